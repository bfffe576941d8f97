"""`docgen copy`: a copy (bản sao) of a finished document, on paper or electronic."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.exit_codes import ExitCode, UsageProblem
from docgen.cli.options import ForceOption, LanguageOption, OutputOption
from docgen.diagnostics import say


class CopyForm(StrEnum):
    """The forms of copy (hình thức sao, Điều 25)."""

    SAO_Y = "sao-y"
    SAO_LUC = "sao-luc"
    TRICH_SAO = "trich-sao"


Text = str | None
Texts = list[str] | None


def copy(
    original: Annotated[Path, typer.Argument(metavar="ORIGINAL.pdf", help="What is copied.")],
    output: OutputOption = None,
    form: Annotated[CopyForm, typer.Option(help="The form of copy.")] = CopyForm.SAO_Y,
    electronic: Annotated[
        bool, typer.Option("--electronic", help="The line of an electronic copy, and no block.")
    ] = False,
    particulars: Annotated[
        Path | None,
        typer.Option("--with", metavar="FILE", help="The copy's particulars, in YAML."),
    ] = None,
    pages: Annotated[
        Text, typer.Option(metavar="RANGES", help="The pages of a trich-sao: 2-3 or 1,4-5.")
    ] = None,
    time: Annotated[
        Text,
        typer.Option(metavar="TIME", help="When it is signed, by ISO 8601; else now."),
    ] = None,
    agency: Annotated[Text, typer.Option(help="The agency that copies.")] = None,
    code: Annotated[Text, typer.Option(help="Its abbreviation, such as BNV.")] = None,
    number: Annotated[Text, typer.Option(help="The copy's number.")] = None,
    place: Annotated[Text, typer.Option(help="Where it is copied.")] = None,
    date: Annotated[Text, typer.Option(help="When: 2026-02-05.")] = None,
    authority: Annotated[
        Texts, typer.Option(help="The signer's authority: TL. Bộ trưởng; may be repeated.")
    ] = None,
    position: Annotated[Text, typer.Option(help="The signer's position.")] = None,
    signer: Annotated[Text, typer.Option(help="The signer's name.")] = None,
    recipients: Annotated[
        Texts, typer.Option(metavar="RECIPIENT", help="Who receives it; may be repeated.")
    ] = None,
    archive: Annotated[Text, typer.Option(help="What follows Lưu:, such as VT.")] = None,
    force: ForceOption = False,
    lang: LanguageOption = None,
) -> ExitCode:
    """Make a copy of a finished document.

    What the options do not say comes from the file of --with, whose keys are an announcement's, and
    then from the nearest docgen.yaml, where a signer is taken whole or not at all. Without -o, the
    copy stands beside its original.
    """
    _check_pages(form, pages)
    from docgen.cli.copying import CopyOrder, copy_and_tell
    from docgen.cli.report import Reporter

    given = {
        "agency.name": agency,
        "agency.code": code,
        "number": number,
        "place": place,
        "date": date,
        "signer.authority": authority,
        "signer.position": position,
        "signer.name": signer,
        "recipients": recipients,
        "archive": archive,
    }
    order = CopyOrder(
        original=original,
        output=output,
        form=form,
        electronic=electronic,
        given={key: value for key, value in given.items() if value},
        particulars=particulars,
        pages=pages,
        time=time,
        force=force,
    )
    return copy_and_tell(order, Reporter(lang))


def _check_pages(form: CopyForm, pages: str | None) -> None:
    if (form is CopyForm.TRICH_SAO) == (pages is not None):
        return
    raise UsageProblem.because(
        "pages",
        None,
        say("an extract (trich-sao) needs --pages, and no other copy takes it"),
        say("write for example --form trich-sao --pages 2-3"),
    )
