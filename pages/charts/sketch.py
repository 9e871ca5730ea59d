"""A figure in the making, as the plain specification that Plotly's script reads.

Plotly's own objects look at every property again and again while a figure grows, which costs a page more than all its
questions. A sketch is nothing but dictionaries; tests hold each finished figure against Plotly's own checks.
"""

from collections.abc import Iterable
from typing import Any, cast

import pandas as pd
import plotly.graph_objects as go

from pages.charts.margins import high_enough, roomy

Spec = dict[str, Any]


class Sketch:
    """Traces and a layout; ``row`` and ``col`` name a panel, from 1 at the top left, once there are panels."""

    def __init__(self, layout: Spec) -> None:
        self.layout = layout
        self.data: list[Spec] = []
        self.beyond: list[tuple[int, int, Spec]] = []
        self.columns = 1

    def set_panels(
        self,
        *,
        rows: int = 1,
        columns: int = 1,
        heights: Iterable[float] = (),
        widths: Iterable[float] = (),
        above: float = 0.0,
        beside: float = 0.0,
        shares_y: bool = False,
    ) -> None:
        """Part the figure into panels whose axes all look like the first ones do now.

        ``heights`` and ``widths`` are shares of any sum; ``above`` and ``beside`` are the gaps between panels, as
        shares of the whole. With ``shares_y`` the panels of a row have the rows of the first in common.
        """
        self.columns = columns
        x_style, y_style = self.layout["xaxis"], self.layout["yaxis"]
        across = _domains(list(widths) or [1.0] * columns, beside)
        # A vertical domain runs from the bottom, panels from the top.
        down = [(1 - end, 1 - start) for start, end in _domains(list(heights) or [1.0] * rows, above)]
        for row in range(rows):
            for column in range(columns):
                mark = self._mark(row + 1, column + 1)
                self.layout[f"xaxis{mark}"] = {**x_style, "domain": list(across[column]), "anchor": f"y{mark}"}
                y_axis = {**y_style, "domain": list(down[row]), "anchor": f"x{mark}"}
                if shares_y and column:
                    y_axis |= {"matches": f"y{self._mark(row + 1, 1)}", "showticklabels": False}
                self.layout[f"yaxis{mark}"] = y_axis

    def add_bar(self, *, row: int = 1, col: int = 1, **trace: Any) -> None:
        """Add bars to a panel; texts beyond the ends of horizontal ones are drawn last, as texts of points."""
        if trace.get("textposition") == "outside":
            self.beyond.append((row, col, trace))
            trace = {**trace, "textposition": "none"}
        self._add("bar", row, col, trace)

    def add_scatter(self, *, row: int = 1, col: int = 1, **trace: Any) -> None:
        """Add points or lines to a panel."""
        self._add("scatter", row, col, trace)

    def add_treemap(self, **trace: Any) -> None:
        """Add a treemap, which has no axes."""
        self.data.append({"type": "treemap", **_plain(trace)})

    def add_shape(self, *, row: int = 1, col: int = 1, **shape: Any) -> None:
        """Add a shape in the coordinates of a panel, where it does not name others."""
        mark = self._mark(row, col)
        self.layout.setdefault("shapes", []).append({"xref": f"x{mark}", "yref": f"y{mark}", **_plain(shape)})

    def add_annotation(self, **annotation: Any) -> None:
        """Add words; they stand in the coordinates of the first panel where they do not name others."""
        self.layout.setdefault("annotations", []).append(_plain(annotation))

    def update_layout(self, **changes: Any) -> None:
        """Set properties of the layout; a dictionary is merged into what there is."""
        _merge(self.layout, changes)

    def update_xaxes(self, *, row: int = 0, col: int = 0, **changes: Any) -> None:
        """Set properties of the horizontal axis of one panel, or of all panels."""
        self._update_axes("xaxis", row, col, changes)

    def update_yaxes(self, *, row: int = 0, col: int = 0, **changes: Any) -> None:
        """Set properties of the vertical axis of one panel, or of all panels."""
        self._update_axes("yaxis", row, col, changes)

    def let_heads_turn(self, degrees: float) -> None:
        """Have the labels of the first horizontal axis lie flat where the window has room for them, else turned."""
        flat = {name: value for name, value in self.layout["xaxis"].items() if name != "tickangle"}
        self.layout["xaxis"] = {**flat, "autotickangles": [0, degrees]}

    def figure(self) -> go.Figure:
        """Return the finished figure."""
        for row, col, bars in self.beyond:
            self.add_scatter(row=row, col=col, **_beyond(bars))
        self.beyond = []
        self.layout["height"] = high_enough(self.layout, self.data)
        self.layout["margin"] = roomy(self.layout, self.data)
        self.update_xaxes(automargin=False)
        self.update_yaxes(automargin=False)
        return Sketched({"data": self.data, "layout": self.layout})

    def _add(self, kind: str, row: int, col: int, trace: Spec) -> None:
        mark = self._mark(row, col)
        self.data.append({"type": kind, "xaxis": f"x{mark}", "yaxis": f"y{mark}", **_plain(trace)})

    def _update_axes(self, axis: str, row: int, col: int, changes: Spec) -> None:
        names = [f"{axis}{self._mark(row, col)}"] if row else [name for name in self.layout if name.startswith(axis)]
        for name in names:
            _merge(self.layout[name], _plain(changes))

    def _mark(self, row: int, col: int) -> str:
        place = (row - 1) * self.columns + col
        return str(place) if place > 1 else ""


class Sketched(go.Figure):  # type: ignore[misc]
    """The figure of a finished sketch: Plotly's objects are made of it when somebody looks at one of them.

    The browser needs none; copying every property into objects and out again takes longer than drawing the sketch.
    """

    def __init__(self, spec: Spec) -> None:
        object.__setattr__(self, "sketched", spec)

    def __getattr__(self, name: str) -> Any:
        """Make Plotly's objects: their state is what a figure lacks until then."""
        if not name.startswith("_") or "_data" in self.__dict__:
            raise AttributeError(name)
        super().__init__(self.sketched, _validate=False)
        return object.__getattribute__(self, name)

    def to_dict(self) -> Spec:
        """Return the plain specification, which callers must not change."""
        plain: Spec = super().to_dict() if "_data" in self.__dict__ else self.sketched
        return plain


def _beyond(bars: Spec) -> Spec:
    """Return the texts beyond the ends of horizontal bars as texts of points.

    Plotly measures each text of a bar, for which the browser lays the page out anew; it does not for points.
    """
    ends, texts = _listed(bars["x"]), _listed(bars["text"])
    pairs = list(zip(cast("list[float]", ends), cast("list[str]", texts), strict=True))
    return {
        "x": ends,
        "y": bars["y"],
        "mode": "text",
        "text": [_apart(text, end) for end, text in pairs],
        "textposition": ["middle right" if end >= 0 else "middle left" for end, _ in pairs],
        "textfont": bars.get("textfont"),
        "cliponaxis": bars.get("cliponaxis"),
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _apart(text: str, end: float) -> str:
    """Return a text with a space between each of its lines and the bar."""
    return "<br>".join(f" {line}" if end >= 0 else f"{line} " for line in text.split("<br>"))


def _domains(sizes: list[float], gap: float) -> list[tuple[float, float]]:
    room = 1 - gap * (len(sizes) - 1)
    domains, at = [], 0.0
    for size in sizes:
        end = at + room * size / sum(sizes)
        domains.append((at, end))
        at = end + gap
    return domains


def _merge(into: Spec, changes: Spec) -> None:
    for name, value in changes.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            # The dictionary may be one that other axes look like: it is replaced, never changed.
            into[name] = {**into[name], **value}
        else:
            into[name] = value


def _plain(properties: Spec) -> Spec:
    """Return properties without those left open, columns as lists."""
    return {name: _listed(value) for name, value in properties.items() if value is not None}


def _listed(value: object) -> object:
    return value.tolist() if isinstance(value, pd.Series | pd.Index) else value
