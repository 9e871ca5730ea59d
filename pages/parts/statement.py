"""The statement panel: the value behind a mark, its document, the other statements of the same thing, who answers."""

import html
from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st

from pages.charts.marks import measure_of, said, subject_of
from pages.charts.numbers import apart_in_words, plain
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.components.table import Column, Row, table
from pages.parts.desk.choosing import choose_statement
from pages.parts.hidden import visible
from warehouse.connection import Warehouse
from warehouse.library import NAMES
from warehouse.questions.statements import corrected, passage, responsible_for, rivals, statement

AROUND = 240
"""Characters of a paragraph that are shown before and behind a number."""
LINKED = frozenset({"official", "press"})


def close() -> None:
    """Give the view back as it was before the panel opened."""
    view.go(observation="")


@st.dialog("这个数从哪里来", width="medium", position="right", on_dismiss=close)
def statement_panel(board: Warehouse) -> None:
    """Draw the panel for the view's observation id; an unknown id is said in words.

    The id is read here and not handed in: a click inside the panel reruns the panel alone.
    """
    observation = view.value("observation")
    found = statement(board, observation=observation)
    if found.empty:
        st.html(f'<p class="empty">没有编号为“{html.escape(observation)}”的数。它可能已被撤下，或网址有误。</p>')
        return
    row = next(found.itertuples())
    st.html(_value_block(row))
    if row.origin == "derived":
        _sources_of_derived(board, row)
        _document_link(row)
        return
    words = entries(passage(board, observation=row.observation_id))
    st.html(
        _document_block(row, words[0] if words else None) + mended(entries(corrected(board, observation=observation)))
    )
    _document_link(row)
    _others(board, row)
    _answers(board, row)
    st.html(f'<p class="fine">观测编号 {html.escape(row.observation_id)}</p>')


def _value_block(row: Any) -> str:
    facts = [("时期", row.period_label), ("状态", "推算" if row.origin == "derived" else row.status_name)]
    facts += [("指标", measure_of(row)), ("界限", row.bound_name), ("限定", row.qualifier)]
    if row.cluster_name and row.relation:
        facts.append(("市级集群", f"{row.cluster_name}（{RELATIONS.get(row.relation, row.relation)}）"))
    facts.append(("完整数值", f"{plain(row.value, 12)} {row.unit}"))
    notes = "".join(
        f'<p class="doubt">⚠ {label}：{html.escape(text)}</p>'
        for label, text in (("存疑", row.doubt), ("暂不入图", row.held_reason))
        if text
    )
    return (
        f'<div class="statement"><p class="about">{html.escape(subject_of(row))}</p>'
        f'<p class="value">{html.escape(said(row))}</p>{_list(facts)}{notes}</div>'
    )


RELATIONS = {"same": "同一集群", "part": "其中一部分", "wider": "范围更宽", "industry": "行业口径"}


def _document_block(row: Any, words: Any) -> str:
    facts = [("发文单位", row.doc_issuer), ("文号", row.doc_no), ("发布日期", row.published or "未注明日期")]
    facts += [("文种", row.doc_kind), ("来源类别", row.source_class_name), ("位置", row.locator)]
    facts.append(("数字短语", row.text))
    link = ""
    if row.url and row.source_class in LINKED:
        safe = html.escape(to_the_words(row.url, row.text), quote=True)
        link = f'<p><a href="{safe}" target="_blank" rel="noopener noreferrer">打开原文网页</a></p>'
    held = '<p class="fine">原文未入库：这里只有数字和出处，没有原文段落。</p>' if words is None else marked(words)
    return f'<div class="document"><h4>{html.escape(row.doc_title)}</h4>{_list(facts)}{link}{held}</div>'


def marked(words: Any) -> str:
    """Return a paragraph as markup, the words of its number marked, a long one cut to what stands around them."""
    start, end = int(words.start), int(words.end)
    first, last = max(0, start - AROUND), min(len(words.text), end + AROUND)
    before, after = _shown(words.text[first:start]), _shown(words.text[end:last])
    cut = ("…" if first else "", "…" if last < len(words.text) else "")
    page = "" if pd.isna(words.page) else f"第 {int(words.page)} 页，"
    number = _shown(words.text[start:end])
    return (
        f'<blockquote class="passage" dir="ltr">{cut[0]}{before}<mark>{number}</mark>{after}{cut[1]}</blockquote>'
        f'<p class="fine">原文{page}第 {int(words.paragraph)} 段</p>{_corrected(words)}'
    )


def _corrected(words: Any) -> str:
    """Return as markup what a person changed in what was read here: it is why the value differs from the words."""
    lines = [line.split("\t") for line in words.corrected.split("\n") if line]
    if lines:
        return _changes([(field, old, new, (reason, who, day)) for field, old, new, reason, who, day in lines])
    return '<p class="fine">经人核对</p>' if words.is_reviewed else ""


def mended(cells: list[Any]) -> str:
    """Return as markup what the list of corrections changed in a number or its document; '' where nothing."""
    return _changes(
        [(cell.field, cell.old, cell.new, (cell.reason, cell.checked_by, f"{cell.date:%Y-%m-%d}")) for cell in cells]
    )


def _changes(changes: list[tuple[str, str, str, tuple[str, ...]]]) -> str:
    """Return changes of fields as markup, those with one reason together: from what, to what, why, who and when."""
    told: dict[tuple[str, ...], list[str]] = {}
    for field, old, new, why in changes:
        said = f"{NAMES.get(field, field)}由“{old}”改为“{new}”" if old else f"补记{NAMES.get(field, field)}“{new}”"
        told.setdefault(why, []).append(html.escape(said))
    parts = [
        f"{'，'.join(said)}（{'，'.join(html.escape(part) for part in why if part)}）" for why, said in told.items()
    ]
    return f'<p class="doubt">经人订正：{"；".join(parts)}</p>' if parts else ""


def _shown(words: str) -> str:
    """Return words of a document as markup that shows them as they were read, whatever characters they hold."""
    return html.escape(visible(words))


def to_the_words(url: str, words: str) -> str:
    """Return the address with a text fragment: browsers that know it scroll to the words and mark them.

    https://wicg.github.io/scroll-to-text-fragment/; an address with a fragment of its own stays as it is.
    """
    # A hyphen joins parts of a fragment: quote() would leave it.
    marked = quote(words, safe="").replace("-", "%2D")
    return url if "#" in url or not words else f"{url}#:~:text={marked}"


def _document_link(row: Any) -> None:
    if view.value("document") != row.doc_id and row.region_level != "example":
        st.page_link("screens/sources.py", label="看这份文件的全部数据", query_params=view.carried(document=row.doc_id))


def _list(facts: list[tuple[str, str]]) -> str:
    cells = "".join(f"<dt>{html.escape(name)}</dt><dd>{html.escape(str(text))}</dd>" for name, text in facts if text)
    return f"<dl>{cells}</dl>"


def _others(board: Warehouse, row: Any) -> None:
    all_of_key = rivals(board, observation=row.observation_id)
    if len(all_of_key) < 2:
        st.html('<p class="fine">同一时期的这个数只有这一份说法。</p>')
        return
    leading = next(all_of_key.itertuples())
    spread = "" if pd.isna(row.spread) else f"，最大与最小{apart_in_words(row.spread)}"
    reason = f"看板采用 {said(leading)}，因为{leading.lead_reason}。" if leading.lead_reason else ""
    st.html(f'<h4>同一个数的 {len(all_of_key)} 份说法{spread}</h4><p class="fine">{html.escape(reason)}</p>')
    columns = (Column("数值", "right"), Column("文件"), Column("发布日期"), Column("来源类别"))
    table("rivals", columns, [_rival(other, row, leading) for other in entries(all_of_key)], on_pick=_follow)
    choose_statement(row.observation_id, is_leading=row.observation_id == leading.observation_id)


def _rival(other: Any, row: Any, leading: Any) -> Row:
    is_here = other.observation_id == row.observation_id
    marks = "".join(
        mark
        for mark, is_so in (
            ("（采用）", other.observation_id == leading.observation_id),
            ("（本条）", is_here),
            ("（暂不入图）", other.is_held),
        )
        if is_so
    )
    cells = (f"{said(other)}{marks}", other.doc_title, other.published or "—", other.source_class_name)
    return Row(opens="" if is_here else other.observation_id, cells=cells, tone="here" if is_here else "")


def _follow(observation: str) -> None:
    view.go(observation=observation)


def _sources_of_derived(board: Warehouse, row: Any) -> None:
    st.html(
        '<h4>推算自同一份文件的两个数</h4><p class="fine">上年水平 ＝ 本年水平 ÷（1＋增速），'
        "保留到本年水平的位数；只用于产值、营收、利润、税收、产量、能源用量、项目数和企业数。</p>"
    )
    sources = [next(statement(board, observation=part).itertuples()) for part in row.source_ids.split("|")]
    columns = (Column("数", "right"), Column("时期"), Column("指标"), Column("文件"))
    rows = [
        Row(s.observation_id, (said(s), s.period_label, measure_of(s), s.doc_title), (s.observation_id,))
        for s in sources
    ]
    table("derived-from", columns, rows, on_pick=_follow)


def _answers(board: Warehouse, row: Any) -> None:
    lines = responsible_for(board, observation=row.observation_id)
    if lines.empty:
        return
    st.html("<h4>谁负责</h4>" + "".join(_answer(line) for line in entries(lines)))


def _answer(line: Any) -> str:
    facts = [
        ("牵头单位", line.lead),
        ("责任单位", (line.support or "").replace("|", "、")),
        ("链长", line.chain_leader),
    ]
    facts += [("依据", line.doc_title), ("说明", line.note)]
    return _list([(name, text or "") for name, text in facts])
