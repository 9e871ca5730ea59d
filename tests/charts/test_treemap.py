"""The treemap: a tile a cluster, its id the drill code, depth of colour the tier, hatched where it is inferred."""

import pandas as pd

from pages.charts.template import LIGHT
from pages.charts.treemap import tier_colors, treemap

TILES = pd.DataFrame(
    [
        ("甲<集群>", "263 个数", 263, 1, "sourced", "甲", "municipal=a", "o1|o2", "o1"),
        ("乙集群", "100 亿元\n营收", 100, 2, "inferred", "乙", "municipal=b", "o3", "o3"),
        ("丙集群", "1 个数", 1, 4, "unconfirmed", "丙", "", "o4", "o4"),
    ],
    columns=["name", "under", "size", "tier_rank", "evidence", "said", "code", "ids", "opens"],
)


def drawn(**options):
    return treemap(TILES, theme=LIGHT, **options).data[0]


def test_all_tiles_lie_on_one_level_and_are_known_by_their_code():
    tile = drawn()
    assert list(tile.parents) == ["", "", ""]
    assert list(tile.ids) == ["municipal=a", "municipal=b", "丙集群"]
    assert [list(data) for data in tile.customdata] == [
        ["municipal=a", "o1|o2", "o1"],
        ["municipal=b", "o3", "o3"],
        ["", "o4", "o4"],
    ]


def test_how_sure_a_tile_is_can_be_read_without_colour():
    assert list(drawn().marker.pattern.shape) == ["", "/", "x"]


def test_the_higher_the_tier_the_stronger_the_colour():
    first, second, last = tier_colors(TILES["tier_rank"], LIGHT)
    assert first == LIGHT.sequence[-1]
    assert LIGHT.sequence.index(first) > LIGHT.sequence.index(second) > LIGHT.sequence.index(last)
    assert list(drawn().marker.colors) == [first, second, last]


def test_goals_are_outlined_and_not_filled():
    tile = drawn(is_target=True)
    assert set(tile.marker.colors) == {LIGHT.quiet}
    assert tile.marker.line.color == LIGHT.target


def test_a_tile_without_room_keeps_its_words_for_the_pointer():
    tile = drawn()
    assert list(tile.texttemplate)[2] == " "
    assert list(tile.hovertext) == ["甲", "乙", "丙"]


def test_names_are_text():
    assert drawn().labels[0] == "<b>甲&lt;集群&gt;</b>"
    assert drawn().text[1] == "100 亿元<br>营收"


def test_no_text_is_smaller_than_can_be_read_and_a_long_name_has_two_lines():
    long = TILES.assign(name=["功率半导体及集成电路", "乙集群", "功率半导体及集成电路"], size=[263, 100, 8])
    fig = treemap(long, theme=LIGHT)
    assert fig.layout.uniformtext.minsize >= 10
    assert fig.layout.uniformtext.mode == "hide"
    assert list(fig.data[0].labels) == [
        "<b>功率半导体及集成电路</b>",
        "<b>乙集群</b>",
        "<b>功率半导体<br>及集成电路</b>",
    ]
