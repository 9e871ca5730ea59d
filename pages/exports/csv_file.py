"""Observation frames as CSV for Excel in Chinese: BOM, Chinese headers, codes beside names, formulas made harmless."""

import csv
import io
import re

import pandas as pd

COLUMNS = {
    "observation_id": "观测编号",
    "source_ids": "依据编号",
    "region": "地区代码",
    "region_name": "地区",
    "subject_kind": "对象类别代码",
    "subject_kind_name": "对象类别",
    "subject": "对象",
    "qualifier": "限定",
    "cluster": "市级集群代码",
    "cluster_name": "市级集群",
    "relation": "归属关系代码",
    "relation_name": "归属关系",
    "indicator": "指标代码",
    "indicator_name": "指标",
    "transformation": "变换代码",
    "transformation_name": "变换",
    "period": "时期代码",
    "period_label": "时期",
    "status": "状态代码",
    "status_name": "状态",
    "origin": "来历",
    "value": "数值",
    "unit": "单位",
    "bound_name": "界限",
    "text": "原文数字",
    "doubt": "存疑",
    "statements": "说法数",
    "held_reason": "暂不入图原因",
    "doc_id": "文件编号",
    "doc_title": "文件",
    "doc_issuer": "发文单位",
    "doc_no": "文号",
    "published": "发布日期",
    "source_class_name": "来源类别",
    "locator": "位置",
    "url": "链接",
    "access": "密级",
}
"""Columns of the frame that are written, in order, with their headers."""

NAMES = {
    "subject_kind_name": (
        "subject_kind",
        {"region": "全域", "sector": "行业口径", "cluster": "产业集群", "enterprise": "企业或项目", "park": "园区"},
    ),
    "relation_name": ("relation", {"same": "同名", "part": "部分", "wider": "更宽", "industry": "行业"}),
    "origin": ("origin", {"stated": "文件所载", "derived": "推算"}),
    "access": ("access", {"public": "公开", "internal": "内部"}),
}
"""Columns written with the names of codes that the frame has without a name: the column of the code, names by code."""

FORMULA = re.compile(r"^[=+\-@\t\r\n＝＋－＠]")
"""How a formula begins; Excel in Chinese takes the signs of full width too."""

NOT_IN_A_FILE_NAME = re.compile(r'[\\/:*?"<>|\s]+')


def observation_csv(frame: pd.DataFrame) -> bytes:
    """Return an observation frame as CSV, one row an observation, in the frame's order, UTF-8 with BOM."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS.values())
    rows = in_words(frame).itertuples(index=False, name=None)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns that are written of an observation frame, each code with its name in a column of its own."""
    written = frame.reindex(columns=list(COLUMNS))
    return written.assign(**{column: written[code].map(names) for column, (code, names) in NAMES.items()})


_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of writing: with them a cell shows another number than it holds."""


def is_internal(frame: pd.DataFrame) -> bool:
    """Say whether a row of an observation frame is of a document that is not public (内部)."""
    return "access" in frame and "internal" in frame["access"].tolist()


def harmless(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers, missing values become empty."""
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if not isinstance(value, str):
        return value
    words = _DIRECTION.sub("", value)
    return f"'{words}" if FORMULA.match(words) else words


def file_name(*parts: str, suffix: str = "csv", internal: bool = False) -> str:
    """Return a file name that says what it is: parts joined by an underscore, cut to 80 characters.

    One with rows that are not public begins with 内部.
    """
    kept = [NOT_IN_A_FILE_NAME.sub("", part) for part in (("内部", *parts) if internal else parts) if part]
    return f"{'_'.join(p for p in kept if p)[:80]}.{suffix}"
