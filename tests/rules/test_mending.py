"""A mended document says what the good one says, whatever was wrong with it and how much."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.build import read, sound_document, typeset
from docgen.diagnostics import Diagnostic
from docgen.layout.pages import Run
from docgen.rules.checking import check
from docgen.rules.fixing import fixed, safe_fixes
from docgen.source.text import SourceText
from tests.rules.mutating import Mutation, mutations


@cache
def mended() -> tuple[Mutation, ...]:
    """Return the faults of which `--fix` mends something."""
    return tuple(mutation for mutation in mutations() if _has_safe_fixes(mutation.text()))


def _has_safe_fixes(text: str) -> bool:
    source, problems = checked(text)
    return any(safe_fixes(source.name, problems))


@cache
def undone() -> dict[str, tuple[Mutation, ...]]:
    """Return the faults that `--fix` undoes, word for word, by the document they are put into."""
    found: dict[str, list[Mutation]] = {}
    for fault in mended():
        good = fault.source.read_text(encoding="utf-8")
        if printed(mend(fault.text())) == printed(good):
            found.setdefault(fault.base, []).append(fault)
    return {base: tuple(faults) for base, faults in found.items()}


def checked(text: str) -> tuple[SourceText, tuple[Diagnostic, ...]]:
    """Return an announcement's text as a source, and what is said of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_text(text, encoding="utf-8")
        texts: dict[str, SourceText] = {}
        problems = check(read(path, texts=texts), texts)
        return texts[str(path)], problems


def mend(text: str) -> str:
    """Return a text after as many rounds of fixes as it takes."""
    for _ in range(10):
        source, problems = checked(text)
        after = fixed(source, problems)
        if after == text:
            return text
        text = after
    raise AssertionError("mending does not come to an end")


def printed(text: str) -> str:
    """Return the words on the pages of an announcement, in reading order, UBND for its words."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_text(text, encoding="utf-8")
        pages = typeset(sound_document(read(path)))
    runs = (element for page in pages.pages for element in page.elements)
    words = " ".join(run.text for run in runs if isinstance(run, Run))
    return " ".join(words.split()).replace("Ủy ban nhân dân", "UBND")


def put_in(faults: Iterable[Mutation], text: str) -> str:
    """Return a text with faults put in; one whose place another fault has taken is left out."""
    for fault in faults:
        if text.count(fault.replace) == 1:
            text = text.replace(fault.replace, fault.by)
    return text


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_several_faults_at_once_are_mended(data: st.DataObject) -> None:
    base = data.draw(st.sampled_from(sorted(undone())))
    some = data.draw(st.lists(st.sampled_from(undone()[base]), min_size=1, unique=True))
    good = some[0].source.read_text(encoding="utf-8")
    assert printed(mend(put_in(some, good))) == printed(good)


@given(st.sampled_from(sorted(mutations(), key=lambda mutation: mutation.name)))
@settings(max_examples=60, deadline=None)
def test_mending_brings_no_new_problem(mutation: Mutation) -> None:
    _, before = checked(mutation.text())
    _, after = checked(mend(mutation.text()))
    assert {problem.code for problem in after} <= {problem.code for problem in before}


def test_what_is_mended_is_not_said_again() -> None:
    for fault in mended():
        _, left = checked(mend(fault.text()))
        assert (fault.name, [problem.code for problem in left]) == (fault.name, [])


def test_most_of_what_is_mended_is_word_for_word_as_it_was() -> None:
    assert sum(map(len, undone().values())) >= 0.9 * len(mended()) >= 36
