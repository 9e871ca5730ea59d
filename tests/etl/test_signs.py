"""What a pattern's matches begin with and hold: nothing is passed by that matches."""

import re
import tomllib
from pathlib import Path

import pytest

from etl.rules import Sieve, rules
from etl.rules.signs import Rare, closers_of, openers_of, quick, sign_of, signs_of, spot

FOLDER = Path(__file__).parents[2] / "etl" / "rules"
ROWS = [
    row
    for name in ("rejections", "indicators", "statuses", "transformations", "counts", "ratios")
    for row in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["rule"]
]
PATTERNS = sorted({row[key] for row in ROWS for key in ("left", "not_left", "around", "not_around") if key in row})
RIGHT = sorted({row[key] for row in ROWS for key in ("right", "not_right") if key in row})
SENTENCES = "\n".join(s for row in ROWS for key in ("examples", "near_misses") for s in row.get(key, ()))


def test_quick_patterns_find_what_plain_ones_do() -> None:
    for pattern in PATTERNS:
        quickly = [(m.span(), m.groupdict()) for m in quick(pattern).finditer(SENTENCES)]
        assert quickly == [(m.span(), m.groupdict()) for m in re.finditer(pattern, SENTENCES)], pattern


def test_patterns_are_spotted_where_plain_ones_begin() -> None:
    for pattern in PATTERNS:
        spotted, plain = spot(pattern), re.compile(pattern)
        for at in range(0, len(SENTENCES), 4999):
            window = (at, at + 1500)
            first, found = spotted.search(SENTENCES, *window), plain.search(SENTENCES, *window)
            assert (first and first.start()) == (found and found.start()), pattern


def test_rare_patterns_match_what_plain_ones_do() -> None:
    for pattern in PATTERNS[::5]:
        rare, plain = Rare(pattern), re.compile(pattern)
        for at in range(0, len(SENTENCES), 4999):
            found = [m.span() for m in rare.finditer(SENTENCES, at, at + 900)]
            assert found == [m.span() for m in plain.finditer(SENTENCES, at, at + 900)], pattern


@pytest.mark.parametrize(
    ("pattern", "spotted"),
    [
        (r"(?<!子)甲乙|\s丙", r"[\s甲](?<=(?=(?<!子)甲乙|\s丙)(?s:.))"),
        ("甲乙|丙", "甲乙|丙"),
        ("[^甲]乙", "[^甲]乙"),
    ],
)
def test_only_what_runs_ahead_slowly_is_spotted_by_its_first_character(pattern: str, spotted: str) -> None:
    assert spot(pattern).pattern == spotted


def test_every_match_holds_a_sign() -> None:
    for pattern in PATTERNS:
        signs, sign = signs_of(pattern), sign_of(pattern)
        for m in re.finditer(pattern, SENTENCES):
            assert signs is None or not signs.isdisjoint(m[0]), pattern
            assert sign.search(m[0]) is not None, pattern


@pytest.mark.parametrize(
    ("pattern", "looks"),
    [
        (r"(?:甲|乙丙)+丁", "(?=[乙甲])"),
        (r"(?<!子)(?:[一二]|\d{1,2})个", r"(?=[\d一二])"),
        (r"甲?乙|[a-f]", "(?=[a-f乙甲])"),
        (r"(?P<name>甲)乙", ""),
        (r"[甲乙]丙", ""),
        (r"(?:甲)?", ""),
        (r"(?:甲|[^乙])丙", ""),
    ],
)
def test_look_ahead_is_what_a_match_can_begin_with(pattern: str, looks: str) -> None:
    compiled = quick(pattern).pattern
    assert compiled == (f"{looks}(?:{pattern})" if looks else pattern)


def test_every_match_begins_with_an_opener() -> None:
    for pattern in [*PATTERNS, *RIGHT]:
        opener = openers_of(pattern)
        for m in re.finditer(pattern, SENTENCES):
            assert opener is None or opener.match(m[0]) is not None, pattern


def test_texts_that_a_pattern_is_found_in_end_with_a_closer() -> None:
    ends = [SENTENCES[max(0, at - 40) : at] for at in range(0, len(SENTENCES), 7)]
    for pattern in PATTERNS:
        closer, searched = closers_of(pattern), re.compile(pattern)
        if closer is not None:
            assert all(closer.match(words[-1:]) for words in ends if searched.search(words)), pattern


@pytest.mark.parametrize(
    ("pattern", "closes"),
    [
        ("(?:甲|乙丙)+$", "丙甲"),
        ("甲乙?$|[丙丁]$", "丁丙乙甲"),
        ("甲$|乙", None),
        ("甲?$", None),
        ("[^甲]$", None),
        ("甲", None),
    ],
)
def test_closer_is_what_a_text_can_end_with(pattern: str, closes: str | None) -> None:
    closer = closers_of(pattern)
    found = {c for c in "甲乙丙丁戊\n" if closer.match(c)} if closer is not None else None
    # A line break at the text's end stands behind what $ stands behind.
    assert found == (None if closes is None else {*closes, "\n"})


@pytest.mark.parametrize("name", ["rejections", "indicators", "statuses", "transformations", "ratios"])
def test_no_rule_is_held_back_that_fits(name: str) -> None:
    sieve = Sieve(rules(name))
    for at in range(40, len(SENTENCES), 11):
        left, right = SENTENCES[at - 40 : at], SENTENCES[at : at + 40]
        kept = sieve.rules(left, right)
        assert [rule for rule in rules(name) if rule.fits(left, right)] == [r for r in kept if r.fits(left, right)]
