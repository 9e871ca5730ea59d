"""The board as it was known on a day is the board that would have been built on that day."""

import csv
import shutil
from datetime import date

import duckdb
import pandas as pd
import pytest

from benchmarks.drawn_questions import Draw, doors
from warehouse.build import build
from warehouse.connection import MOST_DAYS, Warehouse
from warehouse.known_on import open_known_on
from warehouse.paths import POINTER, SEEDS
from warehouse.questions.comparison import place_series

DAYS = (date(2022, 12, 31), date(2024, 12, 31), date(2025, 11, 5))
OF_FILES = {"meta", "corrections", "refused", "periods"}
"""Tables that tell of the files that were read, and the list of periods, which may hold more than is used."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    target = tmp_path_factory.mktemp("known")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOARD_TODAY", "2026-11-25")
        build(folder=target)
    return target


@pytest.fixture(scope="module")
def draw(folder):
    """Parameters; drawn before the file is opened by another connection, which may not differ in its settings."""
    return Draw((folder / POINTER).resolve(), seed=3)


@pytest.fixture(scope="module")
def whole(folder, draw):
    return Warehouse((folder / POINTER).resolve())


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        return list(reader.fieldnames), list(reader)


def write(path, columns, rows):
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns)
        writer.writeheader()
        writer.writerows(rows)


def seeds_of(day, known, target):
    """The seeds that there would have been: documents up to the day, and what hangs on them alone."""
    shutil.copytree(SEEDS, target)

    def keep(path, column, is_empty_kept):
        columns, rows = rows_of(path)
        write(path, columns, [r for r in rows if r[column] in known or (is_empty_kept and not r[column])])

    keep(target / "documents.csv", "doc_id", False)
    for path in (target / "observations").glob("*.csv"):
        keep(path, "doc_id", False)
    for name in ("responsible", "mechanisms"):
        keep(target / "codelists" / f"{name}.csv", "doc_id", True)
    for name in ("enterprises", "parks", "district_systems"):
        keep(target / "codelists" / f"{name}.csv", "evidence_doc_id", True)
    columns, rows = rows_of(target / "corrections.csv")
    left = {r["observation_id"] for path in (target / "observations").glob("*.csv") for r in rows_of(path)[1]}
    write(target / "corrections.csv", columns, [r for r in rows if r["observation_id"] in left])
    columns, rows = rows_of(target / "breaks.csv")
    write(target / "breaks.csv", columns, [r for r in rows if {r["observation_id"], r["after_id"]} <= left])
    return target


def contents(connection):
    """Every table's rows, sorted; without the place of a row in its file."""
    for (name,) in connection.execute("select table_name from duckdb_tables() where not temporary").fetchall():
        if name not in OF_FILES:
            columns = [c for (c,) in connection.execute("select name from pragma_table_info(?)", [name]).fetchall()]
            kept = ", ".join(f'"{column}"' for column in columns if column not in ("file", "line"))
            yield name, connection.execute(f'select {kept} from "{name}" order by all').fetchall()


@pytest.mark.parametrize("day", DAYS[1:])
def test_is_what_would_have_been_built(day, folder, tmp_path, monkeypatch):
    monkeypatch.setenv("BOARD_TODAY", "2026-11-25")
    path = (folder / POINTER).resolve()
    then, _ = open_known_on(path, day)
    known = {name for (name,) in then.execute("select doc_id from documents").fetchall()}
    build(seeds_of(day, known, tmp_path / "seeds"), tmp_path)
    with duckdb.connect(str((tmp_path / POINTER).resolve()), read_only=True) as built:
        expected = dict(contents(built))
    found = dict(contents(then))
    then.close()
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name] != expected[name]] == []
    assert expected["listed"]


@pytest.mark.parametrize("day", DAYS)
def test_no_question_answers_with_what_came_later(day, whole, draw):
    board = whole.as_known_on(day)
    dated = 0
    for name, door in doors():
        for turn in range(4):
            answer = door(board, **draw.parameters(name, door, turn))
            if "published_on" in answer:
                published = pd.to_datetime(answer["published_on"])
                is_without = answer["observation_id"].isna() if "observation_id" in answer else published.isna()
                assert (is_without | (published <= pd.Timestamp(day))).all(), name
                dated += len(answer)
    assert dated


def test_what_led_then_leads_then(mini, tmp_path):
    mini.document("bbbbbbbb", published="2024-06-01", source_class="official")
    mini.document("cccccccc", published="")
    mini.observation("100")
    mini.observation("120", doc_id="bbbbbbbb")
    mini.observation("130", doc_id="cccccccc")
    build(mini.write(), tmp_path)
    whole = Warehouse((tmp_path / POINTER).resolve())

    def leading(day):
        found = place_series(
            whole.as_known_on(day) if day else whole,
            subject_kind="region",
            subject="",
            qualifier="",
            indicator="gdp",
            transformation="level",
            area="",
        )
        return found["value"].to_list()

    assert [leading(day) for day in (date(2024, 2, 29), date(2024, 3, 1), date(2024, 6, 1))] == [[], [100], [120]]
    assert leading(None) == [120]


def test_keeps_the_last_few_days_at_hand(whole):
    first = whole.as_known_on(date(2025, 1, 1))
    assert whole.as_known_on(date(2025, 1, 1)) is first
    assert (first.day, first.known_on) == (date(2025, 1, 1), date(2025, 1, 1))
    assert first.version != whole.version
    for number in range(MOST_DAYS):
        whole.as_known_on(date(2025, 2, 1 + number))
    assert not whole.has_at_hand(date(2025, 1, 1))
