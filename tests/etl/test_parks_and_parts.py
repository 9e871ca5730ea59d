"""What a park that leads a sentence is told of, names that are longer than a list's, members told one by one."""

import pytest

from tests.etl.test_whose_number import whose

PARK = ("park", "云汀经开区")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("园区好于全区。云汀经开区1—4月规上工业产值88.2亿元，增长6.4%，快于全区2.1个百分点。", ("88.2亿元", "6.4%")),
        ("云汀经开区今年以来完成工业投资12.6亿元，增长9.5%。", ("12.6亿元", "9.5%")),
        ("云汀经开区挑大梁，1—4月实现规上工业总产值88.2亿元；工业投资12.6亿元，增长9.5%。", ("88.2亿元", "12.6亿元")),
        ("记者从云汀经开区获悉，前4个月，经开区实现规上工业产值88.2亿元，同比增长6.4%。", ("88.2亿元", "6.4%")),
        ("云汀经开区规上工业产值88.2亿元。亩均产值431万元，较上年提高16万元。", ("431万元", "16万元")),
        ("云汀经开区产值88.2亿元。到2027年，经开区要实现规上工业产值130亿元、税收4亿元。", ("130亿元", "4亿元")),
        ("云汀经开区产值88.2亿元。今年经开区力争规上工业产值达到95亿元。", ("95亿元",)),
    ],
)
def test_industry_is_that_of_the_park_which_leads_its_sentence(text: str, numbers: tuple[str, ...]) -> None:
    assert whose(text, *numbers, kind="运行分析") == [PARK] * len(numbers)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("云汀经开区快速扩张，全县规上工业产值达到88.2亿元。", "88.2亿元"),
        ("在云汀经开区带动下，全县实现规上工业产值88.2亿元。", "88.2亿元"),
        ("云汀经开区产值41亿元；县属规上工业产值88.2亿元。", "88.2亿元"),
        ("规上工业产值88.2亿元，其中云汀经开区产值41亿元。", "88.2亿元"),
    ],
)
def test_a_district_beside_a_park_keeps_its_own_industry(text: str, number: str) -> None:
    assert whose(text, number, kind="运行分析") == [("sector", "规上工业")]


def test_firms_counted_after_a_park_are_the_districts() -> None:
    text = "云汀工业园区入驻企业83家，标准厂房12万平方米。年末有国家高新技术企业46家。"
    assert whose(text, "46家", kind="统计公报") == [("region", "")]


@pytest.mark.parametrize("task", ["其三，做活云汀园区。", "（三）建强云汀园区。", "三是用好云汀园区。"])
def test_a_task_that_names_a_park_is_what_follows_it(task: str) -> None:
    text = f"{task}平整土地260亩，建成标准厂房4万平方米，引进亿元以上项目7个，协议引资21亿元。"
    assert whose(text, "4万平方米", "7个", "21亿元", kind="政府工作报告") == [("park", "云汀园区")] * 3


def test_a_report_broken_into_lines_goes_on() -> None:
    text = "本报讯（记者　方圆）8月1日，记者从云汀经开区获悉，今年上半年，经\n开区实现规上工业总产值88.2亿元。"
    assert whose(text, "88.2亿元", kind="报道") == [PARK]


@pytest.mark.parametrize(
    ("text", "numbers", "names"),
    [
        ("先进装备集群实现产值61.2亿元，同比增长3.9%。", ("61.2亿元", "3.9%"), ("先进装备",) * 2),
        ("葛粉、笋干等山地特色食品产值实现7.4亿元。", ("7.4亿元",), ("山地特色食品",)),
        ("富硒茶叶产值2.6亿元。", ("2.6亿元",), ("富硒茶叶",)),
        ("玻纤布产量3.1万吨，增长4.4%。", ("3.1万吨", "4.4%"), ("玻纤布",) * 2),
        ("钢材型材产能达到22万吨。", ("22万吨",), ("钢材型材",)),
        ("页岩气单日产量达到31万立方米。", ("31万立方米",), ("页岩气",)),
        ("电池今年以来产量2.2亿只。", ("2.2亿只",), ("电池",)),
    ],
)
def test_a_name_is_as_long_as_the_text_has_it(text: str, numbers: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert whose(text, *numbers, kind="运行分析") == [("cluster", name) for name in names]


@pytest.mark.parametrize(
    ("text", "numbers", "names"),
    [
        ("齿轮产量31万套、分流阀4.2万套、调压器1.3万套。", ("4.2万套", "1.3万套"), ("分流阀", "调压器")),
        ("其中风电61万千瓦、光伏32万千瓦、沼气发电等3万千瓦。", ("32万千瓦",), ("光伏",)),
        ("轴承增长6.1%，齿轮增长4.2%，污水净化设备增长11.3%。", ("11.3%",), ("污水净化设备",)),
    ],
)
def test_each_member_of_a_list_is_told_under_its_name(
    text: str, numbers: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert whose(text, *numbers, kind="统计月报") == [("cluster", name) for name in names]


def test_what_else_is_said_of_one_thing_is_no_next_member() -> None:
    text = "齿轮产量31万套，本地配套24万套，销量29万套。"
    assert {name for _, name in whose(text, "31万套", "29万套", kind="统计月报")} == {"齿轮"}
