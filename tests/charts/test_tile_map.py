"""The tile map: tiles with a value are marks, the others are quiet."""

import pandas as pd

from pages.charts.template import LIGHT
from pages.charts.tile_map import sextile_colors, tile_map
from tests.charts.frames import frame

TILES = pd.DataFrame(
    {
        "region": ["500101", "500102", "500151"],
        "region_short": ["万州", "涪陵", "铜梁"],
        "area": ["渝东北", "主城新区", "主城新区"],
        "col": [6, 4, 1],
        "row": [2, 4, 3],
        "row_span": [1, 1, 2],
    }
)
VALUES = frame(
    {"region": "500101", "area": "渝东北", "value": 1118.0, "code": "district=500101"},
    {"region": "500151", "area": "主城新区", "value": 733.6, "code": "district=500151"},
)


def marks(fig) -> list[str]:
    return [ids for trace in fig.data if trace.customdata is not None for _, ids, _ in trace.customdata]


def test_only_districts_with_a_value_are_marks() -> None:
    fig = tile_map(TILES, VALUES, theme=LIGHT)
    assert sorted(marks(fig)) == ["o1", "o2"]
    assert len(fig.data[0].x) == 1


def test_an_area_silences_the_tiles_of_the_others() -> None:
    fig = tile_map(TILES, VALUES, theme=LIGHT, area="主城新区")
    assert marks(fig) == ["o2"]
    silent, valued, outside = fig.data
    assert (len(silent.x), len(valued.x), len(outside.x)) == (1, 1, 1)
    assert outside.marker.line.width > 0 == silent.marker.line.width
    assert "空框为片区以外" in [note.text for note in fig.layout.annotations]
    assert "空框为片区以外" not in [note.text for note in tile_map(TILES, VALUES, theme=LIGHT).layout.annotations]


def test_names_and_values_are_written_on_the_tiles() -> None:
    written = " ".join(note.text for note in tile_map(TILES, VALUES, theme=LIGHT).layout.annotations)
    for part in ("万州", "涪陵", "铜梁", "1118", "733.6"):
        assert part in written


def test_counts_in_ten_thousands_say_so_on_the_tile() -> None:
    many = VALUES.assign(unit="家", value=[260_000.0, 980.0])
    written = [note.text for note in tile_map(TILES, many, theme=LIGHT).layout.annotations]
    assert next(text for text in written if "万州" in text).endswith("<br>26万")
    assert next(text for text in written if "铜梁" in text).endswith("<br>980")


def test_colours_follow_the_rank_and_ties_share_one() -> None:
    colors = sextile_colors(pd.Series([1.0, 2.0, 3.0, 4.0, 5.0, 600.0]), LIGHT)
    assert colors == list(LIGHT.sequence)
    assert len(set(sextile_colors(pd.Series([7.0, 7.0]), LIGHT))) == 1


def test_a_value_of_a_weak_source_is_marked_on_its_tile_and_in_the_key() -> None:
    weak = VALUES.assign(source_class=["repost", "official"])
    written = [note.text for note in tile_map(TILES, weak, theme=LIGHT).layout.annotations]
    assert next(text for text in written if "1118" in text).endswith("*")
    assert not next(text for text in written if "733.6" in text).endswith("*")
    assert "* 来自转载或二手" in written
