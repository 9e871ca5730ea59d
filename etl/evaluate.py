"""Evaluation over a folder of gold files: the documents read, scored, and the score in words or as JSON."""

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from etl.documents import Source, find_sources, read_source
from etl.errors import EtlError, SourceError, shown
from etl.explain import clause_around
from etl.gold import FIELDS, read_gold
from etl.manifest import Manifest, read_manifest
from etl.metadata import Metadata
from etl.model import Document, Reading
from etl.scoring import THRESHOLDS, Miss, Score, part, score, total
from etl.screen import complain, say, show_table

Scored = tuple[str, Document | None, Score, str]
"""A gold file's name, its document, its score, and the error where the document could not be read."""


def run(arguments: argparse.Namespace) -> int:
    """Score every document that has a gold file, show the score, and return 0 only where all were read."""
    from etl.extraction import read

    manifest = read_manifest(arguments.manifest)
    scored = list(score_all(arguments.gold, arguments.documents, manifest, read))
    for *_, error in scored:
        if error:
            complain(f"错误：{error}")
    whole = total(one for _, _, one, _ in scored)
    if arguments.json:
        records = [as_record(name, one) for name, _, one, _ in scored]
        say(json.dumps({"documents": records, "all": as_record("ALL", whole)}, ensure_ascii=False, indent=2))
    else:
        _show(scored, whole, arguments.misses)
    return int(any(error for *_, error in scored))


def _show(scored: list[Scored], whole: Score, misses: int) -> None:
    lines = [(name, *summary_line(one)) for name, _, one, _ in scored]
    show_table("与标准答案比", SUMMARY, [*lines, ("合计", *summary_line(whole))])
    show_table("各项的准确率（在找到的数里）", *_turned(field_lines(whole)))
    show_table("可信度门槛", THRESHOLD_HEADINGS, threshold_lines(whole))
    for name, document, one, _ in scored:
        if misses and one.misses:
            say(f"{name}：{len(one.misses)} 个核心观测值没有读对")
            for line in miss_lines(document, one.misses[:misses]):
                say(line)


def _turned(pairs: list[tuple[str, str]]) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return name and value pairs as one row under their headings."""
    return tuple(name for name, _ in pairs), [tuple(value for _, value in pairs)]


def gold_files(folder: Path) -> list[Path]:
    """Return the gold files of a folder by name; SourceError where there is none."""
    files = sorted(path for path in folder.glob("*.csv") if path.name != "manifest.csv") if folder.is_dir() else []
    if not files:
        raise SourceError(f"{shown(folder)}：没有标准答案；须是一个文件夹，里面每份文件一个 NAME.csv。")
    return files


def score_all(gold: Path, documents: Path, manifest: Manifest, read: Callable[[Document], Reading]) -> Iterator[Scored]:
    """Yield the score of each gold file's document; one that is missing or unreadable counts as nothing read."""
    files = gold_files(gold)
    # A document right in the folder goes before one of the same name in a subfolder.
    sources = {source.stem: source for source in reversed(find_sources([str(documents)]).documents)}
    for path in files:
        expected = read_gold(path)
        try:
            document = _document(path.stem, sources, documents, manifest)
        except EtlError as error:
            yield path.stem, None, score(expected, ()), str(error)
        else:
            yield path.stem, document, score(expected, read(document).observations), ""


def _document(stem: str, sources: dict[str, Source], folder: Path, manifest: Manifest) -> Document:
    if stem not in sources:
        raise SourceError(f"{shown(folder)}：没有 {stem} 的原文；每个 NAME.csv 须有一份 NAME.txt。")
    source = sources[stem]
    return read_source(source, Metadata().filled_from(manifest.of(source)))


def summary_line(one: Score) -> tuple[str, ...]:
    """Return the cells under ``SUMMARY`` but the first."""
    return (
        f"{one.found}/{one.gold}",
        f"{one.spurious}（{part(one.spurious, one.read):.1%}）",
        f"{one.core_f1:.3f}",
        f"{one.chart_f1:.3f}",
        f"{part(one.chart, one.core_read):.3f}",
        f"{part(one.chart, one.core_gold):.3f}",
        f"{one.core_gold}/{one.core_read}",
        f"{one.events_read}/{one.events}，误 {one.events_wrong}",
    )


SUMMARY = ("文件", "找到", "多出", "核心 F1", "图表 F1", "准确率", "召回率", "核心应有/读出", "集中活动")


def field_lines(one: Score) -> list[tuple[str, str]]:
    """Return each field's accuracy over the numbers found; span is the share with exactly the gold's offsets."""
    lines = [(name, f"{part(one.right[name], one.found):.3f}") for name in FIELDS]
    return [*lines, ("span", f"{part(one.spans, one.found):.3f}")]


def threshold_lines(one: Score) -> list[tuple[str, ...]]:
    """Return per threshold the cells under ``THRESHOLD_HEADINGS``."""
    return [
        (
            f"{threshold:.2f}",
            f"{one.kept[threshold]}",
            f"{part(one.kept_right[threshold], one.kept[threshold]):.3f}",
            f"{part(one.kept[threshold], one.core_read):.3f}",
            f"{part(one.kept_right[threshold], one.core_gold):.3f}",
        )
        for threshold in THRESHOLDS
    ]


THRESHOLD_HEADINGS = ("可信度不低于", "留下", "其中图表各项全对", "占读出的核心观测值", "对的占应有的核心观测值")


def miss_lines(document: Document | None, misses: list[Miss]) -> Iterator[str]:
    """Yield for each miss its number, what was read instead of what, and its clause."""
    for miss in misses:
        gold = miss.gold
        place = f"  ✗ {gold.text}（{gold.start_char}–{gold.end_char}）"
        if miss.read is None:
            yield f"{place}：没有读到"
        else:
            read = miss.read
            said = "；".join(
                f"{name} 应为 {gold.right[name][0] or '空'}，读成 {getattr(read, name) or '空'}" for name in miss.wrong
            )
            yield f"{place}：{said}　［{read.rule}，{read.confidence:.2f}］"
        if document:
            yield "      " + " ".join(
                document.text[slice(*clause_around(document.text, gold.start_char, gold.end_char))].split()
            )


def as_record(name: str, one: Score) -> dict[str, object]:
    """Return a score as a JSON object with the figures that the tables show."""
    counts = (
        "gold",
        "read",
        "found",
        "spurious",
        "core_gold",
        "core_read",
        "exact",
        "chart",
        "events",
        "events_read",
        "events_wrong",
    )
    return {
        "name": name,
        **{key: getattr(one, key) for key in counts},
        "core_f1": one.core_f1,
        "chart_f1": one.chart_f1,
        "chart_precision": part(one.chart, one.core_read),
        "chart_recall": part(one.chart, one.core_gold),
        "fields": {**{key: part(one.right[key], one.found) for key in FIELDS}, "span": part(one.spans, one.found)},
        "thresholds": [
            {
                "confidence": threshold,
                "kept": one.kept[threshold],
                "precision": part(one.kept_right[threshold], one.kept[threshold]),
                "share_of_read": part(one.kept[threshold], one.core_read),
                "share_of_gold": part(one.kept_right[threshold], one.core_gold),
            }
            for threshold in THRESHOLDS
        ],
    }
