"""What goals without a year aim at, and what is done every year or added up over the years of a plan."""

import pytest

from tests.etl.reading import observations, periods, statuses

REPLY = {"kind": "复函", "published": "2024-05-28", "title": "关于第63号建议的答复函"}
PLAN = {"kind": "方案", "published": "2024-03-26", "title": "汽车零部件产业集群建设行动方案（2024—2027年）"}
GOALS = "2023年，规上工业总产值190亿元。\n三、下一步工作\n（一）到2026年，全区规上工业总产值突破260亿元。\n"


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("（二）力争食品产业产值达到40亿元。", "40亿元", "2026"),
        ("（二）规上工业企业达到130户。", "130户", "2026"),
        ("（二）每年实施技改项目30个以上。", "30个以上", "2024/2026"),
        ("（二）三年累计完成技改投资36亿元。", "36亿元", "2024/2026"),
        ("（二）每年新增规上工业企业12户。", "12户", "2024/2026"),
        ("（二）力争今年新增规上工业企业12户。", "12户", "2024"),
    ],
)
def test_goals_of_a_section_aim_at_the_year_it_named(text: str, number: str, expected: str) -> None:
    read = observations(GOALS + text + "\n", **REPLY)[number]
    assert (read.period, read.status) == (expected, "target")


def test_a_part_of_the_goals_that_a_sentence_begins_with() -> None:
    text = "到2026年，规上工业总产值突破260亿元。其中2024年规上工业总产值达到182亿元，工业投资增长12%。\n"
    read = periods(f"三、工作目标\n{text}力争食品产业产值达到40亿元。\n", **REPLY)
    assert (read["182亿元"], read["12%"], read["40亿元"]) == ("2024", "2024", "2026")


@pytest.mark.parametrize("words", ["每年引进产业人才", "每年新增高新技术企业", "每年培育智能工厂"])
def test_what_a_plan_wants_every_year(words: str) -> None:
    assert periods(f"一、重点任务\n{words}12个。\n", **PLAN)["12个"] == "2024/2027"
    assert periods("一、重点任务\n到2027年，智能工厂达到12个。\n", **PLAN)["12个"] == "2027"


def test_what_works_yield_is_announced_whoever_sees_to_them() -> None:
    text = "一、重点任务\n确保总投资46亿元的甲材料二期2025年底前投产，达产后新增产值70亿元、税收3亿元。\n"
    read = statuses(text, **PLAN)
    assert (read["70亿元"], read["3亿元"]) == ("expected", "expected")


def test_the_capacity_of_a_plan_is_that_of_the_year_it_looks_back_on() -> None:
    text = "一、发展基础\n2023年，全区合成材料产业产值436亿元。己二酸产能达到94万吨。\n"
    assert periods(text, **PLAN)["94万吨"] in ("2023", "2023-12")


@pytest.mark.parametrize("word", ["只差", "还差", "尚差"])
def test_what_a_goal_lacks_is_a_fact(word: str) -> None:
    text = f"上半年工业投资增长9.9%，离全年10%的目标{word}0.1个百分点。"
    read = observations(text, kind="运行分析", published="2025-07-20")
    assert read["0.1个百分点"].status == "actual"
    assert read["10%"].status == "target"


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("甲材料公司实施年产20万吨铝板带项目，总投资24亿元。", "20万吨", ("2024-03", "expected")),
        ("甲材料公司二期设计产能20万吨，确保按期投产。", "20万吨", ("2024-03", "expected")),
        ("推动总投资46亿元的甲材料公司二期投产，形成20万吨生产能力。", "20万吨", ("2024-03", "expected")),
        ("力争2025年底甲材料公司产能达到20万吨。", "20万吨", ("2025", "target")),
        ("到2027年，全区铝材产能达到20万吨。", "20万吨", ("2027", "target")),
    ],
)
def test_what_a_plan_has_one_firm_build_is_announced(text: str, number: str, expected: tuple[str, str]) -> None:
    read = observations(f"三、重点任务\n2027年产值突破320亿元。{text}\n", **PLAN)[number]
    assert (read.period, read.status) == expected


def test_what_a_firm_is_to_invest_is_no_goal() -> None:
    text = (
        "三、重点任务\n推动甲材料公司、乙电子公司扩能，总投资分别为26亿元、32亿元；"
        "支持丙科技公司投资2.8亿元建设二期。\n"
    )
    read = statuses(text, **PLAN)
    assert (read["26亿元"], read["32亿元"]) == ("actual", "actual")
    assert read["2.8亿元"] in ("expected", "actual")


def test_what_was_looked_for_is_a_fact() -> None:
    text = "共梳理2024—2026年技改项目214个，计划总投资128亿元，其中年内实施103个、年度计划投资46亿元。\n"
    read = observations(text, kind="复函", published="2024-08-16")
    assert {read[n].status for n in ("214个", "128亿元", "103个")} == {"actual"}


def test_years_that_are_counted_by_what_they_bring() -> None:
    text = "三、重点任务\n2025年产值达到420亿元，四年完成投资25亿元。\n"
    assert periods(text, **PLAN)["25亿元"] == "2024/2027"
    assert periods("2024年，四年完成投资25亿元。\n", kind="总结", published="2025-01-10")["25亿元"] == "2021/2024"


@pytest.mark.parametrize(
    "title", ["渝东区制造业高质量发展“十四五”规划", "渝东区制造业高质量发展“十四五”规划（2021—2025年）"]
)
def test_a_plan_that_only_names_its_five_years(title: str) -> None:
    text = "二、发展目标\n规上工业总产值达到4000亿元，年均增长5%，每年新增规上企业30家。\n"
    read = observations(text, kind="规划", published="2022-01-14", title=title)
    found = {n: (o.period, o.status) for n, o in read.items()}
    assert found["4000亿元"] == ("2025", "target")
    assert found["5%"] == found["30家"] == ("2021/2025", "target")


def test_a_plan_without_headings_looks_back_until_it_names_a_year_ahead() -> None:
    text = (
        "“十三五”时期，全区工业稳步发展。\n规上工业总产值达到610亿元。\n"
        "到2025年，规上工业总产值突破1000亿元。\n新增规上企业40家。\n"
    )
    read = observations(text, kind="规划", published="2021-03-18", title="某区制造业“十四五”规划")
    assert (read["610亿元"].period, read["610亿元"].status) == ("2020", "actual")
    assert (read["40家"].period, read["40家"].status) == ("2021/2025", "target")
