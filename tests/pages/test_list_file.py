"""Lists as files: what a card's list says beside its observations, and lists of names and facts alone."""

import csv
import io
from types import SimpleNamespace

import openpyxl
import pandas as pd

from pages.exports.columns import COLUMNS
from pages.exports.csv_file import observation_csv, table_csv
from pages.exports.listed import Evidence, Line, Listed
from pages.exports.xlsx_file import About, list_xlsx, observation_xlsx
from pages.parts.components.figures import KeyFigure, Note
from pages.parts.components.table import Column, Row
from pages.parts.listed import figured, listed
from tests.charts.frames import frame

ROWS = [("甲园", "=1+1"), ("乙园", "一行\n两行")]
LINES = (
    Line(ROWS[0], (), (Evidence("d1", "第3条"),), "甲园"),
    Line(ROWS[1], (), (Evidence("", "见某报"),), "乙园"),
)
PARKS = Listed(("园区", "承接"), LINES, "来源：园区名录", (("园区名录", "公开文件说到的园区"),))
DOCUMENTS = pd.DataFrame([{"doc_id": "d1", "doc_title": "甲方案", "doc_issuer": "甲区", "published": "2024-03-01"}])


def read(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def test_a_list_as_csv_opens_in_excel_and_computes_nothing():
    content = table_csv(("园区", "承接"), ROWS)
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == [
        ["园区", "承接"],
        ["甲园", "'=1+1"],
        ["乙园", "一行\n两行"],
    ]


def test_a_list_as_a_workbook_says_what_it_is_how_it_is_defined_and_what_says_each_line():
    about = About("承接某业的园区", note="只列写明的", source="来源：园区名录", made_on="2026-01-05")
    book = opened(list_xlsx(PARKS, about, DOCUMENTS))
    assert book.sheetnames == ["说明", "口径", "数据", "来源"]
    assert dict(book["说明"].iter_rows(max_col=2, values_only=True))["来源"] == "来源：园区名录"
    assert dict(book["口径"].iter_rows(max_col=2, values_only=True))["园区名录"] == "公开文件说到的园区"
    cells = list(book["数据"].iter_rows())
    assert [[cell.value for cell in row] for row in cells] == [["园区", "承接"], *map(list, ROWS)]
    assert cells[1][1].data_type == "s"
    head, *rows = book["来源"].iter_rows(values_only=True)
    said = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(row["文件编号"], row["文件"], row["名录里的行"], row["名录的说明"]) for row in said] == [
        ("d1", "甲方案", "甲园", "第3条"),
        (None, "未载明", "乙园", "见某报"),
    ]


def test_what_a_list_says_stands_behind_the_columns_of_the_observation_that_it_is_said_of():
    frames = frame({"observation_id": "o1", "source_ids": "o1"}, {"observation_id": "o2", "source_ids": "o2"})
    one = Listed(("机制", "文件"), (Line(("例会", "另一文件"), ("o2",)),))
    first, second = read(observation_csv(frames, one))
    assert list(first) == [*COLUMNS.values(), "机制"]
    assert (first["机制"], second["机制"]) == ("", "例会")
    assert second["文件"] == "示例公报"


def test_a_line_that_no_observation_carries_has_a_row_of_its_own():
    frames = frame({"observation_id": "o1", "source_ids": "o1"})
    lines = (
        Line(("例会", "甲"), ("o1",)),
        Line(("考核", "乙"), ("o1",)),
        Line(("清单", "丙"), (), place=("500151", "铜梁区"), is_internal=True),
        Line(("", ""), ("o9",), has_own_row=False),
    )
    one = Listed(("机制", "地区"), lines, "来源：机制名录")
    rows = read(observation_csv(frames, one))
    assert [(row["观测编号"], row["机制"], row["依据编号"]) for row in rows] == [
        ("o1", "例会", "o1"),
        ("", "考核", "o1"),
        ("", "清单", ""),
    ]
    assert [(row["地区代码"], row["地区"], row["密级"]) for row in rows[1:]] == [
        ("", "乙", ""),
        ("500151", "铜梁区", "内部"),
    ]
    about = dict(opened(observation_xlsx(frames, About("题"), one))["说明"].iter_rows(max_col=2, values_only=True))
    assert (about["条数"], about["没有数的行"], about["名录"]) == (1, 2, "机制名录")


def test_a_derived_value_has_what_is_said_of_both_its_statements():
    frames = frame({"observation_id": "o1~", "source_ids": "o1|o2", "origin": "derived"})
    for ids, said in ((("o1", "o2", "o3"), "甲"), (("o1",), "")):
        (row, *_) = read(observation_csv(frames, Listed(("说",), (Line(("甲",), ids),))))
        assert row["说"] == said


def test_a_key_figure_says_its_change_of_the_newest_value_alone():
    figure = KeyFigure(
        "o2",
        "产值",
        "3",
        "亿元",
        "较2023年 +5%",
        "up",
        "2024年",
        "",
        ids=("o1", "o2"),
        notes=(Note("o3", "全市第 6 位"),),
    )
    frames = frame({"observation_id": "o1", "source_ids": "o1"}, {"observation_id": "o2", "source_ids": "o2"})
    rows = read(observation_csv(frames, figured([figure])))
    assert [(row["关键数"], row["变化"], row["附注"]) for row in rows] == [
        ("产值", "", ""),
        ("产值", "较2023年 +5%", "全市第 6 位"),
    ]


def test_the_source_of_a_list_counts_the_documents_that_its_lines_name():
    lines = [
        [SimpleNamespace(doc_id="d1", doc_title="甲方案", published="2024-03-01", note="照录；责任见 responsible.csv")],
        [SimpleNamespace(doc_id="d2", doc_title="乙方案", published="2025-06-30")] * 2,
        [SimpleNamespace(doc_id="", doc_title="", published="")],
        [],
    ]
    rows = [Row("", (name, "")) for name in ("甲园", "　└ 乙园", "丙园", "丁园")]
    one = listed("园区名录", [Column("园区"), Column("承接")], rows, lines)
    assert one.source == "来源：园区名录（依据 2 份文件，最新 2025-06）"
    assert one.titles == ("园区", "承接", "依据文件")
    assert [row[-1] for row in one.rows] == ["甲方案", "乙方案", "未载明", ""]
    assert [(line.name, line.evidence) for line in one.lines] == [
        ("甲园", (Evidence("d1", "照录"),)),
        ("乙园", (Evidence("d2"),)),
        ("丙园", (Evidence(),)),
        ("丁园", ()),
    ]
    assert one.documents == ["d1", "d2"]
    assert listed("园区名录", [], [], []).source == "来源：园区名录（未注明文件）"


def test_a_list_with_an_internal_document_behind_it_says_so():
    lines = [SimpleNamespace(doc_title="甲方案", published="", access=access) for access in ("public", "internal")]
    rows = [Row("", ("甲",))]
    for of, is_internal in ((lines, True), (lines[:1], False)):
        one = listed("园区名录", [Column("园区")], rows, [of])
        assert one.is_internal is is_internal
        for content in (list_xlsx(one, About("园区")), observation_xlsx(frame({}), About("园区"), one)):
            about = dict(opened(content)["说明"].iter_rows(max_col=2, values_only=True))
            assert ("密级" in about) is is_internal
