"""Extraction of many documents: read in order, each kept whole, faults of one kept from the others."""

import argparse
import logging
import sys
import time
from collections.abc import Generator
from contextlib import closing

from etl.documents import Sources, find_sources
from etl.errors import EtlError, ManifestError
from etl.extract_summary import Summary, show, show_json
from etl.keeping import FolderKeeper, Keeper, LibraryKeeper, Outcome, ids_in_seeds
from etl.lexicon import CODELISTS
from etl.library import Library
from etl.manifest import Manifest, given_metadata, read_manifest
from etl.metadata import Metadata
from etl.pipeline import Done, Job, results
from etl.screen import complain, steps

LOG = logging.getLogger("etl")


def run(arguments: argparse.Namespace) -> int:
    """Extract what the arguments name, show what became of it and return the exit status."""
    log_if_asked(arguments)
    started = time.perf_counter()
    try:
        manifest, given = read_manifest(arguments.manifest), given_metadata(arguments)
    except EtlError as fault:
        if not arguments.json:
            raise
        complain(f"错误：{fault}")
        show_json(Summary(Sources(), faults=[str(fault)]))
        return 1
    sources = find_sources(arguments.paths)
    summary = Summary(sources, unused=manifest.unused(sources.documents))
    for error in (*sources.errors, *manifest.nameless):
        complain(f"错误：{error}")
    for note in manifest.notes:
        complain(f"注意：{note}。")
    summary.faults += map(str, manifest.nameless)
    if jobs := _jobs(summary, given, manifest):
        keeper = _keeper(arguments)
        summary.target = keeper.target
        _extract_into(summary, jobs, keeper, arguments)
        summary.unfit = keeper.unfit
    summary.seconds = time.perf_counter() - started
    (show_json if arguments.json else show)(summary)
    return summary.status


def _jobs(summary: Summary, given: Metadata, manifest: Manifest) -> list[Job]:
    """Return the documents to read, each with what is known of it; one whose row is wrong is told and left out."""
    jobs = []
    for source in summary.sources.documents:
        try:
            jobs.append(Job(source, given.filled_from(manifest.of(source))))
        except ManifestError as fault:
            _tell(summary, [Outcome(source.name, error=f"{source.name}：没有读，清单里它的一行有误：{fault}")])
    return jobs


def log_if_asked(arguments: argparse.Namespace) -> None:
    """Write what happens to standard error, where ``-v`` asks for it."""
    if arguments.verbose:
        logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", stream=sys.stderr)
        LOG.setLevel(logging.DEBUG)


def done_by(jobs: list[Job], arguments: argparse.Namespace) -> Generator[Done, None, None]:
    """Return what becomes of each job, in order, by the processes or the cluster that the arguments name."""
    if not arguments.scheduler:
        return results(jobs, arguments.workers)
    from etl import scheduler

    return scheduler.results(jobs, arguments.scheduler)


def _keeper(arguments: argparse.Namespace) -> Keeper:
    if arguments.into_library:
        return LibraryKeeper(Library(taken=ids_in_seeds(CODELISTS.parent)), arguments.access)
    return FolderKeeper(arguments.output, arguments.format)


def _extract_into(summary: Summary, jobs: list[Job], keeper: Keeper, arguments: argparse.Namespace) -> None:
    sizes = [job.source.size for job in jobs]
    try:
        with steps(len(sizes), sum(sizes)) as progress, closing(done_by(jobs, arguments)) as found:
            for job, size, done in zip(jobs, sizes, found, strict=True):
                _tell(summary, keeper.keep(job.source, done))
                progress.advance(size)
    except KeyboardInterrupt:
        summary.is_stopped = True
    except EtlError as error:
        summary.faults.append(str(error))
        complain(f"错误：{error}")
    try:
        _tell(summary, keeper.finish())
    except KeyboardInterrupt:
        # Stopped at the last write: what was read is put in place all the same, once more where it was not yet.
        summary.is_stopped = True
        _tell(summary, keeper.finish())


def _tell(summary: Summary, outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        summary.outcomes.append(outcome)
        if outcome.error:
            LOG.debug("%s：没有读成", outcome.name)
            complain(f"错误：{outcome.error}")
        else:
            LOG.debug("%s：%d 个观测值，%.0f 毫秒", outcome.name, outcome.observations, outcome.seconds * 1000)
        for note in outcome.notes:
            complain(f"注意：{outcome.name}：{note}。")
