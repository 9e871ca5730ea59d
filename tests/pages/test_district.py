"""区县: one district in full, all districts side by side; thin districts, zones and hostile addresses too."""

import json
import re

import pytest

DRAWN_IN = {
    "figures": ["key-figures"],
    "system": ["system-members"],
    "parks": ["table-parks"],
    "goals": ["table-goals"],
    "firms": ["table-projects", "table-firms"],
    "record": ["table-record"],
    "documents": ["newest-documents"],
    "zones": ["table-zones"],
}
"""The tables and figures that a card without a chart consists of."""
PLACES = ["500151", "500117", "500119", "500112", "500101", "500102", "500229", "500157", "5001GX", "5001LJ", "YUXI"]


def charts(screen):
    """Marks of each chart by its card's name: [drill code, ids, id to open]."""
    found = {}
    for chart in screen.app.get("plotly_chart"):
        name = chart.proto.id.split("chart-")[-1]
        traces = json.loads(chart.proto.spec)["data"]
        found[name] = [mark for trace in traces for mark in trace.get("customdata", [])]
    return found


def drawn_ids(screen, name):
    if name in DRAWN_IN:
        tables = screen.tables()
        return {i for key in DRAWN_IN[name] if key in tables for i in tables[key]["ids"]}
    return {i for _, ids, _ in charts(screen).get(name, []) for i in ids.split("|")}


def frame_ids(screen, name):
    return {i for ids in screen.taken_away(name)["source_ids"] for i in ids.split("|")}


def cards(screen):
    return list(screen.app.session_state["_cards"])


def cells(screen, table):
    return [row["cells"] for row in screen.table(table)["rows"]]


def figures(screen):
    return {item["name"]: item for item in screen.table("key-figures")["items"]}


# -- every view


@pytest.mark.parametrize(
    "query",
    [
        *({"district": place} for place in PLACES),
        *({"mode": "compare", "indicator": code} for code in ("gdp-level", "gdp-yoy", "value_added-yoy@规上工业")),
        {"mode": "compare", "area": "渝东南"},
        {"mode": "compare", "cluster": "新材料"},
        {"cluster": "新型储能"},
        {"firm": "爱玛车业"},
        {"district": "500117", "cluster": "火锅食材", "goals": "all"},
    ],
)
def test_what_is_taken_away_is_what_is_drawn(opened, query):
    screen = opened("district", **query)
    assert len(cards(screen)) >= 3
    for name in cards(screen):
        assert frame_ids(screen, name) == drawn_ids(screen, name), name


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"district": "999999"}, ["区县"]),
        ({"district": "<script>alert(1)</script>"}, ["区县"]),
        ({"mode": "&mode=compare"}, ["视图"]),
        ({"cluster": "没有这个产业"}, ["集群或产业"]),
        ({"firm": "../../etc"}, ["企业或项目"]),
        ({"mode": "compare", "indicator": "gdp-level'; drop table", "period": "9999"}, ["指标", "时期"]),
        ({"mode": "compare", "districts": "500151,xx,500117"}, ["比较的区县"]),
        ({"goals": "<b>"}, ["目标"]),
        ({"observation": "none", "table": "none"}, ["数据表"]),
    ],
)
def test_an_address_with_unknown_values_gives_a_sentence_and_the_default(opened, query, named):
    screen = opened("district", **query)
    assert "<script>" not in screen.text()
    assert screen.refused() == named
    assert len(screen.notices()) == bool(named)
    assert len(cards(screen)) >= 3


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            {"area": "渝东北", "district": "500151"},
            "网址里的片区“渝东北”里没有铜梁区，它在主城新区，已按铜梁区显示。",
        ),
        ({"district": ["500117", "500151"]}, "网址里的区县给了不止一个，已按最后一个铜梁区显示。"),
        (
            {"mode": "x"},
            "网址里的视图“x”不在可选的值里，已按默认显示；可选的是区县比较（compare）、本区一页（profile）。",
        ),
        (
            {"mode": "x", "area": "月球", "district": ["500117", "500151"], "colour": "red"},
            "网址里的视图“x”、片区“月球”不在可选的值里，已按默认显示；视图可选的是区县比较（compare）、"
            "本区一页（profile）；片区可选的是“中心城区”、“主城新区”、“渝东北”、“渝东南”；"
            "网址里的区县给了不止一个，已按最后一个铜梁区显示；网址里的“colour”在这一页用不上，未起作用。",
        ),
    ],
)
def test_an_address_that_says_two_things_is_settled_in_one_sentence(opened, query, sentence):
    screen = opened("district", **query)
    assert screen.notices() == [sentence]
    assert "铜梁区" in screen.text()


def test_of_many_unknown_values_the_choices_are_not_told(opened):
    (notice,) = opened("district", mode="x", area="月球", district="9", firm="y").notices()
    assert notice.endswith("已按默认显示。")


def test_of_several_values_those_not_known_are_left_out(opened):
    (notice,) = opened("district", mode="compare", districts="500151,xx,500107").notices()
    assert notice.startswith("网址里的比较的区县“xx”不在可选的值里，已略去；可选的有 ")


def test_a_choice_of_many_is_refused_with_the_place_of_its_choices(opened):
    (notice,) = opened("data", district="999999").notices()
    assert notice == "网址里的地区“999999”不在可选的值里，已按默认显示；可选的在筛选框里。"


def test_one_area_and_its_district_twice_the_same_are_no_contradiction(opened):
    assert opened("district", area="主城新区", district=["500151", "500151"]).notices() == []


def test_a_refusal_says_how_many_choices_there_were(opened):
    (notice,) = opened("district", district="999999").notices()
    assert re.fullmatch(r"网址里的区县“999999”不在可选的值里，已按默认显示；可选的有 \d+ 个，如\w+（\d{6}）。", notice)


def test_stars_of_the_lines_are_explained(opened):
    screen = opened("district", mode="compare", indicator="gdp-level")
    spec = next(c.proto.spec for c in screen.app.get("plotly_chart") if c.proto.id.endswith("chart-trend"))
    stars = sum(text == "*" for trace in json.loads(spec)["data"] for text in trace.get("text", ()))
    assert stars
    assert f"{stars} 个来自转载或二手（标\u00a0*）" in screen.text()


# -- 本区一页


def test_a_bare_rank_says_its_year(opened):
    items = opened("district", district="500112").table("key-figures")["items"]
    bare = [item for item in items if item["number"].startswith("第")]
    assert bare
    for item in bare:
        assert all(re.search(r"\d{4}年", note["text"]) for note in item["notes"]), item["name"]


@pytest.mark.parametrize("district", ["500117", "500101", "500151"])
def test_the_size_of_a_member_says_what_is_measured(opened, district):
    rows = opened("district", district=district).table("system-members")["rows"]
    told = [row["cells"][2] for row in rows if row["cells"][2] != "—"]
    assert told
    assert all(re.match(r"(产值|营业收入|增加值)\n", cell) for cell in told), told


def test_it_opens_on_the_district_with_most_rows(opened):
    screen = opened("district")
    assert "铜梁区 187 条观测" in screen.text()
    assert set(cards(screen)) == {"figures", "system", "output", "parks", "goals", "firms", "documents"}
    assert len(charts(screen)) == 1


def test_key_figures_have_value_growth_target_and_age(opened):
    shown = figures(opened("district"))
    gdp = shown["地区生产总值"]
    assert (gdp["number"], gdp["unit"], len(gdp["points"])) == ("733.6", "亿元", 4)
    assert [note["text"] for note in gdp["notes"]] == ["2025年上半年增速 +2.9%"]
    industry = shown["规上工业增加值增速"]
    assert industry["number"] == "+0.4"
    assert "发布" in industry["period"]
    assert "2025年目标 +3.5%" in industry["notes"][0]["text"]
    assert "无终值" in industry["notes"][0]["text"]


def test_a_stated_rank_says_what_is_ordered_and_among_whom(opened):
    notes = {note["text"] for item in figures(opened("district", district="500119")).values() for note in item["notes"]}
    assert "全市第 6 位（增速，2023年）" in notes
    ranks = [item for item in figures(opened("district", district="500112")).values() if item["unit"] == "位"]
    assert {item["number"] for item in ranks} == {"第1"}


def test_a_target_that_cannot_be_assessed_says_why(opened):
    rows = cells(opened("district", district="500117"), "table-goals")
    assert any("还差" in row[4] and "不可评估（定目标之后没有新的实际值）" in row[4] for row in rows)
    assert any("不可评估（还没有同一口径的实际值）" in row[4] for row in rows)


def test_targets_name_who_answers_and_what_was_changed(opened):
    rows = cells(opened("district", district="500117"), "table-goals")
    cars = next(row for row in rows if row[0].startswith("智能网联新能源汽车零部件"))
    assert "原定 600 亿元" in cars[2]
    assert cars[5] == "牵头 区经济信息委"


def test_all_targets_can_be_listed_and_folded_again(opened):
    screen = opened("district", district="500117")
    few = len(cells(screen, "table-goals"))
    screen.button("all-goals").click().run()
    assert screen.query()["goals"] == "all"
    assert len(cells(screen, "table-goals")) > few
    screen.button("fewer-goals").click().run()
    assert "goals" not in screen.query()


@pytest.mark.parametrize(
    ("district", "system", "tiers"),
    [
        ("500151", "“2+4”", {"未分档"}),
        ("500117", "“2446”", {"主导", "特色", "优势", "新星"}),
        ("500119", "“332”", {"主导"}),
    ],
)
def test_the_cluster_system_has_its_tiers(opened, district, system, tiers):
    screen = opened("district", district=district)
    assert system in screen.card("system").title
    assert {row[0] for row in cells(screen, "system-members")} == tiers


def test_an_older_system_and_unnamed_members_are_told_apart(opened):
    text = opened("district").text()
    assert "较早的体系“3+N”" in text
    assert "未列名的成员：六个成员的完整名单与分档未见" in text


def test_a_system_without_named_members_gives_way_to_one_with_them(opened):
    screen = opened("district", district="500101")
    assert "先进材料" in {row[1] for row in cells(screen, "system-members")}
    assert "另有体系“3233”：“十五五”体系，成员未列名" in screen.text()
    assert {row[1] for row in cells(opened("district", district="500103"), "system-members")} == {"成员未列名"}


def test_members_show_what_is_known_with_its_period_and_lead_down(opened):
    screen = opened("district")
    rows = {row["cells"][1]: row for row in screen.table("system-members")["rows"]}
    assert rows["新型储能"]["id"] == "cluster=新型储能"
    assert rows["新型储能"]["cells"][2:5] == [
        "产值\n170 亿元*\n2025年",
        "+70%*\n2025年",
        "营业收入 超 800 亿元\n2025年",
    ]
    assert "摩托车（数据用“电动摩托车”）" in rows
    assert rows["合成材料"]["id"] == ""


def test_no_document_number_stands_in_a_note(opened):
    for district in ("500151", "500117", "500118"):
        shown = [cell for row in cells(opened("district", district=district), "system-members") for cell in row]
        assert not any("dd723e0c" in cell or "35f9b2bc" in cell or "cd9afb5c" in cell for cell in shown)


def test_paired_bars_lead_to_their_industry(opened):
    marks = charts(opened("district"))["output"]
    assert {code for code, _, _ in marks} == {
        "cluster=新型储能",
        "cluster=智能网联新能源汽车零部件",
        "cluster=电动摩托车",
    }
    assert any("|" in ids for _, ids, _ in marks)


def test_firms_and_projects_stand_by_stage_and_role(opened):
    screen = opened("district")
    stages = [row[0] for row in cells(screen, "table-projects")]
    assert stages == sorted(stages, key=lambda stage: ["签约", "开工", "投产", "完工 · 技改", "未注明"].index(stage))
    firms = {row["cells"][1]: row for row in screen.table("table-firms")["rows"]}
    assert firms["海辰储能"]["id"] == "firm=海辰储能"
    assert "产值 33.2 亿元（2025年上半年）" in firms["海辰储能"]["cells"][3]
    assert firms["江苏厚生"]["id"].startswith("observation=")
    assert firms["江苏厚生"]["cells"][4].startswith("配套海辰储能")
    assert firms["鹿享家科技"]["id"] == ""


def test_a_district_of_which_only_events_are_told_says_where_their_numbers_stand(opened):
    assert "集中签约、开工一类活动的 2 个数见“投资”页" in opened("district", district="500229").text()


def test_events_are_named_as_such(opened):
    rows = cells(opened("district"), "table-projects")
    assert any("集中活动" in row[3] for row in rows)


# -- the whole path


def test_every_card_follows_the_industry(opened):
    screen = opened("district", cluster="新型储能")
    assert "以下只列与“新型储能”有关的数" in screen.text()
    assert {row[1] for row in cells(screen, "system-members")} == {"新型储能"}
    for name in ("figures", "output", "goals", "documents"):
        assert set(screen.taken_away(name)["subject"]) == {"新型储能"}, name
    assert set(screen.taken_away("firms")["cluster_name"]) == {"新能源及新型储能"}
    assert all("新型储能" in screen.card(name).title for name in ("figures", "output", "parks", "goals", "firms"))


def test_an_industry_without_a_district_opens_where_it_is_spoken_of(opened):
    screen = opened("district", cluster="汽车")
    assert "汽车" in set(screen.taken_away("figures")["subject"])
    assert "铜梁区" not in screen.card("figures").title
    screen.app.selectbox(key="w_cluster").set_value("").run()
    assert set(screen.query()) == {"district"}
    assert opened("district", cluster="新型储能").card("figures").title == "铜梁区 新型储能 关键数"


def test_a_firm_has_its_statements_over_time_and_as_a_table(opened):
    screen = opened("district", firm="爱玛车业")
    assert set(cards(screen)) == {"figures", "record", "output", "goals", "firms", "documents"}
    periods = [row[0] for row in cells(screen, "table-record")]
    assert periods[0] == "2026年1月"
    assert "2024年上半年" in periods
    assert len(charts(screen)["output"]) >= 5
    assert {row[1] for row in cells(screen, "table-projects")} == {"爱玛配套项目", "爱玛科技项目"}


def test_the_way_up_from_a_district_is_the_comparison(opened):
    screen = opened("district", district="500117", cluster="火锅食材")
    screen.button("crumb-2").click().run()
    assert screen.query() == {"district": "500117"}
    screen.button("crumb-0").click().run()
    assert screen.query() == {"mode": "compare"}


# -- thin districts, zones, districts that ceased


def test_those_who_are_asked_exist(opened):
    """A zone has no office of its parks: it is one itself; the city and areas have other offices than a district."""
    assert "请向万盛经济技术开发区管委会要" in opened("district", district="5001WS").text()
    assert "请向渝东南各区县的经济信息委要" in opened("systems", area="渝东南", cluster="").text()


def test_a_thin_district_says_what_is_missing_and_whom_to_ask(opened):
    screen = opened("district", district="500229")
    text = screen.text()
    for asked in ("城口县统计局", "城口县经济信息委", "城口县园区管委会", "城口县招商投资局"):
        assert f"请向{asked}" in text
    assert not charts(screen)


def test_a_zone_says_that_it_overlaps_districts(opened):
    assert "与区县范围重叠，不参与排名与加总" in opened("district", district="5001GX").text()


def test_a_district_that_ceased_leads_to_its_successor_and_back(opened):
    screen = opened("district", district="500112")
    assert "渝北区到 2025-11-05 为止" in screen.text()
    screen.button("successor").click().run()
    assert screen.query() == {"district": "500157"}
    assert not screen.notices()
    assert "两江新区新设不久，此前的数在：" in screen.text()
    screen.button("before-500105").click().run()
    assert screen.query() == {"district": "500105"}


# -- 区县比较


def test_only_districts_are_ranked_and_each_leads_to_its_page(opened):
    screen = opened("district", mode="compare")
    assert set(screen.taken_away("ranking")["region_level"]) <= {"district", "county"}
    codes = [code for code, _, _ in charts(screen)["ranking"]]
    assert "district=500151&mode=profile" in codes
    assert len(codes) >= 20
    assert "25/38 个区县有数" in screen.text()


def test_zones_and_groups_stand_beside_the_ranking(opened):
    screen = opened("district", mode="compare")
    assert set(screen.taken_away("zones")["region_level"]) <= {"zone", "group"}
    assert "与区县重叠，不参与排名" in screen.text()


def test_the_area_narrows_ranking_and_trend(opened):
    screen = opened("district", mode="compare", area="渝东北")
    for name in ("ranking", "trend"):
        assert set(screen.taken_away(name)["area"]) == {"渝东北"}


def test_growth_has_the_city_as_a_reference_and_levels_have_not(opened):
    growth = opened("district", mode="compare", indicator="gdp-yoy")
    assert set(growth.taken_away("ranking")["transformation"]) == {"yoy"}
    assert "500000" in set(growth.taken_away("ranking")["region"])
    assert "500000" not in set(opened("district", mode="compare").taken_away("ranking")["region"])


def test_measures_that_sound_alike_are_kept_apart(opened):
    screen = opened("district", mode="compare", indicator="value_added-yoy@规上工业")
    assert set(screen.taken_away("ranking")["subject"]) == {"规上工业"}
    assert "与工业、第二产业口径不同" in screen.text()


def test_the_trend_takes_ten_districts_and_whole_years(opened):
    rows = opened("district", mode="compare").taken_away("trend")
    assert rows["region"].nunique() == 10
    assert rows["is_whole_year"].all()


def test_the_districts_of_the_trend_stand_in_the_address(opened):
    screen = opened("district", mode="compare", districts="500151,500117")
    assert set(screen.taken_away("trend")["region"]) == {"500151", "500117"}
    screen.app.multiselect[0].set_value(["500119", "500151"]).run()
    assert screen.query()["districts"] == "500119,500151"


def test_more_than_ten_districts_are_cut(opened):
    every = opened("district", mode="compare").app.multiselect[0].options
    assert len(every) > 10
    codes = ",".join(f"5001{number:02}" for number in range(1, 21))
    assert opened("district", mode="compare", districts=codes).taken_away("trend")["region"].nunique() <= 10


def test_the_chosen_district_is_highlighted_and_in_the_trend(opened):
    screen = opened("district", mode="compare", district="500151")
    assert "500151" in set(screen.taken_away("trend")["region"])


def test_the_chosen_district_without_a_value_is_said_to_have_none(opened):
    screen = opened("district", mode="compare", district="500101", indicator="value_added-yoy@规上工业", period="2024")
    assert "万州区没有公开这一期的数" in screen.text()


def test_a_district_that_ceased_is_marked_in_the_comparison(opened):
    labels = set(opened("district", mode="compare").taken_away("ranking")["label"])
    assert "渝北（2025-11止）" in labels


def test_an_industry_that_no_district_states_is_said_in_words(opened):
    screen = opened("district", mode="compare", cluster="卫星互联网")
    assert "可以比较的数" in screen.text() or charts(screen)


def test_the_switch_goes_to_the_comparison(opened):
    screen = opened("district", district="500117")
    screen.app.segmented_control[0].set_value("compare").run()
    assert screen.query() == {"district": "500117", "mode": "compare"}


# -- on seeds known by heart


def test_after_its_end_a_district_is_no_longer_ranked(mini, opened_on):
    for region in ("500151", "500105"):
        mini.observation("100", region=region, period="2024")
        mini.observation("110", region=region, period="2025")
    opened = opened_on()
    assert set(opened("district", mode="compare", period="2024").taken_away("ranking")["region"]) == {
        "500151",
        "500105",
    }
    assert set(opened("district", mode="compare", period="2025").taken_away("ranking")["region"]) == {"500151"}


def test_zones_and_parts_of_a_year_stay_out_of_ranking_and_trend(mini, opened_on):
    mini.observation("100", period="2024")
    mini.observation("60", period="2025-H1")
    mini.observation("900", region="ZONE", period="2024")
    screen = opened_on()("district", mode="compare", period="2024")
    assert list(screen.taken_away("ranking")["value"]) == [100]
    assert list(screen.taken_away("zones")["value"]) == [900]
    assert list(screen.taken_away("trend")["period"]) == ["2024"]


def test_a_target_on_its_way_says_what_is_missing_and_how_fast(mini, opened_on):
    mini.observation("100", period="2020")
    mini.observation("121", period="2022")
    mini.observation("300", period="2027", status="target", doc_id=mini.document("bbbbbbbb", published="2021-06-01"))
    screen = opened_on()("district")
    (goal,) = cells(screen, "table-goals")
    assert goal[:4] == ["地区生产总值", "2027年", "300 亿元", "121 亿元\n2022年"]
    assert goal[4] == "还差 179 亿元，滞后，比目标进度慢 9 个月，此后每年要增 19.9%（现值已旧）"
    (note,) = figures(screen)["地区生产总值"]["notes"]
    assert note["text"] == f"2027年目标 300 亿元，{goal[4]}"
    assert note["tone"] == "behind"


def test_a_quarter_does_not_stand_for_a_year(mini, opened_on):
    mini.observation("400", period="2024")
    mini.observation("90", period="2025-Q1")
    gdp = figures(opened_on()("district"))["地区生产总值"]
    assert (gdp["number"], gdp["period"].split(" ")[0]) == ("400", "2024年")
    assert [note["text"] for note in gdp["notes"]] == ["2025年一季度 90 亿元"]


def test_a_derived_year_before_is_a_thin_bar_with_two_ids(mini, opened_on):
    cluster = {"subject_kind": "cluster", "subject": "智能车", "indicator": "gross_output"}
    level = mini.observation("120", **cluster)
    growth = mini.observation("20", **cluster, transformation="yoy", unit="%")
    marks = charts(opened_on()("district"))["output"]
    assert [ids for _, ids, _ in marks] == [level, f"{level}|{growth}", growth]


def test_a_board_without_a_single_observation_says_so(opened_on):
    opened = opened_on()
    assert "看板里还没有一个区县的数" in opened("district").text()
    assert "可以比较的数" in opened("district", mode="compare").text()


def test_a_part_of_the_year_stands_beside_a_goal_of_the_year_and_is_not_held_against_it(mini, opened_on):
    growth = {"transformation": "yoy", "unit": "%"}
    goal = mini.observation("6", period="2025", status="target", **growth)
    half = mini.observation("2.9", period="2025-H1", **growth)
    screen = opened_on()("district", district="500151")
    (row,) = screen.table("table-goals")["rows"]
    assert row["cells"][3] == "+2.9%\n2025年上半年，非全年，不作比较"
    assert row["cells"][4].startswith("无终值")
    assert {goal, half} <= set(screen.table("table-goals")["ids"])


@pytest.mark.parametrize("year", ["2019", "nonsense"])
def test_a_name_of_the_address_that_the_page_has_no_use_for_is_told(opened, year):
    said = opened("district", district="500151", year=year).notices()
    assert said == ["网址里的“year”在这一页用不上，未起作用。"]


def test_choices_that_go_along_between_pages_are_no_fault_of_the_address(opened):
    assert not opened("coverage", area="主城新区", period="2024", indicator="gdp-level").notices()


def test_no_growth_of_years_before_stands_beside_a_level(opened):
    frame = opened("district", district="500102").card("output").frame
    stated = frame[frame["origin"] == "stated"]
    levels = {row.subject: row for row in stated.itertuples() if row.transformation == "level" and row.label}
    rates = [row for row in stated.itertuples() if row.transformation == "yoy" and row.subject in levels]
    newest = stated[stated["transformation"] == "level"].groupby("subject")["time"].max()
    assert "材料" in levels
    assert not [row.subject for row in rates if row.time <= newest[row.subject] - 1]


def test_a_figure_out_of_an_old_second_hand_source_says_both(opened):
    gdp = figures(opened("district"))["地区生产总值"]
    assert gdp["period"] == "2022年 · 发布日期不详 ⚠"
    assert gdp["source"].endswith("（二手）")
    assert "（" not in figures(opened("district"))["规上工业增加值增速"]["source"]


def test_periods_of_an_industry_stand_by_the_part_of_the_year_they_tell_of(opened):
    card = opened("district", cluster="新型储能").card("output")
    parts = list(card.frame["part"])
    assert parts[0] == "整年"
    assert len(set(parts)) > 1
    assert parts == sorted(parts, key=parts.index), "each part in one piece"
    assert "分开列" in card.note


def test_industries_of_a_part_of_a_year_stand_apart_from_whole_years(opened):
    frame = opened("district").card("output").frame
    told = frame[frame["transformation"] == "level"]
    assert set(told[told["is_whole_year"]]["part"]) == {"整年"}
    assert all(part.startswith("不满一年") for part in told[~told["is_whole_year"].astype(bool)]["part"])


def test_what_does_not_go_on_from_the_year_before_has_no_bar_of_that_year(opened):
    frame = opened("district", district="5001LJ").card("output").frame
    cars = frame[(frame["subject"] == "汽车") & (frame["transformation"] == "level")]
    assert cars["doubt"].str.contains("不可相接").any()
    assert cars["year"].nunique() == 1


def test_values_of_reposts_are_marked_in_the_system_and_in_its_bars(opened):
    screen = opened("district")
    for name in ("system", "output"):
        assert "（标\u00a0*）" in screen.card(name).note


def test_a_system_of_which_no_member_is_named_is_a_table_all_the_same(opened):
    screen = opened("district", district="500107")
    assert [row["cells"][1] for row in screen.table("system-members")["rows"]] == ["成员未列名"]
    assert "未列名的成员" not in screen.text()
