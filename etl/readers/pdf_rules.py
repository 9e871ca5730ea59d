"""The rules of a page's tables: lines and borders drawn on it, and the cells between them."""

import ctypes
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from etl.readers.grid import Cell

THIN = 3.0
"""Points up to which a filled rectangle is a line."""
SNAP = 3.0
"""Points by which lines that meet may miss each other."""
SHORTEST = 6.0
MOST_OBJECTS = 20_000
MOST_EDGES = 6_000
MOST_SEGMENTS = 400
"""Parts of one drawing that are looked at: a table's frame has four, a picture has thousands."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A rule: at ``at`` from ``low`` to ``high``, in points; ``is_level`` for a horizontal one."""

    is_level: bool
    at: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the x of its columns' sides, the y of its rows' sides from below, and for each place its cell."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: tuple[tuple[int, ...], ...]
    """By row from the top and column: the number of the cell that covers the place."""

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def cell_at(self, x: float, y: float) -> int:
        """Return the number of the cell that a point of the table lies in."""
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = len(self.ys) - 2 - min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        return self.owner[row][column]

    def cells(self, words: dict[int, str]) -> list[Cell]:
        """Return the cells with their words and what each covers."""
        places: dict[int, list[tuple[int, int]]] = {}
        for row, owners in enumerate(self.owner):
            for column, number in enumerate(owners):
                places.setdefault(number, []).append((row, column))
        cells = []
        for number, own in places.items():
            (row, column), (last_row, last_column) = own[0], (max(r for r, _ in own), max(c for _, c in own))
            cells.append(Cell(words.get(number, ""), row, column, last_row - row + 1, last_column - column + 1))
        return cells


def read_edges(page: pdfium.PdfPage) -> list[Edge]:
    """Return the rules drawn on a page: thin rectangles, straight lines, sides of frames."""
    edges: list[Edge] = []
    count = min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)
    for at in range(count):
        drawn = raw.FPDFPage_GetObject(page.raw, at)
        if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_PATH:
            edges += _edges_of(drawn)
        if len(edges) > MOST_EDGES:
            return []
    return edges


def _edges_of(drawn: object) -> Iterator[Edge]:
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, sides)):
        return
    left, bottom, right, top = (side.value for side in sides)
    wide, high = right - left, top - bottom
    if min(wide, high) <= THIN:
        if wide >= SHORTEST and wide > high:
            yield Edge(True, (bottom + top) / 2, left, right)
        elif high >= SHORTEST:
            yield Edge(False, (left + right) / 2, bottom, top)
        return
    points = list(_points(drawn))
    for (x, y), (to_x, to_y) in pairwise(points):
        if abs(y - to_y) <= 0.5 and abs(x - to_x) >= SHORTEST:
            yield Edge(True, (y + to_y) / 2, min(x, to_x), max(x, to_x))
        elif abs(x - to_x) <= 0.5 and abs(y - to_y) >= SHORTEST:
            yield Edge(False, (x + to_x) / 2, min(y, to_y), max(y, to_y))


def _points(drawn: object) -> Iterator[tuple[float, float]]:
    """Yield the corners of a drawing on the page; nothing where it only fills an area."""
    count = raw.FPDFPath_CountSegments(drawn)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, ctypes.byref(fill), ctypes.byref(stroke))
    if not stroke.value or not 2 <= count <= MOST_SEGMENTS:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    first: tuple[float, float] | None = None
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn, at)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        first = first or point
        yield point
    if first is not None and count >= 4:
        yield first


def find_tables(edges: list[Edge]) -> list[Table]:
    """Return the tables that rules form, from top to bottom: at least two rows and two columns."""
    tables = []
    for group in _groups(edges):
        ys = _snapped([edge.at for edge in group if edge.is_level])
        xs = _snapped([edge.at for edge in group if not edge.is_level])
        if len(xs) >= 3 and len(ys) >= 3:
            tables.append(_table(xs, ys, group))
    return sorted(tables, key=lambda table: -table.ys[-1])


def _groups(edges: list[Edge]) -> list[list[Edge]]:
    """Return the edges that hang together, each with all that meet it."""
    level = [edge for edge in edges if edge.is_level]
    upright = [edge for edge in edges if not edge.is_level]
    parent = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    order = sorted(range(len(upright)), key=lambda at: upright[at].at)
    places = [upright[at].at for at in order]
    for number, edge in enumerate(level):
        for at in order[bisect_right(places, edge.low - SNAP) : bisect_right(places, edge.high + SNAP)]:
            if upright[at].low - SNAP <= edge.at <= upright[at].high + SNAP:
                parent[root(number)] = root(len(level) + at)
    groups: dict[int, list[Edge]] = {}
    for number, edge in enumerate(level + upright):
        groups.setdefault(root(number), []).append(edge)
    return [group for group in groups.values() if len(group) >= 5]


def _snapped(places: list[float]) -> list[float]:
    """Return places in order, those within ``SNAP`` of each other as one."""
    snapped: list[float] = []
    for place in sorted(places):
        if not snapped or place - snapped[-1] > SNAP:
            snapped.append(place)
    return snapped


def _table(xs: list[float], ys: list[float], edges: list[Edge]) -> Table:
    level = [edge for edge in edges if edge.is_level]
    upright = [edge for edge in edges if not edge.is_level]
    columns, rows = len(xs) - 1, len(ys) - 1
    owner = [[row * columns + column for column in range(columns)] for row in range(rows)]
    for row in range(rows):
        low, high = ys[rows - 1 - row], ys[rows - row]
        for column in range(columns):
            middle = (xs[column] + xs[column + 1]) / 2
            if column and not _is_ruled(upright, xs[column], (low + high) / 2):
                owner[row][column] = owner[row][column - 1]
            elif row and not _is_ruled(level, high, middle):
                owner[row][column] = owner[row - 1][column]
    return Table(tuple(xs), tuple(ys), tuple(tuple(row) for row in owner))


def _is_ruled(edges: list[Edge], at: float, middle: float) -> bool:
    return any(abs(edge.at - at) <= SNAP and edge.low - 0.5 <= middle <= edge.high + 0.5 for edge in edges)
