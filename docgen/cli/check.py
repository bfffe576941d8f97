"""`docgen check`: announcements before the decree's rules: what is wrong, and by what article."""

from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.options import DataOption, LanguageOption, ReportFormat, SettingsOption

Codes = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help="Only rules whose codes begin so; may be repeated."),
]


def check(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="Announcements in YAML, or PDFs that anyone made; - is an announcement on "
            "standard input.",
        ),
    ],
    format: Annotated[
        ReportFormat, typer.Option(help="For a person, a program or a code host.")
    ] = ReportFormat.TEXT,
    select: Codes = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Not rules whose codes begin so; may be repeated."),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend in the files what can be mended safely.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix changes; without --fix, change nothing.")
    ] = False,
    settings: SettingsOption = None,
    data: DataOption = None,
    lang: LanguageOption = None,
) -> ExitCode:
    """Check announcements and PDFs against the decree, rule by rule.

    A comment `# docgen: ignore[CODE] reason` lets a key or a line pass. Warnings alone end with 0.
    """
    from docgen.cli.checking import Inspection, check_all
    from docgen.cli.office_files import announcements, tell_passed_over
    from docgen.cli.report import Reporter
    from docgen.rules.selecting import choose
    from docgen.source.values import read_values

    reporter = Reporter(lang)
    inspection = Inspection(
        files=tuple(announcements(files)),
        selection=choose(select or (), ignore or ()),
        values=read_values(data, settings or ()),
        fixes=fix,
        shows_changes=diff,
        reporter=reporter,
    )
    tell_passed_over(files, reporter)
    if settings:
        from docgen.cli.unasked import tell_unasked

        tell_unasked(settings, inspection.files, reporter)
    return check_all(inspection, format, reporter)
