"""Checks: SQL that selects the rows that are wrong or strange, with why and how severe in its first lines."""

import re
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import BuildError

SEVERITIES = ("stops", "refuses", "holds back", "reports")
HEADER = re.compile(r"\A-- why: (?P<why>.+(?:\n-- (?!severity: ).+)*)\n-- severity: (?P<severity>.+)\n")

ROWS = {
    "raw_observations": "raw_observations",
    "raw_documents": "(select file, line, '' as observation_id from raw_documents)",
}
"""What names the lines of each raw table."""


@dataclass(frozen=True, slots=True)
class Check:
    """One file of ``checks/``.

    A check that *refuses* selects file, line, reason; any other observation_id, other_id, reason.
    """

    name: str
    why: str
    severity: str
    sql: str


def read_checks(folder: Path) -> list[Check]:
    """Return the checks of a folder by name; raise ``BuildError`` for one without why or severity."""
    return [read_check(path) for path in sorted(folder.glob("*.sql"))]


def read_check(path: Path) -> Check:
    """Return one check, its first lines taken apart."""
    sql = path.read_text(encoding="utf-8")
    header = HEADER.match(sql)
    if header is None or header["severity"] not in SEVERITIES:
        raise BuildError(
            f"warehouse/checks/{path.name} 的开头缺少“-- why: …”和“-- severity: …”；"
            f"severity 只能是 {'、'.join(SEVERITIES)}，请补上后重建。"
        )
    return Check(path.stem, header["why"].replace("\n-- ", " "), header["severity"], sql)


def run_check(connection: duckdb.DuckDBPyConnection, check: Check) -> None:
    """Run one check and keep what it selects in ``refused`` or ``findings``; one that *stops* raises."""
    if check.severity == "refuses":
        table = refused_table(check)
        connection.execute(
            f"insert into refused select $table, f.file, f.line, o.observation_id, $name, f.reason "
            f"from ({check.sql}) as f join {ROWS[table]} as o on o.file = f.file and o.line = f.line",
            {"table": table, "name": check.name},
        )
        return
    connection.execute(
        f"insert into findings select $name, $severity, f.observation_id, f.other_id, f.reason from ({check.sql}) as f",
        {"name": check.name, "severity": check.severity},
    )
    if check.severity == "stops":
        stop_on_findings(connection, check)


def refused_table(check: Check) -> str:
    """Return which raw table's lines a refusing check selects."""
    return "raw_observations" if "raw_observations" in check.sql else "raw_documents"


def stop_on_findings(connection: duckdb.DuckDBPyConnection, check: Check) -> None:
    """Raise ``BuildError`` with the first finding and their number."""
    reasons = connection.execute(
        "select reason from findings where check_name = ? order by reason", [check.name]
    ).fetchall()
    if reasons:
        more = f"（同类问题共{len(reasons)}处）" if len(reasons) > 1 else ""
        raise BuildError(f"检查 {check.name} 不通过：{reasons[0][0]}{more}；请改正 seeds 后重建。")
