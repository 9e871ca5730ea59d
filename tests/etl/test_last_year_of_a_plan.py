"""What a plan's last year has brought is a fact; steps are no sizes; districts added up have no code."""

import pytest

from tests.etl.reading import observations, statuses

LATE = {"published": "2025-10-20", "region": "500110", "kind": "报道"}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("“十四五”期间，我县技改投资平均增速达11.7%，超全市3.9个百分点。", ("11.7%", "3.9个百分点")),
        ("“十四五”时期，我区累计完成工业投资286亿元，引进项目340个。", ("286亿元", "340个")),
        ("“十四五”期间，规上工业企业利润总额由12亿元提升至21亿元。", ("21亿元",)),
    ],
)
def test_what_the_plans_years_brought(text: str, numbers: tuple[str, ...]) -> None:
    read = statuses(text, **LATE)
    assert {read[number] for number in numbers} == {"actual"}


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("“十五五”期间，全区规上工业增加值年均增长8%。", LATE),
        ("“十四五”期间，力争累计完成工业投资286亿元。", LATE),
        ("“十四五”期间，全区规上工业增加值年均增长8%。", LATE | {"published": "2022-05-06", "kind": "方案"}),
    ],
)
def test_what_is_still_ahead(text: str, options: dict[str, str]) -> None:
    assert set(statuses(text, **options).values()) == {"target"}


def test_years_just_over_are_facts_in_a_plan() -> None:
    text = "到2027年，轻工产业产值达到450亿元。\n规上轻工企业近三年营业收入年均增长9.1%。"
    read = observations(text, kind="方案", published="2024-07-09")
    assert (read["450亿元"].status, read["9.1%"].status) == ("target", "actual")


def test_steps_are_no_sizes() -> None:
    text = "今年上半年，全县GDP超过343亿元，连上两个“百亿台阶”，增速为7.3%，高于全市1.6个、全国2.1个百分点。"
    read = observations(text, **LATE)
    assert "百亿" not in read
    assert (read["7.3%"].indicator, read["7.3%"].transformation) == ("gdp", "yoy")
    assert {(read[n].transformation, read[n].unit) for n in ("1.6个", "2.1个百分点")} == {("change", "个百分点")}


def test_a_step_that_is_reached_is_a_size() -> None:
    assert observations("全区食品产业产值迈上百亿台阶。", **LATE)["百亿"].value == "100"


@pytest.mark.parametrize("together", ["累计", "合计", "共"])
def test_districts_added_up(together: str) -> None:
    text = f"忠县、潼南、大足等区县同样办了推介会，{together}签约项目29个，总投资额超过34亿元。"
    read = observations(text, published="2025-10-20", region="500000", kind="报道")
    assert {o.region for o in read.values()} == {""}


def test_the_whole_goal_of_a_year() -> None:
    text = "今年全市招商总体目标合同引资600亿元，到位资金200亿元。"
    read = observations(text, published="2025-04-09", region="500000", kind="报道")
    assert {(o.status, o.period) for o in read.values()} == {("target", "2025")}


def test_the_years_of_a_look_backs_title() -> None:
    text = "规上工业营业收入年均增长13.4%。\n\n累计完成工业投资172亿元。\n\n截至目前，规上工业企业达到127家。"
    read = observations(text, title="全区“十四五”时期工业发展主要成就", **(LATE | {"kind": "总结"}))
    assert [o.period for o in read.values()] == ["2021/2025", "2021/2025", "2025-10"]


def test_where_a_way_ends_in_the_plans_last_year() -> None:
    read = observations("“十四五”期间，全区工业增加值占GDP比重由32.2%提高到36.4%，累计完成工业投资260亿元。", **LATE)
    assert {n: (o.period, o.status) for n, o in read.items()} == {
        "32.2%": ("2020", "actual"),
        "36.4%": ("2025", "actual"),
        "260亿元": ("2021/2025", "actual"),
    }
