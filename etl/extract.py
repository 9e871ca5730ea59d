"""Extraction of many documents: one after the other, each written whole, faults of one kept from the others."""

import argparse
import json
import logging
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from etl.documents import Source, Sources, find_sources, read_source, shown
from etl.errors import EtlError, OutputError
from etl.manifest import Manifest, given_metadata, read_manifest
from etl.metadata import Metadata
from etl.model import Document, Reading
from etl.output import FORMATS, make_folder, refuse_foreign, write_whole
from etl.screen import MANY, complain, say, show_table, steps

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
    file: str = ""
    output: str = ""
    doc_id: str = ""
    known: Metadata = field(default_factory=Metadata)
    observations: int = 0
    others: int = 0
    seconds: float = 0.0
    error: str = ""


@dataclass(slots=True)
class Summary:
    """What became of a whole command."""

    sources: Sources
    outcomes: list[Outcome] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    is_stopped: bool = False
    seconds: float = 0.0

    @property
    def errors(self) -> list[str]:
        """Every error in words, in the order in which they arose."""
        return [str(error) for error in self.sources.errors] + [o.error for o in self.outcomes if o.error]

    @property
    def status(self) -> int:
        """Exit status: 0 only where every document was read, 130 where the user stopped it."""
        return 130 if self.is_stopped else int(bool(self.errors))


def run(arguments: argparse.Namespace) -> int:
    """Extract what the arguments name, show what became of it and return the exit status."""
    if arguments.verbose:
        logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stderr)
        LOG.setLevel(logging.DEBUG)
    started = time.perf_counter()
    manifest = read_manifest(arguments.manifest)
    task = Task(arguments.output, arguments.format, given_metadata(arguments), manifest)
    sources = find_sources(arguments.paths)
    summary = Summary(sources, unused=manifest.unused(sources.documents))
    for error in sources.errors:
        complain(f"错误：{error}")
    if sources.documents:
        make_folder(task.output)
        _extract_into(summary, task)
    summary.seconds = time.perf_counter() - started
    (_show_json if arguments.json else _show)(summary, task.output)
    return summary.status


def _extract_into(summary: Summary, task: Task) -> None:
    from etl.extraction import read

    sizes = [source.size for source in summary.sources.documents]
    try:
        with steps(len(sizes), sum(sizes)) as progress:
            for size, outcome in zip(sizes, extract_all(summary.sources.documents, task, read), strict=True):
                summary.outcomes.append(outcome)
                progress.advance(size)
                if outcome.error:
                    complain(f"错误：{outcome.error}")
    except KeyboardInterrupt:
        summary.is_stopped = True


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
    refuse_foreign(target)
    reading = read(document)
    write_whole(target, FORMATS[task.form](reading))
    written[target.name] = source.name
    outcome = Outcome(
        source.name,
        source.file or source.name,
        str(target),
        document.doc_id,
        Metadata(document.title, document.issuer, document.doc_no, document.kind, document.published, document.region),
        len(reading.observations),
        len(reading.rejections),
        time.perf_counter() - started,
    )
    LOG.debug("%s：%d 个观测值，%.0f 毫秒", source.name, outcome.observations, outcome.seconds * 1000)
    return outcome


def _show(summary: Summary, output: Path) -> None:
    done = [outcome for outcome in summary.outcomes if not outcome.error]
    if done:
        lines: list[tuple[str, ...]] = [
            (
                o.file,
                str(o.observations),
                str(o.others),
                o.known.region or "未认出",
                o.known.published or "未认出",
                o.known.kind or "—",
                o.known.title,
            )
            for o in done[:MANY]
        ]
        show_table("读出的文件", ("文件", "观测值", "其他数", "区域", "日期", "种类", "标题"), lines)
        if len(done) > MANY:
            say(f"……另有 {len(done) - MANY} 份，没有逐份列出。")
    for line in _closing_lines(summary, done, output):
        say(line)


def _closing_lines(summary: Summary, done: list[Outcome], output: Path) -> Iterator[str]:
    asked = len(summary.sources.documents)
    observations = sum(outcome.observations for outcome in done)
    yield (
        f"{asked} 份文件，读成 {len(done)} 份，{observations} 个观测值"
        + (f"，写入 {shown(output)}" if done else "")
        + f"；用时 {summary.seconds:.1f} 秒。"
    )
    if summary.errors:
        yield f"{len(summary.errors)} 处没有读成，原因见上面的“错误”。"
    if summary.is_stopped:
        yield f"中途停止：已写出的 {len(done)} 份都是完整的，其余 {asked - len(summary.outcomes)} 份没有读。"
    if ignored := summary.sources.ignored:
        kinds = "、".join(f"{suffix} {count} 个" for suffix, count in sorted(ignored.items()))
        yield f"忽略了 {ignored.total()} 个别的文件（{kinds}）。"
    if summary.unused:
        named = "、".join(summary.unused[:5]) + " 等" * (len(summary.unused) > 5)
        yield f"清单里有 {len(summary.unused)} 行没有对应的文件：{named}。"
    for what, option, count in (
        ("区域", "--region", sum(not outcome.known.region for outcome in done)),
        ("发布日期", "--published", sum(not outcome.known.published for outcome in done)),
    ):
        if count:
            yield f"{count} 份没有认出{what}，按留空处理；可用 {option} 或清单补上。"


def _show_json(summary: Summary, output: Path) -> None:
    done = [outcome for outcome in summary.outcomes if not outcome.error]
    record = {
        "output": str(output),
        "documents": [
            {
                "file": o.name,
                "output": o.output,
                "doc_id": o.doc_id,
                **asdict(o.known),
                "observations": o.observations,
                "other_numbers": o.others,
                "seconds": round(o.seconds, 4),
            }
            for o in done
        ],
        "observations": sum(outcome.observations for outcome in done),
        "errors": summary.errors,
        "ignored": dict(sorted(summary.sources.ignored.items())),
        "manifest_rows_without_file": summary.unused,
        "stopped": summary.is_stopped,
        "seconds": round(summary.seconds, 3),
    }
    say(json.dumps(record, ensure_ascii=False, indent=2))
