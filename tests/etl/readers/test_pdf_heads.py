"""A head of several lines over columns that no rule parts: each name over the columns it is meant for, or none."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from etl.documents import make_document
from etl.extraction import read as read_document
from tests.etl.readers.pdf_writer import PdfPage
from tests.etl.readers.test_pdf import LEFT, SIZE, in_rows, lines, read, width

TITLE = "示例区2024年工业运行情况"
CAPTION = "表1 主要指标"
LOWER = ("", "绝对量(亿元)", "增长(%)", "绝对量(亿元)", "增长(%)")
ROWS = (
    ("规模以上工业总产值", "812.6", "7.3", "71.2", "6.1"),
    ("其中：新型储能产业", "126.4", "15.8", "12.9", "14.2"),
    ("工业投资", "95.3", "-2.4", "8.8", "1.7"),
)
TOP = 680
STEP = 20

Group = tuple[str, int, int]
"""A name and the first and last of the columns it stands over."""


def table(
    uppers: Sequence[Sequence[Group]], rows: Sequence[Sequence[str]], side: str, gap: float, raised: float = 0
) -> PdfPage:
    """Return a page with a table: lines of names over its columns, names to a side, numbers to the right.

    ``raised`` is by how much the label of the first column stands above the lowest line of the head.
    """
    page = PdfPage().text(LEFT, 760, TITLE, SIZE).text(LEFT, TOP + STEP * (len(uppers) + 1), CAPTION, SIZE)
    wide = [max(width(row[at]) for row in rows) for at in range(len(rows[0]))]
    lefts = [LEFT + sum(wide[:at]) + gap * at for at in range(len(wide))]
    for number, upper in enumerate(uppers):
        for words, first, last in upper:
            room = lefts[last] + wide[last] - lefts[first] - width(words)
            shift = {"left": 0.0, "center": room / 2, "right": room}[side]
            page.text(lefts[first] + shift, TOP + STEP * (len(uppers) - number), words, SIZE)
    for number, row in enumerate(rows):
        for at, words in enumerate(row):
            is_number = at and words[-1:].isdigit()
            room = wide[at] - width(words)
            shift = room if is_number else room / 2 if side == "center" and not number else 0
            page.text(lefts[at] + shift, TOP - STEP * number + (raised if not number and not at else 0), words, SIZE)
    return in_rows(page)


SIDES = pytest.mark.parametrize("side", ["left", "center", "right"])
GAPS = pytest.mark.parametrize("gap", [4.0, 9.0, 30.0])
YEARS = (("2024年", 1, 2), ("2023年", 3, 4))


@SIDES
@GAPS
@pytest.mark.parametrize("raised", [0.0, 10.0])
def test_a_name_is_said_for_each_of_its_columns(side: str, gap: float, raised: float) -> None:
    found = lines(table([YEARS], [("指标", *LOWER[1:]), *ROWS], side, gap, raised))
    assert found[2 if found[1] == CAPTION else 1 :][-5:] == [
        "\t".join(("指标" if raised else "—", "2024年", "2024年", "2023年", "2023年")),
        "\t".join(("指标", *LOWER[1:])),
        *map("\t".join, ROWS),
    ]
    assert CAPTION in "".join(found[:2])


@SIDES
def test_groups_of_other_sizes_and_a_label_at_the_end(side: str) -> None:
    head = ("指标", "总量(亿元)", "增长(%)", "占比(%)", "总量(亿元)", "增长(%)")
    rows = [("工业投资", "95.3", "2.4", "31.5", "88.1", "1.7"), ("技改投资", "20.1", "3.3", "8.4", "6.2", "0.9")]
    found = lines(table([(("2024年", 1, 3), ("2023年", 4, 5))], [head, *rows], side, 9.0))
    assert found[-4].split("\t")[1:] == ["2024年"] * 3 + ["2023年"] * 2


@SIDES
def test_three_lines_of_names(side: str) -> None:
    top = (("规上工业", 1, 4),)
    found = lines(table([top, YEARS], [("指标", *LOWER[1:]), *ROWS], side, 9.0))
    assert [line.split("\t")[1:] for line in found[-6:-3]] == [
        ["规上工业"] * 4,
        ["2024年", "2024年", "2023年", "2023年"],
        [*LOWER[1:]],
    ]


def test_what_the_head_says_is_what_is_read() -> None:
    content = read(table([YEARS], [("指标", *LOWER[1:]), *ROWS], "center", 9.0, 10.0))
    found = read_document(replace(make_document(content.text, "甲.pdf"), published="2025-02-10", region="500151"))
    told = {(o.subject, o.transformation, o.period, o.value) for o in found.observations}
    assert told >= {("规上工业", "level", "2024", "812.6"), ("规上工业", "yoy", "2023", "6.1")}
    assert told >= {("工业", "yoy", "2024", "-2.4"), ("新型储能", "level", "2023", "12.9")}
    assert len(told) == 12


def test_a_label_of_two_lines_is_no_head() -> None:
    page = PdfPage().text(LEFT, 740, "其中：新型", SIZE).text(LEFT, 720, "储能产业", SIZE)
    for at, words in enumerate(("126.4", "15.8", "12.9")):
        page.text(LEFT + 100 + 80 * at, 730, words, SIZE).text(LEFT + 100 + 80 * at, 700, "95.3", SIZE)
    found = lines(page.text(LEFT, 700, "工业投资", SIZE))
    assert sum("新型" in line for line in found) == sum(line.count("新型") for line in found) == 1


def test_a_sentence_above_a_table_is_no_head() -> None:
    page = table([(("投资平稳，", 1, 2), ("产值增长。", 3, 4))], [("指标", *LOWER[1:]), *ROWS], "center", 9.0)
    assert not any("投资平稳，\t投资平稳，" in line for line in lines(page))
