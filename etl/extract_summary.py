"""What became of a whole extraction: a table and closing lines for people, JSON for programs."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from etl.documents import Sources
from etl.errors import shown
from etl.keeping import KNOWN, Outcome
from etl.library_corrections import Unfit
from etl.screen import MANY, say, show_table


@dataclass(slots=True)
class Summary:
    """What became of a whole command; ``target`` is the folder that results went to."""

    sources: Sources
    outcomes: list[Outcome] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    """What ended the work before its end, in words."""
    unfit: list[Unfit] = field(default_factory=list)
    target: str = ""
    is_stopped: bool = False
    seconds: float = 0.0

    @property
    def errors(self) -> list[str]:
        """Every error in words, in the order in which they arose."""
        of_documents = [outcome.error for outcome in self.outcomes if outcome.error]
        return [str(error) for error in self.sources.errors] + of_documents + self.faults

    @property
    def done(self) -> list[Outcome]:
        """The documents that were read."""
        return [outcome for outcome in self.outcomes if not outcome.error]

    @property
    def status(self) -> int:
        """Exit status: 0 only where every document was read, 130 where the user stopped it."""
        return 130 if self.is_stopped else int(bool(self.errors))


def show(summary: Summary) -> None:
    """Show what became of each document and of all."""
    done = summary.done
    if done:
        has_states = any(outcome.state for outcome in done)
        headings = ("文件", *(("文件库",) if has_states else ()), "观测值", "其他数", "区域", "日期", "种类", "标题")
        show_table("读出的文件", headings, [_line(outcome, has_states) for outcome in done[:MANY]])
        if len(done) > MANY:
            say(f"……另有 {len(done) - MANY} 份，没有逐份列出。")
    for line in _closing_lines(summary):
        say(line)


def _line(outcome: Outcome, has_states: bool) -> tuple[str, ...]:
    known = outcome.known
    return (
        outcome.file,
        *((f"{outcome.doc_id} {outcome.state}",) if has_states else ()),
        str(outcome.observations),
        str(outcome.others),
        known.region or "未认出",
        known.published or "未认出",
        known.kind or "—",
        known.title,
    )


def _closing_lines(summary: Summary) -> Iterator[str]:
    done, asked = summary.done, len(summary.sources.documents)
    observations = sum(outcome.observations for outcome in done)
    written = sum(outcome.observations for outcome in done if outcome.state != KNOWN)
    yield (
        f"{asked} 份文件，读成 {len(done)} 份，{observations} 个观测值"
        + (f"，写入 {shown(summary.target)}" if written == observations and done else "")
        + (f"，其中 {written} 个写入 {shown(summary.target)}" if written != observations else "")
        + f"；用时 {summary.seconds:.1f} 秒。"
    )
    if states := Counter(outcome.state.partition("（")[0] for outcome in done if outcome.state):
        told = "、".join(f"{state} {count} 份" for state, count in states.items())
        yield f"文件库：{told}（已有的没有改动）。" if states[KNOWN] else f"文件库：{told}。"
    yield from unfit_lines(summary.unfit)
    if summary.errors:
        yield f"{len(summary.errors)} 处没有读成，原因见上面的“错误”。"
    if summary.is_stopped:
        yield f"中途停止：已写出的 {len(done)} 份都是完整的，其余 {asked - len(summary.outcomes)} 份没有读。"
    yield from _hints(summary)


def unfit_lines(unfit: list[Unfit]) -> Iterator[str]:
    """Yield a line for each correction that no longer holds, under one that says how many."""
    if unfit:
        yield f"{len(unfit)} 处订正对不上了，请核对 corrections.csv："
    for one in unfit:
        correction = one.correction
        yield f"  {one.doc_id} “{correction.text}” 的 {correction.field}→{correction.new}：{one.why}。"


def _hints(summary: Summary) -> Iterator[str]:
    if ignored := summary.sources.ignored:
        kinds = "、".join(f"{suffix} {count} 个" for suffix, count in sorted(ignored.items()))
        yield f"忽略了 {ignored.total()} 个别的文件（{kinds}）。"
    if summary.unused:
        named = "、".join(summary.unused[:5]) + " 等" * (len(summary.unused) > 5)
        yield f"清单里有 {len(summary.unused)} 行没有对应的文件：{named}。"
    for what, option, count in (
        ("区域", "--region", sum(not outcome.known.region for outcome in summary.done)),
        ("发布日期", "--published", sum(not outcome.known.published for outcome in summary.done)),
    ):
        if count:
            yield f"{count} 份没有认出{what}，按留空处理；可用 {option} 或清单补上。"
    if any(outcome.state and not outcome.known.region for outcome in summary.done):
        yield "没有区域的文件，建库时拒收：请在文件库的 documents.csv 里补上 region，再执行 python -m etl reread。"


def show_json(summary: Summary) -> None:
    """Show the same for a program."""
    record = {
        "output": summary.target,
        "documents": [
            {
                "file": o.name,
                "output": o.output,
                "doc_id": o.doc_id,
                **asdict(o.known),
                "observations": o.observations,
                "other_numbers": o.others,
                "seconds": round(o.seconds, 4),
                "notes": list(o.notes),
                "state": o.state,
            }
            for o in summary.done
        ],
        "observations": sum(outcome.observations for outcome in summary.done),
        "errors": summary.errors,
        "unfit_corrections": [unfit_record(one) for one in summary.unfit],
        "ignored": dict(sorted(summary.sources.ignored.items())),
        "manifest_rows_without_file": summary.unused,
        "stopped": summary.is_stopped,
        "seconds": round(summary.seconds, 3),
    }
    say(json.dumps(record, ensure_ascii=False, indent=2))


def unfit_record(unfit: Unfit) -> dict[str, object]:
    """Return a correction that no longer holds as a program reads it."""
    return {"doc_id": unfit.doc_id, "why": unfit.why, **unfit.correction.row()}
