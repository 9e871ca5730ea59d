"""The floor: an otherwise empty page with ``?charts=N`` static charts that a button draws anew.

``?theme=none`` draws them without the framework's theme, as the board does.
"""

import plotly.graph_objects as go
import streamlit as st

BARS = 38

st.set_page_config(page_title="floor", layout="wide")
state = st.session_state
state["runs"] = state.get("runs", 0) + 1
state.setdefault("drawn", 0)


def redraw() -> None:
    """Let the next run draw other values."""
    state["drawn"] += 1


st.button("再画", on_click=redraw)
columns = st.columns(2)
for place in range(int(st.query_params.get("charts", "1"))):
    heights = [15 + (bar * 7 + state["drawn"] + place) % 41 for bar in range(BARS)]
    fig = go.Figure(go.Bar(x=[f"区{bar}" for bar in range(BARS)], y=heights))
    fig.update_layout(height=300, title=f"第 {state['drawn']} 次")
    columns[place % 2].plotly_chart(
        fig,
        key=f"chart-{place}",
        theme=None if st.query_params.get("theme") == "none" else "streamlit",
        config={"displayModeBar": False},
    )
st.html(f'<div id="run-marker" data-run="{state["runs"]}"></div>')
