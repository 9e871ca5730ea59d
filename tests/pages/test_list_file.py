"""Lists of names and facts as files: what is shown goes out, and nothing in it is taken for a formula."""

import csv
import io
from types import SimpleNamespace

import openpyxl

from pages.exports.list_file import list_csv, list_xlsx
from pages.exports.xlsx_file import About
from pages.parts.components.table import Column, Row
from pages.parts.listed import listed

ROWS = [("甲园", "=1+1"), ("乙园", "一行\n两行")]


def test_a_list_as_csv_opens_in_excel_and_computes_nothing():
    content = list_csv(("园区", "承接"), ROWS)
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == [
        ["园区", "承接"],
        ["甲园", "'=1+1"],
        ["乙园", "一行\n两行"],
    ]


def test_a_list_as_a_workbook_says_what_it_is_and_where_it_is_from():
    about = About("承接某业的园区", note="只列写明的", source="来源：园区名录", made_on="2026-01-05")
    book = openpyxl.load_workbook(io.BytesIO(list_xlsx(("园区", "承接"), ROWS, about)))
    assert book.sheetnames == ["说明", "清单"]
    assert dict(book["说明"].values)["来源"] == "来源：园区名录"
    cells = list(book["清单"].iter_rows())
    assert [[cell.value for cell in row] for row in cells] == [["园区", "承接"], *map(list, ROWS)]
    assert cells[1][1].data_type == "s"


def test_the_source_of_a_list_counts_the_documents_that_its_lines_name():
    lines = [
        SimpleNamespace(doc_title="甲方案", published="2024-03-01"),
        SimpleNamespace(doc_title="乙方案", published="2025-06-30"),
        SimpleNamespace(doc_title="甲方案", published="2024-03-01"),
        SimpleNamespace(doc_title="", published=""),
    ]
    one = listed("园区名录", [Column("园区"), Column("承接")], [Row("", ROWS[0])], lines)
    assert one.source == "来源：园区名录（依据 2 份文件，最新 2025-06）"
    assert (one.titles, one.rows) == (("园区", "承接"), (ROWS[0],))
    assert listed("园区名录", [], [], []).source == "来源：园区名录（未注明文件）"


def test_a_list_with_an_internal_document_behind_it_says_so():
    lines = [SimpleNamespace(doc_title="甲方案", published="", access=access) for access in ("public", "internal")]
    assert [listed("园区名录", [], [], of).is_internal for of in (lines, lines[:1], [])] == [True, False, False]
    for is_internal in (True, False):
        book = openpyxl.load_workbook(io.BytesIO(list_xlsx(("园区",), (), About("园区"), is_internal=is_internal)))
        assert ("密级" in dict(book["说明"].values)) is is_internal
