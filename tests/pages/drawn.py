"""What a page draws, card by card: ids of figures, tables and downloads."""

import json


def charts(screen):
    """Marks of each chart by its card's name: [drill code, ids, id to open]."""
    found = {}
    for chart in screen.app.get("plotly_chart"):
        name = chart.proto.id.split("chart-")[-1]
        traces = json.loads(chart.proto.spec)["data"]
        found[name] = [mark for trace in traces for mark in trace.get("customdata", [])]
    return found


def split_ids(joined):
    return {i for ids in joined for i in ids.split("|") if i}


def chart_ids(screen):
    return {name: split_ids(mark[1] for mark in marks) for name, marks in charts(screen).items()}


def taken_away(screen, name):
    return split_ids(screen.taken_away(name)["source_ids"])
