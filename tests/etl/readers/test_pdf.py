"""Of a PDF the lines become paragraphs again, over the end of a page too; rules and gaps make tables."""

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
