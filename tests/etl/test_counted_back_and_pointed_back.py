"""Years counted back, months in a row, industries pointed back at, and places and goals that numbers stand beside."""

import pytest

from tests.etl.reading import check_periods, observations, statuses, subjects

DAY = "2025-09-20"


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全区智能装备产业实现产值{328亿元=2023}，近三年年均增长{14.6%=2021/2023}，占全市的比重{超过11%=2023}。",
        "截至2024年底，集聚企业{210家=2024-12}，近两年新增{41家=2023/2024}，其中高新技术企业{18家=2023/2024}。",
        # What a firm did in a year is not what its years are counted back from.
        "2021年，天澜电机投资{3亿元=2021}建成投产，近三年产值年均增长{20%=2023/2025}。",
        "近三年，全区技改投资年均增长{15%=2023/2025}，2023年达到{32亿元=2023}。",
    ],
)
def test_years_are_counted_back_from_the_one_that_is_stated(text: str) -> None:
    check_periods(text, published=DAY)


def test_the_year_that_is_past_is_the_one_that_a_section_is_headed_with() -> None:
    told = {"published": DAY, "kind": "政府工作报告", "title": "政府工作报告"}
    check_periods("一、2024年工作回顾\n过去一年，地区生产总值增长{6.1%=2024}，达到{512亿元=2024}。", **told)
    check_periods(
        "过去一年，地区生产总值增长{6.1%=2024}，达到{512亿元=2024}。", published="2025-01-20", kind="政府工作报告"
    )


@pytest.mark.parametrize(
    "text",
    [
        "4、5、6月产值分别为{11.2亿元=2025-04}、{11.8亿元=2025-05}和{12.7亿元=2025-06}。",
        "4月和5月产值分别为{11.2亿元=2025-04}、{11.8亿元=2025-05}。",
        "7月和6月产值分别为{12.3亿元=2025-07}、{11.8亿元=2025-06}。",
        # No list of months stands before the last one, or the other month is only compared with.
        "全区3、4号厂房6月租金分别为{11.2万元=2025-06}、{11.8万元=2025-06}。",
        "5月产值{12亿元=2025-05}，与4月相比增长{8%=2025-05}。",
    ],
)
def test_each_month_of_a_row_has_its_number(text: str) -> None:
    check_periods(text, published=DAY)


@pytest.mark.parametrize(
    "text",
    [
        "目前，规上企业{38家=2025-09}，比2021年底增加{9家=2021-12/2025-09}。",
        "2024年，规上企业{38家=2024-12}，比2021年增加{9家=2021/2024}。",
        "截至8月底，重点项目完成投资{158亿元=2025-01/2025-08}，占年度计划的{71.8%=2025-01/2025-08}；"
        "其中市级重点项目完成投资{74亿元=2025-01/2025-08}。",
        "6月末，贷款余额{612亿元=2025-06}，增长{9.7%=2025-06}，其中制造业贷款{71亿元=2025-06}，增长{17.2%=2025-06}。",
    ],
)
def test_what_is_compared_or_counted_ends_with_the_day_told(text: str) -> None:
    check_periods(text, published=DAY)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("2024年，园区汽车零部件产业产值236亿元；今年上半年，这一产业再增15.2%。", "15.2%", ("cluster", "汽车零部件")),
        ("电子信息产业产值90亿元，装备产业产值80亿元，这一行业增长5%。", "5%", ("cluster", "装备")),
        (
            "汽车产业在新能源整车放量带动下增长46.8%，单这一行业就拉动工业增长20.6个百分点。",
            "20.6个百分点",
            ("cluster", "汽车"),
        ),
        ("三次产业协调发展，一产业增长4%。", "4%", ("sector", "第一产业")),
        ("全县有家具企业46家，产值12亿元。", "12亿元", ("cluster", "家具")),
        ("全市有色金属产值120亿元。", "120亿元", ("cluster", "有色金属")),
        (
            "投资30亿元的年产10GWh固态电池项目由北岭新能源建设，达产后年产值60亿元。",
            "60亿元",
            ("enterprise", "固态电池项目"),
        ),
    ],
)
def test_whose_a_number_is(text: str, number: str, subject: tuple[str, str]) -> None:
    assert subjects(text, published=DAY)[number] == subject


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("亩均税收12.6万元，仅为渝北区的六成；研发投入强度1.62%。", {"1.62%": "500151"}),
        (
            "研发投入强度1.62%，与全市2.5%的平均水平还有差距，工业投资增长8%。",
            {"1.62%": "500151", "2.5%": "500000", "8%": "500151"},
        ),
        ("其中，璧山区的6家企业产值12亿元，技改投资2亿元。", {"12亿元": "500120", "2亿元": "500120"}),
    ],
)
def test_a_place_that_another_is_measured_by_has_no_more_numbers(text: str, regions: dict[str, str]) -> None:
    read = observations(text, published=DAY)
    assert {number: read[number].region for number in regions} == regions


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("工业用电量21.4亿千瓦时，增长4.8%；规上工业综合能耗同比下降1.7%。", "1.7%", "other"),
        ("投资8亿元的年产200万件智能家居项目签约。", "200万件", "product_volume"),
        ("集中签约项目8件。", "8件", "projects_signed"),
        ("产值完成年度目标的46.5%，投资完成全年任务的48.2%。", "48.2%", "fixed_investment"),
        ("前8个月销售收入突破14亿元，同比增长26%。", "突破14亿元", "revenue"),
    ],
)
def test_what_a_number_measures(text: str, number: str, code: str) -> None:
    assert observations(text, published=DAY)[number].indicator == code


@pytest.mark.parametrize(
    ("text", "number", "transformation"),
    [
        ("366户规上工业企业中，产值增长的有214户，增长面58.5%。", "214户", "level"),
        ("366户规上工业企业中，产值增长的有214户，增长面58.5%。", "58.5%", "level"),
        ("今年增长较快，规上企业增加14户。", "14户", "new"),
        ("1—8月，软件业营业收入94.6亿元，完成全年目标（120亿元）的78.8%。", "78.8%", "share"),
    ],
)
def test_how_a_number_is_meant(text: str, number: str, transformation: str) -> None:
    assert observations(text, published=DAY)[number].transformation == transformation


def test_what_is_got_for_others_is_no_goal() -> None:
    told = statuses("为企业争取直供电指标，降低用电成本约2300万元。", published=DAY)
    assert told == {"约2300万元": "actual"}
    told = statuses("今年争取尽快开工，完成投资6.4亿元。", published=DAY)
    assert told == {"6.4亿元": "target"}


def test_the_first_of_several_capacities_is_one() -> None:
    read = observations("全市形成了年产900万辆整车、1800万台发动机的生产能力。", published=DAY)
    assert {number: o.qualifier for number, o in read.items()} == {"900万辆": "产能", "1800万台": "产能"}
    read = observations("去年产整车90万辆、发动机18万台。", published=DAY)
    assert {o.qualifier for o in read.values()} == {""}


PROFILE = (
    "在合川区的岭远机车生产车间，流水线一刻不停。企业负责人说，去年公司生产摩托车28.6万辆，实现销售收入31.4亿元。\n"
    "目前，全区摩托车产业产值214亿元。"
)


def test_a_headline_names_the_firm_whose_numbers_follow() -> None:
    told = subjects(PROFILE, title="岭远机车：小城里的隐形冠军", kind="报道", published=DAY)
    assert told == {
        "28.6万辆": ("enterprise", "岭远机车"),
        "31.4亿元": ("enterprise", "岭远机车"),
        "214亿元": ("cluster", "摩托车"),
    }
    founded = "成立于2009年的岭远机车，最初只有60多名员工。岭远机车总经理说，去年产值8亿元。"
    assert set(subjects(founded, kind="报道", published=DAY).values()) == {("enterprise", "岭远机车")}


@pytest.mark.parametrize(
    "title", ["汽车零部件：一条链串起百家企业", "渝北区：一条链串起百家企业", "东岭园区：一条链串起百家企业"]
)
def test_an_industry_or_a_place_that_a_headline_begins_with_is_no_firm(title: str) -> None:
    text = "目前，汽车零部件产业产值214亿元。公司负责人说，汽车零部件订单很多，渝北区、东岭园区都有。"
    assert subjects(text, title=title, kind="报道", published=DAY)["214亿元"][0] == "cluster"


def test_what_growth_begins_with_is_not_whose_it_is() -> None:
    text = "食品产业以火锅食材为主攻方向，产值120亿元。\n全区以电子信息产业为支柱，产值80亿元。"
    assert subjects(text, published=DAY) == {"120亿元": ("cluster", "食品"), "80亿元": ("cluster", "电子信息")}


def test_a_part_of_the_economy_that_no_code_names_is_no_value_added() -> None:
    read = observations("技术合同成交额18.7亿元，占GDP比重2.6%。工业增加值120亿元，占GDP比重32.6%。", published=DAY)
    assert [read[n].indicator for n in ("2.6%", "32.6%")] == ["other", "value_added_share_gdp"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("链主企业岭居智能一季度产值9.8亿元。", ("enterprise", "岭居智能")),
        ("链主企业人工智能产值9.8亿元。", ("cluster", "人工智能")),
        ("链主企业带动作用增强，产值9.8亿元。", ("region", "")),
    ],
)
def test_a_firm_is_introduced_by_what_it_is(text: str, subject: tuple[str, str]) -> None:
    assert subjects(text, published=DAY)["9.8亿元"] == subject


def test_firms_whose_output_grows_are_not_new() -> None:
    read = observations("326户规上企业中，产值正增长204户，负增长122户。", published=DAY)
    assert {(read[n].indicator, read[n].transformation) for n in ("204户", "122户")} == {("other", "level")}


def test_capacities_are_listed_each_with_its_product() -> None:
    read = observations("形成年产智能家电800万台、智能照明2000万套的产能规模。", published=DAY)
    assert {o.qualifier for o in read.values()} == {"产能"}


def test_what_is_done_in_a_running_year_ends_with_the_day_of_writing() -> None:
    told = {"title": "2025年工业重点项目推进情况", "published": DAY}
    check_periods("已完成投资{59亿元=2025-01/2025-09}，已开工{24个=2025-01/2025-09}；总投资{263亿元=2025}。", **told)
    check_periods("2025年，全区实现产值{59亿元=2025}，增长{8%=2025}。", **told)
    check_periods("已完成投资{59亿元=2025}，已开工{24个=2025}。", **told | {"published": "2026-01-12"})


def test_the_year_that_money_is_for_says_nothing_of_what_follows() -> None:
    text = "兑现2023年度企业研发补助资金836万元；发放知识价值信用贷款{1.68亿元=2025-09}。"
    text += "\n2023年度贷款余额{12亿元=2023-12}。"
    check_periods(text, published=DAY, kind="复函", title="关于区政协第46号提案的答复")
