"""What the README promises is there."""

import re

import pytest

from tests.browser.server import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_command_exists() -> None:
    assert set(re.findall(r"make ([a-z]+)", README)) <= TARGETS


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([\w./-]+)\)", README))))
def test_what_is_linked_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:seeds|pages|warehouse)/[\w./-]*)`", README))))
def test_what_is_named_is_there(path: str) -> None:
    assert (ROOT / path).exists()
