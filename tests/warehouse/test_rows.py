"""Lines of a file become rows, whatever stands between and inside them, each under the number it has in the file."""

import duckdb
import pytest

from warehouse import build
from warehouse.errors import BuildError
from warehouse.loading import create_tables
from warehouse.reading import Source
from warehouse.rows import load_rows

HEADER = (
    "observation_id,doc_id,region,subject_kind,subject,qualifier,indicator,transformation,period,status,value,unit,bound,"
    "text,doubt"
)


def line(number, text="增长5%", width=15):
    return ",".join([f"o-{number}", *["甲"] * 12, text, ""][:width])


@pytest.fixture
def connection():
    with duckdb.connect(":memory:", config=build.CONFIG) as opened:
        create_tables(opened)
        yield opened


def load(connection, tmp_path, text):
    path = tmp_path / "甲.csv"
    path.write_bytes(text.encode())
    count = load_rows(connection, {"raw_observations": [Source(path, "甲.csv")]})["raw_observations"]
    rows = connection.execute("select line, observation_id, text from raw_observations order by line").fetchall()
    refused = connection.execute("select line, reason from refused order by line").fetchall()
    return count, rows, refused


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_numbers_count_lines_that_are_empty_odd_or_refused(connection, tmp_path, end):
    lines = [HEADER, line(2), "", line(4, '"甲,乙"'), line(5, width=3), line(6), '"', line(8) + ",多", line(9)]
    count, rows, refused = load(connection, tmp_path, end.join([*lines, ""]))
    assert [(number, name) for number, name, _ in rows] == [(2, "o-2"), (4, "o-4"), (6, "o-6"), (9, "o-9")]
    assert rows[1][2] == "甲,乙"
    assert refused == [(5, "有3列，应为15列"), (7, "引号不配对，读不出各列"), (8, "有16列，应为15列")]
    assert count == len(rows) + len(refused)


@pytest.mark.parametrize("last", ["", "\n"])
@pytest.mark.parametrize(
    "odd", ["", "\n", line(4, '"甲,乙"'), line(4, width=3), line(4) + "\r", line(4, "长" * 140_000)]
)
def test_lines_are_numbered_alike_whether_all_are_plain_or_not(connection, tmp_path, odd, last):
    count, rows, refused = load(connection, tmp_path, "\n".join([HEADER, line(2), line(3), odd, line(5)]) + last)
    last_line = 6 if odd == "\n" else 5
    named = [(number, name) for number, name, _ in rows if number != 4]
    assert named == [(2, "o-2"), (3, "o-3"), (last_line, "o-5")]
    assert count == len(rows) + len(refused)


@pytest.mark.parametrize("text", ["NULL", "nan", "", " ", "1e5", "\x85", "\u2028", "\x0b", "'", "\\n", "=1+1", "𝟕"])
def test_a_cell_is_what_stands_in_it(connection, tmp_path, text):
    assert load(connection, tmp_path, f"{HEADER}\n{line(2, text)}\n{line(3)}\n")[1] == [
        (2, "o-2", text),
        (3, "o-3", "增长5%"),
    ]


def test_a_cell_longer_than_a_line_should_be_is_refused_or_kept_whole(connection, tmp_path):
    text = "长" * 100_000
    assert load(connection, tmp_path, f"{HEADER}\n{line(2, text)}\n")[1] == [(2, "o-2", text)]


def test_files_come_in_their_order_and_a_broken_one_is_named(connection, tmp_path):
    files = [Source(tmp_path / f"{number}.csv", f"{number}.csv") for number in range(5)]
    for number, source in enumerate(files):
        source.path.write_text(f"{HEADER}\n{line(number)}\n" if number != 3 else "甲,乙\n", encoding="utf-8")
    assert load_rows(connection, {"raw_observations": [*files[:3], files[4]]}) == {"raw_observations": 4}
    found = connection.execute("select file, observation_id from raw_observations order by rowid").fetchall()
    assert found == [(f"{number}.csv", f"o-{number}") for number in (0, 1, 2, 4)]
    with pytest.raises(BuildError, match=r"3\.csv"):
        load_rows(connection, {"raw_observations": files})


def test_large_sources_get_large_blocks(tmp_path, monkeypatch):
    assert build.block_size(build.SEEDS, None) == build.SMALL_BLOCK
    monkeypatch.setattr(build, "MUCH", 1 << 10)
    assert build.block_size(build.SEEDS, None) == build.LARGE_BLOCK
