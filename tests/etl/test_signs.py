"""What a pattern's matches begin with and hold: nothing is passed by that matches."""

import re
import tomllib
from pathlib import Path

import pytest

from etl.rules.signs import quick, sign_of, signs_of

FOLDER = Path(__file__).parents[2] / "etl" / "rules"
ROWS = [
    row
    for name in ("rejections", "indicators", "statuses", "transformations", "counts", "ratios")
    for row in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["rule"]
]
PATTERNS = sorted({row[key] for row in ROWS for key in ("left", "not_left", "around", "not_around") if key in row})
SENTENCES = "\n".join(s for row in ROWS for key in ("examples", "near_misses") for s in row.get(key, ()))


def test_quick_patterns_find_what_plain_ones_do() -> None:
    for pattern in PATTERNS:
        quickly = [(m.span(), m.groupdict()) for m in quick(pattern).finditer(SENTENCES)]
        assert quickly == [(m.span(), m.groupdict()) for m in re.finditer(pattern, SENTENCES)], pattern


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
