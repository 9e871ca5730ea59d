"""What the weights of subjects are fitted on: every number keeps its own row, whatever was chosen before it."""

from benchmarks.subjects import Reader
from etl.gold import Gold
from etl.model import Document

TEXT = "青岚区新型储能产业产值37亿元，增长6.2%；云杉智造有限公司营业收入4.8亿元。全区规上工业总产值512亿元，增长3.4%。"
NUMBERS = {
    "37亿元": ("cluster", "新型储能"),
    "6.2%": ("cluster", "新型储能"),
    "4.8亿元": ("enterprise", "云杉智造有限公司"),
    "512亿元": ("sector", "规上工业"),
    "3.4%": ("sector", "规上工业"),
}


def _row(words: str, kind: str, name: str) -> Gold:
    at = TEXT.index(words)
    return Gold(at, at + len(words), words, "", "1", {"subject_kind": (kind,), "subject": (name,)})


def test_every_number_keeps_its_row_whatever_is_chosen():
    document = Document("00000001", TEXT, published="2025-02-03", region="500151", kind="复函")
    reader = Reader([(document, [_row(words, *topic) for words, topic in NUMBERS.items()])])
    assert reader.rows[0]
    assert all(text.startswith(row.text, at) for (text, at), row in reader.rows[0].items())
    for choose in (None, lambda example: 0, lambda example: len(example.topics) - 1):
        assert any(any(example.right) for example in reader.examples(0, choose)[0])
