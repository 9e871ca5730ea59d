"""One sentence: every number of it becomes an observation's frame or a rejection with its reason."""

import re
from dataclasses import dataclass, replace

from etl.anaphors import with_anaphors
from etl.beside_places import (
    has_level_there,
    is_companion,
    is_first_there,
    is_honour,
    is_so_much_of,
    is_title,
    is_worked_with,
    is_works_place,
)
from etl.context import Frame, State
from etl.examples import is_cause, is_example, led_trade
from etl.firm_types import type_names, with_types
from etl.firms_together import firms_together
from etl.groups import find_groups
from etl.introduced_firms import introduced_firms
from etl.joined_names import joined_clusters
from etl.lexicon import Mention, Word, find_mentions, words
from etl.lexicon import trie_pattern as _trie
from etl.local_parks import ZONES, with_local_parks
from etl.names import find_names
from etl.ordinal_sectors import with_sectors
from etl.periods import Period
from etl.quantities import Quantity
from etl.rules.signs import quick, spot
from etl.told_names import brought_in, told_names
from etl.trades import find_trades

MEASURES = frozenset(("area", "volume", "mass", "power", "energy", "length", "other", "foreign"))
RATES = frozenset(("percent", "permille", "tenths", "times", "doubling", "point"))
OUTPUTS = frozenset(
    (
        "value_added",
        "gross_output",
        "revenue",
        "profit",
        "tax",
        "export_delivery",
        "labour_productivity",
        "rd_expenditure",
        "rd_intensity",
        "rd_active_firm_share",
        "rd_institution_firm_share",
        "new_product_revenue_share",
        "energy_intensity",
        "tax_per_land",
        "value_added_per_land",
        "output_per_land",
        "employment",
        "value_added_share_gdp",
        "value_added_share_industry",
        "electricity",
        "gas",
    )
)
PROJECTS = frozenset(
    (
        "projects_signed", "projects_started", "projects_completed", "projects_upgrade", "projects_reserve",
        "planned_investment", "contracted_investment", "paid_in_investment",
    )
)  # fmt: skip
REGIONAL = frozenset(("gdp", "gdp_per_capita", "fiscal_revenue"))
FIRM_COUNTS = frozenset(
    (
        "firms_above_scale", "firms_sse", "firms_little_giant", "firms_champion", "firms_hightech", "firms_tech",
        "firms_listed", "smart_factories", "digital_workshops", "green_factories", "green_parks", "tech_centres",
        "innovation_platforms", "talent",
    )
)  # fmt: skip
_SEPARATOR = re.compile("[，,；;：:。！？!?（()）\n]")
_TAIL_STOP = re.compile("[，,；;：:。！？!?（()）、\n]")
_JOIN = re.compile(
    r"[、，,和与及/]?(?:以及|和|与|及)?(?:同比|则|又|约|为|约为|达到?|超过?|近)?(?:分别)?(?:增长|下降|上升|减少|提高|增加|增|降|负增长)?(?:[了约近超达]|超过)?"
)
_COMPARED_BEFORE = re.compile(
    r"(?:高于|低于|快于|慢于|占|列|居|排|排名|比|较|超过|超|同|与|和|名列|跻身|领先|好于|优于|率先在|分列|列入|多于|高出|落后|落后于|位列|位居|助力|服务|融入|成为|第一位的|打造|作为|之一的)$"
)
_COMPARED_AFTER = re.compile(
    r"(?:平均|均值)(?!(?:水平|值|数)?(?:为|是|只有|仅为?|达到?)?\d)|最[高低快慢大小好多少强]|几个|唯一|[前后]列|领先|[排列居位在]{0,2}第[一二三四五六七八九十\d]|排名|排位|前列|前茅|首位|总量的|的?比重|各区县|区县中|规上工业平均|工业平均|率先|首[个家]"
)
_AMONG = re.compile(
    "(?:第一[个家]|\\d{1,2}个(?:区县|区|县|镇街|园区)[中里]|[^，。；]{0,10}(?:考核|排名|评比|评价|竞赛|通报|领跑|大会|会议|会上)|[^，。；]{0,14}的?(?:情况下|背景下|形势下|大环境))"
)
"""What happens 在全市 and is told of a part of it: 在全市考核中获优秀等次, 在全市投资下滑的情况下."""
_PLACED = re.compile(r"第\d+[，,、；]")
_IN_THE_MARKET = re.compile("(?:产品)?(?:市场|价格?(?!值)|行情|需求(?!侧))")
"""What happens outside: 钢材市场仍弱 says nothing of whose numbers follow."""
_MEASURED_AGAINST = spot(
    "(?:受益于|得益于|受惠于|占|高于|高出|低于|快于|慢于|领先|优于|好于|落后于|超过)(?:全[市区县国省])?$|[列居排在]全[市区县国省]$"
)


@dataclass(slots=True)
class Item:
    """One number of a sentence with the words around it and what was decided about it."""

    quantity: Quantity
    lead: str = ""
    lead_start: int = 0
    clause_start: int = 0
    own_end: int = 0
    """Where the words end that say what the number is of; behind it stands only what it is measured against."""
    tail: str = ""
    tail_end: int = 0
    reason: str = ""
    frame: Frame | None = None
    rule: str = ""
    group: int = 0
    place: int = 0
    size: int = 1
    counterpart: "Item | None" = None
    """The number told before of which this one tells what it is later: 到2027年…，到2030年，分别达到…."""
    chance: float = 1.0
    """How likely (0–1) its subject is among all that the text offers; 1 where a rule decides."""
    beside: str = ""
    """What is told only beside another place: 产值是浙江的84%，增长6% grows in output."""
    slot: str = ""
    """Where the words stand that name its subject, as ``subject_features.slot_of`` tells."""


_ZONE_ITSELF = re.compile("高新区|新区|经开区|科学城")
"""What the zone of a document calls itself; a town or a park within it (水土新城) is less than it."""


def _without(mentions: list[Mention], others: list[Mention]) -> list[Mention]:
    """Return the mentions that none of the others covers a part of."""
    return [m for m in mentions if not any(m.start < o.end and o.start < m.end for o in others)]


def _names_firm(text: str, start: int, end: int) -> bool:
    return text.find("公司", start, end) >= 0 or text.find("集团", start, end) >= 0


_OPENING = 60
_NAMING = ("报道", "简介")
"""Kinds of document that bring in firms and people by name."""
_BULLETS = tuple("①②③④⑤⑥⑦⑧⑨⑩—●•■◆▲★·※-")


class Sentence:
    """The words of one sentence that were recognised, by kind and in reading order."""

    def __init__(
        self, text: str, start: int, end: int, periods: list[Period], quantities: list[Quantity], state: State
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.periods = periods
        # Without a number only what a sentence begins with can matter to the ones that follow.
        mentions = find_mentions(text, start, end if quantities else min(end, start + _OPENING))
        if quantities:
            trades = find_trades(text, start, end, mentions, periods)
            if trades:
                mentions = sorted([*_without(mentions, trades), *trades], key=lambda m: m.start)
            mentions = with_sectors(text, start, end, mentions)
        is_telling = bool(quantities) or state.kind in _NAMING or _names_firm(text, start, end)
        names = find_names(text, start, end, mentions) if is_telling else []
        if is_telling and text.find("企业", start, end) >= 0:
            names += introduced_firms(text, start, end, names)
        is_list = text[start : start + 1] in _BULLETS or text.find("元的", start, end) >= 0
        if is_telling and not (state.kind in _NAMING or is_list):
            told = brought_in(text, start, end, mentions + names)
            names = [n for n in names if not any(n.start < t.end and t.start < n.end for t in told)] + told
        if state.kind in _NAMING or is_list:
            told = told_names(text, start, end, mentions + names, start == 0 or text[start - 1] == "\n")
            # What its place tells is surer than what its ending does.
            names = [n for n in names if not any(n.start < t.end and t.start < n.end for t in told)] + told
        if quantities:
            names += self._short_names(state, names)
            names += find_groups(text, start, end, mentions)
            if together := firms_together(text, start, end, mentions + names):
                names = [n for n in names if not any(n.start < t.end and t.start < n.end for t in together)] + together
        if state.known_as:
            for name in names:
                known = state.known_as.get(name.word.subject)
                name.word = replace(name.word, subject=known) if known else name.word
        if names:
            mentions = [m for m in mentions if not any(n.start <= m.start and m.end <= n.end for n in names)]
            mentions = sorted(mentions + names, key=lambda m: m.start)
        mentions = [m for m in mentions if not (is_title(text, start, m) or is_works_place(text, m, mentions))]
        for mention in mentions if state.region in ZONES else ():
            is_of_zone = mention.word.subject_kind == "park" and mention.word.code == state.region
            if is_of_zone and _ZONE_ITSELF.search(mention.word.subject):
                mention.word = Word("region", state.region)
        if quantities:
            mentions = with_types(text, start, end, joined_clusters(text, mentions))
            is_led = (
                state.last_named
                or state.memory.used
                or state.paragraph_head
                or state.section_subject
                or state.article_subject
                or text.find("这一", start, end) >= 0
            )
            mentions = with_anaphors(text, start, end, mentions, state) if is_led else mentions
            mentions = with_local_parks(text, start, end, mentions, state)
        self.mentions = mentions
        self._of_kind: dict[str, list[Mention]] = {"": mentions}
        self.items = [Item(q) for q in quantities]

    def _short_names(self, state: State, names: list[Mention]) -> list[Mention]:
        found: list[Mention] = []
        taken = [(n.start, n.end) for n in names]
        for name, word in state.names.items():
            at = self.text.find(name, self.start, self.end)
            while at >= 0:
                stop = at + len(name)
                if not any(a < stop and at < b for a, b in taken):
                    found.append(Mention(at, stop, word, True))
                    taken.append((at, stop))
                at = self.text.find(name, stop, self.end)
        return found

    def take(self, mention: Mention) -> None:
        """Know a name from here on that a number was found to be of."""
        kept = [m for m in self.mentions if not (mention.start <= m.start and m.end <= mention.end)]
        self.mentions = sorted([*kept, mention], key=lambda m: m.start)
        for m in self.mentions:
            m.is_compared = None
        self._of_kind = {"": self.mentions}

    def mentions_in(self, start: int, end: int, kind: str = "") -> list[Mention]:
        """Return the mentions that lie wholly in a span."""
        found = self._of_kind[kind] if kind in self._of_kind else self.of_kind(kind)
        # A loop of its own: what stands in brackets is a call, and this is asked for most of all.
        within = []
        for m in found:
            if start <= m.start and m.end <= end:
                within.append(m)
        return within

    def of_kind(self, kind: str) -> list[Mention]:
        """Return the mentions of words of one kind, in reading order."""
        if kind not in self._of_kind:
            self._of_kind[kind] = [m for m in self.mentions if m.word.kind == kind]
        return self._of_kind[kind]


_light: list[re.Pattern[str]] = []


def light() -> re.Pattern[str]:
    """Return the pattern of words that name nothing new."""
    if not _light:
        _light.append(re.compile(_trie([*words()["light"]["words"], *type_names()])))
    return _light[0]


def lay_out(sentence: Sentence) -> None:
    """Find for every kept number the words before it (back to the last) and after it, and its run of like numbers."""
    reached = sentence.start
    kept = [item for item in sentence.items if not item.reason]
    for at, item in enumerate(kept):
        q = item.quantity
        item.lead_start = reached
        item.lead = sentence.text[reached : q.start]
        cut = item.clause_start = reached
        for m in _SEPARATOR.finditer(sentence.text, reached, q.start):
            if m[0] in "（()）" and any(k.start < m.start() < k.end for k in sentence.mentions):
                continue  # 研究与试验发展（R&D）经费: brackets within a name part nothing
            cut = m.end()
        item.clause_start = cut
        following = kept[at + 1].quantity.start if at + 1 < len(kept) else sentence.end
        stop = _TAIL_STOP.search(sentence.text, q.end, following)
        item.tail_end = stop.start() if stop else following
        item.tail = sentence.text[q.end : item.tail_end]
        if q.dimension != "money":
            item.tail = item.tail.removeprefix("大关")  # 突破20万辆大关: nothing is counted in 大关
        item.own_end = _own_end(sentence, item)
        reached = q.end
    _find_runs(sentence, kept)


def _alike(a: Quantity, b: Quantity) -> bool:
    if a.dimension == b.dimension:
        return (
            a.unit == b.unit
            or a.dimension in ("money", "percent", "point")
            or {a.unit, b.unit} <= {"家", "户", "个", "项", "名", "人"}
        )
    return a.dimension in RATES and b.dimension in RATES and "point" not in (a.dimension, b.dimension)


def _find_runs(sentence: Sentence, kept: list[Item]) -> None:
    group: list[Item] = []
    number = 0

    def close() -> None:
        for place, member in enumerate(group):
            member.group, member.place, member.size = number, place, len(group)

    for item in kept:
        if group and _is_of_run(group, item) and continues(group[0], item):
            group.append(item)
            continue
        close()
        number += 1
        group = [item]
    close()


_AMOUNTS = MEASURES | {"count", "plain"}
_EACH_OF = re.compile("(?:分别|依次)[^，。；、\\d]{0,6}$")


def _is_of_run(group: list[Item], item: Item) -> bool:
    """Tell the next of a run: of the same unit, or what goods were each counted in (分别生产21万吨、5亿平方米)."""
    if _alike(group[-1].quantity, item.quantity):
        return True
    both = {group[-1].quantity.dimension, item.quantity.dimension}
    return both <= _AMOUNTS and _EACH_OF.search(group[0].lead) is not None


def continues(first: Item, item: Item) -> bool:
    """Tell a number that nothing but a joint parts from the one before."""
    if item.lead in (":", "：", "∶") and item.quantity.dimension == "percent":
        return True
    if not item.lead or not _JOIN.fullmatch(item.lead):
        return False
    if "达" in item.lead and _ADDED.search(first.lead[-10:]):
        return False  # 净增9家、达到94家: what was added, then how many there are
    return item.lead[0] in "、和与及以/" or (item.lead in ",，" and bool(re.search("分别|依次", first.lead)))


_ADDED = re.compile("[新净]增|增加|减少|新[培认获]")


def is_compared(sentence: Sentence, mention: Mention) -> bool:
    """Tell a name that a number is only measured against: 高于全市平均, 占规上工业, 列全区第一."""
    if mention.is_compared is None:
        mention.is_compared = _is_compared(sentence, mention)
    return mention.is_compared


def _is_compared(sentence: Sentence, mention: Mention) -> bool:
    text = sentence.text
    low = mention.start - 5
    before = text[low if low > sentence.start else sentence.start : mention.start]
    if mention.word.kind in ("region", "local", "outside"):
        after = text[mention.end : mention.end + 8]
        is_all = text.startswith("全", mention.start)
        if _PLACED.match(after) and not is_all and text[mention.start - 1 : mention.start] in "，,；;：:。、":
            # 璧山区第3，完成59亿元 goes on about the one that it ranks.
            return False
        if before.endswith("在") and _AMONG.match(text, mention.end):
            return True
        if is_companion(text, before, mention.start, mention.end) or is_so_much_of(text, before, mention.end):
            return True
        named = [m for m in sentence.mentions if m.end == mention.start and m.word.kind == "region"]
        if mention.word.kind == "local" and named:
            return is_compared(sentence, named[0])  # 占云汀全县的34%
        if is_first_there(text, mention) or is_worked_with(text, mention, sentence.start):
            return True
        if is_honour(text, mention, sentence.mentions, [item.quantity for item in sentence.items]):
            return True
        if has_level_there(text, mention.end):
            return False
        return bool(_COMPARED_BEFORE.search(before)) or bool(_COMPARED_AFTER.match(after))
    if is_example(text, mention.word.subject_kind, mention.end, sentence.end):
        return True
    if mention.word.subject_kind == "enterprise" and _stands_for_all(sentence, mention):
        return True
    if mention.word.subject_kind == "cluster" and _is_main_effort(sentence, mention):
        return True
    if mention.word.subject_kind == "cluster" and _is_what_most_are(sentence, mention):
        return True
    if mention.word.subject_kind == "cluster" and _IN_THE_MARKET.match(text, mention.end, sentence.end):
        return True
    if (led := led_trade(text, mention.end, sentence.end)) and any(m.start == led for m in sentence.of_kind("subject")):
        return True
    if is_cause(text, before, mention.end, sentence.end):
        return True
    return _MEASURED_AGAINST.search(before) is not None


_FOR_ALL = re.compile("[^，。；：]{0,30}?为(?:代表|龙头|引领|支撑|核心|主体|依托|链主|骨干)")


def _is_taken(sentence: Sentence, mention: Mention) -> bool:
    """Tell what its clause takes by 以 before it: 以甲重工、乙齿轮为代表, 以智能座舱为重点."""
    text = sentence.text
    if text.find("以", sentence.start, mention.start) < 0:
        return False
    clause = max(text.rfind(mark, sentence.start, mention.start) for mark in "，。；：:")
    return text.find("以", max(clause, sentence.start), mention.start) >= 0


def _stands_for_all(sentence: Sentence, mention: Mention) -> bool:
    """Tell a firm told for example of an industry: 高端装备：以甲重工、乙齿轮为代表，产值64亿元."""
    return _is_taken(sentence, mention) and _FOR_ALL.match(sentence.text, mention.end) is not None


_EFFORT = re.compile("[^，。；：]{0,30}?为(?:重点|主攻|方向|突破口|抓手|牵引|支点|切入点|着力点)(?:方向)?(?=[，；])")


def _is_main_effort(sentence: Sentence, mention: Mention) -> bool:
    """Tell what an industry's growth begins with: 以轻量化、智能座舱为重点，到2027年产值达到500亿元."""
    return _is_taken(sentence, mention) and _EFFORT.match(sentence.text, mention.end) is not None


_FAR = 34
"""How many characters behind one of several industries 为主 stands at most."""
_MOSTLY = re.compile("[^，。；：]{0,30}?为主(?=[，。；])")


def _is_what_most_are(sentence: Sentence, mention: Mention) -> bool:
    """Tell industries that most of what is counted is of: 签约项目以食品、装备为主，将新增就业岗位3400个."""
    text = sentence.text
    if text.find("为主", mention.end, mention.end + _FAR) < 0:
        return False
    clause = max(text.rfind(mark, sentence.start, mention.start) for mark in "，。；：:")
    at = text.find("以", max(clause, sentence.start), mention.start)
    is_of_projects = at >= 0 and text.find("项目", max(clause, sentence.start), at) >= 0
    return is_of_projects and _MOSTLY.match(text, mention.end) is not None


_WHOLE = quick(
    "(?<![市先])占(?!有率|地(?!区))|(?:高于|低于|快于|慢于|高出|超过|领先|多于|少于|优于)(?=[^\\d])|(?:比|较)(?=[^重，；。]{1,14}(?:高|低|快|慢|多|少|提高|下降|回升|回落|加快|放缓|扩大|收窄))|下拉|拉动(?![，,；;])|带动(?=[^，；。]{0,16}(?:增长|上升))|对(?=[^，；。]{0,14}贡献)|完成(?=[^，；。]{0,4}(?:目标|任务|计划))"
)
_DIFFERS = frozenset(("比", "较", "高于", "超过", "低于", "高出", "领先", "快于", "慢于"))
"""Words of a difference: what is a share is none."""


def _own_end(sentence: Sentence, item: Item) -> int:
    """Return where the words before a share or a difference stop naming its own indicator: 占规上工业的34%."""
    q = item.quantity
    if q.dimension not in RATES:
        return q.start
    found = None
    part = max(sentence.text.rfind("；", item.lead_start, q.start) + 1, item.lead_start)
    for m in _WHOLE.finditer(sentence.text, part, q.start):
        if q.dimension in ("percent", "tenths", "permille") and m[0] in _DIFFERS:
            continue
        if m[0] == "带动" and q.dimension != "point":
            continue
        found = m
    return found.start() if found else q.start
