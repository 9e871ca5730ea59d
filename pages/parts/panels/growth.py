"""Which industries speed up, which slow down."""

import pandas as pd

from pages.charts.dumbbell import dumbbell
from pages.parts.card import Card, chart_card
from pages.parts.scope import Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.series import industry_growth


def industries(board: Warehouse, scope: Scope) -> None:
    """Draw the growth of the statistics bureau's industries in the two latest periods that state them all."""
    frame = comparable(industry_growth(board))
    frame["label"] = frame["subject"]
    labels = list(dict.fromkeys(frame["period_label"]))[-2:]
    chart_card(
        Card(
            "industries",
            "哪些行业在加快，哪些在放慢",
            frame,
            "统计局行业口径，增加值同比",
            "%",
            "、".join(reversed(labels)),
        ),
        lambda: dumbbell(frame, label="label", theme=theme()),
        empty="没有一期同时公布了全部支柱行业的增速。",
    )


def comparable(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows up to the latest period that states every industry: later, partial periods are left out."""
    if frame.empty:
        return frame
    industries_in = frame.groupby("period")["subject"].nunique()
    full = industries_in[industries_in == frame["subject"].nunique()].index
    if not len(full):
        return frame.head(0)
    last = frame[frame["period"].isin(full)]["time"].max()
    kept = frame[(frame["time"] <= last)]
    rank = kept["period"].isin(full)
    return pd.concat([kept[~rank], kept[rank]]).reset_index(drop=True)
