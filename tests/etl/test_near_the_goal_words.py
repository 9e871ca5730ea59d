"""Goals, rules and announcements beside facts that look like them, in replies, plans and reports."""

import pytest

from tests.etl.reading import observations

REPLY = {"kind": "复函", "published": "2025-07-18", "region": "500151"}
REPORT = {"kind": "政府工作报告", "published": "2025-01-20", "region": "500151", "title": "2025年铜梁区政府工作报告"}
DONE, AHEAD = "一、2024年工作回顾\n", "二、2025年工作安排\n"


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        # A goal word reaches on from a clause with a number, or to the number of its own clause.
        ("成立工作专班，确保问题闭环，协调贷款1.2亿元。", "1.2亿元", "actual"),
        ("今年，为确保企业用能，我区完成电网投资2.1亿元。", "2.1亿元", "actual"),
        ("坚持项目必须先过环评关，今年以来签约工业项目28个。", "28个", "actual"),
        ("今年确保完成电网投资2.1亿元。", "2.1亿元", "target"),
        ("今年确保签约项目40个，完成电网投资2.1亿元。", "2.1亿元", "target"),
        ("产业集聚好于预期，规上工业企业已有186家。", "186家", "actual"),
        ("今年争取到上级8600万元资金支持。", "8600万元", "actual"),
        ("争取到2027年兑现资金8600万元。", "8600万元", "target"),
        ("行动计划实施三年，累计引进链上企业46家。", "46家", "actual"),
        ("园区规划建设厂房30万平方米，目前已建成18万平方米。", "18万平方米", "actual"),
        ("园区规划建设厂房30万平方米，力争今年建成18万平方米。", "18万平方米", "target"),
        # What is intended for later is no fact, whatever it is that is to be paid or planned.
        ("初步谋划到2027年实现营收80亿元。", "80亿元", "target"),
        ("争取三年累计兑现技改奖补资金2亿元。", "2亿元", "target"),
        ("累计争取技改奖补资金2亿元。", "2亿元", "actual"),
        ("确保年内共发放贴息资金6000万元。", "6000万元", "target"),
        # Done towards a goal.
        ("2025年市级下达我区工业投资目标135亿元，上半年完成71亿元。", "71亿元", "actual"),
        ("2025年市级下达我区工业投资目标135亿元，全年要完成140亿元。", "140亿元", "target"),
        # What was around the number is an aim; the number is not.
        ("按照市级部署，去年关停落后产能企业6家，全部符合环保要求。", "6家", "actual"),
        ("锚定产值900亿元、增长8%的目标不动摇。", "900亿元", "target"),
        # 将 that takes hold of something.
        ("我们将12家企业列入上市培育名单。", "12家", "actual"),
        ("下一步将12家企业列入上市培育名单。", "12家", "target"),
        ("下一步，我们将依托现有12家链主企业延链补链。", "12家", "actual"),
        # Works that are at work already.
        ("产业园一期建成投用后，已带动就业1200人。", "1200人", "actual"),
        ("产业园一期建成投用后，可带动就业1200人。", "1200人", "expected"),
        ("达成意向合作协议12份，签约项目9个。", "9个", "actual"),
        ("今年，市级下达我区新增规上工业企业任务30户，已完成21户。", "21户", "actual"),
        ("完成投资71亿元，占年度计划135亿元的52.6%。", "135亿元", "target"),
        ("完成投资71亿元，占全区投资135亿元的52.6%。", "135亿元", "actual"),
        ("确保已签约的36个项目尽快开工。", "36个", "actual"),
        ("确保计划签约的36个项目尽快开工。", "36个", "target"),
        ("过去三年，将2.6亿元资金投向企业技改。", "2.6亿元", "actual"),
        ("目前有规上企业208家，今年目标新增30家。", "30家", "target"),
        ("现有智能工厂12个，三年内新建18个。", "12个", "actual"),
        ("全区境内拟上市企业6家，上市企业3家。", "3家", "actual"),
        ("今年6月，远航铝箔项目投产，年产值可达12亿元。", "12亿元", "expected"),
    ],
)
def test_status_of_replies(text: str, number: str, status: str) -> None:
    assert observations(text, **REPLY)[number].status == status


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("引进项目32个，市级补助资金到位8600万元。", "8600万元", "actual"),
        ("对标先进区县，去年安排技改补助资金2300万元。", "2300万元", "actual"),
        ("对新认定的智能工厂，每个补助资金23万元。", "23万元", "policy"),
        ("年度投资总额86亿元。", "86亿元", "actual"),
        ("企业年度奖补总额不超过800万元。", "不超过800万元", "policy"),
        ("今年上半年，我委按程序兑现860万元奖励资金。", "860万元", "actual"),
        ("去年，区财政一次性投入3000万元支持企业技改。", "3000万元", "actual"),
        ("对首次升规的企业，一次性给予10万元奖励。", "10万元", "policy"),
        ("去年，远航电子单月产值最高5.6亿元。", "最高5.6亿元", "actual"),
        ("对新获批的研发平台，补助最高200万元。", "最高200万元", "policy"),
    ],
)
def test_what_was_paid_is_no_rule(text: str, number: str, status: str) -> None:
    assert observations(text, **REPLY)[number].status == status


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        (DONE + "固定资产投资完成132亿元，超年度目标12亿元。", "12亿元", ("change", "actual", "2024")),
        (DONE + "固定资产投资完成132亿元，为年度目标120亿元的110%。", "120亿元", ("level", "target", "2024")),
        (DONE + "2024年计划完成工业投资120亿元，实际完成131亿元。", "120亿元", ("level", "target", "2024")),
        (DONE + "2024年计划完成工业投资120亿元，实际完成131亿元。", "131亿元", ("level", "actual", "2024")),
        (DONE + "成功打造百亿级汽车零部件产业集群。", "百亿级", ("level", "actual", "2024")),
        (AHEAD + "打造百亿级汽车零部件产业集群。", "百亿级", ("level", "target", "2025")),
        (AHEAD + "在规上工业产值830亿元基础上，力争再增70亿元。", "830亿元", ("level", "actual", "2024")),
        (AHEAD + "在确保工业投资120亿元的基础上，冲刺135亿元。", "120亿元", ("level", "target", "2025")),
        (DONE + "规上工业产值850亿元，比2023年的790亿元增长7.6%。", "790亿元", ("level", "actual", "2023")),
        (DONE + "规上工业产值850亿元，比2023年的790亿元增长7.6%。", "7.6%", ("yoy", "actual", "2024")),
        (DONE + "预计规上工业产值850亿元，比2023年的790亿元增长7.6%。", "790亿元", ("level", "actual", "2023")),
        (DONE + "规上工业产值850亿元，比2020年的610亿元增长39%。", "39%", ("change", "actual", "2020/2024")),
        (DONE + "规上工业产值850亿元，比2020年增长39%。", "39%", ("change", "actual", "2020/2024")),
        (DONE + "规上工业企业208家，较上年末的192家净增16家。", "192家", ("level", "actual", "2023-12")),
        (DONE + "规上工业企业208家，较上年末的192家净增16家。", "16家", ("new", "actual", "2024")),
        (DONE + "规上工业产值850亿元，较2023年的790亿元增加60亿元。", "60亿元", ("change", "actual", "2024")),
        (AHEAD + "上半年完成工业投资65亿元，全年完成135亿元。", "135亿元", ("level", "target", "2025")),
        (DONE + "“十四五”前四年，工业投资累计完成480亿元。", "480亿元", ("level", "actual", "2021/2024")),
    ],
)
def test_reports_tell_goals_and_years_apart(text: str, number: str, told: tuple[str, str, str]) -> None:
    one = observations(text, **REPORT)[number]
    assert (one.transformation, one.status, one.period) == told


def test_what_a_goal_starts_from_is_of_the_goals_subject() -> None:
    told = observations(AHEAD + "在去年830亿元基础上，规上工业产值力争再增70亿元。", **REPORT)["830亿元"]
    assert (told.indicator, told.subject, told.status, told.period) == ("gross_output", "规上工业", "actual", "2024")


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("坚持一季度一调度，已开工工业项目32个。", "32个", "2025-07"),
        ("一季度，已开工工业项目32个。", "32个", "2025-Q1"),
        ("企业订单排到了10月，规上工业企业186家。", "186家", "2025-07"),
        ("力争三年累计投入财政资金2亿元。", "2亿元", "2025/2027"),
        ("三年累计投入财政资金2亿元。", "2亿元", "2023/2025"),
        ("上半年签约项目28个，超去年同期3个。", "3个", "2025-H1"),
    ],
)
def test_how_often_and_how_far_is_no_time(text: str, number: str, period: str) -> None:
    assert observations(text, **REPLY)[number].period == period


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年，全区要素保障有力，新开工项目36个。", "actual"),
        ("今年，全区要新开工项目36个。", "target"),
        ("一、工作开展情况\n（三）聚焦目标任务抓落实。新开工项目36个。", "actual"),
        ("三、下一步目标任务\n新开工项目36个。", "target"),
    ],
)
def test_moods_are_set_by_what_is_ahead(text: str, status: str) -> None:
    assert observations(text, **REPLY)["36个"].status == status


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("今年组织56家企业申报高新技术企业。", "56家", "other"),
        ("今年56家企业获评高新技术企业。", "56家", "firms_hightech"),
        ("全区拟上市企业6家。", "6家", "other"),
        ("去年退库规上工业企业9家。", "9家", "other"),
        ("规上工业企业中32家建有研发机构。", "32家", "other"),
        ("工业企业中规上企业32家。", "32家", "firms_above_scale"),
        ("储备智能工厂培育对象18家，新获评市级智能工厂4家。", "18家", "other"),
        ("储备智能工厂培育对象18家，新获评市级智能工厂4家。", "4家", "smart_factories"),
        ("协调开工项目要素保障问题23个。", "23个", "other"),
        ("今年计划新增技改项目80个，上半年已实施52个。", "52个", "projects_upgrade"),
        ("去年开工的26个项目年内全部竣工。", "26个", "projects_started"),
        ("去年开工的企业竣工项目26个。", "26个", "projects_completed"),
        ("现有智能工厂12个，三年内新建18个。", "18个", "smart_factories"),
        ("规上工业企业208家，比2020年的142家增加66家。", "142家", "firms_above_scale"),
        ("规上工业企业208家，比2020年的142家增加66家。", "66家", "firms_above_scale"),
        ("新升规9户，退规2户，净增7户。", "2户", "other"),
        ("新升规9户，退规2户，净增7户。", "7户", "firms_above_scale"),
        ("专精特新企业上榜产品26个。", "26个", "other"),
        ("去年，落实税收优惠2.3亿元。", "2.3亿元", "other"),
        ("上半年签订购销合同1.2亿元。", "1.2亿元", "other"),
        ("上半年签订投资合同1.2亿元。", "1.2亿元", "contracted_investment"),
        ("银企对接会上签约授信5.6亿元。", "5.6亿元", "loans"),
        ("上级专项资金到位3200万元。", "3200万元", "fiscal_support"),
        ("招商引资到位资金26亿元。", "26亿元", "paid_in_investment"),
        ("企业研发费用加计扣除3.2亿元。", "3.2亿元", "other"),
    ],
)
def test_what_stands_beside_an_indicator_is_none(text: str, number: str, indicator: str) -> None:
    assert observations(text, **REPLY)[number].indicator == indicator


def test_a_thing_of_the_past_is_no_bound() -> None:
    assert observations("去年先后服务过36家企业。", **REPLY)["36家"].bound == "eq"
    assert observations("规上工业企业数过百家。", **REPLY)["过百家"].bound == "ge"


def test_firms_of_several_years_are_all_counted() -> None:
    text = "二、工作目标\n到2025年、2026年、2027年，规上工业企业分别达到230家、260家、300家。"
    told = observations(text, kind="方案", published="2025-03-20", title="制造业发展行动方案（2025—2027年）").values()
    assert [(o.indicator, o.period) for o in told] == [("firms_above_scale", y) for y in ("2025", "2026", "2027")]


def test_what_is_left_to_a_goal_is_a_difference() -> None:
    told = observations("上半年完成工业投资71亿元，距年度目标还差64亿元。", **REPLY)
    assert [(o.transformation, o.value) for o in told.values()] == [("level", "71"), ("change", "-64")]
