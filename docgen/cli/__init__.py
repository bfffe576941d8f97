"""The command line: options in, one library call, diagnostics out; a module for each command."""
