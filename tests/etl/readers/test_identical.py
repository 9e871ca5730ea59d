"""The same document gives the same observations whatever kind of file it comes in."""

import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from etl.documents import make_document
from etl.extraction import read
from etl.metadata import Metadata
from etl.model import Observation
from etl.readers import READERS
from tests.etl.readers.files import FORMS
from tests.etl.readers.samples import BULLETIN, DISTRICTS, EIGHT, GOALS, PARKS, PLAN

KNOWN = Metadata(published="2025-06-15", region="500151")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def observations(suffix: str, data: bytes, known: Metadata = KNOWN) -> list[Observation]:
    document = make_document(READERS[suffix](data, f"甲{suffix}"), f"甲{suffix}", known)
    found = read(document).observations
    assert all(document.text[o.start_char : o.end_char] == o.text for o in found)
    return [replace(o, start_char=0, end_char=0, paragraph=0) for o in found]


@cache
def of_text(name: str) -> list[Observation]:
    return observations(".txt", FORMS[".txt"](EIGHT[name]))


@pytest.mark.parametrize("suffix", [".html", ".docx", ".pdf", ".xlsx"])
@pytest.mark.parametrize("name", EIGHT)
def test_eight_documents_in_every_kind_of_file(name: str, suffix: str) -> None:
    expected = of_text(name)
    assert len(expected) >= 4
    assert observations(suffix, FORMS[suffix](EIGHT[name])) == expected


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium fonts-noto-cjk")
@pytest.mark.browser
@pytest.mark.parametrize("name", EIGHT)
def test_eight_documents_printed_by_a_browser(name: str, tmp_path: Path) -> None:
    page = FORMS[".html"](EIGHT[name]).decode("utf-8")
    article = page[page.index('<div class="TRS') : page.index('<div class="footer"')]
    page = page[: page.index('<div class="menu"')] + article
    style = "<style>table{border-collapse:collapse}td{border:1px solid #444;padding:3px}</style>"
    (tmp_path / "甲.html").write_text(page.replace("</head>", f"{style}</head>"), encoding="utf-8")
    words = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'u'}"]
    words += ["--no-pdf-header-footer", f"--print-to-pdf={tmp_path / '甲.pdf'}", str(tmp_path / "甲.html")]
    subprocess.run(words, capture_output=True, check=True, timeout=60)
    assert observations(".pdf", (tmp_path / "甲.pdf").read_bytes()) == of_text(name)


def by_text(blocks, published="2025-06-15"):  # type: ignore[no-untyped-def]
    known = replace(KNOWN, published=published)
    return {o.text: o for o in observations(".docx", FORMS[".docx"](blocks), known)}


def test_merged_heads_name_period_and_measure() -> None:
    found = by_text(BULLETIN[2:])
    assert {(text, o.period, o.transformation, o.unit) for text, o in found.items()} == {
        ("412.6", "2025-01/2025-05", "level", "亿元"),
        ("7.3", "2025-01/2025-05", "yoy", "%"),
        ("1,020.5", "2024", "level", "亿元"),
        ("6.8", "2024", "yoy", "%"),
        ("96.4", "2025-01/2025-05", "level", "亿元"),
        ("-2.5", "2025-01/2025-05", "yoy", "%"),
        ("231.7", "2024", "level", "亿元"),
        ("3.1", "2024", "yoy", "%"),
        ("58.2", "2025-01/2025-05", "level", "亿元"),
        ("9.4", "2025-01/2025-05", "yoy", "%"),
        ("190", "2025-05", "level", "家"),
        ("183", "2024-12", "level", "家"),
    }
    assert (found["96.4"].subject, found["96.4"].indicator) == ("材料", "gross_output")


def test_figures_in_thousands_and_districts_in_rows() -> None:
    found = by_text(DISTRICTS)
    assert (found["58,200"].value, found["58,200"].unit, found["58,200"].region) == ("0.582", "亿元", "500151")
    assert (found["310.2"].region, found["-2.0"].indicator) == ("500152", "fixed_investment")


def test_status_from_the_head_of_a_column_past_a_section_between_rows() -> None:
    found = by_text(GOALS)
    assert {text: found[text].status for text in ("1020.5", "1100", "1300", "183", "200", "260", "150")} == {
        "1020.5": "actual", "1100": "expected", "1300": "target", "183": "actual", "200": "expected", "260": "target",
        "150": "target",
    }  # fmt: skip


def test_goals_of_the_year_and_the_unit_from_the_note() -> None:
    found = by_text(PLAN, published="2025-01-20")
    assert {(o.text, o.period, o.status, o.unit) for o in found.values()} == {
        ("1020.5", "2024", "actual", "亿元"),
        ("1300", "2025", "target", "亿元"),
        ("8", "2025", "target", "%"),
        ("58.2", "2024", "actual", "亿元"),
        ("66", "2025", "target", "亿元"),
        ("9", "2025", "target", "%"),
    }


def test_a_name_that_reaches_over_rows_holds_for_each() -> None:
    found = by_text(PARKS)
    assert {text: (o.subject, o.indicator) for text, o in found.items()} == {
        "212.6": ("铜梁高新区", "gross_output"),
        "7.9": ("铜梁高新区", "gross_output"),
        "28.2": ("铜梁高新区", "fixed_investment"),
        "9.9": ("铜梁高新区", "fixed_investment"),
        "112.1": ("双桥工业园", "gross_output"),
        "3.3": ("双桥工业园", "gross_output"),
        "11.5": ("双桥工业园", "fixed_investment"),
        "-4.1": ("双桥工业园", "fixed_investment"),
    }


PASTED = (
    "主要指标\n指标\t1—5月\t2024年\n绝对量（亿元）\t增长%\t绝对量（亿元）\t增长%\n"
    "规上工业总产值\t412.6\t7.3\t1020.5\t6.8\n工业投资\t58.2\t9.4\t140.1\t5.5\n"
)


def test_a_merged_head_as_it_is_pasted() -> None:
    found = observations(".txt", PASTED.encode("utf-8"))
    assert [(o.text, o.period, o.transformation) for o in found] == [
        ("412.6", "2025-01/2025-05", "level"),
        ("7.3", "2025-01/2025-05", "yoy"),
        ("1020.5", "2024", "level"),
        ("6.8", "2024", "yoy"),
        ("58.2", "2025-01/2025-05", "level"),
        ("9.4", "2025-01/2025-05", "yoy"),
        ("140.1", "2024", "level"),
        ("5.5", "2024", "yoy"),
    ]
