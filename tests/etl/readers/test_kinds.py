"""Each kind of file gives the paragraphs and tables that were put into it."""

import io
import zipfile

import openpyxl
import pytest

from etl.readers import READERS, suffix_of_bytes
from tests.etl.readers.files import FORMS, Grid, Span

PARAGRAPHS = [
    "示例区2025年上半年工业运行情况",
    "上半年，全区规上工业总产值412.6亿元，同比增长7.3%，其中新型储能产业产值36.8亿元，同比增长21.5%，拉动全区规上工业总产值增长1.7个百分点，"
    "对全区规上工业增长的贡献率超过两成，成为拉动增长的第一力量。",
    "一、主要指标完成情况",
    "完成工业投资58.2亿元，同比增长9.4%。",
]
TABLE = Grid(
    [
        [Span("指标", rows=2), Span("上半年", columns=2), "2024年"],
        ["绝对量", "增长%", "绝对量"],
        ["规上工业总产值", "412.6", "7.3", "851.2"],
        ["其中：材料产业", "96.4", "-2.5", ""],
    ]
)
LINES = [
    "指标\t上半年\t上半年\t2024年",
    "指标\t绝对量\t增长%\t绝对量",
    "规上工业总产值\t412.6\t7.3\t851.2",
    "其中：材料产业\t96.4\t-2.5\t—",
]


@pytest.mark.parametrize("suffix", FORMS)
def test_paragraphs_and_tables_come_in_order(suffix: str) -> None:
    data = FORMS[suffix]([*PARAGRAPHS, TABLE, "注：本表为快报数。"])
    text = READERS[suffix](data, f"甲{suffix}").text
    assert text.split("\n")[: len(PARAGRAPHS) + 5] == [*PARAGRAPHS, *LINES, "注：本表为快报数。"]


@pytest.mark.parametrize("suffix", [*FORMS, ".htm"])
def test_bytes_without_a_name_find_their_reader(suffix: str) -> None:
    writer = FORMS.get(suffix, FORMS[".html"])
    assert suffix_of_bytes(writer(PARAGRAPHS)) == suffix.replace(".htm", ".html").replace("htmll", "html")


def test_a_pdf_keeps_its_pages() -> None:
    content = READERS[".pdf"](FORMS[".pdf"](PARAGRAPHS[1:2] * 12 + ["末页增长5%。"]), "甲.pdf")
    assert len(content.page_starts) == 2
    assert content.page_starts[0] == 0
    assert content.text.count("\n") == 13
    assert content.text.index("末页") > content.page_starts[1]


def test_a_sheet_is_a_page_under_its_name() -> None:
    from openpyxl import Workbook

    from tests.etl.readers.files import saved

    book = Workbook()
    book.active.title = "工业"
    book.active.append(["指标", "本期"])
    book.active.append(["工业投资", 58.2])
    hidden = book.create_sheet("草稿")
    hidden.append([1])
    hidden.sheet_state = "hidden"
    share = book.create_sheet("占比")
    share.append(["占比", 0.3456])
    share["B1"].number_format = "0.0%"
    share.append(["产值", 1234.5])
    share["B2"].number_format = "#,##0.00"
    content = READERS[".xlsx"](saved(book), "甲.xlsx")
    assert content.text == "工业\n指标\t本期\n工业投资\t58.2\n占比\n占比\t34.6%\n产值\t1,234.50\n"
    assert content.page_starts == (0, content.text.index("占比"))
    assert content.notes == ("有 1 张隐藏的工作表没有读",)


def test_a_document_that_holds_a_workbook_is_a_document_still() -> None:
    stream = io.BytesIO(FORMS[".docx"](PARAGRAPHS))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_STORED) as package:
        package.writestr("word/embeddings/表.xlsx", FORMS[".xlsx"](PARAGRAPHS))
    assert suffix_of_bytes(stream.getvalue()) == ".docx"
    assert suffix_of_bytes(FORMS[".xlsx"](PARAGRAPHS)[:-300]) == ".docx"


def test_formulas_of_which_no_result_was_kept_are_told() -> None:
    book = openpyxl.Workbook()
    for row in (["指标", "上半年（亿元）"], ["规上工业总产值", "=500+12.5"], ["工业投资", 88.4]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    content = READERS[".xlsx"](stream.getvalue(), "甲.xlsx")
    assert content.notes == ("有 1 个公式没有存下结果，没有读；用 Excel 或 WPS 打开、保存后再读",)
    assert READERS[".xlsx"](FORMS[".xlsx"]([TABLE]), "甲.xlsx").notes == ()
