"""What points back at a number, at the whole district, at firms beside a firm, or ahead at what the rest is."""

import pytest

from tests.etl.test_whose_number import whose

INDUSTRY = ("sector", "工业")
REGION = ("region", "")


@pytest.mark.parametrize(
    "again", ["今年前5个月又签下41个", "今年以来再签约41个", "今年上半年又引进41个", "今年1—5月还签下41个"]
)
def test_more_of_the_projects_counted_before(again: str) -> None:
    text = f"2023年，全区新签约工业项目94个、协议引资312亿元。{again}，协议引资额128亿元。"
    assert whose(text, "41个", "128亿元", kind="复函", title="关于第9号建议的复函") == [INDUSTRY] * 2


@pytest.mark.parametrize(
    ("text", "number", "topic"),
    [
        ("临江组团2家企业入选市级示范，至此全区智能工厂增至34个。", "34个", REGION),
        ("云山高新区新增上市企业1家，目前全区上市企业达到5家。", "5家", REGION),
        ("云川化工产值仅11.2亿元，影响全区增速6.1个百分点。", "6.1个百分点", ("enterprise", "云川化工")),
        ("云山高新区完成产值52亿元，占全区的四成。", "四成", ("park", "云山高新区")),
    ],
    ids=["of a park", "of a zone", "what a firm pulls down stays its own", "a part of the district's"],
)
def test_the_whole_district_behind_a_part_of_it(text: str, number: str, topic: tuple[str, str]) -> None:
    assert whose(text, number, kind="报道", title="全区新增示范工厂") == [topic]


@pytest.mark.parametrize(
    ("rest", "number", "topic"),
    [
        ("其余5个为消费品和智能装备类项目", "5个", ("cluster", "消费品和智能装备")),
        ("余下4个分布在绿色建材和生物医药领域", "4个", ("cluster", "绿色建材和生物医药")),
        ("其余31亿元投向软件等产业", "31亿元", ("cluster", "软件")),
        ("其余3个为商贸物流及文旅项目", "3个", REGION),
    ],
)
def test_what_the_rest_is(rest: str, number: str, topic: tuple[str, str]) -> None:
    text = f"集中签约的项目中，新能源汽车项目8个，总投资56亿元；先进材料项目6个，总投资37亿元；{rest}。"
    assert whose(text, number, kind="报道", title="全区集中签约一批项目") == [topic]


def test_others_end_a_list_of_industries() -> None:
    text = "园区产业中，食品加工产值17.3亿元，增长14.2%；清洁能源产值11.9亿元，下降7.7%；其他6.3亿元，增长2.1%。"
    assert whose(text, "6.3亿元", "2.1%", kind="报道", title="园区产业有升有降") == [("cluster", "其他")] * 2


@pytest.mark.parametrize("figure", ["这一比例提高到60%", "该比重达到60%", "这个指标要升到60%"])
def test_a_figure_told_once_more(figure: str) -> None:
    text = f"2023年，我区食品产业本地配套率为34%。力争到2027年{figure}。"
    assert whose(text, "60%", kind="复函", title="关于第9号建议的复函") == [("cluster", "食品")]


@pytest.mark.parametrize("firms", ["新升规食品企业5家", "食品规上企业达到5家", "入库食品企业数为5户"])
def test_firms_of_a_trade_right_before_their_count(firms: str) -> None:
    number = firms[-2:]
    assert whose(f"今年，{firms}。", number, kind="复函", title="关于第9号建议的复函") == [("cluster", "食品")]


@pytest.mark.parametrize(
    "beside",
    [
        "而受检修影响，黔岭化学产值仅41.9亿元，同比减少12.3亿元",
        "黔岭化学因停产检修，产值仅41.9亿元，同比减少12.3亿元",
        "黔岭化学则受累于价格下跌，产值仅41.9亿元，同比减少12.3亿元",
    ],
)
def test_what_stands_beside_a_firm_is_the_next_one(beside: str) -> None:
    text = f"重点企业中，江临储能产值73.1亿元，增长58%；{beside}。"
    found = whose(text, "73.1亿元", "41.9亿元", "12.3亿元", kind="运行分析", title="1—7月工业运行分析")
    assert found == [("enterprise", "江临储能"), *[("enterprise", "黔岭化学")] * 2]


def test_a_firm_of_common_words_beside_another() -> None:
    text = "江口铝业产值14.8亿元，同比增长33%；龙驹铜管受益于家电换新，产值17.3亿元，同比增长9.2%。"
    found = whose(text, "17.3亿元", "9.2%", kind="报道", title="开发区产值增长")
    assert found == [("enterprise", "龙驹铜管")] * 2


def test_what_befalls_a_firm_is_no_other_firm() -> None:
    text = "江临储能产值73.1亿元，增长58%；市场需求受季节影响，利润下降3.4%。"
    assert whose(text, "3.4%", kind="报道", title="开发区产值增长")[0] == ("enterprise", "江临储能")


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("园区基础设施完成投资12.4亿元，今年计划再投15亿元。", "15亿元", "region"),
        ("去年全区安排产业发展专项资金2600万元。", "2600万元", "region"),
        ("“下了高速就是客户的仓库，物流成本降了三成。”去年全区出口额4.1亿元。", "4.1亿元", "region"),
        ("每平方公里产出46.2亿元，较渝西地区同类园区高出一成。", "46.2亿元", "region"),
    ],
)
def test_words_of_a_sentence_are_nobodys_name(text: str, number: str, kind: str) -> None:
    assert whose(text, number, kind="复函", title="关于第9号建议的复函")[0][0] == kind


def test_names_told_for_example_are_not_whose_the_numbers_are() -> None:
    text = "（二）做精白酒及饮料。支持岭泉、石河春等品牌扩大产能，到2027年产值达到100亿元。"
    assert whose(text, "100亿元", kind="方案", title="云汀县消费品工业行动方案") == [("cluster", "白酒及饮料")]


@pytest.mark.parametrize("does", ["推进三期扩能", "牵头攻关电喷系统", "联合高校组建实验室", "引进新型产线"])
def test_a_firm_that_is_helped_to_do_something(does: str) -> None:
    text = f"支持屏岭微电{does}，总投资12.5亿元，2025年底建成投产。"
    assert whose(text, "12.5亿元", kind="方案", title="云汀县芯片产业行动方案") == [("enterprise", "屏岭微电")]
