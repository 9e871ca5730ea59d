"""Whose numbers follow labels, lead-ins and parks that no list holds: names by their form and by their place."""

import pytest

from tests.etl.reading import observations, subjects

_TOLD = {"published": "2025-06-10", "kind": "方案", "title": "云汀区提升工业用地效益实施方案"}


def test_each_label_of_a_list_holds_up_to_the_next() -> None:
    text = (
        "附：去年各园区用地效益（云汀高新区：亩均税收8.1万元、亩均增加值62万元；渠口经开区：亩均税收10.4万元、亩均增加值71万元；"
        "乡镇工业集中点：亩均税收2.7万元）"
    )
    read = subjects(text, **_TOLD)
    assert read["8.1万元"] == read["62万元"] == ("park", "云汀高新区")
    assert read["10.4万元"] == read["71万元"] == ("park", "渠口经开区")
    assert read["2.7万元"] == ("park", "乡镇工业集中点")


def test_a_label_leaves_numbers_to_whom_their_own_words_name() -> None:
    text = "渠口经开区：远岭电机产值12亿元；龙溪组团：税收1.3亿元。"
    read = subjects(text, **_TOLD)
    assert read["12亿元"][1] != "渠口经开区"
    assert read["1.3亿元"] == ("park", "龙溪组团")


@pytest.mark.parametrize(
    ("text", "park"),
    [
        ("龙溪五金园现有企业96家，实现产值28亿元。", "龙溪五金园"),
        ("推动两园改造，其中渠口循环经济园总投资12亿元，产值28亿元。", "渠口循环经济园"),
        ("去年，石坪小微园产值28亿元，增长6%。", "石坪小微园"),
        ("去年，白涧工业集中区产值28亿元，增长6%。", "白涧工业集中区"),
    ],
)
def test_parks_called_by_a_trade_or_a_kind(text: str, park: str) -> None:
    assert subjects(text, **_TOLD)["28亿元"] == ("park", park)


def test_what_a_park_is_to_do_leaves_its_industry_its_own() -> None:
    text = (
        "今年以来，渠口工业园聚焦装备、新型建材产业，抓招商、强服务，1—8月实现规上工业产值82亿元，占全县的41%；"
        "完成工业投资16亿元，增长9%，其中技改投资5亿元。"
    )
    read = subjects(text, published="2025-09-10", kind="报道")
    assert {read[number] for number in ("82亿元", "16亿元", "9%", "5亿元")} == {("park", "渠口工业园")}


def test_the_phase_of_a_park_is_the_parks() -> None:
    text = "渝江豆干产业园产值22亿元，增长31%。二期占地80亩，施工许可已经到手，总投资4.5亿元，明年投用。"
    read = observations(text, published="2024-11-12", kind="报道")["4.5亿元"]
    assert (read.subject, read.period) == ("渝江豆干产业园", "2024-11")


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("位于白沙工业园的渝麓食品是全区规模最大的辣椒油生产企业。厂长说，去年公司收入6.2亿元。", "渝麓食品"),
        ("扎根铜梁9年的沁禾粮油追加投资1.7亿元，新建厂房。公司去年收入6.2亿元。", "沁禾粮油"),
        ("落户永川高新区的安骋传动，去年收入6.2亿元。", "安骋传动"),
    ],
)
def test_firms_are_known_by_where_they_are(text: str, firm: str) -> None:
    assert subjects(text, published="2025-08-20", kind="报道")["6.2亿元"] == ("enterprise", firm)


def test_words_that_point_back_name_no_firm_anew() -> None:
    text = (
        "位于白沙工业园的渝麓食品是全区规模最大的辣椒油生产企业。\n\n"
        "岚昇储能2023年落户永川高新区，总投资42亿元，一期8GWh产线年底满产。今年1—7月，企业产值31亿元。"
    )
    read = observations(text, published="2025-08-20", kind="报道")
    assert read["31亿元"].subject == "岚昇储能"
    assert (read["8GWh"].indicator, read["8GWh"].value, read["8GWh"].unit) == ("product_volume", "8", "GWh")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("工业、服务机器人产量分别增长19.1%、40.2%。", {"19.1%": "工业机器人", "40.2%": "服务机器人"}),
        ("笔记本、平板电脑产量分别为210万台、96万台。", {"210万台": "笔记本电脑", "96万台": "平板电脑"}),
        ("动力、储能电池产值分别为32亿元、17亿元。", {"32亿元": "动力电池", "17亿元": "储能电池"}),
        ("食品、农产品加工产值分别为21亿元、16亿元。", {"21亿元": "食品", "16亿元": "农产品加工"}),
        ("工业、服务业投资分别增长5.2%、9.9%。", {"5.2%": "工业", "9.9%": "服务业"}),
    ],
)
def test_the_last_word_of_a_list_goes_with_all(text: str, told: dict[str, str]) -> None:
    read = subjects(f"去年，{text}", **_TOLD)
    assert {number: read[number][1] for number in told} == told


def test_firms_that_are_evaluated_are_those_above_scale() -> None:
    text = (
        "去年纳入评价的规上工业企业431家，分四档排队。亩均税收9.3万元，亩均增加值66万元；全员劳动生产率31万元/人。"
        "全社会劳动生产率21万元/人。"
    )
    read = subjects(text, **_TOLD)
    assert {read[number] for number in ("9.3万元", "66万元", "31万元/人")} == {("sector", "规上工业")}
    assert read["21万元/人"] == ("region", "")


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("到2030年，全员劳动生产率提高到27万元/人。", "规划", "云汀区国民经济和社会发展第十五个五年规划纲要"),
        ("全区地区生产总值1130亿元，增长5.8%；全员劳动生产率17万元/人。", "报道", "云汀区经济稳中有进"),
    ],
)
def test_what_all_people_of_a_district_make_is_the_districts(text: str, kind: str, title: str) -> None:
    read = subjects(text, published="2026-03-01", kind=kind, title=title)
    assert {whose for number, whose in read.items() if number.endswith("万元/人")} == {("region", "")}


def test_kinds_of_firm_are_of_all_industry_whatever_division_came_last() -> None:
    text = (
        "规上工业增加值增长6.8%。分门类看，采矿业增长1.2%，制造业增长7.4%，电力、热力、燃气及水生产和供应业增长3.1%。"
        "分经济类型看，国有控股企业增长2.2%，私营企业增长9.5%。"
    )
    read = subjects(text, published="2025-03-20", kind="统计公报", title="云汀区2024年统计公报")
    assert read["2.2%"] == read["9.5%"] == ("sector", "规上工业")


def test_what_explains_a_fall_is_not_whose_it_is() -> None:
    read = subjects("绿色建材产值41.6亿元，受房地产市场低迷影响，比2021年高点回落22%。", **_TOLD)
    assert read["22%"] == ("cluster", "绿色建材")


def test_a_wide_place_is_no_part_of_an_industrys_name() -> None:
    text = "收到您《关于打造西部轴承产业新高地的建议》。去年，全市轴承产业产值71亿元。拥有市级研发平台8个。"
    read = subjects(text, published="2025-05-12", kind="复函", region="500000")
    assert read["71亿元"] == ("cluster", "轴承")


@pytest.mark.parametrize(
    ("text", "number", "indicator", "value"),
    [
        ("单位工业用地产出达到每平方公里54亿元。", "54亿元", "output_per_land", "54"),
        ("亩均产值420万元。", "420万元", "output_per_land", "63"),
        ("恒鄂铜业年产6万吨铜带项目主体厂房封顶。", "6万吨", "product_volume", "6"),
        ("恒砚新材一期15万吨装置上月打通全流程。", "15万吨", "product_volume", "15"),
        ("豆干全产业链要做到80亿元。", "80亿元", "gross_output", "80"),
        ("申报项目获批资金5.3亿元。", "5.3亿元", "fiscal_support", "5.3"),
        ("中央补助2600万元，区里配套1100万元。", "1100万元", "fiscal_support", "0.11"),
        ("由国企牵头的材料产业基金已备案，规模20亿元。", "20亿元", "other", "20"),
        ("恒岭食品二期工厂投资3.4亿元，年底试产。", "3.4亿元", "planned_investment", "3.4"),
    ],
)
def test_what_amounts_are_of(text: str, number: str, indicator: str, value: str) -> None:
    read = observations(text, **_TOLD)[number]
    assert (read.indicator, read.value) == (indicator, value)


def test_what_equals_a_part_of_the_citys_is_a_share() -> None:
    read = observations("规上工业总产值只相当于全市的0.8%。\n\n人均产出相当于全市平均水平的62%。", **_TOLD)
    assert read["0.8%"].transformation == "share"
    assert read["62%"].transformation != "share"


def test_sums_over_years_and_what_is_made_in_a_year() -> None:
    told = {"published": "2026-03-01", "kind": "规划", "title": "云汀县国民经济和社会发展第十五个五年规划纲要"}
    text = (
        "第一节 “十四五”回顾\n\n五年累计完成工业投资186亿元，其中技改投资占29%。\n\n"
        "第二节 “十五五”目标\n\n做强食品加工，打造200亿级食品产业集群，年加工肉牛20万头。"
    )
    read = observations(text, **told)
    assert (read["29%"].period, read["200亿级"].period) == ("2021/2025", "2030")


def test_a_remark_in_a_head_is_no_unit_and_a_ratio_takes_nothing_over() -> None:
    told = {"published": "2024-03-11", "kind": "方案", "title": "云汀区铜材料产业集群建设行动方案（2024—2027年）"}
    text = (
        "分年度目标\n\n指标\t单位\t2023年（基数）\t2024年\t2027年（目标）\n集群产值\t亿元\t72.4\t80\t150\n"
        "研发投入强度\t%\t1.6\t1.8\t2.9\n再生铜占比\t%\t11\t14\t32\n"
    )
    read = observations(text, **told)
    assert (read["72.4"].indicator, read["72.4"].unit, read["72.4"].status) == ("gross_output", "亿元", "actual")
    assert (read["150"].period, read["150"].status) == ("2027", "target")
    assert {read[number].indicator for number in ("11", "14", "32")}.isdisjoint({"rd_intensity"})


def test_what_is_done_to_all_industry_heads_no_industry() -> None:
    text = "三、重点任务\n\n（一）推动绿色智能改造。年内建成数字化车间9个。\n\n（二）加快数字化转型。建成智能工厂3个。"
    read = subjects(text, **_TOLD)
    assert {read["9个"], read["3个"]} == {("region", "")}


def test_more_of_what_was_counted_than_a_year_before() -> None:
    read = observations("一季度，新签约项目31个，新开工17个，同比多开5个。", published="2025-04-10", kind="报道")["5个"]
    assert (read.indicator, read.transformation, read.value) == ("projects_started", "change", "5")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("全区规上制造业企业398家，实现产值112亿元，增长6.9%。", "规上制造业"),
        ("全区规上工业企业412家，实现产值112亿元，增长6.9%。", "规上工业"),
    ],
)
def test_what_firms_above_scale_make_is_theirs(text: str, whose: str) -> None:
    read = subjects(f"2024年，{text}", **_TOLD)
    assert read["112亿元"] == read["6.9%"] == ("sector", whose)
