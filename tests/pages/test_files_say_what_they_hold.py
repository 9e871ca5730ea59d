"""What a workbook says of itself is true of the file: the ledger is there whole, a list's beginning as a beginning."""

import pytest

from pages.parts.card import in_file
from pages.parts.paging import said
from pages.parts.panels.more import counted
from tests.pages.screen import Screen

pytestmark = pytest.mark.usefixtures("opened")


def test_the_ledger_says_that_its_file_holds_all():
    screen = Screen.opened("targets")
    card = screen.card("ledger")
    assert "第 1—50 项" in card.note
    assert "第 1—50 项" not in in_file(card.note)
    assert "项，全部在文件里" in in_file(card.note)


def test_the_beginning_of_a_list_is_called_one():
    assert in_file(f"{counted(90, 12, '次')}，新的在前") == "前 12 次，共 90 次，新的在前"
    assert in_file(counted(9, 9, "次")) == "共 9 次"


def test_a_page_is_called_the_whole():
    assert in_file(said(2986, slice(50, 100), "条")) == "共 2,986 条，全部在文件里"
