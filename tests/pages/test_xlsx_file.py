"""The workbook of a card, opened again by another library."""

import io

import openpyxl
import pytest

from pages.exports.columns import COLUMNS
from pages.exports.xlsx_file import About, observation_xlsx
from tests.charts.frames import frame

ABOUT = About("铜梁区 产值", "亿元", "2024年", "说明", "来源：1 份文件", "district?district=500151", "2026-11-25")


def opened(rows):
    return openpyxl.load_workbook(io.BytesIO(observation_xlsx(rows, ABOUT)))


def test_four_sheets_say_what_it_is_what_it_means_what_it_holds_and_where_it_is_from():
    book = opened(frame({"value": 33.2}, {"value": 1.5, "doc_id": "d2", "doc_title": "示例简报"}))
    assert book.sheetnames == ["说明", "口径", "数据", "来源"]
    about = {row[0]: row[1] for row in book["说明"].iter_rows(values_only=True)}
    assert (about["标题"], about["条数"], about["看板地址"]) == ("铜梁区 产值", 2, "district?district=500151")
    data = list(book["数据"].iter_rows(values_only=True))
    assert list(data[0]) == list(COLUMNS.values())
    assert [row[data[0].index("数值")] for row in data[1:]] == [33.2, 1.5]
    assert [row[data[0].index("观测编号")] for row in data[1:]] == ["o1", "o2"]
    assert [row[1] for row in book["来源"].iter_rows(min_row=2, values_only=True)] == ["示例公报", "示例简报"]
    assert any(row[0] == "地区生产总值" for row in book["口径"].iter_rows(values_only=True))


@pytest.mark.parametrize("hostile", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "http://example.invalid/x", "\tx"])
def test_no_string_becomes_a_formula_or_a_link(hostile):
    book = opened(frame({"subject": hostile, "doc_title": hostile}))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == hostile]
    assert len(cells) == 3
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)


def test_missing_values_are_empty_cells_and_no_rows_leave_headers():
    book = opened(frame({"published": None, "doubt": float("nan")}))
    data = list(book["数据"].iter_rows(values_only=True))
    assert data[1][data[0].index("发布日期")] is None
    assert opened(frame({}).head(0))["数据"].max_row == 1
