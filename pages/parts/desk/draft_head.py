"""The head of a draft under review: what document it is, how far it is, and a conflict with another editor."""

import html
from pathlib import PurePath
from zlib import crc32

import streamlit as st

from pages.parts.desk import opened
from pages.parts.desk.conflict import conflict
from pages.parts.desk.opened import Opened
from pages.parts.desk.publishing import publish_button
from pages.parts.navigation import leave
from warehouse.connection import Warehouse
from warehouse.library import ACCESS, NAMES, Draft, MetadataChange, choices

TEXTS = ("title", "issuer", "doc_no", "published", "url")
CHOSEN = ("kind", "region", "access")


def draft_head(board: Warehouse, one: Opened) -> None:
    """Draw the way back, the document, and, folded, the form of its fields."""
    draft = one.draft
    title = html.escape(draft.metadata["title"] or draft.file or "没有标题的文字")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="draft-head"):
        st.button("‹ 导入", key="to-import", type="tertiary", on_click=leave, args=("screens/intake.py",))
        st.html(f'<h2>{title}</h2><p class="fine">{html.escape(" · ".join(_facts(draft)))}</p>{_notes(draft)}')
        publish_button(board, one)
    with st.container():
        conflict(one)
    missing = [NAMES[name] for name in ("issuer", "published", "region", "kind") if not draft.metadata[name]]
    if draft.metadata["title"] in ("", draft.file, PurePath(draft.file).stem):
        missing.insert(0, f"{NAMES['title']}（暂用文件名）")
    hint = f"（没有认出：{'、'.join(missing)}）" if missing else ""
    with st.expander(f"文件信息{hint}", key="draft-metadata", expanded=bool(missing), type="compact"):
        _form(draft)


def _facts(draft: Draft) -> list[str]:
    metadata = draft.metadata
    known = [
        metadata["issuer"],
        metadata["doc_no"],
        metadata["published"] or "未注明日期",
        choices("region").get(metadata["region"], "未注明地区"),
        choices("kind").get(metadata["kind"], ""),
        ACCESS[metadata["access"]],
        "示例" if draft.is_example else "",
    ]
    return [fact for fact in known if fact]


def _notes(draft: Draft) -> str:
    lines = [*draft.notes, *draft.problems]
    return "".join(f'<p class="doubt">{html.escape(line)}</p>' for line in lines)


def _form(draft: Draft) -> None:
    """Draw a box for each field; what is written there is saved as soon as it is left: it cannot be forgotten."""
    with st.container(horizontal=True, gap="small", key="draft-fields-boxes"):
        for name in TEXTS:
            st.text_input(
                NAMES[name], draft.metadata[name], key=_key(draft, name), on_change=_keep_field, args=(draft, name)
            )
        for name in CHOSEN:
            _choice(draft, name)
    how = "改了就保存，可以撤销。日期写作 2025-07-04 或 2025-07；改了日期或地区，全文会重读一遍，已作的处理照旧。"
    st.html(f'<p class="fine">{how}</p>')


def _keep_field(draft: Draft, name: str) -> None:
    value = str(st.session_state[_key(draft, name)])
    if value != draft.metadata[name]:
        opened.keep([MetadataChange(name, value)])


def _choice(draft: Draft, name: str) -> None:
    names, now = choices(name), draft.metadata[name]
    options = [*([] if name == "access" else [""]), *names]
    st.selectbox(
        NAMES[name],
        options,
        index=options.index(now) if now in options else 0,
        format_func=lambda code: names.get(code, "未注明"),
        key=_key(draft, name),
        on_change=_keep_field,
        args=(draft, name),
    )


def _key(draft: Draft, name: str) -> str:
    """Return the key of a box: a new one where the draft says something else than when the box was filled."""
    return f"field-{name}-{draft.draft_id}-{crc32(draft.metadata[name].encode())}"
