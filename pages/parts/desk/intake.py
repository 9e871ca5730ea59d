"""Documents let in: files are read one after the other with their progress, pasted text with what is known of it."""

import html
from collections.abc import Sequence
from functools import cache
from threading import Thread

import streamlit as st

from pages.parts.components.unsent import unsent_files
from pages.parts.desk.messages import attempted, say
from pages.parts.desk.visitor import visitor
from pages.parts.navigation import follow, is_leaving, leave
from warehouse.library import ACCESS, NAMES, Imported, Upload, begin_apart, choices, import_files, import_text

REVIEW = "screens/review.py"
FEW = 5
"""Files whose results are seen at a glance."""
LARGEST = int(st.get_option("server.maxUploadSize"))
"""Megabytes that the browser may send as one file."""
KINDS = f"txt、html、docx、xlsx 和有文字层的 pdf，每份至多 {LARGEST} MB"


@cache
def begin_reading() -> None:
    """Have the process that reads start, once, while the reader still looks for the file."""
    Thread(target=begin_apart, daemon=True).start()


def drop_files() -> None:
    """Draw the field for files, and read what was dropped there."""
    number = int(st.session_state.get("_uploads", 0))
    access = _access("files")
    # The number is part of the key: a fresh field has let go of the files that were read.
    given = st.file_uploader(f"可以一次放多份：{KINDS}", accept_multiple_files=True, key=f"upload-{number}")
    unsent_files(f"超过 {LARGEST} MB，没有传上来；请拆成几份再放。", "没有传上来；请再放一次。")
    if not given:
        _results()
        return
    bar = st.progress(0.0)

    def progress(done: int, total: int) -> None:
        name = given[done].name if done < total else "读完"
        bar.progress(done / total, f"正在读第 {min(done + 1, total)} 份，共 {total} 份：{name}")

    uploads = [Upload(file.name, file.getvalue()) for file in given]
    found = attempted(lambda: import_files(visitor(), uploads, progress, access))
    st.session_state["_uploads"] = number + 1
    _arrived(found or [])
    if is_leaving():
        follow(st.session_state["_page"])  # at once, without another run
    else:
        st.rerun()


def paste_text() -> None:
    """Draw the form for a text and what is known of it."""
    with st.form("paste", border=False):
        st.text_area("文字", height=160, placeholder="把公报、复函、通知或报道的文字粘贴到这里", key="paste-text")
        with st.container(horizontal=True, gap="small", key="paste-fields"):
            st.text_input(NAMES["title"], placeholder="从文字里认", key="paste-title")
            st.text_input(NAMES["published"], placeholder="如 2025-07-04", key="paste-published")
            _region()
        _access("text")
        st.form_submit_button("读出数字", on_click=_read_text)


def _read_text() -> None:
    state = st.session_state
    text = str(state["paste-text"])
    if not text.strip():
        say("还没有文字：请先粘贴。", is_fault=True)
        return
    known = {name: str(state[f"paste-{name}"]) for name in ("title", "published", "region")}
    if found := attempted(lambda: import_text(visitor(), text, known, str(state["access-text"]))):
        _arrived([found])


def _region() -> None:
    names = choices("region")
    st.selectbox(
        NAMES["region"], ["", *names], format_func=lambda code: names.get(code, "从文字里认"), key="paste-region"
    )


def _access(name: str) -> str:
    return st.segmented_control(
        "这些文件", list(ACCESS), format_func=ACCESS.__getitem__, default="public", required=True, key=f"access-{name}",
        help="内部文件的数可以看，下载时带“内部”标记",
    )  # fmt: skip


def _arrived(found: Sequence[Imported]) -> None:
    """Keep what became of the files; one that was read leads straight to its review."""
    st.session_state["_imported"] = list(found)
    if len(found) == 1 and found[0].draft_id and not found[0].error:
        leave(REVIEW, draft=found[0].draft_id)
        say(_became(found[0]))


def _results() -> None:
    """Say of each file of the last import what became of it."""
    found: list[Imported] = st.session_state.get("_imported", [])
    if found:
        lines = "".join(_result(one) for one in found)
        st.html(f'{_in_all(found)}<ul class="import-results" tabindex="0" aria-label="各份文件的结果">{lines}</ul>')


def _in_all(found: Sequence[Imported]) -> str:
    """Return how many files fared how, where there are more than are seen at a glance."""
    if len(found) <= FEW:
        return ""
    faults, there = sum(bool(one.error) for one in found), sum(bool(one.same_as) for one in found)
    parts = [f"{len(found)} 份文件：读成 {len(found) - faults - there} 份"]
    parts += [f"{there} 份已有"] * bool(there) + [f"{faults} 份读不了，见下面标红的"] * bool(faults)
    return f'<p class="fine">{"，".join(parts)}。</p>'


def _result(one: Imported) -> str:
    tone = ' class="is-fault"' if one.error else ""
    return f"<li{tone}><b>{html.escape(one.name)}</b>：{html.escape(_became(one))}</li>"


def _became(one: Imported) -> str:
    """Return in words what became of one file."""
    if one.error:
        return one.error
    if one.is_published:
        return f"与已发布的文件 {one.same_as} 文字相同，没有再收。"
    if one.same_as:
        return "与已有的一份草稿文字相同，没有再收。"
    unsure = f"，其中 {one.unsure} 个待核" if one.unsure else ""
    notes = "".join(f"；{note}" for note in one.notes)
    return f"读出 {one.numbers} 个数{unsure}{notes}。"
