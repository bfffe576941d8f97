"""Lets `python -m docgen` stand for the command `docgen`."""

import sys

from docgen.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
