"""体系与机制: cluster systems, mechanisms and stated ranks; scopes, filters, little data, none, hostile addresses."""

import csv
import io

import pytest

from pages.parts.panels.stated_ranks import ordered_among
from tests.pages.drawn import chart_ids, charts, taken_away

VIEWS = [
    {},
    {"area": "主城新区"},
    {"area": "渝东南"},
    {"district": "500151"},
    {"district": "500102"},
    {"district": "500238"},
    {"district": "5001LJ"},
    {"cluster": "生物医药"},
    {"places": "all", "systems": "all", "mechanisms": "all"},
    {"kind": "evaluation", "whose": "500117"},
]


@pytest.mark.parametrize("query", VIEWS, ids=str)
def test_what_is_taken_away_is_what_is_drawn(opened, query):
    screen = opened("systems", **query)
    if "ranks" in screen.app.session_state["_cards"]:
        assert taken_away(screen, "ranks") == chart_ids(screen)["ranks"]
    tables = screen.tables()
    for name, table in {"places": "rank-table", "mechanisms": "mechanism-table"}.items():
        assert taken_away(screen, name) == set(tables[table]["ids"] if table in tables else []), name


def cells(screen, table, place):
    return [row["cells"][place] for row in screen.table(table)["rows"]]


def test_a_qualifier_says_what_is_ordered_and_among_whom():
    assert ordered_among("增速；全市") == ("增速", "全市")
    assert ordered_among("直管区；增速；全市") == ("直管区、增速", "全市")
    assert ordered_among("全国") == ("", "全国")


def test_the_city_opens_on_a_chart_worth_seeing(opened):
    marks = charts(opened("systems"))["ranks"]
    assert len(marks) >= 8
    assert any(code.startswith("district=") for code, _, _ in marks)


def test_a_row_of_the_chart_ranks_one_thing_among_the_same(opened):
    frame = opened("systems").card("ranks").frame
    for column in ("indicator", "qualifier"):
        assert (frame.groupby("line")[column].nunique() == 1).all(), column
    assert (frame.groupby("line").size() >= 3).all()


def test_every_stated_place_is_in_the_table_and_opens_its_statement(opened):
    screen = opened("systems", places="all")
    rows = screen.table("rank-table")["rows"]
    assert len(rows) > 50
    assert all(row["id"].startswith("observation=") for row in rows)
    assert cells(screen, "rank-table", 0)[0] == "第 1 位"
    assert "按什么排未说明" in " ".join(cells(screen, "rank-table", 2))


def test_a_district_has_its_systems_with_tiers_members_and_the_older_one_told_apart(opened):
    screen = opened("systems", district="500151")
    assert cells(screen, "system-table", 1) == ["“2+4”", "“3+N”（较早）"]
    assert "新型储能" in cells(screen, "system-table", 2)[0]
    assert "未见" in cells(screen, "system-table", 4)[0]
    tiers = cells(opened("systems", district="500117"), "system-table", 2)[0]
    assert tiers.startswith("主导：")
    assert "；新星：" in tiers
    assert "500 亿级，2027年" in tiers


def test_a_system_whose_members_no_document_names_says_so(opened):
    screen = opened("systems", systems="all")
    unnamed = [row for row in screen.table("system-table")["rows"] if row["cells"][2] == "成员未列名"]
    assert len(unnamed) >= 5
    assert all(row["tone"] == "held" for row in unnamed)


def test_no_system_shows_the_number_of_a_document(opened):
    screen = opened("systems", systems="all")
    text = " ".join(" ".join(row["cells"]) for row in screen.table("system-table")["rows"])
    assert "e1f3598d" not in text
    assert "cc0ab6a2" not in text


def test_an_industry_leaves_the_systems_that_have_it(opened):
    screen = opened("systems", cluster="新型储能")
    assert set(cells(screen, "system-table", 0)) == {"铜梁", "合川"}


def test_filters_of_kind_and_place_leave_what_they_say(opened):
    screen = opened("systems", kind="evaluation", whose="500117", mechanisms="all")
    assert set(cells(screen, "mechanism-table", 1)) == {"评价与考核"}
    assert set(cells(screen, "mechanism-table", 2)) == {"合川"}
    assert "赛马比拼" in cells(screen, "mechanism-table", 0)


def test_a_mechanism_leads_to_its_numbers_its_example_and_its_document(opened):
    row = opened("systems", district="500151", kind="mechanism", mechanisms="all").table("mechanism-table")["rows"]
    chain = next(one for one in row if one["cells"][0] == "链长制")
    assert chain["id"].startswith("data=500151|")
    assert "gross_output" in chain["id"]
    assert chain["links"]["4"] == chain["id"]
    assert chain["links"]["5"].startswith("observation=")
    assert chain["links"]["6"].startswith("document=")
    silent = next(one for one in row if one["cells"][4] == "没有")
    assert silent["id"].startswith("document=")
    assert "4" not in silent["links"]


def test_numbers_of_the_indicators_of_a_mechanism_are_not_said_to_be_its_own(opened):
    screen = opened("systems")
    assert "相关指标的数" in [column["title"] for column in screen.table("mechanism-table")["columns"]]
    assert "不专指这条机制" in screen.card("mechanisms").note


def test_data_lists_as_many_numbers_as_the_mechanism_says(opened):
    row = opened("systems", district="500151", mechanisms="all").table("mechanism-table")["rows"][0]
    region, codes = row["id"].removeprefix("data=").split("|")
    screen = opened("data", district=region, indicator=codes)
    assert len(screen.taken_away("data")) == int(row["cells"][4].removesuffix(" 条"))
    assert not screen.notices()


def test_a_district_without_any_says_what_is_missing_and_whom_to_ask(opened):
    text = opened("systems", district="500238").text()
    for words in ("没有文件说到巫溪县", "没有文件说明巫溪县的产业体系", "请向巫溪县经济信息委要"):
        assert words in text


def test_hostile_choices_give_one_sentence_and_the_default(opened):
    wrong = {"kind": "<b>", "whose": "';--", "places": "many", "systems": "x", "mechanisms": "y"}
    screen = opened("systems", **wrong)
    assert len(screen.refused()) == len(wrong)
    assert taken_away(screen, "places") == taken_away(opened("systems"), "places")


def test_a_card_of_a_list_names_it_and_offers_the_rows_that_are_shown(opened):
    screen = opened("systems", district="500151")
    listed = screen.card("systems").listed()
    assert listed.source.startswith("来源：区县产业体系名录（依据 ")
    assert [list(row[:-1]) for row in listed.rows] == [row["cells"] for row in screen.table("system-table")["rows"]]
    assert listed.titles[:3] == ("区县", "体系", "档次与成员")
    assert listed.source in screen.text()


def test_mechanisms_are_taken_away_with_or_without_a_number_on_them(opened):
    screen = opened("systems", mechanisms="all")
    rows = list(csv.DictReader(io.StringIO(screen.card("mechanisms").csv().decode("utf-8-sig"), newline="")))
    told = [(row["机制"], row["谁的"], row["衡量什么"], row["依据"]) for row in rows]
    lines = [tuple(row["cells"][place] for place in (0, 2, 3, 6)) for row in screen.table("mechanism-table")["rows"]]
    assert sorted(told) == sorted(lines)
    silent = [row for row in rows if not row["观测编号"]]
    assert any(row["相关指标的数"] == "没有" for row in silent)
    assert not any(row["数值"] for row in silent)


def test_little_data(mini, opened_on):
    screen = opened_on()("systems")
    assert cells(screen, "system-table", 1) == ["“1+1”"]
    assert cells(screen, "mechanism-table", 0) == ["例会"]
    assert not charts(screen)


def test_mechanisms_say_that_they_do_not_follow_an_industry(opened):
    whole, narrow = (opened("systems", **query).card("mechanisms") for query in ({}, {"cluster": "汽车"}))
    assert len(narrow.frame) == len(whole.frame)
    assert narrow.note.startswith("机制不按产业分，下面是全市整体的；")
    assert "产业分" not in whole.note


@pytest.mark.parametrize("page", ["systems", "ladder", "conflicts"])
def test_a_firm_is_said_not_to_be_followed_where_no_firm_is_spoken_of(opened, page):
    screen = opened(page, firm="爱玛车业")
    assert screen.notices() == ["这里不按企业或项目分，选定的爱玛车业未起作用。"]
    assert not any("爱玛车业" in card.title for card in screen.app.session_state["_cards"].values())
