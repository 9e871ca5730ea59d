"""Open the built warehouse read-only and ask it; the pages' only way to data."""

import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from warehouse.clock import today
from warehouse.cutting import Cuts, NotAtHandError, read_cut
from warehouse.errors import WarehouseError
from warehouse.files import damaged, intact_files, is_broken, look_anew, open_file, share_work, signature
from warehouse.frames import Cells, read_cells
from warehouse.known_on import open_known_on
from warehouse.paths import HERE, POINTER, warehouse_folder
from warehouse.rows_by_place import RowsByPlace
from warehouse.searching import Search

REMEMBERED = 4000
REMEMBERED_CELLS = 5_000_000
"""Answers and their cells (some 150 MB) that one instance keeps; the one not asked for longest goes first."""

LARGEST_REMEMBERED = 500_000
"""Cells of an answer that is kept at most: a whole listing to be taken away would push out all others."""

MOST_ROWS = 3000
"""Rows of an observation frame that a question about a scope answers with at most: the ``limit`` of its SQL."""

MOST_DAYS = 4
"""Days in the past whose knowledge one instance keeps at hand, some 15 MB each for the shipped data."""

Parameter = str | int | float | bool | None | list[str]
Key = tuple[str, tuple[tuple[str, object], ...]]


class Warehouse:
    """One built file, open read-only. ``version`` changes with every build; answers are remembered, up to a bound."""

    def __init__(self, path: Path, known_on: date | None = None) -> None:
        """Open the file, or what was known of its documents on a day.

        Raises ``WarehouseError`` where it is missing, broken or of another version.
        """
        self.path, self.seen = path, signature(path)
        self.known_on = known_on
        self._connection, meta = open_known_on(path, known_on) if known_on else open_file(path)
        share_work(self._connection)
        self._rows = RowsByPlace(self._connection)
        self._cuts = Cuts(self._connection)
        self._search = Search(self._connection)
        self._days: OrderedDict[date, Warehouse] = OrderedDict()
        self._opening = threading.Lock()
        self._answers: OrderedDict[Key, pd.DataFrame] = OrderedDict()
        self._cells = 0
        self._lock = threading.Lock()
        self.version = f"{path.stem}-{meta['fingerprint'][:12]}" + (f"-{known_on}" if known_on else "")
        self.built_at = datetime.fromisoformat(meta["built_at"])

    @property
    def day(self) -> date:
        """The day that due times and ages count from: that of the knowledge, else today."""
        return self.known_on or today()

    def as_known_on(self, day: date) -> "Warehouse":
        """Return what this warehouse was on a day: made at the first wish, in about a second, then at hand."""
        with self._opening:
            if day not in self._days:
                self._days[day] = Warehouse(self.path, day)
                while len(self._days) > MOST_DAYS:
                    self._days.popitem(last=False)
            self._days.move_to_end(day)
            return self._days[day]

    @property
    def is_written_over(self) -> bool:
        """Whether the open file was changed where it lies; one that was removed or replaced stays as it was to us."""
        known, now = (seen.removeprefix(str(self.path)).split() for seen in (self.seen, signature(self.path)))
        return known != now and known[0] == now[0]

    def has_at_hand(self, day: date) -> bool:
        """Say whether what was known on a day needs no making."""
        return day in self._days

    def ask(self, name: str, **parameters: Parameter) -> pd.DataFrame:
        """Return the answer to ``queries/<name>.sql``, in the order its SQL gives; the frame is the caller's own.

        Raises ``FileNotFoundError`` for a question that does not exist and ``WarehouseError`` for a file that broke.
        """
        return self._remembered(name, parameters, lambda: self._run(name, parameters))

    def search(
        self, listing: str, wanted: str, *, dimensions: list[str], codes: list[str], words: list[str], **page: Parameter
    ) -> pd.DataFrame:
        """Return the ``choices`` of a listing (observations, documents) that are left where some are made and all words
        have to stand there, or ``facts`` or a ``page`` of the observations.

        What each of these is, and what a page needs, say :mod:`warehouse.facets` and :mod:`warehouse.searching`;
        remembered as answers are. Raises ``WarehouseError`` for a file that broke.
        """
        chosen = {"dimensions": dimensions, "codes": codes, "words": words}

        def found() -> pd.DataFrame:
            choice = getattr(self._search, listing)(**chosen)
            answer: Cells = getattr(choice, wanted)(**page)
            return self._rows.completed(answer).frame(len(answer))

        return self._remembered(f"search {listing} {wanted}", chosen | page, found)

    def _remembered(
        self, name: str, parameters: Mapping[str, Parameter], make: Callable[[], pd.DataFrame]
    ) -> pd.DataFrame:
        key = (name, tuple(sorted((word, freeze(value)) for word, value in parameters.items())))
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
        if answer is None:
            try:
                answer = make()
            except duckdb.Error as fault:
                if not is_broken(fault):
                    raise
                raise damaged(self.path) from fault
            self._remember(key, answer)
        return answer.copy(deep=False)

    def _run(self, name: str, parameters: dict[str, Parameter]) -> pd.DataFrame:
        found = self._find(query_text(name), parameters)
        answer = self._rows.completed(found).frame(len(found))
        if len(answer) >= MOST_ROWS and f"limit {MOST_ROWS}" in query_text(name):
            # Frames that are cut out of this one carry it along.
            answer.attrs["is_cut"] = True
        return answer

    def _find(self, sql: str, parameters: dict[str, Parameter]) -> Cells:
        cut = read_cut(sql)
        if cut and self._rows.are_at_hand and None not in parameters.values():
            with suppress(NotAtHandError):
                return self._cuts.answer(cut, parameters)
        with self._connection.cursor() as cursor:
            return read_cells(cursor.execute(sql, parameters))

    def _remember(self, key: Key, answer: pd.DataFrame) -> None:
        with self._lock:
            if key in self._answers or answer.size > LARGEST_REMEMBERED:
                return
            self._answers[key] = answer
            self._cells += answer.size
            while len(self._answers) > REMEMBERED or self._cells > REMEMBERED_CELLS:
                self._cells -= self._answers.popitem(last=False)[1].size


def is_cut(answer: pd.DataFrame) -> bool:
    """Say whether there may be more rows than an answer about a scope holds: who shows it has to say that it does."""
    return bool(answer.attrs.get("is_cut"))


def freeze(value: Parameter) -> object:
    """Return a value that can be part of a key; 1, 1.0 and True are different parameters."""
    return tuple(value) if isinstance(value, list) else (type(value).__name__, value)


@cache
def query_text(name: str) -> str:
    """Return the SQL of one question."""
    return (HERE / "queries" / f"{name}.sql").read_text(encoding="utf-8")


_boards: dict[Path, Warehouse] = {}
_refused: dict[Path, tuple[str, str]] = {}
_opening = threading.Lock()
_log = logging.getLogger(__name__)


def current() -> Warehouse:
    """Return the warehouse that the pointer names, opened once and followed when it, or its file, changes.

    While that file is broken the old one goes on answering, or else the newest intact one beside it, and
    :func:`why_not_newest` says so; ``WarehouseError`` where there is none to fall back on.
    """
    folder = warehouse_folder().absolute()
    path = Path(os.path.realpath(folder / POINTER))
    board = _boards.get(folder)
    if board is None or board.seen != signature(path):
        with _opening:
            board = _boards.get(folder)
            if board is None or board.seen != signature(path):
                return follow(folder, path, board)
    _refused.pop(folder, None)
    return board


def why_not_newest() -> str:
    """Return in one sentence why :func:`current` is not what the pointer names, '' where it is."""
    return _refused.get(warehouse_folder().absolute(), ("", ""))[1]


def newest_version() -> str:
    """Return what tells the newest board on disk from others, '' where there is none; costs one look at the pointer."""
    try:
        return os.readlink(warehouse_folder() / POINTER)
    except OSError:
        return ""


def follow(folder: Path, path: Path, old: Warehouse | None) -> Warehouse:
    """Open the file that the pointer names now; a file that failed before is not tried again until it changes."""
    seen = signature(path)
    failed = _refused.get(folder)
    try:
        if failed is not None and failed[0] == seen:
            raise WarehouseError(failed[1])
        if failed is not None or (old is not None and old.path == path):
            look_anew(path)
        board = opened(path)
    except WarehouseError as fault:
        if failed is None or failed[0] != seen:
            _log.warning("%s", fault)
        _refused[folder] = (seen, str(fault))
        last = old
        if old is None or old.is_written_over:
            last = newest_intact(folder, {path, old.path} if old else {path}) or old
        if last is None:
            raise
        board = last
    else:
        _refused.pop(folder, None)
    _boards[folder] = board
    return board


def opened(path: Path) -> Warehouse:
    """Open one built file; ``WarehouseError`` too where only its tables turn out to be broken."""
    try:
        return Warehouse(path)
    except duckdb.Error as fault:
        if not is_broken(fault):
            raise
        raise damaged(path) from fault


def newest_intact(folder: Path, broken: set[Path]) -> Warehouse | None:
    """Open the newest file of the folder that can be read and is none of the broken; ``None`` where there is none."""
    for _, path in intact_files(folder, broken):
        with suppress(WarehouseError):
            return opened(path)
    return None
