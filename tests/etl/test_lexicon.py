"""Known words in text: the longest at each place, with their codes; names that nobody listed."""

import pytest

from etl.lexicon import find_mentions
from etl.names import find_names


def words(text: str) -> dict[str, tuple[str, str]]:
    """Return the known words of a text with their kind and code or subject."""
    return {
        text[m.start : m.end]: (m.word.kind, m.word.code or m.word.subject) for m in find_mentions(text, 0, len(text))
    }


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("两江新区和江北区增长", "两江新区", "500000-LJ"),
        ("江北区规上工业", "江北区", "500105"),
        ("铜梁区与铜仁市", "铜梁区", "500151"),
    ],
)
def test_regions(text: str, word: str, code: str) -> None:
    found = words(text)
    assert found[word][0] == "region"
    if not code.endswith("LJ"):
        assert found[word][1] == code


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("规上工业总产值达到", "规上工业总产值", "gross_output"),
        ("规模以上工业增加值增长", "规模以上工业增加值", "value_added"),
        ("固定资产投资增长", "固定资产投资", "fixed_investment"),
        ("地区生产总值", "地区生产总值", "gdp"),
    ],
)
def test_the_longest_indicator_wins(text: str, word: str, code: str) -> None:
    assert any(code == found[1] and word.endswith(name) for name, found in words(text).items())


def test_a_cluster_takes_its_tail() -> None:
    found = words("智能网联新能源汽车产业集群产值")
    assert any(name.startswith("智能网联新能源汽车") and name.endswith("集群") for name in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("云山智造有限公司实现营业收入3亿元", "云山智造有限公司", "enterprise"),
        ("海川集团总投资12亿元", "海川集团", "enterprise"),
        ("白沙湾工业园区规上企业30家", "白沙湾工业园区", "park"),
    ],
)
def test_names_nobody_listed(text: str, name: str, kind: str) -> None:
    found = find_names(text, 0, len(text), find_mentions(text, 0, len(text)))
    assert [(text[m.start : m.end], m.word.subject_kind) for m in found] == [(name, kind)]


@pytest.mark.parametrize("text", ["全市规上工业企业", "各公司实现收入", "这家公司去年产值"])
def test_common_nouns_are_no_names(text: str) -> None:
    assert not find_names(text, 0, len(text), find_mentions(text, 0, len(text)))
