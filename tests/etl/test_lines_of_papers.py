"""Lines that a newspaper's page holds beside its date: they date the page and none of its numbers."""

import pytest

from etl.dates import is_lone_date
from tests.etl.reading import check_periods

_ARTICLE = (
    "松岭工业企稳\n\n1—8月，松岭省规上工业实现利润{71.4亿元=2023-01/2023-08}。\n\n"
    "分规模看，大型企业实现利润{28.3亿元=2023-01/2023-08}，同比增长{3.9%=2023-01/2023-08}。"
)


@pytest.mark.parametrize(
    "line",
    [
        "内容详情 2023年10月12日 返回首页",
        "2023年10月12日 星期四 上一期 下一期",
        "2023年10月12日 出版 上一版 下一版 返回目录",
        "2023年10月12日",
    ],
)
def test_a_page_is_dated_and_not_its_numbers(line: str) -> None:
    assert is_lone_date(line, is_at_head=True)
    check_periods(f"{line}\n\n{_ARTICLE}", kind="报道", published="2023-10-12", region="")


@pytest.mark.parametrize(
    "line",
    ["2023年9月松岭工业运行出版说明", "内容详情 松岭工业企稳", "2023年9月12日松岭新区产业园开工"],
)
def test_what_says_more_than_a_date_is_no_such_line(line: str) -> None:
    assert not is_lone_date(line, is_at_head=True)


def test_a_heading_of_a_year_still_dates_what_follows() -> None:
    check_periods(
        "2021年返乡创业园运行情况\n园区实现产值{7.4亿元=2021}。", kind="总结", published="2023-10-12", region="500151"
    )
