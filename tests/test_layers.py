"""Five rooms, one direction: who may import whom, one door for each query, and who reads the seeds."""

import ast
import inspect
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = {"app", "benchmarks", "etl", "pages", "tests", "warehouse"}


class Room(NamedTuple):
    """What the modules of one room may import, of ours and of others; the standard library is everybody's."""

    ours: tuple[str, ...]
    others: tuple[str, ...]


READING = (
    "charset_normalizer",
    "dask",
    "distributed",
    "docx",
    "jieba",
    "lxml",
    "openpyxl",
    "pypdfium2",
    "rich",
)
KEEPING = (
    "etl.apart",
    "etl.errors",
    "etl.keeping",
    "etl.lexicon",
    "etl.library",
    "etl.library_corrections",
    "etl.library_format",
    "etl.library_history",
    "etl.library_migrations",
    "etl.library_store",
    "etl.metadata",
    "etl.model",
)
"""What of etl the desk may know: the library and the process that reads for it."""
ROOMS = {
    "app.py": Room(("pages.parts",), ("starlette", "streamlit")),
    "etl/__main__.py": Room(("etl", "warehouse"), READING),
    "etl": Room(("etl",), READING),
    "pages/board.py": Room(("pages.parts",), ("streamlit",)),
    "pages/charts": Room(("pages.charts",), ("pandas", "plotly")),
    "pages/exports": Room(("pages.charts", "pages.exports", "warehouse"), ("docx", "pandas", "xlsxwriter")),
    "pages/parts": Room(
        ("pages.charts", "pages.exports", "pages.parts", "warehouse"), ("pandas", "plotly", "starlette", "streamlit")
    ),
    "pages/screens": Room(
        ("pages.charts", "pages.parts", "warehouse.analysis", "warehouse.questions"), ("pandas", "streamlit")
    ),
    "warehouse/library.py": Room((*KEEPING, "warehouse"), ()),
    "warehouse/desk": Room((*KEEPING, "warehouse"), ("pandas",)),
    "warehouse/cutting.py": Room(("warehouse",), ("duckdb", "numpy")),
    "warehouse/facets.py": Room(("warehouse",), ("numpy",)),
    "warehouse/frames.py": Room(("warehouse",), ("duckdb", "numpy", "pandas")),
    "warehouse/rows.py": Room(("warehouse",), ("duckdb", "pyarrow")),
    "warehouse/analysis": Room(("etl.lexicon", "warehouse"), ("numpy", "pandas")),
    "warehouse/truths.py": Room(("warehouse",), ()),
    "warehouse/searching.py": Room(("warehouse",), ("duckdb", "numpy")),
    "warehouse": Room(("warehouse",), ("duckdb", "pandas")),
}
"""The table of architecture, the narrowest path first where two fit."""


def modules():
    """Every module of the rooms, by its path from the root."""
    found = [ROOT / "app.py", *(path for room in ("etl", "pages", "warehouse") for path in (ROOT / room).rglob("*.py"))]
    return sorted(str(path.relative_to(ROOT)) for path in found if path.exists())


def room_of(module):
    """The room whose path is the longest that the module lies in."""
    paths = [path for path in ROOMS if module == path or module.startswith(f"{path}/")]
    return ROOMS[max(paths, key=len)] if paths else Room((), ())


def imports(path):
    """The full names that a module imports, anywhere in it, with their lines; a relative import has its dots."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)


def is_allowed(name, room):
    top = name.split(".")[0]
    if top in sys.stdlib_module_names:
        return True
    allowed = room.ours if top in OURS else room.others
    return any(name == start or name.startswith(f"{start}.") for start in allowed)


@pytest.mark.parametrize("module", modules())
def test_imports_run_one_way(module):
    room = room_of(module)
    wrong = [f"{module}:{line} imports {name}" for line, name in imports(ROOT / module) if not is_allowed(name, room)]
    assert not wrong, "\n".join(wrong)


def test_the_rule_tells_right_from_wrong():
    screens = ROOMS["pages/screens"]
    assert is_allowed("warehouse.questions.districts", screens)
    assert is_allowed("collections.abc.Sequence", screens)
    assert not is_allowed("warehouse.connection.current", screens)
    assert not is_allowed("warehouse.questionsable", screens)
    assert not is_allowed("duckdb", screens)
    assert not is_allowed(".parts.card", screens)
    assert not is_allowed("etl.library.Library", ROOMS["warehouse"])
    assert not is_allowed("etl.extraction.read", ROOMS["warehouse/desk"])
    assert room_of("warehouse/library.py") is ROOMS["warehouse/library.py"]
    assert room_of("etl/__main__.py") is ROOMS["etl/__main__.py"]
    assert room_of("warehouse/analysis/index.py") is ROOMS["warehouse/analysis"]


@pytest.mark.parametrize("module", [module for module in modules() if not module.startswith("warehouse/desk")])
def test_the_desk_has_one_door(module):
    """Only warehouse/library.py knows how the library is changed, and all others go through it."""
    known = [name for _, name in imports(ROOT / module) if name.startswith("warehouse.desk")]
    assert not known or module == "warehouse/library.py"


@pytest.mark.parametrize("module", modules())
def test_no_module_stands_outside_the_rooms(module):
    assert module.endswith("__init__.py") or room_of(module) != Room((), ())


QUERIES = sorted(path.stem for path in (ROOT / "warehouse" / "queries").glob("*.sql"))
PARAMETER = re.compile(r"\$([a-z_]+)")
COMMENT = re.compile(r"--.*")


def doors():
    """The functions of warehouse/questions that ask: (module, function, query, names of the arguments they pass on)."""
    for path in sorted((ROOT / "warehouse" / "questions").glob("*.py")):
        for function in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(function, ast.FunctionDef):
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "ask":
                    query = ast.literal_eval(node.args[0])
                    yield path.stem, function.name, query, {keyword.arg for keyword in node.keywords}


DOORS = list(doors())


def parameters_of(query):
    text = (ROOT / "warehouse" / "queries" / f"{query}.sql").read_text(encoding="utf-8")
    return set(PARAMETER.findall(COMMENT.sub("", text)))


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_has_one_door_of_its_name(query):
    assert [name for _, name, asked, _ in DOORS if asked == query] == [query]


@pytest.mark.parametrize(("module", "name", "query", "passed"), DOORS, ids=[name for _, name, _, _ in DOORS])
def test_every_door_has_its_query_and_its_parameters(module, name, query, passed):
    assert query in QUERIES
    signature = inspect.signature(getattr(import_module(f"warehouse.questions.{module}"), name))
    board, *keywords = signature.parameters.values()
    assert board.name == "board"
    assert {keyword.kind for keyword in keywords} <= {inspect.Parameter.KEYWORD_ONLY}
    assert {keyword.name for keyword in keywords} == passed == parameters_of(query)


@pytest.mark.parametrize("module", [module for module in modules() if not module.startswith("warehouse/questions")])
def test_only_doors_ask(module):
    calls = [
        f"{module}:{node.lineno}"
        for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "ask"
    ]
    assert not calls


@pytest.mark.parametrize("module", [module for module in modules() if module.startswith(("pages", "app.py"))])
def test_pages_know_no_seeds_and_no_sql(module):
    text = (ROOT / module).read_text(encoding="utf-8")
    assert "seeds/" not in text
    assert not re.search(r"[\"']\s*(select|with)\s.+\sfrom\s", text, re.IGNORECASE)


SQL = sorted((ROOT / "warehouse").rglob("*.sql"))


@pytest.mark.parametrize("path", SQL, ids=lambda path: str(path.relative_to(ROOT)))
def test_sql_says_its_grain_first_and_keeps_its_size(path):
    text = path.read_text(encoding="utf-8")
    first = {"queries": "-- grain: ", "marts": "-- grain: ", "checks": "-- why: "}.get(path.parent.name, "-- ")
    assert text.startswith(first)
    assert len(text.splitlines()) <= 120
    code = COMMENT.sub("", text)
    assert not re.search(r"\b(SELECT|FROM|WHERE|JOIN|GROUP|ORDER|CREATE)\b", code)


SIZES = {"etl": 250, "pages": 250, "warehouse": 250, "app.py": 60}


@pytest.mark.parametrize("module", modules())
def test_modules_stay_liveable(module):
    """At twice its size a module is split."""
    lines = len((ROOT / module).read_text(encoding="utf-8").splitlines())
    assert lines <= 2 * next(size for start, size in SIZES.items() if module.startswith(start))


@pytest.mark.parametrize("module", modules())
def test_no_module_is_called_what_says_nothing(module):
    assert Path(module).stem not in {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize("module", modules())
def test_no_assert_and_no_bare_except_outside_tests(module):
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.type is None]
