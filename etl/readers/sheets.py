"""Excel workbooks: each sheet is a page of lines, its name first; cells as they are shown."""

import io
import re
import zipfile
from datetime import date, datetime, time
from decimal import Decimal

import openpyxl
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from etl.errors import SourceError
from etl.readers.content import Content, refuse_empty_or_endless, tidy
from etl.readers.grid import Cell, table_lines
from etl.readers.package import check_package

MOST_PLACES = 2_000_000
"""Rows times columns of a sheet; a stray cell far off makes a sheet look larger than any table is."""

_BARE_FORMULA = re.compile(rb"<f(?:\s[^>]*)?>[^<]+</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_DECIMALS = re.compile(r"0\.(0+)")


def read_xlsx(data: bytes, name: str) -> Content:
    """Return the sheets that are shown, one a page; SourceError where it is no workbook, damaged or too large."""
    check_package(data, name, "xl/workbook.xml", ".xlsx")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError) as fault:
        raise SourceError(
            f"{name}：打不开这份 .xlsx，文件可能已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx 再读。"
        ) from fault
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    hidden = len(book.worksheets) - len(shown)
    notes = [f"有 {hidden} 张隐藏的工作表没有读"] if hidden else []
    if formulas := _formulas_without_value(data):
        notes.append(f"有 {formulas} 个公式没有存下结果，没有读；用 Excel 或 WPS 打开、保存后再读")
    text, starts = "", []
    for sheet in shown:
        starts.append(len(text))
        text += "".join(f"{line}\n" for line in sheet_lines(sheet, name))
    refuse_empty_or_endless(text, name)
    return Content(text, tuple(starts), tuple(notes))


def _formulas_without_value(data: bytes) -> int:
    """Return how many cells hold a formula of which no result was kept: a program wrote them, and none reckoned."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return sum(len(_BARE_FORMULA.findall(package.read(name))) for name in sheets)


def sheet_lines(sheet: Worksheet, name: str) -> list[str]:
    """Return the name of a sheet and its rows; a sheet without cells gives nothing."""
    if sheet.max_row * sheet.max_column > MOST_PLACES:
        raise SourceError(
            f"{name}：工作表“{sheet.title}”有 {sheet.max_row} 行 {sheet.max_column} 列，最多 {MOST_PLACES} 格；"
            "请删去多余的空行空列后再读。"
        )
    lines = table_lines(_cells(sheet))
    title = tidy(sheet.title)
    return [title, *lines] if lines and not re.fullmatch(r"(?i:sheet|工作表|表)\s*\d*", title) else lines


def _cells(sheet: Worksheet) -> list[Cell]:
    """Return the cells with words; words alone in their row are a title and reach over the whole width."""
    spans = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    first, last = sheet.min_column, sheet.max_column
    cells: list[Cell] = []
    for row in sheet.iter_rows():
        words = {cell: shown_value(cell) for cell in row if isinstance(cell, SheetCell)}
        filled = [cell for cell, shown in words.items() if shown]
        is_title = (
            len(filled) == 1 and isinstance(filled[0].value, str) and (filled[0].row, filled[0].column) not in spans
        )
        for cell in filled:
            area = spans.get((cell.row, cell.column))
            size = (area.size["rows"], area.size["columns"]) if area else (1, 1)
            if is_title:
                cells.append(Cell(words[cell], cell.row, 0, 1, last - first + 1))
            else:
                cells.append(Cell(words[cell], cell.row, cell.column - first, *size))
    return cells


def shown_value(cell: SheetCell) -> str:
    """Return a cell as the workbook shows it: a share as a percentage, a number with the decimals of its format."""
    value = cell.value
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | float | Decimal):
        return _shown_number(float(value), str(cell.number_format or "General"))
    return "" if isinstance(value, time) else str(value)


def _shown_number(value: float, form: str) -> str:
    if value != value or value in (float("inf"), float("-inf")):
        return ""
    is_share = "%" in form
    value = value * 100 if is_share else value
    decimals = _DECIMALS.search(form)
    comma = "," if "#,##" in form else ""
    if decimals:
        words = f"{value:{comma}.{min(len(decimals[1]), 9)}f}"
    elif re.fullmatch(r"[#,]*0(?:[_;) ].*)?%?", form):
        words = f"{value:{comma}.0f}"
    else:
        words = format(Decimal(f"{value:.12g}"), "f")
    return words + "%" * is_share
