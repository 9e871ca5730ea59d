"""What a number counts where its words leave it out: what those before it were of, or that a product is made."""

import re
from functools import cache

from etl.context import Frame
from etl.lexicon import words
from etl.names import NO_NAME
from etl.promises import is_capacity
from etl.reading import FIRM_COUNTS, MEASURES, OUTPUTS, PROJECTS, RATES, Item
from etl.subject_choice import SubjectChoice
from etl.years_choice import FROM

_NO_PRODUCTS = frozenset(
    (
        "家",
        "户",
        "名",
        "人",
        "项",
        "次",
        "场",
        "场次",
        "家次",
        "趟",
        "期",
        "批",
        "笔",
        "口",
        "所",
        "间",
        "栋",
        "亩",
        "公里",
        "种",
        "款",
        "条",
        "座",
        "处",
    )
)
"""What no product is counted in."""
_NO_OUTPUT = frozenset(("件", "平方米", "平方公里", "个"))
"""What products are counted in only where the words say that they are made."""
_MADE = re.compile(
    "年产(?!值)|产量|产能|下线|生产[^，；。经]{0,10}$|产销(?!率)|产出[^，；。值]{0,8}$|(?:加工|出货|屠宰|发电|冶炼)量"
    "|(?<![生资财国房地投特水农破遗])产(?![值业品能权学线房区教销])[^，；。、\\d]{1,6}$"
)
"""What says that a product is made: 累计产粗纱3万吨, 产销整车20万辆, 笋干加工量900吨."""
_WORKS = re.compile("产能|能力|产线|生产线")
_MEASURED = re.compile(
    "[率额价度]|量(?![子具计仪])|数(?![据字控码])|费(?![品电])|值(?!守)|润(?!滑)|税|收入|收益|投资|投入|贷|存款|支出|零售|进出口|出口|进口|外贸|外资"
    "|人口|面积|里程|游客|旅客|人次|居民|就业|产出|效率|人均|户均|成本|订单|工资|资金|能耗|排放|库存|产能|时间|周期|营收|销售|财政|预算|商品房"
    "|房地产|项目|企业|人才|专利|标准|工程(?![机塑装])|道路|厂房|用地"
)
"""What names a measure, not whose it is."""
_GROWS = re.compile("增[速幅]|降幅")
_PRICES = re.compile("强度|租金|单价|价格|电价|补|奖|成本|能耗|费")
"""What is told by the acre or by the head and is no ratio of the codelist."""
_SPACE = re.compile("(?:可|已|正|待|[租出交付空闲置在建剩入驻投使用去化开竣工成盘活新签标准厂房])*")
"""What happens to factory space: nothing else in the words before a part of it."""
_KINDS = re.compile("项目|类")
_INVESTED = frozenset(("fixed_investment", "tech_upgrade_investment"))
_SPENT = re.compile("(?:已|累计|实际|底|年内|今年|当年|目前)(?:已|累计)?完成(?:了|约|近|超)?$")
"""What was spent of an investment planned: 总投资9亿元，已完成3亿元."""
_DONE = re.compile("(?:完成|实现|达到?)(?:了|约|近|超)?$")
_CJK = re.compile("[\u4e00-\u9fff]")
_WHOLES = ("gross_output", "value_added", "revenue", "tax", "contracted_investment", "planned_investment")
"""What a share names by its whole: 占签约总额的24%."""


@cache
def types() -> re.Pattern[str]:
    """Return the pattern of kinds of firm by size or owner."""
    return re.compile("|".join(words()["types"]["names"]))


class ImpliedIndicator(SubjectChoice):
    """Chooses indicators that no word of the number's own names."""

    def _implied(self, item: Item, frame: Frame) -> str:
        """Take the indicator from before where the words name only a new subject, region or time."""
        q = item.quantity
        rest = self._residue(item.clause_start, item.own_end)
        last = self._last_fitting(item)
        if frame.transformation == "share" and item.own_end < q.start:
            whole = [m.word.code for m in self.sentence.mentions_in(item.own_end, q.start, "indicator")]
            if not whole or whole[-1] not in _WHOLES:
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
            is_new_name = (self.names_only(rest) or rest == "增量") and (
                bool(self.done) or _GROWS.search(item.lead) is not None
            )
            if len(rest) <= 1 or is_new_name:
                return self._inherit(last, frame)
        if q.dimension == "per" and (told := self._last_per(item)):
            return self._inherit(told, frame)
        if q.dimension == "area" and self._is_more_space(item, rest):
            return self._inherit("factory_space", frame)
        if item.rule in ("contribution-share", "points-contribution", "points-pulled"):
            return self._inherit(last or "value_added", frame)
        if q.dimension == "money" and self.indicator == "planned_investment" and _SPENT.search(item.lead):
            return "fixed_investment"
        if q.dimension == "money" and last == "loans" and rest == "余额":
            return self._inherit(last, frame)
        if not rest and q.dimension == "money" and self.count_indicator == "projects_signed":
            return self.money_indicator or "contracted_investment"
        if self._continues_list(item, rest) and self.names_only(rest) and self._fits_unit(last, item):
            return self._inherit(last, frame)
        if (
            q.dimension == "money"
            and last in OUTPUTS | PROJECTS | _INVESTED
            and self._fits_unit(last, item)
            and self._is_next_name(item)
        ):
            return self._inherit(last, frame)
        if q.dimension == "count" and types().search(item.lead):
            return "other"
        is_of_others = q.dimension == "count" and _CJK.search(item.tail.strip("和与及")) is not None
        adds_nothing = not rest or (q.dimension == "money" and len(rest) == 1 and self.names_only(rest))
        if adds_nothing and self.indicator and self._fits_unit(last, item) and self.previous is not None:
            return "other" if is_of_others else self._inherit(last, frame)
        if q.dimension in ("power", "energy") and not self._is_capacity(item):
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

    def _last_per(self, item: Item) -> str:
        """Return the ratio told last, or headed, that such a number can be: 亩均税收。甲镇9万元/亩."""
        told = [d.frame.indicator for d in reversed(self.done) if d.frame is not None]
        fitting = [code for code in (*told, self.state.paragraph_indicator) if self._fits_unit(code, item)]
        return fitting[0] if fitting and _PRICES.search(item.lead) is None else ""

    def _is_more_space(self, item: Item, rest: str) -> bool:
        """Tell a part of the factory space told before: 建成标准厂房9万平方米，可租3万平方米."""
        areas = [d.frame.indicator for d in self.done if d.frame is not None and d.quantity.dimension == "area"]
        told = areas[-1] if areas else self.state.paragraph_indicator
        return told == "factory_space" and bool(_SPACE.fullmatch(rest))

    def _is_next_name(self, item: Item) -> bool:
        """Tell an amount before which stands only a name, as a part of what was told or as a member of a list."""
        if self.parts is not None and item.size > 1:
            return self.names_only(self._residue(*self.parts[item.place]))
        rest = self._residue(item.clause_start, item.own_end)
        if not self.names_only(_KINDS.sub("", rest) if self._last_fitting(item) in PROJECTS | _INVESTED else rest):
            return False
        old = self.previous
        goes_on = old is not None and old.rule.endswith("·next-name") and item.lead[:1] in "、，；"
        if goes_on or re.match("[，；、（(]?其中", item.lead):
            item.rule += "·next-name"
            return True
        is_output = self._last_fitting(item) in OUTPUTS
        return is_output and _DONE.search(item.lead) is not None and self._names_industry(item)

    @staticmethod
    def names_only(rest: str) -> bool:
        """Tell words that name whose a number is from such that say what it measures."""
        return len(rest) <= 12 and _MEASURED.search(rest) is None

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
        words = self.sentence.text[start : q.start] + item.tail[:12]
        if (
            FROM.search(self._first_of(self.previous).lead if self.previous is not None else "")
            and self.previous is not None
        ):
            words = self.previous.lead + words
        return _WORKS.search(words) is not None and is_capacity(words, "product_volume")

    def _is_product(self, item: Item) -> bool:
        q = item.quantity
        told = self.previous.frame if self.previous is not None else None
        goes_on = told is not None and told.indicator == "product_volume" and item.lead[:1] in "、和及"
        is_made = _MADE.search(item.lead) is not None or goes_on
        if q.unit in _NO_PRODUCTS or q.dimension == "foreign" or (q.unit in _NO_OUTPUT and not is_made):
            return False
        words = self.sentence.text[self.sentence.start : q.start]
        if re.search("存栏|保有", item.lead):
            return False
        if self.state.is_about_products or "product_volume" in (self.indicator, self.state.paragraph_indicator):
            return True
        if is_made:
            return True
        return re.search("产量|主要产品|工业产品|年产(?!值)|生产[^，；。经]{0,12}$|下线", words[-40:]) is not None
