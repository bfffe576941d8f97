"""Pictures in the body's text, `![what it shows](file.png)`: each stands on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from docgen.diagnostics import Place, Problems, say
from docgen.immutable import immutable

OPENING = "!["

# Few bodies have pictures: what they need is compiled then.
# Neither its words nor its file hold another's opening: that one is looked at in its turn.
_PICTURE = r"!\[(?P<alt>(?:(?!!\[)[^\]])*)\]\((?P<target>(?:(?!!\[)[^)])*)\)"
# A backslash makes the sign after it a letter, a second backslash, too.
_INSIDE = rf"\\.|(?P<picture>{_PICTURE})"


@immutable
class PictureReference:
    """A picture as the text names it: alternative text, file and place."""

    alt: str
    target: str
    place: Place


def is_picture(line: str) -> bool:
    """Tell whether a line is a picture and nothing else."""
    return line.startswith(OPENING) and re.fullmatch(_PICTURE, line) is not None


def picture_reference(line: str, place: Place) -> PictureReference:
    """Return the picture that a line is."""
    match = re.fullmatch(_PICTURE, line)
    assert match is not None
    return PictureReference(match["alt"].strip(), match["target"].strip(), place)


def files_named(text: str) -> Iterator[str]:
    """Yield the files of all the pictures that a text names, wherever they stand in it."""
    targets = (match["target"].strip() for match in re.finditer(_PICTURE, text))
    return (target for target in targets if target)


def refuse_pictures_inside(
    lines: Iterable[tuple[str, int]], place_of: Callable[[int], Place], problems: Problems
) -> None:
    """Report every picture in lines, given with their offsets, that say something else, too."""
    for line, offset in lines:
        for match in re.finditer(_INSIDE, line):
            if match["picture"]:
                problems.error(
                    "picture-inside",
                    place_of(offset + match.start()),
                    say("the picture {file} stands inside a text", file=match["target"]),
                    help=say(
                        r"put it on a line of its own; \![ is for a text that is to be printed so"
                    ),
                )
