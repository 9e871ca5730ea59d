"""What is cut out of rows at hand is what the database answers; SQL of any other kind is left to the database."""

import re
from datetime import date

import duckdb
import pandas as pd
import pytest

from benchmarks.drawn_questions import SCOPES, doors
from warehouse import cutting
from warehouse.connection import Warehouse, query_text
from warehouse.cutting import read_cut
from warehouse.paths import HERE

SEED = 11
TURNS = 2 * len(SCOPES)
CUT = sorted(path.stem for path in (HERE / "queries").glob("*.sql") if read_cut(query_text(path.stem)))
ROWS = "select name\nfrom shelf\nwhere {}\norder by name"
TURNED = """with newest as (
    select name, rowid as place
    from shelf
    where kind = $kind
    order by {}
    limit 3
)
select * exclude (place) from newest order by place desc"""
SHELF = """
    create table shelf as select * from (values
        ('a', 'x', 1, true, null), ('b', 'y', 2, false, 3), ('c', null, 3, null, 4), ('d', 'x', null, true, 4)
    ) as t(name, kind, size, is_new, "time")
"""


@pytest.fixture(scope="module")
def boards(draw, path):
    """One that cuts and one that asks the database."""
    asking = Warehouse(path)
    asking._cuts = None
    asking._find = lambda sql, parameters: cutting.read_cells(asking._connection.cursor().execute(sql, parameters))
    return Warehouse(path), asking


@pytest.mark.parametrize("name", CUT)
def test_cut_out_is_what_the_database_answers(boards, draw, name):
    door = dict(doors())[name]
    for turn in range(TURNS):
        given = draw.parameters(name, door, turn)
        cut, asked = (door(board, **given) for board in boards)
        pd.testing.assert_frame_equal(cut, asked)
        assert cut.attrs == asked.attrs


def test_for_every_district_and_on_an_earlier_day(boards, draw):
    cutting_board, asking = boards
    earlier = cutting_board.as_known_on(date(2024, 12, 31))
    known = Warehouse(asking.path, date(2024, 12, 31))
    known._find = lambda sql, parameters: cutting.read_cells(known._connection.cursor().execute(sql, parameters))
    for region in asking.ask("scope_regions")["region"].tolist():
        for one, other in (boards, (earlier, known)):
            for name in ("growth_rates", "stage_counts", "project_lists"):
                given = {
                    "area": "",
                    "district": region,
                    "subject": "",
                    **({"events": False} if "stage" in name else {}),
                }
                pd.testing.assert_frame_equal(one.ask(name, **given), other.ask(name, **given))


def test_most_questions_about_a_scope_cut():
    assert len(CUT) >= 25
    assert {"growth_rates", "targets_due", "statements_of_documents", "district_series", "event_marks"} <= set(CUT)


def test_a_question_that_cuts_is_asked_of_the_database_once(path, monkeypatch):
    board = Warehouse(path)
    read = []
    monkeypatch.setattr(
        board._cuts, "_read_rows", lambda cut, read_rows=board._cuts._read_rows: read.append(cut) or read_rows(cut)
    )
    for region in ("500151", "500107", "500000"):
        board.ask("district_parks", region=region)
    assert len(read) == 1


def test_a_large_board_asks_the_database(path, monkeypatch):
    monkeypatch.setattr("warehouse.rows_by_place.MOST_AT_HAND", 0)
    board = Warehouse(path)
    assert len(board.ask("growth_rates", area="", district="500151", subject=""))
    assert not board._cuts._read


@pytest.mark.parametrize(
    "condition",
    [
        "kind = $kind",
        "($kind = '' or kind = $kind)",
        "($kind = '' or $size <> '' or kind = $kind) and size >= 2",
        "($kind = '' and is_new or kind = $kind)",
        "(($kind = '' or kind = $kind) or size <= $most)",
        "($kind <> '' and kind = $kind) and is_new = $is_new",
        "size between 1 and 2 and kind = $kind",
        "list_contains($kinds::varchar[], kind)",
        "kind in (select unnest($kinds::varchar[])) and size <= $most",
        'list_contains($kinds, kind) and "time" >= $most',
        "is_new",
    ],
)
def test_conditions(condition):
    sql = ROWS.format(condition)
    connection = duckdb.connect()
    connection.execute(SHELF)
    cut = read_cut(sql)
    assert cut is not None
    for kind in ("", "x", "y", "z"):
        given = {"kind": kind, "size": "", "most": 3, "is_new": True, "kinds": [kind, "y"]}
        named = {name: value for name, value in given.items() if re.search(rf"\${name}\b", sql)}
        found = cutting.Cuts(connection).answer(cut, named)
        assert [(name,) for name in found.column("name").tolist()] == connection.execute(sql, named).fetchall()


@pytest.mark.parametrize(
    ("condition", "asked"),
    [
        ("told_on = $asked", "2024-05-01"),
        ("told_on >= $asked", "2024-05-01"),
        ("size = $asked", "2"),
        ("size >= $asked", "2"),
        ("is_new = $asked", "true"),
        ("kind >= $asked", "x"),
        ("list_contains($asked, size)", ["2"]),
    ],
)
def test_values_of_another_kind_are_left_to_the_database(condition, asked):
    connection = duckdb.connect()
    connection.execute(SHELF)
    connection.execute("alter table shelf add column told_on date default '2024-05-01'")
    cut = read_cut(ROWS.format(condition))
    assert cut is not None
    with pytest.raises(cutting.NotAtHandError):
        cutting.Cuts(connection).answer(cut, {"asked": asked})


@pytest.mark.parametrize(
    "sql",
    [
        ROWS.format("kind = $kind or is_new"),
        ROWS.format("kind = $kind OR is_new"),
        ROWS.format("(size between 1 and 2 and kind = $kind)"),
        ROWS.format("(kind = $kind or case when is_new then kind = $kind else true end)"),
        ROWS.format("not (kind = $kind)"),
        ROWS.format("kind = $kind").replace("select name", "select name, 1 as compared_0"),
        TURNED.format("place desc"),
        TURNED.format("name"),
        ROWS.format("size between 1 and $most"),
        ROWS.format("kind in (select kind from other where name = $name)"),
        ROWS.format("kind = $kind") + "\nlimit $most",
        ROWS.format("kind = $kind") + "\nlimit 10 offset 5",
        ROWS.format("kind = $kind\ngroup by name"),
        ROWS.format("kind = $kind").replace("select name", "select distinct name"),
        ROWS.format("kind = $kind").replace("select name", "select count(*) as name"),
        ROWS.format("kind = $kind").replace("select name", "select row_number() over (order by name) as name"),
        ROWS.format("kind = $kind").replace("from shelf", "from (from shelf limit 1)"),
        ROWS.format("kind = $kind").replace("from shelf", "from shelved($size)"),
        ROWS.format("kind = $kind").replace("order by name", "order by name = $name"),
        "select name\nfrom shelf\nwhere kind = $kind",
    ],
)
def test_other_sql_is_left_to_the_database(sql):
    assert read_cut(sql) is None
