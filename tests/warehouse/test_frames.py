"""Answers as frames: types, gaps, and what an answer without rows looks like."""

import duckdb
import pandas as pd

from warehouse.frames import read_cells, read_frame


def framed(sql):
    with duckdb.connect() as connection:
        return read_frame(connection.execute(sql))


def cells(sql):
    with duckdb.connect() as connection:
        return read_cells(connection.execute(sql))


def test_types_of_whole_columns():
    frame = framed("select '甲' as words, 1 as whole, 1.5::double as decimal, true as is_so, date '2024-03-01' as day")
    assert frame.dtypes.astype(str).to_dict() == {
        "words": "object",
        "whole": "int32",
        "decimal": "float64",
        "is_so": "bool",
        "day": "datetime64[us]",
    }
    assert frame.to_dict("list") == {
        "words": ["甲"],
        "whole": [1],
        "decimal": [1.5],
        "is_so": [True],
        "day": [pd.Timestamp("2024-03-01")],
    }


def test_gaps_are_nan_and_nat():
    frame = framed("""
        select unnest(['甲', null]) as words, unnest([1, null]) as whole, unnest([true, null]) as is_so,
            unnest([date '2024-03-01', null]) as day
    """)
    assert frame.isna().to_numpy().tolist() == [[False] * 4, [True] * 4]
    assert frame["whole"].dtype == float
    assert frame["day"].dtype == "datetime64[us]"


def test_no_rows_keep_their_columns():
    frame = framed("select '甲' as words, 1 as whole where false")
    assert (list(frame.columns), len(frame)) == (["words", "whole"], 0)


def test_texts_lie_in_one_block():
    frame = framed("select 'a' as one, 1 as number, 'b' as other, 'c' as third")
    assert len([block for block in frame._mgr.blocks if block.dtype == object]) == 1


def test_rows_are_found_by_a_value_however_often_it_is_asked_for():
    known = cells(
        "select unnest([7, 3, 5]) as number, unnest(['七', '三', null]) as word, unnest([null, 1, 2]) as year"
    )
    asked = cells("select unnest([3, 5, 3, 7]) as number").column("number")
    found = known.matched("number", asked).frame(4)
    assert found["word"].fillna("").to_list() == ["三", "", "三", "七"]
    assert found["year"].to_list()[:3] == [1, 2, 1]
    none = cells("select 1 as number where false").column("number")
    assert (len(known.matched("number", none)), known.matched("number", none).names) == (0, ("word", "year"))


def test_columns_are_arranged_in_few_blocks():
    one = cells("select 'a' as first, 1 as second")
    other = cells("select 'b' as third, null::integer as fourth, 2 as fifth")
    both = one.beside(other).arranged(("fifth", "third", "first", "fourth", "second"))
    frame = both.frame(1)
    assert list(frame.columns) == ["fifth", "third", "first", "fourth", "second"]
    assert frame.drop(columns="fourth").iloc[0].to_list() == [2, "b", "a", 1]
    assert frame["fourth"].isna().all()
    assert len([block for block in frame._mgr.blocks if block.dtype == object]) == 1
