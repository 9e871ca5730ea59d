"""The look of the page beside the charts: one style sheet, put in once a run."""

from functools import cache
from pathlib import Path

import streamlit as st

from pages.charts.template import DARK, LIGHT, Theme

SHEETS = ("style.css", "lists.css", "desk.css", "print.css")


def theme() -> Theme:
    """Return the colours of the variant that the reader's browser shows."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def style() -> None:
    """Put the style sheet into the page."""
    colors = theme()
    st.html(f"<style>{_variables(colors)}{_sheet()}{_on_paper(colors)}</style>")


def _on_paper(colors: Theme) -> str:
    """Return what makes a dark page print as a light one: paper is white, and charts are drawn already."""
    if colors.name == LIGHT.name:
        return ""
    words = ".stApp.stApp,.stApp.stApp :is(h2,h3){color:var(--board-ink)}"
    charts = ".js-plotly-plot{filter:invert(1) hue-rotate(180deg)}"
    return f"@media print{{{_variables(LIGHT)}{words}{charts}}}"


def _variables(colors: Theme) -> str:
    names = ("paper", "ink", "muted", "grid", "accent", "target", "warm", "quiet")
    return ":root{" + "".join(f"--board-{name}:{getattr(colors, name)};" for name in names) + "}"


@cache
def _sheet() -> str:
    return "".join((Path(__file__).parent / name).read_text(encoding="utf-8") for name in SHEETS)
