"""What is written of an observation: its columns with Chinese headers, codes beside names."""

import pandas as pd

COLUMNS = {
    "observation_id": "观测编号",
    "source_ids": "依据编号",
    "region": "地区代码",
    "region_name": "地区",
    "area": "片区",
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
    "theme": "主题",
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
    "lead_reason": "采用理由",
    "held_reason": "暂不入图原因",
    "doc_id": "文件编号",
    "doc_title": "文件",
    "doc_issuer": "发文单位",
    "doc_no": "文号",
    "doc_kind": "文种",
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


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the columns that are written of an observation frame, each code with its name in a column of its own."""
    written = frame.reindex(columns=list(COLUMNS))
    return written.assign(**{column: written[code].map(names) for column, (code, names) in NAMES.items()})


def is_internal(frame: pd.DataFrame) -> bool:
    """Say whether a row of an observation frame is of a document that is not public (内部)."""
    return "access" in frame and "internal" in frame["access"].tolist()
