"""The statement panel: the words behind a number, and where its link leads."""

from types import SimpleNamespace

import pytest

from pages.parts.statement import AROUND, marked, to_the_words


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        ("https://a.example/x", "33.2亿元", "https://a.example/x#:~:text=33.2%E4%BA%BF%E5%85%83"),
        ("https://a.example/x?y=1", "1—7月", "https://a.example/x?y=1#:~:text=1%E2%80%947%E6%9C%88"),
        (
            "https://a.example/x",
            "增长5%，全市第6",
            "https://a.example/x#:~:text=%E5%A2%9E%E9%95%BF5%25%EF%BC%8C%E5%85%A8%E5%B8%82%E7%AC%AC6",
        ),
        ("https://a.example/x#top", "33.2", "https://a.example/x#top"),
        ("https://a.example/x", "", "https://a.example/x"),
        ("https://a.example/x", "A-B, C", "https://a.example/x#:~:text=A%2DB%2C%20C"),
    ],
)
def test_a_link_leads_to_the_words(url, words, link):
    assert to_the_words(url, words) == link


PLAIN = {"paragraph": 3, "page": None, "is_reviewed": False, "corrected": ""}


def passage(text, words, **given):
    start = text.index(words)
    return SimpleNamespace(text=text, start=start, end=start + len(words), **{**PLAIN, **given})


def test_the_words_are_marked_in_their_paragraph():
    said = marked(passage("上半年产值33.2亿元，增长5%。", "33.2亿元"))
    assert "上半年产值<mark>33.2亿元</mark>，增长5%。" in said
    assert "原文第 3 段" in said


def test_the_page_is_named_where_there_is_one():
    assert "原文第 7 页，第 3 段" in marked(passage("产值33.2亿元", "33.2亿元", page=7))


def test_a_long_paragraph_is_cut_to_what_stands_around_the_words():
    said = marked(passage("前" * 999 + "33.2亿元" + "后" * 999, "33.2亿元"))
    assert f"…{'前' * AROUND}<mark>33.2亿元</mark>{'后' * AROUND}…" in said


def test_hostile_text_is_shown_as_text():
    said = marked(passage("<script>alert(1)</script>33亿元<b>", "33亿元"))
    assert "<script>" not in said
    assert "&lt;script&gt;" in said


def test_what_turns_the_direction_of_writing_is_shown_as_what_it_is():
    """Else 73.5 would be seen as 5.37 where the source writes from right to left."""
    said = marked(passage("投资\u202e73.5亿元\u202c，增长5%。", "73.5亿元"))
    assert "投资□<mark>73.5亿元</mark>□，增长5%。" in said


def test_a_value_that_a_person_changed_is_said_to_be():
    changed = "value\t318.4\t320.5\t印错<b>\t某人\t2026-01-05\nperiod\t2024\t2025\t\t某人\t2026-01-05"
    said = marked(passage("产值318.4亿元", "318.4亿元", is_reviewed=True, corrected=changed))
    assert "经人订正：数值由“318.4”改为“320.5”（印错&lt;b&gt;，某人，2026-01-05）；时期由“2024”改为“2025”" in said
    assert "经人核对" in marked(passage("产值318.4亿元", "318.4亿元", is_reviewed=True))
    assert "经人" not in marked(passage("产值318.4亿元", "318.4亿元"))


def test_a_number_that_the_list_of_corrections_changed_says_what_and_why(mini, opened_on):
    identity = mini.observation("2.5", unit="亿元", text="2.5亿元")
    why = {"reason": "与同表其他行同单位", "checked_by": "某组", "date": "2026-01-05"}
    mini.correction(identity, field="value", old="2.5", new="25000", **why)
    mini.correction(identity, field="unit", old="亿元", new="万元", **why)
    untouched = mini.observation("7", period="2022")
    opened = opened_on()
    said = opened("data", observation=identity).text()
    assert "数值由“2.5”改为“25000”，单位由“亿元”改为“万元”（与同表其他行同单位，某组，2026-01-05）" in said
    assert "订正" not in opened("data", observation=untouched).text()


def test_statements_that_hardly_differ_are_said_to(opened):
    assert "同一个数的 2 份说法，最大与最小相差不到 0.1%" in opened("ladder", observation="5bb245ba-001").text()
