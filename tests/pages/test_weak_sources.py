"""A value that only a repost or a secondary source states has a star, and the card says how many have one."""

import json
import re

import pytest

from pages.charts.marks import WEAK, WEAK_SOURCES

COUNTED = re.compile(rf"(\d+) 个(?:现值)?来自转载或二手（标\s{re.escape(WEAK)}）")
OF_TARGETS = re.compile(rf"(?:(\d+) 个现值)?、?(?:(\d+) 个目标值)?来自转载或二手（标\s{re.escape(WEAK)}）")
"""How many latest values and how many goals have a star."""


def stars(screen, name):
    charts = {chart.proto.id.split("chart-")[-1]: chart for chart in screen.app.get("plotly_chart")}
    traces = json.loads(charts[name].proto.spec)["data"]
    texts = "".join(text for trace in traces if "customdata" in trace for text in trace.get("text") or ())
    return texts.count(WEAK) + json.dumps([trace.get("marker") for trace in traces]).count("asterisk-open")


@pytest.mark.parametrize(
    ("page", "query", "name"),
    [
        ("clusters", {}, "cluster-districts"),
        ("clusters", {"municipal": "electronics"}, "cluster-districts"),
        ("overview", {"district": "500102"}, "growth"),
        ("overview", {"area": "渝东南"}, "growth"),
        ("clusters", {"section": "compare"}, "growth"),
    ],
)
def test_a_chart_stars_each_value_of_a_weak_source(opened, page, query, name):
    screen = opened(page, **query)
    card = screen.card(name)
    weak = int(card.frame["source_class"].isin(WEAK_SOURCES).sum())
    assert weak > 0
    assert COUNTED.search(card.note)[1] == str(weak)
    assert stars(screen, name) == weak


@pytest.mark.parametrize(
    ("page", "query", "name", "table"),
    [
        ("targets", {}, "ledger", "targets-ledger"),
        ("overview", {}, "due", "targets-due"),
        ("district", {"district": "500117"}, "goals", "table-goals"),
    ],
)
def test_a_table_of_targets_stars_latest_values_of_weak_sources(opened, page, query, name, table):
    screen = opened(page, **query)
    card, told = screen.card(name), screen.table(table)
    sources = dict(zip(card.frame["observation_id"], card.frame["source_class"], strict=True))
    place = [column["title"] for column in told["columns"]].index("最新实际")
    for row in told["rows"]:
        first = row["cells"][place].split("\n")[0]
        opens = row["links"].get(str(place), "").removeprefix("observation=")
        assert first.endswith(WEAK) == (sources.get(opens) in WEAK_SOURCES), first
    counted = OF_TARGETS.search(card.note)
    assert bool(counted and counted[1]) == any(WEAK in row["cells"][place] for row in told["rows"])


@pytest.mark.parametrize(
    ("page", "query", "name", "table"),
    [
        ("targets", {}, "ledger", "targets-ledger"),
        ("targets", {}, "asked", "targets-asked"),
        ("overview", {"district": "500102"}, "due", "targets-due"),
        ("district", {"district": "500102"}, "goals", "table-goals"),
    ],
)
def test_a_table_of_targets_stars_goals_that_only_weak_sources_state(opened, page, query, name, table):
    screen = opened(page, **query)
    card, told = screen.card(name), screen.table(table)
    sources = dict(zip(card.frame["observation_id"], card.frame["source_class"], strict=True))
    titles = [column["title"] for column in told["columns"]]
    place = titles.index("目标值") if "目标值" in titles else titles.index("目标")
    for row in told["rows"]:
        goal = row["cells"][place].split("\n")[0].split("（")[0]
        opens = row["id"].removeprefix("observation=")
        assert goal.endswith(WEAK) == (sources[opens] in WEAK_SOURCES), goal
    counted = int(OF_TARGETS.search(card.note)[2])
    drawn = sum(row["cells"][place].count(WEAK) for row in told["rows"])
    assert counted >= drawn > 0 if name == "ledger" else counted == drawn > 0


def test_the_way_to_a_goal_is_starred_where_its_latest_value_is_of_a_weak_source(opened):
    screen = opened("targets")
    note = screen.card("pace").note
    charts = {chart.proto.id.split("chart-")[-1]: chart for chart in screen.app.get("plotly_chart")}
    texts = [text for trace in json.loads(charts["pace"].proto.spec)["data"] for text in trace.get("text") or ()]
    assert "".join(texts).count(f"%{WEAK}") == int(COUNTED.search(note)[1]) > 0
    assert len(OF_TARGETS.findall(screen.card("ledger").note)) == 1
