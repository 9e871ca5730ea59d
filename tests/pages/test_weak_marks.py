"""Wherever a chart's mark stands on one number of a weak source it has a star, and the card says how many have one."""

import json
import re

import pytest

from pages.charts.marks import WEAK, WEAK_SAID, WEAK_SOURCES

VIEWS = [
    ("overview", {}),
    ("overview", {"district": "500102"}),
    ("overview", {"area": "渝东南"}),
    ("overview", {"cluster": "智能网联新能源汽车"}),
    ("district", {}),
    ("district", {"district": "500102"}),
    ("district", {"mode": "compare"}),
    ("clusters", {}),
    ("clusters", {"municipal": "electronics"}),
    ("clusters", {"district": "500151"}),
    ("clusters", {"size": "pledged"}),
    ("clusters", {"size": "latest"}),
    ("clusters", {"section": "compare"}),
    ("investment", {}),
    ("investment", {"way": "industry"}),
    ("investment", {"way": "year"}),
    ("investment", {"counts": "event"}),
    ("investment", {"district": "500151"}),
    ("investment", {"area": "渝东北"}),
    ("ladder", {}),
    ("ladder", {"level": "firms_hightech-new"}),
    ("ladder", {"rd": "place"}),
    ("ladder", {"area": "渝东北"}),
    ("systems", {}),
    ("targets", {}),
    ("coverage", {}),
    ("sources", {}),
]
SEVERAL = {
    "completeness": "a tile tells how many districts state a number",
    "coverage": "a cell tells whether there is a number, and writes none",
    "taxonomy-map": "a tile tells how many numbers a cluster has, unless the reader has it sized by one of them",
    "verdicts": "a bar tells how many targets stand how",
    "pace": "a bar stands on goal, base and latest value; its star is tested with those of the ledger",
    "themes": "a bar tells how many numbers there are",
}
"""Charts whose marks stand on several numbers, and why none of these has a star."""
UNWRITTEN = {
    "events": "bubbles over one another leave no room for words: they say it when pointed at, and in the list",
    "pledged": "where a label has no room its mark says it when pointed at",
}
"""Charts with marks that nothing is written beside."""
COUNTED = re.compile(rf"(\d+) 个[^；，（]*{WEAK_SAID}（[^（）]*{re.escape(WEAK)}）")


def specs(screen):
    charts = screen.app.get("plotly_chart")
    return {chart.proto.id.split("chart-")[-1]: json.loads(chart.proto.spec) for chart in charts}


def classes(screen):
    """The source class of each row behind a card, by what a mark that stands on it alone carries."""
    frames = [card.frame for card in screen.app.session_state["_cards"].values() if "source_ids" in card.frame]
    return {ids: of for frame in frames for ids, of in zip(frame["source_ids"], frame["source_class"], strict=True)}


def weak_marks(spec, known):
    """(what it says when pointed at) of each mark whose one number, or all whose numbers, are of weak sources."""
    found = []
    for trace in spec["data"]:
        for place, mark in enumerate(trace.get("customdata", ())):
            behind = [known[mark[1]]] if mark[1] in known else [known.get(one) for one in mark[1].split("|")]
            if behind and all(one in WEAK_SOURCES for one in behind):
                found.append(trace["hovertext"][place])
    return found


def stars(spec):
    """How many stars are drawn, the key of them left out."""
    written = [note.get("text", "") for note in spec["layout"].get("annotations", ())]
    for trace in spec["data"]:
        is_written = (
            trace["type"] == "treemap" or "text" in trace.get("mode", "") or trace.get("textposition") != "none"
        )
        written += [str(text) for text in trace.get("text") or ()] if is_written else []
        symbols = trace.get("marker", {}).get("symbol", ())
        written += [WEAK for symbol in symbols if symbol == "asterisk-open"] if isinstance(symbols, list) else []
    return "\n".join(written).replace(f"{WEAK} {WEAK_SAID}", "").count(WEAK)


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_mark_of_one_weak_number_has_a_star_and_the_card_counts_them(opened, page, query):
    screen = opened(page, **query)
    known = classes(screen)
    for name, spec in specs(screen).items():
        if name in SEVERAL and not (name == "taxonomy-map" and "size" in query):
            continue
        weak = weak_marks(spec, known)
        counted = COUNTED.findall(screen.card(name).note)
        assert counted == ([str(len(weak))] if weak else []), (name, screen.card(name).note)
        assert all(WEAK in said for said in weak), name
        assert stars(spec) == len(weak) or (name in UNWRITTEN and stars(spec) < len(weak)), name
