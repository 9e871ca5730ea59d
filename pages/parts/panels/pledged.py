"""What industries pledge for one year, by district, as one picture."""

import pandas as pd

from pages.charts.marks import weak_note
from pages.charts.pledge_matrix import has_unlabelled, pledge_matrix
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.ledger import read_ledger
from pages.parts.scope import CITY, Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse

YEAR = 2027
OUTPUTS = ("gross_output", "revenue")
NOTE = "菱形越大目标越高；各名称照文件，不相加"
UNLABELLED = "窄屏上放不下的数，点菱形或“数据”看"
GRAIN = {"across": "region_short", "down": "subject"}


@remembered
def _pledges(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the targets of output, place by place, with ``place``, the rank of the industry by all it pledges."""
    ledger = read_ledger(board, scope)
    frame = ledger.frame[
        (ledger.frame["status"] == "target")
        & (ledger.frame["subject_kind"] == "cluster")
        & ledger.frame["indicator"].isin(OUTPUTS)
        & (ledger.frame["transformation"] == "level")
        & (ledger.frame["year"] == YEAR)
        & (ledger.frame["qualifier"] == "")
        & ledger.frame["observation_id"].isin([one.row.observation_id for one in ledger.targets])
    ]
    total: pd.Series = frame.groupby("subject")["value"].transform("sum")
    is_city = frame["region"] != CITY
    ordered = frame.assign(total=total, is_city=is_city).sort_values(
        ["is_city", "area", "region", "total"], ascending=[True, True, True, False], kind="stable"
    )
    names = list(dict.fromkeys(ordered.sort_values("total", ascending=False, kind="stable")["subject"]))
    codes = [f"district={region}" if region != CITY else "" for region in ordered["region"]]
    shown = ordered.assign(code=codes, place=ordered["subject"].map(names.index))
    return shown.drop(columns=["total", "is_city"])


def pledged(board: Warehouse, scope: Scope) -> None:
    """Draw the output that industries are to reach by 2027: industries down, city and districts across."""
    shown = _pledges(board, scope)
    notes = [NOTE, _in_revenue(shown), weak_note(shown), UNLABELLED if has_unlabelled(shown, **GRAIN) else ""]
    whose = scope.name if scope.is_of_industry else f"{scope.place}各产业"
    chart_card(
        Card(
            "pledged",
            f"{whose}承诺到 {YEAR} 年达到的规模",
            shown,
            "；".join(filter(None, notes)),
            "亿元",
            f"{YEAR}年",
        ),
        lambda: pledge_matrix(shown, **GRAIN, theme=theme()),
        empty=f"没有文件公开过{whose} {YEAR} 年的产值或营业收入目标。",
    )


def _in_revenue(shown: pd.DataFrame) -> str:
    number = int((shown["indicator"] == "revenue").sum())
    return f"{len(shown)} 个里 {number} 个是营业收入（菱形里有叉），其余是产值，不可相比" if number else ""
