"""A name that no codelist has, met in review, is added to the library's own lists on the spot."""

from collections.abc import Mapping

import streamlit as st

from pages.parts.desk import opened
from pages.parts.desk.messages import attempted, say
from pages.parts.desk.visitor import visitor
from warehouse.connection import Warehouse
from warehouse.library import add_code, choices
from warehouse.questions.coverage import cluster_list

INDICATOR = "indicator"
LISTS = {
    "enterprise": {"enterprises": "企业或项目名录"},
    "park": {"parks": "园区名录"},
    "cluster": {"cluster_aliases": "某个市级集群的别名", "other_clusters": "不属于市级集群的产业"},
    INDICATOR: {"indicator_aliases": "指标的说法"},
}
"""Kind of subject → the lists that take such a name; how a document calls an indicator, too."""
RELATIONS = {"same": "同一集群", "part": "其中一部分", "wider": "范围更宽", "industry": "统计局的行业口径"}
KINDS = {"enterprise": "企业", "project": "项目"}


def ask_for_name(board: Warehouse) -> None:
    """Open the dialog for the name that the reader asked to add; nothing where none did."""
    if asked := st.session_state.pop("_naming", None):
        _ask(board, asked)


@st.dialog("加入名录")
def _ask(board: Warehouse, asked: Mapping[str, str]) -> None:
    lists = LISTS[asked["kind"]]
    label = "文件里的说法" if asked["kind"] == INDICATOR else "名称"
    st.text_input(label, asked["name"], max_chars=60, key="naming-name")
    listed = st.radio("加入", list(lists), format_func=lists.__getitem__, key="naming-list")
    if listed == "cluster_aliases":
        names = dict(cluster_list(board)[["cluster", "cluster_name"]].itertuples(index=False))
        st.selectbox("市级集群", list(names), format_func=names.__getitem__, key="naming-cluster")
        st.selectbox("关系", list(RELATIONS), format_func=RELATIONS.__getitem__, key="naming-relation")
    if listed == "indicator_aliases":
        indicators = choices("indicator")
        st.selectbox(
            "就是指标",
            list(indicators),
            index=list(indicators).index(asked["indicator"]) if asked.get("indicator") in indicators else 0,
            format_func=indicators.__getitem__,
            key="naming-indicator",
        )
    if listed == "enterprises":
        st.selectbox("是", list(KINDS), format_func=KINDS.__getitem__, key="naming-kind")
    if listed in ("enterprises", "parks"):
        regions = choices("region")
        at = list(regions).index(asked["region"]) if asked["region"] in regions else 0
        st.selectbox("地区", list(regions), index=at, format_func=regions.__getitem__, key="naming-region")
    if st.button("加入", key="naming-now", type="primary", on_click=_add):
        st.rerun()


def _add() -> None:
    state = st.session_state
    listed, name = str(state["naming-list"]), str(state["naming-name"])
    fields = {
        "enterprises": {"enterprise": name, "kind": "naming-kind", "region": "naming-region"},
        "parks": {"park": name, "region": "naming-region"},
        "cluster_aliases": {"alias": name, "cluster": "naming-cluster", "relation": "naming-relation"},
        "other_clusters": {"name": name},
        "indicator_aliases": {"alias": name, "indicator": "naming-indicator"},
    }[listed]
    row = {field: str(state[key]) if key.startswith("naming-") else key for field, key in fields.items()}
    if (done := attempted(lambda: add_code(visitor(), listed, row))) is not None:
        opened.look_again()
        say(f"已加入{done.what}，这份文件已重读一遍；已作的处理照旧。")
