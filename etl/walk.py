"""What a walk over one sentence's numbers keeps, and the words around a number."""

import re
from functools import lru_cache

from etl.context import State
from etl.events import tells_event
from etl.feature_parts import Part
from etl.lexicon import Mention
from etl.lists import Span
from etl.measures import indicators, is_price
from etl.periods import Period
from etl.quantities import units
from etl.reading import RATES, Item, Sentence, is_compared, light
from etl.subject_memory import Member
from etl.subject_words import Named

_COMMON = re.compile(
    "产业集群|产业|集群|行业|制造业|企业|等|地区|业|区|县|市|—|规上|规模以上|三大|两大|主要|方面|看|中|分|第|位|排|列|居|名|首|[快慢]|平均|水平|国家级|市级|级|[一二两三四五六七八九十]年前|单季"
)
"""What goes with names of any kind and says nothing by itself."""


_ABOVE_SCALE = ("规上工业", "规模以上工业")


class Walk:
    """State of one sentence, read left to right: what later numbers may inherit."""

    # With thirty names and more in its dictionary, an object's are found three times more slowly.
    __slots__ = (
        "count_indicator", "counts_row", "done", "indicator", "is_aligned", "is_event", "is_three", "listed",
        "marks", "members", "money_indicator", "named", "nouns", "of_parks", "offered", "pair", "parts",
        "parts_of_speech", "places", "previous", "product", "promises", "region", "sentence", "state",
        "tells_district", "tells_trade", "tells_works", "turns", "way",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, state: State) -> None:
        self.sentence, self.state = sentence, state
        self.indicator = ""
        self.count_indicator = ""
        self.money_indicator = ""
        self.region = ""
        self.is_three = False
        self.is_aligned = False
        """Whether the number belongs to one told before by its place in a run (甲6辆、乙5辆，分别增长3%、2%)."""
        self.product = ""
        self.pair: tuple[int, int] | None = None
        """First and last year of growth from one named year to another in the sentence."""
        self.way: tuple[Period, Period] | None = None
        """The times between which a number moved (由2015年的52亿元增至2020年的237亿元), for others that move along."""
        self.previous: Item | None = None
        self.parts: list[Span] | None = None
        self.members: tuple[Member, ...] = ()
        """What the numbers of a run point back at (三个园区…分别), one for each."""
        self.listed: tuple[str, str] | None = None
        """Kind and whole name of the last list whose members had a number each: what 合计 is of."""
        self.done: list[Item] = []
        self.offered: dict[tuple[str, str], list[str]] | None = None
        self.nouns: dict[int, Span] = {}
        self.of_parks: dict[int, bool] = {}
        self.named: tuple[list[Mention], list[Mention]] | None = None
        """The sentence's subjects and places, once they were asked for."""
        self.turns: Named | None = None
        """The words of the sentence that turn to something else, once they were asked for."""
        self.tells_works = False
        """Whether the sentence tells of what firms and projects do, once it was asked for."""
        self.tells_trade = False
        """Whether the sentence tells of all firms of an industry, once it was asked for."""
        self.tells_district = False
        """Whether the sentence tells of the whole district by what an indicator is called, once it was asked for."""
        self.counts_row: bool | None = None
        """Whether the sentence counts a row of names anywhere, once it was asked for."""
        self.promises: bool | None = None
        """Whether the sentence promises anything for the time after works, once it was asked for."""
        self.marks: list[int] = []
        """Where the sentence's clauses begin, once it was asked for."""
        self.parts_of_speech: dict[tuple[int, int], Part] = {}
        """What each name is in its clause, by where it stands."""
        self.places = [m for m in sentence.mentions if m.word.kind in ("region", "local", "outside")]
        self.is_event = tells_event(sentence, state)

    def _fits_unit(self, code: str, item: Item) -> bool:
        """Tell whether an amount in such a unit can be one of the indicator."""
        q = item.quantity
        if code not in indicators() or code == "other":
            return False
        unit = indicators()[code]["unit"]
        if q.dimension in RATES or q.dimension == "rank":
            return True
        if q.dimension == "foreign":
            return False
        if q.dimension in ("money", "class"):
            if is_price(q) and code not in ("fiscal_support", "loans"):
                return unit == "元"
            if unit == "亿元" and re.search("(?:人均|户均|每人|每户)[^，。；]{0,14}$", item.lead):
                return False
            return unit in ("亿元", "元", "万元/亩", "万元/人", "亿元/平方公里")
        if q.dimension == "per":
            return "/" in unit
        if q.dimension in ("count", "plain", "score"):
            if unit == "点":
                return q.dimension in ("plain", "score")
            if code == "product_volume":
                return q.unit not in ("家", "户", "项", "名", "人", "件")
            if code.startswith("projects_"):
                return q.unit in ("个", "项", "件", "宗", "")
            if unit == "人":
                return q.unit in ("人", "名", "位", "个", "")
            return unit in ("家", "个") and q.unit in ("家", "个", "户", "座", "项", "所", "间", "")
        if code == "product_volume":
            return True
        return units().get(unit[1:], ("",))[0] == q.dimension

    def _first_of(self, item: Item) -> Item:
        """Return the first number of the run that one read before belongs to."""
        at = next((i for i, d in enumerate(self.done) if d is item), None)
        return self.done[at - item.place] if at is not None and at >= item.place else item

    def _shared(self, item: Item) -> str:
        """Return the words at the list's end that hold for all its members: 产值 of 汽车、电子产业产值."""
        if self.parts is None or item.place == item.size - 1:
            return ""
        last = self.parts[-1]
        times = [p.end for p in self.sentence.periods if last[0] <= p.start and p.end <= last[1]]
        if times and not self._residue(*self.parts[0]).strip("到至"):
            return self.sentence.text[times[-1] : last[1]]  # 到2026年、2027年，规上工业企业分别达到…
        named = self.sentence.mentions_in(*last, "subject")
        is_of_firms = bool(named) and self.sentence.text.startswith("企业", named[-1].end)
        is_told_once = self.sentence.text.find("企业", self.parts[0][0], last[0]) < 0
        if is_of_firms and is_told_once and named[-1].word.subject in _ABOVE_SCALE:
            return self.sentence.text[named[-1].start : last[1]]  # 甲区、乙区规上工业企业分别达到…
        ends = [m.end for m in named]
        kind = re.search("产业|集群|行业|企业", self.sentence.text[slice(*last)])
        at = max(ends) if ends else last[0] + kind.end() if kind else last[1]
        return self.sentence.text[at : last[1]]

    def _run_tail(self, item: Item) -> str:
        """Return the words behind the last number of a run: 7个、6个和8个项目."""
        if item.size == 1:
            return item.tail
        rest = [i for i in self.sentence.items if i.group == item.group and not i.reason]
        return rest[-1].tail if rest else ""

    def _run_head(self, item: Item) -> Item:
        """Return the first number of the run that the one now read belongs to."""
        return self.done[-item.place] if item.place else item

    def _run_stop(self, item: Item) -> int:
        return self._run_head(item).quantity.start

    def _is_compared(self, mention: Mention) -> bool:
        return is_compared(self.sentence, mention)

    def _residue(self, start: int, stop: int) -> str:
        """Return what the words say beside known subjects, regions, times and light words."""
        text = self.sentence.text
        covered = [(m.start, m.end) for m in self.sentence.mentions_in(start, stop) if m.word.kind != "indicator"]
        covered += [(p.start, p.end) for p in self.sentence.periods if start <= p.start and p.end <= stop]
        kept, at = [], start
        for low, high in sorted(covered):
            kept.append(text[at:low])
            at = max(at, high)
        kept.append(text[at:stop])
        return _told_by("".join(kept))


@lru_cache(maxsize=4096)
def _told_by(words: str) -> str:
    """Return what words say beside light ones: mostly the same few between two numbers (，同比增长)."""
    rest = light().sub("", words)
    return _COMMON.sub("", rest) if rest else rest
