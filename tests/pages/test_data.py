"""数据: every observation, filtered, sorted, page by page, taken away whole."""

from urllib.parse import unquote

import pandas as pd
import pytest

from pages.parts.filters import split_words
from pages.parts.paging import PAGE_SIZE
from tests.pages.screen import Screen

MOST = 3000


def ids(frame):
    return frame["observation_id"].to_list()


def first_days(frame):
    """The day of each row's document, of one known by its month alone the first."""
    return pd.to_datetime(
        frame["published"].where(frame["published"].str.len() >= 7), format="ISO8601", errors="coerce"
    )


def test_it_opens_on_everything_newest_first(opened):
    screen = opened("data")
    frame = screen.taken_away("data")
    assert len(frame) == len(set(ids(frame))) > 2900
    assert set(frame["origin"]) == {"stated"}
    assert first_days(frame).dropna().is_monotonic_decreasing
    assert frame["published_on"].isna().to_list() == sorted(frame["published_on"].isna())
    assert f"共 {len(frame):,} 条，第 1—{PAGE_SIZE} 条" in screen.text()
    assert f"下载全部 {len(frame):,} 条（CSV）" in screen.labels()


def test_the_table_shows_one_page_and_stands_for_all(opened):
    screen = opened("data", page="3")
    frame, table = screen.taken_away("data"), screen.table("listed-rows")
    assert [row["id"] for row in table["rows"]] == ids(frame)[2 * PAGE_SIZE : 3 * PAGE_SIZE]
    on_page = frame[2 * PAGE_SIZE : 3 * PAGE_SIZE]
    assert set(table["ids"]) == {part for one in on_page["source_ids"] for part in one.split("|")}
    assert len(table["ids"]) == len(set(table["ids"]))
    assert table["of"] == len(frame)


def test_what_is_sent_of_a_list_does_not_grow_with_it(opened):
    every, few = opened("data"), opened("data", district="500151", year="2023")
    assert every.table("listed-rows")["of"] > 20 * few.table("listed-rows")["of"] > 0
    assert max(len(screen.table("listed-rows")["ids"]) for screen in (every, few)) <= PAGE_SIZE
    assert len(every.card("data").frame) == PAGE_SIZE


def test_pages_one_after_the_other_are_the_whole_list(opened):
    every = ids(opened("data", words="产值", sort="value").taken_away("data"))
    pages = range(1, -(-len(every) // PAGE_SIZE) + 1)
    walked = [opened("data", words="产值", sort="value", page=str(page)).table("listed-rows")["rows"] for page in pages]
    assert [row["id"] for rows in walked for row in rows] == every


def test_dimensions_narrow_one_another_and_codes_of_one_are_alternatives(opened):
    frame = opened("data", district="500151,500117", year="2023,2024", status="actual").taken_away("data")
    assert set(frame["region"]) == {"500151", "500117"}
    assert set(frame["year"]) == {2023, 2024}
    assert set(frame["status"]) == {"actual"}


@pytest.mark.parametrize(
    ("name", "column", "code"),
    [
        ("area", "area", "渝东北"),
        ("level", "region_level", "county"),
        ("kind", "subject_kind", "cluster"),
        ("municipal", "cluster", "low_altitude"),
        ("relation", "relation", "part"),
        ("cluster", "subject", "新型储能"),
        ("subject", "subject", "规上工业"),
        ("theme", "theme", "创新"),
        ("indicator", "indicator", "gross_output"),
        ("transformation", "transformation", "yoy"),
        ("period", "period", "2025-H1"),
        ("length", "period_kind", "quarter"),
        ("source", "source_class", "official"),
        ("document_kind", "doc_kind", "复函"),
        ("origin", "origin", "derived"),
    ],
)
def test_every_dimension_filters(opened, name, column, code):
    screen = opened("data", **{name: code})
    assert set(screen.taken_away("data")[column]) == {code}


@pytest.mark.parametrize(
    ("mark", "holds"),
    [
        ("event", lambda row: row.is_event),
        ("average", lambda row: row.is_average),
        ("doubted", lambda row: row.doubt != ""),
        ("several", lambda row: row.statements > 1),
        ("leading", lambda row: row.lead_reason != ""),
        ("other", lambda row: row.lead_reason == ""),
    ],
)
def test_marks_filter(opened, mark, holds):
    frame = opened("data", mark=mark).taken_away("data")
    assert len(frame)
    assert all(holds(row) for row in frame.itertuples())


def test_every_choice_says_what_it_would_show(opened):
    screen = opened("data", district="500151", words="产值")
    for box in ("w_indicator", "w_year", "w_status", "w_source", "w_mark"):
        label = screen.app.multiselect(key=box).options[0]
        name, _, count = label.rpartition("（")
        shown = int(count.rstrip("）").replace(",", ""))
        assert shown > 0, (box, name)
    label = screen.app.multiselect(key="w_year").options[0]
    year, _, count = label.partition("年（")
    narrowed = opened("data", district="500151", words="产值", year=year).taken_away("data")
    assert len(narrowed) == int(count.rstrip("）"))


def test_a_chosen_code_stays_among_the_choices_where_others_leave_it_nothing(opened):
    screen = opened("data", district="500151,500117", mark="doubted", status="actual")
    assert any(label.startswith("铜梁区（") for label in screen.app.multiselect(key="w_district").options)


def test_words_all_stand_there_in_any_order(opened):
    one = opened("data", words="储能 铜梁").taken_away("data")
    other = opened("data", words="铜梁  储能").taken_away("data")
    assert 0 < len(one) < MOST
    assert ids(one) == ids(other)
    assert all("铜梁" in f"{r.region_name}{r.subject}{r.doc_title}" for r in one.itertuples())


@pytest.mark.parametrize("words", ["%", "_", "%储能", "' or 1=1 --", "铜梁_储能", "<script>"])
def test_signs_are_looked_for_as_they_are(opened, words):
    screen = opened("data", words=words)
    cards = screen.app.session_state["_cards"]
    found = len(screen.taken_away("data")) if "data" in cards else 0
    assert found < 1200, "a sign was taken for any text"
    if words in ("%储能", "' or 1=1 --", "铜梁_储能"):
        assert found == 0


def test_full_width_letters_and_digits_find_plain_ones(opened):
    assert split_words("ＧＤＰ　２０２５ gdp（市级）") == ["gdp", "2025", "gdp（市级）"]
    assert ids(opened("data", words="２０２５").taken_away("data")) == ids(
        opened("data", words="2025").taken_away("data")
    )


@pytest.mark.parametrize(
    ("sort", "column"), [("value", "value"), ("period", "time"), ("published", "first_day"), ("subject", "region")]
)
def test_headers_sort_both_ways(opened, sort, column):
    up, down = (
        frame.assign(first_day=first_days(frame))[column].dropna()
        for frame in (opened("data", sort=f"{way}{sort}", words="产值").taken_away("data") for way in ("", "-"))
    )
    assert up.is_monotonic_increasing
    assert down.is_monotonic_decreasing


def test_a_measure_that_another_page_brings_is_understood(opened):
    frame = opened("data", indicator="gdp-level", period="2024").taken_away("data")
    assert set(zip(frame["indicator"], frame["transformation"], strict=True)) == {("gdp", "level")}
    assert set(frame["qualifier"]) == {""}


def test_nothing_found_is_said_with_a_way_out(opened):
    screen = opened("data", words="没有这样的词", district="500151")
    assert "没有一条数据同时满足这些条件" in screen.text()
    screen.button("clear-all").click()
    screen.run()
    assert screen.query() == {}
    assert len(screen.taken_away("data")) > 2900


def test_a_condition_in_the_drawer_is_said_and_can_be_dropped(opened):
    screen = opened("data", status="target", source="official", page="2")
    assert any("目标" in label for label in screen.labels())
    screen.button("clear-status").click()
    screen.run()
    assert screen.query() == {"source": "official"}


def test_choosing_a_filter_goes_back_to_the_first_page(opened):
    screen = opened("data", page="4")
    screen.app.multiselect(key="w_year").set_value(["2024"])
    screen.run()
    assert screen.query() == {"year": "2024"}


HOSTILE = {
    "district": "999999",
    "year": "<script>alert(1)</script>",
    "sort": "value; drop table listed",
    "page": "9999",
    "status": "policy",
    "mark": "x" * 500,
    "cluster": "' or 1=1 --",
}


def test_hostile_values_are_named_and_replaced(opened):
    screen = opened("data", **HOSTILE)
    assert len(screen.refused()) == len(HOSTILE)
    assert len(screen.taken_away("data")) > 2900
    assert "<script>" not in "".join(one.proto.body for one in screen.app.get("html"))


def test_an_unknown_statement_is_said(opened):
    assert "没有编号为" in opened("data", observation="nosuch-001").text()


def test_held_back_statements_are_listed_and_marked(mini, opened_on):
    mini.observation("100")
    mini.observation("-5", indicator="firms_hightech", unit="家", period="2023-12")
    screen = opened_on()("data")
    frame = screen.taken_away("data")
    assert sorted(frame["is_held"]) == [False, True]
    held = next(row for row in screen.table("listed-rows")["rows"] if row["tone"] == "held")
    assert any("暂不入图" in cell for cell in held["cells"])
    assert ids(Screen.opened("data", mark="held").taken_away("data")) == [held["id"]]


def test_a_board_without_a_single_observation_says_so(opened_on):
    screen = opened_on()("data")
    assert "看板里还没有一条数据" in screen.text()


def test_a_missing_warehouse_is_said_in_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("BOARD_WAREHOUSE", str(tmp_path))
    assert "没有找到数据仓库" in Screen.opened("data").text()


@pytest.mark.parametrize(
    ("query", "carried"),
    [
        ({"district": "500151", "cluster": "新型储能"}, "cluster=新型储能&district=500151"),
        ({"district": "500151,500117"}, ""),
        ({"district": "500000"}, ""),
        ({"indicator": "gross_output", "period": "2024"}, ""),
        ({"indicator": "gdp-level", "period": "2024"}, "indicator=gdp-level&period=2024"),
        ({"year": "2024", "words": "产值"}, ""),
    ],
)
def test_only_what_other_pages_know_goes_along(opened, query, carried):
    link = opened("data", **query).app.get("page_link")[0].proto.query_string
    assert "&".join(sorted(unquote(link).split("&"))) == carried
