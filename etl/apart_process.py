"""The process that reads for ``apart``: takes documents on standard input, answers with their readings."""

from dataclasses import replace
from pathlib import Path

from etl.apart import as_plain
from etl.documents import LARGEST, Source, document_of, make_document, refusal
from etl.errors import EtlError, SourceError
from etl.extraction import read
from etl.metadata import Metadata
from etl.model import Document
from etl.readers import READERS
from etl.readers.content import refuse_empty_or_endless
from etl.readers.text import plain_text
from etl.segmentation import tokenizer
from etl.worker import MEMORY, Answer, serve


def answer(head: dict[str, object], data: bytes) -> Answer:
    """Return what was read in one document, or why nothing was."""
    try:
        return as_plain(read(_document(head, data))) if head["how"] != "begin" else _begin()
    except EtlError as fault:
        return {"error": str(fault), "class": type(fault).__name__}
    except MemoryError:
        what = f"{head.get('name', '')}：读数要用的内存超过 {MEMORY >> 20} MB 的上限；请拆成几份后再读。"
        return {"error": what, "class": "SourceError", "ends": True}


def _begin() -> Answer:
    """Load what documents need: the lexicon, the rules, and the tokenizer, which takes longest and is asked late."""
    tokenizer()
    read(make_document("全区规上工业总产值5亿元，增长3%。"))
    return {}


def _document(head: dict[str, object], data: bytes) -> Document:
    if head["how"] == "again":
        told = head["document"]
        document = Document(**told)  # type: ignore[arg-type]
        return replace(document, text=data.decode(), page_starts=tuple(document.page_starts))
    name, known = str(head["name"]), Metadata(**head["known"])  # type: ignore[arg-type]
    if head["how"] == "text":
        content = plain_text(data.decode(), name or "文字")
        refuse_empty_or_endless(content.text, name or "文字")
        return make_document(content, name, known)
    if len(data) > LARGEST:
        raise SourceError(f"{name}：文件超过 {LARGEST >> 20} MB 的上限；请拆成几份后再读。")
    source = Source(Path(name), name)
    if not name.isprintable():
        raise SourceError(f"{source.name}：文件名里有换行等不可见字符；请改名后再读。")
    if source.path is None or source.path.suffix.lower() not in READERS:
        raise SourceError(f"{source.name}：{refusal(Path(name).suffix)}。")
    return document_of(data, source, known)


if __name__ == "__main__":
    serve(answer)
