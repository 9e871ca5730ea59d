"""A person's choice leads with its reason; names of one's own are read, built and listed; internal stays marked."""

import csv
import io

import openpyxl
import pytest

from pages.exports.columns import is_internal
from pages.exports.csv_file import file_name, observation_csv
from pages.exports.xlsx_file import About, observation_xlsx
from tests.desk.conftest import EDITOR
from warehouse import library as desk
from warehouse.checksum import content_checksum
from warehouse.connection import current
from warehouse.questions.checks import findings
from warehouse.questions.documents import document_statements
from warehouse.questions.statements import rivals, statement


def publish(draft):
    (doc_id,) = desk.publish(EDITOR, [draft.draft_id]).documents
    return doc_id


def contested(doc_id):
    """The draft's 412.6亿元 beside the 400亿元 of aaaaaaaa."""
    rows = document_statements(current(), document=doc_id)
    return rows.loc[rows["text"] == "412.6亿元", "observation_id"].iloc[0]


def leading(observation):
    found = rivals(current(), observation=observation)
    return found["observation_id"].iloc[0], found["lead_reason"].iloc[0]


def test_the_statement_that_a_person_chose_leads_with_the_reason(board, draft):
    ours = contested(publish(draft))
    assert leading(ours)[0] == ours
    before = content_checksum(current().path)
    batch = desk.prefer(EDITOR, "aaaaaaaa-001", "统计局核定数")
    lead, reason = leading(ours)
    assert batch.what == (
        "甲区 规上工业 产值 2025年上半年：采用 400亿元（文件aa），"
        "此前 412.6亿元（铜梁区2025年上半年工业运行情况）（共 2 条说法）"
    )
    assert (lead, reason) == ("aaaaaaaa-001", f"由人选定：统计局核定数（张三，{batch.when[:10]}）")
    desk.prefer(EDITOR, ours, "又改回来")
    assert leading(ours)[0] == ours
    desk.undo_batch(EDITOR, desk.history()[0].batch_id)
    assert leading(ours)[0] == "aaaaaaaa-001"
    desk.undo_batch(EDITOR, batch.batch_id)
    assert content_checksum(current().path) == before


def test_a_choice_whose_statement_went_is_reported(board, draft):
    doc_id = publish(draft)
    ours = contested(doc_id)
    desk.prefer(EDITOR, ours, "以本区为准")
    desk.withdraw(EDITOR, doc_id, "撤下")
    found = findings(current())
    said = found.loc[found["check_name"] == "choice_without_statement", "reason"]
    assert [ours in text for text in said] == [True]


@pytest.mark.parametrize(
    ("observation", "why", "said"),
    [
        ("aaaaaaaa-001", " ", "写明理由"),
        ("aaaaaaaa-001", "理由", "只有一条"),
        ("aaaaaaaa-999", "理由", "没有 aaaaaaaa-999"),
    ],
)
def test_a_choice_that_makes_no_sense(board, observation, why, said):
    with pytest.raises(desk.Refused, match=said):
        desk.prefer(EDITOR, observation, why)


TEXT = "铜梁区2025年上半年情况\n2025年7月10日\n上半年，星河产值5.5亿元。\n"


def test_a_firm_of_ones_own_is_read_and_built(board):
    draft = desk.draft(desk.import_text(EDITOR, TEXT).draft_id)
    assert draft.numbers[0].fields["subject_kind"] != "enterprise"
    row = {"enterprise": "星河", "kind": "enterprise", "region": "500151", "note": "自\n拟"}
    batch = desk.add_code(EDITOR, "enterprises", row)
    assert batch.what == "企业和项目“星河”"
    again = desk.read_again(EDITOR, draft.draft_id, draft.version)
    fields = again.numbers[0].fields
    assert (fields["subject_kind"], fields["subject"]) == ("enterprise", "星河")
    with pytest.raises(desk.Refused, match="已有"):
        desk.add_code(EDITOR, "enterprises", row)
    desk.undo_batch(EDITOR, batch.batch_id)
    last = desk.read_again(EDITOR, draft.draft_id, again.version)
    assert last.numbers[0].fields["subject_kind"] != "enterprise"


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("regions", {"region": "1"}, "不能在这里增补"),
        ("../labels", {}, "不能在这里增补"),
        ("enterprises", {"enterprise": ""}, "写明"),
        ("enterprises", {"enterprise": "甲乙丙公司", "colour": "red"}, "没有列 colour"),
        ("enterprises", {"enterprise": "甲乙丙公司", "region": "1"}, "region 没有"),
        ("cluster_aliases", {"alias": "新名"}, "还要写明"),
        ("cluster_aliases", {"alias": "新名", "cluster": "no", "relation": "same"}, "cluster 没有"),
        ("cluster_aliases", {"alias": "新名", "cluster": "motorcycles", "relation": "x"}, "relation 没有"),
    ],
)
def test_a_row_that_no_list_can_have(board, name, row, said):
    with pytest.raises(desk.Refused, match=said):
        desk.add_code(EDITOR, name, row)
    assert desk.history() == []


def test_a_row_that_the_build_refuses_changes_nothing(board, folder):
    """The board's small seeds know no cluster motorcycles."""
    with pytest.raises(desk.DeskError, match="不在它所指的码表里"):
        desk.add_code(EDITOR, "cluster_aliases", {"alias": "新名", "cluster": "motorcycles", "relation": "part"})
    assert not (folder / "codelists").exists()


def test_rows_of_an_internal_document_leave_with_their_mark(board, draft):
    doc_id = publish(desk.save(EDITOR, draft.draft_id, draft.version, [desk.MetadataChange("access", "internal")]))
    frame = rivals(current(), observation=contested(doc_id))
    assert sorted(frame["access"]) == ["internal", "public"]
    assert is_internal(frame)
    rows = list(csv.DictReader(io.StringIO(observation_csv(frame).decode("utf-8-sig"))))
    assert sorted(row["密级"] for row in rows) == ["公开", "内部"]
    assert file_name("题" * 90, internal=is_internal(frame)).startswith("内部_题")
    book = openpyxl.load_workbook(io.BytesIO(observation_xlsx(frame, About("题"))))
    about = {row[0]: row[1] for row in book["说明"].iter_rows(values_only=True)}
    assert about["密级"].startswith("内部：含内部文件的数据 1 条")
    head, *cells = book["数据"].iter_rows(values_only=True)
    assert sorted(row[head.index("密级")] for row in cells) == ["公开", "内部"]
    public = statement(current(), observation="aaaaaaaa-001")
    assert not is_internal(public)
    assert file_name("题", internal=is_internal(public)) == "题.csv"
