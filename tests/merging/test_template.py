"""A template on its way to the workers."""

from __future__ import annotations

import pickle
from pathlib import Path

from docgen.merging.press import press_of
from docgen.merging.template import names_in, read_template
from tests.merging.letters import write_template


def test_what_was_parsed_of_a_template_does_not_travel_with_it(tmp_path: Path) -> None:
    template = read_template(write_template(tmp_path))
    written = pickle.dumps(template)
    assert template.parsed.names
    assert pickle.dumps(template) == written


def test_a_template_that_travelled_is_set_by_the_same_press(tmp_path: Path) -> None:
    template = read_template(write_template(tmp_path))
    assert press_of(pickle.loads(pickle.dumps(template))) is press_of(template)


def test_braces_that_hold_too_much_name_nothing() -> None:
    assert list(names_in(f"{{{{ {'x + ' * 3000}x }}}}")) == []
