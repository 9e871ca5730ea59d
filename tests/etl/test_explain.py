"""Every number of a text is accounted for: read, or not read for a reason."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.documents import find_sources, make_document, read_source
from etl.explain import Account, accounts, clause_around, explain, is_path
from etl.extraction import read
from etl.leftovers import UNREAD, Leftover, leftovers, reason_for_leftover
from etl.manifest import read_manifest
from etl.model import Document

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
NUMBERS = re.compile(r"[0-9０-９]+|[〇零一二两三四五六七八九十百千万亿]+")
"""Written apart from the one of the program: every digit and every Chinese numeral must lie in some account."""

Etl = Callable[..., int]

SENTENCES = {
    "2024年，全区规上工业总产值512.5亿元，增长6.3%，其中新材料产业增长12%。": ["512.5亿元", "6.3%", "12%"],
    "第二产业增加值增长5.5%，为进一步做强“三链一网”，下一步将开展“万企升级”。": ["5.5%"],
    "一、工作情况\n（一）做强产业。2024年新增规上工业企业15家。": ["15家"],
    "根据渝青函〔2024〕35号文件，联系电话023-42750000，邮编402560。": [],
}


def document(text: str) -> Document:
    return Document("0" * 8, text, published="2025-01-20", region="500151")


def uncovered(text: str, found: list[Account]) -> list[str]:
    """Return the numbers of a text that no account covers whole."""
    covered = {place for account in found for place in range(account.start_char, account.end_char)}
    return [m[0] for m in NUMBERS.finditer(text) if not covered >= set(range(*m.span()))]


@pytest.mark.parametrize("text", SENTENCES)
def test_what_is_read_is_read_and_every_other_number_has_its_reason(text: str) -> None:
    found = accounts(read(document(text)))
    assert [a.text for a in found if a.observation] == SENTENCES[text]
    assert all(a.reason not in ("", UNREAD) for a in found if not a.observation)
    assert uncovered(text, found) == []


def test_over_the_shared_corpus_numbers_are_observations_plus_reasons() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the shared corpus is not beside this repository")
    manifest = read_manifest(CORPUS / "manifest.csv")
    for source in find_sources([str(CORPUS)]).documents:
        reading = read(read_source(source, manifest.of(source)))
        found = accounts(reading)
        text = reading.document.text
        assert uncovered(text, found) == []
        assert sum(a.observation is not None for a in found) == len(reading.observations)
        assert [a for a in found if not a.observation and a.reason in ("", UNREAD)] == []
        assert all(text[a.start_char : a.end_char] == a.text for a in found)
        assert [a.start_char for a in found] == sorted(a.start_char for a in found)
        *_, last = explain(reading)
        assert last.startswith(f"共 {len(found)} 个数：{len(reading.observations)} 个是观测值")


def marked(example: str) -> tuple[str, int, int]:
    """Return an example without its marks, and where the marked number stands."""
    start, end = example.index("["), example.index("]") - 1
    return example.replace("[", "", 1).replace("]", "", 1), start, end


@pytest.mark.parametrize("form", leftovers(), ids=lambda form: form.name)
def test_the_examples_of_a_form_are_of_it_and_its_near_misses_are_not(form: Leftover) -> None:
    assert form.examples
    assert form.near_misses
    for example in form.examples:
        text, start, end = marked(example)
        assert reason_for_leftover(text, start, end) == form.reason, example
    for near_miss in form.near_misses:
        text, start, end = marked(near_miss)
        assert reason_for_leftover(text, start, end) != form.reason, near_miss


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("汽车[零]部件产业", "零部件"),
        ("长[三]角企业", "长三角"),
        ("[两]江新区企业", "两江新区"),
        ("数据因[四]舍五入不等", "四舍五入"),
    ],
)
def test_a_numeral_within_a_word_is_told_with_its_word(example: str, said: str) -> None:
    assert said in reason_for_leftover(*marked(example))


@pytest.mark.parametrize(
    "example", ["占全市四分之[一]", "位居全市前[三]", "达到[六百零八]家", "完成任务的九成[三]", "等[12]项"]
)
def test_what_may_be_a_number_is_never_explained_away(example: str) -> None:
    assert reason_for_leftover(*marked(example)) == UNREAD


@settings(max_examples=60)
@given(st.text(alphabet="规上工业产值增长12３.5%亿元家一二三百万第十“”（），。、\n其中较年月", max_size=80))
def test_any_text_is_accounted_for_whole(text: str) -> None:
    found = accounts(read(document(text)))
    assert uncovered(text, found) == []
    assert all(account.observation or account.reason for account in found)


def test_the_lines_say_rule_dimensions_inheritance_and_reasons(
    etl_real: Etl, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = "2024年，全区规上工业总产值512.5亿元，增长6.3%，比第3批多。"
    assert etl_real("explain", sentence, "--published", "2025-01-20", "--region", "500151") == 0
    said = capsys.readouterr().out
    assert "日期：2025-01-20" in said
    assert "区域：铜梁区 500151" in said
    assert "✓ 512.5亿元" in said
    assert "铜梁区 500151 / 规上工业（行业） / 产值 gross_output / 数值 / 2024 / 实际 = 512.5 亿元" in said
    assert "规则 " in said
    assert "可信度 " in said
    assert re.search(r"✗ .*3.*：", said)
    assert "个是观测值" in said.splitlines()[-1]


def test_a_sentence_without_date_and_region_says_so(etl_real: Etl, capsys: pytest.CaptureFixture[str]) -> None:
    assert etl_real("explain", "规上工业总产值增长6.3%。") == 0
    said = capsys.readouterr().out
    assert "日期：不明" in said
    assert "区域：不明" in said


def test_a_file_is_explained_with_what_it_says_about_itself(
    etl_real: Etl, tmp_path: Path, letter: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "复函.txt"
    path.write_text(letter, encoding="utf-8")
    assert etl_real("explain", path) == 0
    said = capsys.readouterr().out
    assert "文号：铜经信函〔2024〕77号" in said
    assert "区域：铜梁区 500151" in said


@pytest.mark.parametrize(
    ("what", "said"),
    [("没有.txt", "没有这个文件"), ("--region=1", "没有区域代码"), ("--published=1", "日期 '1' 无法解读")],
)
def test_faults_are_said_in_one_sentence(
    etl_real: Etl, capsys: pytest.CaptureFixture[str], what: str, said: str
) -> None:
    assert etl_real("explain", *(["产值1亿元"] if what.startswith("--") else []), what) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert len(captured.err.splitlines()) == 1


def test_words_are_told_from_the_names_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("产值").write_text("x", encoding="utf-8")
    assert is_path("产值")
    assert is_path("某处/没有.txt")
    assert not is_path("文件甲.txt说，产值1亿元.txt")
    assert not is_path("产值1亿元" * 200)
    assert not is_path("产值\x001亿元")
    assert not is_path("")


def test_the_clause_around_a_number_is_its_sentence_or_a_short_piece() -> None:
    text = "前句。规上工业总产值33.2亿元，增长5%；后句。"
    assert text[slice(*clause_around(text, 10, 14))] == "规上工业总产值33.2亿元，增长5%；"
    long = "甲" * 500 + "5%" + "乙" * 500
    start, end = clause_around(long, 500, 502)
    assert (start, end) == (380, 622)


def test_a_number_at_the_very_end_is_explained() -> None:
    reading = read(make_document("增长5"))
    assert len(accounts(reading)) == 1
    assert list(explain(reading))
