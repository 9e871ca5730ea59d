"""Extraction of many documents: one after the other, each written whole, faults of one kept from the others."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from etl.documents import Source, read_source, shown
from etl.errors import EtlError, OutputError
from etl.manifest import Manifest
from etl.metadata import Metadata
from etl.model import Document, Reading
from etl.output import FORMATS, write_whole

LOG = logging.getLogger("etl")


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked for all documents of a command: where to, in which form, and what is known beforehand."""

    output: Path
    form: str
    given: Metadata
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its counts, or the error in words. The text itself is not kept."""

    name: str
    output: str = ""
    doc_id: str = ""
    known: Metadata = field(default_factory=Metadata)
    observations: int = 0
    others: int = 0
    seconds: float = 0.0
    error: str = ""


def extract_all(sources: list[Source], task: Task, read: Callable[[Document], Reading]) -> Iterator[Outcome]:
    """Yield the outcome of each source as soon as its result is on disk; memory holds one document at a time."""
    written: dict[str, str] = {}
    for source in sources:
        try:
            yield _extract(source, task, read, written)
        except EtlError as error:
            LOG.debug("%s：没有读成", source.name)
            yield Outcome(source.name, error=str(error))


def _extract(source: Source, task: Task, read: Callable[[Document], Reading], written: dict[str, str]) -> Outcome:
    started = time.perf_counter()
    target = task.output / f"{source.stem}.{task.form}"
    known = task.given.filled_from(task.manifest.of(source))
    document = read_source(source, known)
    if other := written.get(target.name):
        raise OutputError(
            f"{source.name}：结果也要写成 {shown(target.name)}，已给了 {other}；请改名，或分开读到两个文件夹。"
        )
    reading = read(document)
    write_whole(target, FORMATS[task.form](reading))
    written[target.name] = source.name
    outcome = Outcome(
        source.name,
        str(target),
        document.doc_id,
        Metadata(document.title, document.issuer, document.doc_no, document.kind, document.published, document.region),
        len(reading.observations),
        len(reading.rejections),
        time.perf_counter() - started,
    )
    LOG.debug("%s：%d 个观测值，%.0f 毫秒", source.name, outcome.observations, outcome.seconds * 1000)
    return outcome
