"""What a number counts or measures."""

import re
from functools import cache

from etl.context import Frame
from etl.lexicon import Mention, words
from etl.lists import Span
from etl.measures import indicators
from etl.names import NO_NAME
from etl.promises import is_capacity
from etl.reading import FIRM_COUNTS, MEASURES, OUTPUTS, RATES, Item
from etl.rules import Rule, rules, sieve_for
from etl.subject_choice import SubjectChoice
from etl.years_choice import FROM

_GAINED = re.compile(
    "获评|获批|获得|入选|被认定|升规|上规|入规|纳规|入统|晋升|评为|通过[^，；。]{0,8}认定|成功认定|获国家|获市级|[获新]认定|成功上市|挂牌"
)
_PART_OF = re.compile("占[^，；。、]{0,5}$")
_BUILT = re.compile("建成|创建|培育|认定|打造|新增|净增|获")
_TOTAL = re.compile("累计|总数|总量|共有|现有|已有|拥有|达到?[^标]|有效期|增加到|增加至|发展到|[为达至到]#")
_CONTRIBUTIONS = ("contribution-share", "points-contribution", "points-pulled")
_GROWING = frozenset(("gross_output", "value_added", "revenue", "fixed_investment", "profit", "product_volume"))


_NO_PRODUCTS = frozenset(
    ("家", "户", "名", "人", "项", "次", "场次", "家次", "亩", "公里", "种", "款", "条", "座", "处")
)
"""What no product is counted in."""
_NO_OUTPUT = frozenset(("件", "平方米", "平方公里", "个"))
"""What products are counted in only where the words say that they are made."""


_VERB_OF_NEXT = re.compile("(?:已|共|现已|全部)?(?:开工|竣工|投产|签约|落地|建成|完工|入库)(?:了)?$")
_TOGETHER_WITH = re.compile("[、，]?(?:共计?|合计|总?金额|总额|计|达)?")
_NEXT_PROJECTS = re.compile(
    "[、，和](?:新|已|再)?[\u4e00-\u9fff]{2,4}(?:了|达|约)?[\\d一二三四五六七八九十]+个[^，。；、\\d]{0,8}项目"
)
"""新开工19个、新投产13个工业项目: the last number names what all count."""
_WHOLES = ("gross_output", "value_added", "revenue", "tax", "contracted_investment", "planned_investment")
"""What a share names by its whole: 占签约总额的24%."""


@cache
def types() -> re.Pattern[str]:
    """Return the pattern of kinds of firm by size or owner."""
    return re.compile("|".join(words()["types"]["names"]))


@cache
def count_rules(unit: str) -> tuple[tuple[Rule, bool], ...]:
    """Return the rules for what is counted in ``unit``, each with whether it is for projects alone."""
    return tuple(
        (rule, bool(rule.options.get("project")))
        for rule in rules("counts")
        if unit in (rule.options.get("only_units") or (unit,))
    )


class IndicatorChoice(SubjectChoice):
    """Chooses indicators."""

    def _indicator(self, item: Item, spans: list[Span], frame: Frame, named_in: list[Span]) -> str:
        """Return what a number counts; ``named_in``: where the name stands whose project it may be of."""
        q = item.quantity
        if item.rule in _CONTRIBUTIONS:
            own_words = [m.word.code for m in self.sentence.mentions_in(item.lead_start, item.own_end, "indicator")]
            last = self.indicator or self.state.paragraph_indicator
            return own_words[-1] if own_words else last if last in _GROWING else "value_added"
        if q.dimension == "rank" and re.search("综合排名|综合得分|评价|指数|考核|考评", item.lead):
            return "index_value"
        if q.dimension == "score" and (
            re.search("指数|得分|评分|分值|评价", item.lead) or self.indicator == "index_value"
        ):
            item.rule += "·index"
            return "index_value"
        if q.dimension in ("count", "plain") or q.dimension == "other":
            found = self._count(item, frame)
            if found:
                return found
        if q.dimension in ("money", "class"):
            left = self._words(item, spans)[-48:]
            for rule in sieve_for("indicators", q.dimension).rules(left):
                if rule.options.get("project") and not self._is_project(item, named_in):
                    continue
                if rule.fits(left, self.sentence.text[q.end : q.end + 40] if q.dimension == "class" else item.tail):
                    item.rule += "·" + rule.name
                    return str(rule.yields["indicator"])
        named = self._named(item, spans)
        if named:
            item.rule += "·named"
            return named
        return self._implied(item, frame)

    def _words(self, item: Item, spans: list[Span]) -> str:
        text = self.sentence.text
        old = self.previous
        if old is not None and old.quantity.dimension == "count" and _TOGETHER_WITH.fullmatch(item.lead):
            # 发放贷款83笔、1245万元: the amount is of what was counted.
            return text[old.lead_start : old.quantity.start]
        if self.parts is not None and item.size > 1:
            return text[spans[0][0] : spans[0][1]] + self._shared(item) + text[spans[2][0] : spans[2][1]]
        return text[item.lead_start : item.quantity.start]

    def _is_project(self, item: Item, named_in: list[Span]) -> bool:
        q = item.quantity
        around = self.sentence.text[max(self.sentence.start, q.start - 80) : q.end + 24]
        if "项目" in around or "基地" in around or "签约" in around or self.is_event:
            return True
        if re.match("[^，；。]{0,4}(?:建设|新建|打造)", self.sentence.text[q.end : q.end + 8]):
            return True
        own = self._nearest_named(named_in)
        return (own.word.subject_kind if own is not None else self._last_kind()) == "enterprise"

    def _count(self, item: Item, frame: Frame) -> str:
        q, text = item.quantity, self.sentence.text
        if self.parts is not None and item.size > 1:
            last, shared = self.parts[-1], self._shared(item)
            verb = text[last[1] : max(last[1], self._run_stop(item))]
            around = text[slice(*self.parts[item.place])] + shared + verb + "#" + (item.tail or self._run_tail(item))
        else:
            # 75个项目已开工52个: the verb is of the number behind it.
            is_next = any(other.quantity.start == item.tail_end for other in self.sentence.items)
            tail = _VERB_OF_NEXT.sub("", item.tail) if is_next else item.tail
            around = text[item.clause_start : q.start][-40:] + "#" + tail[:26]
        for rule, is_of_projects in count_rules(q.unit):
            if rule.patterns["around"].search(around) is None:
                continue
            if is_of_projects and not self._counts_projects(item, around):
                continue
            code = str(rule.yields["indicator"])
            if code == "other" or self._fits_unit(code, item):
                item.rule += "·" + rule.name
                self._gained(item, frame, code, around)
                return code
        return self._more_projects(item, around)

    def _gained(self, item: Item, frame: Frame, code: str, around: str) -> None:
        """Take 14家企业达标升规 and 年内建成智能工厂5个 as additions, not as the stock."""
        if code not in FIRM_COUNTS or frame.transformation != "level" or _TOTAL.search(around):
            return
        own = self._own_period(item)
        in_year = own is not None and own.role in ("plain", "since") and "目前" not in item.lead
        if _GAINED.search(around) or (in_year and _BUILT.search(around)):
            frame.transformation = "new"

    def _more_projects(self, item: Item, around: str) -> str:
        """Read 其中50亿元以上项目6个 as more of the projects counted before."""
        if (
            self.count_indicator in FIRM_COUNTS
            and re.search("其中[^，；。]*(?:以上|以下)的?#", around)
            and self._fits_unit(self.count_indicator, item)
        ):
            return self.count_indicator
        alone = not self._residue(item.clause_start, item.quantity.start).strip("—-") and not item.tail
        if item.quantity.unit not in ("个", "项") or not (
            "项目" in around or self._is_bare_count(item.lead + "#" + item.tail) or alone
        ):
            return ""
        if self.count_indicator.startswith("projects_") and not re.search("人才|科技|科研|帮扶", around):
            item.rule += "·more-projects"
            return self.count_indicator
        before = self.sentence.text[self.sentence.start : item.quantity.start]
        if self.state.last_projects and not re.search("人才|科技|科研|帮扶|重点项目|市级", around):
            item.rule += "·more-projects"
            return self.state.last_projects
        if "项目" in around and (self.is_event or re.search("签约|引进|招引", before)):
            item.rule += "·more-projects"
            return "projects_signed"
        return ""

    def _is_bare_count(self, around: str) -> bool:
        return bool(re.fullmatch("(?:投资|其中|亿元|以上|以下|元|级|至|[、，,\\d.—-]|及|的)*#", around)) and (
            self.is_event or "其中" in around or "以上" in around
        )

    def _counts_projects(self, item: Item, around: str) -> bool:
        if item.quantity.unit not in ("个", "项", "件", "宗"):
            return False
        if "项目" in around or "工程" in around:
            return True
        if _NEXT_PROJECTS.match(self.sentence.text, item.quantity.end, self.sentence.end):
            return True
        return (
            self.count_indicator.startswith("projects_")
            or "项目" in self.sentence.text[self.sentence.start : item.quantity.start]
        )

    def _named(self, item: Item, spans: list[Span]) -> str:
        for start, stop in spans:
            found = [m for m in self.sentence.mentions_in(start, stop, "indicator") if self._suits(m, item)]
            if found:
                return found[-1].word.code
        if item.quantity.dimension == "count":
            return ""
        for mention in self.sentence.mentions_in(item.quantity.end, item.tail_end, "indicator"):
            gap = self.sentence.text[item.quantity.end : mention.start]
            if (len(gap) <= 2 or gap.startswith("的")) and len(gap) <= 8 and self._suits(mention, item):
                return mention.word.code
        return ""

    def _suits(self, mention: Mention, item: Item) -> bool:
        """Tell whether an indicator can have such a number at all."""
        if mention.word.code not in indicators():
            return False
        if mention.word.needs_context and not self._has_context(mention, item):
            return False
        before = self.sentence.text[max(self.sentence.start, mention.start - 6) : mention.start]
        if _PART_OF.search(before):
            return False
        return mention.word.code == "other" or self._fits_unit(mention.word.code, item)

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
            return item.quantity.dimension != "money"
        if code in ("electricity", "gas"):
            return False
        return code != "talent"

    def _implied(self, item: Item, frame: Frame) -> str:
        """Take the indicator from before where the words name only a new subject, region or time."""
        q = item.quantity
        rest = self._residue(item.clause_start, item.own_end)
        last = self._last_fitting(item)
        if frame.transformation == "share" and item.own_end < q.start:
            whole = [m.word.code for m in self.sentence.mentions_in(item.own_end, q.start, "indicator")]
            if self.previous is None or not whole or whole[-1] not in _WHOLES:
                whole = []
            told = (
                self.previous.frame.indicator if self.previous is not None and self.previous.frame is not None else ""
            )
            if re.search(
                "销量|销售量|出口|市场|人口|面积|产能|人员|企业", self.sentence.text[item.own_end : q.start]
            ) or re.search("(?:出口|销量|人员|外销)占", self.sentence.text[item.clause_start : q.start]):
                return "other"
            if re.search("(?:产业|集群|总)?规模$", self.sentence.text[item.clause_start : item.own_end]):
                return "gross_output"
            if told in FIRM_COUNTS and self._names_industry(item):
                told = next(
                    (d.frame.indicator for d in reversed(self.done) if d.frame and d.frame.indicator in OUTPUTS),
                    "gross_output",
                )
            if not (whole or told or last) and self._names_industry(item):
                told = "gross_output"
            return self._inherit(whole[-1] if whole else told or last or "other", frame)
        if frame.transformation == "change" and last and self.done and self._fits_unit(last, item) and len(rest) <= 2:
            return self._inherit(last, frame)
        if q.dimension in RATES and frame.transformation in ("growth", "change", "share") and last:
            listed = self._last_kind() == "enterprise" and len(rest) <= 8
            if len(rest) <= 1 or listed:
                return self._inherit(last, frame)
        if item.rule in ("contribution-share", "points-contribution", "points-pulled"):
            return self._inherit(last or "value_added", frame)
        if not rest and q.dimension == "money" and self.count_indicator == "projects_signed":
            return self.money_indicator or "contracted_investment"
        if self._continues_list(item, rest) and self._fits_unit(last, item):
            return self._inherit(last, frame)
        if q.dimension == "count" and types().search(item.lead):
            return "other"
        if not rest and self.indicator and self._fits_unit(last, item) and self.previous is not None:
            return self._inherit(last, frame)
        if q.dimension in ("power", "energy"):
            around = self.sentence.text[max(self.sentence.start, q.start - 40) : q.end + 24]
            if q.dimension == "energy" and "储能" in around and "电量" not in item.lead[-8:]:
                return "storage_capacity"
            if q.dimension == "power" and re.search("装机|风电|光伏|电站|储能|机组|水电|火电|发电", around):
                return "installed_capacity"
        if self._is_capacity(item) or (q.dimension in MEASURES | {"count"} and self._is_product(item)):
            self._name_product(item, rest)
            return "product_volume"
        if not rest and last and self._fits_unit(last, item) and q.dimension != "count":
            return self._inherit(last, frame)
        if q.dimension == "money" and re.match("的?(?:大关|台阶|门槛|关口)", item.tail) and self._names_industry(item):
            return "gross_output"
        return "other"

    def _names_industry(self, item: Item) -> bool:
        """Tell a part of industry that an industry makes up (食品工业占规上工业) from a part of firms."""
        named = self.sentence.mentions_in(item.clause_start, item.own_end, "subject")
        return bool(named) and named[-1].word.subject_kind in ("cluster", "sector") and "企业" not in item.lead

    def _last_fitting(self, item: Item) -> str:
        """Return the indicator that the words so far leave to a number without its own: the last that has its unit."""
        told = [d.frame.indicator for d in reversed(self.done) if d.frame is not None and d.frame.indicator != "other"]
        if item.quantity.dimension not in RATES | {"count"}:
            told = [code for code in told if self._fits_unit(code, item)] or told
        if told:
            return told[0]
        if item.quantity.dimension == "money" and self.state.paragraph_first:
            return self.state.paragraph_first
        return self.state.paragraph_indicator

    def _name_product(self, item: Item, rest: str) -> None:
        """Name what is counted where no list knows it: 变压器4385万千伏安, 生产皮卡9.8万辆."""
        m = re.search(
            "(?:生产|年产|产出|下线|出产)([\u4e00-\u9fff]{1,10}?)(?:达到?|约|超|近|突破|共|累计)*$", item.lead
        )
        name = m[1] if m else rest if 2 <= len(rest) <= 8 else ""
        if name and NO_NAME.search(name) is None:
            self.product = name

    def _inherit(self, code: str, frame: Frame) -> str:
        frame.notes.append("指标：承前文")
        frame.distance = max(frame.distance, 1 if self.indicator else 2)
        return code

    def _is_capacity(self, item: Item) -> bool:
        """Tell what works can make (日用陶瓷年产能3.2亿件, 产能由0.8GWh提升到3GWh), in whatever it is counted."""
        q = item.quantity
        if q.dimension not in MEASURES | {"count", "energy", "power"} or q.unit in _NO_PRODUCTS or not q.unit:
            return False
        start = max(self.sentence.start, item.lead_start)
        words = self.sentence.text[start : q.start] + item.tail[:6]
        if (
            FROM.search(self._first_of(self.previous).lead if self.previous is not None else "")
            and self.previous is not None
        ):
            words = self.previous.lead + words
        return "产能" in words and is_capacity(words, "product_volume")

    def _is_product(self, item: Item) -> bool:
        q = item.quantity
        is_made = re.search("年产(?!值)|产量|产能|下线|生产[^，；。经]{0,10}$", item.lead) is not None
        if q.unit in _NO_PRODUCTS or q.dimension == "foreign" or (q.unit in _NO_OUTPUT and not is_made):
            return False
        words = self.sentence.text[self.sentence.start : q.start]
        if re.search("存栏|保有", item.lead):
            return False
        if self.state.is_about_products or "product_volume" in (self.indicator, self.state.paragraph_indicator):
            return True
        return bool(
            re.search(
                "产量|主要产品|工业产品|产销量|年产(?!值)|产气|生产[^，；。经]{0,12}$|下线",
                words[-40:] + item.lead[-12:],
            )
        )
