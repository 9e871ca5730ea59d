"""The board as it was known on a day: every mart made anew, in memory, from what had been published by then.

A statement that came later may lead today, date a target, fill a gap or raise a rank; so nothing that was selected from
all documents can be kept. The selects are those of the build, on the documents up to the day: whatever question is put
to the result is answered by the same SQL as always, in the same time.
"""

from datetime import date
from pathlib import Path

import duckdb

from warehouse.checking import run_check
from warehouse.files import CONFIG, open_file
from warehouse.loading import create_macros
from warehouse.steps import Step, carry_out, plan

WHOLE = "whole"
OF_DOCUMENTS = {
    "documents": "published_on <= $day",
    "observations": "doc_id in (select doc_id from documents)",
    "paragraphs": "doc_id in (select doc_id from documents)",
    "places": "doc_id in (select doc_id from documents)",
    "findings": "observation_id in (select observation_id from observations)",
    "breaks": """
        observation_id in (select observation_id from observations)
        and after_id in (select observation_id from observations)
    """,
    **dict.fromkeys(("responsible", "mechanisms"), "doc_id = '' or doc_id in (select doc_id from documents)"),
    **dict.fromkeys(
        ("enterprises", "parks", "district_systems"),
        "evidence_doc_id = '' or evidence_doc_id in (select doc_id from documents)",
    ),
}
"""Tables that grow with the documents, and which of their rows were known; of all other tables every row is kept.

A document without a date was known on no day that can be named."""

FINDING = ("holds back", "reports")
"""Severities of checks that look at loaded rows: what they find hangs on which rows there are."""


def open_known_on(path: Path, day: date) -> tuple[duckdb.DuckDBPyConnection, dict[str, str]]:
    """Return a database in memory that holds what ``path`` would, had it been built of documents up to ``day``.

    Raises ``WarehouseError`` as :func:`open_file` does. Takes about as long as the selects of a build.
    """
    whole, meta = open_file(path)
    whole.close()
    connection = duckdb.connect(":memory:", config={**CONFIG, "enable_external_access": "true"})
    quoted = str(path).replace("'", "''")
    connection.execute(f"attach '{quoted}' as {WHOLE} (read_only)")
    connection.execute("set enable_external_access = false")
    create_macros(connection)
    steps = [step for step in plan() if not _is_of_raw_rows(step.sql)]
    _copy_tables(connection, {step.name for step in steps if step.sql}, day)
    carry_out(connection, steps, _take)
    connection.execute(f"detach {WHOLE}")
    return connection, meta


def _take(connection: duckdb.DuckDBPyConnection, step: Step) -> None:
    """Take one step of a build: its checks that need no lines of files, then its select."""
    for check in step.checks:
        if check.severity in FINDING and not _is_of_raw_rows(check.sql):
            connection.execute("delete from findings where check_name = ?", [check.name])
            run_check(connection, check)
    if step.sql:
        connection.execute(step.statement)


def _copy_tables(connection: duckdb.DuckDBPyConnection, made: set[str], day: date) -> None:
    """Copy every table that no step makes, documents first, since the rows of others hang on them."""
    there = [name for (name,) in connection.execute(TABLES, [WHOLE]).fetchall() if name not in made]
    for name in sorted(there, key=lambda name: [*OF_DOCUMENTS, name].index(name)):
        known = OF_DOCUMENTS.get(name, "true")
        sql = f'create table "{name}" as select * from {WHOLE}."{name}" where {known} order by rowid'
        connection.execute(sql, {"day": day} if "$day" in known else {})


TABLES = "select table_name from duckdb_tables() where database_name = ? order by table_name"


def _is_of_raw_rows(sql: str) -> bool:
    """Say whether SQL reads lines as they stand in files, which a built file does not keep."""
    return "raw_" in sql
