"""What documents say of one firm or project: every statement, newest first, as a table."""

from pages.charts.marks import measure_of, weak_note
from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.panels.rows import STATEMENT, ids_of, in_cell, open_row
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.profile import subject_statements

COLUMNS = (
    Column("时期", "tight"),
    Column("指标"),
    Column("数值", "right"),
    Column("状态", "tight"),
    Column("文件"),
    Column("发布", "tight"),
)


def firm_record(board: Warehouse, scope: Scope) -> None:
    """Draw the table; statements of the firm in the chosen district."""
    stated = subject_statements(board, region=scope.region, subject_kind="enterprise", subject=scope.firm)
    frame = stated.sort_values("time", ascending=False, na_position="last", kind="stable").reset_index(drop=True)
    rows = [
        Row(
            f"{STATEMENT}{row.observation_id}",
            (
                row.period_label,
                measure_of(row) + (f"（{row.qualifier}）" if row.qualifier else ""),
                in_cell(row),
                "推算" if row.origin == "derived" else row.status_name,
                row.doc_title,
                row.published or "未注明",
            ),
            ids_of([row]),
        )
        for row in entries(frame)
    ]
    note = "；".join(filter(None, [f"{len(frame)} 条，新的在前；点一行看出处", weak_note(frame)]))
    body_card(
        Card("record", f"{scope.name} 全部说法", frame, note),
        lambda: table("table-record", COLUMNS, rows, on_pick=open_row),
        empty=f"{scope.place}没有说到{scope.firm}的数。它可能在别的区县，或只有名字没有数。",
    )
