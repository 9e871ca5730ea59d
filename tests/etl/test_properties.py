"""Any text can be read: offsets are true, every digit is accounted for, time stays linear."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extraction import read
from etl.model import Document, Reading
from tests.timing import processor_seconds

PIECES = [
    "规上工业总产值", "增加值", "增长", "亿元", "%", "个百分点", "2024年", "上半年", "1—5月", "其中", "分别",
    "、", "，", "。", "\n", " ", "项目", "签约", "集中开工", "铜梁区", "新型储能产业", "云山智造有限公司", "到",
    "以上", "近", "超", "—", "第", "（", "）", "“", "”", "十五", "百分之", "万", "亿", "家", "个", "翻番",
    "三成", "分之", "〔", "〕", "号", "：", "\t", "|", "\u3000", "\r\n", "\x00", "①",
]  # fmt: skip
STEP = 8
"""How many times as long the second text of a measurement is: squared time would take 64 times as long."""
GROWTH = 3 * STEP
"""Seconds of the long text in those of the short one: linear time on a machine whose pace changes meanwhile."""
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.integers(0, 99999).map(str)), max_size=40).map("".join)
PUBLISHED = st.sampled_from(["", "2025-07", "2025-07-04"])
KINDS = st.sampled_from(["", "复函", "报道", "公报", "规划", "运行分析"])


def check(text: str, reading: Reading) -> None:
    """Check that offsets are true and every run of digits lies in an observation or a rejection."""
    found = [*reading.observations, *reading.rejections]
    assert all(text[o.start_char : o.end_char] == o.text for o in found)
    covered = {place for o in found for place in range(o.start_char, o.end_char)}
    for run in re.finditer("[0-9０-９]+", text):
        assert covered.issuperset(range(*run.span())), f"{run[0]} in {text!r}"
    assert all(0 <= o.confidence <= 1 for o in reading.observations)


@settings(max_examples=150)
@given(TEXTS, PUBLISHED, KINDS)
def test_texts_made_of_the_words_of_the_genre(text: str, published: str, kind: str) -> None:
    check(text, read(Document("00000000", text, published=published, region="500151", kind=kind)))


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    found = read(Document("00000000", text))
    assert all(text[o.start_char : o.end_char] == o.text for o in [*found.observations, *found.rejections])


def test_a_text_reads_the_same_twice() -> None:
    text = "2024年，铜梁区规上工业总产值达到386.5亿元，增长7.2%。"
    assert read(Document("00000000", text)) == read(Document("00000000", text))


@pytest.mark.parametrize(
    "piece",
    [
        "全区工业增长良好加快发展",
        "1",
        "（",
        "一",
        "百万",
        " ",
        "\n",
        "“",
        "有限公司",
        "1亿元、",
        "1,",
        "2025年",
        "签约项目23个",
        "亩均税收9.4万元，",
        "类别 | 主要指标 | 单位 | 2022年 | 2027年\n",
        "单位 | 甲\n甲 | 单位 | 3 | 4\n",
        "提高1.3、下降0.7、",
        "图1 2018—2022年产值\n",
    ],
)
def test_time_is_linear(piece: str) -> None:
    size = 40_000 if re.search("[0-9]", piece) and piece != "1" else 200_000

    def seconds(characters: int, enough: float) -> float:
        document = Document("00000000", piece * (characters // len(piece)), published="2025-07-04")
        return processor_seconds(lambda: read(document), enough)

    seconds(1000, 0)
    most = max(GROWTH * seconds(size // STEP, 0), 0.5)
    assert seconds(size, most) <= most


@pytest.mark.parametrize("text", ["1" * 1_000_000, "工业增长" * 250_000, "（" * 500_000 + "）" * 500_000])
def test_a_million_characters_without_a_stop(text: str) -> None:
    document = Document("00000000", text)
    assert processor_seconds(lambda: read(document), 20) <= 20
