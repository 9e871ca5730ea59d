"""Wherever a cell of a table tells a number of a weak source it has a star, and the card says how many have one."""

import pytest

from pages.charts.marks import WEAK, WEAK_SOURCES
from tests.pages.test_weak_marks import COUNTED

STATEMENT = "observation="
TABLES = {
    "cluster-answers": ("answer-rows",),
    "cluster-firms": ("firm-rows",),
    "cluster-names": ("names", "name-statements"),
    "differing": ("table-differing",),
    "agreeing": ("table-agreeing",),
    "event-list": ("table-events",),
    "firms": ("table-projects", "table-firms"),
    "investors": ("table-investors",),
    "lists": ("table-lists",),
    "mechanisms": ("mechanism-table",),
    "parks": ("table-parks",),
    "places": ("rank-table",),
    "platforms": ("table-platforms",),
    "inputs": ("table-inputs",),
    "apart": ("table-apart",),
    "projects": ("table-projects",),
    "record": ("table-record",),
    "size-growth": ("size-growth-rows",),
    "system": ("system-members",),
    "taxonomy": ("taxonomy-rows",),
    "zones": ("table-zones",),
}
"""The tables of each card whose cells tell numbers."""
APART = {
    "listed-rows": "a column says the class of each source",
    "targets-ledger": "its stars are tested with the targets",
    "targets-due": "its stars are tested with the targets",
    "table-goals": "its stars are tested with the targets",
    "targets-asked": "its stars are tested with the targets",
    "key-figures": "below each figure stands whose it is, and that it is a repost",
    "cluster-own": "below each figure stands whose it is, and that it is a repost",
    "factory-figures": "below each figure stands whose it is, and that it is a repost",
    "chain-rows": "it tells who supplies whom",
    "park-rows": "it tells which park is meant for what",
    "system-table": "it tells members of systems",
    "newest-documents": "it tells documents",
    "document-list": "it tells documents, with the class of each",
}
"""Other tables and figures, and why they are not held to stars here."""
ALL_SHOWN = frozenset({"event-list", "firms", "investors", "lists", "parks", "places", "projects", "record", "zones"})
"""Cards whose frame is what their cells tell, number by number."""
PAGES = (
    "overview",
    "district",
    "clusters",
    "targets",
    "investment",
    "ladder",
    "systems",
    "conflicts",
    "sources",
    "data",
)
VIEWS = [
    ("overview", {"district": "500102"}),
    ("overview", {"cluster": "智能网联新能源汽车"}),
    ("district", {"district": "500117"}),
    ("district", {"district": "500102"}),
    ("district", {"mode": "compare"}),
    ("clusters", {}),
    ("clusters", {"municipal": "electronics"}),
    ("clusters", {"district": "500151"}),
    ("clusters", {"municipal": "electronics", "cluster": "电子信息"}),
    ("clusters", {"section": "compare", "district": "500102"}),
    ("conflicts", {}),
    ("investment", {}),
    ("investment", {"projects": "all", "investors": "all", "events": "all"}),
    ("investment", {"area": "渝东北"}),
    ("ladder", {}),
    ("ladder", {"area": "渝东北"}),
    ("systems", {}),
    ("systems", {"district": "500102"}),
]


def classes(screen):
    """The source class of each statement behind the cards of a page."""
    frames = [card.frame for card in screen.app.session_state["_cards"].values() if "observation_id" in card.frame]
    return {one: of for frame in frames for one, of in zip(frame["observation_id"], frame["source_class"], strict=True)}


def weak_values(row, known):
    """How many values of weak sources the cells of a row tell, by what they open; the row itself where they do not."""
    each = [one for opens in row["links"].values() for one in ([opens] if isinstance(opens, str) else opens)]
    opened = [one for one in each if one.startswith(STATEMENT)] or [row["id"]]
    return sum(known.get(one.removeprefix(STATEMENT)) in WEAK_SOURCES for one in opened)


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_weak_value_of_a_table_has_a_star_and_the_card_counts_them(opened, page, query):
    screen = opened(page, **query)
    known, tables, cards = classes(screen), screen.tables(), screen.app.session_state["_cards"]
    for name, card in cards.items():
        rows = [row for one in TABLES.get(name, ()) if one in tables for row in tables[one]["rows"]]
        if not rows:
            continue
        stars = [sum(cell.count(WEAK) for cell in row["cells"]) for row in rows]
        assert COUNTED.findall(card.note) == ([str(sum(stars))] if sum(stars) else []), (name, card.note)
        if name in ALL_SHOWN:
            assert sum(stars) == card.frame["source_class"].isin(WEAK_SOURCES).sum(), name
        for row, starred in zip(rows, stars, strict=True):
            weak = weak_values(row, known)
            assert starred == weak if row["links"] else starred >= weak, (name, row)


@pytest.mark.parametrize("page", PAGES)
def test_no_table_is_left_out(opened, page):
    held = {one for tables in TABLES.values() for one in tables}
    assert set(opened(page).tables()) <= held | set(APART)
