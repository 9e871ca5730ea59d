"""Of a web page the article is read, with its title, date and source, and nothing of what stands around it."""

import pytest

from etl.readers import READERS

MENU = "".join(f'<li><a href="/{n}">政务公开{n}</a></li>' for n in range(8))
LINKS = "".join(f'<li><a href="/{n}">2024年第{n}季度工业增加值增长{n}.5%</a></li>' for n in range(1, 8))
PARAGRAPHS = (
    "<p>　　上半年，全区规上工业总产值412.6亿元，同比增长7.3%。</p>"
    "<p>　　完成工业投资58.2亿元，\n    同比增长9.4%，增速居全市第6位。</p>"
)
LINES = ["上半年，全区规上工业总产值412.6亿元，同比增长7.3%。", "完成工业投资58.2亿元，同比增长9.4%，增速居全市第6位。"]
TITLE = "示例区2025年上半年工业运行情况"
INFO = "发布日期：2025-07-10 来源：示例区统计局"


def lines(body: str, head: str = "") -> list[str]:
    page = f'<!doctype html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    return READERS[".html"](page.encode("utf-8"), "甲.html").text.rstrip("\n").split("\n")


LAYOUTS = {
    "named parts": (
        f'<div class="header"><ul>{MENU}</ul></div><div class="main"><h1>{TITLE}</h1><div class="info">{INFO}</div>'
        f'<div class="TRS_Editor">{PARAGRAPHS}</div></div><div class="footer">主办：示例区人民政府，备案号：1</div>'
    ),
    "elements of html5": (
        f"<header><nav><ul>{MENU}</ul></nav></header><main><h1>{TITLE}</h1><p>{INFO}</p><article>{PARAGRAPHS}</article>"
        f"</main><aside><ul>{LINKS}</ul></aside><footer>主办：示例区人民政府，电话：023-00000000。</footer>"
    ),
    "tables as layout": (
        f'<table><tr><td colspan="2"><table><tr><td>{MENU}</td></tr></table></td></tr><tr><td><ul>{LINKS}</ul></td>'
        f"<td><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{INFO}</td></tr><tr><td>{PARAGRAPHS}</td></tr></table></td></tr>"
        "</table>"
    ),
    "no names": (
        f"<div><div><ul>{MENU}</ul></div><div><div><h2>{TITLE}</h2></div><div>{INFO}</div><div>{PARAGRAPHS}</div>"
        f"<div><ul>{LINKS}</ul></div></div></div>"
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_article_with_title_and_date(name: str) -> None:
    assert lines(LAYOUTS[name]) == [TITLE, INFO, *LINES]


def test_title_and_date_that_only_the_head_of_the_page_states() -> None:
    head = (
        f'<title>{TITLE}_示例区人民政府</title><meta name="PubDate" content="2025-07-10 09:30">'
        '<meta name="ContentSource" content="示例区统计局">'
    )
    assert lines(f'<div id="zoom">{PARAGRAPHS}</div>', head) == [
        TITLE,
        "发布日期：2025-07-10",
        "来源：示例区统计局",
        *LINES,
    ]


def test_what_nobody_sees_is_not_read() -> None:
    hidden = (
        '<p style="display:none">增长99%。</p><p hidden>增长98%。</p><script>x="增长97%。"</script><!-- 增长96%。 -->'
    )
    assert lines(f"<article><h1>{TITLE}</h1>{PARAGRAPHS}{hidden}</article>") == [TITLE, *LINES]


def test_marks_of_notes_are_no_part_of_a_number_and_units_stay() -> None:
    body = "<p>产值412.6<sup>1</sup>亿元<sup>[2]</sup>，厂房5万m<sup>2</sup>，3<sup>①</sup>户。</p>"
    assert lines(body) == ["产值412.6亿元，厂房5万m2，3户。"]


def test_breaks_and_lists_are_lines_and_inline_marks_are_not() -> None:
    body = (
        "<div>第一行，增长5%。<br>第<b>二</b>行，<span>增长</span>6%。<ul><li>其一，7%。</li><li>其二。</li></ul></div>"
    )
    assert lines(body) == ["第一行，增长5%。", "第二行，增长6%。", "其一，7%。", "其二。"]


def test_a_table_of_running_text_is_paragraphs() -> None:
    body = "<table><tr><td>任务</td><td>内容</td></tr><tr><td>一</td><td>到2027年，产值达到600亿元。</td></tr></table>"
    assert lines(body) == ["任务\t内容", "一", "到2027年，产值达到600亿元。"]
