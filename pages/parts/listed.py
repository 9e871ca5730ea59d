"""What a card of names and facts stands on: a list and its documents, and its rows to take away as they are shown."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from pages.exports.csv_file import file_name
from pages.exports.list_file import list_csv, list_xlsx
from pages.exports.xlsx_file import About
from pages.parts.components.table import Column, Row

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Listed:
    """A list as a card shows it: the titles of its columns, the cells of its rows, and its source in words."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str
    is_internal: bool = False
    """Whether a document behind a line is not public."""


def listed(name: str, columns: Sequence[Column], rows: Iterable[Row], lines: Iterable[Any]) -> Listed:
    """Return a drawn table with its source: the list's name and the documents that its lines name.

    A line may have ``doc_title``, ``published`` and ``access`` of its document.
    """
    lines = list(lines)
    told = {line.doc_title: line.published or "" for line in lines if getattr(line, "doc_title", "")}
    newest = max(told.values(), default="")
    days = f"，最新 {newest[:7]}" if newest else ""
    source = f"来源：{name}（依据 {len(told)} 份文件{days}）" if told else f"来源：{name}（未注明文件）"
    is_internal = any(getattr(line, "access", "") == "internal" for line in lines)
    return Listed(tuple(column.title for column in columns), tuple(row.cells for row in rows), source, is_internal)


def list_downloads(name: str, one: Listed, about: About) -> None:
    """Draw the buttons that write the list as CSV and as a workbook; the bytes are made at the click."""
    files: tuple[tuple[str, str, str, str, Callable[[], bytes]], ...] = (
        ("下载", "listcsv", "csv", "text/csv; charset=utf-8", lambda: list_csv(one.titles, one.rows)),
        (
            "Excel",
            "listxlsx",
            "xlsx",
            WORKBOOK,
            lambda: list_xlsx(one.titles, one.rows, about, is_internal=one.is_internal),
        ),
    )
    for label, kind, suffix, mime, write in files:
        st.download_button(
            label,
            data=write,
            file_name=file_name(about.title, suffix=suffix, internal=one.is_internal),
            mime=mime,
            on_click="ignore",
            type="tertiary",
            key=f"{kind}-{name}",
        )
