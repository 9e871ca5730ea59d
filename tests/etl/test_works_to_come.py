"""Projects that are to begin, have not begun or are talked about, and what a report sets for the year."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("据悉，全县今年将有64个亿元级项目先后开工。", "64个", True),
        ("据悉，全县今年将有64个亿元级项目先后开工，其中国企项目25个。", "25个", True),
        ("下半年还将有8个项目投产。", "8个", True),
        ("今年以来，全县有64个亿元级项目先后开工，其中国企项目25个。", "64个", False),
        ("今年以来，全县有64个亿元级项目先后开工，其中国企项目25个。", "25个", False),
        ("全县今年将有64个亿元级项目先后开工，其中目前已开工25个。", "25个", False),
    ],
)
def test_projects_that_are_to_begin(text: str, number: str, expected: bool) -> None:
    read = observations(text, published="2024-04-25", kind="报道")[number]
    assert (read.status in ("target", "expected"), read.indicator[:9]) == (expected, "projects_")


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("全县未开工项目由12个减少到5个。", "12个", "other"),
        ("全县未开工项目由12个减少到5个。", "5个", "other"),
        ("截至3月底，未开工项目仅剩8个。", "8个", "other"),
        ("目前在谈项目35个。", "35个", "other"),
        ("目前在谈的工业项目还有12个。", "12个", "other"),
        ("开工项目由12个增加到25个。", "12个", "projects_started"),
        ("截至3月底，已开工项目18个。", "18个", "projects_started"),
        ("储备在谈项目56个。", "56个", "projects_reserve"),
        ("储备工业项目20个。", "20个", "projects_reserve"),
        ("经洽谈签约项目6个。", "6个", "projects_signed"),
    ],
)
def test_projects_not_begun_or_talked_about(text: str, number: str, indicator: str) -> None:
    assert observations(text, published="2024-04-25", kind="报道")[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("政府工作报告提出，今年规上工业增加值增长8%。", "target"),
        ("区政府工作报告中提出，今年全区投资增长8%。", "target"),
        ("工作报告提出，今年规上工业产值突破8%的增速关口，增长8%。", "target"),
        ("政府工作报告提出，今年以来规上工业增加值增长8%。", "actual"),
        ("工作报告提出，今年一季度规上工业增加值增长8%。", "actual"),
        ("工作报告提出的任务有序推进，今年规上工业增加值增长8%。", "actual"),
    ],
)
def test_what_a_report_sets_for_the_year(text: str, status: str) -> None:
    assert observations(text, published="2024-04-25", kind="报道")["8%"].status == status
