"""What the words of a chart name as its extremes are those of all that it draws of one measure and period."""

import re

import pytest

from pages.charts.finding import DISTRICTS
from pages.charts.marks import measure_of, said, subject_of
from pages.charts.rows import entries
from pages.parts.navigation import PAGES

VIEWS = [
    *((entry.screen.removeprefix("screens/").removesuffix(".py"), {}) for entry in PAGES),
    ("targets", {"municipal": "intelligent_nev"}),
    ("clusters", {"district": "500117"}),
    ("clusters", {"section": "compare"}),
    ("clusters", {"municipal": "electronics"}),
    ("district", {"district": "500117"}),
    ("district", {"mode": "compare"}),
    ("district", {"mode": "compare", "period": "2022"}),
    ("investment", {"district": "500151"}),
    ("investment", {"way": "industry"}),
    ("ladder", {"rd": "place"}),
    ("ladder", {"date": "2027-target"}),
    ("overview", {"area": "渝东南"}),
    ("overview", {"district": "500102"}),
]
ENDS = re.compile(r"(?:所选区县里|列出的里)?最高的是(.+?)，最低的是(.+?)；")
NOT_RANKED = re.compile("不排名|不能比|没有可比的|只并列")
"""What a card says whose marks are not to be held against each other."""
OWN = {"taxonomy-map", "completeness", "verdicts", "pace", "coverage", "events"}
"""Charts of counts and verdicts, whose words are their own."""


def findings(screen):
    """Each chart of observations: its card and what its words say after the title."""
    for chart in screen.app.get("plotly_chart"):
        name = chart.proto.id.split("chart-")[-1]
        if name not in OWN:
            card = screen.card(name)
            yield card, chart.proto.alt.removeprefix(card.title)


def told(row):
    return f"{subject_of(row)} {said(row)}"


def is_said_of(row, words):
    return words.startswith(f"；{row.period_label}{measure_of(row)}")


@pytest.mark.parametrize(("screen", "query"), VIEWS, ids=str)
def test_extremes_in_words_are_those_of_all_marks(opened, screen, query):
    for card, words in findings(opened(screen, **query)):
        assert not re.search("最大|最靠前|最靠后", words), words
        ends = ENDS.search(words)
        if not ends:
            assert not re.search("最高|最低", words), words
            continue
        rows = [row for row in entries(card.frame) if is_said_of(row, words)]
        highest, lowest = ({row.Index: row for row in rows if told(row) == end} for end in ends.groups())
        assert highest, (card.name, words)
        assert lowest, (card.name, words)
        values, named = [row.value for row in rows], [*highest.values(), *lowest.values()]
        assert max(row.value for row in highest.values()) == max(values), (card.name, words)
        assert min(row.value for row in lowest.values()) == min(values), (card.name, words)
        assert {row.region_level for row in named} <= DISTRICTS, (card.name, words)
        assert len({(row.subject_kind, row.subject, row.qualifier) for row in named}) == 1, (card.name, words)
        newest = card.frame[card.frame["status"] == named[0].status]["time"].max()
        assert {row.time for row in named} == {newest}, (card.name, words)
        assert not NOT_RANKED.search(card.note), (card.name, card.note)


def test_maps_rankings_and_chosen_dates_name_their_extremes(opened):
    views = [("overview", {}), ("district", {"mode": "compare"}), ("ladder", {"date": "2027-target"})]
    found = [{card.name for card, words in findings(opened(s, **q)) if ENDS.search(words)} for s, q in views]
    assert [{"map"} <= found[0], {"ranking"} <= found[1], {"rung-districts"} <= found[2]] == [True] * 3


def test_industries_that_speed_up_are_named_by_the_two_periods_that_are_joined(opened):
    (card, words) = next(pair for pair in findings(opened("overview")) if pair[0].name == "growth")
    before, latest = list(dict.fromkeys(card.frame["period_label"]))[-2:]
    assert words.startswith(f"；{before} → {latest}")
    values = {(row.subject, row.period_label): row.value for row in entries(card.frame)}
    faster, slower = (re.search(rf"{word}，?(?:最多)?的是(\S+) ", words)[1] for word in ("加快", "放慢"))
    assert values[faster, latest] > values[faster, before]
    assert values[slower, latest] < values[slower, before]
