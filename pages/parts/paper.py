"""What stands in the margins of every printed sheet, so that one taken out of the pile still says what it shows.

A browser that draws no boxes into margins leaves them empty; what they say stands at the foot of the page as well.
"""

import html
import re

import streamlit as st

from pages.charts.marks import WEAK, WEAK_SAID

STATES = ("● 实际（文件所载）", "○ 推算（上年水平＝本年水平÷（1＋增速））", "▨ 预计（已宣布、尚未发生）", "◇ 目标")
"""The form in which values of each state are drawn, first its mark, and what the state means."""
WORDING = f"“超、约、不超过”照原文　{WEAK} {WEAK_SAID}　⚠ 存疑，在关键数和来源行上也指来源超过两年"


def legend() -> str:
    """Return the legend of states as HTML, marks in bold."""
    states = (f"<b>{html.escape(mark)}</b> {html.escape(said)}" for mark, said in (one.split(" ", 1) for one in STATES))
    return f"图中的数：{'　'.join(states)}　{WORDING}"


def margins(title: str, day: str) -> None:
    """Have every sheet name its page ``title``, ``day`` (as of when), its number and the legend of states."""
    boxes = {
        "top-left": _quoted(f"产业集群发展看板 · {title}　{day}"),
        "top-right": '"第 " counter(page) " 页，共 " counter(pages) " 页"',
        "bottom-left": _quoted(f"图中的数：{'　'.join(STATES)}　{WORDING}"),
    }
    rules = "".join(f"@{box}{{content:{content}}}" for box, content in boxes.items())
    st.html(f"<style>@page{{{rules}}}</style>")


def _quoted(words: str) -> str:
    """Return words as a string of CSS; what could end it, or the style sheet, is written as its number."""
    return '"' + re.sub(r'["\\<>\n]', lambda found: f"\\{ord(found[0]):x} ", words) + '"'
