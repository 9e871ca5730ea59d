"""Corrections: what people found wrong or doubtful in the shipped rows, one cell a line, each with its reason."""

from collections.abc import Iterable, Sequence

from warehouse.errors import BuildError
from warehouse.reading import Line


def apply_corrections(corrections: Iterable[Line], documents: Sequence[Line], observations: Sequence[Line]) -> None:
    """Change the cells that corrections name, in place. One that matches nothing raises ``BuildError``.

    A correction names a row by its ``observation_id`` (or ``doc_id``), the ``field`` and its ``old`` cell; ``new``
    takes its place.
    """
    rows = {line.cells["doc_id"]: line for line in documents}
    rows |= {line.cells["observation_id"]: line for line in observations}
    for correction in corrections:
        apply_correction(correction, rows)


def apply_correction(correction: Line, rows: dict[str, Line]) -> None:
    """Change one cell; the old value has to be there still, or the source was mended and the correction is stale."""
    cells = correction.cells
    where = f"{correction.file} 第{correction.number}行"
    if not cells["reason"] or not cells["checked_by"]:
        raise BuildError(f"{where}没有理由或核对人；每条更正都要写明 reason 和 checked_by，请补上后重建。")
    key, column, old, new = cells["observation_id"], cells["field"], cells["old"], cells["new"]
    if key not in rows:
        raise BuildError(f"{where}要改的 {key} 不存在；编号须是现有的观测或文件，请改正或删去这条更正后重建。")
    row = rows[key].cells
    if column not in row and column != "reviewed":
        raise BuildError(f"{where}要改的列 {column} 不存在；可改的列是 {'、'.join(row)}，请改正后重建。")
    found = row.get(column, "")
    if found != old:
        raise BuildError(
            f"{where}对不上：{key} 的 {column} 现为“{found}”，更正写的原值是“{old}”；"
            "原始数据可能已经改过，请更新或删去这条更正后重建。"
        )
    row[column] = new
