"""Checked files → reports for programs: JSON, SARIF, GitHub's annotations; a file for each form."""
