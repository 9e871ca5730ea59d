"""What numbers count and measure, in sentences of our own."""

import pytest

from etl.model import Observation
from tests.etl.reading import observations


def read(text: str, number: str, **options: str) -> Observation:
    return observations(text + "\n", **options)[number]


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("去年，网络安防收入12.5亿元，增长6%。", "12.5亿元", "revenue"),
        ("去年，导航软件产品收入12.5亿元，增长6%。", "6%", "revenue"),
        ("去年，居民家庭收入12.5亿元。", "12.5亿元", "other"),
        ("研发经费8亿元，增长12%，强度2.2%。", "2.2%", "rd_intensity"),
        ("研发经费8亿元，与地区生产总值之比为2.2%。", "2.2%", "rd_intensity"),
        ("利润8亿元，强度2.2%。", "2.2%", "other"),
        ("累计引进资金31亿元，实际到位9.5亿元。", "9.5亿元", "paid_in_investment"),
        ("冬桃罐头加工量1200吨。", "1200吨", "product_volume"),
        ("截至9月底累计产粗砂3.1万吨。", "3.1万吨", "product_volume"),
        ("形成6万吨铜箔年生产能力。", "6万吨", "product_volume"),
        ("形成电芯年产能9GWh。", "9GWh", "product_volume"),
        ("其中8月用电1.3亿千瓦时。", "1.3亿千瓦时", "electricity"),
        ("其中居民生活用电1.3亿千瓦时。", "1.3亿千瓦时", "other"),
        ("远山经开区签约12个、31亿元。", "12个", "projects_signed"),
        ("远山经开区签约12个、31亿元。", "31亿元", "contracted_investment"),
        ("设备更新贷签约12笔、3亿元。", "3亿元", "loans"),
        ("实施技改项目31个，完成投资9亿元。", "9亿元", "tech_upgrade_investment"),
        ("2021年营收突破1亿元，2023年做到3亿元。", "3亿元", "revenue"),
        ("我区新增3家国家级绿色工厂。", "3家", "green_factories"),
        ("规上工业企业R&D[1]（研究与试验发展）投入2.4亿元，增长8%。", "8%", "rd_expenditure"),
        ("研究与试验发展人员1200人。", "1200人", "other"),
        ("研发投入2.4亿元，占规上工业增加值比重为2.2%。", "2.2%", "rd_intensity"),
        ("研发投入2.4亿元。规上工业增加值占地区生产总值比重为31%。", "31%", "value_added_share_gdp"),
        ("全社会研发经费支出42亿元，占地区生产总值的2.1%。", "2.1%", "rd_intensity"),
        ("第一产业占地区生产总值的比重为4.1%，第三产业比重为44.6%。", "44.6%", "value_added_share_gdp"),
        (
            "第一产业增加值占GDP比重为4.1%；第二产业增加值比重为51.3%，下降1.4个百分点。",
            "1.4个百分点",
            "value_added_share_gdp",
        ),
        ("汽车产业增加值占规上工业增加值的31%，材料产业增加值比重为9%。", "9%", "value_added_share_industry"),
        ("三次产业结构为5:42:53。现代服务业占服务业比重为57%。", "57%", "value_added"),
        ("规上工业利润9亿元；汽车、手机占全国比重分别为7%、20%。", "20%", "product_volume"),
        ("规上工业利润9亿元；汽车产业占全国的7%。", "7%", "profit"),
        ("规上工业利润9亿元。高技术制造业增长14%，占规上工业增加值的18%。", "14%", "value_added"),
        ("规上工业利润9亿元。高技术制造业增长14%，占规上工业的18%。", "14%", "profit"),
        ("完成工业技改投资18亿元\n\n占工业投资比重31.4%", "31.4%", "tech_upgrade_investment"),
        ("汽车产量61万辆，其中出口5万辆。", "5万辆", "other"),
        ("打造900亿级汽车、600亿级材料、300亿级轻纺。", "300亿级", "gross_output"),
        ("重点产业集群总量达到900亿元。", "900亿元", "gross_output"),
        ("推动六成规上企业开展研发活动。", "六成", "rd_active_firm_share"),
        ("推动六成规上企业上云。", "六成", "firms_above_scale"),
        ("规上工业企业有研发机构、有研发活动的占比分别达28%、41%。", "28%", "rd_institution_firm_share"),
        ("规上工业企业有研发机构、有研发活动的占比分别达28%、41%。", "41%", "rd_active_firm_share"),
        ("城镇投资110亿元，增长9%。", "9%", "fixed_investment"),
        ("全年外出务工人员18万人，其中县外务工3万人。", "3万人", "other"),
        ("“千名员工进茶山”签约茶园3个。", "3个", "other"),
        ("食品制造业12个，占3%。", "12个", "other"),
        ("第一产业增加值61亿元。优良天数320天，增长2.1%。", "2.1%", "other"),
        ("第一产业增加值61亿元。连续8年，增长2.1%。", "2.1%", "value_added"),
        ("高技术制造业增加值增长9.1%。加工贸易增长10.2%。", "10.2%", "other"),
        ("增加值12亿元，存贷款余额翻了一番、超过90亿元。", "超过90亿元", "other"),
        ("工业增加值增长8%，汽车拉动规上工业产值增长1.2个百分点。", "1.2个百分点", "gross_output"),
        ("完成工业投资90亿元，工业对GDP增长贡献率达52%。", "52%", "value_added"),
        ("立项95个，安排资金4.1亿元。", "4.1亿元", "fiscal_support"),
        ("对36个首台套装备给予3800万元支持。", "3800万元", "fiscal_support"),
        ("签约工业项目9个，合同投资20亿元，合同工业产值98亿元。", "98亿元", "gross_output"),
        ("签约工业类项目20个，平台类14个。", "14个", "projects_signed"),
        ("建成后可量产8000辆专用车和3000辆客车。", "3000辆", "product_volume"),
        ("分两期建设年产8万辆商用车、30万台动力总成的生产基地。", "30万台", "product_volume"),
        ("预计有5000辆年产量。", "5000辆", "product_volume"),
        ("年内更新公交车8000辆。", "8000辆", "other"),
        ("全区75.3%的规上工业企业集中在园区。", "75.3%", "firms_above_scale"),
        ("工业增加值增长8%，总资产贡献率9.9%。", "9.9%", "other"),
        ("工业增加值增长8%，汽车贡献率9.9%。", "9.9%", "value_added"),
    ],
)
def test_indicators(text: str, number: str, indicator: str) -> None:
    assert read(text, number).indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "transformation", "value"),
    [
        ("规上工业产值涨了4.2个点。", "4.2个点", "yoy", "4.2"),
        ("规上工业产值80亿元，降幅收窄到1.9%。", "1.9%", "yoy", "-1.9"),
        ("规上工业增加值增长9.1%（计划8%）。", "8%", "yoy", "8"),
        ("缴税1800万元，是三年前的4倍。", "4倍", "change", "300"),
        ("合同引资90亿元，完成率72%。", "72%", "share", "72"),
        ("规上工业产值是“十二五”末的1.7倍。", "1.7倍", "change", "70"),
        ("规上工业产值下降8%，较一季度收窄2.2个百分点。", "2.2个百分点", "change", "2.2"),
        ("规上工业产值下降8%，较一季度扩大2.2个百分点。", "2.2个百分点", "change", "-2.2"),
        ("规上工业产值增长8%，较一季度收窄2.2个百分点。", "2.2个百分点", "change", "-2.2"),
        ("高新技术企业达到260家、增长15%以上。", "15%以上", "yoy", "15"),
        ("笔记本电脑产量连续8年全球第一。", "第一", "rank", "1"),
        ("人口自然增长率-1.8‰。", "-1.8‰", "level", "-1.8"),
        ("城镇新增就业3.26*万人，增长5.3%*。", "5.3%", "yoy", "5.3"),
        ("规上工业经济效益综合指数188.4%，提高9个百分点。", "188.4%", "level", "188.4"),
    ],
)
def test_transformations(text: str, number: str, transformation: str, value: str) -> None:
    found = read(text, number)
    assert (found.transformation, found.value) == (transformation, value)


SIGNED = "一季度，全区签约项目46个，合同引资112亿元，增长8%，其中工业项目71亿元。\n（一）按产业。"
"""A report on attracting investment, before its division by industry."""


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        (SIGNED, "71亿元", "contracted_investment"),
        (SIGNED + "轻合金11个、31亿元，竹木加工9个、12亿元。", "9个", "projects_signed"),
        (SIGNED + "轻合金11个、31亿元，竹木加工9个、12亿元。", "12亿元", "contracted_investment"),
        ("签约项目9个，为年度目标40个的22.5%。", "40个", "projects_signed"),
        ("专精特新企业61家。按行业分，轻合金31家、竹木加工12家。", "12家", "firms_sse"),
        ("专精特新企业61家，31家企业上云。", "31家", "other"),
        ("（三）达标升规不快。全年任务28户，目前仅入库6户。", "28户", "firms_above_scale"),
        ("引育人才1200名，其中首席工程师80名。", "80名", "talent"),
        ("（二）亩均税收。规上企业平均9.4万元/亩；A档31万元/亩。", "31万元/亩", "tax_per_land"),
        ("建成标准厂房31万平方米，可租9万平方米。", "9万平方米", "factory_space"),
        ("规上工业产值90亿元，其中竹木加工31亿元，轻合金12亿元。", "12亿元", "gross_output"),
        ("变压阀产量3万台，流量计9万台，增速依次为变压阀12%、流量计8%。", "8%", "product_volume"),
        ("规上企业诊断覆盖率61%。", "61%", "other"),
        ("完成规上企业数字化评估61家。", "61家", "other"),
        ("对技改项目按设备投资的8%给予补助。", "8%", "fiscal_support"),
        ("建成标准厂房31万平方米，日供水能力3万立方米。", "3万立方米", "other"),
    ],
)
def test_what_goes_on(text: str, number: str, indicator: str) -> None:
    assert read(text, number, kind="运行分析", title="关于一季度招商引资情况的通报").indicator == indicator


def test_a_list_of_growth_goes_on_in_names_alone() -> None:
    text = "变压阀产量3万台，流量计9万台，增速从高到低依次为变压阀12%、流量计8%。\n"
    assert {observations(text)[n].transformation for n in ("12%", "8%")} == {"yoy"}


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("签约项目9个，为年度目标40个的22.5%。", "40个", "target"),
        ("签约项目9个，为年度目标40个的22.5%。", "22.5%", "actual"),
        ("规上工业增加值增长9.1%（计划8%）。", "8%", "target"),
        ("增加值增速6.5%，距年度目标8%尚差1.5个百分点。", "8%", "target"),
        ("增加值增速6.5%，距年度目标8%尚差1.5个百分点。", "1.5个百分点", "actual"),
        ("工业投资增长6.2%，低于年度目标8.8个百分点。", "8.8个百分点", "actual"),
    ],
)
def test_goals_beside_what_was_reached(text: str, number: str, status: str) -> None:
    assert read(text, number, kind="运行分析").status == status


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("（一）税收。全年完成12亿元，增长4%。", "4%", "tax"),
        ("规上121家，小巨人9家，上市2家。", "2家", "firms_listed"),
        ("税收12亿元，同比减收0.9亿元。", "0.9亿元", "tax"),
        ("基础级智能工厂31家、先进级9家。", "9家", "smart_factories"),
        ("开展企业技术改造，完成投资12亿元。", "12亿元", "tech_upgrade_investment"),
        ("工业增加值201亿元，占地区生产总值的31.2%，对经济增长贡献率39%。", "39%", "value_added"),
        ("亩均产出320万元。", "320万元", "output_per_land"),
        ("一年光税就交了900万元。", "900万元", "tax"),
        ("为企业减免税费900万元。", "900万元", "other"),
        ("规模工业实现利税12亿元。", "12亿元", "other"),
        ("产值31亿元，实现网络销售12亿元。", "12亿元", "other"),
        ("产业体量达到120亿元。", "120亿元", "gross_output"),
    ],
)
def test_ways_to_say_it(text: str, number: str, indicator: str) -> None:
    assert read(text, number, kind="运行分析").indicator == indicator


def test_a_class_of_firms_by_income_is_no_income() -> None:
    assert set(observations("营收过50亿元的4家。\n")) == {"4家"}


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("税收12亿元，其中增值税4亿元。", "4亿元", "tax"),
        ("研发投入31亿元，其中企业投入21亿元。", "21亿元", "rd_expenditure"),
        ("带动就业3.1万人，其中本地2.1万人。", "2.1万人", "employment"),
        ("企业员工620人，其中研发人员120人。", "120人", "other"),
        ("引进博士31名、硕士120名。", "120名", "talent"),
        ("产业规模由2020年的31亿元增至2024年的91亿元。", "31亿元", "gross_output"),
        ("研发投入连续三年超过营收的6%。", "6%", "rd_intensity"),
        ("投产项目31个，续建项目12个。", "12个", "other"),
    ],
)
def test_parts_and_ways(text: str, number: str, indicator: str) -> None:
    assert read(text, number).indicator == indicator


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.细分赛道。粮油120亿元、白酒90亿元、柑橘深加工15亿元。", {"gross_output"}),
        ("装备产业产值61亿元（+5.0%），医药产业32亿元（+7.1%），光电信息21亿元（-3.3%）。", {"gross_output"}),
        ("智能装备产值年均增长12%，2028年提前实现200亿元，2030年达到260亿元。", {"gross_output"}),
        ("设立粮油产业基金20亿元。", {"other"}),
        ("粮油生产成本120亿元。", {"other"}),
    ],
)
def test_an_amount_beside_an_industry_alone_is_its_output(text: str, expected: set[str]) -> None:
    assert {o.indicator for o in observations(text, kind="规划", published="2026-01-11").values()} == expected


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("28个项目签约开工 总投资103.5亿元", "planned_investment"),
        ("全年签约装备类项目24个，投资金额为103.5亿元。", "contracted_investment"),
        ("规上工业利润9.8亿元，完成全年目标任务103.5亿元的九成。", "profit"),
        ("签约3项目，合同引资103.5亿元。", "contracted_investment"),
    ],
)
def test_what_an_amount_beside_projects_or_a_goal_is_of(text: str, indicator: str) -> None:
    assert observations(text)["103.5亿元"].indicator == indicator


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("医药制造业产值降幅由-22.5%收窄为-7.1%。", "-7.1"),
        ("医药制造业产值下降7.1%。", "-7.1"),
        ("医药制造业产值增速为-7.1%。", "-7.1"),
    ],
)
def test_a_fall_that_has_its_sign_keeps_it(text: str, value: str) -> None:
    assert value in {o.value for o in observations(text).values()}


def test_goods_sent_out_are_made_and_upgrades_that_grow_are_invested() -> None:
    read = observations("一季度，平板电脑出货216.5万台，增长38%。全市工业技改年均增速9.4%。")
    assert [(read[n].indicator, read[n].subject) for n in ("216.5万台", "38%")] == [("product_volume", "平板电脑")] * 2
    assert read["9.4%"].indicator == "tech_upgrade_investment"


def test_projects_without_a_classifier_are_counted_in_theirs() -> None:
    read = observations("签约3项目，合同引资48.5亿元。")["3项目"]
    assert (read.indicator, read.value, read.unit) == ("projects_signed", "3", "个")


def test_a_number_that_lost_what_stood_before_its_point_is_none() -> None:
    assert observations("完成年度投资.4亿元，签约项目8个。").keys() == {"8个"}


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("实现营业收入6.2亿元，主导产品国内市场占有率达21%，排名全国第二。", "21%", "other"),
        ("实现营业收入6.2亿元，主导产品国内市场占有率达21%，排名全国第二。", "第二", "other"),
        ("规上工业产值61亿元，近地配套率提高10个百分点。", "10个百分点", "other"),
        ("规上工业产值61亿元，26家企业产值下降，下降面34.6%。", "34.6%", "other"),
        ("规上工业产值61亿元，增长率8.6%。", "8.6%", "gross_output"),
        ("规上工业利润9.4亿元，+2.1%；应收账款63.2亿元，+10.1%。", "+10.1%", "other"),
        ("建成后年发电量1.7亿千瓦时，每年可节约标煤5.2万吨。", "5.2万吨", "other"),
        ("三是用工紧缺，缺工3200人左右。", "3200人左右", "other"),
        ("规上工业用工3200人左右。", "3200人左右", "employment"),
        ("电子信息产业产值71.5亿元；其中智能手机416万台，下降13.2%。", "13.2%", "product_volume"),
        ("主要产品产量：水泥18.4万吨；服装260万件，增长6.4%。", "260万件", "product_volume"),
        ("工业投资13.6亿元，增长5.2%。9月份单月投资1.9亿元，增长20.4%。新签约项目7个。", "1.9亿元", "fixed_investment"),
        ("该项目占地90亩，投资1.9亿元。", "1.9亿元", "planned_investment"),
        ("装备、医药分别增长7.1%、8.8%，分别拉动规上工业产值增长1.1、0.3个百分点。", "0.3个百分点", "gross_output"),
        ("我们去年卖了1.7亿元。", "1.7亿元", "revenue"),
        ("设立柠檬产业发展资金5000万元。", "5000万元", "fiscal_support"),
    ],
)
def test_what_the_words_before_a_number_measure(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="运行分析", published="2025-10-27")[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        (
            "战新产业增加值占规上工业增加值的比重达33.5%；高技术制造业增加值增长9.9%，占比21.7%。",
            "21.7%",
            ("value_added_share_industry", "level"),
        ),
        ("高技术制造业产值增长9.9%，占比21.7%。", "21.7%", ("gross_output", "share")),
        ("一般公共预算收入52亿元，扣除留抵退税因素后增长1.4%。", "1.4%", ("fiscal_revenue", "yoy")),
        ("万元GDP能耗下降13%。", "13%", ("energy_intensity", "yoy")),
        ("规上工业增加值增长6%，总量、增速分别排在全市第2和第4。", "第2", ("value_added", "rank")),
        ("工业投资31亿元，增长5%，总量列全市第6位，投资增幅列全市第16位。", "第16位", ("fixed_investment", "rank")),
    ],
)
def test_what_goes_on_about_the_measure_told(text: str, number: str, expected: tuple[str, str]) -> None:
    read = observations(text, kind="统计公报", published="2023-03-27")[number]
    assert (read.indicator, read.transformation) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "集成电路2020年同比增长32.3%、今年上半年同比增长34.2%。",
            {"32.3%": "product_volume", "34.2%": "product_volume"},
        ),
        ("笔记本电脑上半年增长12%，手机下降3%。", {"12%": "product_volume", "3%": "product_volume"}),
        ("规上工业增加值增长7%。支柱产业中，汽车增长13%，摩托车增长5%。", {"13%": "value_added", "5%": "value_added"}),
        ("医药产业上半年增长12%。", {"12%": "other"}),
    ],
)
def test_what_is_counted_in_pieces_grows_in_output(text: str, expected: dict[str, str]) -> None:
    read = observations(text, kind="报道", published="2021-08-15")
    assert {number: read[number].indicator for number in expected} == expected
