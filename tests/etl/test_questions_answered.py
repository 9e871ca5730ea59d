"""Interviews whose questions say when the answers are of, and goals that go on with what was told before."""

import pytest

from tests.etl.reading import observations

_HEAD = "“云汀工业再出发”新闻发布会实录\n\n"
_TOLD = {"published": "2025-11-12", "kind": "报道"}


@pytest.mark.parametrize(
    "question",
    [
        "观众代表：明年打算定个什么目标？",
        "江畔晚报记者：明年工业上有哪些安排？",
        "云汀发布（追问）：那么明年的目标定多高呢？",
    ],
)
def test_what_a_question_asks_of_next_year_is_a_goal(question: str) -> None:
    answer = "韦*：初步想法是，规上工业增加值增长7%，工业投资增长12%以上，新引进亿元以上工业项目25个。"
    read = observations(f"{_HEAD}{question}\n\n{answer}", **_TOLD)
    told = {(read[number].status, read[number].period) for number in ("7%", "12%以上", "25个")}
    assert told == {("target", "2026")}


def test_the_next_question_ends_what_the_last_one_asked() -> None:
    text = (
        f"{_HEAD}江畔晚报记者：下一步招商上怎么打算？\n\n林*：再引进制造业项目40个。\n\n"
        "渝讯记者：去年的成绩怎么样？\n\n林*：规上工业产值214亿元，增长7.2%。"
    )
    read = observations(text, **_TOLD)
    assert read["40个"].status == "target"
    assert {(read[n].status, read[n].period) for n in ("214亿元", "7.2%")} == {("actual", "2024")}


def test_a_question_of_what_is_over_and_what_is_to_come_leaves_the_answer_its_own_times() -> None:
    text = (
        f"{_HEAD}渝讯记者：上半年招商如何，下半年有什么打算？\n\n林*：上半年新引进项目52个，合同投资87亿元。"
        "下半年力争再引进30个。"
    )
    read = observations(text, **_TOLD)
    assert (read["52个"].status, read["87亿元"].status) == ("actual", "actual")


@pytest.mark.parametrize(
    "text",
    [
        "前三季度规上工业增加值增长7.3%，订单也还可以，全年保8%问题不大。",
        "前三季度规上工业增加值增长7.3%，四季度有望冲击8%。",
    ],
)
def test_a_rate_that_is_striven_for_goes_on_with_growth(text: str) -> None:
    read = observations(text, **_TOLD)["8%"]
    assert (read.subject, read.indicator, read.transformation) == ("规上工业", "value_added", "yoy")


def test_what_a_part_aims_at_ends_with_it() -> None:
    text = "大数据产业营收去年做到186亿元，今年争取200亿元；生物医药规模小些，62亿元，增势不减，年年都在两成以上。"
    read = observations(text, **_TOLD)
    told = {number: read[number].period for number in ("186亿元", "200亿元", "62亿元", "两成以上")}
    assert told == {"186亿元": "2024", "200亿元": "2025", "62亿元": "2024", "两成以上": "2024"}
    assert read["两成以上"].transformation == "yoy"


@pytest.mark.parametrize("words", ["据行业协会测算，2023年", "经初步测算，去年", "据我委估算，2024年"])
def test_what_is_reckoned_of_a_year_over_is_no_outlook(words: str) -> None:
    text = f"{words}全市轴承产业营业收入271亿元。据测算，项目达产后年产值可达8亿元。"
    read = observations(text, published="2025-05-12", kind="复函")
    assert (read["271亿元"].status, read["8亿元"].status) == ("actual", "expected")
