"""总览: the city at a glance, and every level below it, with data and without."""

import json

import pandas as pd
import pytest

from pages.charts.rows import entries
from pages.parts.panels.growth import best_comparison, full_periods
from pages.parts.panels.key_figures import choose, key_figure
from pages.parts.panels.place import default_period
from tests.charts.frames import frame
from warehouse.connection import query_text


def heads(screen):
    return [card.title for card in screen.app.session_state["_cards"].values()]


def test_it_opens_on_six_figures_a_map_of_twenty_districts_and_eight_industries(opened):
    screen = opened("overview")
    figures = screen.table("key-figures")["items"]
    assert len(figures) == 6
    assert all(len(figure["points"]) >= 3 for figure in figures)
    assert [figure["name"] for figure in figures][:2] == ["地区生产总值", "规上工业增加值增速"]
    map_card = screen.card("map")
    assert map_card.period == "2022年"
    assert map_card.frame["region"].nunique() >= 20
    assert set(map_card.frame["indicator"]) == {"gdp"}
    assert "个区县有数，其中" in map_card.note
    assert set(screen.card("growth").frame["subject"]) == {
        "汽车",
        "摩托车",
        "电子",
        "装备",
        "医药",
        "材料",
        "消费品",
        "能源",
    }
    assert screen.card("growth").period == "2025年上半年、2025年一季度"


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ({"area": "渝东北"}, "渝东北"),
        ({"district": "500151"}, "铜梁区"),
        ({"district": "500151", "cluster": "新型储能"}, "铜梁区 新型储能"),
        ({"district": "500151", "cluster": "新型储能", "firm": "海辰储能"}, "铜梁区 新型储能 海辰储能"),
        ({"cluster": "汽车"}, "全市 汽车"),
        ({"district": "500229"}, "城口县"),
        ({"district": "5001GX"}, "西部科学城重庆高新区"),
    ],
)
def test_every_card_follows_the_way_down(opened, query, place):
    screen = opened("overview", **query)
    titles = heads(screen)
    assert any(title.startswith(place) for title in titles), titles
    for name in ("documents", "due", "completeness"):
        assert place in screen.card(name).title
    districts = {query["district"]} if "district" in query else None
    for card in screen.app.session_state["_cards"].values():
        if districts and len(card.frame):
            assert set(card.frame["region"]) <= districts, card.name


def test_the_whole_city_shows_the_due_targets_of_an_industry_in_all_its_districts(opened):
    screen = opened("overview", cluster="新型储能")
    assert any("合川 新型储能" in name for name in screen.titles("targets-due"))
    assert "市级" not in screen.card("due").title


def test_without_an_industry_the_whole_city_lists_its_own_due_targets_and_leads_to_those_of_districts(opened):
    screen = opened("overview")
    goals = screen.card("due").frame
    assert set(goals["region"]) == {"500000"}
    is_open = [row["cells"][3].startswith("不可评估") for row in screen.table("targets-due")["rows"]]
    assert is_open == sorted(is_open)
    assert "市级目标" in screen.card("due").title
    assert "不含区县" in screen.card("due").note
    screen.button("all-targets").click().run()
    assert screen.app.session_state["_leaving"][1] == "screens/targets.py"


def test_a_district_that_ceased_leads_to_its_successor(opened):
    screen = opened("overview", district="500112")
    assert "渝北区到 2025-11-05 为止" in screen.text()
    screen.button("successor").click()
    screen.run()
    assert screen.query()["district"] == "500157"


def test_zones_and_groups_are_neither_tiles_nor_counted(opened):
    shown = opened("overview").card("map").frame
    assert set(shown["region_level"]) <= {"district", "county"}
    assert not set(shown["region"]) & {"5001LJ", "5001GX", "5001WS", "500157"}


def test_no_event_average_or_part_year_stands_on_the_map(opened):
    shown = opened("overview").card("map").frame
    assert not shown["is_event"].any()
    assert not shown["is_average"].any()
    assert shown["is_whole_year"].all()


def test_choices_name_the_number_of_districts(opened):
    screen = opened("overview")
    labels = screen.app.selectbox(key="w_indicator").options
    assert labels[0].startswith("地区生产总值（")
    assert len(labels) > 100


@pytest.mark.parametrize(
    "query", [{"district": "999999"}, {"area": "<script>"}, {"indicator": "x" * 500}, {"period": "2022-13"}]
)
def test_an_unknown_value_gives_one_sentence_and_the_default(opened, query):
    screen = opened("overview", **query)
    assert sum("已按默认显示" in notice for notice in screen.notices()) == 1
    assert screen.card("map").frame["region"].nunique() >= 20


def test_a_board_without_any_number_says_so_on_every_card(opened_on):
    screen = opened_on()("overview")
    assert all(card.frame.empty for card in screen.app.session_state["_cards"].values())
    assert screen.text().count("没有") >= 3


RATE = {"transformation": "yoy", "unit": "%", "indicator": "value_added"}


def rate(period, time, label, value, **more):
    kind = {4: "year", 7: "half" if "H" in period else "quarter"}[len(period)]
    given = {"period": period, "period_kind": kind, "time": time, "subject": label, "value": value}
    return {**RATE, **given, "label": label, "family": "value_added", **more}


def test_the_two_latest_full_periods_come_last_and_later_partial_ones_go():
    stated = frame(
        rate("2024", 2025.0, "汽车", 1.0),
        rate("2025-Q1", 2025.25, "汽车", 2.0),
        rate("2025-Q1", 2025.25, "电子", 3.0),
        rate("2025-H1", 2025.5, "汽车", 4.0),
        rate("2025-H1", 2025.5, "电子", 5.0),
        rate("2025-Q3", 2025.75, "汽车", 6.0),
    )
    assert list(dict.fromkeys(full_periods(stated)["period"])) == ["2024", "2025-Q1", "2025-H1"]
    assert full_periods(stated[stated["subject"] == "汽车"].assign(subject="汽车"))["period"].iat[-1] == "2025-Q3"


def test_only_periods_of_one_shape_are_compared():
    stated = frame(
        rate("2023", 2024.0, "万州", 1.0),
        rate("2024", 2025.0, "万州", 2.0),
        rate("2024", 2025.0, "开州", 3.0),
        rate("2025-H1", 2025.5, "万州", 4.0),
    )
    compared = best_comparison(stated)
    assert list(compared["period"]) == ["2023", "2024", "2024"]


def test_the_opening_period_is_the_newest_year_that_twenty_districts_state():
    choices = pd.DataFrame(
        {
            "period": ["2020", "2022", "2024", "2025-Q1"],
            "period_kind": ["year", "year", "year", "quarter"],
            "districts": [28, 25, 13, 30],
            "time": [2021.0, 2023.0, 2025.0, 2025.25],
        }
    )
    assert default_period(choices) == "2022"
    assert default_period(choices[choices["districts"] < 20]) == "2024"


def test_a_stated_growth_leads_then_the_change_since_the_last_point_then_a_dash():
    level = {"figure_rank": 1.0, "figure_name": "产值", "is_whole_year": True}
    stated = entries(
        frame(
            {**level, "period": "2023", "period_label": "2023年", "time": 2024.0, "value": 100.0},
            {**level, "period": "2024", "time": 2025.0, "value": 120.0},
            {**level, "period": "2024", "time": 2025.0, "value": 5.0, "transformation": "yoy", "unit": "%"},
        )
    )
    ((name, points),) = [found for found in choose(stated, fewest=2) if found[1][0].transformation == "level"]
    figure = key_figure(name, points, stated)
    assert figure.change == "同比 +5%"
    assert figure.ids == ("o1", "o2", "o3")
    assert key_figure(name, points, stated[:2]).change == "较2023年 +20%"
    assert key_figure(name, points[:1], stated[:1]).change == "—"


def test_a_figure_brings_no_template_along(opened):
    """Plotly's default one weighs more than most charts and makes the browser draw each chart twice."""
    specs = [json.loads(chart.proto.spec) for chart in opened("overview").app.get("plotly_chart")]
    assert specs
    assert not any("template" in spec["layout"] for spec in specs)
    assert all("datarevision" in spec["layout"] for spec in specs)


def test_a_card_that_had_to_leave_numbers_out_says_so(mini, opened_on, monkeypatch):
    monkeypatch.setattr("warehouse.connection.MOST_ROWS", 3)
    monkeypatch.setattr("warehouse.connection.query_text", limited_to_three)
    for year in range(2019, 2024):
        mini.observation(str(year), period=str(year))
    text = opened_on()("overview", district="500151").text()
    assert "只用了前" in text


def limited_to_three(name):
    return query_text(name).replace("limit 3000", "limit 3")


# -- above the districts


@pytest.mark.parametrize("area", ["", "主城新区"])
def test_firms_of_an_industry_are_those_of_every_district(opened, area):
    screen = opened("overview", cluster="新型储能", area=area)
    rows = {row["cells"][1]: row for row in screen.table("table-firms")["rows"]}
    assert rows["海辰储能"]["id"] == "district=500151&firm=海辰储能"
    assert rows["海辰储能"]["cells"][4].startswith("铜梁")
    assert "500151" in set(screen.taken_away("firms")["region"])


def test_firms_of_an_area_are_listed_a_dozen_at_a_time(opened):
    screen = opened("overview", area="主城新区", cluster="新能源汽车")
    assert not screen.app.exception
    every = opened("overview", area="主城新区", cluster="新能源汽车", projects="all", firms="all")
    for key in ("table-projects", "table-firms"):
        assert len(screen.table(key)["rows"]) <= 12
        assert len(every.table(key)["rows"]) >= len(screen.table(key)["rows"])


def test_choices_of_an_area_count_its_own_districts(opened):
    screen = opened("overview", area="渝东南")
    box = next(one for one in screen.app.selectbox if one.label == "时期")
    card = screen.card("map")
    assert card.title == "渝东南各区县地区生产总值"
    count = card.note.partition("/")[0]
    assert any(option.startswith(card.period) and option.endswith(f"（{count}）") for option in box.options)


def test_a_document_known_by_its_month_stands_below_those_of_its_days(mini, opened_on):
    days = ("2025-06", "2025-06-20", "2025-06-01", "2025-07-01", "2025-05-31", "")
    for number, day in enumerate(days):
        doc_id = mini.document(f"b000000{number}", published=day)
        mini.observation(doc_id=doc_id, period=str(2010 + number))
    open_on = opened_on()
    ordered = ["2025-07-01", "2025-06-20", "2025-06-01", "2025-06", "2025-05-31"]
    rows = open_on("overview").table("newest-documents")["rows"]
    assert [row["cells"][1] for row in rows] == [*ordered, "未注明"]
    for sort, days in (("-published", ordered), ("published", [*reversed(ordered)])):
        rows = open_on("data", sort=sort).table("listed-rows")["rows"]
        assert [row["cells"][6] for row in rows] == [*days, "未注明"]
        rows = open_on("sources", sort=sort).table("document-list")["rows"]
        assert [day for row in rows for day in row["cells"] if day in days] == days


def test_the_change_of_a_figure_told_as_about_so_much_is_about_so_much(opened):
    items = {item["name"]: item for item in opened("overview").table("key-figures")["items"]}
    assert items["战略性新兴产业占规上工业"]["number"].startswith("约")
    assert items["战略性新兴产业占规上工业"]["change"] == "较2024年 约 +1.4 个百分点"
    assert items["地区生产总值"]["change"].startswith("同比")


def test_who_speeds_up_is_asked_of_two_periods_alone_and_a_firm_leads_to_its_own(opened):
    one = opened("overview", district="500151").card("growth")
    assert one.frame["period"].nunique() == 1
    assert one.title == "铜梁区：谁增得快，谁增得慢"
    codes = dict(zip(one.frame["label"], one.frame["code"], strict=True))
    assert codes["海辰储能"] == "firm=海辰储能"
    two = opened("overview", area="渝东北").card("growth")
    assert two.frame["label"].duplicated().any()
    assert two.title.endswith("谁在加快，谁在放慢")


@pytest.mark.parametrize("query", [{}, {"area": "主城新区"}, {"cluster": "电动摩托车"}])
def test_a_firm_is_followed_to_wherever_it_is(opened, query):
    there = opened("overview", district="500151", firm="爱玛车业")
    screen = opened("overview", firm="爱玛车业", **query)
    assert len(there.card("record").frame) == 12
    for name in ("record", "figures"):
        ids = screen.card(name).frame["observation_id"].tolist()
        assert ids == there.card(name).frame["observation_id"].tolist() != []
    assert next(one["name"] for one in screen.table("key-figures")["items"]) == "爱玛车业产值"


def test_statements_of_a_firm_in_two_places_say_where_each_is(opened):
    screen = opened("overview", firm="赛力斯")
    assert {row["cells"][0] for row in screen.table("table-record")["rows"]} == {"沙坪坝", "重庆"}
    one = opened("overview", firm="赛力斯", area="中心城区")
    assert set(one.card("record").frame["region"]) == {"500106"}


@pytest.mark.parametrize("query", [{}, {"area": "中心城区"}, {"district": "500108"}])
def test_the_number_of_a_firm_is_asked_for_where_it_is_kept(opened, query):
    screen = opened("overview", firm="美的", **query)
    empty = next(text for text in screen.text().splitlines() if "没有公开的总量" in text)
    assert "经济信息委或企业本身" in empty
    assert "统计局" not in empty


def test_numbers_of_the_city_are_not_shown_as_those_of_an_area(opened):
    assert set(opened("overview", cluster="汽车").card("figures").frame["region"]) == {"500000"}
    assert opened("overview", cluster="汽车", area="中心城区").card("figures").frame.empty
