"""What firms need and what supports them: inputs (要素), platforms, and what parks state of their own firms."""

import pandas as pd

from pages.charts.rows import entries
from pages.parts.panels.ladder_numbers import INPUTS, PLATFORMS, RUNGS, numbers
from pages.parts.panels.number_table import number_table
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from warehouse.connection import Warehouse

STOCKS = ("level", "new")
STATES = {"actual": 0, "expected": 1, "target": 2}


def inputs_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the scope's numbers of electricity, gas, loans and talent."""
    return numbers(board, scope, tuple(INPUTS))


def inputs(board: Warehouse, scope: Scope) -> None:
    """Draw the panel of inputs: what is stated, and for the rest whom to ask."""
    found = inputs_of(board, scope)
    silent = [(name, whom) for code, (name, whom) in INPUTS.items() if code not in set(found["indicator"])]
    asked = "、".join(f"{name}（{whom}）" for name, whom in silent)
    number_table(
        "inputs",
        f"{scope.name} 要素保障",
        found,
        entries(found),
        note=f"没有公开的，可向：{asked}" if silent else "",
        empty=f"没有文件说到{scope.name}的要素。可分头要：{asked}。",
        order=lambda row: (list(INPUTS).index(row.indicator), -row.time, row.region),
    )


def platforms_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the scope's numbers of platforms and of firms with research."""
    return numbers(board, scope, PLATFORMS)


def platforms(board: Warehouse, scope: Scope) -> None:
    """Draw innovation platforms, technology centres and shares of firms with research, the newest actuals first."""
    found = platforms_of(board, scope)
    number_table(
        "platforms",
        f"{scope.name} 创新平台与企业研发",
        found,
        entries(found),
        note="级别写在范围里，不同级别不可相比" if len(found) else "",
        empty=f"没有文件说到{scope.name}的创新平台、企业技术中心。要补，请向{offices(scope)}科技局、经济信息委要。",
        order=lambda row: (STATES[row.status], PLATFORMS.index(row.indicator), -row.time, row.region),
    )


def apart(found: pd.DataFrame, scope: Scope) -> None:
    """Draw what parks and industries state of their own firms, growth rates and ranks: it enters no total."""
    apart_from = ("park",) if scope.cluster else ("park", "cluster")
    rows = [row for row in entries(found) if row.subject_kind in apart_from or row.transformation not in STOCKS]
    number_table(
        "apart",
        f"{scope.name} 园区、产业单独说到的，增速与位次",
        found,
        rows,
        note="园区和产业的数是所在区县的一部分，不另加",
        empty=f"没有园区或产业单独说到{scope.place}的梯度企业，也没有公开的增速和位次。",
        order=lambda row: (row.transformation not in STOCKS, list(RUNGS).index(row.indicator), -row.time),
    )
