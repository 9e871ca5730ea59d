"""Labels of scraped pages and official files: 发布机构：…  发布日期：…  来源：…"""

import re

from etl.dates import read_dates

LABEL = re.compile(
    r"(?P<label>标\s*题|名\s*称|文件名称|信息名称|发布机构|发布单位|发表单位|发文机[关构]|发文单位|制发机关|印发机关|答复单位|承办单位|信息来源|文章来源|稿源|(?<!数据)(?<!资料)来\s*源"
    r"|发文字号|文\s*号|发布日期|发布时间|发表时间|发文日期|成文日期|印发日期|(?<![一-龥])(?:日\s*期|时\s*间))\s*(?:[\]】]?\s*[:：]|[\]】]\s*\|)[\s|]*"
    r"(?P<value>.*?)(?=\s{2,}|\s*(?:标\s*题|名\s*称|发布机构|发布单位|发文机关|信息来源|来\s*源|作\s*者|记\s*者|责任编辑|责\s*编|编\s*辑|浏览|阅读"
    r"|点击|字\s*[号体]|发文字号|文\s*号|主题|体裁|有效性|有\s*效|发布日期|发布时间|成文日期|日\s*期|时\s*间|【|\[|\|)|$)"
)
"""A label and its value, which ends at a gap or at the next label."""

NAMES = {
    **dict.fromkeys(("标题", "名称", "文件名称", "信息名称"), "title"),
    **dict.fromkeys(("来源", "信息来源", "文章来源", "稿源"), "source"),
    **dict.fromkeys(("发文字号", "文号"), "doc_no"),
    **dict.fromkeys(("日期", "时间"), "time"),
}
"""What each label names; every other one names the issuer, or a date of issue."""

DATES = ("发布日期", "发布时间", "发表时间", "成文日期", "发文日期", "印发日期")
"""Labels of the date of issue, the best first."""


_NO_NAME = re.compile("举报|口径")
"""What no value of a label has that names a title, an office or a number."""
_LONE = re.compile(rf"(?:{LABEL.pattern.partition('(?P<value>')[0]})$")
"""A label whose value stands in the line below."""
_ANY_LABEL = re.compile(r"[一-龥\s]{2,8}\s*[\]】]?\s*[:：]")


def with_values(lines: list[str]) -> list[str]:
    """Return the lines with the value of a lone label in the label's line: 发文机构： above 甲县统计局."""
    joined: list[str] = []
    for line in lines:
        if joined and _LONE.match(joined[-1]) and not _ANY_LABEL.match(line):
            joined[-1] += line
        else:
            joined.append(line)
    return joined


def read_labels(lines: list[str]) -> dict[str, str]:
    """Return what labels say: title, issuer, source, doc_no, date, time; the first of each, the best of the dates."""
    labels: dict[str, str] = {}
    best = len(DATES)
    for line in lines:
        for found in LABEL.finditer(line):
            label, value = re.sub(r"\s", "", found["label"]), found["value"].strip(" 　-—|")
            if label in DATES:
                if read_dates(value) and DATES.index(label) < best:
                    best, labels["date"] = DATES.index(label), value
            elif value and not _NO_NAME.search(value):
                labels.setdefault(NAMES.get(label, "issuer"), value)
    return labels
