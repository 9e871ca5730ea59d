"""The review component alone, over a document of one's own: what it decides is kept in this session."""

from dataclasses import replace

import streamlit as st

from pages.parts.components.review import Act, Field, Lists, Mark, review
from pages.parts.marker import marker
from pages.parts.style import style

NUMBERS = int(st.query_params.get("numbers", "12"))
PIECE = "第{place}家企业在园区完成产值33.2亿元，与去年相比增长较快；"
FIELDS = (
    Field("subject_kind", "对象类别"),
    Field("subject", "对象"),
    Field("indicator", "指标"),
    Field("period", "时期"),
    Field("value", "数值"),
    Field("unit", "单位"),
)
LISTS = Lists(
    choices={
        "subject_kind": [("region", "全域", ""), ("enterprise", "企业或项目", "")],
        "indicator": [("gross_output", "产值", "产出"), ("revenue", "营业收入", "效益"), ("firms", "企业数", "")],
    },
    subjects={"enterprise": ["甲厂"]},
    can_name=["enterprise"],
)
REFUSED = "不收"
"""A subject that this server refuses."""
RESULT = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def document() -> tuple[str, list[Mark]]:
    text, marks = "示例文件<script>alert(1)</script>\u202e倒写\n", []
    for place in range(NUMBERS):
        piece = PIECE.format(place=place + 1)
        start = len(text) + piece.index("33.2亿元")
        state = "unsure" if place % 5 == 4 else "sure"
        fields = {"subject_kind": "enterprise", "subject": f"第{place + 1}家", "indicator": "gross_output"}
        fields |= {"period": "2025", "value": "33.2", "unit": "亿元"}
        marks.append(Mark(start, start + 6, "33.2亿元", state, f"第{place + 1}家 产值", "2025年", "新", fields=fields))
        text += piece + ("\n\n" if place % 6 == 5 else "")
    start = len(text)
    text += "\n文号〔2025〕7号。另有𠀋漏读的数8.5亿元。"
    marks.append(Mark(start + 4, start + 8, "2025", "left", reason="文号"))
    start = len(text) + 5
    text += "\n每年引进100—200家。"
    fields = {
        "subject_kind": "region",
        "subject": "",
        "indicator": "firms",
        "period": "2025",
        "value": "100",
        "unit": "家",
    }
    marks.append(Mark(start, start + 8, "100—200家", "sure", "全域 企业数", "2025年", "新", fields=fields))
    return text, marks


def carry_out(act: Act) -> None:
    steps = st.session_state.setdefault("steps", [])
    if act.fields.get("subject") == REFUSED:
        return
    if act.kind != "undo":
        steps.append(act)
    elif steps:
        steps.pop()


def decided(text: str, marks: list[Mark]) -> list[Mark]:
    found = {(mark.start, mark.end): mark for mark in marks}
    for act in st.session_state.get("steps", []):
        added, *readings = act.spans
        if act.kind == "replace":
            found.update({span: replace(found[span], state="rejected") for span in readings})
        for start, end in (added,) if act.kind == "replace" else act.spans:
            old = found.get((start, end), Mark(start, end, text[start:end], "added"))
            fields = {**old.fields, **act.fields}
            state = RESULT.get(act.kind, "added")
            found[start, end] = replace(
                old, state=state, fields=fields, about=f"{fields.get('subject')} {fields['value']}"
            )
    return sorted(found.values(), key=lambda mark: mark.start)


style()
words, read = document()
review(
    "review", words, decided(words, read), FIELDS, LISTS, on_act=carry_out, can_undo=bool(st.session_state.get("steps"))
)
st.html(f"<p id='kept'>{len(st.session_state.get('steps', []))}</p>")
marker()
