"""Seeds into tables: codelists with their types, documents and observations as text for the checks to judge."""

import re
from pathlib import Path

import duckdb

from warehouse.correcting import apply_corrections
from warehouse.errors import BuildError
from warehouse.paths import HERE
from warehouse.reading import Line, Source, read_list, source_in
from warehouse.rows import load_rows

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


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the empty tables of schema.sql and the macros that the rest of the SQL uses."""
    connection.execute((HERE / "schema.sql").read_text(encoding="utf-8"))
    create_macros(connection)


def create_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the macros that checks, marts and questions use."""
    connection.execute((HERE / "macros.sql").read_text(encoding="utf-8"))


def load_seeds(connection: duckdb.DuckDBPyConnection, seeds: Path, library: Path | None = None) -> tuple[int, int]:
    """Load every seeds file and the documents of a library of the same format.

    Return the number of lines of observations and of documents, refused ones included.
    """
    own = {source.path.stem: source for source in own_lists(library)} if library else {}
    for table in CODELISTS:
        load_codelist(connection, table, source_in(seeds, "codelists", f"{table}.csv"))
        if table in own:
            load_codelist(connection, table, own[table])
    if "preferences" in own:
        load_codelist(connection, "preferences", own["preferences"])
    corrections = load_codelist(connection, "corrections", source_in(seeds, "corrections.csv"))
    load_codelist(connection, "breaks", source_in(seeds, "breaks.csv"))
    files = {
        "raw_documents": document_files(seeds, library),
        "raw_observations": observation_files(seeds, library),
    }
    lines = load_rows(connection, files)
    stop_on_lost_files(connection, seeds)
    apply_corrections(connection, corrections)
    return lines["raw_observations"], lines["raw_documents"]


LOST = """
    select d.region, r.name_zh, count(*), min(d.title)
    from raw_documents as d
    join regions as r on r.region = d.region
    anti join raw_observations as o on o.doc_id = d.doc_id
    where d.file = $file
    group by d.region, r.name_zh
    order by d.region
"""


def stop_on_lost_files(connection: duckdb.DuckDBPyConnection, seeds: Path) -> None:
    """Raise ``BuildError`` where documents of a region have no number and the region has no file of observations.

    A document may well have none; then its region's file is there all the same, if only with its header.
    """
    there = {source.path.stem for source in files_of(seeds)}
    documents = connection.execute(LOST, {"file": source_in(seeds, "documents.csv").name}).fetchall()
    lost = [row for row in documents if row[0] not in there]
    if not lost:
        return
    region, name, count, title = lost[0]
    more = f"（另缺 {len(lost) - 1} 个地区的：{'、'.join(f'{row[0]}.csv' for row in lost[1:])}）" if lost[1:] else ""
    raise BuildError(
        f"缺 {source_in(seeds, 'observations', f'{region}.csv').name}{more}：documents.csv 里{name}有 {count} 份文件"
        f"（如《{title}》）一个数也没有；请从版本库恢复后重建，文件里确实没有数的，放一个只有表头的 {region}.csv。"
    )


def own_lists(library: Path) -> list[Source]:
    """Return what a library adds to the codelists of the seeds, and the choices among statements that people made."""
    found = [source_in(library, "codelists", f"{table}.csv") for table in CODELISTS]
    return [source for source in (*found, source_in(library, "preferences.csv")) if source.path.is_file()]


def document_files(seeds: Path, library: Path | None) -> list[Source]:
    """Return the tables of documents: that of the seeds, and that of a library which has documents."""
    files = [source_in(seeds, "documents.csv")]
    if library and (library / "documents.csv").is_file():
        files.append(source_in(library, "documents.csv"))
    return files


def observation_files(seeds: Path, library: Path | None) -> list[Source]:
    """Return the files of observations in the order of their names; raise ``BuildError`` where seeds have none."""
    files = files_of(seeds)
    if not files:
        folder = source_in(seeds, "observations").name
        raise BuildError(f"{folder} 里没有观测文件；应有一个以上 .csv，请从版本库恢复后重建。")
    return files + (files_of(library) if library else [])


def files_of(folder: Path) -> list[Source]:
    """Return the files of observations of one folder."""
    names = sorted(path.name for path in (folder / "observations").glob("*.csv"))
    return [source_in(folder, "observations", name) for name in names]


def load_codelist(connection: duckdb.DuckDBPyConnection, table: str, source: Source) -> list[Line]:
    """Load one codelist and return its lines; a line that does not fit raises ``BuildError``: lists are whole."""
    types = dict(connection.execute("select name, type from pragma_table_info(?)", [table]).fetchall())
    lines = read_list(source, list(types))
    cells = ", ".join(
        f"unnest(${column})" if kind == "VARCHAR" else f"cast(nullif(unnest(${column}), '') as {kind})"
        for column, kind in types.items()
    )
    values = {column: [line.cells[column] for line in lines] for column in types}
    try:
        connection.execute(f"insert into {table} select {cells}", values)
    except (duckdb.ConstraintException, duckdb.ConversionException) as fault:
        raise BuildError(
            f"{source.name} 有一行不合码表的约定：{fault_in_words(fault)}；请改正这一行后重建。"
        ) from fault
    return lines


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
