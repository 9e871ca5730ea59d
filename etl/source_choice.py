"""Which number before a number stands on: the level before its growth, the one at its place in the run before."""

import re

from etl.context import Frame
from etl.firm_types import types
from etl.indicator_choice import BESIDE_ANOTHER
from etl.list_choice import THE_SAME, ListChoice
from etl.ranked_among import ranked_over_count
from etl.reading import FIRM_COUNTS, RATES, REGIONAL, Item
from etl.years_choice import FROM, RISE_TO

_WHAT_IS_RANKED = re.compile(
    "[，,；;、](?:(?:投资|产值)?(?:总量|规模|增速|增幅|增量)[、和与]?){1,2}(?:分别|依次|均|双双)?(?:[居列排位]|排名|名列|稳居)"
)
"""Amount and growth of what was told, ranked: 总量、增速分别排在全市第2和第4."""
_TURNED = re.compile("的(?:被动|不利|持续)?(?:局面|态势|颓势|走势|趋势|势头|状况)[，,]")
"""Behind what is over: 实现利润9亿元，扭转了上年下降4%的局面，增长14% grows from what was told before it."""
_RANKS = re.compile(
    "[，,、](?:连续[^，。；]{1,6})?(?:位居|居|位列|列|排名|排在?|名列|稳居|跃居|占据)[^，。；、\\d]{0,8}"
)
"""What ranks the number right before it."""
_NUMBER_RANKED = re.compile("[，,、](?:数量|总数|总量|个数|家数|户数)(?:和[^，。；]{1,4})?(?:均|并列|位)?(?:居|列|排)")
_NUMBER_PLACED = re.compile("[，,](?:全[国省市州区县]|[中东西]{1,2}部|西南|川渝|[^，。；、\\d]{1,3}类地区)")
"""A place without a verb right behind a count is of that count: 新增平台15个，全省第二."""
_AMONG = re.compile("[，,](?:也|均|分别)?在[^，。；、\\d]{2,8}(?:中|里)?(?:排名?|列|位列|位居|居|名列)(?:在|到)?")
"""Among whom the number right before it is ranked: ，在主城新区排在第四位."""
_IN_TURN = re.compile(
    "[，,；;](?:[^，。；\\d]{2,6}[，,])?(?:产[值量]|总量|增速|增幅)?(?:均|又)?(?:分别|依次)(?:为|达到?|是|位?居|位列|列|排名?|排在?)?[^，。；\\d、]{0,6}"
)
"""What leads to a run of numbers, one for each of those told one by one before."""
_TOLD = ("level", "yoy", "new")
_CAUSED = re.compile(
    "[，,、（(](?:受|因|由于)[^，。；、\\d]{2,16}?(?:影响|拖累|冲击|制约|带动|拉动|因素)?[，,]?(?:同比|比上年|较上年|却|则)*"
    "(?:增长|下降|上升|回落|减少|下滑|增|降)(?:了|约|近|超过?)*"
)
"""Why what was just told grew or fell: 实现利润31亿元，受原材料涨价影响下降14%."""
_REACHED = re.compile("(?:到位|到账)(?:资金|内资|外资)?[约近超达]?$")
"""An amount paid in is another one than the amount agreed before it."""
_IN_BRACKETS = re.compile("^[（(]其中")
"""What a bracket adds of a number before it is no member of the list."""

_THAN = re.compile(
    "[，,、；]?(?:增[速幅长])?(?:分别|各)?[比较][^，。；、\\d]{2,28}?(?:平均(?:水平)?)?(?:分别|各|均|双双)?(?:[高低快慢多少]|领先|落后)(?:出|了)?[约近]?"
)
"""With whom the number right before is compared: ，比城镇居民和全市平均水平分别高."""

_THAN_SEVERAL = re.compile("(?:[高低快慢多少]于|[比较])[^，,。；、]{2,12}[、和与及][^，,。；]{2,16}$")
"""Several that one rate is compared with: 增长22%，增速分别高于一季度和1—4月7.3和6.5个百分点."""
_COUNTED = re.compile("工厂|车间|技术中心|高新技术企业|专精特新|小巨人|科技型|(?:规上|规模以上)工业企业|绿色园区")
"""What is counted under a name of its own: 数字化车间分别为…."""
_TURN = re.compile("分别|依次")
_MEASURES = re.compile("出口|进口|外贸|销量|销售|收入|利润|税|用电|用气|贷款|库存|订单|能耗|人口")
"""What a word or two between an amount and growth say that it is of instead: 产值6亿元、出口增长5%."""
_OF_ITS_OWN = re.compile(
    "[\u4e00-\u9fff]{2,}(?:[率额价度]|(?<![数总])量|(?<!指)数|规模|指数|水平|排名|得分|竞争力)(?:由|从)?$"
)
"""What a clause says at its head that is ranked in it: 担保额居全国第2位."""
_ALL_OF_THEM = re.compile("[，、；](?:累计|总|共有?|数量总|保有)")
_SUMS = ("money", "foreign")
_PEOPLE = ("人", "名", "人次")
_SHORT = 3
"""Characters that are left of words which say only how something is ranked (综合得分), at most."""


class SourceChoice(ListChoice):
    """Chooses the number that another takes over from."""

    def _source(self, item: Item, frame: Frame) -> Item | None:
        """Return the number that this one depends on: the level before a growth, its place in the list before a run."""
        if item.lead[:1] in ("）", ")") and (outer := self._before_bracket(item)) is not None:
            return outer if self._is_dependent(item, frame) else None
        if item.lead in ("（", "(") and item.quantity.dimension in RATES and self.previous is not None:
            return self.previous  # 121.7亿元（9.9%）
        aligned = self._aligned_before(item)
        self.is_aligned = aligned is not None
        if aligned is not None:
            return aligned
        if self._is_dependent(item, frame):
            if item.quantity.dimension == "rank" and self.previous is not None and self._ranks_unnamed(item):
                return self.previous
            if item.quantity.dimension == "rank" and self._ranks_count(item):
                return self.previous
            if item.quantity.dimension == "rank":
                # 在11个区县中排第7: the place orders what was measured, not what was counted on the way.
                real = [d for d in self.done if d.frame is not None and d.frame.indicator != "other"]
                return real[-1] if real else self.previous
            if item.quantity.dimension in RATES and self.previous is not None and self._is_set_beside(self.previous):
                # 产值320亿元，是浙江的84%，增长6%: the growth is of what was told before it was set beside another
                if self._is_beside_another(item):  # 是上海的71%、广东的68%
                    item.rule, item.beside = item.rule + BESIDE_ANOTHER, self.previous.beside
                    return self.previous
                own = [d for d in self.done if not self._is_set_beside(d)]
                return own[-1] if own and own[-1].quantity.dimension not in RATES else self.previous
            if _TURNED.match(item.lead) and len(self.done) > 1:
                return self.done[-2]
            told = self.previous.frame if self.previous is not None else None
            before = self.done[-2].frame if len(self.done) > 1 else None
            if told is not None and told.is_earlier and before is not None and before.indicator == told.indicator:
                return self.done[-2]
            if before is not None and before.indicator in FIRM_COUNTS and self.done[-1].rule.endswith("·firms-left"):
                return self.done[-2]  # 新升规9户，退规2户，净增7户
            return self.previous
        return None

    @staticmethod
    def _is_set_beside(item: Item) -> bool:
        return item.rule.endswith(BESIDE_ANOTHER)

    def _ranks_unnamed(self, item: Item) -> bool:
        """Tell the place of a ratio or a sum that no code names: 市场占有率21%，排名第二; 进口52亿元，居第11."""
        old = self.previous
        if old is None or old.frame is None or old.frame.indicator != "other":
            return False
        if old.frame.transformation == "rank":
            goes_on = FROM.search(old.lead) is not None and RISE_TO.match(item.lead) is not None
            return item.lead[:1] in ("、", "，") or goes_on
        return old.quantity.dimension in (*RATES, *_SUMS, "count") and _RANKS.fullmatch(item.lead) is not None

    def _ranks_its_own(self, item: Item) -> bool:
        """Tell the place of what a clause names first and no code does: …，科创担保额居全国第2位."""
        text, at = self.sentence.text, item.clause_start
        if text[at - 1 : at] not in "，；。\n":
            return False
        rest = self._residue(at, item.own_end)
        return len(rest) > _SHORT and _OF_ITS_OWN.match(rest) is not None

    @staticmethod
    def _ranks_added(item: Item, old: Frame) -> bool:
        """Tell the place of those just added, not of all there are: 新增26家，总数居全市第5位."""
        return old.transformation == "new" and _ALL_OF_THEM.match(item.lead) is None

    def _ranks_count(self, item: Item) -> bool:
        """Tell the place of how many were just counted: 培育示范工厂41家，数量居全省第5位."""
        old = self.previous
        if old is None or old.quantity.dimension != "count":
            return False
        return bool(_NUMBER_RANKED.match(item.lead) or _NUMBER_PLACED.fullmatch(item.lead))

    def _before_bracket(self, item: Item) -> Item | None:
        """Return the number before a bracket that just closed: 61亿元（其中玻璃23亿元），增长9% is of the 61."""
        opened = max(self.sentence.text.rfind(mark, self.sentence.start, item.lead_start) for mark in "（(")
        before = [d for d in self.done if d.quantity.end <= opened]
        return before[-1] if opened >= 0 and before else None

    def _aligned_before(self, item: Item) -> Item | None:
        """Return the number before that this one belongs to (…12亿元、…8亿元，分别增长5%、3%)."""
        if item.size < 2 or self.parts is not None:
            return None
        if item.counterpart is not None:
            return item.counterpart
        before = self.done if item.place == 0 else self.done[: -item.place]
        if not before:
            return None
        first = self._run_head(item)
        named = [
            m.word.kind for m in self.sentence.mentions_in(first.lead_start, first.own_end) if not self._is_compared(m)
        ]
        levels = [
            d
            for d in before
            if d.frame is not None and d.frame.transformation in ("level", "new") and not _IN_BRACKETS.search(d.lead)
        ]
        ends, run = THE_SAME.search(first.lead), self._last_run(before)
        if ends is not None and len(run) >= item.size:
            # 前三者…分别: one number for each of the first three of the list.
            return (run[: item.size] if ends[0][0] == "前" else run[-item.size :])[item.place]
        if re.search("[两二三]者", first.lead):
            # 二者…分别: one number for each of the last subjects.
            told = list({d.frame.subject: d for d in before if d.frame is not None}.values())
            return told[-item.size :][item.place] if len(told) >= item.size else None
        same = [d for d in before if d.size == item.size]
        if "subject" in named or len(self._residue(first.lead_start, first.own_end)) > 6:
            return None
        if (each := _each_before(item, first, before)) is not None:
            return each
        if len(same) >= item.size and same[-1] is before[-1]:
            return same[-item.size :][item.place]
        if "indicator" in named:
            return None
        if len(levels) < item.size:
            return self._aligned_rate(item, first, before)
        is_after_rate = before[-1].quantity.dimension in RATES and before[-1].size == 1
        if first.quantity.dimension == "point" and is_after_rate and _THAN_SEVERAL.search(first.lead):
            return None
        return levels[-item.size :][item.place]

    @staticmethod
    def _aligned_rate(item: Item, first: Item, before: list[Item]) -> Item | None:
        """Return the rate whose subject has another here: 5月甲增长2%，乙增长8%；1至5月依次增长1%、6%.

        Points change rates: 甲增长2%，乙增长8%，分别比上半年提高0.5个、1.2个百分点.
        """
        told = before[-item.size :]
        if len(told) < item.size or not re.search("分别|依次", first.lead):
            return None
        names = {(d.frame.subject_kind, d.frame.subject) for d in told if d.frame is not None and d.size == 1}
        like = ("percent", "point") if first.quantity.dimension == "point" else (first.quantity.dimension,)
        is_rate = all(d.quantity.dimension in like for d in told)
        return told[item.place] if is_rate and len(names) == item.size else None

    def _is_dependent(self, item: Item, frame: Frame) -> bool:
        if self.previous is None or self.previous.frame is None:
            return False
        if ranked_over_count(self.sentence, item, self.previous):
            return False
        if item.quantity.dimension == "rank" and _WHAT_IS_RANKED.match(self._run_head(item).lead):
            return any(d.frame is not None and d.frame.indicator != "other" for d in self.done)
        if item.size > 1 and self.parts is not None:
            return False
        if item.place:
            return True
        q, old = item.quantity, self.previous
        if item.rule.startswith("places-") and old.frame is not None and old.frame.transformation == "rank":
            return True  # 居全市第6位，较上年前移3位
        if item.rule == "part-of-firms-doing":
            return False  # 数字化车间20个，80%以上规上企业达到二级: of all such firms
        if q.dimension in RATES and (self._is_other_rate(item) or self._is_rate_of_spending(item)):
            return False
        if q.dimension in RATES and _CAUSED.fullmatch(item.lead) is not None:
            return old.quantity.dimension not in RATES
        named = [m for m in self.sentence.mentions_in(item.lead_start, item.own_end) if not self._is_compared(m)]
        own = [
            m
            for m in named
            if m.word.kind == "indicator" or (m.word.kind == "subject" and self._eligible(m, item.own_end))
        ]
        is_place_among = q.dimension == "rank" and _AMONG.fullmatch(item.lead) is not None
        is_than = self._is_than(item, old)
        if own or (self._own_regions(item.lead_start, item.own_end) and not (is_place_among or is_than)):
            return False
        if "其中" in item.lead and self._own_period(item) is None and q.dimension == "count" and item.tail:
            return False
        rest = self._residue(item.lead_start, item.own_end)
        if q.dimension == "rank" and self._ranks_its_own(item):
            return False
        if q.dimension == "rank" and any(d.frame is not None and d.frame.indicator != "other" for d in self.done):
            return True
        if q.dimension in ("rank", "point"):
            return len(rest) <= 6 or item.own_end < q.start or is_than
        if q.dimension in RATES:
            if frame.transformation == "rate":
                return not rest and old.quantity.dimension in RATES
            return len(rest) <= (1 if frame.transformation == "share" else 2) and not _MEASURES.search(rest)
        if q.dimension == "count" and types().search(item.lead):
            return False
        if q.dimension == "count":
            told = old.frame.indicator if old.frame is not None else ""
            is_same = told in ("", "other") or self._fits_unit(told, item)
            if (q.unit in _PEOPLE) != (old.quantity.unit in _PEOPLE):
                return False  # 培育企业12家，新增就业3000人
            return not rest and not item.tail and old.quantity.dimension == "count" and is_same
        if frame.transformation == "change" and not rest:
            return True
        if old.quantity.dimension in RATES and not rest and item.lead[:1] in "、，" and self._is_unnamed(old):
            return True
        if q.dimension == "money" and _REACHED.search(item.lead):
            return False
        return not rest and (
            q.dimension == old.quantity.dimension or self._fits_unit(old.frame.indicator if old.frame else "", item)
        )

    def _is_of_whole_place(self, item: Item, frame: Frame) -> bool:
        """Tell what whole districts have, told behind what their industry did: …，固定资产投资分别增长8%、6%."""
        first = self._run_head(item)
        is_whole = frame.indicator in REGIONAL or frame.indicator == "fixed_investment"
        named = self.sentence.mentions_in(first.lead_start, first.own_end, "subject")
        return is_whole and frame.subject_kind == "sector" and not named

    def _named_growth(self, item: Item, frame: Frame) -> str:
        """Return what a run of growth says that grows, beside its districts' amounts: …，技改投资分别增长8%、6%."""
        if not self.is_aligned or frame.transformation not in ("growth", "yoy"):
            return ""
        first = self._run_head(item)
        codes = {m.word.code for m in self.sentence.mentions_in(first.lead_start, first.own_end, "indicator")}
        return codes.pop() if len(codes) == 1 and _TURN.search(first.lead) is not None else ""

    def _names_own(self, item: Item) -> bool:
        """Tell a run that says what it is of: 产值分别为3亿元、4亿元，税收分别为1亿元、2亿元."""
        first = self._run_head(item)
        if not self.is_aligned:
            return False
        if self.sentence.mentions_in(first.lead_start, first.own_end, "indicator"):
            return True
        # 智能工厂分别为30个、45个，数字化车间分别为…: what is counted is told by its words.
        is_count = item.quantity.dimension == "count" and _TURN.search(first.lead) is not None
        return is_count and _COUNTED.search(first.lead) is not None

    @staticmethod
    def _is_than(item: Item, old: Item) -> bool:
        """Tell by how many points the rate right before is above others: 增长8%，比城镇居民和全市分别高3、1个点."""
        is_rate = old.quantity.dimension in RATES or old.quantity.dimension == "rank"
        return item.quantity.dimension == "point" and is_rate and _THAN.fullmatch(item.lead) is not None

    @staticmethod
    def _is_unnamed(told: Item) -> bool:
        """Tell growth of what no code names: the amount that it led to is as little of what was told before it."""
        return told.frame is not None and told.frame.indicator == "other" and told.frame.transformation == "yoy"


def _each_before(item: Item, first: Item, before: list[Item]) -> Item | None:
    """Return the number before at the run's own place, where each of those was told of something else by itself.

    甲投资增长18%，乙投资增长25%，增速分别居全市第6位、第4位; 铝材88万吨、钢材462万吨，一升一降，增速分别为10%和-3%.
    """
    told = before[-item.size :]
    if len(told) < item.size or _IN_TURN.fullmatch(first.lead) is None:
        return None
    frames = [d.frame for d in told if d.frame is not None and d.size == 1]
    kinds = {d.quantity.dimension in RATES for d in told}
    is_apart = len({(f.subject_kind, f.subject, f.indicator) for f in frames}) == item.size == len(frames)
    if not is_apart or len(kinds) > 1 or any(f.transformation not in _TOLD for f in frames):
        return None
    is_rank = item.quantity.dimension == "rank"
    if is_rank or (item.quantity.dimension in RATES and kinds == {False} and len({f.indicator for f in frames}) == 1):
        return told[item.place]
    return None
