"""Questions name rows of ``listed``; the answer has their columns, whether the rows are at hand or have to be read."""

import pandas as pd

from benchmarks.drawn_questions import doors
from warehouse import rows_by_place
from warehouse.build import build
from warehouse.connection import Warehouse
from warehouse.rows_by_place import PLACE

SEED = 5


def test_at_hand_or_read_the_answer_is_the_same(path, draw, monkeypatch):
    at_hand = Warehouse(path)
    at_hand.ask("observations_by_id", ids=[])
    monkeypatch.setattr(rows_by_place, "MOST_AT_HAND", 0)
    read = Warehouse(path)
    for name, door in doors():
        given = draw.parameters(name, door, 0)
        pd.testing.assert_frame_equal(door(at_hand, **given), door(read, **given))
    assert at_hand._rows._every is not None
    assert read._rows._every is None


def test_every_answer_with_rows_has_all_their_columns_first(path, draw):
    board = Warehouse(path)
    columns = [
        name for (name,) in board._connection.execute("select name from pragma_table_info('preferred')").fetchall()
    ]
    whole = 0
    for name, door in doors():
        answer = door(board, **draw.parameters(name, door, 1))
        assert PLACE not in answer, name
        whole += list(answer.columns[: len(columns)]) == columns
    assert whole > 25


def test_a_year_without_gaps_is_a_whole_number(mini, tmp_path):
    dated, undated = mini.observation("1"), mini.observation("2", period="")
    board = Warehouse(build(mini.write(), tmp_path).path)
    assert board.ask("observations_by_id", ids=[dated])["year"].to_list() == [2023]
    assert board.ask("observations_by_id", ids=[dated])["year"].dtype.kind == "i"
    assert board.ask("observations_by_id", ids=[undated, dated])["year"].dtype == float


def test_what_an_answer_is_given_cannot_be_changed_by_who_asks(path):
    board = Warehouse(path)
    answer = board.ask("offices")
    rows = board.ask("largest_projects", area="", district="", cluster="", counts_to="", firm="")
    before = rows["value"].to_list()
    rows["value"] = 0.0
    rows.loc[rows.index[0], "text"] = "changed"
    again = board.ask("largest_projects", area="", district="", cluster="", counts_to="", firm="")
    assert again["value"].to_list() == before
    assert "changed" not in board.ask("observations_by_id", ids=again["observation_id"].to_list())["text"].to_list()
    assert len(answer)
