"""What only some firms make is not all of industry's; goals by their name; what a list comes to as a whole."""

import pytest

from tests.etl.reading import observations, statuses, subjects

_TOLD = {"published": "2025-08-15", "region": "500113", "title": "2025年1—7月工业运行简报"}
_ALL = "1—7月，全区规上工业产值完成571亿元，增长6.4%。"


@pytest.mark.parametrize(
    ("text", "number", "qualifier"),
    [
        ("前10强企业产值248亿元，增长4.3%。", "248亿元", "前10强企业"),
        ("前10强企业产值248亿元，增长4.3%。", "4.3%", "前10强企业"),
        ("亿元以上企业完成产值248亿元。", "248亿元", "亿元以上企业"),
        ("产值上亿元企业97户，较去年同期增加6户，合计产值248亿元。", "248亿元", "产值上亿元企业"),
        ("新投产企业贡献产值8.2亿元。", "8.2亿元", "新投产企业"),
        ("11户减产企业产值减少8.2亿元。", "8.2亿元", "减产企业"),
    ],
)
def test_the_output_of_some_firms_says_of_which(text: str, number: str, qualifier: str) -> None:
    read = observations(_ALL + text, **_TOLD)[number]
    assert read.indicator == "gross_output"
    assert qualifier in read.qualifier.split("；")


@pytest.mark.parametrize(
    "text", ["规上工业企业完成产值248亿元。", "434户规上工业企业完成产值248亿元。", "全区企业完成产值248亿元。"]
)
def test_the_output_of_all_firms_is_not_narrowed(text: str) -> None:
    assert observations(text, **_TOLD)["248亿元"].qualifier == ""


@pytest.mark.parametrize("text", ["二是新增长点不足，新投产企业贡献产值8.2亿元。", "新增长动力不足，贡献产值8.2亿元。"])
def test_what_is_lacking_is_no_firm(text: str) -> None:
    assert subjects(text, **_TOLD)["8.2亿元"][0] != "enterprise"


def test_a_month_that_is_not_over_has_done_nothing_yet() -> None:
    read = statuses("8月力争完成产值84亿元，1—8月累计达655亿元，增长6.1%。", **_TOLD)
    assert read == {"84亿元": "target", "655亿元": "target", "6.1%": "target"}


def test_what_was_done_by_a_time_that_is_over_is_a_fact() -> None:
    read = observations("全年产值目标990亿元，1—7月累计完成571亿元。", **_TOLD)
    assert (read["990亿元"].status, read["990亿元"].period) == ("target", "2025")
    assert read["571亿元"].status == "actual"


def test_what_was_really_done_is_no_name() -> None:
    read = observations("去年规上工业产值目标990亿元，实际完成1002亿元。", **_TOLD)
    assert read["990亿元"].status == "target"
    assert (read["1002亿元"].subject, read["1002亿元"].status) == ("规上工业", "actual")


def test_a_headline_begins_with_what_an_event_comes_to() -> None:
    text = "总投资164亿元！云汀区集中签约27个项目\n3月18日，云汀区举行集中签约活动，现场签约项目27个。"
    read = observations(text, **{**_TOLD, "title": ""})
    assert read["164亿元"].qualifier == read["27个"].qualifier == "集中活动"


def test_a_headline_of_no_event_is_none() -> None:
    text = "产值超164亿元！云汀区装备产业加速成长\n去年，云汀区装备产业产值167亿元。"
    assert observations(text, **{**_TOLD, "title": ""})["超164亿元"].qualifier == ""


def test_what_all_works_of_several_fields_come_to_is_of_none_of_the_fields() -> None:
    text = "此次签约项目涵盖光伏、电子信息、特色食品等领域，预计全部投产后年产值超210亿元。"
    assert subjects(text, **_TOLD)["超210亿元"] == ("region", "")


def test_what_works_of_one_field_come_to_is_the_fields() -> None:
    text = "此次签约项目涵盖光伏、电子信息等领域，其中光伏项目全部投产后年产值超210亿元。"
    assert subjects(text, **_TOLD)["超210亿元"] == ("cluster", "光伏")


@pytest.mark.parametrize(
    "text", ["规上企业中，产值下降企业118户。", "全区规上企业产值增长的有118户。", "406户规上企业中，亏损企业118户。"]
)
def test_firms_counted_by_how_they_fare_are_no_kind_of_firm(text: str) -> None:
    assert observations(text, **_TOLD)["118户"].indicator == "other"


@pytest.mark.parametrize("text", ["规上企业净增长18家。", "规上工业企业数增长至406家。"])
def test_a_growing_number_of_firms_is_their_number(text: str) -> None:
    (read,) = observations(text, **_TOLD).values()
    assert read.indicator == "firms_above_scale"


def test_what_brackets_tell_does_not_end_what_was_added() -> None:
    text = (
        "净增规上企业17家（总数406家）、市级专精特新企业23家（累计151家）、国家级小巨人2家，"
        "单项冠军保持1家，现有高新技术企业290家。"
    )
    read = {number: o.transformation for number, o in observations(text, **_TOLD).items()}
    assert {n: t for n, t in read.items() if t == "new"} == {"17家": "new", "23家": "new", "2家": "new"}


def test_a_whole_chain_is_of_what_its_line_is_headed_by() -> None:
    text = "1.装备集群。产值92亿元，其中整机配套51亿元。\n2.调味品集群。全产业链产值突破64亿元，规上加工产值21亿元。"
    read = subjects(text, **_TOLD)
    assert read["突破64亿元"] == read["21亿元"] == ("cluster", "调味品")


@pytest.mark.parametrize("head", ["下半年打算", "今后打算", "下半年工作展望", "下一步打算"])
def test_what_stands_under_what_is_intended_is_a_goal(head: str) -> None:
    read = statuses(f"四、{head}\n抓项目促投资。新培育规上企业28家以上。", **_TOLD)
    assert read == {"28家以上": "target"}
