"""The rows of a list as they are shown, as CSV and as a workbook: names and facts, no observations."""

import csv
import io
from collections.abc import Sequence

import xlsxwriter

from pages.exports.csv_file import harmless
from pages.exports.xlsx_file import NOT_TEXT, About

WIDTH = 28


def list_csv(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return a list as CSV for Excel in Chinese: BOM, Chinese headers, formulas made harmless."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def list_xlsx(
    titles: Sequence[str], rows: Sequence[Sequence[str]], about: About, *, is_internal: bool = False
) -> bytes:
    """Return a list as a workbook of two sheets: 说明 (what it is and where from), 清单 (its rows)."""
    facts = (("标题", about.title), ("说明", about.note), ("行数", len(rows)), ("来源", about.source))
    secret = (("密级", "内部：依据内部文件，不得对外提供"),) if is_internal else ()
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **NOT_TEXT}) as book:
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EDF1F5"})
        said = book.add_worksheet("说明")
        for place, fact in enumerate((*facts, *secret, ("看板地址", about.address), ("导出日期", about.made_on))):
            said.write_row(place, 0, fact)
        said.set_column(1, 1, 90)
        sheet = book.add_worksheet("清单")
        sheet.write_row(0, 0, titles, head)
        for place, row in enumerate(rows, 1):
            sheet.write_row(place, 0, row)
        sheet.set_column(0, len(titles) - 1, WIDTH)
        sheet.freeze_panes(1, 0)
    return out.getvalue()
