"""Nothing that a program read and is unsure of reaches a chart, a total or a download unmarked before a person took it.

A document says, of several hundred keys of the shipped data, another value, and of as many that nobody stated before;
it is newer than all others. Read without confidence it must change no answer but those that list what waits, and each
such row is marked there; read with confidence it changes many.
"""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from etl.documents import make_document
from etl.library import Library
from etl.library_corrections import REVIEWED, correction_at
from etl.metadata import Metadata
from etl.model import Observation, Reading, text_hash
from pages.exports.csv_file import observation_csv
from tests.warehouse.test_questions import DOORS, arguments, city
from warehouse.build import build
from warehouse.connection import Warehouse
from warehouse.paths import SEEDS
from warehouse.questions.documents import document_statements
from warehouse.questions.listing import numbers_of_listed_documents
from warehouse.questions.scope import board_facts

EVERY = 7
"""Of how many shipped observations one is stated anew."""
KNOWN = Metadata("铜梁区2026年统计公报", "铜梁区统计局", "", "统计公报", "2026-11-01", "500151")
SETTING = "confidence,shown,90,直接展示所需的把握（%）,机器读数低于它的；待人核对后才展示"
FIELDS = ("region", "subject_kind", "subject", "qualifier", "indicator", "transformation")


def sample() -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in sorted((SEEDS / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            found += [row for row in csv.DictReader(rows) if row["value"]]
    return found[::EVERY]


def reading(confidence: float) -> Reading:
    """The sample said again: of the same period with another value, and of a period that nobody spoke of."""
    lines, stated = ["铜梁区2026年统计公报"], []
    for row in sample():
        for period in (row["period"], "2021-Q3"):
            stated.append((row, period, len("\n".join(lines)) + 1))
            lines.append(f"{float(row['value']) * 1.3 + 1:.3f}{row['unit']}")
    observations = tuple(
        Observation(
            *(row[name] for name in FIELDS),
            period,
            row["status"],
            lines[place + 1].removesuffix(row["unit"]),
            row["unit"],
            row["bound"] or "eq",
            lines[place + 1],
            start,
            start + len(lines[place + 1]),
            place + 2,
            "level",
            confidence,
        )
        for place, (row, period, start) in enumerate(stated)
    )
    return Reading(make_document("\n".join(lines), "公报.txt", KNOWN), observations, ())


def board_with(folder: Path, confidence: float) -> Warehouse:
    library = Library(folder / "library")
    library.add([reading(confidence)])
    return Warehouse(build(folder=folder / "board", library=library.folder).path)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return Warehouse(build(folder=tmp_path_factory.mktemp("board")).path)


@pytest.fixture(scope="module")
def unsure(tmp_path_factory):
    return board_with(tmp_path_factory.mktemp("unsure"), 0.4)


LISTS = {
    "findings": "what checks found",
    "publication_days": "which documents there are",
    "listed_documents": "which documents there are",
    "listed_documents_facts": "which documents there are",
    "neighbours": "which documents there are",
    "numbers_of_listed_documents": "rows of 来源, where what is held back is marked",
    "document_choices": "which documents there are",
    "known_subjects": "names that a reviewer is offered",
    "choices": "what 数据 can be narrowed to, what is held back among it",
    "known_codes": "what 数据 can be narrowed to, what is held back among it",
    "listed_page": "rows of 数据, where what is held back is marked",
    "listed_facts": "how many rows of 数据 there are",
    "board_facts": "how many documents there are and how new they are",
}
"""Questions whose answers know of a document whatever becomes of its numbers."""


def answers(board):
    for parameter in DOORS:
        function = parameter.values[0]
        for name, given in (("plain", arguments(function)), ("city", city(function))):
            yield f"{function.__name__} {name}", function(board, **given)


def changed(one, other):
    pairs = zip(answers(one), answers(other), strict=True)
    return {name.split()[0] for (name, before), (_, after) in pairs if not before.equals(after)}


def test_what_is_unsure_changes_no_answer_but_lists_of_what_there_is(empty, unsure):
    assert changed(empty, unsure) <= LISTS.keys()
    (before,), (after,) = board_facts(empty)["observations"], board_facts(unsure)["observations"]
    assert before == after


def test_the_same_numbers_change_most_charts_when_they_are_sure(empty, tmp_path):
    assert len(changed(empty, board_with(tmp_path, 0.95)) - LISTS.keys()) > 20


def test_wherever_an_unsure_number_is_listed_it_is_marked_and_says_why(unsure):
    doc_id = text_hash(reading(0.4).document.text)[:8]
    own = document_statements(unsure, document=doc_id)
    everything = numbers_of_listed_documents(unsure, **arguments(numbers_of_listed_documents))
    listed = everything[everything["doc_id"] == doc_id]
    for frame in (own, listed):
        assert len(frame) > 500
        assert frame["is_held"].all()
        assert frame["held_reason"].str.contains("把握不足").all()
    for name, answer in answers(unsure):
        if "is_held" in answer.columns:
            ours = answer[answer["observation_id"].str.startswith(f"{doc_id}-")]
            assert ours["is_held"].all(), name
    rows = list(csv.DictReader(io.StringIO(observation_csv(own).decode("utf-8-sig"))))
    assert all(row["暂不入图原因"] for row in rows)


def test_a_person_who_took_it_and_the_setting_both_let_it_through(mini, tmp_path):
    mini.observation()
    folder = mini.write()
    text = make_document("上半年，铜梁区产值12.5亿元。", "简报.txt", KNOWN)
    start = text.text.index("12.5亿元")
    found = Observation(
        "500151", "region", "", "", "gross_output", "level", "2025-H1", "actual", "12.5", "亿元", "eq", "12.5亿元",
        start, start + 6, 1, "level", 0.4,
    )  # fmt: skip
    library = Library(tmp_path / "library")
    library.add([Reading(text, (found,), ())])
    assert len(build(folder, tmp_path / "one", library=library.folder).held) == 1
    took = correction_at(text, (start, start + 6), (REVIEWED, "", "1"), ("核对无误", "某人", "2026-01-05"))
    library.correct([took])
    assert build(folder, tmp_path / "two", library=library.folder).held == ()
    library.correct([replace(took, old="1", new="")])
    assert len(build(folder, tmp_path / "three", library=library.folder).held) == 1
    labels = folder / "codelists" / "labels.csv"
    lowered = labels.read_text("utf-8").replace(SETTING, SETTING.replace(",90", ",30"))
    labels.write_text(lowered, encoding="utf-8")
    assert build(folder, tmp_path / "four", library=library.folder).held == ()
