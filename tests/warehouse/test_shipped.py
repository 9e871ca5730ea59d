"""What has to be true of the marts whatever the seeds hold, asked of the shipped ones; and values known by heart."""

import random
import shutil

import duckdb
import pytest

from warehouse.build import fill
from warehouse.paths import SEEDS


def filled(seeds):
    connection = duckdb.connect()
    fill(connection, seeds, lambda _step, _done, _all: None)
    return connection


@pytest.fixture(scope="module")
def board():
    return filled(SEEDS)


NEVER = {
    "two leaders of one key": """
        select business_key from described join preferred using (observation_id) group by 1 having count(*) > 1
    """,
    "a key with a statement that may be shown and no leader": """
        select business_key from described anti join held using (observation_id)
        except select business_key from described join preferred using (observation_id)
    """,
    "a leader that is held back": "select observation_id from preferred where is_held",
    "a doubted leader while one without doubt and of the same kind is there": """
        select p.observation_id from preferred as p
        join described as l using (observation_id)
        join described as o on o.business_key = l.business_key and o.doubt = ''
        anti join held as h on h.observation_id = o.observation_id
        where l.doubt <> '' and l.status <> 'target'
    """,
    "a derived level beside a stated one": """
        select d.observation_id from preferred as d
        join preferred as s using (region, subject_kind, subject, qualifier, indicator, transformation, period, status)
        where d.origin = 'derived' and s.origin = 'stated'
    """,
    "a derived level of value added or GDP": """
        select observation_id from preferred
        where origin = 'derived' and indicator in ('gdp', 'value_added', 'fixed_investment')
    """,
    "a derived value without two sources": """
        select observation_id from preferred where origin = 'derived' and len(string_split(source_ids, '|')) <> 2
    """,
    "an id twice": "select observation_id from preferred group by 1 having count(*) > 1",
    "a statement lost between tables": """
        select observation_id from observations anti join statements using (observation_id)
    """,
    "a measure of two codes or a code of two measures": "select measure from measures group by 1 having count(*) > 1",
    "two goals for one series and time": """
        select 1 from targets
        group by region, subject_kind, subject, qualifier, indicator, transformation, due_time,
            case when transformation in ('new', 'change') then period end
        having count(*) > 1
    """,
    "a target that starts after the plan": """
        select observation_id from targets where base_id is not null and not is_base_guessed and base_time > "time"
    """,
    "two lines of one cluster": """
        select 1 from series where is_cluster_line
        group by region, "cluster", qualifier, indicator, transformation having count(*) > 1
    """,
    "a line of a cluster under another name": "select 1 from series where is_cluster_line and relation <> 'same'",
    "an event in a series without its word": """
        select 1 from series where is_event and not list_contains(string_split(qualifier, '；'), '集中活动')
    """,
    "a document without its statements": """
        select doc_id from sources as d
        where observations <> (select count(*) from statements as s where s.doc_id = d.doc_id)
    """,
    "a period without words": "select period from periods where period_kind is not null and period_label = ''",
    "a preferred statement twice at one time": """
        select a.observation_id from tenures as a join tenures as b using (business_key)
        where a.observation_id < b.observation_id
            and a.preferred_from < coalesce(b.preferred_until, date '9999-12-31')
            and b.preferred_from < coalesce(a.preferred_until, date '9999-12-31')
    """,
}


@pytest.mark.parametrize("what", NEVER)
def test_never(board, what):
    assert board.execute(NEVER[what]).fetchall() == []


LEADERS = {
    "class before precision": ("d0d4c72d-001", "264ea1c9-001", "来源更可靠"),
    "exact over about": ("6fb07f16-001", "df83234e-001", "取更精确"),
    "without doubt over doubted": ("37293c06-001", "05b42a67-073", "没有存疑"),
}


@pytest.mark.parametrize("name", LEADERS)
def test_leader_known_by_heart(board, name):
    other, leader, reason = LEADERS[name]
    found = dict(
        board.execute(
            "select observation_id, lead_reason from statements where list_contains($ids, observation_id)",
            {"ids": [other, leader]},
        ).fetchall()
    )
    assert found[other] == ""
    assert found[leader] != ""
    assert reason in found[leader]


def test_result_does_not_hang_on_the_order_of_the_rows(board, tmp_path):
    seeds = tmp_path / "seeds"
    shutil.copytree(SEEDS, seeds)
    dice = random.Random(7)
    for path in [seeds / "documents.csv", *(seeds / "observations").glob("*.csv")]:
        header, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        dice.shuffle(lines)
        path.write_text(header + "".join(lines), encoding="utf-8")
    marts = ("preferred", "statements", "targets", "series", "measures", "tenures", "event_numbers", "sources")
    shuffled = filled(seeds)
    for mart in marts:
        ours = sorted(map(repr, board.execute(f"select * from {mart}").fetchall()))
        assert sorted(map(repr, shuffled.execute(f"select * from {mart}").fetchall())) == ours, mart


FOUND = """
    select observation_id from matching([]::varchar[], []::varchar[], $words::varchar[]) as m
    join listed as l on l.rowid = m.listed_row
"""


def test_a_derived_value_is_found_by_its_own_words(board):
    derived = "select lower(subject), list(observation_id) from listed where origin = 'derived' group by all"
    for subject, ids in board.execute(derived).fetchall():
        found = {name for (name,) in board.execute(FOUND, {"words": ["推算", subject]}).fetchall()}
        assert found >= set(ids), subject


PARTS = """
    select part, count(*), count(distinct number), min(number), max(number), sum(things)
    from parts group by part order by part
"""


def test_the_numbers_of_a_part_have_no_gaps_and_hold_every_observation(board):
    ((observations,),) = board.execute("select count(*) from listed").fetchall()
    found = board.execute(PARTS).fetchall()
    assert [part for part, *_ in found] == ["how", "what", "when", "where", "who"]
    for _, rows, numbers, first, last, things in found:
        assert (first, last, rows, things) == (1, rows, numbers, observations)


def test_a_dimension_is_that_of_one_part(board):
    parts = "select dimension from part_facets where dimension <> '' group by dimension having count(distinct part) > 1"
    assert not board.execute(parts).fetchall()
