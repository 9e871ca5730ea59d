"""The CSV that every card gives away: for Excel in Chinese, harmless, with numbers that stay numbers."""

import csv
import io
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.exports.columns import COLUMNS, NAMES
from pages.exports.csv_file import file_name, harmless, observation_csv
from warehouse.connection import Warehouse
from warehouse.questions.listing import listed_page

ROW = {
    "observation_id": "aaaaaaaa-001",
    "source_ids": "aaaaaaaa-001",
    "region": "500151",
    "region_name": "甲区",
    "subject": "新型储能",
    "indicator_name": "产值",
    "period_label": "2024年",
    "value": 33.2,
    "unit": "亿元",
    "origin": "stated",
    "doc_title": "甲区公报",
}


def written(*rows):
    content = observation_csv(pd.DataFrame([ROW | row for row in rows]))
    return content, list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_excel_in_chinese_opens_it():
    content, _ = written({})
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\xef\xbb\xbf") == 1
    assert content.count(b"\r\n") == 2
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_headers_are_chinese_with_codes_beside_names():
    _, rows = written({})
    assert list(rows[0]) == list(COLUMNS.values())
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in header) for header in COLUMNS.values())
    for code, name in (("地区代码", "地区"), ("指标代码", "指标"), ("时期代码", "时期"), ("状态代码", "状态")):
        assert {code, name} <= set(rows[0])


def test_every_code_has_its_name_beside_it():
    headers = list(COLUMNS.values())
    for header in headers:
        if header.endswith("代码"):
            assert headers[headers.index(header) + 1] == header.removesuffix("代码")
    _, (row,) = written({"subject_kind": "park", "relation": "wider", "origin": "derived", "access": "internal"})
    assert (row["对象类别代码"], row["对象类别"]) == ("park", "园区")
    assert (row["归属关系代码"], row["归属关系"]) == ("wider", "更宽")
    assert (row["来历"], row["密级"]) == ("推算", "内部")


@pytest.mark.parametrize("column", ["subject_kind_name", "relation_name"])
def test_names_of_codes_are_those_of_the_codelist(column):
    code, names = NAMES[column]
    known = (Path(__file__).parents[2] / "seeds/codelists/labels.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(known))
    assert names == {row["code"]: row["name_zh"] for row in rows if row["list"] == code}


def test_no_code_goes_out_without_a_name(opened):
    content = observation_csv(opened("data", cluster="新型储能").taken_away("data"))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    codes = {
        header for row in rows for header, cell in row.items() if cell.isascii() and cell.isalpha() and cell.islower()
    }
    assert codes
    assert not {header for header in codes if not header.endswith("代码")}


def test_what_the_reader_needs_is_there():
    needed = {"观测编号", "单位", "时期", "状态", "界限", "存疑", "文件", "发文单位", "发布日期", "位置"}
    assert needed <= set(COLUMNS.values())


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_formulas_are_made_harmless(sign):
    text = f"{sign}HYPERLINK(1)"
    _, rows = written({"doc_title": text, "subject": text, "doubt": text})
    assert rows[0]["文件"] == rows[0]["对象"] == rows[0]["存疑"] == f"'{text}"


@given(st.text(max_size=30))
def test_no_text_begins_like_a_formula(text):
    assert str(harmless(text))[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝"}


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_stay_numbers(value):
    _, rows = written({"value": value})
    assert float(rows[0]["数值"]) == value


def test_a_fall_is_a_number_but_its_phrase_is_text():
    _, rows = written({"value": -5.0, "text": "-5%"})
    assert float(rows[0]["数值"]) == -5
    assert rows[0]["原文数字"] == "'-5%"


def test_missing_values_are_empty():
    _, rows = written({"value": None, "doubt": None, "published": float("nan")})
    assert written({}, {"value": float("nan")})[1][1]["数值"] == ""
    assert rows[0]["数值"] == rows[0]["存疑"] == rows[0]["发布日期"] == rows[0]["文号"] == ""


def test_quotes_commas_and_lines_stay_in_their_cell():
    text = '甲,"乙"\n丙'
    _, rows = written({"doc_title": text}, {"observation_id": "aaaaaaaa-002"})
    assert [row["观测编号"] for row in rows] == ["aaaaaaaa-001", "aaaaaaaa-002"]
    assert rows[0]["文件"] == text


def test_derived_values_are_named():
    _, rows = written({}, {"origin": "derived"})
    assert [row["来历"] for row in rows] == ["文件所载", "推算"]


def test_an_empty_frame_is_a_header():
    content = observation_csv(pd.DataFrame([ROW]).head(0))
    assert content.decode("utf-8-sig").splitlines() == [",".join(COLUMNS.values())]


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("规上工业产值", "2024年"), "规上工业产值_2024年.csv"),
        (("铜梁区 关键数", ""), "铜梁区关键数.csv"),
        (('a/b\\c:d*e?f"g<h>i|j',), "abcdefghij.csv"),
        (("../../etc/passwd",), "....etcpasswd.csv"),
        (("数" * 200,), "数" * 80 + ".csv"),
    ],
)
def test_the_file_says_what_it_is(parts, name):
    assert file_name(*parts) == name


def test_every_shipped_observation_is_written_whole(shipped):
    board = Warehouse((shipped / "board-current.duckdb").resolve())
    frame = listed_page(
        board, dimensions=[], codes=[], words=[], sort="published", descending=True, first=0, most=10_000
    )
    assert len(frame) > 2900
    rows = list(csv.DictReader(io.StringIO(observation_csv(frame).decode("utf-8-sig"), newline="")))
    assert [row["观测编号"] for row in rows] == frame["observation_id"].to_list()
    assert [float(row["数值"]) for row in rows] == frame["value"].to_list()
    assert all(row["单位"] and row["文件"] and row["地区"] and row["指标"] and row["状态"] for row in rows)


def test_marks_of_direction_do_not_go_out():
    assert harmless("\u202e公司\u202c") == "公司"
    assert harmless("\u202e=1+1") == "'=1+1"
