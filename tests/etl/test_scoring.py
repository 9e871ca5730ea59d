import csv
import importlib.util
import json
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.__main__ import main
from etl.errors import SourceError
from etl.gold import FIELDS, Gold, is_same_subject, period_kind, read_gold, subject_key
from etl.model import Document, Observation
from etl.output import as_csv
from etl.scoring import THRESHOLDS, Score, score, total
from tests.etl.stand_in import observation

SHARED = Path(__file__).parents[2].parent / "shared"
Etl = Callable[..., int]


def gold(start: int, text: str, core: str = "1", qualifier: str = "", **right: tuple[str, ...]) -> Gold:
    plain = observation(text, start, text.removesuffix("亿元"))
    values = {name: (str(getattr(plain, name)),) for name in FIELDS}
    return Gold(start, start + len(text), text, qualifier, core, {**values, **right})


def test_a_perfect_reading_scores_one() -> None:
    result = score(
        [gold(0, "33.2亿元"), gold(9, "5亿元")], [observation("33.2亿元", 0, "33.2"), observation("5亿元", 9, "5")]
    )
    assert (result.core_f1, result.chart_f1, result.found, result.spurious, result.spans) == (1, 1, 2, 0, 2)
    assert result.misses == []


def test_each_wrong_field_is_named_and_counted() -> None:
    result = score([gold(0, "33.2亿元")], [observation("33.2亿元", 0, "3.32", bound="ge", period="2024-H1")])
    assert result.misses[0].wrong == ("period", "value", "bound")
    assert result.right["value"] == 0
    assert result.right["region"] == 1
    assert (result.exact, result.chart) == (0, 0)


def test_a_chart_needs_the_kind_and_year_of_a_period_and_no_bound() -> None:
    expected = gold(0, "5亿元", period=("2023/2027",))
    for period, is_chart in (("2022/2027", 1), ("2023/2026", 0), ("2027", 0), ("", 0)):
        assert score([expected], [observation("5亿元", 0, "5", period=period, bound="ge")]).chart == is_chart


def test_a_number_is_the_same_where_half_of_the_characters_are_shared() -> None:
    expected = gold(10, "1234")
    for start, end, found in (
        (10, 14, 1),
        (12, 14, 1),
        (13, 14, 0),
        (10, 18, 1),
        (10, 19, 0),
        (14, 18, 0),
        (12, 16, 0),
    ):
        read = observation("x" * (end - start), start, "1")
        assert score([expected], [read]).found == found, (start, end)


def test_each_observation_is_paired_once_with_the_best_that_is_free() -> None:
    read = [observation("45亿元", 1, "1"), observation("345亿元", 0, "2")]
    result = score([gold(0, "345亿元", value=("2",)), gold(0, "345亿元", value=("1",))], read)
    assert (result.exact, result.found, result.spurious) == (2, 2, 0)


def test_core_counts_leave_out_policies_others_and_what_counts_neither_way() -> None:
    read = [
        observation("1亿元", 0, "1"),
        observation("2亿元", 10, "2", indicator="other"),
        observation("3亿元", 20, "3", status="policy"),
        observation("4亿元", 30, "4"),
        observation("5亿元", 40, "5"),
    ]
    result = score(
        [gold(0, "1亿元"), gold(10, "2亿元", "0"), gold(20, "3亿元", "0"), gold(30, "4亿元", "either")], read
    )
    assert (result.core_gold, result.core_read, result.exact, result.spurious) == (1, 2, 1, 1)


def test_events_read_missed_and_wrongly_seen_are_told_apart() -> None:
    event = "集中活动；协议引资"
    result = score(
        [gold(0, "1亿元", qualifier=event), gold(10, "2亿元", qualifier=event), gold(20, "3亿元")],
        [
            observation("1亿元", 0, "1", qualifier="集中活动"),
            observation("2亿元", 10, "2"),
            observation("3亿元", 20, "3", qualifier=event),
        ],
    )
    assert (result.events, result.events_read, result.events_wrong) == (2, 1, 1)


def test_the_thresholds_say_what_the_confidence_is_worth() -> None:
    read = [
        observation("1亿元", 0, "1", confidence=0.96),
        observation("2亿元", 10, "9", confidence=0.75),
        observation("3亿元", 20, "3", confidence=0.55),
    ]
    result = score([gold(0, "1亿元"), gold(10, "2亿元"), gold(20, "3亿元")], read)
    assert [result.kept[t] for t in THRESHOLDS] == [3, 2, 1, 1, 1]
    assert [result.kept_right[t] for t in THRESHOLDS] == [2, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("kind", "right", "given_name", "is_same"),
    [
        ("cluster", "“智联”电动车产业集群", "智联电动车", True),
        ("sector", "规模以上工业", "规上工业", True),
        ("sector", "工业", "规上工业", False),
        ("cluster", "新型储能产业", "新型储能行业", True),
        ("cluster", "新能源", "新能源汽车", False),
        ("enterprise", "海川储能科技有限公司", "海川储能科技", True),
        ("enterprise", "海川储能科技", "海川储能", True),
        ("enterprise", "海川储能科技股份", "海川", False),
        ("park", "青石高新区", "高新区", True),
        ("region", "", "", True),
        ("cluster", "产业", "产业", True),
    ],
)
def test_names_of_one_subject(kind: str, right: str, given_name: str, is_same: bool) -> None:
    assert is_same_subject(kind, right, given_name) is is_same


def test_the_form_of_a_period_tells_its_kind() -> None:
    kinds = {"2024": "year", "2024-H1": "half", "2024-Q3": "quarter", "2024-05": "month", "2023/2027": "span", "": ""}
    assert {period: period_kind(period) for period in kinds} == kinds


def test_an_alternative_is_as_right_as_the_first_value(tmp_path: Path) -> None:
    path = tmp_path / "甲.csv"
    columns = ["start_char", "end_char", "text", "core", "qualifier", *FIELDS, "period_alt", "subject_alt"]
    cells = {
        **{name: str(getattr(observation("5亿元", 0, "5"), name)) for name in FIELDS},
        "start_char": "0",
        "end_char": "3",
    }
    cells |= {"text": "5亿元", "core": "1", "qualifier": "", "period_alt": "2024-H1|∅", "subject_alt": "工业|制造业"}
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.DictWriter(handle, columns)
        writer.writeheader()
        writer.writerow(cells)
    (expected,) = read_gold(path)
    assert expected.right["period"] == ("2024", "2024-H1", "")
    assert score([expected], [observation("5亿元", 0, "5.0", period="", subject="制造业")]).exact == 1
    assert score([expected], [observation("5亿元", 0, "5", period="2025")]).exact == 0


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "", "start_char,end_char,core\nx,2,1\n"])
def test_a_file_that_is_no_gold_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "甲.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=r"甲\.csv：标准答案"):
        read_gold(path)


def test_scores_of_documents_add_up() -> None:
    one = score([gold(0, "1亿元")], [observation("1亿元", 0, "2")])
    both = total([one, one])
    assert (both.gold, both.core_gold, both.right["region"], len(both.misses)) == (2, 2, 2, 2)
    assert total([]) == Score()


# --- against the other scorer ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def other() -> ModuleType:
    path = SHARED / "score" / "score_observations.py"
    if not path.exists():
        pytest.skip("the shared scorer is not beside this repository")
    spec = importlib.util.spec_from_file_location("other_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def distorted(rows: list[dict[str, Any]], seed: int) -> list[Observation]:
    """Return observations made of gold rows with faults of every kind."""
    chance = random.Random(seed)
    made: list[Observation] = []
    for row in rows:
        if chance.random() < 0.1:
            continue
        cells = {name: row[name] for name in (*FIELDS, "qualifier")}
        for name in FIELDS:
            if chance.random() < 0.06:
                cells[name] = chance.choice([other_row[name] for other_row in rows])
        if chance.random() < 0.05:
            cells["qualifier"] = "集中活动"
        start = max(0, int(row["start_char"]) + chance.choice([0, 0, 0, 1, -1, 2]))
        text = "x" * max(1, int(row["end_char"]) - start + chance.choice([0, 0, 0, 1, -1, 3]))
        value = cells.pop("value")
        made.append(observation(text, start, value, confidence=chance.random(), **cells))
        if chance.random() < 0.06:
            made.append(observation(text, start + chance.choice([0, 1, 400]), value, **cells))
    return made


def figures(result: Score) -> dict[str, Any]:
    fields = {name: [result.right[name], result.found] for name in FIELDS}
    return {
        "gold": result.gold, "pred": result.read, "found": result.found, "spurious": result.spurious,
        "core_gold": result.core_gold, "core_pred": result.core_read, "exact": result.exact, "chart": result.chart,
        "events": result.events, "events_read": result.events_read, "events_wrong": result.events_wrong,
        "fields": fields | {"span": [result.spans, result.found]},
        "misses": [[*miss.wrong] or ["not found"] for miss in result.misses],
    }  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_it_agrees_with_the_other_scorer_on_every_figure(other: ModuleType, tmp_path: Path, seed: int) -> None:
    for path in sorted((SHARED / "gold").glob("*.csv")):
        rows = other.load(path)
        read = distorted(rows, seed)
        written = tmp_path / path.name
        with written.open("w", encoding="utf-8-sig", newline="") as handle:
            lines = [o.row(Document("00000000", ""), i) for i, o in enumerate(read, 1)]
            writer = csv.DictWriter(handle, list(lines[0]))
            writer.writeheader()
            writer.writerows(lines)
        theirs = other.score(rows, other.load(written))
        theirs["misses"] = [why for _, _, why in theirs["misses"]]
        ours = score(read_gold(path), read)
        assert figures(ours) == theirs
        assert ours.core_f1 == pytest.approx(other.f1(theirs["exact"], theirs["core_pred"], theirs["core_gold"])[2])
        assert ours.chart_f1 == pytest.approx(other.f1(theirs["chart"], theirs["core_pred"], theirs["core_gold"])[2])


NAMES = st.text(alphabet="规模以上工业产集群链行有限责任公司项目新能源“” 海川", max_size=12)


@given(right=NAMES, read=NAMES, kind=st.sampled_from(["cluster", "sector", "enterprise", "park", "region"]))
def test_subjects_match_as_in_the_other_scorer(other: ModuleType, right: str, read: str, kind: str) -> None:
    assert subject_key(right) == other.subject_key(right)
    assert is_same_subject(kind, right, read) == other.same_name(kind, right, read)


def test_the_gold_of_the_shared_corpus_scores_one_against_itself() -> None:
    folder = SHARED / "gold"
    if not folder.is_dir():
        pytest.skip("the shared gold is not beside this repository")
    for path in sorted(folder.glob("*.csv")):
        expected = read_gold(path)
        read = [
            observation(g.text, g.start_char, g.right["value"][0], qualifier=g.qualifier,
                        **{name: g.right[name][0] for name in FIELDS if name != "value"})
            for g in expected
        ]  # fmt: skip
        result = score(expected, read)
        assert result.found == result.gold
        assert result.exact == result.core_gold


def test_both_scorers_agree_on_what_the_commands_write(
    other: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = SHARED / "corpus"
    known = ["--manifest", str(corpus / "manifest.csv")]
    assert main(["extract", str(corpus), "--output", str(tmp_path), *known]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(SHARED / "gold"), str(corpus), "--json", *known]) == 0
    documents = json.loads(capsys.readouterr().out)["documents"]
    assert [document["name"] for document in documents] == [
        path.stem for path in sorted((SHARED / "gold").glob("*.csv"))
    ]
    for ours in documents:
        name = f"{ours['name']}.csv"
        theirs = other.score(other.load(SHARED / "gold" / name), other.load(tmp_path / name))
        counts = ("gold", "found", "spurious", "core_gold", "exact", "chart", "events", "events_read", "events_wrong")
        assert {key: ours[key] for key in counts} == {key: theirs[key] for key in counts}
        assert (ours["read"], ours["core_read"]) == (theirs["pred"], theirs["core_pred"])
        assert ours["core_f1"] == pytest.approx(other.f1(theirs["exact"], theirs["core_pred"], theirs["core_gold"])[2])
        assert ours["chart_f1"] == pytest.approx(other.f1(theirs["chart"], theirs["core_pred"], theirs["core_gold"])[2])
        assert ours["fields"] == {key: pytest.approx(a / max(1, n)) for key, (a, n) in theirs["fields"].items()}


# --- the command ----------------------------------------------------------------------------------------------------


@pytest.fixture
def gold_folder(tmp_path: Path, folder: Path, etl: Etl) -> Path:
    """Return a gold folder made of what the stand-in reads, with one value changed."""
    from etl.documents import find_sources, read_source
    from tests.etl import stand_in

    base = tmp_path / "标准"
    base.mkdir()
    for source in find_sources([str(folder)]).documents:
        lines = as_csv(stand_in.read(read_source(source))).splitlines()
        table = [f"{lines[0]},core", *(f"{line},1" for line in lines[1:])]
        (base / f"{source.stem}.csv").write_text("\n".join(table).replace(",36.8,", ",36.9,"), encoding="utf-8")
    return base


def test_the_command_shows_scores_fields_thresholds_and_misses_with_their_clause(
    etl: Etl, gold_folder: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert etl("evaluate", gold_folder, folder, "--misses", 5) == 0
    said = capsys.readouterr().out
    assert "合计" in said
    assert "3/3" in said
    assert "0.667" in said
    assert "value 应为 36.9，读成 36.8" in said
    assert "其中新材料产业36.8亿元。" in said
    assert "可信度不低于" in said
    assert all(f"{threshold:.2f}" in said for threshold in THRESHOLDS)


def test_the_command_gives_the_same_figures_as_json(
    etl: Etl, gold_folder: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert etl("evaluate", gold_folder, folder, "--json") == 0
    record = json.loads(capsys.readouterr().out)
    assert [document["name"] for document in record["documents"]] == ["复函", "简讯"]
    assert record["all"]["core_f1"] == pytest.approx(2 / 3)
    assert record["all"]["fields"]["value"] == pytest.approx(2 / 3)
    assert len(record["all"]["thresholds"]) == 5


def test_a_missing_document_counts_as_unread_and_is_said(
    etl: Etl, gold_folder: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "简讯.txt").unlink()
    assert etl("evaluate", gold_folder, folder) == 1
    captured = capsys.readouterr()
    assert "没有 简讯 的原文" in captured.err
    assert "2/3" in captured.out


def test_a_folder_without_gold_is_an_error(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert etl("evaluate", tmp_path / "无", folder) == 1
    assert "没有标准答案" in capsys.readouterr().err
