"""Where the article of a web page stands: the smallest part that holds nearly all of its sentences."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

LONGEST_MENU = 150
"""Characters up to which a part called menu or footer is one though the page says little else."""
SHARE = 0.9
"""Part of the page's sentences that the article must hold: better a line of a menu too many than a paragraph lost."""
MARKED_SHARE = 0.6
"""The same for a part that the page itself calls its content."""
MENU_SHARE = 0.3
"""Part of the page's sentences up to which a part called menu, footer or the like is one."""

_LABEL = re.compile(r"(?:发布|成文|印发)?(?:日期|时间)|来\s*源|发文|文\s*号|索引号|20\d\d\s*[-年/.]\s*\d{1,2}")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_KNOWN = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))
BLOCKS = frozenset(_KNOWN["blocks"])
"""Elements that begin and end a paragraph."""
_CONTAINERS = frozenset(_KNOWN["containers"])
_MENU, _CONTENT = (
    re.compile(rf"(?:^|[-_ ])(?:{'|'.join(_KNOWN[name])})(?:$|[-_ ])", re.IGNORECASE) for name in ("menus", "contents")
)
_HEAD = re.compile("|".join(_KNOWN["heads"]), re.IGNORECASE)
_SENTENCE = re.compile("[。；，]")
LONGEST_HEAD = 400
"""Characters that a block above the article may have to count as its title, date and source."""


@dataclass(frozen=True, slots=True)
class Article:
    """The article: lines that only the page's own metadata state, blocks with title and date, the body."""

    stated: tuple[str, ...]
    head: tuple[etree._Element, ...]
    body: etree._Element


def find_article(root: etree._Element) -> Article:
    """Return the article of a page; what is no part of it is removed from the tree."""
    titles = [words_of(node) for node in root.iter("title")]
    named = {str(node.get("name", "")).lower(): str(node.get("content", "")) for node in root.iter("meta")}
    body = next(root.iterchildren("body"), root)
    etree.strip_elements(body, *_KNOWN["never"], with_tail=False)
    _remove_unseen(body)
    weights = _weights(body)
    _remove_menus(body, weights)
    weights = _weights(body)
    marked = _marked(body, weights)
    chosen = _smallest(body, weights) if marked is None else marked
    head = tuple(_head_of(chosen, body))
    return Article(tuple(_stated(titles, named, head, chosen)), head, chosen)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        if node.tail:
            before = node.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + node.tail
            else:
                parent.text = (parent.text or "") + node.tail
        parent.remove(node)


def _remove_unseen(body: etree._Element) -> None:
    for node in list(body.iter(etree.Element)):
        is_hidden = node.get("hidden") is not None or _HIDDEN.search(str(node.get("style", "")))
        if node is not body and (is_hidden or node.get("role") in ("navigation", "search", "banner", "contentinfo")):
            _remove(node)


def _weights(body: etree._Element) -> dict[etree._Element, int]:
    """Return for every element how much running text it holds: characters of its sentences, those of links left out."""
    weights: dict[etree._Element, int] = {}
    links = 0
    for event, node in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            links += node.tag == "a"
            weights[node] = 0 if links else _weight(node.text, node.tag)
            continue
        links -= node.tag == "a"
        parent = node.getparent()
        if node is not body and parent is not None:
            weights[parent] += weights[node] + (0 if links else _weight(node.tail, parent.tag))
    return weights


def _weight(text: str | None, tag: str) -> int:
    if not text or not (text := text.strip()):
        return 0
    stops = len(_SENTENCE.findall(text))
    if stops:
        return len(text) + 10 * stops
    return len(text) if tag in ("td", "th", "p") and any(c.isdigit() for c in text) else 0


def _remove_menus(body: etree._Element, weights: dict[etree._Element, int]) -> None:
    total = weights[body] or 1
    for node in list(body.iter(etree.Element)):
        if node is body or node.tag in ("td", "tr", "tbody", "th"):
            continue
        named = f"{node.get('class', '')} {node.get('id', '')}"
        share = weights.get(node, 0) / total
        is_small = share < MENU_SHARE or (share < MARKED_SHARE and len(words_of(node)) <= LONGEST_MENU)
        if (is_small and _MENU.search(named)) or (share < MENU_SHARE and _is_links(node)):
            _remove(node)


def _is_links(node: etree._Element) -> bool:
    """Whether a block is a list of links and little else."""
    if node.tag not in ("ul", "ol", "dl", "div", "table"):
        return False
    links = [words_of(link) for link in node.iter("a")]
    return len(links) >= 3 and sum(map(len, links)) > 0.7 * max(1, len(words_of(node)))


def _marked(body: etree._Element, weights: dict[etree._Element, int]) -> etree._Element | None:
    """Return the innermost part that the page calls article or content and that holds most of the sentences."""
    found = [
        node
        for node in weights
        if node.getparent() is not None
        and (node.tag in ("article", "main") or _CONTENT.search(f"{node.get('class', '')} {node.get('id', '')}"))
        and node.tag in _CONTAINERS
        and weights[node] >= max(1, MARKED_SHARE * weights[body])
        and not _is_cut_off(node, weights)
    ]
    return found[-1] if found else None


def _is_cut_off(node: etree._Element, weights: dict[etree._Element, int]) -> bool:
    """Whether sentences stand right beside a part: then it is one of several parts of the article."""
    parent = node.getparent()
    return parent is not None and weights[parent] > weights[node] / SHARE


def _smallest(body: etree._Element, weights: dict[etree._Element, int]) -> etree._Element:
    node, total = body, weights[body]
    while total:
        inner = [child for child in node if child.tag in _CONTAINERS and weights.get(child, 0) >= SHARE * total]
        if not inner or (inner[0].tag in ("tbody", "tr", "td") and not _is_alone(inner[0], node)):
            break
        node = inner[0]
    # A row or a run of words is no part of a page by itself.
    while node.tag in ("tr", "tbody", "font", "span") and node.getparent() is not None:
        node = node.getparent()
    return node


def _is_alone(node: etree._Element, parent: etree._Element) -> bool:
    """Whether the rest of a table says nothing: then it only lays out the page."""
    return "".join(words_of(node).split()) == "".join(words_of(parent).split())


def _head_of(article: etree._Element, body: etree._Element) -> list[etree._Element]:
    """Return the blocks above the article that hold its title, date or source, from top to bottom."""
    found: list[etree._Element] = []
    node = article
    while node is not body and node.getparent() is not None:
        for above in node.itersiblings(etree.Element, preceding=True):
            if _is_head(above):
                found.append(above)
        node = node.getparent()
    return found[::-1]


def _is_head(node: etree._Element) -> bool:
    words = words_of(node).strip()
    if not words or len(words) > LONGEST_HEAD:
        return False
    is_heading = node.tag in ("h1", "h2", "h3") or next(node.iter("h1", "h2"), None) is not None
    named = f"{node.get('class', '')} {node.get('id', '')}"
    return is_heading or bool(_HEAD.search(named)) or bool(_LABEL.search(words))


def _stated(
    titles: list[str], named: dict[str, str], head: tuple[etree._Element, ...], body: etree._Element
) -> list[str]:
    """Return lines for title, date and source that stand in the page's metadata and nowhere in sight."""
    seen = "".join([*(words_of(node) for node in head), words_of(body)[:2000]])
    bare = re.sub(r"\s", "", seen)
    title = named.get("articletitle") or (titles[0] if titles else "")
    title = re.split(r"\s*[_|]\s*|\s+-\s+|—{2}", title.strip())[0].strip()
    lines = [title] if title and re.sub(r"\s", "", title) not in bare else []
    date = named.get("pubdate") or named.get("publishdate") or ""
    if date and not re.search(r"20\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}", seen[:LONGEST_HEAD]):
        lines.append(f"发布日期：{date.strip()[:10]}")
    source = named.get("contentsource") or ""
    if source.strip() and source.strip() not in seen:
        lines.append(f"来源：{source.strip()}")
    return [" ".join(line.split()) for line in lines]


def words_of(node: etree._Element) -> str:
    """Return the words of an element and of all in it, as the file has them."""
    return "".join(str(piece) for piece in node.itertext())
