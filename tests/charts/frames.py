"""Small observation frames known by heart, for the chart functions."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

DEFAULTS = {
    "observation_id": "",
    "source_ids": "",
    "doc_id": "d1",
    "region": "500151",
    "region_name": "铜梁区",
    "region_short": "铜梁",
    "region_level": "district",
    "area": "主城新区",
    "subject_kind": "region",
    "subject": "",
    "qualifier": "",
    "cluster": "",
    "cluster_name": "",
    "relation": "",
    "indicator": "gdp",
    "indicator_name": "地区生产总值",
    "theme": "产出",
    "indicator_kind": "flow",
    "better": "higher",
    "transformation": "level",
    "transformation_name": "总量",
    "period": "2024",
    "period_kind": "year",
    "period_label": "2024年",
    "year": 2024,
    "time": 2025.0,
    "status": "actual",
    "status_name": "实际",
    "origin": "stated",
    "value": 1.0,
    "unit": "亿元",
    "bound": "eq",
    "bound_name": "",
    "text": "",
    "doubt": "",
    "statements": 1,
    "spread": float("nan"),
    "lead_reason": "只有这一份说法",
    "doc_title": "示例公报",
    "doc_issuer": "示例统计局",
    "doc_no": "",
    "doc_kind": "统计公报",
    "published": "2025-03-01",
    "published_on": pd.Timestamp("2025-03-01"),
    "source_class": "official",
    "source_class_name": "官方",
    "url": "",
    "locator": "《示例公报》第001条",
    "is_held": False,
    "held_reason": "",
    "segment": 0,
    "break_reason": "",
}


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    """Return an observation frame: each row the defaults with its own changes; ids are o1, o2 … where not given."""
    filled = []
    for number, row in enumerate(rows, 1):
        own = {"observation_id": f"o{number}", **row}
        filled.append({**DEFAULTS, "source_ids": str(own["observation_id"]).replace("~", "|"), **own})
    return pd.DataFrame(filled, columns=list({**DEFAULTS, **(rows[0] if rows else {})}))


def marked(fig: go.Figure) -> tuple[Any, ...]:
    """The traces of a figure without those that are nothing but words beside marks."""
    return tuple(trace for trace in fig.data if trace.type != "scatter" or trace.mode != "text")
