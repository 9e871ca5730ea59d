"""Build the warehouse: a new DuckDB file from the seeds, checked, then swapped in."""

import errno
import hashlib
import itertools
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse.checking import run_check
from warehouse.clock import today
from warehouse.errors import BuildError, WarehouseError, reason_of
from warehouse.files import open_file
from warehouse.loading import create_tables, document_files, files_of, load_seeds, own_lists
from warehouse.paths import HERE, POINTER, SCHEMA_VERSION, SEEDS, warehouse_folder
from warehouse.publishing import clear_leftovers, only_builder, publish, unfinished_file
from warehouse.steps import Step, carry_out, plan
from warehouse.summary import Summary, summarise
from warehouse.texts import load_texts

Report = Callable[[str, int, int], None]
"""Told the step that begins, how many are done and how many there are."""

CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
MUCH = 32 << 20
"""Bytes of sources from which large blocks are worth it."""
SMALL_BLOCK, LARGE_BLOCK = "65536", "262144"
"""Bytes: most tables are codelists, and each column of a table takes a block of its own; what is large is written in a
third less time into large ones."""

LOADED = {
    "documents": """
        insert into documents
        select doc_id, title, issuer, doc_no, kind, published, published_day(published), region, source_class,
            url, if(access in ('', 'public'), 'public', 'internal'), file, line
        from raw_documents as d anti join refused as r on r.file = d.file and r.line = d.line
    """,
    "observations": """
        insert into observations
        select observation_id, doc_id, region, subject_kind, subject, qualifier, indicator, transformation, period,
            status, value::double, length(split_part(value, '.', 2)), unit, bound, text, doubt, reviewed <> '',
            file, line
        from raw_observations as o anti join refused as r on r.file = o.file and r.line = o.line
        order by region, subject_kind, subject, indicator, transformation, period, observation_id
    """,
}
"""How the two typed tables are filled with the rows that no check refuses; what is made of them keeps the order."""


def build(
    seeds: Path = SEEDS,
    folder: Path | None = None,
    report: Report = lambda _step, _done, _all: None,
    library: Path | None = None,
) -> Summary:
    """Build and publish a warehouse and say what it took in; ``BuildError`` leaves the old one as it is."""
    started = time.perf_counter()
    with built_beside(seeds, folder, report, library) as built:
        return built.summary.finished(built.swap(), time.perf_counter() - started)


@dataclass(frozen=True, slots=True)
class Built:
    """A warehouse that nobody sees yet, and what it took in."""

    summary: Summary
    path: Path

    def swap(self) -> Path:
        """Swap it in and return the name that it has then."""
        with disk_faults(self.path.parent):
            return publish(self.path)


@contextmanager
def built_beside(
    seeds: Path = SEEDS,
    folder: Path | None = None,
    report: Report = lambda _step, _done, _all: None,
    library: Path | None = None,
) -> Iterator[Built]:
    """Build a warehouse beside the one that is there, for the caller to swap in.

    No other build begins before the end. Not swapped in, it is thrown away; ``BuildError`` leaves the old one as it is.
    """
    target = folder or warehouse_folder()
    with only_builder(target):
        try:
            with disk_faults(target):
                clear_leftovers(target)
                unfinished = unfinished_file(target)
                summary = build_file(unfinished, seeds, report, library)
            yield Built(summary, unfinished)
        finally:
            clear_leftovers(target)


@contextmanager
def disk_faults(folder: Path) -> Iterator[None]:
    """Tell what the disk refuses in the folder of the warehouse as ``BuildError``."""
    try:
        yield
    except (duckdb.Error, OSError) as fault:
        if not _is_of_disk(fault):
            raise
        raise BuildError(
            f"文件夹 {folder} 里写不成新的数据仓库（{_disk_reason(fault)}），原来的没有改动；"
            "请检查磁盘空间和权限，或用 BOARD_WAREHOUSE 换一个文件夹，再重建。"
        ) from fault


def _is_of_disk(fault: Exception) -> bool:
    """Whether a fault is the disk's: DuckDB says so by its class, or in the words of what the write was part of."""
    said = ("Could not write", "Could not sync", os.strerror(errno.ENOSPC))
    return isinstance(fault, duckdb.IOException | OSError) or any(words in str(fault) for words in said)


def _disk_reason(fault: Exception) -> str:
    if isinstance(fault, OSError):
        return reason_of(fault)
    codes = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EFBIG)
    known = next((code for code in codes if os.strerror(code) in str(fault)), 0)
    return reason_of(OSError(known, "")) if known else "读写磁盘出错"


def build_file(unfinished: Path, seeds: Path, report: Report, library: Path | None = None) -> Summary:
    """Fill a new file, close it, and return what it took in."""
    config = CONFIG | {"default_block_size": block_size(seeds, library)}
    with duckdb.connect(str(unfinished), config=config) as connection:
        fill(connection, seeds, report, library)
        summary = summarise(connection)
        connection.execute("checkpoint")
    return summary


def block_size(seeds: Path, library: Path | None) -> str:
    """Return the size of the blocks that fits what the sources hold."""
    sources = (path for path in source_files(seeds, library) if path.exists())
    return LARGE_BLOCK if sum(path.stat().st_size for path in sources) > MUCH else SMALL_BLOCK


def fill(connection: duckdb.DuckDBPyConnection, seeds: Path, report: Report, library: Path | None = None) -> None:
    """Fill an empty database: tables, seeds and the library, then step by step what is checked, loaded and selected."""
    create_tables(connection)
    steps = list(plan())
    report("读取 seeds", 0, len(steps))
    fingerprint = fingerprint_sources(seeds, library)
    read, documents_read = load_seeds(connection, seeds, library)
    load_texts(connection, library)
    write_meta(
        connection,
        schema_version=SCHEMA_VERSION,
        fingerprint=fingerprint,
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        today=today().isoformat(),
        observations_read=read,
        documents_read=documents_read,
        seeds=seeds.resolve().name,
    )
    begun = itertools.count()
    carry_out(connection, steps, run_step, lambda step: report(step.name, next(begun), len(steps)))
    report("", len(steps), len(steps))


def run_step(connection: duckdb.DuckDBPyConnection, step: Step) -> None:
    """Run the checks of one step, then load its rows or materialise its select."""
    for check in step.checks:
        run_check(connection, check)
    if step.name in LOADED:
        connection.execute(LOADED[step.name])
    if step.sql:
        connection.execute(step.statement)


def write_meta(connection: duckdb.DuckDBPyConnection, **entries: object) -> None:
    """Write what the file says about itself."""
    connection.execute(
        "insert into meta select unnest($keys), unnest($texts)",
        {"keys": list(entries), "texts": [str(entry) for entry in entries.values()]},
    )


def is_stale(seeds: Path = SEEDS, folder: Path | None = None, library: Path | None = None) -> bool:
    """Say whether the warehouse has to be built: missing, unreadable, of another version, or older than its sources."""
    path = (folder or warehouse_folder()) / POINTER
    try:
        connection, meta = open_file(path.resolve())
    except WarehouseError:
        return True
    connection.close()
    return meta["fingerprint"] != fingerprint_sources(seeds, library)


def fingerprint_sources(seeds: Path, library: Path | None = None) -> str:
    """Return a hash over every file that decides what the warehouse holds: seeds, library, the build's SQL and code."""
    digest = hashlib.sha256()
    for path in source_files(seeds, library):
        digest.update(f"{path.name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def source_files(seeds: Path, library: Path | None) -> Iterator[Path]:
    """Yield those files in a fixed order."""
    yield from sorted(seeds.rglob("*.csv"))
    if library:
        yield from (source.path for source in (*document_files(seeds, library)[1:], *files_of(library)))
        yield from (source.path for source in own_lists(library))
    yield from (HERE / "schema.sql", HERE / "macros.sql")
    for folder in ("marts", "checks"):
        yield from sorted((HERE / folder).glob("*.sql"))
    yield from (
        HERE / f"{name}.py"
        for name in ("build", "checking", "correcting", "loading", "reading", "rows", "steps", "texts")
    )
