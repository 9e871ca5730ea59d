"""Asking the warehouse: fresh, remembered, from many threads, and with a sentence where there is nothing to ask."""

import os
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

from warehouse import connection as connections
from warehouse.build import build
from warehouse.connection import Warehouse, current, why_not_newest
from warehouse.errors import WarehouseError
from warehouse.paths import POINTER, SCHEMA_VERSION


@pytest.fixture
def target(tmp_path, monkeypatch):
    folder = tmp_path / "warehouse"
    monkeypatch.setenv("BOARD_WAREHOUSE", str(folder))
    return folder


@pytest.fixture
def queries(tmp_path, monkeypatch):
    """Questions of the test's own."""
    folder = tmp_path / "queries"
    folder.mkdir()
    (folder / "values_of.sql").write_text("select value from statements where region = $region order by value")
    (folder / "of_periods.sql").write_text("select period from statements where list_contains($periods, period)")
    (folder / "wrong.sql").write_text("select nothing from statements")
    monkeypatch.setattr(connections, "HERE", tmp_path)
    connections.query_text.cache_clear()
    yield folder
    connections.query_text.cache_clear()


def built(mini, target, value):
    mini.observations.clear()
    mini.observation(value)
    build(mini.write(), target)
    return current()


def test_answers_and_follows_the_pointer(mini, target, queries):
    first = built(mini, target, "1")
    assert first.ask("values_of", region="500151")["value"].tolist() == [1.0]
    assert current() is first
    second = built(mini, target, "2")
    assert second is not first
    assert second.version != first.version
    assert second.ask("values_of", region="500151")["value"].tolist() == [2.0]
    assert first.ask("values_of", region="500152").empty
    assert second.built_at.tzinfo is not None


def test_answer_is_remembered_and_the_callers_own(mini, target, queries, monkeypatch):
    board = built(mini, target, "1")
    answer = board.ask("values_of", region="500151")
    answer["value"] = 7.0
    answer["more"] = 1
    monkeypatch.setattr(board, "_run", pytest.fail)
    again = board.ask("values_of", region="500151")
    assert again.to_dict("list") == {"value": [1.0]}


def test_lists_are_parameters(mini, target, queries):
    board = built(mini, target, "1")
    assert board.ask("of_periods", periods=["2023", "2024"])["period"].tolist() == ["2023"]
    assert board.ask("of_periods", periods=[]).empty


def test_memory_is_bounded(mini, target, queries, monkeypatch):
    board = built(mini, target, "1")
    monkeypatch.setattr(connections, "REMEMBERED", 3)
    for number in range(10):
        board.ask("values_of", region=str(number))
    assert len(board._answers) == 3
    monkeypatch.setattr(connections, "REMEMBERED_CELLS", 0)
    board.ask("values_of", region="500151")
    assert board._answers == {}
    assert board._cells == 0


def test_a_whole_listing_does_not_push_out_the_others(mini, target, queries, monkeypatch):
    board = built(mini, target, "1")
    monkeypatch.setattr(connections, "LARGEST_REMEMBERED", 0)
    board.ask("values_of", region="500152")
    assert board.ask("values_of", region="500151")["value"].to_list() == [1.0]
    assert [key[1][0][1] for key in board._answers] == [("str", "500152")]


def test_wrong_question_is_let_through(mini, target, queries):
    board = built(mini, target, "1")
    with pytest.raises(duckdb.BinderException):
        board.ask("wrong")
    with pytest.raises(FileNotFoundError):
        board.ask("nobody_asked")


def test_nobody_writes_and_nothing_goes_out(mini, target):
    board = built(mini, target, "1")
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        board._connection.execute("delete from documents")
    with pytest.raises(duckdb.PermissionException):
        board._connection.execute("select * from read_csv('/etc/hostname')")


def test_twenty_threads_and_swaps_during_use(mini, target, queries):
    built(mini, target, "1")
    stop = threading.Event()

    def ask_on():
        seen = set()
        while not stop.is_set():
            seen.add(tuple(current().ask("values_of", region="500151")["value"]))
        return seen

    with ThreadPoolExecutor(20) as pool:
        running = [pool.submit(ask_on) for _ in range(20)]
        for value in ("2", "3", "4"):
            built(mini, target, value)
        stop.set()
        seen = set().union(*(task.result(timeout=60) for task in running))
    assert (4.0,) in seen
    assert seen <= {(1.0,), (2.0,), (3.0,), (4.0,)}


def test_threads_share_one_connection_without_losing_rows(mini, target, queries, monkeypatch):
    board = built(mini, target, "1")
    monkeypatch.setattr(connections, "REMEMBERED", 0)
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: board.ask("values_of", region="500151")["value"].tolist(), range(400)))
    assert answers == [[1.0]] * 400


def spoil_missing(path):
    path.unlink()


def spoil_empty(path):
    path.write_bytes(b"")


def spoil_garbage(path):
    path.write_bytes(os.urandom(100_000))


def spoil_text(path):
    path.write_text("这不是数据库" * 5000, encoding="utf-8")


def cut(share):
    def spoil(path):
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return spoil


def spoil_foreign(path):
    path.unlink()
    with duckdb.connect(str(path)) as connection:
        connection.execute("create table other (a integer)")


def versioned(version):
    def spoil(path):
        with duckdb.connect(str(path)) as connection:
            connection.execute("update meta set value = ? where key = 'schema_version'", [str(version)])

    return spoil


SPOILED = {
    "missing": (spoil_missing, "没有找到数据仓库"),
    "empty": (spoil_empty, "打不开"),
    "garbage": (spoil_garbage, "打不开"),
    "text": (spoil_text, "打不开"),
    "cut to a hundredth": (cut(0.01), "打不开"),
    "cut to half": (cut(0.5), "打不开|没有版本说明|被截断"),
    "cut at the end": (cut(0.999), "打不开|被截断"),
    "not ours": (spoil_foreign, "没有版本说明"),
    "newer": (versioned(SCHEMA_VERSION + 1), "比本程序能读的第.+版新；请升级程序"),
    "older": (versioned(SCHEMA_VERSION - 1), "本程序只读第"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_unreadable_warehouse_is_said_in_one_sentence(mini, target, name):
    spoil, sentence = SPOILED[name]
    mini.observation()
    path = build(mini.write(), target).path
    path.chmod(0o644)
    spoil(path)
    with pytest.raises(WarehouseError, match=sentence) as caught:
        current()
    assert str(caught.value).endswith("重建。")
    assert "\n" not in str(caught.value)
    assert "/" not in str(caught.value), "the screen shows it, and no reader needs the server's folders"
    with pytest.raises(WarehouseError, match=sentence):
        current()


@pytest.mark.parametrize("name", SPOILED)
def test_old_instance_answers_while_the_new_file_is_broken(mini, target, queries, caplog, name):
    old = built(mini, target, "1")
    assert why_not_newest() == ""
    spoil, sentence = SPOILED[name]
    mini.observations.clear()
    mini.observation("2")
    path = build(mini.write(), target).path
    path.chmod(0o644)
    spoil(path)
    assert current() is old
    assert current().ask("values_of", region="500151")["value"].tolist() == [1.0]
    assert re.search(sentence, why_not_newest())
    assert [one.getMessage() for one in caplog.records] == [why_not_newest()]
    assert built(mini, target, "3").ask("values_of", region="500151")["value"].tolist() == [3.0]
    assert why_not_newest() == ""


def older_and_newest(mini, target):
    """Two builds of 1 and 2 that nobody has opened; the path of the newest, to be spoiled."""
    for value in ("1", "2"):
        mini.observations.clear()
        mini.observation(value)
        path = build(mini.write(), target).path
        path.chmod(0o644)
    return path


@pytest.mark.parametrize("name", SPOILED)
def test_a_fresh_start_on_a_broken_file_opens_the_one_before(mini, target, queries, caplog, name):
    spoil, sentence = SPOILED[name]
    path = older_and_newest(mini, target)
    spoil(path)
    board = current()
    assert board.path != path
    assert board.ask("values_of", region="500151")["value"].tolist() == [1.0]
    assert current() is board
    assert re.search(sentence, why_not_newest())
    assert len(caplog.records) == 1


def test_of_older_files_only_a_readable_one_of_this_version_is_opened(mini, target, queries):
    second = older_and_newest(mini, target)
    third = build(mini.write(), target).path
    third.chmod(0o644)
    versioned(SCHEMA_VERSION - 1)(second)
    spoil_garbage(third)
    board = current()
    assert board.path not in (second, third)
    assert board.ask("values_of", region="500151")["value"].tolist() == [1.0]


def cut_in_place(path):
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("spoil", [cut_in_place, spoil_garbage, spoil_empty])
def test_an_open_file_that_is_written_over_gives_way_to_the_one_before(mini, target, queries, spoil):
    path = older_and_newest(mini, target)
    whole = path.read_bytes()
    assert current().path == path
    spoil(path)
    board = current()
    assert board.path != path
    assert board.ask("values_of", region="500151")["value"].tolist() == [1.0]
    assert path.name in why_not_newest()
    path.write_bytes(whole)
    assert current().ask("values_of", region="500151")["value"].tolist() == [2.0]
    assert why_not_newest() == ""


def test_an_open_file_that_is_written_over_with_none_before_it_is_said(mini, target, queries):
    board = built(mini, target, "1")
    board.path.chmod(0o644)
    cut_in_place(board.path)
    assert current() is board
    assert "被截断" in why_not_newest() or "打不开" in why_not_newest()


def test_an_open_file_that_was_only_touched_or_removed_stays(mini, target, queries):
    path = older_and_newest(mini, target)
    version = current().version
    os.utime(path)
    assert current().version == version
    assert why_not_newest() == ""
    path.unlink()
    assert current().version == version
    assert current().ask("values_of", region="500151")["value"].tolist() == [2.0]
    assert "没有找到" in why_not_newest()


def test_the_way_back_to_the_open_file_ends_the_notice(mini, target, queries):
    board = built(mini, target, "1")
    pointer = target / POINTER
    named = os.readlink(pointer)
    pointer.unlink()
    pointer.write_bytes(b"nothing")
    assert current() is board
    assert why_not_newest()
    pointer.unlink()
    pointer.symlink_to(named)
    assert current() is board
    assert why_not_newest() == ""


def test_no_warehouse_at_all(target):
    with pytest.raises(WarehouseError, match="没有找到数据仓库") as caught:
        current()
    assert "/" not in str(caught.value)


def test_pointer_lost_while_open(mini, target, queries):
    old = built(mini, target, "1")
    (target / POINTER).unlink()
    assert current() is old


def test_block_that_went_bad_is_said_when_it_is_read(mini, target, queries):
    mini.observation()
    path = build(mini.write(), target).path
    path.chmod(0o644)
    content = bytearray(path.read_bytes())
    broken = 0
    for block in range(12288, len(content) - 65536, 65536):
        spoiled = bytearray(content)
        spoiled[block + 100 : block + 60_000] = os.urandom(59_900)
        copy = path.with_name(f"board-{block}.duckdb")
        copy.write_bytes(spoiled)
        try:
            Warehouse(copy).ask("values_of", region="500151")
        except WarehouseError as fault:
            broken += 1
            assert str(fault).endswith("重建。")  # noqa: PT017
        copy.unlink()
    assert broken > 0


def test_old_file_is_let_go(mini, target, queries):
    first = built(mini, target, "1")
    path = first.path
    del first
    for value in ("2", "3", "4", "5"):
        built(mini, target, value)
    assert not path.exists()
    open_files = [os.path.realpath(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")]
    assert len([name for name in open_files if name.startswith(str(Path(target).resolve())) and ".duckdb" in name]) <= 1
