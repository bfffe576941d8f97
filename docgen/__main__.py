"""Lets `python -m docgen` stand for the command `docgen`."""

from docgen.cli.app import command

if __name__ == "__main__":
    command()
