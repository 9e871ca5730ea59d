"""Everyday sentences beside those that rules for reports, profiles and works are meant for: none of them is caught."""

import pytest

from etl.set_out import sets_out
from tests.etl.reading import observations

_NOW = {"published": "2026-03-01", "region": "500151"}
_REPORT = {"kind": "政府工作报告", **_NOW}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("青禾机电公司开工项目2个，预计总投资8亿元。", "8亿元", ("enterprise", "青禾机电公司")),
        (
            "青禾机电、云岭药业分别开工项目2个、3个，总投资8亿元、12亿元。",
            "8亿元",
            ("enterprise", "青禾机电"),
        ),
        ("青禾集团综合产值达26亿元。", "26亿元", ("enterprise", "青禾集团")),
        ("国家农业科技示范区规上企业36家。", "36家", ("park", "国家农业科技示范区")),
        (
            "（三）建设云溪新材料产业园，引进企业12家，完成投资9亿元。",
            "9亿元",
            ("park", "云溪新材料产业园"),
        ),
    ],
)
def test_whose_a_number_stays(text: str, number: str, subject: tuple[str, str]) -> None:
    read = observations(text, **_NOW)[number]
    assert (read.subject_kind, read.subject) == subject


def test_a_profile_is_of_the_park_of_its_first_numbers() -> None:
    text = "石桥工业园规划面积12平方公里，现有企业160家。\n2024年\n实现产值320亿元。\n"
    read = observations(text, kind="简介", title="园区简介", **_NOW)["320亿元"]
    assert (read.subject_kind, read.subject, read.period) == ("park", "石桥工业园", "2024")


@pytest.mark.parametrize(
    ("text", "number", "period", "status"),
    [
        ("2025年纳入规划的项目，完成投资21亿元。", "21亿元", "2025", "actual"),
        ("2025年新增专精特新企业26家，总数居全市第5位。", "第5位", "2025-12", "actual"),
        ("政府工作报告提出要加快工业发展，2025年全区规上工业产值达860亿元。", "860亿元", "2025", "actual"),
        ("行动计划提出要建设工业强区，全区规上工业产值达860亿元。", "860亿元", "2026-03", "actual"),
        ("规划提出打造千亿级产业集群，汽车产业产值达到320亿元。", "320亿元", "2026-03", "actual"),
        ("党代会报告要求把工业作为主引擎，规上工业产值增长8%。", "8%", "2026-03", "actual"),
        ("按照政府工作报告要求，将汽车产业做大做强，汽车产业产值增长16%。", "16%", "2026-03", "actual"),
        ("政府工作报告提出的主要目标全面完成，规上工业产值达860亿元。", "860亿元", "2026-03", "actual"),
        (
            "到2027年，规上工业产值达到1000亿元，智能工厂达到30个；2025年，分别达到860亿元、18个。",
            "860亿元",
            "2025",
            "actual",
        ),
    ],
)
def test_facts_beside_plans_stay_facts(text: str, number: str, period: str, status: str) -> None:
    read = observations(text, **_NOW)[number]
    assert (read.period, read.status) == (period, status)


@pytest.mark.parametrize(
    ("text", "number", "period", "status"),
    [
        ("加快建设制造业基地。到年底，智能工厂达到40家。", "40家", "2026", "target"),
        ("过去一年，规上工业产值增长8%。到年底，智能工厂达到32家。", "32家", "2025-12", "actual"),
        ("年初确定的主要目标为规上工业增加值增长7%，实际增长8.2%，好于预期目标。", "8.2%", "2025", "actual"),
        ("着力抓好工业运行，规上工业增加值增长8.6%。大力推进培育，新增规上企业24家。", "24家", "2025", "actual"),
    ],
)
def test_what_a_yearly_report_is_of(text: str, number: str, period: str, status: str) -> None:
    read = observations(text, **_REPORT)[number]
    assert (read.period, read.status) == (period, status)


@pytest.mark.parametrize(
    "text",
    [
        "我委大力推动工业发展。积极引导企业升规，新增规上企业26家。鼓励企业技改，实施技改项目36个。支持创新，新增研发机构12个。",
        "着力抓招商。大力推进产业链招商，签约项目42个，引资180亿元。全力推动项目落地，开工项目26个。",
        "强化要素保障，协调解决用工3600人。支持企业融资，发放贷款6亿元。鼓励企业上市，新增上市企业2家。",
    ],
)
def test_work_told_outside_yearly_reports_is_none_set_out(text: str) -> None:
    assert not sets_out(text, is_report=False)
    assert {o.status for o in observations(text, **_NOW).values()} == {"actual"}


def test_work_striven_for_is_set_out_anywhere() -> None:
    assert sets_out("大力推进招商，力争签约项目40个。着力推动项目落地，开工项目26个。", is_report=False)


def test_a_column_of_what_is_expected_of_the_next_year_holds_goals() -> None:
    text = "指标\t2025年预计\t2026年预期\n规上工业产值（亿元）\t860\t930\n规上企业（家）\t286\t300\n"
    read = observations(text, **_NOW)
    assert (read["930"].period, read["930"].status) == ("2026", "target")
    assert read["860"].status == "expected"


@pytest.mark.parametrize(
    ("text", "is_counted"),
    [
        ("规模以上文化用品制造企业12家。", True),
        ("规上建筑材料企业16家。", True),
        ("规上服务器制造企业6家。", True),
        ("规上文化企业12家。", False),
        ("规上服务业企业16家。", False),
    ],
)
def test_firms_above_scale_are_those_of_industry(text: str, *, is_counted: bool) -> None:
    read = next(iter(observations(text, **_NOW).values()))
    assert (read.indicator == "firms_above_scale") is is_counted


def test_tenths_of_the_staff_are_a_share() -> None:
    read = observations("8成员工来自本地。", **_NOW)["8成"]
    assert (read.transformation, read.value) == ("share", "80")


def test_workshops_built_are_no_goods() -> None:
    assert observations("新建年加工车间6个。", **_NOW)["6个"].indicator == "other"


def test_a_score_measures_something() -> None:
    read = observations("园区\t满分\t得分\n高新区\t100\t92.6\n石桥组团\t100\t86.1\n", **_NOW)
    assert (read["92.6"].indicator, read["86.1"].indicator) == ("index_value", "index_value")
    assert "100" not in read
