"""What replies, plans and papers on support say in their own way: small firms, thresholds, classes, bases, listings."""

import pytest

from tests.etl.reading import observations, statuses, subjects

_REPLY = {"published": "2025-06-10", "kind": "复函", "region": "500112", "title": "关于区政协第73号提案的复函"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("去年，全区中小企业增加值312亿元。", "312亿元"),
        ("近五年，我区中小企业增加值年均增长7.4%。", "7.4%"),
        ("2024年，全市小微企业营业收入3150亿元。", "3150亿元"),
    ],
)
def test_small_firms_of_a_place_narrow_its_number_and_are_no_industry(text: str, number: str) -> None:
    read = observations(text, **_REPLY)[number]
    assert (read.subject_kind, read.subject) == ("region", "")
    assert "企业" in read.qualifier


@pytest.mark.parametrize(
    ("text", "number"),
    [("全区中小企业集聚区产值41亿元。", "41亿元"), ("全市创新型中小企业185家。", "185家")],
)
def test_names_that_small_firms_are_part_of_narrow_nothing(text: str, number: str) -> None:
    assert observations(text, **_REPLY)[number].qualifier != "中小企业"


def test_what_small_firms_above_scale_earn_goes_on_behind_a_semicolon() -> None:
    text = "全区小微企业4.6万户；规上中小工业企业营业收入增长6.4%，增速高于全市1.8个百分点；利润总额增长9.2%。"
    assert subjects(text, **_REPLY)["9.2%"] == ("sector", "规上工业")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "培育单项冠军企业3家和“小巨人”企业21家。",
            {"3家": "firms_champion", "21家": "firms_little_giant"},
        ),
        ("共有高新技术企业62家和科技型企业480家。", {"62家": "firms_hightech", "480家": "firms_tech"}),
        ("新增3家“小巨人”企业。", {"3家": "firms_little_giant"}),
        ("建有市级以上科技创新基地83个。", {"83个": "innovation_platforms"}),
        ("引进科技平台公司3家。", {"3家": "other"}),
        ("1000吨农产品带证上市，抽检样品1550个。", {"1550个": "other"}),
        ("推出新品上市36个。", {"36个": "other"}),
        ("新增上市企业4家，挂牌企业2家。", {"4家": "firms_listed", "2家": "firms_listed"}),
        ("以培育专精特新企业为主题，聚焦16个先进制造业集群。", {"16个": "other"}),
        ("培育专精特新企业，全年达16家。", {"16家": "firms_sse"}),
    ],
)
def test_what_is_counted_is_the_noun_of_the_number(text: str, indicators: dict[str, str]) -> None:
    read = observations(text, **_REPLY)
    assert {number: read[number].indicator for number in indicators} == indicators


def test_acres_and_patents_are_no_output() -> None:
    text = "2024年，全区柠檬种植面积23万亩，产量25万吨，面积和产量分别占全市的32%和31%。"
    read = observations(text, **_REPLY)
    assert (read["32%"].indicator, read["31%"].indicator) == ("other", "product_volume")
    assert read["32%"].subject == "柠檬"
    assert observations("研发投入增长10%，发明专利占总量的七成。", **_REPLY)["七成"].indicator == "other"
    assert observations("汽车产值增长10%，新能源汽车占总量的七成。", **_REPLY)["七成"].indicator == "gross_output"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("生产总值过千亿的区增至11个。", "过千亿"),
        ("对研发费用连续两年超过3000万元且占营业收入比重达到3%以上的，增量部分按12%给予补助。", "超过3000万元"),
        ("对研发投入年增长14%以上、并按时报送统计报表的企业，按8%给予不超过150万元的补助。", "14%以上"),
    ],
)
def test_a_threshold_is_no_observation(text: str, number: str) -> None:
    assert number not in observations(text, **_REPLY)


def test_an_amount_reached_is_no_threshold() -> None:
    read = observations("全区研发费用超过3亿元，且增长12%以上。全区产值超过300亿元的区域中心正在形成。", **_REPLY)
    assert {"超过3亿元", "12%以上", "超过300亿元"} <= read.keys()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("区科技局对23家企业给予研发补助1460万元。", "actual"),
        ("2024年，区经济信息委对17个首台套产品给予1460万元支持。", "actual"),
        ("对首批次材料研制企业给予1460万元支持。", "policy"),
        ("对前3家企业给予1460万元支持。", "policy"),
        ("每年对10个项目给予1460万元支持。", "policy"),
    ],
)
def test_support_given_to_so_many_was_given(text: str, status: str) -> None:
    assert statuses(text, **_REPLY)["1460万元"] == status


def test_an_industry_may_reach_a_class_at_the_end_of_its_clause() -> None:
    read = observations("到2027年，我区新材料产业规模实现500亿级，软件产业规模突破百亿级。", **_REPLY)
    assert [(o.subject, o.value, o.status) for o in read.values()] == [
        ("新材料", "500", "target"),
        ("软件", "100", "target"),
    ]
    assert "百亿级" not in observations("引进产值突破百亿级的企业。", **_REPLY)


def test_whose_the_largest_is_says_not_where() -> None:
    text = "支持渝西八区建成全市汽车零部件“压舱石”，到2027年，该地区汽车零部件产业产值达到900亿元。"
    assert observations(text, **{**_REPLY, "region": "500000"})["900亿元"].region == "YUXI"
    text = "打造全市最大的铝材基地，产值达到50亿元。我市铝材产值达到70亿元。"
    read = observations(text, **_REPLY)
    assert (read["50亿元"].region, read["70亿元"].region) == ("500112", "500000")


def test_a_district_is_not_found_across_two_words() -> None:
    text = "一、联合川渝企业稳链\n\n目前整车企业已有337家入驻平台。"
    assert observations(text, **{**_REPLY, "region": "500000"})["337家"].region != "500117"


def test_energy_by_industrial_value_added_is_of_industry() -> None:
    text = "规模以上工业企业研发经费占营业收入比重达到1.6%，单位工业增加值能耗下降4%。"
    assert subjects(text, **_REPLY)["4%"] == ("sector", "工业")
    text = "规上工业产值增长6%，单位规上工业增加值能耗下降4%。"
    assert subjects(text, **_REPLY)["4%"] == ("sector", "规上工业")


_ROWS = """{title}

序号{s}目标任务{s}责任单位{s}上半年推进情况
一、主要预期目标
1{s}地区生产总值增长7%以上。{s}区发展改革委{s}地区生产总值同比增长4.1%。
2{s}工业投资增长11%。{s}区经济信息委{n}区财政局{s}工业投资同比增长13.5%，占固定资产投资的37.2%。
"""


@pytest.mark.parametrize(("s", "n"), [(" ", "\n"), ("\t", "、"), ("　", "　")])
def test_a_table_of_goals_tells_each_row_as_aim_and_as_fact(s: str, n: str) -> None:
    title = "2025年区政府工作报告目标任务上半年推进情况汇总表"
    read = observations(
        _ROWS.format(title=title, s=s, n=n), published="2025-09-11", region="500112", kind="总结", title=title
    )
    assert {number: (o.status, o.period) for number, o in read.items()} == {
        "7%以上": ("target", "2025"),
        "4.1%": ("actual", "2025-H1"),
        "11%": ("target", "2025"),
        "13.5%": ("actual", "2025-H1"),
        "37.2%": ("actual", "2025-H1"),
    }


def test_a_table_of_goals_of_a_year_that_is_over_still_has_its_goals() -> None:
    text = "序号 目标任务 完成情况\n1 工业投资增长11%。 工业投资增长13.5%。\n2 新建智能工厂12个。 新建智能工厂9个。\n"
    read = statuses(text, published="2026-01-20", region="500112", kind="总结", title="2025年重点目标任务完成情况表")
    assert read == {"11%": "target", "13.5%": "actual", "12个": "target", "9个": "actual"}


def test_words_on_goals_make_no_table_of_them() -> None:
    text = "目标任务完成情况\n1 工业投资增长11%。区经济信息委牵头新建智能工厂12个。\n"
    read = statuses(text, published="2026-01-20", region="500112", kind="总结", title="2025年重点目标任务完成情况")
    assert set(read.values()) == {"actual"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("聚力打造3大百亿级主导产业集群：智能装备、新材料、软件信息。", "智能装备、新材料、软件信息"),
        ("打造百亿级特色产业集群：日用玻璃产业。", "日用玻璃"),
        ("打造百亿级先进材料产业集群：铝材、铜材、玻纤。", "先进材料"),
        ("打造百亿级产业：一是做强链条。", ""),
    ],
)
def test_industries_told_behind_a_colon_are_those_of_the_class(text: str, subject: str) -> None:
    assert observations(text, **_REPLY)["百亿级"].subject == subject


def test_what_is_made_and_worth_in_a_reply_on_one_industry_is_of_it() -> None:
    asked = "您提出的《关于加快发展黄精产业的建议》（第52号）已收悉。现答复如下：\n"
    text = asked + "2024年，全县建成基地41个，产量达6200吨；产值达到1.6亿元，增长17%。"
    read = subjects(text, **{**_REPLY, "title": "关于县人大二次会议第52号建议的答复函"})
    assert {read[number] for number in ("6200吨", "1.6亿元", "17%")} == {("cluster", "黄精")}
    text = "2024年，全县蜂蜜产量达620吨；规上工业产值达到62亿元；地区生产总值310亿元。"
    read = subjects(text, **_REPLY)
    assert (read["62亿元"], read["310亿元"]) == (("sector", "规上工业"), ("region", ""))


def test_a_part_of_what_came_about_in_years_is_of_those_years() -> None:
    text = "近五年，新增从业人员25万人，占全区新增就业人数的68%，达到82万人。"
    read = observations(text, **{**_REPLY, "published": "2023-05-15"})
    assert [read[number].period for number in ("25万人", "68%", "82万人")] == ["2018/2022", "2018/2022", "2022-12"]


def test_what_the_years_up_to_now_have_come_to_is_of_the_last_of_them() -> None:
    text = "近五年，全区小微企业增加值年均增长8%以上，总量接近900亿元，占全区经济总量的45%。"
    read = observations(text, **{**_REPLY, "published": "2019-11-15"})
    assert [read[number].period for number in ("8%以上", "接近900亿元", "45%")] == ["2015/2019", "2019", "2019"]


@pytest.mark.parametrize(
    ("title", "kind", "period"),
    [
        ("云汀区2020年政府工作报告完成情况", "总结", "2020"),
        ("云汀区2020年政府工作报告目标任务落实情况表", "", "2020"),
        ("云汀区2020年政府工作报告解读", "", "2021-03"),
        ("云汀区2020年计划执行情况及2021年计划草案的报告", "", "2021-03"),
    ],
)
def test_what_came_of_a_report_is_of_its_year(title: str, kind: str, period: str) -> None:
    read = observations("全区规上工业总产值330亿元。", published="2021-03-24", kind=kind, title=title)
    assert read["330亿元"].period == period


def test_steps_of_a_reward_are_no_observations() -> None:
    text = (
        "销售收入1亿元（含）以上，奖励100万元。2000万元（含）至1亿元，奖励50万元。"
        "年纳税达1000万元以下，一次性奖励10万元。"
    )
    read = observations(text, **_REPLY)
    assert {number: o.status for number, o in read.items()} == dict.fromkeys(("100万元", "50万元", "10万元"), "policy")
    assert "1200万元以上" in observations("年纳税1200万元以上，奖励企业30家。", **_REPLY)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("打造百亿级花椒全产业链，培育青花椒烘烤点5个。", "百亿级", "花椒"),
        ("网络安全产业链产值达到12亿元。", "12亿元", "网络安全"),
        ("战略性新兴产业产值增长20%，数字产业增加值增长15%。", "15%", "数字产业"),
        ("推动数字产业化，规上工业产值达到120亿元。", "120亿元", "规上工业"),
        ("联农带农方面，带动就业800人。", "800人", ""),
        ("云汀推出产业促进意见，计划到2027年专精特新企业增加40家。", "40家", ""),
        ("柠檬加工企业促进柠檬一二三产业全链条升级，带动就业7500人。", "7500人", "柠檬加工"),
    ],
)
def test_whose_number_it_is_goes_by_whole_words(text: str, number: str, subject: str) -> None:
    assert observations(text, **_REPLY)[number].subject == subject


def test_crops_are_no_firms() -> None:
    read = subjects("粮食总产量49.4万吨、蔬菜产量118万吨。", **{**_REPLY, "kind": "总结"})
    assert {kind for kind, _ in read.values()} == {"cluster"}


def test_firms_that_come_above_scale_are_new() -> None:
    read = observations("新进规企业4家，推进规划项目9个，累计发布7批共70个项目。", **_REPLY)
    assert (read["4家"].indicator, read["4家"].transformation) == ("firms_above_scale", "new")
    assert (read["9个"].indicator, read["70个"].indicator) == ("other", "other")


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("到2025年，重庆市新材料产业规模将实现千亿级，规上企业达到120家。", "500000"),
        ("打造全市百亿级产业集群，引进规上企业120家。", "500112"),
        ("支撑全市万亿级汽车产业，规上企业达到120家。", "500112"),
    ],
)
def test_what_follows_a_class_of_the_city_is_of_the_city_where_that_is_told_of(text: str, region: str) -> None:
    assert observations(text, **_REPLY)["120家"].region == region


def test_what_and_joins_to_a_count_is_the_noun_behind_it() -> None:
    read = observations("入选11个智能工厂和19个应用场景。到2027年，智能工厂达到12个和数字化车间达到45个。", **_REPLY)
    counted = {number: read[number].indicator for number in ("11个", "19个", "12个", "45个")}
    assert counted == {
        "11个": "smart_factories",
        "19个": "other",
        "12个": "smart_factories",
        "45个": "digital_workshops",
    }


def test_a_part_in_a_whole_is_of_the_part() -> None:
    read = observations("技术改造投资在整个工业投资中占比达到40%。", **_REPLY)["40%"]
    assert (read.indicator, read.transformation) == ("tech_upgrade_investment", "share")
    read = observations("规上工业产值中数字经济核心产业占比27%。", **_REPLY)["27%"]
    assert (read.indicator, read.subject) == ("gross_output", "数字经济核心产业")


def test_industry_above_scale_may_be_said_with_of() -> None:
    assert subjects("规模以上的工业企业研发投入超过8亿元。", **_REPLY)["超过8亿元"] == ("sector", "规上工业")


def test_sessions_are_not_counted() -> None:
    read = observations("落实市委六届五次、六次全会部署，召开推进会五次。", **_REPLY)
    assert list(read) == ["五次"]
    assert read["五次"].start_char > 15
