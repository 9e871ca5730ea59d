"""What a build took in: counts that add up, and every line that is not shown, with the reason."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class Unshown:
    """One line of seeds that is refused or held back; ``reasons`` in Chinese, joined by ；."""

    file: str
    line: int
    observation_id: str
    reasons: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found: the statement, the other one where two contradict (else empty), the reason in Chinese."""

    check: str
    severity: str
    observation_id: str
    other_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What one build did: ``read == shown + len(held) + len(refused)``, and likewise for documents."""

    read: int
    shown: int
    held: tuple[Unshown, ...]
    refused: tuple[Unshown, ...]
    documents_read: int
    documents: int
    refused_documents: tuple[Unshown, ...]
    findings: tuple[Finding, ...]
    """By check, then by statement."""
    path: Path = field(default=Path())
    seconds: float = 0.0

    def finished(self, path: Path, seconds: float) -> "Summary":
        """Return the same with the file it became and the seconds that took."""
        return replace(self, path=path, seconds=seconds)


HELD = """
    select o.file, o.line, o.observation_id, string_agg(distinct f.reason, '；' order by f.reason)
    from findings as f join observations as o using (observation_id)
    where f.severity = 'holds back' group by all order by all
"""
REFUSED = """
    select file, line, max(observation_id), string_agg(distinct reason, '；' order by reason)
    from refused where raw_table = $raw_table group by file, line order by file, line
"""
FINDINGS = "select check_name, severity, observation_id, other_id, reason from findings order by all"


def summarise(connection: duckdb.DuckDBPyConnection) -> Summary:
    """Read the summary off a filled database."""
    meta = dict(connection.execute("select key, value from meta").fetchall())
    held = unshown(connection, HELD)
    loaded, documents = connection.execute(
        "select (select count(*) from observations), (select count(*) from documents)"
    ).fetchall()[0]
    return Summary(
        read=int(meta["observations_read"]),
        shown=loaded - len(held),
        held=held,
        refused=unshown(connection, REFUSED, raw_table="raw_observations"),
        documents_read=int(meta["documents_read"]),
        documents=documents,
        refused_documents=unshown(connection, REFUSED, raw_table="raw_documents"),
        findings=tuple(Finding(*row) for row in connection.execute(FINDINGS).fetchall()),
    )


def unshown(connection: duckdb.DuckDBPyConnection, sql: str, **parameters: str) -> tuple[Unshown, ...]:
    """Return the lines that a query lists."""
    return tuple(Unshown(*row) for row in connection.execute(sql, parameters).fetchall())
