"""When documents without a date were written, and what years their times take: every rule by its own documents."""

from dataclasses import replace
from typing import Any

import pytest

from etl.documents import make_document
from etl.extraction import read
from etl.model import Document
from etl.months import code
from etl.written_on import rules, written_on


def undated(example: dict[str, Any]) -> Document:
    """Return the document of an example: its title is its first line."""
    title = example["text"].split("\n", 1)[0]
    return Document("", example["text"], title=title, kind=example["kind"], doc_no=example.get("number", ""))


@pytest.mark.parametrize("name", [rule["name"] for rule in rules()])
def test_a_rule_bounds_its_examples_and_none_of_its_near_misses(name: str) -> None:
    (rule,) = (rule for rule in rules() if rule["name"] == name)
    assert rule["examples"]
    assert rule["near_misses"]
    for example in rule["examples"]:
        found = written_on(undated(example))
        month = code(found.month, found.month)
        assert (found.rule, month if found.is_month_known else month[:4]) == (name, example["written"])
    for miss in rule["near_misses"]:
        assert written_on(undated(miss)).rule != name


def test_a_document_with_a_date_was_written_on_it() -> None:
    document = replace(undated({"kind": "统计公报", "text": "2022年青石县统计公报\n"}), published="2023-04-01")
    assert code(written_on(document).month, written_on(document).month) == "2023-04"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023年1—8月青石县工业经济运行分析\n1—8月，产值71亿元。", "（按“报告期月份”当作写于2023年9月）"),
        ("青石县工业札记\n厂里有31人。", ""),
    ],
)
def test_what_is_taken_for_the_date_is_said(text: str, said: str) -> None:
    assert written_on(make_document(text)).said == said


def periods(text: str) -> list[str]:
    """Return the periods that are read in a text that says what it is by itself."""
    return [o.period for o in read(make_document(text)).observations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2023年1—8月青石县工业经济运行分析\n1—8月，全县规上工业总产值完成71亿元。今年以来，工业投资增长3.1%。",
            ["2023-01/2023-08", "2023-01/2023-09"],
        ),
        ("青石县2023年上半年工业经济运行情况\n去年，全县规上工业总产值完成71亿元。", ["2022"]),
        (
            "2022年青石县国民经济和社会发展统计公报\n全年规上工业总产值71亿元。年末规上工业企业31家。",
            ["2022", "2022-12"],
        ),
        (
            "关于青石县2022年国民经济和社会发展计划执行情况及2023年计划草案的报告\n各位代表：\n一、2022年计划执行情况\n"
            "全年规上工业总产值完成71亿元。\n二、2023年主要目标\n规上工业总产值增长6%。",
            ["2022", "2023"],
        ),
        (
            "青石县31个项目开工\n4月6日，青石县2023年二季度项目集中开工仪式举行。去年，全县规上工业总产值完成71亿元。",
            ["2023-04", "2022"],
        ),
    ],
)
def test_times_take_the_year_of_what_the_document_reports_on(text: str, expected: list[str]) -> None:
    assert periods(text) == expected


def test_where_only_the_year_is_known_the_month_stays_empty_and_says_why() -> None:
    text = (
        "青石县经济信息委关于第3号建议的复函\n青经信函〔2023〕7号\n李一代表：\n"
        "目前，全县有规上工业企业31家。去年，规上工业总产值71亿元。"
    )
    now, last = read(make_document(text)).observations
    assert (now.period, last.period) == ("", "2022")
    assert "没有写日期" in now.doubt
    assert not last.doubt


def test_where_nothing_bounds_the_year_a_time_has_none() -> None:
    (observation,) = read(make_document("青石县工业稳步向好\n今年上半年，全县规上工业总产值完成71亿元。")).observations
    assert observation.period == ""
    assert "没有写日期" in observation.doubt


def test_what_began_in_a_year_has_no_end_in_a_text_without_a_date() -> None:
    text = "青石县纽扣产业观察\n2021年以来，全县纽扣产业研发投入年均增长11%。2023年，全县纽扣产业实现产值31亿元。"
    since, year = read(make_document(text)).observations
    assert (since.period, year.period) == ("", "2023")
    assert "没有写日期" in since.doubt
