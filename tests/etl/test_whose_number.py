"""Whose a number is where names are longer than a list has them, stand in lists or only at a sentence's head."""

import pytest

from etl.segmentation import begins_with_verb, tokenizer
from tests.etl.reading import observations


def whose(text: str, *numbers: str, kind: str, title: str = "", published: str = "2024-08-02") -> list[tuple[str, str]]:
    """Return kind and name of the subjects of the numbers of a text."""
    read = observations(text + "\n", kind=kind, published=published, title=title)
    return [(read[number].subject_kind, read[number].subject) for number in numbers]


@pytest.mark.parametrize(
    ("text", "numbers", "names"),
    [
        ("钛锂新材料产业产值26.4亿元，增长5.1%。", ("26.4亿元", "5.1%"), ("钛锂新材料", "钛锂新材料")),
        (
            "从行业看，高端装备、嵌入式软件、智能卫浴陶瓷产值分别为46亿元、12.5亿元、9.7亿元。",
            ("46亿元", "12.5亿元", "9.7亿元"),
            ("高端装备", "嵌入式软件", "智能卫浴陶瓷"),
        ),
        ("锶盐产值21亿元，集成电路设计收入3亿元。", ("3亿元",), ("集成电路设计",)),
        (
            "全区新引进汽车零部件项目41个，其中制动转向类13个、车身内饰类9个。",
            ("13个", "9个"),
            ("制动转向", "车身内饰"),
        ),
    ],
)
def test_an_industry_is_named_whole(text: str, numbers: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert whose(text, *numbers, kind="运行分析") == [("cluster", name) for name in names]


def test_the_first_three_of_a_list_are_those_that_stand_first() -> None:
    text = "锶盐、汽摩、五金、静脉产业分别实现产值21亿元、88亿元、64亿元、17亿元，前三者同比增长6.1%、9.4%和3.3%。"
    found = whose(text, "6.1%", "9.4%", "3.3%", kind="运行分析")
    assert found == [("cluster", "锶盐"), ("cluster", "汽摩"), ("cluster", "五金")]


def test_the_three_industries_may_be_named_in_one_breath() -> None:
    text = "一、二、三产业增加值依次为32.1亿元、48.8亿元、90.2亿元，分别增长4.2%、2.6%和3.1%。"
    found = whose(text, "32.1亿元", "48.8亿元", "90.2亿元", "4.2%", kind="统计公报")
    assert [name for _, name in found] == ["第一产业", "第二产业", "第三产业", "第一产业"]


def test_what_a_sentence_begins_with_is_what_it_is_about() -> None:
    text = "特种玻璃方面，依托远衡新材等4家骨干企业扩大规模；1—7月实现产值14.8亿元，增幅9.6%。"
    assert whose(text, "14.8亿元", "9.6%", kind="复函") == [("cluster", "特种玻璃")] * 2


def test_firms_above_scale_lead_to_all_industry_above_scale() -> None:
    text = "规模以上工业企业41户，当年新上规5户；实现产值52.3亿元，仅增长1.7%。"
    assert whose(text, "52.3亿元", "1.7%", kind="统计公报") == [("sector", "规上工业")] * 2


def test_a_park_is_what_its_own_profile_counts() -> None:
    text = "截至2023年底，园区入驻企业182户；规上工业总产值121亿元，比上年增长8.2%。"
    found = whose(text, "121亿元", "8.2%", kind="简介", title="云阳工业园区简介")
    assert found == [("park", "云阳工业园区")] * 2


def test_who_tells_a_number_is_not_whose_it_is() -> None:
    text = "据区供电公司统计，1至5月，全区工业用电量3.86亿千瓦时，同比增长7.9%。"
    assert whose(text, "3.86亿千瓦时", "7.9%", kind="报道") == [("sector", "工业")] * 2


def test_a_firm_with_a_place_in_its_name_is_one_firm() -> None:
    text = "恒铝新材（南川）有限公司今年上半年完成产值1.2亿元。"
    assert whose(text, "1.2亿元", kind="报道") == [("enterprise", "恒铝新材（南川）有限公司")]


def test_what_is_built_without_a_name_is_nobody() -> None:
    text = "纸制品。依托龙头企业扩建生产线，到2025年产值达到42亿元。"
    assert whose(text, "42亿元", kind="规划")[0][0] != "enterprise"


@pytest.mark.parametrize(
    ("text", "number", "indicator", "period"),
    [
        ("1—7月，新签项目117个，为年度目标150个的78%。", "150个", "projects_signed", "2024"),
        ("全区高新技术企业达到118户。第七批新认定29户。", "29户", "firms_hightech", "2024-08"),
        ("工业投资完成13.7亿元、增长28%，工业对经济增长的贡献率为22.5%。", "22.5%", "value_added", "2024-08"),
        ("今年以来，我们一期投8.8亿元。", "8.8亿元", "planned_investment", "2024-01/2024-08"),
        ("去年，营收做到了7.4亿元。", "7.4亿元", "revenue", "2023"),
    ],
)
def test_what_a_number_counts_and_when(text: str, number: str, indicator: str, period: str) -> None:
    read = observations(text + "\n", kind="运行分析", published="2024-08-02")[number]
    assert (read.indicator, read.period) == (indicator, period)


def test_an_indicator_dragged_down_falls() -> None:
    read = observations(
        "水力发电量减少17.4%，拖累规上工业增速6个百分点。\n", kind="政府工作报告", published="2023-01-12"
    )
    assert read["6个百分点"].value == "-6"


def test_cells_with_thousands_stand_in_a_table_parted_by_spaces() -> None:
    text = "指标　单位　本月　累计　同比±%\n工业投资　亿元　—　29.8　13.5\n工业用电量　万千瓦时　24,510　93,870　8.8\n"
    read = observations(text, kind="统计月报", published="2025-05-20")
    assert read["93,870"].value == "9.387"


def test_the_dictionary_tells_verbs() -> None:
    assert begins_with_verb("兑现产业")
    assert not begins_with_verb("肉牛加工")
    assert tokenizer().verbs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工业投资增长9.4%，民间投资增长5.1%。", ("region", "")),
        ("第三产业投资下降6.0%，基础设施投资增长5.1%。", ("region", "")),
        ("工业投资增长9.4%，其中民间投资增长5.1%。", ("sector", "工业")),
        ("规上工业产值增长9.4%，工业民间投资增长5.1%。", ("sector", "工业")),
        ("金融业增加值增长5.1%。", ("cluster", "金融业")),
    ],
)
def test_parts_of_all_investment_are_of_the_whole_place(text: str, expected: tuple[str, str]) -> None:
    read = observations(text, kind="统计公报", published="2025-03-01")["5.1%"]
    assert (read.subject_kind, read.subject) == expected


def test_a_park_to_come_is_no_name() -> None:
    text = "总投资316亿元，央地协作助力某区建设世界一流新材料产业集聚区\n现场共签约项目36个。\n"
    title = "总投资316亿元，央地协作助力某区建设世界一流新材料产业集聚区"
    read = observations(text, kind="报道", published="2024-09-02", title=title)
    assert "park" not in {o.subject_kind for o in read.values()}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("装备、材料两个产业合计拉动规上工业增长4.1个百分点。", "4.1个百分点", "装备、材料"),
        (
            "装备、材料、医药三大主导产业产值分别增长7.1%、2.9%和-4.4%，占规上工业的比重为68%。",
            "68%",
            "装备、材料、医药",
        ),
        ("新型材料和智能装备两大特色产业实现产值31亿元，增长5%。", "31亿元", "新型材料和智能装备"),
        ("已形成装备、材料两大产业，工业投资完成31亿元。", "31亿元", "工业"),
        ("装备、材料两大产业产值分别为31亿元、12亿元。", "31亿元", "装备"),
        ("装备、材料产业产值分别增长7.1%、2.9%，前者产值达61亿元。", "61亿元", "装备"),
        ("装备、材料产业产值分别增长7.1%、2.9%，后者产值达61亿元。", "61亿元", "材料"),
        ("规上工业产值分区域看，甲高新区301亿元；其余镇街合计46亿元。", "46亿元", "规上工业"),
        ("汽车产业增长9%。零部件产业产值42亿元。", "42亿元", "汽车零部件"),
        ("风电产业增长9%。零部件产业产值42亿元。", "42亿元", "零部件"),
        ("高端装备：以沅峰重工、璟昌齿轮为代表，产值64亿元。", "64亿元", "高端装备"),
    ],
)
def test_whose_number_the_words_decide(text: str, number: str, subject: str) -> None:
    assert observations(text, kind="运行分析", published="2025-03-01")[number].subject == subject


def test_whoever_pays_for_works_is_whose_they_are() -> None:
    text = "其中，由深圳澹禾新能源投资41亿元建设的固态电池基地落户。该项目选址甲高新区，一期投资16亿元。"
    read = observations(text, kind="报道", published="2025-03-01")
    assert {o.subject for o in read.values()} == {"深圳澹禾新能源"}


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("前三季度，重庆新能源汽车产量突破41.3万辆。", "突破41.3万辆", ("cluster", "新能源汽车")),
        ("上半年重庆软件业务收入达806.5亿元。", "806.5亿元", ("cluster", "软件")),
        ("去年，永川摩托车产量达38万辆。", "38万辆", ("cluster", "摩托车")),
        ("汽车产业增加值增长15.9%，增速位于国内同行业第一。", "第一", ("cluster", "汽车")),
    ],
)
def test_a_place_before_an_industry_is_no_part_of_its_name(text: str, number: str, expected: tuple[str, str]) -> None:
    assert whose(text, number, kind="报道") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "1—4月，全市规上工业增加值增长7.6%。\n从经济类型看，国有控股企业增加值增长3.4%，私营企业增长9.1%。",
        "1—4月，规模以上工业增加值增长7.6%。从门类看，电力、热力、燃气及水生产和供应业增加值增长8.2%；"
        "从经济类型看，国有控股企业增加值同比增长3.4%，私营企业增长9.1%。",
        "规上工业利润增长7.6%。\n分经济类型看，国有控股企业利润增长3.4%，私营企业下降9.1%。",
    ],
)
def test_what_kinds_of_firm_make_is_part_of_all_industry(text: str) -> None:
    assert whose(text, "3.4%", "9.1%", kind="报道", published="2024-05-20") == [("sector", "规上工业")] * 2


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        (
            "2020年，五金、汽摩、静脉等特色优势产业共有规上企业215家，占全区的71.9%，实现规上工业总产值527.6亿元，"
            "从业人员4.3万人，完成工业税收6.9亿元。",
            ("215家", "527.6亿元", "4.3万人", "6.9亿元"),
            ("sector", "特色优势产业"),
        ),
        ("化工、材料等传统支柱产业实现产值64亿元，增长13.3%。", ("64亿元", "13.3%"), ("sector", "传统支柱产业")),
        ("到2027年，齿轮机械工业产值将达到57亿元。", ("57亿元",), ("cluster", "齿轮机械工业")),
        ("汽车零部件及配件增加值增长13.3%。", ("13.3%",), ("cluster", "汽车零部件及配件")),
        ("利用周边关停小酒厂的契机，全年产值近10亿元。", ("近10亿元",), ("region", "")),
        ("工业税收增长7%，一般公共预算收入12亿元，其中税收8.1亿元。", ("8.1亿元",), ("region", "")),
        (
            "恒锂正极材料扩能项目，拟建设厂房4万平方米，完工后年产值达12亿元。",
            ("4万平方米", "12亿元"),
            ("enterprise", "恒锂正极材料扩能项目"),
        ),
    ],
)
def test_a_sort_of_industry_and_works_keep_their_numbers(
    text: str, numbers: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert whose(text, *numbers, kind="报道", published="2021-08-15") == [expected] * len(numbers)


def test_differences_align_with_the_rates_before_them() -> None:
    text = "新能源整车增加值增长27.1%，汽车零部件增加值增长13.3%，分别较上半年提高7.5个和1.8个百分点。"
    assert whose(text, "7.5个", "1.8个百分点", kind="运行分析") == [
        ("cluster", "新能源整车"),
        ("cluster", "汽车零部件"),
    ]


def test_a_yearly_mean_is_said_of_all_that_it_leads() -> None:
    text = "“十四五”时期，全区年均GDP增长6.6%、规上工业增加值增长8%，其中2025年增长7.1%。"
    read = observations(text, published="2025-12-25")
    assert [(read[n].qualifier, read[n].period) for n in ("6.6%", "8%")] == [("年均", "2021/2025")] * 2
    assert read["7.1%"].qualifier != "年均"


def test_a_post_breaks_its_lines_before_a_number() -> None:
    read = observations("云汀按下快进键\n\n到2027年汽车产业将实现产值\n1000亿元以上\n", published="2025-01-03")
    assert (read["1000亿元以上"].subject, read["1000亿元以上"].indicator) == ("汽车", "gross_output")


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("全市制造业投资增长7%。汽车产业在新项目带动下，投资增长12%。", "12%", ("fixed_investment", "yoy", "12")),
        ("累计引进生物医药项目90个，协议产值近1000亿元。", "近1000亿元", ("gross_output", "level", "1000")),
        ("材料产业产值1388亿元，占全市比重超1/4。", "超1/4", ("gross_output", "share", "25")),
        ("第二产业占比近40%。", "近40%", ("value_added_share_gdp", "level", "40")),
        ("主要建设200万吨/年氧化钙生产线。", "200万吨/年", ("product_volume", "level", "200")),
        ("项目达产后，将实现56GWh新一代储能锂电池产能。", "56GWh", ("product_volume", "level", "56")),
        ("电子产业产值增长63.8%，净增量为777.8亿元。", "777.8亿元", ("gross_output", "new", "777.8")),
    ],
)
def test_what_is_counted_under_few_words(text: str, number: str, expected: tuple[str, str, str]) -> None:
    found = observations(text, kind="报道", published="2021-10-20")[number]
    assert (found.indicator, found.transformation, found.value) == expected


def test_what_a_december_text_does_not_date_is_of_its_month() -> None:
    read = observations("近年来，园区先后引进项目9个，总投资189亿元。", kind="报道", published="2021-12-20")
    assert {o.period for o in read.values()} == {"2021-12"}


def test_an_industry_that_no_list_holds_stands_beside_listed_ones() -> None:
    text = "装备工业投资184亿元，增长8%；轻纺工业投资170亿元；化医工业投资176亿元；全部工业投资增长6%。"
    found = whose(text, "184亿元", "170亿元", "176亿元", "6%", kind="报道")
    assert [name for _, name in found] == ["装备工业", "轻纺工业", "化医工业", "工业"]


def test_this_trade_is_the_one_just_named() -> None:
    text = "装备工业投资184亿元。其中，增幅最大的是电子制造业，该行业上半年投资达100亿元。"
    read = observations(text, kind="报道", published="2012-07-20")["100亿元"]
    assert (read.subject, read.indicator) == ("电子制造业", "fixed_investment")


@pytest.mark.parametrize(
    ("text", "number", "is_read"),
    [
        ("新引进的百亿级企业——恒达集团投产。", "百亿级", False),
        ("力争打造百亿级摩托车产业集群。", "百亿级", True),
        ("售价高达10多万元一吨，仍供不应求。", "一吨", False),
        ("全年处理废料一吨以上。", "一吨以上", True),
        ("全县已有10万吨锂电池材料一期、粉丝生产等4个工业项目投产。", "10万吨", False),
        ("年产锂电池材料10万吨，等4个项目投产后更多。", "10万吨", True),
    ],
)
def test_what_only_tells_a_size_is_no_number(text: str, number: str, is_read: bool) -> None:
    assert (number in observations(text, kind="报道", published="2021-08-15")) == is_read
