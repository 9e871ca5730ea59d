"""数据: every observation there is, chosen by any of its dimensions and by free words, sorted, to be taken away."""

import streamlit as st

from pages.parts.filters import (
    Filter,
    clear_buttons,
    conditions,
    filter_boxes,
    nothing,
    read_filters,
    read_options,
    summary,
)
from pages.parts.panels.listing import listing, page_rows, read_listing
from pages.parts.store import board

FREQUENT = (
    Filter("district", "地区", is_carried=True),
    Filter("cluster", "产业集群", is_carried=True),
    Filter("indicator", "指标", is_carried=True),
    Filter("year", "年份"),
)
FURTHER = (
    Filter("area", "片区", is_carried=True),
    Filter("level", "地区层级"),
    Filter("kind", "对象类别"),
    Filter("subject", "企业、园区、行业"),
    Filter("municipal", "市级集群", is_carried=True),
    Filter("relation", "与市级集群的关系"),
    Filter("theme", "指标类别"),
    Filter("transformation", "变换"),
    Filter("period", "时期", is_carried=True),
    Filter("length", "时期类型"),
    Filter("status", "状态"),
    Filter("source", "来源类别"),
    Filter("document_kind", "文种"),
    Filter("mark", "标记"),
    Filter("origin", "来历", default="stated"),
)
UNSEEN = (Filter("document", "文件"),)
"""Chosen by a link from elsewhere: there are too many documents for a box."""


def render() -> None:
    """Draw the page."""
    store = board()
    filters = FREQUENT + FURTHER + UNSEEN
    chosen = read_filters(store, "data", filters)
    options = read_options(store, "data", chosen)
    asked = read_listing(store, chosen)
    rows = page_rows(store, asked)
    used = conditions(filters, options)
    with st.container(key="filters", gap="small"):
        filter_boxes(FREQUENT, options, key="filters-frequent", words="如：铜梁 储能 产值")
        with st.expander("更多条件", key="filters-more", type="compact"):
            filter_boxes(FURTHER, options, key="filters-further")
        clear_buttons(filters, used, shown={one.name for one in FREQUENT})
    if not asked.facts.observations:
        nothing(bool(used or chosen.words), "一条数据")
    else:
        title = summary(used)
        listing(store, f"数据：{title}" if title else "全部数据", asked, rows)


render()
