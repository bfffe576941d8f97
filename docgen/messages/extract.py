"""The package's messages → its gettext catalogues: `python -m docgen.messages.extract`.

Run it after a message was added or changed, fill in what it prints in locale/vi/…/docgen.po, and
run it again. The files carry no date and no version: the same messages give the same bytes.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from docgen.messages.catalogue import DOMAIN, LOCALE

PACKAGE = Path(__file__).parents[1]
TEMPLATES = LOCALE / f"{DOMAIN}.pot"
VIETNAMESE = LOCALE / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"


class _Catalogue(Catalog):
    """A catalogue whose head says only what gettext needs; babel's own has dates and versions."""

    @property  # type: ignore[misc]  # babel's can be set, this one is fixed
    def mime_headers(self) -> list[tuple[str, str]]:
        """The head's fields."""
        return [
            ("Project-Id-Version", DOMAIN),
            ("Language", str(self.locale or "")),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def templates(package: Path = PACKAGE) -> dict[str, list[str]]:
    """Return the template of every `say("…")` in a package, with the files that say it.

    Raises ValueError for a `say` whose template is not written out: no catalogue could hold it.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package.parent).as_posix()
        for template in _said(path.read_text(encoding="utf-8"), name):
            files = found.setdefault(template, [])
            if name not in files:
                files.append(name)
    return found


def help_templates() -> dict[str, list[str]]:
    """Return what the help pages say of commands and their parameters, by template, with files."""
    from docgen.cli.help_page import as_message, paragraphs
    from docgen.cli.program import app

    group: Any = typer.main.get_command(app)
    commands = {name: group.get_command(None, name) for name in group.list_commands(None)}
    found: dict[str, list[str]] = {}
    for name, command in {"program": group, **commands}.items():
        parameters = command.get_params(typer.Context(command))
        texts = [*paragraphs(command.help), *(as_message(one.help) for one in parameters)]
        for template in dict.fromkeys(text.template for text in texts):
            found.setdefault(template, []).append(f"{PACKAGE.name}/cli/{name}.py")
    return found


def all_templates() -> dict[str, list[str]]:
    """Return every template that the catalogues hold, with the files that say it."""
    found = templates()
    for template, files in help_templates().items():
        found[template] = [*found.get(template, []), *files]
    return found


def translations(po: bytes) -> dict[str, str]:
    """Return the sentences of a .po file by their templates, without the empty ones."""
    pairs = ((message.id, message.string) for message in read_po(io.BytesIO(po)))
    return {str(template): str(sentence) for template, sentence in pairs if template and sentence}


def catalogue(locale: str | None, sentences: Mapping[str, str]) -> Catalog:
    """Return a catalogue with exactly the package's messages; no locale is for translators."""
    result = _Catalogue(locale=locale, domain=DOMAIN, fuzzy=False, header_comment=f"# {DOMAIN}")
    for template, files in sorted(all_templates().items(), key=lambda item: (item[1], item[0])):
        locations = [(file, 1) for file in files]
        result.add(template, sentences.get(template, ""), locations=locations)
    return result


def as_po(messages: Catalog) -> bytes:
    """Return a catalogue as translators edit it."""
    stream = io.BytesIO()
    write_po(stream, messages, width=100, include_lineno=False)
    return stream.getvalue()


def as_mo(messages: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    stream = io.BytesIO()
    write_mo(stream, messages)
    return stream.getvalue()


def main() -> None:
    """Bring the catalogues up to date and print what is not translated."""
    known = translations(VIETNAMESE.read_bytes()) if VIETNAMESE.exists() else {}
    vietnamese = catalogue("vi", known)
    VIETNAMESE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATES.write_bytes(as_po(catalogue(None, {})))
    VIETNAMESE.write_bytes(as_po(vietnamese))
    VIETNAMESE.with_suffix(".mo").write_bytes(as_mo(vietnamese))
    for message in vietnamese:
        if message.id and not message.string:
            print(message.id)


def _said(code: str, name: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code, name)):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", None) != "say":
            continue
        match node.args:
            case [ast.Constant(value=str(template))]:
                yield template
            case _:
                raise ValueError(f"{name}:{node.lineno}: say() needs a template written out")


if __name__ == "__main__":
    main()
