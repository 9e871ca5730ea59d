"""What a number counts or measures."""

import re

from etl.context import Frame
from etl.counted_indicator import MARK, CountedIndicator
from etl.firms_of_trades import NO_FIRMS
from etl.lexicon import CITY, Mention
from etl.lists import Span
from etl.measures import indicators
from etl.ranked_among import ranked_over_count
from etl.reading import FIRM_COUNTS, RATES, Item
from etl.rules import Rule, sieve_for

_BESIDE = re.compile("[、和与](?:社零|社会消费品|消费|进出口|外贸|出口|工业增)")
"""投资、社零、进出口分别增长: what stands in a row with other sums of the whole place is one itself."""
_BY_WHOM = re.compile("(?:(?<![带撬拉推调]动)(?<![引投入全由用])(?:社会|政府|国有))$")
"""By whom is invested where that is measured (政府投资完成9亿元); 带动社会投资 is what a project draws."""
_IS_MEASURED = re.compile(
    "(?!项目|基金|平台|计划|工程|补助|主管)[^，。；、\\d]{0,4}?(?:完成|增长|下降|占比?|同比|达到?|为|分别|额)?[^，。；、\\d]{0,4}$"
)
_INVESTMENTS = ("fixed_investment", "tech_upgrade_investment")
_INVESTED_IN = re.compile("(?<!对)(?:(?![总拟划议商外险权金引接券发动]$)[\u4e00-\u9fff]){2,8}$")
"""What stands before 投资 where it is invested in: no total, no plan and nobody who invests."""
_YEAR = re.compile("(?:19|20)\\d\\d年(?:底|末|初)?的?")
"""A year within the words (规模由2020年的31亿元增至…) parts none of them."""
_OTHER_RATE = re.compile("(?<!增长)(?<!完成)(?<!到位)(?<!贡献)率|成本|[产损]面")
"""A rate of its own that words name behind an indicator: 规上企业诊断覆盖率60%."""
_WHAT_THEY_DO = re.compile(
    "[”」]?(?:企业|公司)?的?[^，。；、\\d]{0,8}?(?:[贷存]款|余额|融资|交易|重组|研发|投入|从业|人员|职工|专利|投资|进?出口|销[量售]|工资|资产|担保|保险|订单|用电|诊断|改造|覆盖)"
)
"""What firms of a kind do or have, which grows apart from how many they are: 小巨人企业融资余额增长3倍."""
_CONTRIBUTIONS = ("contribution-share", "points-contribution", "points-pulled")
_PULLED = {"gdp": "value_added", "value_added": "value_added", "gross_output": "gross_output"}
"""What is contributed to whose growth is pulled: 拉动规上工业产值增长1.2个百分点 is of the output."""
_GROWING = frozenset(("gross_output", "value_added", "revenue", "fixed_investment", "profit", "product_volume"))
_TO_ECONOMY = re.compile("对[^，。；]{0,8}(?:经济|GDP|生产总值)[^，。；]{0,6}(?:的)?贡献")
_TO_INDUSTRY = re.compile("对[^，。；]{0,6}(?:工业|制造业)(?:经济)?增长[^，。；]{0,4}贡献")
"""What all industry grows in where nothing else is said."""
_ADDING_UP = ("gross_output", "value_added", "fixed_investment")
_INDEX = re.compile(
    "(?:水平|创新|发展|融合|综合|质效|效益|能力|竞争力)指数(?:得分|分值)?(?:约|为|达到?|提高到|提升到|升至|提升至|提高至|上升至|突破|超过?)*$"
)
"""A composite index told in per cent; indices of prices, of orders and of what managers see are none."""
_OF_SCIENCE = re.compile("科技(?:进步|创新)?(?:对[^，。；]{0,14})?的?贡献率?[^，。；]{0,6}$")
"""What science contributes is nobody's value added."""
_SPENT_ON = re.compile(
    "[，、；](?:(?:其中[，：]?)?(?:主要)?(?:用于|投向)|其中[，：]?(?:支持|安排给?))[^，。；、\\d投贷]{2,16}?(?:的)?(?:资金)?(?:约|近|超|共)*"
)
"""What a part of public money is for: 安排专项资金6亿元，其中用于技术改造2亿元，用于企业培育1亿元."""
_EXPORTED = re.compile(
    "[，、]其中[，：]?(?:出口|外销)(?:额|部分)?(?:占(?:到|了)?|达到?|为)?(?:约|近|超)?|，(?:出口|外销)占(?:到|了)(?:约|近|超)?"
)
"""What a part of revenue or output told before is: 销售收入3亿元，其中出口1亿元; 产值2亿元，出口占了六成."""
_PARTS = ("money", "percent", "tenths")
_OF_FUND = re.compile(
    "基金(?!会)(?:[^，。；]{0,24}(?:(?<!产业)(?<![^金]投资)(?<!收入)(?<!营收)规模|首期|一期|出资|募集|认缴|实缴"
    "|投向[^，。；\\d]{0,8}|撬动[^，。；\\d]{0,8}|投放(?:资金)?)"
    "|[^。；]{0,24}，(?:其中|目前|计划|累计|已|目标|首期|一期|[总共])*(?:规模|首期|一期|出资|募集|认缴|实缴|撬动[^，。；\\d]{0,8}|投放(?:资金)?))"
    "(?:已|约|超|达|近|共|了|为|总额|资金|到位|逾)*$"
)
"""What stands before the size of a fund, and what it put in: nobody's output and no works."""
_FUND_SET_UP = re.compile(
    "(?:设立|组建|成立|发起|运营|做大|建立|用好)[^，。；\\d]{0,14}$|(?:总|首期|一期|认缴|募集)(?:规模|金额|资金)(?:约|达|为|超)*$"
)
_FUND_BEHIND = re.compile("的[^，。；、\\d]{2,22}基金(?!会)")
"""Around the size of a fund that is named behind it."""
_TOGETHER_WITH = re.compile("[、，/]?(?:共计?|合计|总?金额|总额|资金|计|达)?")
_BEHIND_STEPS = re.compile("[百千十万亿]+元?(?:台阶|大关|关口|门槛)[、，](?:达到?|突破|超过?|升至|增至|为|约|至)*")
_NO_REVENUE = re.compile(
    "(?:财政|预算|税|[省市县区方]级|地方|可支配|居民|人均|户均|农民|村民|旅游|工资|工资性|基金|出让|政府性|门票|票房|租金|职工|家庭|集体|个人|劳务|经营净|转移净|财产净)的?$"
)
"""Whose or what income is no operating revenue."""
_OF_ITS_OWN = re.compile(
    "(?:能耗|电耗|水耗|成本|工时|周期|余额|交易额|成交额|担保额|保费|专利|订单|库存|客流|游客|面积|里程|人次)[量数]?(?:同比|年均|[比较][^，。；]{1,6})?[增下上减提][长降升少加高](?:了|约|近|超)*$"
)
"""What grows that no code names."""
_OWN_CAPITAL = re.compile("(?:再|股权|直接|债券|上市)$")
"""What is no lending before 融资."""
_NO_INDUSTRY = re.compile("居民|生活|农业|农村|社会|商业|校|医院|充电")
_PUT_INTO_PLACE = re.compile(
    "的[^，；。、\\d]{2,24}(?:产业园|科技园|物流园|基地|中心|总部|工厂)(?:正式|成功)?(?:落地|落户|签约|开工)"
)
"""What money was put into that is no project by its name: 投资12亿元的冷链产业园落地建设."""
_FIRST_OR_LAST = re.compile(
    "(?:完成)?(?:增速|增幅|降幅)(?:排名?|位?居|列|位列)?(?:全[市省区县])?(?:前|后|末|倒数)[一二两三四五六七八九十\\d]{0,2}[名位]?"
    "(?:的)?(?:分别)?[是为：:][^，。；：\\d镇乡]{1,8}(?:[市县州]|(?<![新发园])区)(?:（[^）]{1,8}）)?(?:同比)?(?:增长|下降)"
)
"""How the places of an order begin that are districts; towns are less than the place that a text is of."""
_NOTHING_BEFORE = re.compile("(?:^|[月年度区县市州镇）)．.、：，；。\\s]|累计|同期)$")
"""What stands before an investment of everything: a time, a place, the sentence's head."""
_NAMED_INVESTMENT = re.compile("(?:工业|制造业|固定资产|产业|民间|社会|政府)投资[^，。；、\\d]*$")
"""An investment by its own name, whatever was counted before it: 技改项目30个，完成工业投资26亿元."""
_SUM_BESIDE = re.compile("[、，](?:投资额|投资金额|引资额|资金)(?:约|达|超过?|近|为)*")
"""Beside projects counted out of those signed with their sum: 协议总投资90亿元，其中材料项目9个、投资额47亿元."""
_OF_A_FUND = re.compile("(?:引导|促进|发展|股权|母|子|创新|创业|产业|天使|风险|转型|升级|专项|并购)*基金(?!会)")
"""What makes 投资 behind an amount a part of a fund's name: 总规模80亿元的产业投资母基金."""
_SPENT_RATE = re.compile("[，,](?:目前|现|截至目前|累计|实际|现已|已|仅|仅仅|只)*完成(?:了|约|近|超)*")
_AS_MUCH_AS = re.compile(
    "(?:[为是]|只有|相当于|不[足到]|达到?)(?P<other>[^，。；、\\d全]{2,8}?)的(?:大?约|近|超过?|不[足到])*$"
)
"""亩均税收仅为上海的71%: how much it is beside another place, no growth and no amount of its own."""
_AND_AS_MUCH_AS = re.compile("[、，和与](?:[为是])?(?P<other>[^，。；、\\d全]{2,8}?)的(?:大?约|近|超过?|不[足到])*")
_OTHER_PLACES = re.compile(
    "(?:发达|周边|其他)?(?:国家|地区|省份|省市|城市|国外|国际|美国|日本|德国|韩国|欧盟|欧洲)(?:先进)?(?:平均)?(?:水平)?"
)
_RATIO = re.compile(
    "(?:[亩人地户]均|单位[^，。；\\d]{0,6}(?:能耗|成本|产值)|强度|密度|成本|价格|电价|气价)[^，。；\\d]*$"
)
_AS_MUCH_AS_ALL = re.compile(
    "(?:[为是]|只有|相当于|不[足到]|达到?)全[市国省区县][^，。；、\\d]{0,6}的(?:大?约|近|超过?|不[足到])*$"
)
"""亩均税收为全市的82%: what is told by the head or the piece is no part of all of it."""
BESIDE_ANOTHER = "·beside-another"
"""Ends the rule of a number that says how much one place has beside another: it leads no growth on."""
_ASKED = re.compile("的(?:样本|受访|受调查|被调查)")
"""84%的受访企业: firms that were asked are counted as nothing else."""


class IndicatorChoice(CountedIndicator):
    """Chooses indicators."""

    def _indicator(self, item: Item, spans: list[Span], frame: Frame, named_in: list[Span]) -> str:
        """Return what a number counts; ``named_in``: where the name stands whose project it may be of."""
        q = item.quantity
        if item.rule in _CONTRIBUTIONS:
            if pulled := self._pulled(item):
                return pulled
            own_words = [m.word.code for m in self.sentence.mentions_in(item.lead_start, item.own_end, "indicator")]
            if _OF_SCIENCE.search(item.lead):
                return "other"
            if not own_words and _TO_ECONOMY.search(item.lead):
                return "value_added"
            last = self.indicator or self.state.paragraph_indicator
            if not own_words and last not in _ADDING_UP and _TO_INDUSTRY.search(item.lead):
                return "value_added"
            return own_words[-1] if own_words else last if last in _GROWING else "value_added"
        if q.dimension == "rank" and re.search("综合排名|综合得分|评价|指数|考核|考评", item.lead):
            return "index_value"
        if q.dimension == "score" and (
            re.search("指数|得分|评分|分值|评价", item.lead) or self.indicator == "index_value"
        ):
            item.rule += "·index"
            return "index_value"
        if q.dimension == "percent" and frame.transformation == "rate" and _INDEX.search(item.lead):
            item.rule += "·index"
            return "index_value"
        if item.rule.startswith("part-of-firms") and re.match("的?(?:规上|规模)", item.tail):
            return "firms_above_scale"
        if item.rule == "part-of-firms" and _ASKED.match(item.tail):
            return "other"
        if self._is_beside_another(item):
            item.beside = self._named(item, spans) or (self.previous.beside if self.previous is not None else "")
            item.rule += BESIDE_ANOTHER
            return "other"
        if q.dimension in ("count", "plain") or q.dimension == "other":
            found = self._count(item, frame)
            if found:
                return found
        low = max(self.sentence.start, q.start - 60)  # a fund is named near its size
        if q.dimension == "money" and _OF_FUND.search(self.sentence.text, low, q.start):
            return "other"
        if q.dimension == "money" and self._sizes_fund(item):
            return "other"
        if q.dimension == "money" and self.indicator == "fiscal_support" and _SPENT_ON.fullmatch(item.lead):
            item.rule += "·spent-on"
            return "fiscal_support"
        if self.indicator in ("revenue", "gross_output") and _EXPORTED.fullmatch(item.lead) and q.dimension in _PARTS:
            frame.qualifiers = tuple(dict.fromkeys((*frame.qualifiers, "出口")))
            return self.indicator
        if q.dimension == "money" and self._is_same_investment(item):
            return self._inherit(self._last_fitting(item), frame)
        if q.dimension in ("money", "class", "percent", "permille"):
            left = _YEAR.sub("", self._words(item, spans)[-60:])
            behind = self._behind(item)
            for rule in sieve_for("indicators", q.dimension).rules(left, behind):
                if rule.options.get("project") and not self._is_project(item, named_in):
                    continue
                if rule.fits(left, behind):
                    item.rule += "·" + rule.name
                    return self._of_works(str(rule.yields["indicator"]), rule, item, frame)
        if q.dimension in RATES and (self._is_other_rate(item) or self._is_rate_of_spending(item)):
            return "other"
        named = self._named(item, spans)
        if q.dimension == "class" and not named:
            return "gross_output"
        if named:
            item.rule += "·named"
            return named
        return self._implied(item, frame)

    def _sizes_fund(self, item: Item) -> bool:
        """Tell the size of a fund that is named behind it: 设立首期规模6亿元的装备产业投资基金."""
        text, q = self.sentence.text, item.quantity
        is_size = _FUND_SET_UP.search(text, self.sentence.start, q.start) is not None
        return is_size and _FUND_BEHIND.match(text, q.end, self.sentence.end) is not None

    def _is_beside_another(self, item: Item) -> bool:
        """Tell how much one place has beside another: 仅为上海的71%、广东的68%; 是发达国家的2倍."""
        if item.quantity.dimension not in ("percent", "times", "tenths"):
            return False
        text, end = self.sentence.text, item.quantity.start
        told = _AS_MUCH_AS.search(text, item.clause_start, end)
        if told is None and self.previous is not None and self.previous.rule.endswith(BESIDE_ANOTHER):
            told = _AND_AS_MUCH_AS.fullmatch(text, item.lead_start, end)
        if told is None:
            whole = _AS_MUCH_AS_ALL.search(text, item.clause_start, end)
            return whole is not None and _RATIO.search(text, item.clause_start, whole.start()) is not None
        low, high = told.span("other")
        if _OTHER_PLACES.fullmatch(text, low, high) is not None:
            return True
        places = self.sentence.mentions_in(low, high)
        if any(m.word.code == CITY for m in places) and item.quantity.dimension != "times":
            # 产量为重庆的9% is a part of the city's, but not that of a place elsewhere
            return any(m.word.kind == "outside" for m in self.sentence.mentions)
        return any(m.word.kind in ("region", "outside") and (m.start, m.end) == (low, high) for m in places)

    def _is_rate_of_spending(self, item: Item) -> bool:
        """Tell how much of what was planned is spent: 计划投资36.5亿元，完成61%. It is no part of what is planned."""
        told = self.previous.frame if self.previous is not None else None
        is_planned = told is not None and told.indicator == "planned_investment" and told.transformation == "level"
        return is_planned and not item.tail and _SPENT_RATE.fullmatch(item.lead) is not None

    def _pulled(self, item: Item) -> str:
        """Return what is pulled by the words before a number or its run: 分别拉动规上工业产值增长5.1、0.4个百分点."""
        if item.rule not in _CONTRIBUTIONS:
            return ""
        first = self._run_head(item)
        told = [m.word.code for m in self.sentence.mentions_in(first.own_end, first.quantity.start, "indicator")]
        return _PULLED.get(told[-1], "") if told else ""

    def _behind(self, item: Item) -> str:
        """Return the words behind a number, those behind its run where it is one of several: 50万元、20万元奖励."""
        if item.quantity.dimension == "class":
            return self.sentence.text[item.quantity.end : item.quantity.end + 40]
        return item.tail or (self._run_tail(item) if item.group else "")

    def _of_works(self, code: str, rule: Rule, item: Item, frame: Frame) -> str:
        """Return what an amount is of by what was told: 营收过1亿元，去年做到3亿元; 技改项目9个，完成投资2亿元."""
        if rule.options.get("of_output") and self.indicator in ("revenue", "gross_output"):
            return self._inherit(self.indicator, frame)
        if code == "planned_investment" and self.count_indicator == "projects_signed":
            is_sum = _SUM_BESIDE.fullmatch(item.lead) is not None
            if is_sum and any(d.frame is not None and d.frame.indicator == "contracted_investment" for d in self.done):
                return "contracted_investment"
        is_upgrade = self.count_indicator == "projects_upgrade" == self.indicator
        if code == "fixed_investment" and is_upgrade and _NAMED_INVESTMENT.search(item.lead) is None:
            return "tech_upgrade_investment"
        return code

    def _words(self, item: Item, spans: list[Span]) -> str:
        text = self.sentence.text
        old = self.previous
        if old is not None and old.quantity.dimension == "count" and _BEHIND_STEPS.fullmatch(item.lead):
            # 经济总量连跨两个千亿台阶、达到4200亿元: what the steps are of the amount is.
            return text[old.lead_start : old.quantity.start]
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
        if _PUT_INTO_PLACE.match(self.sentence.text, q.end):
            return True
        headed = self.state.paragraph_head
        if headed is not None and headed[0] == "enterprise" and headed[1].endswith(("项目", "一期", "二期", "三期")):
            return True
        own = self._nearest_named(named_in)
        return (own.word.subject_kind if own is not None else self._last_kind()) == "enterprise"

    def _named(self, item: Item, spans: list[Span]) -> str:
        if own := self._named_behind(item):
            return own
        if ranked := ranked_over_count(self.sentence, item, self.previous):
            return ranked[-1].word.code
        for start, stop in spans[:1] if self._measures_its_own(item) else spans:
            found = [m for m in self.sentence.mentions_in(start, stop, "indicator") if self._suits(m, item)]
            if found:
                return found[-1].word.code
        if item.quantity.dimension == "count":
            return ""
        for mention in self.sentence.mentions_in(item.quantity.end, item.tail_end, "indicator"):
            gap = self.sentence.text[item.quantity.end : mention.start]
            if _OF_A_FUND.match(self.sentence.text, mention.end):
                continue
            if (len(gap) <= 2 or gap.startswith("的")) and len(gap) <= 8 and self._suits(mention, item):
                return mention.word.code
        return ""

    def _measures_its_own(self, item: Item) -> bool:
        """Tell a clause that measures what no code names, whatever the one before it was of: 研发…，贷款余额增长3倍."""
        if item.quantity.dimension not in RATES or self.parts is not None:
            return False
        return _OF_ITS_OWN.search(self.sentence.text, item.clause_start, item.quantity.start) is not None

    def _named_behind(self, item: Item) -> str:
        """Return what a number is of that says so behind it, as the one before: 12亿元的产值、3亿元的税收."""
        text, old = self.sentence.text, self.previous
        if old is None or not (text.startswith("的", old.quantity.end) and text.startswith("的", item.quantity.end)):
            return ""
        told = self.sentence.mentions_in(old.quantity.end, item.quantity.start, "indicator")
        own = self.sentence.mentions_in(item.quantity.end, item.tail_end, "indicator")
        if not told or not own or MARK.search(text, old.quantity.end, told[-1].start):
            return ""
        return own[0].word.code if self._suits(own[0], item) else ""

    def _suits(self, mention: Mention, item: Item) -> bool:
        """Tell whether an indicator can have such a number at all."""
        if mention.word.code not in indicators():
            return False
        if mention.word.needs_context and not self._has_context(mention, item):
            return False
        if self._is_whole(mention) or (mention.word.code in FIRM_COUNTS and NO_FIRMS.match(item.tail)):
            return False
        is_earlier = mention.start < item.clause_start and item.quantity.dimension not in RATES
        if mention.word.code == "product_volume" and is_earlier and self._is_not_made(item):
            return False
        is_kind = mention.word.code in FIRM_COUNTS and item.quantity.dimension in RATES
        if is_kind and _WHAT_THEY_DO.match(self.sentence.text, mention.end, item.quantity.start):
            return False
        if item.quantity.dimension in RATES and _OTHER_RATE.search(
            self.sentence.text, mention.end, item.quantity.start
        ):
            return False
        return mention.word.code == "other" or self._fits_unit(mention.word.code, item)

    def _goes_on_investing(self, mention: Mention, item: Item) -> bool:
        """Tell the investment in something unlisted: 其中交通运输投资下降3.7%, 能源、水利投资分别增长…."""
        if item.quantity.dimension not in ("money", "percent"):
            return False
        is_list = item.size > 1 and item.quantity.dimension == "percent"
        if not is_list and self._last_fitting(item) not in _INVESTMENTS:
            return False
        return _INVESTED_IN.search(self.sentence.text, item.clause_start, mention.start) is not None

    def _is_ranked_by(self, mention: Mention) -> bool:
        """Tell what places are ranked by: 县（区）1—9月投资增速后两名：甲县下降6%."""
        text = self.sentence.text
        is_order = _FIRST_OR_LAST.match(text, mention.end, self.sentence.end) is not None
        return is_order and _NOTHING_BEFORE.search(text, self.sentence.start, mention.start) is not None

    def _has_context(self, mention: Mention, item: Item) -> bool:
        code = mention.word.code
        if code == "revenue":
            return _NO_REVENUE.search(self.sentence.text, self.sentence.start, mention.start) is None
        if code == "loans" and _OWN_CAPITAL.search(self.sentence.text, self.sentence.start, mention.start):
            return False
        if code == "firms_listed":
            return item.quantity.unit in ("家", "户")
        if code == "paid_in_investment":
            return item.quantity.dimension == "money" or self.sentence.text.startswith("率", mention.end)
        before = [m for m in self.sentence.mentions if m.end == mention.start]
        if before and before[-1].word.kind in ("subject", "region", "local"):
            return True
        words = self.sentence.text[max(self.sentence.start, mention.start - 4) : mention.start]
        if code == "fixed_investment":
            if self._goes_on_investing(mention, item):
                return True
            if self.sentence.text.startswith("完成率", mention.end) or self._is_ranked_by(mention):
                return True
            text, at = self.sentence.text, item.quantity.start
            is_told = item.quantity.dimension == "percent" or (item.quantity.dimension == "money" and not item.tail)
            if (
                is_told
                and mention.start >= item.clause_start
                and _BY_WHOM.search(text, item.clause_start, mention.start)
            ):
                return _IS_MEASURED.fullmatch(text[mention.end : at]) is not None
            if item.size > 1 and _BESIDE.match(self.sentence.text, mention.end) and MARK.match(words[-1:] or "，"):
                return True
            return (
                bool(re.search("完成|产业|民间|设施|资产|地产|工业|项目|类$|(?<![企就创物专])业$|社会工作$", words))
                and item.quantity.dimension != "count"
            )
        if code == "product_volume":
            return item.quantity.dimension != "money"
        if code in ("electricity", "gas"):
            gap = self.sentence.text[mention.end : item.quantity.start]
            is_used = item.quantity.dimension in ("energy", "volume") and re.fullmatch("量?(?:约|近|超|达|为)*", gap)
            return bool(is_used) and _NO_INDUSTRY.search(self.sentence.text[item.clause_start : mention.start]) is None
        return code != "talent"
