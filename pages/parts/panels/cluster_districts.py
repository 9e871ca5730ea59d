"""A cluster by district: what its districts make of it, against what they pledged; zones and the city apart."""

from typing import Any

from pages.charts.bullets import bullets
from pages.charts.marks import weak_note
from pages.parts.card import Card, chart_card
from pages.parts.panels.municipal import OUTPUT, ClusterView, is_plain
from pages.parts.scope import CITY, DISTRICTS
from pages.parts.style import theme

FIRST_PLEDGE, LAST_PLEDGE = 2025, 2027
FEW_ROWS, MOST_ROWS = 4, 12
BLOCKS = {True: "区县", False: "片区、园区、全市（另用刻度）"}
Key = tuple[str, str, str]
"""Region, name and measure: what one row of the chart shows."""


def is_short(shown: ClusterView) -> bool:
    """Say whether the chart has so few rows, heads of blocks among them, that it has room below others."""
    groups = _groups(_outputs(shown))
    drawn = _largest(groups)
    return len(drawn) + len({groups[key][0].region_level in DISTRICTS for key in drawn}) <= FEW_ROWS


def cluster_districts(shown: ClusterView) -> None:
    """Draw the newest whole year and the pledges for 2025 to 2027 of each district and name."""
    stated = _outputs(shown)
    groups = _groups(stated)
    drawn = _largest(groups)
    flat = [(key, row) for key in drawn for row in groups[key]]
    frame = shown.frame(
        [row for _, row in flat],
        label=[_label(row, shown) for _, row in flat],
        block=[BLOCKS[row.region_level in DISTRICTS] for _, row in flat],
        code=[_code(row, shown) for _, row in flat],
    )
    part_years = len({_key(row) for row in stated if row.status == "actual"} - set(groups))
    notes = ["实心条为最近一个整年，◇ 为目标；未写明的是产值；一行一种叫法，不相加；片区、园区与区县重叠"]
    notes += [f"共 {len(groups)} 行，列出 {len(drawn)} 行"] if len(drawn) < len(groups) else []
    notes += [f"另有 {part_years} 行只有部分年份的数，不入图"] if part_years else []
    notes += filter(None, [weak_note(frame)])
    title = f"{shown.name}：现值与目标" if shown.scope.district else f"{shown.subject}：各地现值与目标"
    chart_card(
        Card("cluster-districts", title, frame, "；".join(notes), "亿元", "目标 2025—2027年"),
        lambda: bullets(frame, theme=theme()),
        among="列出的" if len(drawn) < len(groups) else "",
        empty=f"没有公开文件给出{shown.name}分区县的整年产值或 2025—2027 年的产值目标。可向各区县经济信息委要。",
    )


def _key(row: Any) -> Key:
    return row.region, row.subject, row.indicator


def _outputs(shown: ClusterView) -> list[Any]:
    return [
        row
        for row in shown.focus
        if row.indicator in OUTPUT
        and row.transformation == "level"
        and row.unit == "亿元"
        and row.origin == "stated"
        and is_plain(row)
    ]


def _groups(stated: list[Any]) -> dict[Key, list[Any]]:
    """Return for each row of the chart its newest actual of a whole year, and its pledges by time."""
    whole = sorted((row for row in stated if row.is_whole_year), key=lambda row: row.time)
    newest = {_key(row): row for row in whole if row.status == "actual"}
    goals = [row for row in whole if row.status == "target" and FIRST_PLEDGE <= row.year <= LAST_PLEDGE]
    groups: dict[Key, list[Any]] = {}
    for row in [*newest.values(), *goals]:
        groups.setdefault(_key(row), []).append(row)
    return groups


def _largest(groups: dict[Key, list[Any]]) -> list[Key]:
    """Return the largest twelve of the districts and of the rest: pledged ones first, districts before zones."""

    def rank(key: Key) -> tuple[float, float, Key]:
        goals = [row.value for row in groups[key] if row.status == "target"]
        actual = [row.value for row in groups[key] if row.status != "target"]
        return -max(goals, default=-1.0), -max(actual, default=-1.0), key

    ordered = sorted(groups, key=rank)
    districts = [key for key in ordered if groups[key][0].region_level in DISTRICTS]
    others = [key for key in ordered if groups[key][0].region_level not in DISTRICTS]
    return districts[:MOST_ROWS] + others[:MOST_ROWS]


def _label(row: Any, shown: ClusterView) -> str:
    where = "" if shown.scope.district else "全市 " if row.region == CITY else f"{row.region_short} "
    kinds = ["营收" if row.indicator == "revenue" else "", "行业口径" if row.relation == "industry" else ""]
    narrowed = "，".join(kind for kind in kinds if kind)
    return f"{where}{row.subject}" + (f"（{narrowed}）" if narrowed else "")


def _code(row: Any, shown: ClusterView) -> str:
    """Return where a row leads: to its district, within a district to its name; nothing where it is the last step."""
    if not shown.scope.district:
        return f"municipal={shown.code}&district={row.region}" if row.region != CITY else ""
    if shown.scope.cluster or shown.scope.firm:
        return ""
    return f"municipal={shown.code}&cluster={row.subject}"
