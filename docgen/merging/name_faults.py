"""Names that a letter cannot have: another row's, another file's of the run, a stranger's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from docgen.diagnostics import Message, say
from docgen.immutable import immutable
from docgen.merging.faults import RowFault
from docgen.merging.fingerprints import fingerprint
from docgen.merging.names import comparable
from docgen.merging.order import Letter


@immutable
class Occupied:
    """Names in the letters' folder that are not for letters.

    `own` gives those of the run's other files, for a number of rows; `is_strangers` tells whether
    a file is there by a name that may not be written over, `is_signed` whether a letter's is there
    and signed.
    """

    own: Callable[[int], Iterable[str]] = lambda rows: ()
    is_strangers: Callable[[str], bool] = lambda name: False
    is_signed: Callable[[Letter], bool] = lambda letter: False

    def faults(self, letters: Iterable[Letter]) -> Iterator[RowFault]:
        """Yield the fault of each letter that would take the place of what must stay."""
        for letter in letters:
            if self.is_strangers(letter.name):
                yield _exists(
                    letter, say("{path} is there, and docgen did not make it", path=letter.name)
                )
            elif self.is_signed(letter):
                yield _exists(letter, say("{path} is there, and signed", path=letter.name))


def same_name_faults(letters: Iterable[Letter], repeated: Collection[int]) -> Iterator[RowFault]:
    """Yield a fault for each row whose file would be another row's, too."""
    first: dict[str, int] = {}
    for letter in letters:
        name = comparable(letter.name)
        if fingerprint(name) not in repeated:
            continue
        row = first.setdefault(name, letter.row)
        other = say("the first row of that name")
        if row != letter.row:
            other = say("row {row} has it, too", row=row)
        yield _same_name_fault(letter, other)


class FirstNames:
    """The names of the letters so far, where rows are read once only."""

    def __init__(self) -> None:
        self._taken: set[int] = set()

    def faults(self, letter: Letter) -> list[RowFault]:
        """Return the fault of a row whose file would be an earlier row's, and take its name."""
        name = fingerprint(comparable(letter.name))
        if name in self._taken:
            return [_same_name_fault(letter, say("an earlier row has it, too"))]
        self._taken.add(name)
        return []


def _same_name_fault(letter: Letter, other: Message) -> RowFault:
    return RowFault(
        letter.row,
        "same-name",
        say("several rows would be written to {name}: {other}", name=letter.name, other=other),
        say(
            "give --name a value that tells them apart, such as the number of the row: "
            "{{{{ dong }}}}"
        ),
    )


def own_file_faults(letters: Iterable[Letter], own: Collection[str]) -> Iterator[RowFault]:
    """Yield a fault for each row whose file would be another file of the run's."""
    for letter in letters:
        if comparable(letter.name) in own:
            yield RowFault(
                letter.row,
                "same-name",
                say("{name} is another file that this run reads or writes", name=letter.name),
                say("give --name another pattern, or the other file another folder"),
            )


def _exists(letter: Letter, message: Message) -> RowFault:
    return RowFault(
        letter.row,
        "exists",
        message,
        say("name another folder with -o, or add --force to overwrite it"),
    )
