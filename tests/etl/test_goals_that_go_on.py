"""Goals that go on without a word of their own, what goals count by, and what reports look back on."""

import re

import pytest

from tests.etl.reading import check_periods, observations, periods, statuses, subjects

YEARS = {"published": "2022-01-10", "kind": "报道", "title": "云汀未来五年这样干"}


def test_goals_for_years_go_on_where_a_paragraph_begins_as_they_do() -> None:
    text = (
        "云汀区党代会提出,今后五年,全区地区生产总值年均增长7%。\n"
        "产业发展迈上新台阶。规上工业总产值超过1200亿元。\n创新能力明显增强,研发投入强度达到2.6%。"
    )
    assert set(statuses(text, **YEARS).values()) == {"target"}
    assert periods(text, **YEARS)["2.6%"] == "2026"


@pytest.mark.parametrize(
    "fact",
    [
        "产业发展取得新成效,规上工业总产值已达420亿元。",
        "创新能力明显增强,去年研发投入强度达到2.6%。",
        "产业发展迈上新台阶,目前高新技术企业达到90家。",
        "云汀高新区是主战场。园区入驻企业120家。",
        "走进恒沛铝材车间,机器轰鸣。企业用工600人。",
    ],
)
def test_what_there_is_ends_the_goals(fact: str) -> None:
    text = "今后五年,云汀将打造工业强区,地区生产总值突破900亿元。\n" + fact
    assert statuses(text, **YEARS)[observations(fact, **YEARS).popitem()[0]] == "actual"


def test_aims_go_on_behind_aims_and_facts_do_not() -> None:
    told = {"published": "2025-03-01", "kind": "报道", "title": "云汀区今年这样抓工业"}
    text = "力争规上工业增加值增长8%。推动200家企业上云，建设智能工厂9个。园区现有企业310家。"
    assert statuses(text, **told) == {"8%": "target", "200家": "target", "9个": "target", "310家": "actual"}
    behind = "全区规上工业产值增长8%。推动200家企业上云。"
    assert statuses(behind, **told)["200家"] == "actual"
    dated = "力争规上工业增加值增长8%。去年以来，推动200家企业上云。推动40家企业完成了技改。"
    assert statuses(dated, **told) == {"8%": "target", "200家": "actual", "40家": "actual"}


def test_a_later_year_behind_a_goal_is_one_too_in_a_text_without_a_day() -> None:
    told = {"published": "", "kind": "报道", "title": "云汀汽车产业目标"}
    text = "到2025年，年产汽车超过30万辆；2027年年产汽车约42万辆，产值约650亿元。"
    assert set(statuses(text, **told).values()) == {"target"}
    over = "2023年年产汽车30万辆；2024年年产汽车42万辆。"
    assert set(statuses(over, **told).values()) == {"actual"}


def test_what_is_estimated_late_in_a_year_is_of_all_of_it() -> None:
    told = {"published": "2024-12-20", "kind": "总结", "title": "云汀区工作总结"}
    check_periods(
        "今年以来，上半年主要指标由负转正。预计全区生产总值将达{680亿元=2024}。工业投资{39亿元=2024}。", **told
    )
    check_periods("前三季度，全区工业平稳。预计前三季度产值{88亿元=2024-01/2024-09}。", **told)
    summer = {**told, "published": "2024-07-08"}
    check_periods("上半年，全区工业平稳。预计规上工业产值{88亿元=2024-H1}。", **summer)


def test_how_many_quarters_is_no_quarter() -> None:
    told = {
        "published": "2025-02-20",
        "kind": "计划报告",
        "title": "关于云汀区2024年国民经济和社会发展计划执行情况的报告",
    }
    text = "2024年，工业排名3个季度居前，在三季度全区例会上介绍做法。争取资金{8.5亿元=2024}。"
    check_periods(text, **told)
    check_periods("2024年前三个季度，产值{8.5亿元=2024-01/2024-09}。", **told)
    check_periods("2024年，在三季度开工项目{12个=2024-Q3}。", **told)


@pytest.mark.parametrize("kind", ["政府工作报告", "计划报告"])
def test_a_report_early_in_a_year_looks_back_on_the_one_before(kind: str) -> None:
    told = {"published": "2026-02-03", "kind": kind, "title": "云汀区报告"}
    check_periods("新增高新技术企业{21家=2025}，绿色贷款余额{突破100亿元=2025-12}。", **told)
    page = "云汀区报告\n2026 年 02 月 03 日 星期 放大 缩小 默认 \n（上接1版）"
    paper = page + "创建绿色工厂{6家=2025}。全年游客{500万人次=2025}。"
    check_periods(paper, **told)
    assert periods("新增高新技术企业21家。", **{**told, "published": "2026-06-03"})["21家"] != "2025"
    assert statuses("力争新增高新技术企业21家。", **told)["21家"] == "target"


@pytest.mark.parametrize(
    "text",
    [
        "到2027年，培育营收规模达20亿元的链主企业1家，打造2个50亿级、3个20亿级产业集群。",
        "到2027年，培育5亿元拳头产品4个、上亿元产品12个。",
        "到2027年，培育销售额超10亿元的示范镇1个、超5000万元的示范村15个。",
        "到2027年，村集体年收入高于10万元的占80%。",
    ],
)
def test_sizes_that_goals_count_by_are_no_goals(text: str) -> None:
    read = observations(text, published="2025-01-24", kind="方案", title="云汀区特色产业实施方案")
    assert not [o for o in read.values() if o.unit == "亿元"]


@pytest.mark.parametrize(
    "text",
    [
        "到2027年，产业营收规模达20亿元，链主企业1家。",
        "到2027年，打造50亿级产业集群。",
        "到2027年，形成5亿元产值，产品4个。",
        "到2027年，村集体收入高于10万元，占80%。",
    ],
)
def test_amounts_beside_what_is_counted_are_goals(text: str) -> None:
    read = observations(text, published="2025-01-24", kind="方案", title="云汀区特色产业实施方案")
    assert [o.status for o in read.values() if o.unit == "亿元" or "万元" in o.text] == ["target"]


def test_a_goal_in_brackets_is_of_its_year() -> None:
    told = {"published": "2025-05-12", "kind": "运行分析", "title": "一季度工业运行分析"}
    text = "1—3月，规上工业增加值增长6.5%，高于年度预期目标增速（4.5%）2个百分点。"
    assert statuses(text, **told) == {"6.5%": "actual", "4.5%": "target", "2个百分点": "actual"}
    assert periods(text, **told)["4.5%"] == "2025"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云汀着力打造装备、材料两大五百亿级产业集群。", ("cluster", "装备、材料")),
        ("重点发展医药、食品、新材料三大百亿级工业产业。", ("cluster", "医药、食品、新材料")),
        ("打造百亿级食品工业集聚区。", ("cluster", "食品工业")),
        ("打造五百亿级新材料产业集群。", ("cluster", "新材料")),
    ],
)
def test_a_class_is_of_the_industries_counted_before_it(text: str, names: tuple[str, str]) -> None:
    assert names in subjects(text, published="2025-03-10", kind="报道", title="云汀").values()


@pytest.mark.parametrize("place", ["跻身全国“第一梯队”", "迈入全市第一方阵", "稳居全国第一阵营"])
def test_a_column_is_no_place(place: str) -> None:
    assert not observations(f"产业发展水平{place}，链条更全。", kind="报道")
    assert observations("产值增速居全市第一。", kind="报道")["第一"].transformation == "rank"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("新培育国家级小巨人企业2户，省级专精特新企业11户。", True),
        ("新增规上工业企业8家，高新技术企业5家。", True),
        ("新增规上工业企业8家，高新技术企业总数11家。", False),
        ("新增规上工业企业8家，高新技术企业突破11家。", False),
        ("新增规上工业企业8家，高新技术企业增至11家。", False),
    ],
)
def test_types_of_firm_that_one_verb_added_are_both_new(text: str, *, new: bool) -> None:
    last = list(observations(text, published="2025-01-10", kind="总结", title="云汀区2024年工作总结").values())[-1]
    assert (last.transformation == "new") is new


def test_whom_a_rate_is_compared_with_is_no_list_of_its_own() -> None:
    told = {"published": "2025-06-10", "kind": "复函", "title": "云汀县复函"}
    text = (
        "2024年，第一产业增加值48亿元。农民人均可支配收入19250元，同比增长7.4%，在全市排第12位，"
        "比城里人和全市平均分别高3.1、0.9个百分点。"
    )
    read = observations(text, **told)
    assert {read[number].indicator for number in ("19250元", "7.4%", "3.1", "0.9个百分点")} == {"other"}
    own = observations("2024年，工业投资增长7%，比全国、全市分别高1.3、0.8个百分点。", **told)
    assert {o.indicator for o in own.values()} == {"fixed_investment"}


def test_the_place_of_a_number_counted_is_of_it() -> None:
    text = "设备更新获贷款39亿元，培育示范工厂41家，数量居全省第5位。"
    assert observations(text, kind="报道")["第5位"].indicator == "other"
    assert (
        observations("产值39亿元，培育示范工厂41家，产值居全省第5位。", kind="报道")["第5位"].indicator
        == "gross_output"
    )


def test_projects_are_of_the_industry_that_they_are_called_by() -> None:
    told = {"published": "2023-09-20", "kind": "总结", "title": "云汀区半年完成情况"}
    text = "上半年，28个重点制造业项目开工，6个市级重点工业项目投产，9个重点交通项目完工。"
    assert subjects(text, **told) == {
        "28个": ("sector", "制造业"),
        "6个": ("sector", "工业"),
        "9个": ("region", ""),
    }


def test_both_ends_of_ways_told_together_are_of_the_same_years() -> None:
    text = "“十四五”期间，工业、制造业增加值占GDP比重分别从{24.6%=2020}、{19.8%=2020}提升至{27.4%=2025}、{23%=2025}。"
    check_periods(text, published="2025-10-28", kind="报道", title="云汀“十四五”")


def test_the_year_before_a_goal_is_its_own_year_before() -> None:
    told = {"published": "2021-12-20", "kind": "总结", "title": "云汀县2022年工作打算"}
    ahead = observations("2022年预期目标是：规上工业增加值比上年增长10%，营收比上年增长40%。", **told)
    assert {(o.transformation, o.period) for o in ahead.values()} == {("yoy", "2022")}
    back = observations("2021年，规上工业增加值比上年增长10%，比2019年增长21%。", **told)
    assert [(o.transformation, o.period) for o in back.values()] == [("yoy", "2021"), ("change", "2019/2021")]


def test_what_was_set_is_a_goal_and_what_was_done_of_it_is_none() -> None:
    told = {"published": "2023-06-20", "kind": "总结", "title": "云汀县上半年工作总结"}
    text = "今年市下达我县工业增加值目标201亿元，下达新升规任务19家。1—5月，完成市下达任务的58%，下达资金3亿元。"
    assert statuses(text, **told) == {"201亿元": "target", "19家": "target", "58%": "actual", "3亿元": "actual"}
    assert statuses("预测上半年产值122亿元。", **told)["122亿元"] == "expected"


@pytest.mark.parametrize("sum_", ["税费收入", "非税收入", "规上工业企业资产总计", "工业总资产"])
def test_sums_that_no_code_names_are_none_of_industry(sum_: str) -> None:
    text = f"2020年，利润总额3亿元，税收2亿元；{sum_}14.8亿元，增长3%。"
    read = observations(text, published="2021-02-01", kind="总结", title="云汀县2020年工作总结")
    assert (read["14.8亿元"].indicator, read["3%"].indicator, read["2亿元"].indicator) == ("other", "other", "tax")


def test_a_year_told_in_particular_is_no_base() -> None:
    told = {"published": "2017-01-04", "kind": "政府工作报告", "title": "云汀县政府工作报告"}
    text = "过去五年工作回顾\n生产总值五年年均增长8.3%。特别是2016年，全县固定资产投资达到{150亿元=2016}。"
    check_periods(text, **told)
    check_periods("2016年产值300亿元，税收8亿元，分别是2012年的{4.3倍=2012/2016}和{3.8倍=2012/2016}。", **told)


def test_kilowatt_hours_under_another_name() -> None:
    assert observations("全县工业用电量2.61亿千瓦小时。")["2.61亿千瓦小时"].unit == "亿千瓦时"


def test_results_are_no_projects() -> None:
    text = "组织攻关项目90项，12项成果落地转化，引进项目8个。"
    read = observations(text, kind="总结")
    assert (read["12项"].indicator, read["8个"].indicator) == ("other", "projects_signed")


@pytest.mark.parametrize(
    "text",
    [
        "2025年，我区安排重点项目80个，年度计划投资60亿元。截至8月底已完成投资{48.6亿元=2025-01/2025-08}。",
        "截至8月底，全区重点项目完成投资{48.6亿元=2025-01/2025-08}，占年度计划的77.5%。",
        "截至8月底，全区重点项目80个，总投资{480亿元=2025-08}。",
    ],
)
def test_what_the_plan_of_a_year_has_seen_done_runs_from_its_beginning(text: str) -> None:
    check_periods(text, published="2025-10-10", kind="报道", title="云汀区推进重点项目")


def test_goals_go_on_with_the_years_of_the_plan_that_set_them() -> None:
    text = (
        "去年出台的《云汀区智造三年行动计划（2025—2027年）》提出，力争新建智能工厂90家以上。"
        "着力引导企业加大投入，力争研发投入强度达到{4.2%=2027}。大力推动设备换新，设备联网率达到{63%=2027}。"
    )
    told = {"published": "2026-01-20", "kind": "报道", "title": "云汀区推进智能制造"}
    check_periods(text, **told)
    assert statuses(re.sub(r"[{}]|=2027", "", text), **told)["63%"] == "target"


def test_a_growth_told_alone_goes_on_with_the_sector_before() -> None:
    text = "技改带动明显。工业投资增速已连续9个月高于15%。2022年增长31.4%，排全省第4位。"
    read = observations(text, published="2023-12-10", kind="报道", title="云汀区工业答问")
    assert {(read[n].subject_kind, read[n].subject) for n in ("31.4%", "第4位")} == {("sector", "工业")}
    text = "工业投资增速已连续9个月高于15%。2022年外贸增长31.4%。"
    assert observations(text, published="2023-12-10", kind="报道")["31.4%"].subject_kind == "region"


def test_what_a_run_of_points_is_above_is_no_list_before_it() -> None:
    text = "全区形势总体向好、快于年初，生产总值增速分别高于全国、全市1.2个、0.4个百分点。"
    read = observations(text, published="2022-02-17", kind="政府工作报告", title="云汀区政府工作报告")
    assert {(o.subject_kind, o.subject, o.indicator) for o in read.values()} == {("region", "", "gdp")}
    both = observations("规上工业、服务业增加值增速分别高于全市1.2个、0.4个百分点。", kind="报道")
    assert [o.subject for o in both.values()] == ["规上工业", "服务业"]


def test_goods_per_ten_thousand_people_are_a_unit_of_their_own() -> None:
    assert observations("机器人密度达到240台/万人。")["240台/万人"].unit == "台/万人"
