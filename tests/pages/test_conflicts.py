"""口径冲突: what several documents state, how far apart they are, which one leads; scopes, none, hostile addresses."""

import pytest

from tests.pages.drawn import taken_away


def cells(screen, table, place):
    return [row["cells"][place] for row in screen.table(table)["rows"]]


@pytest.mark.parametrize("query", [{}, {"area": "主城新区"}, {"district": "500117"}, {"differing": "all"}], ids=str)
def test_what_is_taken_away_is_what_is_listed(opened, query):
    screen = opened("conflicts", **query)
    for name in ("differing", "agreeing"):
        tables = screen.tables()
        assert taken_away(screen, name) == set(tables[f"table-{name}"]["ids"] if f"table-{name}" in tables else [])


def test_the_city_opens_on_the_numbers_furthest_apart(opened):
    spreads = [
        float(cell.removesuffix("%")) for cell in cells(opened("conflicts"), "table-differing", 4) if cell != "—"
    ]
    assert len(spreads) >= 8
    assert spreads == sorted(spreads, reverse=True)


@pytest.fixture
def contested(mini, opened_on):
    """GDP of 甲区 stated as 100 by a newspaper and as 120 by the statistics office; that of 乙县 twice as 50."""
    official = mini.document("bbbbbbbb", source_class="official", issuer="甲区统计局")
    mini.observation("100")
    mini.observation("120", doc_id=official)
    mini.observation("50", region="500152")
    mini.observation("50", region="500152", doc_id=official)
    return opened_on()


def test_what_leads_stands_before_the_others_with_its_reason(contested):
    screen = contested("conflicts")
    (row,) = screen.table("table-differing")["rows"]
    assert row["id"] == "observation=bbbbbbbb-001"
    what, period, leading, others, spread, reason = row["cells"]
    assert (what, period, spread) == ("甲 地区生产总值", "2023年", "16.7%")
    assert leading.startswith("120 亿元（甲区统计局")
    assert others.startswith("100 亿元（某报")
    assert "来源更可靠" in reason


def test_statements_that_agree_stand_apart(contested):
    (row,) = contested("conflicts").table("table-agreeing")["rows"]
    assert row["cells"][0] == "乙 地区生产总值"
    assert row["cells"][4] == "—"


def test_one_statement_is_no_conflict_and_that_proves_nothing(mini, opened_on):
    mini.observation("100")
    text = opened_on()("conflicts").text()
    assert "没有几份文件说法不同的数" in text
    assert "不等于已经核实" in text


def test_hostile_choices_give_one_sentence_and_the_default(opened):
    screen = opened("conflicts", differing="<b>", agreeing="';--")
    assert len(screen.refused()) == 2
    assert screen.table("table-differing")["rows"]
