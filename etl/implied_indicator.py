"""What a number counts where its words leave it out: what those before it were of, or that a product is made."""

import re

from etl.context import Frame
from etl.firm_types import types
from etl.lexicon import Mention
from etl.measures import is_price
from etl.placed import PLACED, is_placed
from etl.product_indicator import NEXT_MADE, ProductIndicator, pieces
from etl.proportions import is_proportion, is_share_of_goods
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, RATES, Item
from etl.rules.signs import quick, sign_of

_MEASURED = quick(
    "[率额价度]|量(?![子具计仪])|数(?![据字控码])|费(?![品电])|值(?!守)|润(?!滑)|税|收入|收益|投资|投入|贷|存款|支出|零售|进出口|出口|进口|外贸|贸易|外资"
    "|人口|面积|里程|游客|旅客|人次|居民|就业|产出|效率|人均|户均|成本|订单|工资|资金|耗(?!材)|排放|库存|产能|时间|周期|营收|销售|财政|预算|商品房"
    "|房地产|负荷|客流|需求|应收|存货|消费(?!品|电子)|开票|回款|交易|发货|货运|吞吐|保费|项目|企业|人才|专利|标准|工程(?![机塑装])|道路|厂房|用地"
)
"""What names a measure, not whose it is."""
_CIRCUMSTANCE = re.compile("在[^，。；、\\d]{0,16}(?:背景|情况|形势|条件|影响|带动|拉动|支撑|推动|作用)(?:之)?下")
"""Under what something grew (在低基数背景下同比增长9%): no part of what it is called."""
_OF_A_TRADE = re.compile("业(?:同比|比上年|较上年)*(?:增|下降|降)")
_OF_THE_WHOLE = re.compile("民营|数字经济|房地产|建筑|批发|零售|住宿|餐饮|旅游|农")
"""What is told beside industry and is no trade of it."""
_GROWS = re.compile("增[速幅]|降幅")
_PRICES = re.compile("强度|租金|单价|价格|电价|补|奖|成本|能耗|费")
"""What is told by the acre or by the head and is no ratio of the codelist."""
_SPACE = re.compile("(?:可|已|正|待|[租赁出交付空闲置在建剩入驻投使用去化开竣工成盘活新签标准厂房])*")
"""What happens to factory space: nothing else in the words before a part of it."""
_KINDS = re.compile("项目|类")
_KINDS_OF = {
    "tax": re.compile("(?:增值|企业所得|个人所得|所得|消费|资源|城建)税"),
    "rd_expenditure": re.compile("企业|高校|院所|政府|投入|经费"),
}
"""What names a kind of an amount told before: 税收12亿元，其中增值税4亿元."""
_INVESTED = frozenset(("fixed_investment", "tech_upgrade_investment"))
_GOAL_OF = re.compile("(?:完成|为|占)(?:了)?[^，；。\\d]{0,6}(?:目标任务|目标|任务|计划)(?:数|值)?$")
"""What stands before a goal of what was told: 利润9.8亿元，完成全年目标任务11.6亿元的84.8%."""
_AMOUNT = re.compile("投资金额|金额|总金额|资金总额|资金")
_SPENT = re.compile("(?:已|累计|实际|底|年内|今年|当年|目前|月份?|季度|上半年|[，；])(?:已|累计)?完成(?:了|约|近|超)?$")
"""What was spent of an investment planned: 总投资9亿元，已完成3亿元."""
_DONE = re.compile("(?:完成|实现|达到?)(?:了|约|近|超)?$")
_OTHER_WHOLE = re.compile("销量|销售量|出口|市场|人口|面积|产能|人员|企业")
"""What a share of output is not measured by."""
_CAPACITY = re.compile("产能(?:目前|现|已|约)*$")
_GROWTH_PLACED = re.compile("(?:规上|规模以上|规模)工业增[速幅]")
"""The growth of all industry, which bureaus mean of its value added: 规上工业增速列全省第1位."""
_INDUSTRY_ADDS = re.compile("(?:规模以上|规上|规模)工业(?:企业)?增加值")
_SUMS = "消费[^品]|零售|[进出]口|外贸|税|利润|营收|收入|用电|贷款|存款|价格|就业|产量"
_OTHER_SUMS = re.compile(f"投资|{_SUMS}")
"""What else a paragraph, or the line before it, may be about than what industry makes."""
_INVESTED_TOLD = re.compile("固定资产投资[^。；]{0,16}\\d")
_OTHER_THAN_INVESTED = re.compile(f"增加值|产值|生产总值|GDP|{_SUMS}|销")
"""What a text measures that tells of more than investment."""
_CJK = re.compile("[\u4e00-\u9fff]")
_GROWN = re.compile(
    "[^，。；]{0,6}[，,、](?:同比|比上年|较上年|比去年|较去年)?(?:增长|下降|提高|增加|减少|上升)(?:了|约|近)?"
)
_SPANS = re.compile("(?:天数|时间|时长|周期|寿命|年龄|日数)[^，。；]{0,4}$")
_AHEAD = re.compile(
    "(?:[、和][\\d.]+%){0,4}[，,](?:占|对)(?:全[市区县国])?(?:规上|规模以上)?工业(?P<what>增加值|总产值|产值|营业收入|利润)"
    "(?=的?(?:比重|比例|占比|\\d|增长的?贡献|总量))"
)
_AHEAD_OF = {
    "增加值": "value_added",
    "总产值": "gross_output",
    "产值": "gross_output",
    "营业收入": "revenue",
    "利润": "profit",
}
_OTHER_RATE = re.compile(
    "(?P<name>[\u4e00-\u9fffA-Za-z]{0,10}?(?:(?<!增长)(?<!增)(?<!贡献)(?<!速)(?<!成长)(?<!完成)(?<!到位)率|(?:增长|下降|上升|减产|增产|亏损)面|市场份额))"
    "(?:已|均|也|分别|同比|再|由|从|约|近|超过?|达到?|为|是|在|高达|仅|稳定在|保持在|提高|提升|上升|升|增长|下降|降低|降|扩大|收窄|到|至|了|[“”])*$"
)
"""A ratio that a clause names right before its number."""
_PART_OF = re.compile("占[^，；。、]{0,5}$")
_PARTED = re.compile(
    "[\\s　]*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[是、]|\\d+[.、．])?"
    "(?:从|按|分)[^，。；]{0,3}(?:(?:经济|企业|注册|所有制)类型|所有制|规模|行业|产业|门类)(?:结构|大小)?(?:来看|看|划分|分)?[，,：:]"
)
"""How a paragraph begins that parts all industry."""
_IN_WHOLE = re.compile("在[^，；。、]{0,5}$")
_TAKES = re.compile("(?:总[量额值])?中的?(?:占|比重|比例|份额)")
"""Around the whole that a part is in."""
_RATE_IN_ROW = re.compile("(?:开工|投产|达产|达效|竣工|落地|转化|覆盖|合格|办结|满意|资金到位|普及|数控化)率$")
"""A ratio of its own as a member of a row."""
_PROJECTS_AMONG = re.compile("(?:项目|其)(?:数量?|个数)?(?:占比|比重)(?:约|为|达到?|超过?|近)*$")
"""What part of the projects just counted are such: 签约项目90个，其中制造业项目占比64%."""
_QUOTED_FIRMS = re.compile("“[^”\\d]{1,6}”企业(?!的)")
_SUM_AMONG = re.compile("(?:投资|金额|资金|引资)(?:总?额)?(?:占比|比重)(?:约|为|达到?|超过?|近)*$")
"""What part of a sum a share beside counts of projects is of: no part of how many they are."""
_UNCODED = re.compile("(?:存款|贷款|零售|批发|进口|出口|进出口|人口|面积|客运|货运)(?:额|量|总额|总量|余额)?$")
"""A measure of its own as a member of a row: 固定资产投资、住户存款分别增长8%、5%."""
_NO_OUTPUT = ("面积", "人口", "人数", "户数", "专利")
_MAY_BE_RATE = sign_of(_OTHER_RATE.pattern)
_BARE_SHARE = re.compile("[，,、](?:占比|比重)(?:约|为|达到?|升至|近|超)*$")
_SIZE = "·size-of-industry"
_MORE_INVESTED = re.compile(
    "(?:单月|当月|单季|[\\d一二三四]月份?|季度|当年|全年)(?:完成)?投资(?:额)?(?:完成|达到?|为|约)?$"
    "|项目(?:已|累计|共)?完成(?:了|约|近)?$"
)
_A_HEAD = re.compile("[，,、](?:按常住人口计算[，,]?)?人均(?:约|超过?|近|达到?|突破|为)*")
"""What is told a head of the product told before: 地区生产总值278亿元，人均7.8万元."""
_SELLS = re.compile("批发|零售|住宿|餐饮")
"""Trades that sell: a sum behind their name is sold and no output."""
_ONLY = re.compile("(?:其中)?#(?:约|近|超过?|达到?|为)*")
"""An industry's name and nothing else before its number."""
_OF_WORKS = PROJECTS | _INVESTED
_AMOUNTS = OUTPUTS | _OF_WORKS
_WHOLES = ("gross_output", "value_added", "revenue", "tax", "contracted_investment", "planned_investment")
"""What a share names by its whole: 占签约总额的24%."""


class ImpliedIndicator(ProductIndicator):
    """Chooses indicators that no word of the number's own names."""

    def _implied(self, item: Item, frame: Frame) -> str:
        """Take the indicator from before where the words name only a new subject, region or time."""
        q = item.quantity
        if item.place and self.parts is not None and q.dimension in RATES:
            own = self.parts[item.place]
            if self._heads_others(item) or _UNCODED.search(self.sentence.text, *own) is not None:
                return "other"
        rest = self._residue(item.clause_start, item.own_end)
        rest = rest if q.dimension in RATES else rest.replace("每年", "")  # 税收由12万元增加到每年260万元
        last = self._last_fitting(item)
        if frame.transformation == "share" and item.own_end < q.start:
            return self._part_of(item, frame, last)
        if q.dimension in RATES and self._is_of_unread(item):
            return "other"
        last = self._told_ahead(item) or last
        going_on = self._rate_goes_on(item, frame, rest, last) or self._ratio_goes_on(item, rest)
        going_on = going_on or self._grows_alone(item, frame, rest, last)
        if going_on or item.rule in ("contribution-share", "points-contribution", "points-pulled"):
            return self._inherit(self._of_its_part(item, going_on or last or "value_added"), frame)
        if last == "gdp" and _A_HEAD.fullmatch(item.lead):
            return "gdp_per_capita"
        if q.dimension == "money" and (amount := self._amount_beside(item)):
            return amount
        if _GOAL_OF.search(item.lead) and last in OUTPUTS and self._fits_unit(last, item):
            return self._inherit(last, frame)
        if self._names_next(item, rest, last):
            return self._inherit(self._of_its_part(item, last), frame)
        if last in PLACED and is_placed(self.sentence.text, item):
            return self._inherit(last, frame)
        if q.dimension == "count" and types().search(item.lead):
            # 从业人员中，内资企业310人；外商投资企业24人: the people of the next kind of firm.
            is_people = last == self.indicator == "employment" and q.unit in ("人", "名")
            return self._inherit(last, frame) if is_people and not item.tail else "other"
        adds_nothing = not rest or (q.dimension == "money" and len(rest) == 1 and self.names_only(rest))
        if adds_nothing and self.indicator and self._fits_unit(last, item) and self.previous is not None:
            is_next = last == "product_volume" and NEXT_MADE.fullmatch(item.lead) is not None
            is_of_others = not is_next and q.dimension == "count" and _CJK.search(item.tail.strip("和与及")) is not None
            return "other" if is_of_others else self._inherit(self._of_its_part(item, last), frame)
        made = self._power(item) or self._made(item)
        if made:
            return made
        if not rest and last and self._fits_unit(last, item) and q.dimension != "count":
            return self._inherit(self._of_its_part(item, last), frame)
        if q.dimension == "rank" and _GROWTH_PLACED.search(item.lead) and not last:
            return self._by_text(item) or "value_added"
        if self._is_size_of_industry(item):
            return self._inherit(last if last in OUTPUTS else "gross_output", frame)
        if q.dimension == "money" and re.match("的?(?:大关|台阶|门槛|关口)", item.tail) and self._names_industry(item):
            return "gross_output"
        return "other"

    def _heads_others(self, item: Item) -> bool:
        """Tell a run of what no code names: 甲、乙出口分别增长8%、5%. What its first is of, the next are of too."""
        head = self._run_head(item).frame
        if head is None or head.indicator != "other" or self.parts is None:
            return False
        return not self.names_only(self.sentence.text[slice(*self.parts[-1])])

    def _is_whole(self, mention: Mention) -> bool:
        """Tell what a part is of: 占工业投资的40%, 技改投资在工业投资中占比40%."""
        text, low = self.sentence.text, max(self.sentence.start, mention.start - 6)
        if _PART_OF.search(text, low, mention.start) is not None:
            return True
        return _IN_WHOLE.search(text, low, mention.start) is not None and _TAKES.match(text, mention.end) is not None

    def _is_other_rate(self, item: Item) -> bool:
        """Tell a ratio of its own, which no code names, from growth of what was told: 市场占有率21%, 下降面34.6%."""
        words = self.sentence.text[item.clause_start : item.quantity.start]
        in_row = self.parts[item.place] if self.parts is not None and item.size > 1 else None
        if in_row is not None and self.sentence.text.endswith(_NO_OUTPUT, *in_row):
            return True  # 种植面积和产量分别占全区的31%和28%: acres are no output, whatever stands beside them
        if in_row is not None and _RATE_IN_ROW.search(self.sentence.text, *in_row):
            return True  # 开工率、投产率分别达100%、78%
        m = _OTHER_RATE.search(words) if _MAY_BE_RATE.search(words) is not None else None
        if m is None:
            return False
        low, high = item.clause_start + m.start("name"), item.clause_start + m.end("name")
        return not any(k.end > high - 2 for k in self.sentence.mentions_in(low, high, "indicator"))

    def _of_its_part(self, item: Item, code: str) -> str:
        """Return what a part of the economy has of its whole: 地区生产总值64亿元，一产12亿元 is value added."""
        if code != "gdp":
            return code
        named = self.sentence.mentions_in(item.clause_start, item.own_end, "subject")
        return "value_added" if named and named[-1].word.subject_kind in ("sector", "cluster") else code

    def _is_of_unread(self, item: Item) -> bool:
        """Tell growth of what was measured right before it and is no observation: 优良天数320天，增长2.1%."""
        text, start, stop = self.sentence.text, item.lead_start, item.quantity.start
        if self.sentence.mentions_in(start, stop, "indicator"):
            return False
        unread = [i for i in self.sentence.items if i.reason and start <= i.quantity.start < stop]
        if not unread or not _GROWN.fullmatch(text, unread[-1].quantity.end, stop):
            return False
        before = text[max(start, unread[-1].quantity.start - 8) : unread[-1].quantity.start]
        return unread[-1].reason.startswith("没有单位") or _SPANS.search(before) is not None

    def _told_ahead(self, item: Item) -> str:
        """Return what a rate is of where only the next clause says so: 甲产业增长14%，占规上工业增加值的18%."""
        if item.quantity.dimension != "percent" or ("；" not in item.lead and self.done and not item.place):
            return ""
        ahead = _AHEAD.match(self.sentence.text, item.quantity.end, self.sentence.end)
        return _AHEAD_OF[ahead["what"]] if ahead is not None else ""

    def _part_of(self, item: Item, frame: Frame, last: str) -> str:
        """Return what a share is a part of: by its whole (占园区产值的四成), else by what was told before."""
        text, at = self.sentence.text, item.own_end
        whole = [m.word.code for m in self.sentence.mentions_in(at, item.quantity.start, "indicator")]
        old = self.previous.frame if self.previous is not None else None
        told = old.indicator if old is not None else ""
        if _OTHER_WHOLE.search(text, at, item.quantity.start) or re.search(
            "(?:出口|销量|就业|用工|人员|外销|专利|商标|面积|人口|人数)占|(?:[发用]电|储|货运|吞吐|成交|零售|贸易|排放)[量额]占",
            text[item.clause_start : item.quantity.start],
        ):
            return "other"
        if told.startswith("projects_") and _SUM_AMONG.search(item.lead):
            return "other"
        if _PROJECTS_AMONG.search(item.lead) and self.count_indicator.startswith("projects_"):
            return self._inherit(self.count_indicator, frame)
        if _CAPACITY.search(text, item.clause_start, at) and not text.startswith("占比", at):
            return "product_volume"
        if re.search("(?:产业|集群|总)?规模$", text[item.clause_start : at]):
            return "gross_output"
        if told in FIRM_COUNTS and self._names_industry(item):
            outputs = (d.frame.indicator for d in reversed(self.done) if d.frame and d.frame.indicator in OUTPUTS)
            told = next(outputs, "gross_output")
        if told in FIRM_COUNTS and not whole and is_share_of_goods(self.sentence.text, item):
            return "other"
        if told not in ("gross_output", "value_added") and self._is_of_pieces(item):
            return "product_volume"
        if whole and whole[-1] == "gdp":
            return "value_added"
        known = whole[-1] if whole and whole[-1] in _WHOLES else told or last
        return self._inherit(known or ("gross_output" if self._names_industry(item) else "other"), frame)

    def _same_share(self, item: Item, told: str) -> str:
        """Return the share of value added that the sentence told of another: 甲占增加值的34%；乙增长9%，占比22%."""
        if told != "value_added" or _BARE_SHARE.search(item.lead) is None:
            return ""
        shares = (d.frame.indicator for d in reversed(self.done) if d.frame is not None)
        return next((code for code in shares if code.startswith("value_added_share")), "")

    def _rate_goes_on(self, item: Item, frame: Frame, rest: str, last: str) -> str:
        """Return what a rate is of that names nothing new but whose it is, empty where it does."""
        if not last or self._names_other_firms(item):
            return ""
        if frame.transformation == "change" and self.done and self._fits_unit(last, item) and len(rest) <= 2:
            return last
        if item.quantity.dimension not in RATES or frame.transformation not in ("growth", "change", "share"):
            return ""
        if is_proportion(self.sentence.text, item):
            return ""
        is_name = self.names_only(rest) or rest == "增量"
        # 甲、乙、丙业分别增长7%、6%、5%: the first of a list that names a trade is told like those behind it.
        is_listed = item.size > 1 and self.parts is not None and self._names_industry(item)
        has_base = bool(self.done) or is_listed or _GROWS.search(item.lead) is not None
        return last if len(rest) <= 1 or (is_name and has_base) else ""

    def _names_other_firms(self, item: Item) -> bool:
        """Tell growth of firms by a name that no list holds: 小巨人9家。“四上”企业数量增长8%."""
        span = item.clause_start, item.own_end
        is_named = _QUOTED_FIRMS.search(self.sentence.text, *span) is not None
        return is_named and not self.sentence.mentions_in(*span, "indicator")

    def _grows_alone(self, item: Item, frame: Frame, rest: str, last: str) -> str:
        """Return what a trade grows in by the paragraph on all industry before; where products are told, output."""
        if frame.transformation != "growth" or item.quantity.dimension not in RATES or not self.names_only(rest):
            return ""
        if self.state.is_about_products and last in ("", "product_volume") and not _OF_A_TRADE.search(item.lead):
            return "product_volume"
        told = self.sentence.mentions_in(self.sentence.start, item.own_end, "subject")
        if last or not told or _OF_THE_WHOLE.search(told[-1].word.subject):
            return ""
        is_trade = all(m.word.subject_kind in ("cluster", "sector") for m in told[-item.size :])
        is_made = all(m.word.subject in pieces() and not m.has_tail for m in told[-item.size :])
        # 集成电路2020年增长32%: what is counted in pieces grows in output where no industry was told to grow.
        told_other = self.previous.frame if self.previous is not None else None
        if is_made and told_other is not None and told_other.indicator == "other":
            return ""  # 汽车类零售额增长8%，家用电器类增长5%: goods sold, not made
        known = self.state.industry_grows or ("product_volume" if is_made else "") or self._by_text(item)
        return known if is_trade else ""

    def _by_text(self, item: Item) -> str:
        """Return value added or investment where a text measures by nothing else, and nothing else is told nearby."""
        text, state = self.sentence.text, self.state
        if state.text_grows is None:
            is_only = _INDUSTRY_ADDS.search(text) is not None and "产值" not in text
            state.text_grows = "value_added" if is_only else ""
            if not is_only and _INVESTED_TOLD.search(text) is not None and _OTHER_THAN_INVESTED.search(text) is None:
                state.text_grows = "fixed_investment"
        if state.text_grows == "fixed_investment":
            return state.text_grows if _INVESTED_TOLD.search(text, 0, item.quantity.start) is not None else ""
        head = text.rfind("\n", 0, max(text.rfind("\n", 0, item.quantity.start), 0))
        return "" if _OTHER_SUMS.search(text, max(head, 0), item.quantity.start) else state.text_grows

    def _ratio_goes_on(self, item: Item, rest: str) -> str:
        dimension = item.quantity.dimension
        if dimension == "per":
            return self._last_per(item)
        return "factory_space" if dimension == "area" and self._is_more_space(item, rest) else ""

    def _spent(self, item: Item, frame: Frame) -> str:
        """Return what is told of a planned sum where some of it is spent: 年度计划投资12亿元，已完成7亿元."""
        is_planned = frame.indicator == "planned_investment" and frame.transformation == "level"
        is_spent = is_planned and item.quantity.dimension == "money" and _SPENT.search(item.lead) is not None
        return "fixed_investment" if is_spent else ""

    def _amount_beside(self, item: Item) -> str:
        """Return what an amount is that stands beside what was counted or planned: 签约9个、31亿元."""
        if self.indicator == "planned_investment" and _SPENT.search(item.lead):
            return "fixed_investment"
        rest = self._residue(item.clause_start, item.own_end)
        if (not rest or _AMOUNT.fullmatch(rest)) and self.count_indicator == "projects_signed":
            return self.money_indicator or "contracted_investment"
        if not rest and self.count_indicator == "projects_upgrade":
            return "tech_upgrade_investment"
        return "loans" if rest == "余额" and self.indicator == "loans" else ""

    def _is_same_investment(self, item: Item) -> bool:
        """Tell more of the investment that was told: 工业投资114亿元，…；9月份单月投资15亿元."""
        return _MORE_INVESTED.search(item.lead) is not None and self._last_fitting(item) in _INVESTED

    def _names_next(self, item: Item, rest: str, last: str) -> bool:
        """Tell the next of a list, or a part, of which only the name stands before the number."""
        if not self._fits_unit(last, item):
            return False
        if self._continues_list(item, rest) and self.names_only(rest):
            return True
        is_amount = item.quantity.dimension == "money" and last in _AMOUNTS
        return is_amount and self._is_next_name(item)

    def _is_size_of_industry(self, item: Item) -> bool:
        """Tell an amount before which only an industry's name stands: 粮油130亿元、白酒110亿元 are their output."""
        if item.quantity.dimension != "money" or is_price(item.quantity) or item.tail or item.size > 1:
            return False
        old = self.previous
        goes_on = old is not None and old.rule.endswith(_SIZE) and item.lead[:1] in "、，；"
        named = self.sentence.mentions_in(item.clause_start, item.own_end, "subject")
        if any(_SELLS.search(m.word.subject) for m in named):
            return False
        if goes_on:
            is_name = self.names_only(self._residue(item.clause_start, item.own_end))
        else:
            name = named[0] if len(named) == 1 and named[0].word.subject_kind == "cluster" else None
            text, start = self.sentence.text, item.clause_start
            is_name = name is not None and bool(
                _ONLY.fullmatch(f"{text[start : name.start]}#{text[name.end : item.own_end]}")
            )
        item.rule += _SIZE if is_name else ""
        return is_name

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
        last = self._last_fitting(item)
        kinds = _KINDS if last in _OF_WORKS else _KINDS_OF.get(last)
        if not self.names_only(kinds.sub("", rest) if kinds is not None else rest):
            return False
        old = self.previous
        goes_on = old is not None and old.rule.endswith("·next-name") and item.lead[:1] in "、，；"
        is_row = self.state.is_row and not self.done
        if goes_on or is_row or re.match("[，；、（(]?其中", item.lead):
            item.rule += "·next-name"
            return True
        is_output = self._last_fitting(item) in OUTPUTS
        return is_output and _DONE.search(item.lead) is not None and self._names_industry(item)

    @staticmethod
    def names_only(rest: str) -> bool:
        """Tell words that name whose a number is from such that say what it measures."""
        words = _CIRCUMSTANCE.sub("", rest)
        return len(words) <= 12 and _MEASURED.search(words) is None

    def _names_industry(self, item: Item) -> bool:
        """Tell a part of industry that an industry makes up (食品工业占规上工业) from a part of firms."""
        named = self.sentence.mentions_in(item.clause_start, item.own_end, "subject")
        return bool(named) and named[-1].word.subject_kind in ("cluster", "sector") and "企业" not in item.lead

    def _last_fitting(self, item: Item) -> str:
        """Return the indicator that the words so far leave to a number without its own: the last that has its unit."""
        told = [d.frame.indicator for d in reversed(self.done) if d.frame is not None and d.frame.indicator != "other"]
        if item.quantity.dimension != "count" and item.quantity.dimension not in RATES:
            told = [code for code in told if self._fits_unit(code, item)] or told
        if told:
            return told[0]
        state = self.state
        if item.quantity.dimension == "money" and state.paragraph_first:
            return state.paragraph_first
        begins = state.last_region is None and state.paragraph_indicator == state.section_indicator
        if begins and item.quantity.dimension in RATES and self._parts_what_grew():
            return state.industry_grows
        return state.paragraph_indicator

    def _parts_what_grew(self) -> bool:
        """Tell a sentence that parts all industry, of which the text told last: 分经济类型看，私营企业增长9%."""
        last = self.state.last_told
        if last is None or not self.state.industry_grows or last.indicator != self.state.industry_grows:
            return False
        return _PARTED.match(self.sentence.text, self.sentence.start) is not None

    def _inherit(self, code: str, frame: Frame) -> str:
        frame.notes.append("指标：承前文")
        frame.distance = max(frame.distance, 1 if self.indicator else 2)
        return code
