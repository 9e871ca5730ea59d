"""The statement panel: where its link leads."""

import pytest

from pages.parts.statement import to_the_words


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
