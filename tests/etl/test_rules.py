"""Every rule reads its own examples and leaves its near misses alone."""

import re

import pytest

from etl.quantities import Quantity, read_quantities
from etl.reading import MEASURES
from etl.rules import Rule, rules, rules_for
from etl.screening import rule_against

FILES = ("transformations", "counts", "indicators", "ratios", "rejections", "statuses")
ALL = [(file, number) for file in FILES for number in range(len(rules(file)))]


def marked(sentence: str) -> tuple[str, Quantity]:
    """Return a sentence without its mark, and the number that stood in 【】."""
    start = sentence.index("【")
    text = sentence.replace("【", "").replace("】", "")
    end = sentence.index("】") - 1
    found = [q for q in read_quantities(text) if q.start < end and start < q.end]
    assert found, sentence
    return text, found[0]


def around(text: str, q: Quantity) -> tuple[str, str]:
    return text[max(0, q.start - 60) : q.start], text[q.end : q.end + 48]


def first_fit(file: str, sentence: str) -> Rule | None:
    """Return the rule of a file that reads the marked number, as the reader tries them."""
    text, q = marked(sentence)
    left, right = around(text, q)
    if file == "rejections":
        return rule_against(q, left, right)
    if file == "counts":
        clause = re.split("[，,；;：:。]", left)[-1] + "#" + re.split("[，,；;。、]", right)[0]
        return next((r for r in rules(file) if r.patterns["around"].search(clause)), None)
    dimension = "area" if q.dimension in MEASURES else q.dimension
    fitting = [r for r in rules_for(file, dimension) if r.fits(left, right)]
    if file == "ratios":
        told = re.search("研发|占规上工业增加值|增加值", left)
        codes = {"研发": "rd_expenditure", "占规上工业增加值": "value_added_share_industry", "增加值": "value_added"}
        source = codes.get(told[0] if told else "", "")
        fitting = [r for r in fitting if "*" in r.options["source"] or source in r.options["source"]]
    return next((r for r in fitting if q.unit in r.options.get("only_units", (q.unit,))), None)


@pytest.mark.parametrize(("file", "number"), ALL, ids=[f"{f}-{rules(f)[n].name}-{n}" for f, n in ALL])
def test_rule_is_proven(file: str, number: int) -> None:
    rule = rules(file)[number]
    assert rule.examples, "a rule without an example is no rule"
    assert rule.near_misses, "a rule without a near miss is not told apart"
    for sentence in rule.examples:
        read = first_fit(file, sentence)
        assert read is rule, f"{sentence} 读成 {read.name if read else None}"
    for sentence in rule.near_misses:
        assert first_fit(file, sentence) is not rule, sentence


def test_every_yield_is_a_known_indicator() -> None:
    from etl.measures import indicators

    for file in ("counts", "indicators", "ratios"):
        for rule in rules(file):
            assert rule.yields["indicator"] in indicators(), rule.name
