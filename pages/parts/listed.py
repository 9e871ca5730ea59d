"""What a card lists: the rows of its table with what they stand on, and a list of names and facts to take away."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pages.exports.listed import UNKNOWN, Evidence, Line, Listed
from pages.parts.components.figures import KeyFigure
from pages.parts.components.table import Column, Row

MEANINGS = {
    "区县产业体系名录": (
        "一行是一个区县的一套产业体系（如“2+4”），照文件的说法登记：档次、成员、产值档次都是文件的词，不是把市级集群体系拆到区县；"
        "产值档次（亿级）是目标，不是实际产值；没有列名的成员照实写明；（较早）是已被后一套代替的体系"
    ),
    "企业名录": (
        "公开文件点名的企业和项目，逐家登记；链主、配套、骨干只记文件写明的关系，阶段只记文件说到的；"
        "不是普查，没列不等于没有"
    ),
    "园区名录": "公开文件说到的园区；承接的产业只记文件写明的，没有写明的不推断",
    "责任清单": "文件写明由谁负责的目标或整条产业链；牵头单位、责任单位、链长照文件，写到目标的带目标的数",
    "机制名录": (
        "文件写到的做法、评价考核、清单认定和指数；衡量什么照文件；相关指标的数是这些指标在当地的全部数，不专指这条机制"
    ),
    "市级集群体系": (
        "市级集群及其层级、上级；依据：有文件＝有公开文件列出它和它的层级，推定＝名称、层级或上级由几份文件推定，"
        "未证实＝没有找到列出它的公开文件；（清单）＝名录所载的承诺，库里没有原话"
    ),
}
"""How each list of names and facts is defined."""
EVIDENCE = (
    ("依据", "名录里这一行所凭的文件，逐行列在“来源”；那里写未载明的，名录没有记下文件，有说明的照录"),
    ("行的来历", "名录由人从文件中登记，不是从数里算出来的"),
)
DOCUMENTS = "依据文件"
"""The title of the column of whole titles: the screen cuts them, or has no room for them."""
ASIDE = re.compile(r"[^，；]*\.csv")
"""What a note says to those who keep the list."""
BELOW = "　└ "
"""What a name that hangs below another begins with."""


def listed(
    name: str,
    columns: Sequence[Column],
    rows: Iterable[Row],
    behind: Iterable[Sequence[Any]],
    *,
    evidence: Callable[[Any], Evidence] | None = None,
    named: int = 1,
    place: tuple[str, str] | None = None,
) -> Listed:
    """Return a drawn table of names and facts: for each row the lines of the list ``name`` that stand ``behind`` it.

    Each row names its documents, last of all.

    A line may have ``doc_id``, ``doc_title``, ``published`` and ``access`` of its document, and a ``note``; the first
    ``named`` cells of a row say what it is about. ``place`` is the region of all lines (code, name); else each line's.
    """
    drawn = list(zip(rows, behind, strict=True))
    every = [one for _, lines in drawn for one in lines]
    lines = tuple(
        Line(
            (*row.whole, _documents(said)),
            row.ids,
            tuple(dict.fromkeys((evidence or evidence_of)(one) for one in said)),
            " ".join(row.whole[:named]).strip(BELOW),
            place or place_of(said),
            has_internal(said),
        )
        for row, said in drawn
    )
    meaning = ((name, MEANINGS[name]), *EVIDENCE) if name in MEANINGS else EVIDENCE
    titles = tuple(column.title for column in columns)
    return Listed((*titles, DOCUMENTS), lines, _source(name, every), meaning, has_internal(every))


def evidence_of(line: Any) -> Evidence:
    """Return what one line of a list is said by."""
    return Evidence(getattr(line, "doc_id", "") or "", note_of(line))


def _documents(lines: Sequence[Any]) -> str:
    """Return the whole titles of the documents that say a row; nothing where it is on no list."""
    titles = dict.fromkeys(getattr(line, "doc_title", "") or UNKNOWN for line in lines)
    return "；".join(titles)


def place_of(lines: Sequence[Any]) -> tuple[str, str]:
    """Return code and name of the region of the first line that tells it."""
    for line in lines:
        if getattr(line, "region_name", ""):
            return line.region, line.region_name
    return "", ""


def note_of(line: Any) -> str:
    """Return what the list notes on a line, without what it says to those who keep it."""
    return ASIDE.sub("", getattr(line, "note", "") or "").strip("，；")


def has_internal(lines: Iterable[Any]) -> bool:
    """Say whether a document behind one of the lines is not public."""
    return any(getattr(line, "access", "") == "internal" for line in lines)


def _source(name: str, lines: Iterable[Any]) -> str:
    told = {line.doc_title: line.published or "" for line in lines if getattr(line, "doc_title", "")}
    newest = max(told.values(), default="")
    days = f"，最新 {newest[:7]}" if newest else ""
    return f"来源：{name}（依据 {len(told)} 份文件{days}）" if told else f"来源：{name}（未注明文件）"


def arranged(columns: Sequence[Column], rows: Iterable[Row]) -> Listed:
    """Return a drawn table of observations: what its cells say is said of all that their row stands on."""
    return Listed(tuple(column.title for column in columns), tuple(Line(row.whole, row.ids) for row in rows))


def figured(items: Iterable[KeyFigure]) -> Listed:
    """Return what key figures say: of the newest value its change and what is noted, of all others whose they are."""
    items = list(items)
    lines = [
        Line((item.name, item.change.strip("—"), "；".join(note.text for note in item.notes)), (item.id,))
        for item in items
    ]
    lines += [Line((item.name, "", ""), item.ids, has_own_row=False) for item in items]
    return Listed(("关键数", "变化", "附注"), tuple(lines))
