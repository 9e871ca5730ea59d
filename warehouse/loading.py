"""Seeds into tables: codelists with their types, documents and observations as text for the checks to judge."""

import re
from collections.abc import Sequence
from pathlib import Path

import duckdb

from warehouse.correcting import apply_corrections
from warehouse.errors import BuildError
from warehouse.paths import HERE
from warehouse.reading import Line, Refusal, read_seeds

CODELISTS = (
    "labels",
    "regions",
    "tile_grid",
    "indicators",
    "indicator_aliases",
    "clusters",
    "cluster_aliases",
    "other_clusters",
    "district_systems",
    "enterprises",
    "parks",
    "responsible",
    "mechanisms",
)
Columns = dict[str, list[str] | list[int]]
EXTRACTED = ("start_char", "end_char", "paragraph", "page", "rule", "confidence", "reviewed", "access", "text_hash")
"""Columns that a document of a library and what was read in it have and shipped ones lack."""


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the empty tables of schema.sql and the macros that the rest of the SQL uses."""
    for name in ("schema.sql", "macros.sql"):
        connection.execute((HERE / name).read_text(encoding="utf-8"))


def load_seeds(connection: duckdb.DuckDBPyConnection, seeds: Path, library: Path | None = None) -> tuple[int, int]:
    """Load every seeds file and the documents of a library of the same format.

    Return the number of lines of observations and of documents, refused ones included.
    """
    for table in CODELISTS:
        load_codelist(connection, table, seeds / "codelists" / f"{table}.csv")
    corrections = load_codelist(connection, "corrections", seeds / "corrections.csv")
    documents, refused_documents = read_files(connection, "raw_documents", document_files(seeds, library))
    observations, refused = read_files(connection, "raw_observations", observation_files(seeds, library))
    apply_corrections(corrections, documents, observations)
    insert_raw(connection, "raw_documents", documents)
    insert_raw(connection, "raw_observations", observations)
    insert_refusals(connection, [*refused_documents, *refused])
    return len(observations) + len(refused), len(documents) + len(refused_documents)


def document_files(seeds: Path, library: Path | None) -> list[Path]:
    """Return the tables of documents: that of the seeds, and that of a library which has documents."""
    files = [seeds / "documents.csv"]
    if library and (library / "documents.csv").is_file():
        files.append(library / "documents.csv")
    return files


def observation_files(seeds: Path, library: Path | None) -> list[Path]:
    """Return the files of observations in the order of their names; raise ``BuildError`` where seeds have none."""
    files = sorted((seeds / "observations").glob("*.csv"))
    if not files:
        raise BuildError("seeds/observations 里没有观测文件；应有一个以上 .csv，请从版本库恢复后重建。")
    return files + (sorted((library / "observations").glob("*.csv")) if library else [])


def table_columns(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    """Return the columns of a table with their types, in their order."""
    return dict(connection.execute("select name, type from pragma_table_info(?)", [table]).fetchall())


def load_codelist(connection: duckdb.DuckDBPyConnection, table: str, path: Path) -> list[Line]:
    """Load one codelist and return its lines; a line that does not fit raises ``BuildError``: lists are whole."""
    name = source_name(path)
    types = table_columns(connection, table)
    content = read_seeds(path, name, list(types))
    if content.refusals:
        first = content.refusals[0]
        raise BuildError(f"{name} 第{first.line}行{first.reason}；码表的每一行都要读得出，请改正后重建。")
    cells = ", ".join(
        f"unnest(${column})" if kind == "VARCHAR" else f"cast(nullif(unnest(${column}), '') as {kind})"
        for column, kind in types.items()
    )
    values = {column: [line.cells[column] for line in content.lines] for column in types}
    try:
        connection.execute(f"insert into {table} select {cells}", values)
    except (duckdb.ConstraintException, duckdb.ConversionException) as fault:
        raise BuildError(f"{name} 有一行不合码表的约定：{fault_in_words(fault)}；请改正这一行后重建。") from fault
    return content.lines


def read_files(
    connection: duckdb.DuckDBPyConnection, table: str, paths: Sequence[Path]
) -> tuple[list[Line], list[Refusal]]:
    """Read the files of one raw table: their lines and what could not be split into columns, in file order."""
    required = [column for column in table_columns(connection, table) if column not in ("file", "line", *EXTRACTED)]
    lines: list[Line] = []
    refusals: list[Refusal] = []
    for path in paths:
        content = read_seeds(path, source_name(path), required, EXTRACTED)
        lines += content.lines
        refusals += content.refusals
    return lines, refusals


def insert_raw(connection: duckdb.DuckDBPyConnection, table: str, lines: Sequence[Line]) -> None:
    """Insert lines as text, with the file and the line that each came from."""
    columns = [column for column in table_columns(connection, table) if column not in ("file", "line")]
    values: Columns = {column: [line.cells.get(column, "") for line in lines] for column in columns}
    values |= {"file": [line.file for line in lines], "line": [line.number for line in lines]}
    insert(connection, table, values)


def insert_refusals(connection: duckdb.DuckDBPyConnection, refusals: Sequence[Refusal]) -> None:
    """Insert the lines that no check will see, because they have no columns."""
    values: Columns = {
        "file": [refusal.file for refusal in refusals],
        "line": [refusal.line for refusal in refusals],
        "observation_id": [refusal.observation_id for refusal in refusals],
        "check_name": [refusal.check for refusal in refusals],
        "reason": [refusal.reason for refusal in refusals],
    }
    insert(connection, "refused", values)


def insert(connection: duckdb.DuckDBPyConnection, table: str, values: Columns) -> None:
    """Insert columns of equal length; lists as parameters load some 500,000 rows a second and need no pandas."""
    if next(iter(values.values())):
        names = ", ".join(values)
        cells = ", ".join(f"unnest(${name})" for name in values)
        connection.execute(f"insert into {table} ({names}) select {cells}", values)


def source_name(path: Path) -> str:
    """Return how messages name a source file: ``seeds/…`` or ``library/…`` wherever the folder lies."""
    is_inside = path.parts[-2] in ("codelists", "observations")
    root = path.parents[1 if is_inside else 0]
    # A library tells its version in a file; seeds have the version of the program they come with.
    kind = "library" if (root / "VERSION").is_file() else "seeds"
    return "/".join((kind, *path.parts[-2 if is_inside else -1 :]))


FAULTS = (
    (re.compile(r'[Dd]uplicate key "(?:.*: )?(.*?)"'), "“{}”出现两次"),
    (re.compile(r'key "(?:.*: )?(.*?)" does not exist'), "“{}”不在它所指的码表里"),
    (re.compile(r"NOT NULL constraint failed: \w+\.\"?(\w+)"), "{} 列不能为空"),
    (
        re.compile(r"Could not convert string '(.*?)' to DATE|invalid date field format: \"(.*?)\""),
        "“{}”不是 YYYY-MM-DD 的日期",
    ),
    (re.compile(r"Could not convert string '(.*?)' to"), "“{}”不是数"),
)
"""What DuckDB says of a line that does not fit, and how we say it."""


def fault_in_words(fault: Exception) -> str:
    """Return in Chinese what DuckDB found wrong with a line; its own words where they are none that we know."""
    message = str(fault).split("\n", 1)[0]
    for pattern, words in FAULTS:
        found = pattern.search(message)
        if found:
            return words.format(next(group for group in found.groups() if group is not None))
    return message
