"""Signings, lists of works by kind and bulletins: whose each number is, what it counts and of what time."""

import pytest

from tests.etl.reading import check_periods, observations, subjects

_KINDS = (
    "县里3日启动建设重大项目50个，总投资700亿元。其中电源项目12个、总投资150亿元，包括石沟风电场等；"
    "电网项目17个、总投资45亿元；煤炭储备基地项目2个、总投资16亿元。"
)


def test_kinds_of_works_in_a_row() -> None:
    read = subjects(_KINDS, kind="报道", region="500236", published="2024-01-04", title="启动建设重大项目50个")
    assert read["12个"] == read["150亿元"] == ("cluster", "电源")
    assert read["17个"] == read["45亿元"] == ("cluster", "电网")
    assert read["2个"] == read["16亿元"] == ("cluster", "煤炭储备基地")
    told = observations(_KINDS, kind="报道", region="500236", published="2024-01-04")
    assert {told[n].indicator for n in ("12个", "17个", "2个")} == {"projects_started"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("科创类项目4个，总投资约90亿元；公共服务配套类项目8个，总投资约64亿元。", "约64亿元"),
        ("四季度新签项目31个，开工项目12个。", "31个"),
        ("乡村振兴项目3个，总投资15亿元；基础设施项目9个，总投资82亿元。", "15亿元"),
        ("农文旅项目4个、11.6亿元；城市更新项目3个、21.8亿元。", "4个"),
        ("在建项目22个，储备项目31个。", "22个"),
        ("卫生项目7个、总投资37亿元；教育项目5个、总投资13亿元。", "37亿元"),
    ],
)
def test_kinds_of_works_that_are_no_trade(text: str, number: str) -> None:
    assert subjects(text, kind="报道", region="500236", published="2024-01-04")[number] == ("region", "")


def test_one_kind_of_works_alone_is_read_as_before() -> None:
    read = subjects("我区引进汽车零部件项目4个，总投资9亿元。", region="500236", published="2024-01-04")
    assert read["4个"] == ("cluster", "汽车零部件")


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("完工东岭铁路（白沙湾）换装站二期等12个项目。", "12个", "projects_completed"),
        ("新开工东岭铁路（白沙湾）换装站二期等12个项目。", "12个", "projects_started"),
        ("煤炭储备基地开工项目2个。", "2个", "projects_started"),
        ("工业增值税11.5亿元，同比增长3.5%。", "3.5%", "tax"),
        ("落实增值税留抵退税2.1亿元。", "2.1亿元", "other"),
        ("今年上半年，gdp达到1.05万亿元。", "1.05万亿元", "gdp"),
    ],
)
def test_what_is_counted(text: str, number: str, expected: str) -> None:
    assert observations(text, kind="报道", region="500236", published="2024-08-04")[number].indicator == expected


def test_projects_of_a_class_are_counted() -> None:
    text = "1月8日，总投资402亿元的82个亿元以上重大项目集中开工。去年卖了20个亿。"
    read = observations(text, kind="报道", region="500236", published="2024-01-09")
    assert (read["82个"].value, read["82个"].indicator) == ("82", "projects_started")
    assert "20个亿" in read


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("渝能集团子公司青峰路桥年产3万吨负极材料。", "3万吨", "青峰路桥"),
        ("渝能集团旗下的青峰路桥年产3万吨负极材料。", "3万吨", "青峰路桥"),
        ("渝能集团旗下企业产值30亿元。", "30亿元", "渝能集团"),
        ("渝能集团控股子公司在铜梁投资20亿元。", "20亿元", "渝能集团"),
    ],
)
def test_firms_told_with_their_group(text: str, number: str, expected: str) -> None:
    text = f"集中开工活动举行。{text}"
    assert subjects(text, kind="报道", region="500151", published="2024-01-09")[number] == ("enterprise", expected)


def test_works_told_with_their_group_are_taken_up() -> None:
    text = (
        "集中开工活动举行。渝能集团子公司青峰路桥年产3万吨负极材料项目在主会场“亮相”。"
        "该项目位于射山县经开区，总投资约20亿元，达产后年产值可达50亿元。"
    )
    read = subjects(text, kind="报道", region="500151", published="2024-01-09")
    assert read["约20亿元"] == read["50亿元"] == ("enterprise", "青峰路桥")


@pytest.mark.parametrize(
    "text",
    [
        "前三季度，数字经济增加值占比由2022年末的{30.5%=2022}提高至{31.2%=2023-01/2023-09}。",
        "前三季度，占比由上年同期的{30.5%=2022-01/2022-09}提高至{31.2%=2023-01/2023-09}。",
        "2023年，产值由2020年的{300亿元=2020}增加到{450亿元=2023}。",
        "400个工业项目集中开工，今年计划投资{505亿元=2023}。",
        "今年以来，完成投资{505亿元=2023-01/2023-11}。",
    ],
)
def test_times_of_ways_and_of_plans(text: str) -> None:
    check_periods(text, published="2023-11-06", kind="报道")


def test_the_first_of_a_list_of_trades_grows_in_what_the_others_do() -> None:
    text = (
        "1—5月，全区规模工业增加值增长4.4%。企业缴税21亿元，同比增长1.9%。\n"
        "各行业有快有慢。1—5月，石化、建材、造纸分别增长3.3%、2.7%、11.6%。\n"
    )
    read = observations(text, kind="运行分析", region="500120", published="2018-04")
    assert {read[n].indicator for n in ("3.3%", "2.7%", "11.6%")} == {"value_added"}
    assert read["3.3%"].subject == "石化"


def test_goods_of_a_bulletin() -> None:
    text = "规上工业增加值增长6%。看主要工业产品产量，发电量同比增长11.5%，汽车增长9.2%，电子计算机整机增长1.7%。"
    read = observations(text, kind="统计月报", region="500000", published="2024-08")
    assert read["11.5%"].subject == "发电"
    assert read["1.7%"].subject == "电子计算机整机"
    assert {read[n].indicator for n in ("11.5%", "9.2%", "1.7%")} == {"product_volume"}


def test_a_lot_of_projects_on_a_day_is_an_event() -> None:
    text = (
        "11月9日，潼南一批新项目签约、开工，共有项目44个，总投资216亿元。"
        "44个项目中，签约项目18个，开工项目26个。今年以来，全区新签项目121个。"
    )
    read = observations(text, kind="报道", region="500152", published="2023-11-10")
    assert {read[n].qualifier for n in ("216亿元", "18个", "26个")} == {"集中活动"}
    assert {read[n].period for n in ("216亿元", "18个", "26个")} == {"2023-11"}
    assert read["121个"].qualifier == ""


@pytest.mark.parametrize(
    "text",
    ["今年以来，一批新项目开工、投产，总投资216亿元。", "一批新项目开工建设，全年完成投资216亿元。"],
)
def test_a_lot_of_projects_without_a_day_is_none(text: str) -> None:
    read = observations(text, kind="报道", region="500152", published="2023-12-28")
    assert read["216亿元"].qualifier == ""


def test_a_meeting_that_pushes_projects_is_an_event() -> None:
    text = "全市2024年第二季度产业项目现场推进活动8日召开。据介绍，全市启动建设156个项目，总投资2040亿元。"
    read = observations(text, kind="报道", region="500000", published="2024-04-09")
    assert {read[n].period for n in ("156个", "2040亿元")} == {"2024-04"}
    assert {read[n].qualifier for n in ("156个", "2040亿元")} == {"集中活动"}


def test_the_whole_cluster_is_the_one_its_part_is_on() -> None:
    text = (
        "智能装备产业集群方面，新厂正在建。1—7月机器人产量5.4万台，整个产业集群完成产值870亿元。"
        "先进材料产业集群建设方面，几种新材料下线，1—7月整个产业集群完成产值1140亿元、增长3.6%。"
    )
    read = subjects(text, kind="报道", region="500000", published="2023-11-20")
    assert read["5.4万台"] == ("cluster", "机器人")
    assert read["870亿元"] == ("cluster", "智能装备")
    assert read["1140亿元"] == read["3.6%"] == ("cluster", "先进材料")


def test_among_whose_a_firm_is_foremost_is_no_place() -> None:
    text = "华北地区茶饮行业领军企业——青禾饮料公司投资30亿元，在此建厂。"
    read = observations(text, kind="报道", region="500151", published="2023-12-28")
    assert read["30亿元"].region == "500151"
    far = observations("全国规上工业企业50万家。", kind="报道", region="500151", published="2023-12-28")
    assert {o.region for o in far.values()} == {""}


def test_both_ends_of_a_structure_are_read() -> None:
    text = "全市三次产业结构比例，由2016年的7.1∶42.1∶50.8，调整为2021年的6.8∶40.2∶53。"
    read = observations(text, kind="报道", region="500000", published="2022-08-10")
    parts = ("第一产业", "第二产业", "第三产业")
    for numbers, year in ((("7.1", "42.1", "50.8"), "2016"), (("6.8", "40.2", "53"), "2021")):
        assert tuple(read[n].subject for n in numbers) == parts
        assert {read[n].period for n in numbers} == {year}
        assert {read[n].indicator for n in numbers} == {"value_added_share_gdp"}
    assert not observations("地图的比例尺是1:5000，会议9:30开始。", region="500000", published="2022-08-10")


def test_what_has_come_over_years_is_measured_from_the_year_before() -> None:
    text = (
        "2016—2021年，服务业增加值年均增长8%；2016—2021年，全市单位地区生产总值能耗累计下降17.2%，累计完成投资500亿元。"
    )
    read = observations(text, kind="报道", region="500000", published="2022-08-10")
    fall, mean, sum_ = read["17.2%"], read["8%"], read["500亿元"]
    assert (fall.indicator, fall.transformation, fall.period) == ("energy_intensity", "change", "2015/2021")
    assert fall.subject_kind == "region"
    assert (mean.transformation, mean.period) == ("yoy", "2016/2021")
    assert (sum_.transformation, sum_.period) == ("level", "2016/2021")


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("长寿、江津、合川等九区签订目标责任书，制造业合同总额不低于4500亿元。", "不低于4500亿元", ""),
        ("2019年，成渝地区双城经济圈地区生产总值约60000亿元。", "约60000亿元", ""),
        ("成渝地区双城经济圈建设提速，全市地区生产总值增长2.5%。", "2.5%", "500000"),
    ],
)
def test_regions_of_several_and_of_more_than_ours(text: str, number: str, region: str) -> None:
    assert observations(text, kind="报道", region="500000", published="2023-02-06")[number].region == region


_BY_GOODS = (
    "规上工业增加值增长4%。\n"
    "按行业看，三分之二的行业增加值比上年多。汽车产业增长11.3%，摩托车产业下降2.8%。\n"
    "{lead}汽车同比增长7.3%，手机下降21.6%；汽车产业增加值增长8.8%。\n"
)


@pytest.mark.parametrize(
    "lead",
    ["分产品看，1—10月份，380种主要产品中170种产品产量同比增长。", "分产品看，1—10月，", "170种工业产品产量实现增长。"],
)
def test_goods_told_by_how_many_of_them_were_made(lead: str) -> None:
    read = observations(_BY_GOODS.format(lead=lead), kind="统计月报", region="500000", published="2022-12")
    assert {read[n].indicator for n in ("7.3%", "21.6%")} == {"product_volume"}
    assert {read[n].indicator for n in ("11.3%", "2.8%", "8.8%")} == {"value_added"}


def test_teams_have_what_they_brought() -> None:
    text = (
        "能源专班签约项目3个，合同额21亿元；商务物流专班以18个签约项目实现合同额12.7亿元；"
        "工业专班作为主力，签约项目50个，合同额185亿元。工作专班走访企业80家，全区引进项目9个。"
    )
    read = subjects(text, kind="报道", region="500110", published="2025-10-23")
    assert read["3个"] == read["21亿元"] == ("cluster", "能源")
    assert read["18个"] == read["12.7亿元"] == ("cluster", "商务物流")
    assert read["50个"] == read["185亿元"] == ("sector", "工业")
    assert read["9个"] == ("region", "")


def test_projects_bring_their_investment() -> None:
    text = "7月9日，全区举行集中签约活动，51个项目携198亿元投资落户。"
    read = observations(text, kind="报道", region="500116", published="2021-07-10")
    assert (read["198亿元"].indicator, read["198亿元"].qualifier) == ("planned_investment", "集中活动")


def test_works_whose_names_head_the_lines() -> None:
    text = (
        "新能源科技产业园项目\n项目总投资91亿元，占地约600亩。\n"
        "新能源客车\n联合开发及生产项目\n项目总投资31亿元，由长川商用车公司与某企业共建一条年产五万台的生产线。\n"
        "石桥集中式储能电站项目一期\n项目总投资4亿元，由中川汇能电力有限公司在重庆投资兴建，项目年产值1.1亿元。\n"
    )
    read = observations(text, kind="报道", region="500151", published="2024-06")
    assert read["91亿元"].subject == "新能源科技产业园项目"
    assert read["31亿元"].subject == read["五万台"].subject == "新能源客车联合开发及生产项目"
    assert read["4亿元"].subject == read["1.1亿元"].subject == "石桥集中式储能电站项目一期"
    assert {o.region for o in read.values()} == {"500151"}


def test_headlines_are_no_works() -> None:
    text = "石桥县集中开工19个重大项目\n总投资127亿元\n本报讯 4月2日，石桥县集中开工19个重大项目。\n"
    read = subjects(text, kind="报道", region="500233", published="2024-04-03")
    assert read["127亿元"] == ("region", "")


def test_a_list_of_the_500_strongest_is_no_part_of_a_name() -> None:
    read = subjects("中国企业500强京华集团投资30亿元建设工厂。", kind="报道", region="500116", published="2021-07-10")
    assert read["30亿元"] == ("enterprise", "京华集团")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("珞璜工业园吸引了包括远通集团、京华科技等企业投资入驻，投资总额超90亿元。", ("park", "珞璜工业园")),
        ("远通集团等企业看好珞璜工业园，远通集团投资超90亿元建设工厂。", ("enterprise", "远通集团")),
    ],
)
def test_what_several_firms_brought_to_a_park_is_the_parks(text: str, expected: tuple[str, str]) -> None:
    assert subjects(text, kind="报道", region="500116", published="2021-07-10")["超90亿元"] == expected


def test_a_class_of_a_headline_and_doses() -> None:
    text = "全市加快打造万亿级材料产业集群 实现6个“跃升”\n疫苗年生产能力达12亿头份，培育百亿级产业集群3个。\n"
    read = observations(text, kind="报道", region="500000", published="2025-09-23")
    assert (read["万亿级"].indicator, read["万亿级"].status) == ("gross_output", "target")
    assert read["12亿头份"].unit == "亿头份"
    assert "百亿级" not in read
