"""What rows are called after: a park, a trade that no list holds, a bare year; units in lines of their own."""

import pytest

from tests.etl.reading import observations

Told = tuple[str, str, str]


def told(text: str, **options: str) -> dict[str, Told]:
    read = observations(text, **({"published": "2025-02-20"} | options))
    return {number: (o.subject, o.indicator, o.period) for number, o in read.items()}


def test_years_without_their_word() -> None:
    title = "表5 2022—2024年工业用电量（单位：亿千瓦时）\n年份 用电量 增速\n"
    assert told(f"{title}2022 17.2 3.1%\n2023 19.5 13.4%\n2024 20.3 4.1%\n") == {
        "17.2": ("工业", "electricity", "2022"),
        "3.1": ("工业", "electricity", "2022"),
        "19.5": ("工业", "electricity", "2023"),
        "13.4": ("工业", "electricity", "2023"),
        "20.3": ("工业", "electricity", "2024"),
        "4.1": ("工业", "electricity", "2024"),
    }
    head = "指标\t2022\t2023\t2024\n"
    assert told(f"{head}工业增加值（亿元）\t132\t141\t150\n工业投资（亿元）\t32\t41\t50\n")["41"] == (
        "工业",
        "fixed_investment",
        "2023",
    )


def test_a_bare_year_with_a_remark() -> None:
    text = "指标\t2023\t2024\t2025（目标）\n工业投资（亿元）\t48\t52\t60\n工业增加值（亿元）\t32\t41\t50\n"
    read = observations(text, published="2025-02-20")
    assert (read["60"].status, read["60"].period) == ("target", "2025")
    assert (read["52"].status, read["52"].period) == ("actual", "2024")


@pytest.mark.parametrize(
    "text",
    [
        "时间\t议程\t人数\n2024\t领导讲话\t3\n2025\t签约\t5\n",
        "行业 1998 2003 备注 12\n汽车 12 15 无 3\n电子 8 9 无 4\n",
        "编号\t2023\t2024\n2025\t12\t15\n2026\t8\t9\n",
    ],
)
def test_numbers_that_are_no_years(text: str) -> None:
    assert all(not o.rule.startswith("table") for o in observations(text).values())


STREAM = "指标名称\n单位\n一季度\n增速（%）\n规上工业总产值\n亿元\n186.4\n8.2\n工业投资\n亿元\n22.6\n-3.1\n"


def test_units_in_lines_of_their_own() -> None:
    assert told(f"荣昌区2025年一季度工业主要指标\n{STREAM}", published="2025-04-22") == {
        "186.4": ("规上工业", "gross_output", "2025-Q1"),
        "8.2": ("规上工业", "gross_output", "2025-Q1"),
        "22.6": ("工业", "fixed_investment", "2025-Q1"),
        "-3.1": ("工业", "fixed_investment", "2025-Q1"),
    }


@pytest.mark.parametrize("head", ["单位\n负责人\n", "单位\n地址\n", "单位\n备注\n"])
def test_units_that_head_no_values(head: str) -> None:
    text = f"名称\n{head}区经信委\n李某\n区招商局\n王某\n区科技局\n赵某\n12\n8\n"
    assert observations(text) == {}


def test_trades_and_parks_that_no_list_holds() -> None:
    head = "2024年工业情况\n行业\t总产值（亿元）\t增速（%）\n"
    assert told(f"{head}电子电气\t119.2\t14.8\n其他行业\t3.6\t1.2\n") == {
        "119.2": ("电子电气", "gross_output", "2024"),
        "14.8": ("电子电气", "gross_output", "2024"),
        "3.6": ("其他", "gross_output", "2024"),
        "1.2": ("其他", "gross_output", "2024"),
    }
    head = "2024年工业情况\n园区名称\t规上工业总产值（亿元）\n"
    assert told(f"{head}石桥工业园区\t62.9\n云溪组团\t8.4\n") == {
        "62.9": ("石桥工业园区", "gross_output", "2024"),
        "8.4": ("云溪组团", "gross_output", "2024"),
    }


@pytest.mark.parametrize(
    ("head", "row", "kind"),
    [
        ("园区\t工业投资（亿元）", "全区合计\t99.1", "sector"),
        ("行业\t工业投资（亿元）", "合计\t99.1", "sector"),
        ("指标\t2024年（亿元）", "工业投资\t99.1", "sector"),
    ],
)
def test_rows_of_the_whole(head: str, row: str, kind: str) -> None:
    read = observations(f"2024年工业投资\n{head}\n{row}\n{row.replace('99.1', '88.2')}\n", published="2025-02-20")
    assert read["99.1"].subject_kind == kind


def test_a_document_titled_for_its_only_table() -> None:
    text = "区县\t1—5月（%）\n涪陵区\t8.8\n长寿区\t9.6\n"
    read = observations(text, region="500000", published="2025-06-22", title="2025年1—5月各区县规上工业增加值增速")
    assert (read["8.8"].indicator, read["8.8"].transformation) == ("value_added", "yoy")


@pytest.mark.parametrize(
    "title", ["2025年1—5月各区县经济情况", "2025年1—5月各区县产值和投资", "关于工业增加值增速的通知"]
)
def test_titles_that_name_no_measure(title: str) -> None:
    text = "区县\t1—5月（%）\n涪陵区\t8.8\n长寿区\t9.6\n"
    read = observations(text, region="500000", published="2025-06-22", title=title)
    assert read["8.8"].indicator == "other"


def test_goods_made_in_unlike_units() -> None:
    read = observations("2024年，汽车、摩托车、笔记本电脑产量12.6万辆、86.4万辆、845.3万台，增长较快。")
    assert [o.subject for o in read.values()] == ["汽车", "摩托车", "笔记本电脑"]


def test_the_whole_of_shares_is_said_once() -> None:
    read = observations("汽摩、电子两大产业分别实现产值298.1亿元、164亿元，占规上工业的40%、22%。")
    assert (read["40%"].qualifier, read["22%"].qualifier) == ("占规上工业", "占规上工业")
