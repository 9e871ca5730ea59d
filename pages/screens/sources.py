"""来源: the documents that all numbers come from, and each with its numbers in reading order."""

from pages.charts.rows import entries
from pages.parts import view
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
from pages.parts.panels.sources import document_list, document_page, read_documents
from pages.parts.store import board
from pages.parts.view import Parameter
from warehouse.questions.documents import document

FILTERS = (
    Filter("district", "地区", is_carried=True),
    Filter("document_kind", "文种"),
    Filter("source", "来源类别"),
    Filter("published", "发布年份"),
)
UNSEEN = (Filter("area", "片区", is_carried=True),)
"""Brought along from other pages; here the district says more."""


def render() -> None:
    """Draw the list, or the one document of the address."""
    store = board()
    about = document(store, document=view.asked("document").strip())
    view.read(Parameter("document", "文件编号", set(about["doc_id"]), choices="看板里的文件都列在下面"))
    filters = FILTERS + UNSEEN
    chosen = read_filters(store, "sources", filters)
    if view.value("document"):
        document_page(store, entries(about)[0], read_documents(store, chosen))
        return
    options = read_options(store, "sources", chosen)
    found = read_documents(store, chosen)
    filter_boxes(FILTERS, options, key="filters-frequent", words="如：铜梁 复函")
    used = conditions(filters, options)
    clear_buttons(filters, used, shown={one.name for one in FILTERS})
    if not found.facts.documents:
        nothing(bool(chosen.codes or chosen.words), "一份文件")
    else:
        narrowed = summary(used)
        title = "文件和其中的数据"
        document_list(store, f"{title}：{narrowed}" if narrowed else f"全部{title}", found)


render()
