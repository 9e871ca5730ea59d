"""集群: the system and one cluster, the comparison; every scope, thin data, none, hostile addresses."""

import pytest

from pages.charts.rows import entries
from pages.parts.panels.rows import told
from tests.charts.frames import frame
from tests.pages.drawn import chart_ids, charts, split_ids, taken_away

CHARTS = {"taxonomy-map", "cluster-years", "cluster-districts", "growth", "products"}
TABLES = {
    "taxonomy": "taxonomy-rows",
    "cluster-figures": "cluster-own",
    "cluster-firms": "firm-rows",
    "cluster-answers": "answer-rows",
}
VIEWS = [
    {},
    {"size": "pledged"},
    {"size": "latest", "municipal": "software"},
    {"municipal": "electronics"},
    {"municipal": "motorcycles", "measure": "value_added-yoy"},
    {"municipal": "metaverse"},
    {"municipal": "low_altitude"},
    {"district": "500151"},
    {"district": "500117", "municipal": "intelligent_nev"},
    {"district": "500237"},
    {"district": "5001LJ"},
    {"area": "渝东北"},
    {"cluster": "新能源汽车"},
    {"cluster": "页岩气"},
    {"cluster": "新型储能", "district": "500151"},
    {"firm": "海辰储能"},
    {"section": "compare"},
    {"section": "compare", "district": "500151"},
    {"section": "compare", "area": "渝东北"},
]


def cells(screen, table):
    return [row["cells"] for row in screen.table(table)["rows"]]


@pytest.mark.parametrize("query", VIEWS, ids=str)
def test_what_is_taken_away_is_what_is_drawn(opened, query):
    screen = opened("clusters", **query)
    drawn, tables = chart_ids(screen), screen.tables()
    shown = set(screen.app.session_state["_cards"])
    for name in CHARTS & shown:
        assert taken_away(screen, name) == drawn.get(name, set()), name
    for name in set(TABLES) & shown:
        table = TABLES[name]
        assert taken_away(screen, name) == set(tables[table]["ids"] if table in tables else []), name
    for name in {"size-growth", "cluster-names"} & shown:
        keys = {"size-growth-rows", "names", "name-statements"} & set(tables)
        assert taken_away(screen, name) == drawn.get(name, split_ids(i for key in keys for i in tables[key]["ids"])), (
            name
        )
    assert len(drawn) <= 4


# -- the system


def test_the_page_opens_on_the_cluster_with_most_numbers_and_a_full_map(opened):
    screen = opened("clusters")
    most = max(
        screen.table("taxonomy-rows")["rows"], key=lambda row: int(row["cells"][2]) if row["cells"][2].isdigit() else 0
    )
    assert most["tone"] == "here"
    assert f"全市 {most['cells'][0]}" in screen.text()
    assert len(charts(screen)["taxonomy-map"]) >= 20
    assert len(charts(screen)["cluster-years"]) >= 8


def test_the_list_holds_every_cluster_with_its_evidence_and_pieces_below_what_they_are_a_piece_of(opened):
    rows = cells(opened("clusters"), "taxonomy-rows")
    members = [row for row in rows if row[1]]
    assert len(members) == 33
    assert {row[1] for row in members} == {"有文件", "推定", "未证实"}
    names = [row[0] for row in rows]
    assert names.index("新一代电子信息制造业") < names.index("　└ 服务器（高成长新星）") < names.index("先进材料")


def test_a_tile_and_a_row_lead_to_their_cluster_and_give_up_what_was_chosen_below(opened):
    screen = opened("clusters", cluster="新能源汽车")
    code = "municipal=software&cluster="
    assert f"{code}&firm=" in {mark[0] for mark in charts(screen)["taxonomy-map"]}
    assert code in {row["id"] for row in screen.table("taxonomy-rows")["rows"]}


def test_the_cluster_on_the_page_leads_nowhere_but_to_its_numbers(opened):
    screen = opened("clusters")
    here = next(row for row in screen.table("taxonomy-rows")["rows"] if row["tone"] == "here")
    assert here["id"] == ""
    assert here["cells"][0] in screen.card("taxonomy-map").note


def test_the_map_is_the_same_for_every_cluster_so_that_a_click_need_not_draw_it_anew(opened):
    shown = [{"municipal": "software"}, {"municipal": "electronics"}, {"cluster": "新能源汽车"}]
    specs = {
        chart.proto.spec
        for query in shown
        for chart in opened("clusters", **query).app.get("plotly_chart")
        if chart.proto.id.endswith("chart-taxonomy-map")
    }
    assert len(specs) == 1


def test_a_goal_of_the_list_without_a_document_says_so(opened_on):
    screen = opened_on()("clusters")
    assert ["智能车", "有文件", "—", "1000 亿元（清单）", "—"] in cells(screen, "taxonomy-rows")


def test_sizes_that_nothing_states_are_not_offered(opened):
    screen = opened("clusters", district="500237", size="pledged")
    assert any("块的大小" in said for said in screen.notices())


# -- one cluster


def test_two_names_never_share_a_panel_and_part_years_stay_out(opened):
    for code in ("intelligent_nev", "electronics", "software", "food_processing"):
        frame = opened("clusters", municipal=code).card("cluster-years").frame
        assert (frame.groupby("panel")[["subject", "unit", "qualifier"]].nunique() == 1).all(axis=None), code
        assert frame["is_whole_year"].all()
        assert frame["indicator"].nunique() == frame["transformation"].nunique() == 1


def test_the_clusters_own_name_comes_first_and_the_bureaus_industry_is_named_so(opened):
    frame = opened("clusters").card("cluster-years").frame
    assert frame["said_as"].iat[0] == "集群本身"
    assert set(frame.loc[frame["subject"] == "汽车", "said_as"]) == {"统计局行业口径"}


def test_a_place_without_whole_years_shows_those_of_its_districts_and_says_so(opened):
    card = opened("clusters", municipal="new_energy_storage").card("cluster-years")
    assert card.note.startswith("全市没有自己的整年数")
    assert card.frame["panel"].str.startswith("铜梁").any()


def test_districts_lead_to_themselves_and_the_city_stands_apart(opened):
    frame = opened("clusters").card("cluster-districts").frame
    apart = frame["region_level"].isin(["district", "county"])
    assert (frame.loc[apart, "block"] == "区县").all()
    assert (frame.loc[~apart, "block"] != "区县").all()
    assert (frame.loc[apart, "code"] == "municipal=intelligent_nev&district=" + frame.loc[apart, "region"]).all()
    assert set(frame.loc[frame["status"] == "target", "year"]) <= {2025, 2026, 2027}


def test_pledges_for_later_years_are_not_drawn_among_those_of_this_plan(opened):
    frame = opened("clusters", municipal="food_processing").card("cluster-districts").frame
    assert frame.loc[frame["status"] == "target", "year"].max() == 2027


def test_within_a_district_its_own_words_speak_for_the_cluster(opened):
    screen = opened("clusters", district="500151")
    assert "铜梁区 新能源及新型储能" in screen.text()
    assert screen.table("cluster-own")["items"][0]["name"].startswith("新型储能")


def test_leaders_stand_above_those_that_supply_them(opened):
    names = [row[0] for row in cells(opened("clusters", municipal="new_energy_storage"), "chain-rows")]
    assert names[0] == "链主 海辰储能"
    assert "　└ 配套 江苏厚生" in names


def test_a_name_of_another_cluster_is_said_to_be_one(opened):
    assert "“页岩气”不属于这个集群" in opened("clusters", cluster="页岩气").text()


def test_a_name_alone_leads_to_its_cluster(opened):
    screen = opened("clusters", cluster="笔记本电脑")
    assert "全市 笔记本电脑" in screen.text()
    assert next(row for row in screen.table("taxonomy-rows")["rows"] if row["tone"] == "here")["cells"][0].startswith(
        "新一代"
    )


# -- side by side


def test_bubbles_need_five_industries_of_one_place_and_period(opened):
    screen = opened("clusters", section="compare")
    assert len(charts(screen)["size-growth"]) >= 5
    frame = screen.card("size-growth").frame
    assert frame["region"].nunique() == frame["period"].nunique() == frame["indicator"].nunique() == 1
    few = opened("clusters", section="compare", district="500151")
    assert "size-growth" not in charts(few)
    assert "没有一期同时给出五个产业" in few.card("size-growth").note


def test_products_have_a_panel_each_of_whole_years(opened):
    frame = opened("clusters", section="compare").card("products").frame
    assert {"汽车", "新能源汽车", "笔记本电脑", "手机", "摩托车"} <= set(frame["panel"])
    assert (frame.groupby("panel")[["subject", "unit", "qualifier"]].nunique() == 1).all(axis=None)
    assert frame["is_whole_year"].all()


# -- little data, none, hostile addresses


def test_without_numbers_every_card_says_what_is_missing_and_whom_to_ask(opened_on):
    screen = opened_on()("clusters")
    text = screen.text()
    assert "没有公开文件说到全市的任何市级集群" in text
    assert text.count("可向") + text.count("请向") >= 3
    assert charts(screen) == {}


def test_values_that_are_unknown_are_named_and_the_default_is_shown(opened):
    screen = opened("clusters", municipal="<script>", size="x", section="y", measure="z")
    assert len(screen.refused()) == 4
    assert "全市 智能网联新能源汽车" in screen.text()


def test_what_a_name_states_last_is_the_newest_of_its_actual_numbers(opened):
    screen = opened("clusters", municipal="intelligent_nev")
    frame = screen.card("cluster-names").frame
    usual = frame["transformation"].isin(["level", "yoy"]) & (frame["status"] == "actual") & ~frame["is_event"]
    numbers = frame[usual & (frame["period"] != "")].sort_values("time")
    newest = {
        subject: set(of["period_label"][of["time"] == of["time"].max()]) for subject, of in numbers.groupby("subject")
    }
    last = {row[0]: row[4] for row in cells(screen, "names")}
    assert newest
    for subject, labels in newest.items():
        assert any(label in last[subject] for label in labels), (subject, last[subject])


@pytest.mark.parametrize(
    ("indicator", "name"), [("gross_output", "产值"), ("revenue", "营收"), ("value_added", "增加值")]
)
def test_growth_names_what_grew(indicator, name):
    cells = {"indicator": indicator, "transformation": "yoy", "unit": "%", "value": 7.5, "subject": "齿轮"}
    (row,) = entries(frame(cells))
    assert told(row) == f"{name} +7.5%（2024年）"


def crumbs(screen):
    return [one.label for one in screen.app.button if one.key.startswith("crumb-")]


def test_a_firm_in_a_cluster_stands_below_it_and_says_what_it_belongs_to(opened):
    screen = opened("clusters", municipal="intelligent_nev", firm="赛力斯")
    assert crumbs(screen) == ["全市", "智能网联新能源汽车", "赛力斯"]
    head = next(part for part in screen.text().split("\n") if "归入智能网联新能源汽车" in part)
    assert "企业或项目" in head
    assert "263 个数" not in head
    screen.app.button(key="crumb-1").click()
    assert screen.run().query() in ({}, {"municipal": "intelligent_nev"})


def test_the_way_back_up_from_a_name_keeps_its_cluster(opened):
    screen = opened("clusters", cluster="新型储能")
    place, over, name = crumbs(screen)
    assert (place, name) == ("全市", "新型储能")
    screen.app.button(key="crumb-1").click()
    assert over in screen.run().text()
    assert screen.query()["municipal"] != "intelligent_nev"


def test_the_chosen_name_of_a_cluster_that_is_called_alike_stands_once_in_the_way(opened):
    assert crumbs(opened("clusters", cluster="智能网联新能源汽车")) == ["全市", "智能网联新能源汽车"]


def test_a_value_under_another_name_says_which(opened):
    rows = opened("clusters", district="5001LJ").table("taxonomy-rows")["rows"]
    cars = next(row["cells"] for row in rows if row["cells"][0] == "智能网联新能源汽车")
    assert cars[4] == "2481 亿元*（2024）\n汽车"


def test_the_newest_year_leads_the_figures_of_a_cluster_whatever_it_is_told_in(opened):
    data = opened("clusters", municipal="electronics").tables()["cluster-own"]
    assert "2022年" in str(data)


def test_newest_years_say_what_is_measured(opened):
    screen = opened("clusters")
    rows = {row["cells"][0]: row["cells"] for row in screen.table("taxonomy-rows")["rows"]}
    assert rows["新一代电子信息制造业"][4].startswith("营业收入\n")
    assert rows["食品及农产品加工"][4] == "2581 亿元*（2023）"
    assert "规模未写明的为产值" in screen.text()
