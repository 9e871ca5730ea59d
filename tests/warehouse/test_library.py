"""A library is built into the warehouse beside the seeds: counted, traced to its file, unsure readings held back."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from etl.documents import make_document
from etl.library import Library
from etl.library_corrections import correction_at
from etl.metadata import Metadata
from etl.model import Reading
from pages.charts.rows import entries
from tests.etl import stand_in
from warehouse.build import build, is_stale
from warehouse.connection import Warehouse
from warehouse.paths import POINTER
from warehouse.questions.statements import passage

ROOT = Path(__file__).resolve().parents[2]
KNOWN = Metadata(title="甲区简报", issuer="甲区统计局", kind="运行分析", published="2025-01-20", region="500151")
TEXT = "2024年，全区规上工业总产值412.6亿元，其中新材料产业36.8亿元。"


def reading(text=TEXT, confidences=(0.95, 0.4)):
    document = make_document(text, "简报.txt", KNOWN)
    found = stand_in.read(document).observations
    sure = [replace(one, confidence=sure) for one, sure in zip(found, confidences, strict=True)]
    return Reading(document, tuple(sure), ())


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "库")
    library.add([reading()])
    return library


@pytest.fixture
def target(tmp_path):
    return tmp_path / "warehouse"


def test_documents_and_observations_of_both_are_loaded(mini, library, target):
    mini.observation()
    summary = build(mini.write(), target, library=library.folder)
    assert (summary.documents, summary.read, summary.shown) == (2, 3, 2)
    (held,) = summary.held
    assert held.file.startswith("库/observations/")
    assert held.reasons == "机器读数把握不足（0.400），待人核对"


def test_a_document_whose_kind_nobody_knows_is_one_of_the_others(mini, tmp_path, target):
    library = Library(tmp_path / "库")
    library.add([Reading(make_document(TEXT, "简报.txt", replace(KNOWN, kind="")), (), ())])
    assert [row["kind"] for row in library.documents()] == ["其他"]
    mini.observation()
    assert not build(mini.write(), target, library=library.folder).refused_documents


def test_a_row_that_is_refused_is_traced_to_the_library(mini, library, target):
    (row,) = library.documents()
    path = library.folder / "documents.csv"
    path.write_text(path.read_text("utf-8").replace(",500151,", ",999999,"), encoding="utf-8")
    summary = build(mini.write(), target, library=library.folder)
    (refused,) = summary.refused_documents
    assert (refused.file, refused.line) == ("库/documents.csv", 2)
    assert {line.file for line in summary.refused} == {f"库/observations/{row['doc_id']}.csv"}


def test_what_a_person_looked_at_is_shown(mini, library, target):
    doc_id = library.documents()[0]["doc_id"]
    path = library.folder / "observations" / f"{doc_id}.csv"
    lines = path.read_text("utf-8").split("\n")
    lines[2] += "1"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert build(mini.write(), target, library=library.folder).held == ()


def test_every_number_of_a_kept_text_has_its_words(mini, library, target):
    build(mini.write(), target, library=library.folder)
    board = Warehouse(target / POINTER)
    (row,) = library.documents()
    for observation in library.observations(row["doc_id"]):
        (found,) = entries(passage(board, observation=observation["observation_id"]))
        assert found.text[found.start : found.end] == observation["text"]
        assert found.text == TEXT
        assert found.paragraph == 1


def test_what_a_person_corrected_is_told_beside_the_words(mini, library, target):
    (row,) = library.documents()
    document = library.document(row)
    first, *others = library.observations(row["doc_id"])
    place = (int(first["start_char"]), int(first["end_char"]))
    change = ("value", first["value"], "1.5")
    assert library.correct([correction_at(document, place, change, ("印错", "某人", "2026-01-05"))]) == []
    build(mini.write(), target, library=library.folder)
    board = Warehouse(target / POINTER)
    (found,) = entries(passage(board, observation=first["observation_id"]))
    assert found.is_reviewed
    assert found.corrected == f"value\t{first['value']}\t1.5\t印错\t某人\t2026-01-05"
    for other in others:
        (found,) = entries(passage(board, observation=other["observation_id"]))
        assert (bool(found.is_reviewed), found.corrected) == (False, "")


def test_what_was_corrected_in_an_earlier_edition_is_told_where_the_number_stands_now(mini, library, target):
    (row,) = library.documents()
    document = library.document(row)
    first, *_ = library.observations(row["doc_id"])
    place = (int(first["start_char"]), int(first["end_char"]))
    change = ("value", first["value"], "1.5")
    library.correct([correction_at(document, place, change, ("印错", "某人", "2026-01-05"))])
    text = library.folder / "texts" / f"{row['doc_id']}.txt"
    text.write_text(f"又添了一段。\n{document.text}", encoding="utf-8")
    library.reread([stand_in.read(library.document(row))])
    again = next(one for one in library.observations(row["doc_id"]) if one["text"] == first["text"])
    assert (again["value"], int(again["start_char"])) == ("1.5", place[0] + 7)
    build(mini.write(), target, library=library.folder)
    (found,) = entries(passage(Warehouse(target / POINTER), observation=again["observation_id"]))
    assert found.corrected == f"value\t{first['value']}\t1.5\t印错\t某人\t2026-01-05"


def test_words_stand_in_the_paragraph_and_on_the_page_of_the_text(mini, tmp_path, target):
    text = f"题头\n{TEXT}\n尾页"
    document = replace(make_document(text, "简报.txt", KNOWN), page_starts=(0, 3))
    library = Library(tmp_path / "库")
    library.add([Reading(document, stand_in.read(document).observations, ())])
    build(mini.write(), target, library=library.folder)
    (row,) = library.documents()
    (found,) = entries(passage(Warehouse(target / POINTER), observation=f"{row['doc_id']}-001"))
    assert (found.paragraph, found.page, found.text) == (2, 2, TEXT)
    assert found.text[found.start : found.end] == "412.6亿元"


def test_a_shipped_number_has_no_words(mini, library, target):
    observation = mini.observation()
    build(mini.write(), target, library=library.folder)
    assert passage(Warehouse(target / POINTER), observation=observation).empty


def test_a_text_that_is_lost_leaves_its_numbers_as_they_are(mini, library, target):
    (row,) = library.documents()
    (library.folder / "texts" / f"{row['doc_id']}.txt").unlink()
    summary = build(mini.write(), target, library=library.folder)
    assert summary.documents == 2
    assert passage(Warehouse(target / POINTER), observation=f"{row['doc_id']}-001").empty


def test_a_change_of_the_library_makes_the_warehouse_stale(mini, library, target):
    seeds = mini.write()
    build(seeds, target, library=library.folder)
    assert not is_stale(seeds, target, library.folder)
    library.add([reading("2023年，全区规上工业总产值398亿元。", (0.9,))])
    assert is_stale(seeds, target, library.folder)
    assert is_stale(seeds, target)


@pytest.mark.parametrize("folder", ["库", "没有的库"])
def test_the_command_reads_the_library_that_it_is_given(mini, library, target, tmp_path, folder):
    mini.observation()
    words = [sys.executable, "-m", "etl", "build", "--seeds", str(mini.write())]
    environment = {**os.environ, "BOARD_WAREHOUSE": str(target), "BOARD_LIBRARY": str(tmp_path / folder)}
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60)
    documents = 2 if folder == "库" else 1
    assert done.stdout.startswith(f"文件：读入 {documents} 行 = 展示 {documents}")
    board = Warehouse(target / POINTER)
    facts = board.ask("listed_documents_facts", dimensions=[], codes=[], words=[])
    assert facts["documents"].to_list() == [documents]
