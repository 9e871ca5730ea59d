"""Times told for several numbers, in passing or not at all: every ``{number=period}`` is what must be read."""

import pytest

from tests.etl.reading import check_periods


def reply(text: str, published: str) -> None:
    check_periods(text, published=published, kind="复函", title="关于区人大代表第12号建议的复函")


@pytest.mark.parametrize(
    "text",
    [
        "今年上半年，规上工业增加值增长{6.3%=2025-H1}，较去年同期、去年全年分别加快{0.8=2025-H1}和{1.1个百分点=2025-H1}；"
        "工业投资增长{9.2%=2025-H1}。\n汽车产业产值{88亿元=2025-H1}，增幅比一季度和1—5月分别提高{1.2个百分点=2025-H1}、"
        "{0.4个百分点=2025-H1}。",
        "2024年，工业用电量{32亿千瓦时=2024}，比2023年、2021年分别增长{6.1%=2024}和{28%=2021/2024}，规上企业{156家=2024-12}。",
        "1—4月，工业增加值增长{5.5%=2025-01/2025-04}，增速较上月、上年同期分别回落{0.6=2025-01/2025-04}和"
        "{1.3个百分点=2025-01/2025-04}。技改投资{3.2亿元=2025-01/2025-04}。",
    ],
)
def test_all_times_compared_with_are_passed_over(text: str) -> None:
    reply(text, "2025-07-18")


@pytest.mark.parametrize(
    "text",
    [
        "2022年以来，累计引进装备项目{52个=2022-01/2024-09}、协议投资{81亿元=2022-01/2024-09}，其中今年新签约{13个=2024-01/2024-09}、"
        "{19亿元=2024-01/2024-09}，已开工{8个=2024-01/2024-09}、投产{3个=2024-01/2024-09}。",
        "去年以来累计盘活闲置土地820亩、厂房{7.5万平方米=2023-01/2024-09}，引进项目{16个=2023-01/2024-09}。"
        "截至目前，累计建成标准厂房{66万平方米=2024-09}。",
        "2023年，园区完成基础设施投资{10.5亿元=2023}，今年计划投入{13亿元=2024}，截至8月底已完成{4.6亿元=2024-01/2024-08}。",
        "今年计划开工项目{30个=2024}，截至8月底，已开工{11个=2024-01/2024-08}、完成投资{2.1亿元=2024-01/2024-08}。",
        "去年以来兑现补贴{2600万元=2023-01/2024-09}。甲科技拟投资{1.8亿元=2024-09}新建研发中心，规划标准厂房{3万平方米=2024-09}。",
    ],
)
def test_a_part_has_its_own_time_and_a_day_the_year_told_before(text: str) -> None:
    reply(text, "2024-09-10")


def test_by_when_one_thing_is_to_be_done_says_nothing_of_the_next() -> None:
    told = {"published": "2025-09-12", "kind": "运行分析", "title": "2025年1—8月工业经济运行分析"}
    check_periods("下一步，力争四季度新投产项目{12个=2025-Q4}；帮扶停产企业；争取市级资金{4000万元=2025}。", **told)
    text = "二、2025年工作安排\n开工建设甲材料项目，力争6月试生产。实施市级重点项目{40个=2025}，完成投资{90亿元=2025}。"
    check_periods(text, published="2025-01-15", kind="政府工作报告", title="政府工作报告")


def test_a_headline_of_two_lines_has_one_time() -> None:
    text = (
        "上半年全区工业“稳中有进”\n智能网联汽车产值增速{近两成=2025-H1}\n\n"
        "本报讯（记者 甲）上半年，全区规上工业产值增长{6.6%=2025-H1}。"
    )
    check_periods(text, published="2025-07-22", kind="报道", title="区报")


def test_each_brief_has_its_own_time() -> None:
    text = (
        "简讯\n●合川区：前三季度新开工工业项目{31个=2025-01/2025-09}。\n●渝北区：空港组团{3家=2025-11}企业入选市级智能工厂。\n"
        "▲铜梁区引进的储能项目签约，协议投资{5亿元=2025-11}。"
    )
    check_periods(text, published="2025-11-06", kind="报道", title="区报")


def test_what_an_amount_changed_since_new_year_runs_from_the_year_before() -> None:
    told = {"published": "2025-03-20", "kind": "统计公报", "title": "2024年国民经济和社会发展统计公报"}
    check_periods("年末制造业贷款余额{42亿元=2024-12}，比年初增加{6.1亿元=2023-12/2024-12}。", **told)


@pytest.mark.parametrize(
    "text",
    [
        "公司负责人介绍，企业2018年从浙江搬来，当时只有{45名=2018}员工，如今员工{320人=2024-10}。",
        "2016年以前，全县规上企业{不足40家=2016}。",
        "2023年末，全区规上企业{210家=2023-12}。",
    ],
)
def test_what_there_was_at_a_moment_long_over_is_of_its_year(text: str) -> None:
    check_periods(text, published="2024-10-15", kind="报道")


def test_a_reply_without_a_time_tells_yearly_numbers_of_the_last_year_and_counts_of_its_day() -> None:
    text = (
        "2023年，全产业实现产值{86亿元=2023}。今年1—4月，产值{28亿元=2024-01/2024-04}。\n"
        "从链条看，上游企业年产值{11亿元=2023}；下游企业年产值{40亿元=2023}。\n"
        "存在的问题：研发强度只有{1.2%=2023}，低于全市{0.6个百分点=2023}；产业产值占规上工业比重仅{7.5%=2023}。\n"
        "要素方面，为企业兑现资金{1.2亿元=2024-06}，发放贷款{3.5亿元=2024-06}。"
    )
    reply(text, "2024-06-20")


def test_rows_of_numbers_are_of_the_years_told_one_by_one() -> None:
    text = (
        "——2021年、2022年、2023年，全区研发投入强度分别为{1.5%=2021}、{1.6%=2022}、{1.8%=2023}；\n"
        "——同期有研发活动的企业占比分别为{40%=2021}、{43%=2022}、{47%=2023}；\n"
        "——单位工业用地产值依次为{50亿元/平方公里=2021}、{52亿元/平方公里=2022}、{55亿元/平方公里=2023}。"
    )
    check_periods(text, published="2024-02-10", kind="运行分析", title="2023年工业高质量发展指数")


@pytest.mark.parametrize(
    "text",
    [
        "全年工业增加值增长{7%=2025}，其中一季度增长{6%=2025-Q1}、上半年增长{6.5%=2025-H1}。工业投资达到{100亿元=2025}。",
        "力争工业增加值增长{7%=2025}，上半年增速{不低于6%=2025-H1}，工业投资达到{100亿元=2025}。",
    ],
)
def test_a_plan_of_one_year_aims_at_it_whatever_parts_it_names(text: str) -> None:
    check_periods(f"一、工作目标\n{text}", published="2025-02-18", kind="方案", title="某区2025年工业稳增长实施方案")


def test_months_told_one_by_one_date_nothing_else() -> None:
    text = (
        "上半年，增加值增长{5.8%=2024-H1}。4月、5月、6月分别增长{4.2%=2024-04}、{5.5%=2024-05}、{6.1%=2024-06}。"
        "利润{3亿元=2024-H1}。"
    )
    check_periods(text, published="2024-07-25", kind="运行分析", title="2024年上半年工业经济运行分析")


def test_a_quarter_of_the_year_looked_back_on_ends_with_it() -> None:
    text = "一、2024年工作回顾\n四季度以来，增加值增速回升至{8%=2024-Q4}。国家级“小巨人”企业累计{18家=2024-12}。"
    check_periods(text, published="2025-01-25", kind="计划报告", title="2024年计划执行情况的报告")


def test_a_way_through_the_years_of_a_plan_begins_before_them() -> None:
    text = "“十三五”期间，规上工业总产值由{320亿元=2015}增加到{560亿元=2020}，引进项目{260个=2016/2020}。"
    check_periods(text, published="2021-12-20", kind="规划", title="某区制造业“十四五”规划")


def test_output_under_a_heading_of_more_than_a_year_is_of_the_months_told_last() -> None:
    text = (
        "一、2022年以来工业运行情况\n今年1—5月，增加值增长{6.1%=2023-01/2023-05}。\n"
        "分行业看，汽车产业产值{78亿元=2023-01/2023-05}，增长{8.2%=2023-01/2023-05}。"
    )
    reply(text, "2023-06-20")
