"""`docgen build`: announcements in, PDF, page pictures or JSON out."""

from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode
from docgen.cli.formats import HIGHEST_DPI, LOWEST_DPI, USUAL_DPI, Format, choose_rendering
from docgen.cli.office_files import announcements, tell_passed_over
from docgen.cli.options import DataOption, Language, LanguageOption, OutputOption, SettingsOption
from docgen.cli.order import Order, check_order
from docgen.cli.targets import choose_targets


def build(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Announcements in YAML; - is standard input."),
    ],
    output: OutputOption = None,
    format: Annotated[
        Format | None,
        typer.Option(help="What to make; else what OUT's name says, else pdf.", show_default=False),
    ] = None,
    zones: Annotated[
        bool, typer.Option("--zones", help="Draw the decree's boxes over page pictures.")
    ] = False,
    dpi: Annotated[
        int | None,
        typer.Option(
            metavar="DOTS",
            show_default=False,
            help=f"Dots per inch of pictures, {LOWEST_DPI} to {HIGHEST_DPI}; else {USUAL_DPI}.",
        ),
    ] = None,
    opens: Annotated[
        bool, typer.Option("--open", help="Show the product when it is made.")
    ] = False,
    watches: Annotated[
        bool, typer.Option("--watch", help="Build again whenever a source is saved.")
    ] = False,
    settings: SettingsOption = None,
    data: DataOption = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse all that the decree forbids, in the text too.")
    ] = False,
    draft: Annotated[
        bool, typer.Option("--draft", help="Mark it as a draft, DỰ THẢO: no rule stops it.")
    ] = False,
    force: Annotated[
        bool,
        typer.Option("--force", help="Overwrite signed files, and those that docgen did not make."),
    ] = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Build finished documents from announcements.

    Without -o, each product stands beside its source, and that of standard input goes to standard
    output.
    """
    rendering = choose_rendering(format, output, dpi, zones)
    order = Order(
        targets=choose_targets(announcements(files), output, rendering.format),
        rendering=rendering,
        settings=tuple(settings or ()),
        data=data,
        draft=draft,
        strict=strict,
        force=force,
        opens=opens,
    )
    check_order(order, watches=watches)
    return _carry_out(order, files, lang, watches)


def _carry_out(order: Order, files: list[str], lang: Language | None, watches: bool) -> ExitCode:
    from docgen.cli.building import build_all
    from docgen.cli.report import Reporter

    reporter = Reporter(lang)
    tell_passed_over(files, reporter)
    if order.settings:
        from docgen.cli.unasked import tell_unasked

        tell_unasked(order.settings, [target.source for target in order.targets], reporter)
    if not watches:
        return build_all(order, reporter)

    from docgen.cli.watch import build_on_save

    return build_on_save(order, reporter)
