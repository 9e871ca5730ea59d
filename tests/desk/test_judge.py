"""What review refuses to accept is what the board would hold back by itself: no accepted number fails a chart."""

from tests.warehouse.mini import MiniSeeds
from warehouse.build import build
from warehouse.connection import Warehouse
from warehouse.desk.fields import Judge
from warehouse.paths import POINTER
from warehouse.questions.statements import statement

KINDS = {
    "right": ("gross_output", "level", "412.6", "亿元"),
    "another dimension": ("gross_output", "level", "412.6", "家"),
    "growth in money": ("gross_output", "yoy", "32.5", "亿元"),
    "growth": ("gross_output", "yoy", "7.3", "%"),
    "less than nothing": ("gross_output", "yoy", "-120", "%"),
    "a profit that turned": ("profit", "yoy", "-120", "%"),
    "a loss": ("profit", "level", "-2.5", "亿元"),
    "a negative amount": ("gross_output", "level", "-2.5", "亿元"),
    "change in points": ("gross_output", "change", "0.7", "个百分点"),
    "change in firms": ("gross_output", "change", "7", "家"),
    "place": ("gross_output", "rank", "9", "位"),
    "half a place": ("gross_output", "rank", "2.5", "位"),
    "more than all": ("gross_output", "share", "101", "%"),
    "intensity": ("rd_intensity", "level", "2.3", "%"),
    "intensity above all": ("rd_intensity", "level", "230", "%"),
    "things of their own": ("product_volume", "level", "30", "万辆"),
    "other": ("other", "level", "-3", "个"),
}


def test_review_and_board_agree_on_what_no_chart_can_show(tmp_path):
    seeds = MiniSeeds(tmp_path / "seeds")
    rows = []
    for place, (indicator, transformation, value, unit) in enumerate(KINDS.values()):
        fields = {"indicator": indicator, "transformation": transformation, "unit": unit}
        # Subjects of their own: nothing is judged by its neighbours.
        fields |= {"subject_kind": "enterprise", "subject": f"第{place}厂", "period": "2023"}
        rows.append((seeds.observation(value, **fields), {**fields, "value": value, "region": "500151"}))
    build(seeds.write(), tmp_path / "board")
    board, judge = Warehouse(tmp_path / "board" / POINTER), Judge()
    for name, (observation, fields) in zip(KINDS, rows, strict=True):
        (held,) = statement(board, observation=observation)["is_held"]
        faults = judge.of_number({**fields, "status": "actual", "bound": "eq"})
        assert bool(held) == bool(faults), (name, faults)
