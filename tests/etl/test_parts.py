"""What a part takes from the whole: growth by trade, goods, firms of a trade, goals of several industries."""

import pytest

from tests.etl.reading import observations, periods, statuses

Q3 = "2018-10-24"


@pytest.mark.parametrize(
    ("whole", "parts", "indicator"),
    [
        ("规上工业增加值增长4.2%。", "从门类看，采矿业增长1.6%，制造业增长4.5%。", "value_added"),
        ("全区规上工业总产值112亿元，增长6.3%。", "分行业看，装备产业增长1.6%，材料产业下降4.5%。", "gross_output"),
        ("规上工业利润增长9%。", "材料、电子两个产业领先，增速分别为1.6%、4.5%。", "profit"),
        ("规上工业增加值增长4.2%。", "支柱产业中，汽车产业降幅收窄，下降1.6%；医药产业增长4.5%。", "value_added"),
    ],
)
def test_trades_grow_in_what_the_paragraph_before_told_of_all_industry(whole: str, parts: str, indicator: str) -> None:
    read = observations(f"前三季度，{whole}\n{parts}\n", published=Q3, kind="报道")
    assert {read[n].indicator for n in ("1.6%", "4.5%")} == {indicator}
    assert {read[n].transformation for n in ("1.6%", "4.5%")} == {"yoy"}


@pytest.mark.parametrize(
    "other",
    ["进出口总值增长1.6%。", "商品房销售面积下降1.6%。", "房地产业增长1.6%。", "社会消费品零售总额增长1.6%。"],
)
def test_what_is_no_trade_takes_nothing_from_industry(other: str) -> None:
    read = observations(f"前三季度，规上工业增加值增长4.2%。\n{other}\n", published=Q3, kind="报道")
    assert read["1.6%"].indicator == "other"


def test_goods_that_grow_are_made() -> None:
    text = "新产品表现亮眼，工业雷达增长1.4倍，新能源客车增长17.2%，水质净化设备增长8.6%。\n"
    read = observations(text, published=Q3, kind="报道")
    assert {o.indicator for o in read.values()} == {"product_volume"}
    assert [read[n].subject for n in ("1.4倍", "17.2%", "8.6%")] == ["工业雷达", "新能源客车", "水质净化设备"]


@pytest.mark.parametrize(
    "text", ["新产品开发投入增长8.6%。\n", "新产品销售收入增长8.6%。\n", "主要产品价格上涨8.6%。\n"]
)
def test_what_new_goods_cost_or_earn_is_no_output(text: str) -> None:
    assert observations(text)["8.6%"].indicator != "product_volume"


def test_firms_of_a_trade_are_told_with_what_they_make() -> None:
    text = (
        "1—9月，园区有规上企业58户，实现产值86.3亿元，其中：服装家纺15户产值28.4亿元，增长6.1%，"
        "机械加工9户实现产值12.1亿元，增长3.4%，储能电池3户产值0.6亿元。"
    )
    read = observations(text, published="2022-11-08", kind="运行分析")
    assert {(read[n].indicator, read[n].unit, read[n].period) for n in ("15户", "9户", "3户")} == {
        ("firms_above_scale", "家", "2022-09")
    }
    assert {read[n].subject for n in ("9户", "12.1亿元", "3.4%")} == {"机械加工"}
    assert {read[n].subject for n in ("15户", "28.4亿元", "6.1%")} == {"服装家纺"}
    assert {read[n].subject for n in ("3户", "0.6亿元")} == {"储能电池"}


def test_firms_of_a_trade_divide_those_of_the_sentence_before() -> None:
    text = "全区规上工业企业126家。其中，食品加工26家，产值31亿元，增长7%；纺织服装14家，产值11亿元。"
    read = observations(text, kind="统计月报")
    assert {read[n].indicator for n in ("26家", "14家")} == {"firms_above_scale"}


def test_firms_of_a_size_are_of_no_trade() -> None:
    read = observations("全县规上工业企业79家，其中亿元企业21家。")
    assert read["21家"].indicator == "other"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "五年内建成200亿级的先进材料、120亿级的食品加工，以及30亿级的消费品制造和40亿级的电子装备。",
            {"200亿级": "先进材料", "120亿级": "食品加工", "30亿级": "消费品制造", "40亿级": "电子装备"},
        ),
        ("风电站已经并网，清洁能源向80亿级集群迈进。", {"80亿级": "清洁能源"}),
        ("正在加快构建五十亿新材料产业集群。", {"五十亿": "新材料"}),
        ("生物医药是县里倾力培育的百亿级主导产业集群。", {"百亿级": "生物医药"}),
        ("力争三年内把装备制造打造成为千亿级支柱产业。", {"千亿级": "装备制造"}),
        ("努力打造百亿级的肉牛产业链，以及榨菜特色产业链。", {"百亿级": "肉牛"}),
    ],
)
def test_an_industry_is_to_become_as_large_as_its_class(text: str, subjects: dict[str, str]) -> None:
    read = observations(text, published="2024-07-16", kind="报道")
    assert {number: o.subject for number, o in read.items()} == subjects
    assert {(o.indicator, o.status) for o in read.values()} == {("gross_output", "target")}


def test_a_class_is_reached_on_the_way() -> None:
    read = observations("食品、装备两大特色产业向200亿级迈进。")
    assert {(o.value, o.status) for o in read.values()} == {("200", "target")}


@pytest.mark.parametrize("text", ["培育10亿级的企业。", "全县已建成500亿级产业集群。"])
def test_a_class_of_firms_or_reached_is_no_goal(text: str) -> None:
    assert "target" not in statuses(text).values()


def test_a_trade_above_scale_is_the_trade() -> None:
    text = "2022年，全区装备产业规上工业产值310亿元。2023年1至11月装备产业规上工业产值322.7亿元，增长6.8%。"
    assert {o.subject for o in observations(text, published="2023-12-19").values()} == {"装备"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("规模以上电子产业总产值增长38.6%。", "电子"),
        ("规模以上工业医药产业工业总产值增长38.6%。", "医药"),
        ("第三产业增加值288亿元，其中交通运输业恢复强劲，增速达38.6%。", "交通运输业"),
    ],
)
def test_of_which_firms_and_how_it_goes_is_no_part_of_a_trades_name(text: str, subject: str) -> None:
    assert observations(f"2022年，{text}", kind="统计公报", published="2023-03-28")["38.6%"].subject == subject


def test_what_of_a_chain_is_manufacture_is_of_the_chain() -> None:
    text = "火锅食材全产业链产值142亿元，其中工业总产值58亿元，增长8.3%。规上工业总产值610亿元。"
    read = observations(text)
    assert [read[n].subject for n in ("142亿元", "58亿元", "610亿元")] == ["火锅食材", "火锅食材", "规上工业"]


@pytest.mark.parametrize(
    "text",
    [
        "经开区当好主力军。一季度规上工业产值61.3亿元，增长14.2%，占全区规上工业产值的73.5%。",
        "作为主战场的经开区挑起大梁，一季度完成规上工业产值61.3亿元，增长14.2%，占全区的73.5%。",
        "亮点频闪——\n高新区勇挑重担。一季度实现规上工业产值61.3亿元，增长14.2%，增速较全区高73.5个百分点。",
    ],
)
def test_output_that_is_a_part_of_the_districts_is_of_the_park_told_to_act(text: str) -> None:
    assert {o.subject_kind for o in observations(text, region="500101").values()} == {"park"}


@pytest.mark.parametrize(
    "text",
    [
        "经开区当好主力军。一季度规上工业产值61.3亿元，增长14.2%。",
        "经开区当好主力军。一季度，全区规上工业产值61.3亿元，增速高于全区平均2个百分点的有3个镇。",
        "招商队伍走进园区。一季度，全区规上工业产值61.3亿元，占全区工业的九成。",
    ],
)
def test_output_of_the_district_stays_the_districts(text: str) -> None:
    assert observations(text, region="500101")["61.3亿元"].subject == "规上工业"


@pytest.mark.parametrize(
    "text",
    [
        "全区消费品工业规模以上企业62户，实现工业产值159亿元。",
        "装备领域现有规上工业企业118家，规上工业产值突破159亿元。",
        "规上中药企业11家，实现工业产值159亿元。",
    ],
)
def test_output_behind_the_firms_of_a_trade_is_theirs(text: str) -> None:
    output = next(o for o in observations(text, kind="报道").values() if o.indicator == "gross_output")
    assert output.subject_kind == "cluster"


def test_output_behind_all_firms_is_all_industrys() -> None:
    assert observations("全区规上工业企业62户，实现工业产值159亿元。")["159亿元"].subject_kind == "sector"


def test_firms_counted_by_their_weight_are_not_the_trades_told_last() -> None:
    text = "战略性新兴产业产值57.9亿元，增长49.5%。重点企业增势良好，40户重点企业实现产值185.5亿元，增长22.6%。"
    read = observations(text, kind="报道")
    assert {read[n].subject for n in ("185.5亿元", "22.6%")} == {""}
    headed = observations("一、轻合金产业\n40户重点企业实现产值185.5亿元。", kind="总结")
    assert headed["185.5亿元"].subject == "轻合金"


def test_what_is_pulled_names_its_own_indicator() -> None:
    text = (
        "规上工业增加值增长8.4%。分产业看，智能家居、装备和大健康分别增长15.1%、11.8%和6.5%，"
        "分别拉动规上工业产值增长5.1、0.4和1.2个百分点。"
    )
    read = observations(text)
    assert {read[n].indicator for n in ("15.1%", "11.8%", "6.5%")} == {"value_added"}
    assert {read[n].indicator for n in ("5.1", "0.4", "1.2个百分点")} == {"gross_output"}


def test_profit_behind_the_index_of_industry_is_industrys() -> None:
    text = "规模以上工业经济效益综合指数达到188.4%；实现利润98.3亿元，增长8.8%；全员劳动生产率122300元/人。"
    read = observations(f"全年{text}", kind="统计公报", published="2009-03-20", region="500000")
    assert {read[n].subject for n in ("98.3亿元", "8.8%")} == {"规上工业"}


def test_power_is_of_what_makes_it() -> None:
    text = "投资61亿元的甲山抽水蓄能项目加快建设，装机26万千瓦的风电、光伏电站已经并网。"
    read = observations(text, kind="报道", published="2024-07-16")
    assert (read["26万千瓦"].indicator, read["26万千瓦"].subject) == ("installed_capacity", "风电、光伏")


def test_goods_made_are_their_own_and_a_firms_are_the_firms() -> None:
    text = "电子产业产值122亿元，增长78%，生产笔记本电脑32.8万台，增长69%。"
    read = observations(text, kind="报道")
    assert [read[n].subject for n in ("122亿元", "78%", "32.8万台", "69%")] == ["电子"] * 2 + ["笔记本电脑"] * 2
    firm = observations("远岭汽车有限公司产值88亿元，生产整车6.3万辆。", kind="报道")
    assert {o.subject_kind for o in firm.values()} == {"enterprise"}


def test_a_place_on_a_line_of_its_own_orders_what_the_line_above_measured() -> None:
    text = "一季度地区生产总值171亿元\n增速居全市第6位\n规上工业产值增长9%\n签约项目40个\n"
    assert observations(text, kind="报道", published="2025-05-12")["第6位"].indicator == "gdp"


def test_a_letter_name_before_what_is_made_in_ten_thousands() -> None:
    read = observations("生产汽车27.9万辆，其中轿车15.8万辆，增长26.7%，SUV5.24万辆，增长1.4倍。", kind="运行分析")
    assert [read[n].subject for n in ("5.24万辆", "1.4倍")] == ["SUV", "SUV"]
    assert "85万辆" in observations("新能源车产量85万辆。")
    assert observations("沿G85高速公路布局园区。") == {}


def test_small_counts_of_two_sorts_of_projects_are_counted() -> None:
    read = observations("活动现场，全区集中签约一个央地合作项目和两个外资项目。", kind="报道")
    assert {(o.text, o.indicator) for o in read.values()} == {("一个", "projects_signed"), ("两个", "projects_signed")}
    assert observations("全区签约一个项目。", kind="报道") == {}


@pytest.mark.parametrize(("text", "kind"), [("投产项目累计新增产值102亿元。", "new"), ("累计产值102亿元。", "level")])
def test_output_added_is_new(text: str, kind: str) -> None:
    assert observations(text)["102亿元"].transformation == kind


def test_growth_said_behind_the_last_of_a_list_is_said_of_all() -> None:
    text = "规上工业产值增长9%。汽车、材料两个产业分别实现14%、15.7%的两位数增长。"
    read = observations(text)
    assert [(read[n].transformation, read[n].subject) for n in ("14%", "15.7%")] == [("yoy", "汽车"), ("yoy", "材料")]


def test_a_city_elsewhere_lends_its_place_to_no_sentence() -> None:
    text = "全市规上工业增加值增长6.1%。工业投资增长20.9%。"
    read = observations(text, region="", kind="复函", title="平川市工业和信息化局关于市政协第40号提案的答复")
    assert {o.region for o in read.values()} == {""}


def test_a_town_within_a_zone_is_less_than_the_zone() -> None:
    read = observations("水土新城专精特新中小企业达到74家。两江新区专精特新中小企业达到290家。", region="5001LJ")
    assert [(read[n].subject_kind, read[n].subject) for n in ("74家", "290家")] == [
        ("park", "水土新城"),
        ("region", ""),
    ]


def test_growth_behind_one_sort_of_a_product_is_of_the_sort() -> None:
    text = "生产汽车27.9万辆，增长29%，其中轿车15.8万辆，增长26.7%。"
    read = observations(text, kind="运行分析")
    assert [read[n].subject for n in ("29%", "15.8万辆", "26.7%")] == ["汽车", "轿车", "轿车"]
    both = observations("生产整车28.6万辆，其中轿车11.2万辆，分别增长22.4%、1.5%。", kind="运行分析")
    assert [both[n].subject for n in ("22.4%", "1.5%")] == ["整车", "轿车"]


def test_a_mean_of_two_years_compared_with_the_city_is_of_the_quarter() -> None:
    text = "一季度，工业投资、税收收入、规上工业增加值两年平均增速分别高于全市水平9、6.2、3个百分点。"
    read = observations(text, published="2023-04-26")
    assert {(o.period, o.status) for o in read.values()} == {("2023-Q1", "actual")}


def test_a_part_of_all_investment_stands_beside_industrys() -> None:
    text = "一季度，固定资产投资、工业投资增速分别为9%、6%。"
    read = observations(text, published="2023-04-26")
    assert [read[n].subject for n in ("9%", "6%")] == ["", "工业"]


@pytest.mark.parametrize("lead", ["新的一年，全县将这样干——", "新的一年，我们这样干。"])
def test_the_new_year_is_ahead(lead: str) -> None:
    text = f"2024年，全县实施重点项目180个。\n\n{lead}\n\n工业提质。实现工业总产值75亿元以上。\n"
    assert periods(text, published="2025-01-22", kind="总结")["75亿元以上"] == "2025"
    assert statuses(text, published="2025-01-22", kind="总结")["75亿元以上"] == "target"


def test_what_a_year_is_to_bring_goes_on_where_no_day_of_writing_is_known() -> None:
    text = "今年，全县将推进重大项目18个。其中，新开工31个，竣工22个。"
    assert set(statuses(text, published="").values()) == {"target"}
    assert set(statuses("今年，全县推进重大项目18个。其中，新开工31个。", published="").values()) == {"actual"}
