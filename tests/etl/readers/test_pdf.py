"""Of a PDF the lines become paragraphs again, over the end of a page too; rules and gaps make tables."""

from collections.abc import Sequence

import pytest

from etl.documents import make_document
from etl.extraction import read as read_document
from etl.readers import READERS
from etl.readers.content import Content
from tests.etl.readers.pdf_writer import PdfPage, pdf

SIZE, LEFT, FULL = 12, 72, 37
LONG = (
    "上半年，全区规上工业总产值412.6亿元，同比增长7.3%，其中新型储能产业产值36.8亿元，同比增长21.5%，"
    "拉动增长1.7个百分点，贡献率超过两成。"
)
WIDE = "全区上下聚焦主导产业强链补链持续优化营商环境推动重点项目早开工早投产早达效工业经济稳中有进"


def read(*pages: PdfPage) -> Content:
    return READERS[".pdf"](pdf(list(pages)), "甲.pdf")


def lines(*pages: PdfPage) -> list[str]:
    return read(*pages).text.rstrip("\n").split("\n")


def paragraph(page: PdfPage, y: float, words: str) -> float:
    """Set words in lines as wide as the column, the first one set in; return where the next line goes."""
    x, line = LEFT + 2 * SIZE, ""
    for character in words:
        width = sum(0.5 if c.isascii() else 1 for c in line + character) * SIZE
        if x + width > LEFT + FULL * SIZE:
            page.text(x, y, line, SIZE)
            x, y, line = LEFT, y - 20, ""
        line += character
    page.text(x, y, line, SIZE)
    return y - 20


def test_lines_of_a_paragraph_are_joined_and_headings_stay_apart() -> None:
    page = PdfPage().text(200, 760, "示例区工业运行情况", 18)
    y = paragraph(page, 720, LONG)
    page.text(LEFT + 24, y, "一、主要指标", SIZE)
    paragraph(page, y - 20, LONG)
    assert lines(page) == ["示例区工业运行情况", LONG, "一、主要指标", LONG]


def test_short_lines_alone_on_a_page_are_not_joined() -> None:
    page = PdfPage().text(LEFT + 24, 760, "示例区2025年国民经济和社会发展计划", SIZE)
    page.text(LEFT + 24, 740, "2025年主要预期目标", SIZE).text(LEFT + 24, 720, "注：单位均为亿元。", SIZE)
    assert lines(page) == ["示例区2025年国民经济和社会发展计划", "2025年主要预期目标", "注：单位均为亿元。"]


def test_a_paragraph_goes_on_over_a_page_past_its_number_and_the_running_head() -> None:
    pages = []
    for number in range(1, 5):
        page = PdfPage().text(200, 810, "示例区统计公报", 9)
        y = paragraph(page, 740, f"第{number}段。" + LONG)
        page.text(LEFT + 24, y, "本页的末段从这里开始，一直写到这一行的末尾才停下来，还没有说完整呢", SIZE)
        page.text(LEFT, 760, f"剩下的话在第{number}页。", SIZE) if number > 1 else None
        pages.append(page.text(280, 40, f"— {number} —", 9))
    content = read(*pages)
    assert "统计公报" not in content.text
    assert "— 2 —" not in content.text
    assert [content.text[start:][:2] for start in content.page_starts] == ["第1", "第2", "第3", "第4"]


def test_a_paragraph_is_joined_over_the_end_of_a_page() -> None:
    first, second = PdfPage(), PdfPage()
    paragraph(first, 740, LONG)
    first.text(LEFT + 24, 100, WIDE[:35], SIZE)
    second.text(LEFT, 760, WIDE[35:], SIZE).text(LEFT + 24, 740, "另一段。", SIZE)
    content = read(first, second)
    assert content.text.split("\n")[1:3] == [WIDE, "另一段。"]
    assert content.text[content.page_starts[1] :].startswith(WIDE[35:])


def test_a_raised_digit_points_to_a_note_and_a_raised_2_of_a_unit_stays() -> None:
    page = (
        PdfPage()
        .text(LEFT, 700, "产值412.6亿元", 12)
        .text(LEFT + 76, 705, "1", 7)
        .text(LEFT + 81, 700, "，增长5%。", 12)
    )
    page.text(LEFT, 660, "厂房5km", 12).text(LEFT + 42, 665, "2", 7).text(LEFT + 60, 660, "平方", 12)
    assert lines(page) == ["产值412.6亿元，增长5%。", "厂房5km2平方"]


def test_columns_that_only_gaps_part_are_cells() -> None:
    page = PdfPage()
    rows = (("指标", "本期（亿元）", "增长%"), ("规上工业总产值", "412.6", "7.3"), ("工业投资", "58.2", "9.4"))
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            page.text(LEFT + 150 * column, 700 - 20 * row, words, 12)
    assert lines(page) == ["指标\t本期（亿元）\t增长%", "规上工业总产值\t412.6\t7.3", "工业投资\t58.2\t9.4"]


def ruled(page: PdfPage, top: float, rows: list[list[str]]) -> None:
    for at in range(len(rows) + 1):
        page.rule(LEFT, top - 24 * at, LEFT + 450, top - 24 * at)
    for column in range(len(rows[0]) + 1):
        page.rule(LEFT + 150 * column, top, LEFT + 150 * column, top - 24 * len(rows))
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            page.text(LEFT + 150 * column + 4, top - 24 * at - 15, words, 10)


def test_a_table_goes_on_over_the_end_of_a_page() -> None:
    first, second = PdfPage().text(LEFT, 780, "主要指标", 12), PdfPage()
    ruled(first, 160, [["指标", "本期（亿元）", "增长%"], ["规上工业总产值", "412.6", "7.3"]])
    ruled(second, 790, [["工业投资", "58.2", "9.4"], ["技改投资", "20.1", "3.3"]])
    assert lines(first, second)[1:] == [
        "指标\t本期（亿元）\t增长%",
        "规上工业总产值\t412.6\t7.3",
        "工业投资\t58.2\t9.4",
        "技改投资\t20.1\t3.3",
    ]


def test_words_in_a_frame_are_no_table() -> None:
    page = PdfPage()
    for rule in ((60, 690, 500, 690), (60, 730, 500, 730), (60, 690, 60, 730), (500, 690, 500, 730)):
        page.rule(*rule)
    assert lines(page.text(LEFT, 705, "工业投资增长5%。", 12)) == ["工业投资增长5%。"]


ROWS = [
    ("指标", "本期", "增长%"),
    ("规上工业总产值（亿元）", "512.5", "13"),
    ("工业投资（亿元）", "88.45", "11"),
    ("规上工业企业（家）", "1226", "2"),
]


def width(words: str) -> float:
    return sum(0.5 if c.isascii() else 1 for c in words) * SIZE


def tight(rows: Sequence[tuple[str, ...]], gap: float, *, to_right: bool = False) -> PdfPage:
    """Return a page whose columns stand no farther apart than ``gap``, as a browser sets a table."""
    page, left = PdfPage().text(LEFT, 760, "示例区2025年上半年工业运行简报", SIZE), float(LEFT)
    for column in range(len(rows[0])):
        widest = max(width(row[column]) for row in rows)
        for at, row in enumerate(rows):
            shift = widest - width(row[column]) if to_right and column else 0
            page.text(left + shift, 700 - 20 * at, row[column], SIZE)
        left += widest + gap
    return in_rows(page)


def in_rows(page: PdfPage) -> PdfPage:
    """Return a page painted row by row, as a program that lays out tables does."""
    page.drawn.sort(key=lambda part: -float(part.split(" Td")[0].rsplit(" ", 1)[1]))
    return page


@pytest.mark.parametrize("to_right", [False, True])
@pytest.mark.parametrize("gap", [3.0, 4.0, 8.0])
def test_columns_that_stand_close_are_never_one_number(gap: float, to_right: bool) -> None:
    assert lines(tight(ROWS, gap, to_right=to_right))[1:] == ["\t".join(row) for row in ROWS]


def test_a_head_that_begins_to_the_right_of_its_rows() -> None:
    page = tight([("", "绝对量", "增长%"), ("规上工业总产值", "512.5", "7.3"), ("工业投资", "88.4", "9.1")], 3.0)
    assert lines(page)[1:] == ["绝对量\t增长%", "规上工业总产值\t512.5\t7.3", "工业投资\t88.4\t9.1"]


def test_two_numbers_of_one_line_alone_are_two() -> None:
    page = PdfPage().text(LEFT, 700, "工业投资88.45", SIZE).text(LEFT + width("工业投资88.45") + 3, 700, "11", SIZE)
    assert lines(page) == ["工业投资88.45 11"]


def test_digits_that_are_set_wide_are_one_number() -> None:
    page, x = PdfPage().text(LEFT, 700, "规上工业总产值", SIZE), LEFT + width("规上工业总产值") + 3
    for character in "1512.5":
        page.text(x, 700, character, SIZE)
        x += width(character) + 3
    assert lines(page.text(x, 700, "亿元", SIZE)) == ["规上工业总产值1512.5亿元"]


def test_words_above_one_another_with_the_same_gap_are_prose_where_a_sentence_ends() -> None:
    page = PdfPage()
    for at, words in enumerate(("全区完成投资，", "技术改造投资，")):
        page.text(LEFT, 700 - 20 * at, words, SIZE).text(LEFT + width(words) + 4, 700 - 20 * at, "12亿元。", SIZE)
    assert not any("\t" in line for line in lines(page))


def test_paragraphs_that_only_space_parts_are_not_joined() -> None:
    page, y = PdfPage(), 760.0
    paragraphs = [WIDE[:36] + "。", WIDE[1:37] + "。", "主要指标（单位：亿元）"]
    for words in paragraphs:
        page.text(LEFT, y, words, SIZE)
        y -= 34
    page.text(LEFT, y, WIDE[:37], SIZE).text(LEFT, y - 20, "没有说完的话。", SIZE)
    assert lines(page) == [*paragraphs, WIDE[:37] + "没有说完的话。"]


def test_a_caption_right_above_a_table_is_a_line_of_its_own() -> None:
    page = PdfPage().text(LEFT, 740, WIDE[:37], SIZE).text(LEFT, 720, WIDE[:36] + "。", SIZE)
    page.text(LEFT, 700, "主要指标（单位：亿元）", SIZE)
    ruled(page, 690, [["指标", "本期", "增长%"], ["工业投资", "88.4", "9.1"]])
    assert lines(page)[1:3] == ["主要指标（单位：亿元）", "指标\t本期\t增长%"]


def test_what_has_no_meaning_is_told_and_no_number_beside_it_is_read() -> None:
    words = [WIDE[:36], WIDE[2:38], WIDE[1:37], "规上工业总产值512.5亿元，同比增长7.3%。"]
    page = PdfPage()
    for at, line in enumerate(words):
        page.text(LEFT, 740 - 20 * at, line, SIZE)
    content = READERS[".pdf"](pdf([page], meanings={"2": "\ue000"}), "甲.pdf")
    assert content.notes == ("有 1 个字没有对应的文字，写作 \ufffd；挨着它的数没有读",)
    reading = read_document(make_document(content, "甲.pdf"))
    assert [o.text for o in reading.observations] == ["7.3%"]
    assert ("51\ufffd.5", "有读不出的字，认不准是多少") in [(r.text, r.reason) for r in reading.rejections]
