"""Seeds of any size, drawn from the shipped ones: what the run on a million observations is built from.

An observation is put together of four parts of shipped ones: where (region), when (document, period, status),
what (kind, subject, indicator, transformation, unit, value) and how narrowed (qualifier). So every column has the
values that are shipped, subject and qualifier are empty as often, and no key stands twice but where a second or
third document states it, as often as in the shipped data. Documents are copies of shipped ones with as many
statements each.
"""

import shutil
from pathlib import Path

import duckdb

HERE = Path(__file__).parent
SHIPPED = HERE.parent / "seeds"
SEED = 20
DRAWS_PER_ROW = 10
"""Most draws of a key with neither subject nor qualifier fall on one that is there already."""


def write_seeds(folder: Path, rows: int, seed: int = SEED) -> None:
    """Write a folder of seeds with so many observations, the same for the same number and seed."""
    shutil.copytree(SHIPPED / "codelists", folder / "codelists")
    (folder / "observations").mkdir()
    for name in ("corrections.csv", "breaks.csv"):
        header = (SHIPPED / name).read_text(encoding="utf-8-sig").splitlines()[0]
        (folder / name).write_text(f"{header}\n", encoding="utf-8")
    with duckdb.connect() as connection:
        connection.execute("set enable_progress_bar = false")
        set_variables(connection, rows=rows, draws=rows * DRAWS_PER_ROW, seed=seed)
        set_variables(connection, observations=str(SHIPPED / "observations" / "*.csv"))
        set_variables(connection, documents=str(SHIPPED / "documents.csv"))
        connection.execute(read_sql("draw"))
        write_csv(connection, read_sql("documents"), folder / "documents.csv")
        for (region,) in connection.execute("select distinct of_region from copies order by all").fetchall():
            set_variables(connection, of_region=region)
            write_csv(connection, read_sql("observations"), folder / "observations" / f"{region}.csv")


def read_sql(name: str) -> str:
    """Return one of the statements that draw."""
    return (HERE / "drawn" / f"{name}.sql").read_text(encoding="utf-8")


def set_variables(connection: duckdb.DuckDBPyConnection, **variables: str | int) -> None:
    """Set what the SQL reads by ``getvariable``."""
    for name, value in variables.items():
        connection.execute(f"set variable {name} = $value", {"value": value})


def write_csv(connection: duckdb.DuckDBPyConnection, sql: str, path: Path) -> None:
    """Write the rows of a select as seeds have them: an empty text is an empty cell, not a pair of quotes."""
    columns = connection.execute(f"describe {sql}").fetchall()
    cells = ", ".join(f"nullif({name}::varchar, '') as \"{name}\"" for name, *_ in columns)
    connection.execute(f"copy (select {cells} from ({sql})) to '{path}' (format csv, header true)")
