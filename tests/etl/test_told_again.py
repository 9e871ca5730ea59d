"""What points back at a number, at the whole district, at firms beside a firm, or ahead at what the rest is."""

import pytest

from tests.etl.reading import observations
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


def test_an_answer_is_about_what_was_asked() -> None:
    text = (
        "记者：请问预制菜产业下一步怎么走？\n\n答：去年产值42亿元，增长12%，规上企业26家。到2027年，产值要达到100亿元。\n\n"
        "记者：招商方面有没有新收获？\n\n答：上半年签了47个工业项目。"
    )
    found = whose(text, "42亿元", "12%", "26家", "100亿元", "47个", kind="报道", title="县经信委主任答记者问")
    assert found == [*[("cluster", "预制菜")] * 4, INDUSTRY]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2023年以来累计引进配套项目46个，协议总投资73.5亿元，其中今年新签11个。", ("46个", "73.5亿元", "11个")),
        ("今年签约补链项目21个，协议总投资30亿元。", ("21个", "30亿元")),
        ("目前，链上企业达到87家。", ("87家",)),
    ],
)
def test_what_supplies_an_industry_is_of_it(text: str, numbers: tuple[str, ...]) -> None:
    title = "关于推动我区摩托车产业高端化的建议（第118号）的复函"
    assert whose(text, *numbers, kind="复函", title=title) == [("cluster", "摩托车")] * len(numbers)


def test_vehicles_of_a_text_on_motorcycles() -> None:
    text = "全区摩托车产业产值236亿元；产销整车182.4万辆，增长6.1%。"
    title = "关于推动我区摩托车产业高端化的建议（第118号）的复函"
    assert whose(text, "182.4万辆", "6.1%", kind="复函", title=title) == [("cluster", "摩托车")] * 2


@pytest.mark.parametrize(
    "pays", ["由浙江昊岭集团投资21亿元兴建", "由恒川股份出资21亿元建设", "由川岳控股投资21亿元打造"]
)
def test_works_are_not_of_whoever_pays_for_them(pays: str) -> None:
    text = f"位于龙洲产业园的昊岭电驱总成项目，{pays}，建设厂房11.6万平方米；全部达产后，预计年产值38亿元。"
    found = whose(text, "21亿元", "38亿元", kind="报道", title="全区重大项目集中开工")
    assert found == [("enterprise", "昊岭电驱总成项目")] * 2


def test_power_and_long_names_among_what_is_made() -> None:
    text = (
        "主要产品产量中，水泥126.3万吨，下降12.5%；发电量11.7亿千瓦时，增长6.0%；"
        "工业自动调节仪表与控制系统63.5万台（套），增长8.9%。"
    )
    found = whose(text, "11.7亿千瓦时", "6.0%", "63.5万台（套）", "8.9%", kind="统计公报", title="云汀县统计公报")
    assert [name for _, name in found] == ["发电"] * 2 + ["工业自动调节仪表与控制系统"] * 2


@pytest.mark.parametrize("place", ["这个柑橘大县", "这座三峡小城", "这个渝东北山区县"])
def test_a_district_under_what_it_is_known_for(place: str) -> None:
    text = f"2018年以前，{place}规上工业企业不足60家。"
    assert whose(text, "不足60家", kind="报道", title="氢能产业何以落户")[0][0] == "region"


def test_an_industry_s_investment_behind_another_s() -> None:
    text = "工业投资增长12.6%，其中制造业投资增长15.9%、能源投资下降7.3%。"
    assert whose(text, "7.3%", kind="运行分析", title="1—8月工业运行分析") == [("cluster", "能源")]


def test_a_district_named_before_its_park_stays_where_all_of_it_is_told() -> None:
    text = "●渝北：空港组团2家企业入选市级示范，至此全区智能工厂增至34个。\n"
    read = observations(text, kind="报道", published="2024-10-23", region="500000", title="《经济时报》第03版")
    assert (read["34个"].region, read["34个"].subject_kind) == ("500112", "region")


@pytest.mark.parametrize("heading", ["一、食品加工产业", "一、食品加工产业发展情况", "（一）食品加工产业"])
def test_a_heading_says_whose_firms_and_projects_are_counted(heading: str) -> None:
    text = (
        f"{heading}\n\n现有规上企业26家、专精特新企业6家，带动就业1.1万人。签约项目12个、协议投资34亿元。"
        "全区规上工业企业达到203家。"
    )
    found = whose(text, "26家", "6家", "1.1万人", "12个", "34亿元", "203家", kind="复函", title="关于第9号建议的复函")
    assert found == [*[("cluster", "食品加工")] * 5, REGION]


def test_a_heading_of_a_task_says_nothing_of_whose_projects_are_counted() -> None:
    text = "一、招商引资方面\n\n签约项目18个，合同金额46亿元。"
    assert whose(text, "18个", "46亿元", kind="报道", title="上半年工作综述")[0][0] != "cluster"


def test_what_fell_because_of_something_is_what_was_just_told() -> None:
    text = "规上工业企业总产值583.7亿元；实现利润31.2亿元，受原材料涨价影响下降14.6%。"
    assert whose(text, "14.6%", kind="复函", title="关于第9号建议的复函") == [("sector", "规上工业")]


def test_the_firm_of_a_story_and_the_industry_that_it_leads() -> None:
    text = "当年卖出32台，营业收入2.86亿元。在它带动下，园区氢能产业产值从1.2亿元增长到14亿元。"
    found = whose(text, "2.86亿元", "1.2亿元", "14亿元", kind="报道", title="“氢”装上阵——走进云汀工业园屿岭动力")
    assert found == [("enterprise", "屿岭动力"), *[("cluster", "氢能")] * 2]


@pytest.mark.parametrize(
    "ranked", ["增速分别居全市第6位、第4位", "增速分别排在全市第6位和第4位", "分别列全市第6位、第4位"]
)
def test_a_place_for_each_of_two_measures(ranked: str) -> None:
    text = f"规上工业增加值增长8.2%，工业投资增长18.3%，{ranked}。\n"
    read = observations(text, kind="政府工作报告", published="2026-01-20", title="政府工作报告")
    numbers = [n for n in read if n.startswith("第")]
    assert [read[n].indicator for n in numbers] == ["value_added", "fixed_investment"]
    assert [read[n].subject for n in numbers] == ["规上工业", "工业"]


def test_goods_of_which_one_rose_and_one_fell() -> None:
    text = "先进材料产业增加值增长6.6%，其中铝材88.7万吨、钢材462.1万吨，一升一降，增速分别为10.3%和-3.7%。"
    found = whose(text, "10.3%", "-3.7%", kind="运行分析", title="一季度工业运行分析")
    assert found == [("cluster", "铝材"), ("cluster", "钢材")]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("其中精密传动板块增速最快，达34.5%", "精密传动"),
        ("其中传感控制领域表现突出，增长34.5%", "传感控制"),
        ("其中加工环节增长34.5%", "装备制造"),
    ],
)
def test_a_part_of_an_industry_that_no_list_holds(part: str, name: str) -> None:
    text = f"装备制造产业产值436亿元，增长11.7%，{part}。"
    assert whose(text, "34.5%", kind="报道", title="减速机的故事") == [("cluster", name)]


@pytest.mark.parametrize(
    ("goes_on", "number", "is_park"),
    [
        ("新增规上企业4家", "4家", True),
        ("建成标准厂房8万平方米", "8万平方米", True),
        ("全区新增规上企业41家", "41家", False),
    ],
)
def test_a_park_leads_its_sentence(goes_on: str, number: str, is_park: bool) -> None:
    text = f"今年上半年，临江产业园完成工业投资12亿元，同比增长40%；{goes_on}。"
    found = whose(text, number, kind="报道", title="上半年工业综述")[0]
    assert (found == ("park", "临江产业园")) is is_park


def test_what_works_will_yield_is_theirs() -> None:
    text = (
        "晟岭一体化压铸底盘项目计划总投资36亿元，分两期建设：一期投资20亿元，2026年6月投产；二期投资16亿元。"
        "全部达产后年产一体化压铸底盘80万套，年产值50亿元。"
    )
    found = whose(text, "80万套", "50亿元", kind="报道", title="全区集中签约一批项目")
    assert found == [("enterprise", "晟岭一体化压铸底盘项目")] * 2


def test_firms_of_the_chain_are_of_what_heads_the_paragraph() -> None:
    text = "（二）做强玻璃纤维产业链。玻纤制品本地转化率达到55%，链上规上企业达到30家，产值达到180亿元。"
    found = whose(text, "30家", "180亿元", kind="方案", title="云汀县新材料产业发展行动方案")
    assert found == [("cluster", "玻璃纤维")] * 2


@pytest.mark.parametrize("head", ["第一节 生态食品加工", "（一）生态食品加工"])
def test_a_plan_s_section_is_of_the_industry_that_heads_it(head: str) -> None:
    other = head.replace("一", "二", 1).replace("生态食品加工", "绿色矿产加工")
    text = (
        f"第四章 重点任务\n{head}\n重点发展老腊肉等产品。到2025年，产值达到20亿元，规上企业达到25户。\n"
        f"{other}\n推进绿色矿山建设。到2025年，规上企业达到12户。"
    )
    found = whose(text, "20亿元", "25户", kind="规划", title="云汀县“十四五”制造业规划", published="2021-12-01")
    assert found == [("cluster", "生态食品加工")] * 2


@pytest.mark.parametrize(
    "title",
    [
        "关于推进白石高新区提质增效的建议（第18号）的复函",
        "关于区人大第18号建议的复函（关于推进白石高新区提质增效的建议）",
        "对“关于推进白石高新区提质增效的提案”的答复",
    ],
)
def test_what_a_title_tells_was_asked_about(title: str) -> None:
    text = (
        "二、关于盘活闲置资产\n盘活厂房21万平方米，引进项目34个。\n"
        "四、下一步\n力争2025年产值突破420亿元，新增规上企业12家。"
    )
    found = whose(text, "21万平方米", "34个", "突破420亿元", "12家", kind="复函", title=title, published="2025-04-11")
    assert found == [("park", "白石高新区")] * 4
