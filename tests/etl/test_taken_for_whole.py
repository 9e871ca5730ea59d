"""Whose a number is where the text names it once, in its issuer, its title or a head, and then says 集群 or 企业."""

import pytest

from etl.model import Observation
from tests.etl.reading import observations

Topic = tuple[str, str]


def whose(text: str, *numbers: str, **about: str) -> list[Topic]:
    """Return kind and name of the subjects of the numbers of a text."""
    read = observations(text + "\n", published="2024-08-02", **about)
    return [(read[number].subject_kind, read[number].subject) for number in numbers]


def one(text: str, number: str, **about: str) -> Observation:
    """Return the observation of a number."""
    return observations(text + "\n", published="2024-08-02", **about)[number]


LETTER = "关于第7号提案的答复函\n李一委员：\n提案收悉。现答复如下：\n"
LETTER += "（一）关于项目。上半年，新开工项目17个，竣工投产13个。盘活闲置厂房9.1万平方米。"


@pytest.mark.parametrize(
    ("issuer", "topic"),
    [
        ("涪陵高新技术产业开发区管理委员会", ("park", "涪陵高新技术产业开发区")),
        ("长寿经开区管委会", ("park", "长寿经开区")),
        ("长寿区经济和信息化委员会", ("region", "")),
        ("长寿区人民政府", ("region", "")),
    ],
)
def test_a_reply_of_a_parks_administration_is_the_parks(issuer: str, topic: Topic) -> None:
    assert whose(LETTER, "17个", "13个", "9.1万平方米", kind="复函", issuer=issuer) == [topic] * 3


def test_a_reply_of_a_park_calls_it_as_its_text_does() -> None:
    text = LETTER + "\n涪陵高新区感谢您的关心。"
    assert whose(text, "17个", kind="复函", issuer="涪陵高新技术产业开发区管理委员会") == [("park", "涪陵高新区")]


ASKED = "《关于推动齿轮产业提质的建议》收悉。现答复如下：\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("目前，集群累计建成市级数字化车间17个。", "17个"),
        ("集群拥有市级企业技术中心11个。", "11个"),
        ("近年来稳步发展，集群新增市级绿色工厂3家。", "3家"),
        ("集群内现有高新技术企业21家。", "21家"),
    ],
)
def test_what_the_cluster_has_is_of_the_industry_asked_about(text: str, number: str) -> None:
    assert whose(ASKED + text, number, kind="复函") == [("cluster", "齿轮")]


@pytest.mark.parametrize("text", ["全区累计建成市级数字化车间17个。", "铜梁高新区建成市级数字化车间17个。"])
def test_a_place_that_is_named_keeps_what_it_has(text: str) -> None:
    assert whose(ASKED + text, "17个", kind="复函", region="500151")[0] != ("cluster", "齿轮")


STORY = "小纽扣做成大产业——铜梁区纽扣产业观察\n铜梁区的纽扣产业从零起步。\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2021年以来，企业研发投入增长11%。", "11%"),
        ("今年上半年，企业营业收入达到31亿元。", "31亿元"),
        ("今年上半年，实现出口交货值7.1亿元。", "7.1亿元"),
    ],
)
def test_firms_of_a_story_on_an_industry_are_the_industrys(text: str, number: str) -> None:
    assert whose(STORY + text, number, kind="报道", title=STORY.split("\n")[0]) == [("cluster", "纽扣")]


def test_the_firm_that_the_paragraph_names_stays_whose_its_numbers_are() -> None:
    text = STORY + "远岭钮业有限公司去年落户。今年上半年，企业营业收入达到31亿元。"
    found = whose(text, "31亿元", kind="报道", title=STORY.split("\n")[0])
    assert found == [("enterprise", "远岭钮业有限公司")]


@pytest.mark.parametrize("words", ["小辣椒做成大产业", "一根面条拉出大产业", "小纽扣成了大产业"])
def test_a_great_industry_is_no_industrys_name(words: str) -> None:
    assert all(
        "大" not in topic[1] for topic in whose(f"{words}\n去年实现产值31亿元。", "31亿元", kind="报道", title=words)
    )


HEADS = "三、重点方向\n（一）智能传感器。到2027年，产值达到120亿元。\n"
HEADS += "（二）{0}。依托骨干企业，到2027年产值达到71亿元。\n"
HEADS += "（三）科学仪器。到2027年产值达到31亿元。"


@pytest.mark.parametrize("name", ["工业自动化仪表", "工业机器人", "工业软件", "精密轴承"])
def test_tools_for_industry_among_the_heads_of_links_are_industries(name: str) -> None:
    found = whose(HEADS.format(name), "71亿元", "31亿元", kind="方案", title="青石区仪器仪表产业行动方案")
    assert found == [("cluster", name), ("cluster", "科学仪器")]


@pytest.mark.parametrize("name", ["工业投资", "工业园区建设", "工业经济运行", "推进招商"])
def test_a_task_of_industry_among_heads_is_no_industry(name: str) -> None:
    found = whose(HEADS.format(name), "71亿元", kind="方案", title="青石区仪器仪表产业行动方案")
    assert found != [("cluster", name)]


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("青石县高新区的远岭表业车间里，工人正忙。这家企业去年销售收入2.7亿元。", "2.7亿元", "远岭表业"),
        ("走进青石工业园的远岭纸业生产车间，机器轰鸣。该企业去年实现产值3.1亿元。", "3.1亿元", "远岭纸业"),
    ],
)
def test_this_firm_is_the_one_whose_works_were_visited(text: str, number: str, name: str) -> None:
    assert whose(text, number, kind="报道") == [("enterprise", name)]


def test_these_firms_are_nobodys_name() -> None:
    assert one("这家企业去年销售收入2.7亿元。", "2.7亿元", kind="报道").subject not in ("这家", "那家")


@pytest.mark.parametrize("words", ["以上产业合计", "上述两大产业合计", "这两个产业共"])
def test_all_industries_told_are_one_whole(words: str) -> None:
    text = "齿轮产业产值31亿元，增长4%；轴承产业产值17亿元，增长6%。"
    text += f"{words}占规上工业总产值的48.3%，比上年提高2.1个百分点。"
    assert whose(text, "48.3%", "2.1个百分点", kind="政府工作报告") == [("cluster", "齿轮、轴承")] * 2


def test_one_industry_alone_is_no_whole_of_several() -> None:
    text = "齿轮产业产值31亿元，增长4%。以上产业合计占规上工业总产值的48.3%。"
    assert "、" not in whose(text, "48.3%", kind="政府工作报告")[0][1]


@pytest.mark.parametrize(
    ("text", "numbers", "topic"),
    [
        ("支持服装企业实施技改项目23个，完成技改投资7.9亿元，增长18.5%。", ("7.9亿元", "18.5%"), ("cluster", "服装")),
        (
            "新签约服装项目14个，协议投资46.8亿元；新开工项目9个，到位资金11.3亿元。",
            ("9个", "11.3亿元"),
            ("cluster", "服装"),
        ),
        ("新签约服装项目14个；全区新开工项目9个，到位资金11.3亿元。", ("9个", "11.3亿元"), ("region", "")),
        ("食品企业发展到69家。", ("69家",), ("cluster", "食品")),
        ("为2300户企业减税3.1亿元，制造业贷款余额42亿元，增长12.6%。", ("42亿元", "12.6%"), ("sector", "制造业")),
        ("为2300户企业减税3.1亿元，各项贷款余额42亿元。", ("42亿元",), ("region", "")),
    ],
)
def test_what_becomes_of_projects_and_firms_is_their_trades(text: str, numbers: tuple[str, ...], topic: Topic) -> None:
    assert whose("2024年，" + text, *numbers, kind="复函", region="500151") == [topic] * len(numbers)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("从产品看，笔记本电脑外壳1860万套，下降5.1%。", "1860万套", "笔记本电脑外壳"),
        ("从产品看，摩托车车架31万件，增长5.1%。", "31万件", "摩托车车架"),
        ("从产品看，水泥31万吨；笔记本电脑17万台。", "17万台", "笔记本电脑"),
        ("从产品看，汽车下线31万辆。", "31万辆", "汽车"),
        ("电梯产业。2025年整机产量2.8万台。", "2.8万台", "电梯"),
    ],
)
def test_goods_are_told_by_their_whole_name(text: str, number: str, name: str) -> None:
    kind = "统计月报" if "从产品看" in text else "规划"
    assert whose(text, number, kind=kind) == [("cluster", name)]


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("安排专项资金16.5亿元，其中用于技术改造5.2亿元，用于企业培育2.4亿元。", "5.2亿元", "fiscal_support"),
        ("安排专项资金16.5亿元，其中用于技术改造5.2亿元，用于企业培育2.4亿元。", "2.4亿元", "fiscal_support"),
        ("安排专项资金16.5亿元，主要投向重点园区2.4亿元。", "2.4亿元", "fiscal_support"),
        ("安排专项资金16.5亿元，带动技改投资5.2亿元。", "5.2亿元", "tech_upgrade_investment"),
        ("安排专项资金16.5亿元，支持龙头企业牵头组建5.2亿元产业基金。", "5.2亿元", "other"),
        ("实施重点工业项目31个，年度投资18亿元。", "18亿元", "fixed_investment"),
        ("实施重点工业项目31个，总投资18亿元。", "18亿元", "planned_investment"),
        ("2025年投入研发资金1.2亿元。", "1.2亿元", "rd_expenditure"),
        ("2025年投入管理资金1.2亿元。", "1.2亿元", "other"),
        ("远岭钮业有限公司销售收入2.6亿元，其中出口1.1亿元。", "1.1亿元", "revenue"),
        ("远岭钮业有限公司产值2.6亿元，出口占了六成。", "六成", "gross_output"),
        ("全区社会消费品零售总额2.6亿元，其中出口1.1亿元。", "1.1亿元", "other"),
    ],
)
def test_what_money_is_for_says_what_it_is(text: str, number: str, indicator: str) -> None:
    assert one(text, number, kind="复函").indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("今年以来先后赴外招商16次。截至6月底，新签约项目14个。", "14个", "2024-H1"),
        ("今年以来抓招商。截至5月末，新开工项目9个，到位资金11.3亿元。", "11.3亿元", "2024-01/2024-05"),
        ("截至6月底，新签约项目14个。", "14个", "2024-06"),
        ("今年以来抓培育。截至6月底，规上工业企业31家。", "31家", "2024-06"),
        ("现有研发平台94个，其中今年新增7个。", "7个", "2024-01/2024-08"),
        ("公司2017年落户本县时，只有40多名工人。", "40多名", "2017"),
        ("公司2017年落户本县，现有员工310人。", "310人", "2024-08"),
    ],
)
def test_times_told_around(text: str, number: str, period: str) -> None:
    assert one(text, number, kind="复函", region="500151").period == period
