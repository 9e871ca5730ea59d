"""From the words around a number to what it is a number of: subject, indicator, region, period, status."""

import re
from dataclasses import replace

from etl.context import Frame, State, base_period, is_future, shifted
from etl.lexicon import Mention
from etl.measures import indicators
from etl.periods import Period
from etl.reading import FIRM_COUNTS, MEASURES, OUTPUTS, PROJECTS, RATES, REGIONAL, Item, Sentence, is_compared, light
from etl.rules import rules, rules_for

Span = tuple[int, int]
_TOGETHER = re.compile("分别|依次|各自")
_COMMA = re.compile("[，,；;：:]")
_LIST = re.compile("以及|[、和与及]")
_SHARE_OF = re.compile(
    r"占(?:全?[区市县]|[^，；。、\d]{0,14}?)?(?:的)?(?:比重|比例|份额|总量|总数|比)?[^，；。\d]{0,6}$"
)
_EVENT = re.compile(
    r"集中(?:签约|开工|竣工|投产|开竣工|开业|动工|启动|签订)|(?:签约|开工|竣工|投产)(?:仪式|活动|大会)|现场[^，；。]{0,6}签约"
    r"|(?:本次|此次|当天|当日|会上|活动中|活动上|本届|大会上)[^，；。]{0,8}(?:签约|开工|投产|竣工|活动)"
    r"|(?:推介会|招商大会|西洽会|智博会|洽谈会|对接会|博览会)[^。]{0,20}签约"
)
_CUMULATIVE = re.compile(
    r"今年以来|累计|先后|截[至止]|上半年|全年|年以来|共举办|据统计|前[一二三四五六七八九十]+个?(?:月|季度)|举办\d+|\d+[次场]"
)
_STOCK_WORD = re.compile("累计|累积|总数|总量|共有|现有|已有|目前|达到?$|保有|余额")
_QUALIFIERS = re.compile("国家级|市级及以上|市级以上|市级|区级|省部级|省级|全国")
_COUNT_DIMENSIONS = frozenset(("count", "plain"))


def list_parts(sentence: Sentence, first: Item) -> list[Span] | None:
    """Return the parts of the list before a run of numbers that align with it one to one, or None."""
    text, start, end = sentence.text, first.lead_start, first.quantity.start
    stop = end
    for m in _TOGETHER.finditer(text, start, end):
        stop = m.start()
    starts = [start, *(m.end() for m in _COMMA.finditer(text, start, stop))]
    for at in reversed(starts):
        parts = _split(sentence, at, stop)
        if len(parts) == first.size:
            return parts
        if len(parts) > first.size:
            return None
    return None


def _split(sentence: Sentence, start: int, stop: int) -> list[Span]:
    inside = [(m.start, m.end) for m in sentence.mentions if start <= m.start and m.end <= stop]
    parts, at = [], start
    for m in re.compile("以及|[、和与及，,]").finditer(sentence.text, start, stop):
        if any(low < m.end() and m.start() < high for low, high in inside):
            continue
        if m.start() - at >= 2:
            parts.append((at, m.start()))
        at = m.end()
    if stop - at >= 2:
        parts.append((at, stop))
    return parts


class Framer:
    """Builds the frames of one sentence's numbers, left to right, and keeps what later ones inherit."""

    def __init__(self, sentence: Sentence, state: State) -> None:
        self.sentence, self.state = sentence, state
        self.subject: Mention | None = None
        self.indicator = ""
        self.region = ""
        self.previous: Item | None = None
        self.parts: list[Span] | None = None
        self.runs: dict[int, list[Item]] = {}
        self.period_at = -1

    # -- the whole frame -------------------------------------------------------------------------------------------

    def read(self, item: Item) -> None:
        """Decide everything about ``item`` but its value."""
        if item.place == 0:
            self.parts = list_parts(self.sentence, item) if item.size > 1 else None
        if item.size > 1 and item.place > 0 and self.parts is None and self.previous is not None:
            pass
        frame = Frame()
        self._transformation(item, frame)
        earlier = self._aligned_before(item)
        if earlier is not None:
            self._take_over(item, frame, earlier)
        elif self._is_dependent(item):
            self._take_over(item, frame, self.previous)
        else:
            self._fresh(item, frame)
        item.frame = frame
        self.runs.setdefault(item.group, []).append(item)
        if frame.indicator and frame.indicator != "other":
            self.indicator = frame.indicator
        self.previous = item

    def _aligned_before(self, item: Item) -> Item | None:
        """Return the number of the run before that this one belongs to (…分别为12亿元、8亿元，增长5%、3%)."""
        if item.size < 2 or self.parts is not None:
            return None
        before = self.runs.get(item.group - 1)
        if before and len(before) == item.size and self._names_nothing(item if item.place == 0 else before[-1], item):
            return before[item.place]
        if item.place and before and len(before) == item.size:
            return before[item.place]
        return None

    def _names_nothing(self, first: Item, item: Item) -> bool:
        return not self.sentence.mentions_in(first.lead_start, first.quantity.start) or item.place > 0

    def _is_dependent(self, item: Item) -> bool:
        """Tell a number that stands for what stood right before it: its growth, its rank, its share."""
        if self.previous is None or self.previous.frame is None:
            return False
        if item.size > 1 and self.parts is not None:
            return False
        if item.place:
            return True
        rest = light().sub("", self._without_times(item))
        rest = re.sub(
            r"全[市区县国省]|占|我[市区县]|第|位|排|列|居|名|倍|翻|首|跃|升|高于|低于|快于|慢于|平均|水平", "", rest
        )
        if item.quantity.dimension in ("money", "count", "plain") and self.previous.quantity.dimension in RATES:
            return not rest and not item.lead.strip("，,；;、和及与。")
        if self.sentence.mentions_in(item.lead_start, item.quantity.start, "indicator"):
            return False
        subjects = [
            m
            for m in self.sentence.mentions_in(item.lead_start, item.quantity.start, "subject")
            if not self._is_compared(m)
        ]
        if item.frame is None and subjects:
            return False
        regions = self._own_regions(item.lead_start, item.quantity.start)
        if regions:
            return False
        if item.quantity.dimension in ("rank", "point"):
            return True
        if item.quantity.dimension in RATES:
            return len(rest) <= 2 or bool(_SHARE_OF.search(item.lead[-30:]))
        return not rest and item.quantity.dimension == self.previous.quantity.dimension

    def _without_times(self, item: Item) -> str:
        text, at, kept = self.sentence.text, item.lead_start, []
        for period in self.sentence.periods:
            if at <= period.start and period.end <= item.quantity.start:
                kept.append(text[at : period.start])
                at = period.end
        kept.append(text[at : item.quantity.start])
        return "".join(kept)

    def _take_over(self, item: Item, frame: Frame, source: Item | None) -> None:
        if source is None or source.frame is None:
            return
        old = source.frame
        frame.region, frame.subject_kind, frame.subject = old.region, old.subject_kind, old.subject
        frame.indicator, frame.period, frame.status, frame.doubt = old.indicator, old.period, old.status, old.doubt
        frame.qualifiers = tuple(q for q in old.qualifiers if q != "年均") + tuple(
            q for q in frame.qualifiers if q not in old.qualifiers
        )
        frame.notes.append(
            f"主体、指标、时间：承前一个数“{self.sentence.text[source.quantity.start : source.quantity.end]}”"
        )
        frame.distance = max(frame.distance, old.distance)
        own = self._own_period(item)
        if own is not None and not (own.role == "base"):
            frame.period = own
        if (
            item.quantity.dimension not in RATES | {"rank"}
            and old.transformation in ("yoy", "change")
            and frame.transformation == "level"
        ):
            pass
        self._status(item, frame, inherited=old.status)
        self._rank(item, frame)
        self._check_base(item, frame)

    def _fresh(self, item: Item, frame: Frame) -> None:
        spans = self._spans(item)
        if self._resets(item):
            self.subject = None
        own_subject = self._subject_in(item, spans)
        frame.indicator = self._indicator(item, spans, frame)
        self._place(item, spans, frame)
        self._subject(item, own_subject, frame)
        self._period(item, spans, frame)
        self._status(item, frame)
        self._qualify(item, frame)
        self._rank(item, frame)
        self._check_base(item, frame)

    def _spans(self, item: Item) -> list[Span]:
        q = item.quantity
        if self.parts is not None and item.size > 1:
            own, last = self.parts[item.place], self.parts[-1]
            first = self.sentence.items[0].lead_start if self.sentence.items else self.sentence.start
            head = max(first, self.sentence.start)
            return [
                own,
                last,
                (last[1], q.start),
                (self._run_first(item).lead_start if item.place else head, self.parts[0][0]),
            ]
        if item.clause_start > item.lead_start:
            return [(item.clause_start, q.start), (item.lead_start, item.clause_start)]
        return [(item.lead_start, q.start)]

    def _run_first(self, item: Item) -> Item:
        members = self.runs.get(item.group)
        return members[0] if members else item

    def _resets(self, item: Item) -> bool:
        return bool(re.search("[；;]", self.sentence.text[item.lead_start : item.quantity.start]))

    # -- what kind of number ---------------------------------------------------------------------------------------

    def _transformation(self, item: Item, frame: Frame) -> None:
        q = item.quantity
        if q.dimension == "rank":
            frame.transformation, item.rule = "rank", "rank"
            return
        if (
            item.place
            and self.previous is not None
            and self.previous.frame is not None
            and not re.search("[增降升减提]", item.lead)
        ):
            old = self.previous
            frame.transformation = old.frame.transformation if old.frame else "level"
            item.rule = old.rule
            frame.qualifiers = tuple(q for q in (old.frame.qualifiers if old.frame else ()) if q == "年均")
            item.value = old.value
            return
        left, right = item.lead[-60:], self.sentence.text[q.end : q.end + 24]
        for rule in rules_for("transformations", q.dimension if q.dimension not in MEASURES else "area"):
            if rule.fits(left, right):
                frame.transformation = rule.yields["transformation"]
                item.rule = rule.name
                if "qualifier" in rule.yields:
                    frame.qualifiers = (rule.yields["qualifier"],)
                return

    # -- subject ---------------------------------------------------------------------------------------------------

    def _is_compared(self, mention: Mention) -> bool:
        return is_compared(self.sentence, mention)

    def _eligible(self, mention: Mention, stop: int) -> bool:
        if mention.word.kind != "subject" or self._is_compared(mention):
            return False
        if not mention.word.needs_context or mention.has_tail:
            return True
        after = self.sentence.text[mention.end : mention.end + 3]
        return (
            mention.end >= stop
            or bool(re.match("制造|加工|企业|增加|产值|产量|项目|方面|、|和|与|及|分|增|下|实现|完成", after))
            or after[:1].isdigit()
        )

    def _subject_in(self, item: Item, spans: list[Span]) -> Mention | None:
        for at, (start, stop) in enumerate(spans):
            found = [m for m in self.sentence.mentions_in(start, stop) if self._eligible(m, stop)]
            if not found:
                continue
            if self.parts is not None and item.size > 1 and at < 2:
                return found[0] if len(found) > 1 and found[-1].word.subject.endswith("产业") else found[-1]
            return self._nearest(item, found, start)
        return self._subject_after(item)

    def _nearest(self, item: Item, found: list[Mention], start: int) -> Mention:
        """Choose among the subjects of a clause: the last, unless it only describes what is counted."""
        last = found[-1]
        for other in reversed(found[:-1]):
            if (
                other.word.subject_kind == "enterprise"
                and last.word.subject_kind in ("cluster", "sector")
                and not last.has_tail
            ):
                between = self.sentence.text[other.end : last.start]
                if not re.search("[，,；;、]", between) and not re.search("带动|拉动|推动|其中", between):
                    return other
            break
        return last

    def _subject_after(self, item: Item) -> Mention | None:
        """Return the subject behind a number: 总投资15亿元的西山水泥搬迁项目, 21个制造业项目."""
        q = item.quantity
        for mention in self.sentence.mentions_in(q.end, item.tail_end, "subject"):
            gap = self.sentence.text[q.end : mention.start]
            if gap.startswith("的") and len(gap) <= 8 and mention.word.subject_kind == "enterprise":
                return mention
            if q.dimension == "count" and len(gap) <= 6 and (mention.word.subject_kind in ("sector", "cluster")):
                after = self.sentence.text[mention.end : mention.end + 2]
                if after in ("项目", "企业") or mention.has_tail:
                    return mention
            break
        return None

    def _subject(self, item: Item, own: Mention | None, frame: Frame) -> None:
        indicator = frame.indicator
        if indicator in REGIONAL:
            return
        if own is not None and not self._drops(own, indicator, item):
            self._name(own, frame)
            self.subject = own
            return
        kept = self.subject
        if kept is not None and own is None and self._keeps(kept, indicator, item):
            self._name(kept, frame)
            frame.notes.append(f"主体：承句中前文“{kept.word.subject}”")
            frame.distance = max(frame.distance, 1)
            return
        if own is None and not self._names_region(item):
            far = self.state.paragraph_subject or self.state.section_subject
            if far is not None and indicator not in FIRM_COUNTS and self._keeps_far(far, indicator):
                frame.subject_kind, frame.subject = far
                frame.notes.append(f"主体：承段内或标题“{far[1]}”")
                frame.distance = max(frame.distance, 2)

    def _keeps_far(self, far: tuple[str, str], indicator: str) -> bool:
        return far[0] != "sector" or indicator in OUTPUTS

    def _names_region(self, item: Item) -> bool:
        return bool(self._own_regions(item.lead_start, item.quantity.start))

    def _drops(self, mention: Mention, indicator: str, item: Item) -> bool:
        """Tell a subject that a firm count or a regional indicator does not take: 规上工业 of 规上工业企业12家."""
        if indicator in FIRM_COUNTS and mention.word.subject_kind == "sector":
            return mention.word.subject in ("工业", "规上工业", "规上制造业", "制造业")
        return False

    def _keeps(self, kept: Mention, indicator: str, item: Item) -> bool:
        if self._names_region(item):
            return False
        if kept.word.subject_kind == "sector":
            return indicator in OUTPUTS and (self.indicator in OUTPUTS or not self.indicator)
        if indicator in FIRM_COUNTS and kept.word.subject_kind == "cluster":
            return self._is_topic(kept)
        return True

    def _is_topic(self, mention: Mention) -> bool:
        return mention.start - self.sentence.start <= 8 or self.sentence.text[mention.end : mention.end + 2] == "方面"

    def _name(self, mention: Mention, frame: Frame) -> None:
        word = mention.word
        frame.subject_kind, frame.subject = word.subject_kind, word.subject.replace("规模以上", "规上")
        if word.subject_kind == "cluster":
            self._join_names(mention, frame)
        if word.subject_kind == "park" and word.code and self.state.region in ("500000", ""):
            frame.region = word.code

    def _join_names(self, mention: Mention, frame: Frame) -> None:
        """Keep the whole name where several industries share one number: 装备、材料、医药三大产业合计."""
        if self.parts is not None:
            return
        first = mention
        others = [m for m in self.sentence.mentions if m.word.subject_kind == "cluster" and m.end <= mention.start]
        count = 1
        for other in reversed(others):
            gap = self.sentence.text[other.end : first.start]
            if gap not in ("、", "和", "与", "及", "以及"):
                break
            first, count = other, count + 1
        if count > 1:
            names = self.sentence.text[first.start : mention.start] + mention.word.subject
            frame.subject = names

    # -- indicator -------------------------------------------------------------------------------------------------

    def _indicator(self, item: Item, spans: list[Span], frame: Frame) -> str:
        q = item.quantity
        if q.dimension in ("count", "plain", "class") or (q.dimension in MEASURES and q.dimension == "other"):
            found = self._count(item, spans, frame)
            if found:
                return found
        words = self._words(spans)
        if q.dimension in ("money", "class"):
            left = words[-48:]
            for rule in rules_for("indicators", q.dimension):
                if rule.options.get("project") and not self._is_project(item):
                    continue
                if rule.fits(left, item.tail):
                    item.rule += "·" + rule.name
                    return str(rule.yields["indicator"])
        named = self._named(item, spans, frame)
        if named:
            item.rule += "·" + "named"
            return named
        return self._implied(item, spans, frame)

    def _words(self, spans: list[Span]) -> str:
        if self.parts is not None and len(spans) > 2:
            return self.sentence.text[spans[0][0] : spans[0][1]] + self.sentence.text[spans[2][0] : spans[2][1]]
        return self.sentence.text[spans[-1][0] : spans[0][1]]

    def _is_project(self, item: Item) -> bool:
        q = item.quantity
        around = self.sentence.text[max(self.sentence.start, q.start - 80) : q.end + 24]
        return (
            "项目" in around
            or "基地" in around
            or "签约" in around
            or self._is_event()
            or (self.subject is not None and self.subject.word.subject_kind == "enterprise")
        )

    def _count(self, item: Item, spans: list[Span], frame: Frame) -> str:
        q = item.quantity
        left = self._words(spans)[-40:]
        if self.parts is None:
            left = self.sentence.text[item.clause_start : q.start][-40:]
        right = item.tail[:26]
        around = left + "#" + (right if self.parts is None else "")
        if self.parts is not None and item.size > 1:
            around = self.sentence.text[slice(*self.parts[item.place])] + "#" + item.tail
        for rule in rules("counts"):
            units = rule.options.get("only_units")
            if units and q.unit not in units:
                continue
            if rule.options.get("project") and not self._counts_projects(item, around):
                continue
            if rule.patterns["around"].search(around):
                item.rule += "·" + rule.name
                return str(rule.yields["indicator"])
        return ""

    def _counts_projects(self, item: Item, around: str) -> bool:
        if item.quantity.unit not in ("个", "项", "件", "宗"):
            return False
        if "项目" in around or "工程" in around:
            return True
        return (
            self.indicator.startswith("projects_")
            or "项目" in self.sentence.text[self.sentence.start : item.quantity.start]
        )

    def _named(self, item: Item, spans: list[Span], frame: Frame) -> str:
        for start, stop in spans:
            found = [m for m in self.sentence.mentions_in(start, stop, "indicator") if self._suits(m, item, frame)]
            if found:
                return self._refine(found[-1], item, frame)
        for mention in self.sentence.mentions_in(item.quantity.end, item.tail_end, "indicator"):
            if (
                mention.start - item.quantity.end <= 8
                and self._suits(mention, item, frame)
                and item.quantity.dimension != "count"
            ):
                gap = self.sentence.text[item.quantity.end : mention.start]
                if len(gap) <= 2 or gap.startswith("的"):
                    return self._refine(mention, item, frame)
        return ""

    def _refine(self, mention: Mention, item: Item, frame: Frame) -> str:
        code = mention.word.code
        if code == "value_added" and frame.transformation == "share":
            return code
        return code

    def _suits(self, mention: Mention, item: Item, frame: Frame) -> bool:
        """Tell whether an indicator can have such a number at all."""
        q = item.quantity
        code = mention.word.code
        if code not in indicators():
            return False
        if mention.word.needs_context and not self._has_context(mention, item):
            return False
        before = self.sentence.text[max(self.sentence.start, mention.start - 6) : mention.start]
        if re.search(r"占[^，；。、]{0,5}$", before):
            return False
        if q.dimension in RATES or q.dimension == "rank":
            return True
        unit = indicators()[code]["unit"]
        if q.dimension in ("money", "class"):
            return unit in ("亿元", "元") or (unit == "元" and q.magnitude in ("", "万"))
        if q.dimension == "per":
            return "/" in unit
        if q.dimension in ("count", "plain", "score"):
            if unit == "点":
                return q.dimension in ("plain", "score")
            return unit in ("家", "个", "人") or code == "product_volume"
        if q.dimension in MEASURES:
            return code == "product_volume" or (
                unit not in ("亿元", "%", "家", "个", "人", "点", "元") and "/" not in unit
            )
        return True

    def _has_context(self, mention: Mention, item: Item) -> bool:
        before = [m for m in self.sentence.mentions if m.end == mention.start]
        if before and before[-1].word.kind in ("subject", "region", "local"):
            return True
        words = self.sentence.text[max(self.sentence.start, mention.start - 4) : mention.start]
        code = mention.word.code
        if code == "fixed_investment":
            return (
                bool(re.search("完成|产业|民间|设施|资产|地产|工业|项目|类$", words))
                and item.quantity.dimension != "count"
            )
        if code == "product_volume":
            return item.quantity.dimension not in ("money",)
        if code == "talent":
            return False
        return True

    def _implied(self, item: Item, spans: list[Span], frame: Frame) -> str:
        """Take the indicator from before where the words name only a new subject, region or time."""
        q = item.quantity
        rest = self._residue(item)
        if q.dimension in RATES and frame.transformation in ("growth", "change") and (len(rest) <= 2):
            far = self.indicator or self.state.paragraph_indicator
            if far:
                frame.notes.append("指标：承前文")
                frame.distance = max(frame.distance, 1 if self.indicator else 2)
                return far
        if not rest and self.previous is not None and self.previous.frame is not None and self.indicator:
            if q.dimension == self.previous.quantity.dimension or q.dimension in RATES:
                frame.notes.append("指标：承句中前文")
                frame.distance = max(frame.distance, 1)
                return self.previous.frame.indicator
            unit = indicators()[self.indicator]["unit"]
            if q.dimension == "money" and unit == "亿元":
                return self.indicator
        if (
            q.dimension in MEASURES | {"count"}
            and q.unit in ("辆", "台", "吨", "部", "片", "只", "套", "立方米")
            and self._subject_in(item, spans) is not None
        ):
            return self._volume(item, rest)
        return "other"

    def _volume(self, item: Item, rest: str) -> str:
        if "product_volume" in (self.indicator, self.state.paragraph_indicator) and not rest:
            return "product_volume"
        return "product_volume" if re.search("生产|产出|下线|产量|年产", item.lead[-20:]) else "other"

    def _residue(self, item: Item) -> str:
        """Return what the clause says beside known subjects, regions, times and light words."""
        text = self.sentence.text
        start, stop = item.clause_start, item.quantity.start
        covered = [(m.start, m.end) for m in self.sentence.mentions_in(start, stop) if m.word.kind != "indicator"]
        covered += [(p.start, p.end) for p in self.sentence.periods if start <= p.start and p.end <= stop]
        kept, at = [], start
        for low, high in sorted(covered):
            kept.append(text[at:low])
            at = max(at, high)
        kept.append(text[at:stop])
        rest = light().sub("", "".join(kept))
        return re.sub(
            "产业集群|产业|集群|行业|制造业|企业|等|地区|业|区|县|市|—|规上|规模以上|三大|两大|主要|方面|看|中|分",
            "",
            rest,
        )

    # -- region ----------------------------------------------------------------------------------------------------

    def _own_regions(self, start: int, stop: int) -> list[Mention]:
        return [
            m
            for m in self.sentence.mentions_in(start, stop)
            if m.word.kind in ("region", "local", "outside") and self._is_place(m)
        ]

    def _is_place(self, mention: Mention) -> bool:
        if self._is_compared(mention):
            return False
        kind, text = mention.word.kind, self.sentence.text
        before = text[mention.start - 1] if mention.start > self.sentence.start else "。"
        starts = before in "，,；;：:。、！？\n“”（() " or any(p.end == mention.start for p in self.sentence.periods)
        if kind == "outside":
            after = text[mention.end : mention.end + 1]
            follows = any(m.start == mention.end for m in self.sentence.mentions) or bool(
                re.match("实现|完成|地区|规上|全年|累计", text[mention.end : mention.end + 2])
            )
            return starts and follows and after not in "、等"
        if kind == "region" and mention.word.code != self.state.here():
            return starts or before in "其是为到" or any(m.end == mention.start for m in self.sentence.mentions)
        return True

    def _place(self, item: Item, spans: list[Span], frame: Frame) -> None:
        for start, stop in spans:
            found = self._own_regions(start, stop)
            if found:
                self._set_region(found[-1] if self.parts is None else found[0], frame)
                return
        if self.region:
            frame.region = "" if self.region == "outside" else self.region
            frame.distance = max(frame.distance, 1)
            frame.doubt = "地区不在本市代码表内" if self.region == "outside" else ""
            return
        frame.region = self.state.here()
        if self.state.paragraph_region or self.state.article_region:
            frame.notes.append("地区：承前文")

    def _set_region(self, mention: Mention, frame: Frame) -> None:
        word = mention.word
        if word.kind == "local":
            here = self.state.here()
            frame.region = here if here != "500000" or not self.state.article_region else self.state.article_region
        elif word.kind == "outside":
            frame.region = ""
            frame.doubt = f"地区“{word.code}”不在本市代码表内"
        else:
            frame.region = word.code
        self.region = "outside" if word.kind == "outside" else frame.region

    # -- period and status -----------------------------------------------------------------------------------------

    def _own_period(self, item: Item) -> Period | None:
        for period in reversed(self.sentence.periods):
            if period.role in ("base", "name", "same") or period.last is None:
                continue
            if item.lead_start <= period.start and period.end <= item.quantity.start:
                return self._dated(period)
        return None

    def _dated(self, period: Period) -> Period:
        if not period.has_year and self.state.year is not None and period.last is not None and period.role != "asof":
            return shifted(period, self.state.year)
        return period

    def _period(self, item: Item, spans: list[Span], frame: Frame) -> None:
        for start, stop in spans:
            for period in reversed(self.sentence.periods):
                if period.role in ("base", "name", "same") or period.last is None:
                    continue
                if start <= period.start and period.end <= stop:
                    frame.period = self._dated(period)
                    return
        for period in reversed(self.sentence.periods):
            if (
                period.end <= item.quantity.start
                and period.role not in ("base", "name", "same")
                and period.last is not None
            ):
                frame.period = self._dated(period)
                frame.distance = max(frame.distance, 1)
                frame.notes.append(f"时间：承句中“{self.sentence.text[period.start : period.end]}”")
                return
        if self._is_event():
            frame.period = self.state.event or self._now_period()
            return
        frame.period, source, distance = self.state.inherited_period()
        frame.distance = max(frame.distance, distance)
        if source:
            frame.notes.append(f"时间：承{source}")

    def _now_period(self) -> Period | None:
        now = self.state.now
        return None if now is None else Period(0, 0, now, now, "plain", True)

    def _status(self, item: Item, frame: Frame, inherited: str = "") -> None:
        left = self.sentence.text[max(self.sentence.start, item.quantity.start - 160) : item.quantity.start]
        for rule in rules_for("statuses", item.quantity.dimension):
            if rule.fits(left, item.tail):
                frame.status = str(rule.options["status"])
                if frame.status == "target" and self._is_past(frame):
                    continue
                return
        if inherited in ("target", "expected"):
            frame.status = inherited
            return
        frame.status = "actual"
        if is_future(frame.period, self.state.now):
            if frame.period is not None and frame.period.is_year and not frame.period.has_year:
                return
            frame.status = "target"
            return
        lasting = self.state.paragraph_status or self.state.section_status
        if lasting and not self._is_past(frame):
            frame.status = lasting

    def _is_past(self, frame: Frame) -> bool:
        now, period = self.state.now, frame.period
        return (
            now is not None
            and period is not None
            and period.last is not None
            and period.last < now
            and period.words != "document"
        )

    # -- qualifiers, ranks, bases ----------------------------------------------------------------------------------

    def _is_event(self) -> bool:
        text = self.sentence.text[self.sentence.start : self.sentence.end]
        if _EVENT.search(text):
            many = re.search("累计|先后|共举办|举办\\d+|开展\\d+|\\d+[次场]集中|据统计", text)
            return many is None
        return self.state.is_event and not _CUMULATIVE.search(text)

    def _qualify(self, item: Item, frame: Frame) -> None:
        parts = list(frame.qualifiers)
        words = self.sentence.text[item.clause_start : item.quantity.start] + "#" + item.tail
        if self.parts is not None and item.size > 1:
            words = self.sentence.text[slice(*self.parts[0])]
        if (
            frame.indicator in PROJECTS | {"gross_output", "tax"}
            and frame.subject_kind != "enterprise"
            and self._is_event()
        ):
            parts.insert(0, "集中活动")
        if frame.indicator in FIRM_COUNTS:
            level = _QUALIFIERS.findall(words)
            parts += level[-1:]
        for word in ("达产后", "全产业链", "综合产值", "产能"):
            if word in words:
                parts.append(word)
        if (
            re.search("达产后|建成后|投产后|达纲", self.sentence.text[self.sentence.start : item.quantity.start])
            and "达产后" not in parts
        ):
            parts.append("达产后")
        if (
            re.search("生产能力|产能|年产.{0,12}能力", words)
            and "产能" not in parts
            and frame.indicator in ("product_volume", "other")
        ):
            parts.append("产能")
        if frame.indicator == "other":
            name = re.sub(r"[#\s]", "", words).strip("，,、的了")[-24:]
            parts.append(name or "未指明")
        frame.qualifiers = tuple(dict.fromkeys(p for p in parts if p))

    def _rank(self, item: Item, frame: Frame) -> None:
        if frame.transformation != "rank":
            return
        words = item.lead
        what = (
            "增速"
            if re.search("增[速幅]|增长", words)
            or (
                self.previous is not None
                and self.previous.frame is not None
                and self.previous.frame.transformation == "yoy"
            )
            else "总量"
        )
        among = re.findall("全[市国区县]|主城都市区|主城新区|渝西|渝东北|渝东南|中心城区|西部|同类", words)
        frame.qualifiers = tuple(q for q in frame.qualifiers if q == "集中活动") + (what, *(among[-1:] or []))

    def _check_base(self, item: Item, frame: Frame) -> None:
        if frame.transformation not in ("growth", "change") or frame.period is None:
            if frame.transformation == "growth":
                frame.transformation = "yoy"
            return
        base = base_period(self.sentence.periods, self.sentence.text, item.lead_start, item.quantity.start)
        is_points = item.quantity.dimension == "point"
        if frame.transformation == "growth":
            frame.transformation = "yoy"
            if (
                base is not None
                and base.last is not None
                and frame.period.last is not None
                and frame.period.last // 12 - base.last // 12 > 1
            ):
                frame.transformation = "change"
                frame.period = replace(frame.period, first=base.first, role="span")
        elif (
            base is not None
            and not is_points
            and base.last is not None
            and frame.period.last is not None
            and frame.period.last // 12 - base.last // 12 > 1
        ):
            frame.period = replace(frame.period, first=base.first, role="span")
