"""Furnishes a library for tests: one document published, the examples loaded, a draft with decisions of every kind.

Prints the id of the draft.
"""

import sys

from tests.browser.desk import blocks
from warehouse import library as desk

EDITOR = desk.Visitor("某人", address="127.0.0.1")


def decided(draft: desk.Draft) -> list[desk.Decision]:
    """A decision of each kind on the first numbers that can take one, and words that were missed."""
    kinds = ("accept", {}), ("reject", {}), ("correct", {"doubt": "原文印得不清"})
    able = [one for one in draft.numbers if not one.problems]
    start = draft.text.index("捌拾柒点五亿")
    missed = {"value": "87.5", "unit": "亿元", "indicator": "gross_output"}
    return [
        *(desk.Decision(kind, one.start, one.end, new) for (kind, new), one in zip(kinds, able, strict=False)),
        desk.Decision("add", start, start + 6, missed),
    ]


published = desk.import_text(EDITOR, "\n".join(blocks("城口县")))
desk.publish(EDITOR, [published.draft_id], "公报已核对")
desk.examples(EDITOR)
waiting = desk.draft(desk.import_text(EDITOR, "\n".join(blocks("万州区"))).draft_id)
desk.save(EDITOR, waiting.draft_id, waiting.version, decided(waiting))
sys.stdout.write(waiting.draft_id)
