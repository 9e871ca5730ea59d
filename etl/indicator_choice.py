"""What a number counts or measures."""

import re
from functools import cache

from etl.context import Frame
from etl.events import act_told
from etl.firms_of_trades import NO_FIRMS, THEY_MAKE
from etl.implied_indicator import ImpliedIndicator
from etl.lexicon import Mention
from etl.lists import COMMA, Span
from etl.measures import indicators
from etl.reading import FIRM_COUNTS, RATES, Item
from etl.rules import Rule, Sieve, rules, sieve_for
from etl.rules.signs import spot

_MARK = re.compile("[，,；;。、（()）\\s🔹▶★●■◆]")
_GAINED = spot(
    "获评|获批|获得|入选|被认定|升规|(?<![链线网业])上规(?!模)|入规|(?<![推引促改])进规|纳规|入统(?!计)|(?:年内|全年|当年|累计|月度)入库(?!企业|项目)|晋升|评为|通过[^，；。]{0,8}认定|成功认定|获国家|获市级|[获新]认定|成功上市|挂牌"
)
_BESIDE = re.compile("[、和与](?:社零|社会消费品|消费|进出口|外贸|出口|工业增)")
"""投资、社零、进出口分别增长: what stands in a row with other sums of the whole place is one itself."""
_INVESTMENTS = ("fixed_investment", "tech_upgrade_investment")
_INVESTED_IN = re.compile("(?<!对)(?:(?![总拟划议商外险权金引]$)[\u4e00-\u9fff]){2,8}$")
"""What stands before 投资 where it is invested in: no total, no plan and nobody who invests."""
_YEAR = re.compile("(?:19|20)\\d\\d年(?:底|末|初)?的?")
"""A year within the words (规模由2020年的31亿元增至…) parts none of them."""
_OTHER_RATE = re.compile("(?<!增长)(?<!完成)(?<!到位)(?<!贡献)率|成本|[产损]面")
"""A rate of its own that words name behind an indicator: 规上企业诊断覆盖率60%."""
_BUILT = re.compile("建成|创建|培育|认定|打造|新增|净增|获|完成#[^，；。]{0,24}建设")
_OF_A_YEAR = ("总结", "政府工作报告", "计划报告")
"""Kinds of document that tell what came about within a year."""
_TOTAL = re.compile("累计|总数|总量|共有|现有|已有|拥有|达到?[^标]|有效期|增加到|增加至|发展到|[为达至到]#")
_CONTRIBUTIONS = ("contribution-share", "points-contribution", "points-pulled")
_PULLED = {"gdp": "value_added", "value_added": "value_added", "gross_output": "gross_output"}
"""What is contributed to whose growth is pulled: 拉动规上工业产值增长1.2个百分点 is of the output."""
_GROWING = frozenset(("gross_output", "value_added", "revenue", "fixed_investment", "profit", "product_volume"))
_VERB_OF_NEXT = re.compile("(?:已|共|现已|全部)?(?:开工|竣工|投产|签约|落地|建成|完工|入库)(?:了)?$")
_ACT_COUNTED = re.compile("(?:签约|引进|招引|新签|新签约|签下|开工|投产|竣工)(?:了|的|约|超|近|共|达)*#$")
"""Signing and the like right before a count of nothing else: 签约12个、31亿元."""
_ACTS = re.compile("签约|落户|落地|引进|招引|开工|竣工|投产|新签|当年|当天|现场")
_OTHER_PROJECTS = re.compile("续建|在建|人才|科技|科研|帮扶|课题")
_REST = frozenset(("其他", "其它", "余下", "剩余", "剩下", "另外", "类"))
_TOLD_OF = re.compile(
    "(?:[市区县国省]级|国家级)?(?:重点|重大)(?:建设|产业|工业|工程)*项目(?:[^，。；、]{0,4}完成|[^，。；、]{0,6}进度|总?投资)"
)
"""What is told of projects right behind their number: they are others than those counted before."""
_LEFT_OVER = re.compile("(?:余下|其余|剩余|剩下|另外)#")
_FIRM_WORDS = re.compile("入库|申报|月度|年度|企业|培育|达标|在库|任务|完成")
_TO_ECONOMY = re.compile("对[^，。；]{0,8}(?:经济|GDP|生产总值)[^，。；]{0,6}(?:的)?贡献")
_OF_SCIENCE = re.compile("科技(?:进步|创新)?(?:对[^，。；]{0,14})?的?贡献率?[^，。；]{0,6}$")
"""What science contributes is nobody's value added."""
_NAMED_FIRST = re.compile(
    "(?P<verb>[^、，。；]{0,12}?(?:开工|动工|签约|引进|竣工|投产|实施|推进|储备))(?=[^，。；]*、)[^，。；]{4,60}等(?=[^，。；]{0,8}项目)"
)
"""Projects named before they are counted: 年内开工甲增压站、乙风电二期等重点工业项目12个."""
_FIRM_ACTS = re.compile(
    "(?:第?[一二三四五六七八九十\\d]+批|首批|[新再又复]|认定|入库|在库|入统|入规|升规|退规|退出|通过|复核|评定|评审|获评|获批|推荐|申报|备案|达标|增加|年度|月度|批次|有效|国家级|市级|区级)+"
)
"""What is done with firms of a kind: nothing else in the words before a count of more of them."""
_GRADES = re.compile("(?:基础|先进|卓越|领航|标杆|示范|普通|重点|国家|市级?|省级?|区级?)级?")
"""Grades of what was just counted: 基础级智能工厂31家、先进级9家."""
_PART_COUNTED = re.compile("其中[^，；。员]{0,8}#")
_PEOPLE = re.compile("[、和](?:博士|硕士|本科生|教授|专家|工程师|技师|人才)")
_SIZE_COUNTED = re.compile(
    "(?:投资|总投资|单体|单个|规模|其中|百亿|亿元|以上|以下|元|级|至|不足|超过?|有|达|共|[、，,\\d.—-]|及|的)*"
)
"""What stands before projects counted by their size alone: 单体投资30亿元以上的2个."""
_DIVISION = re.compile(
    "(?:按|从|分)(?:[^，。；]{0,4}(?:行业|产业|领域|区域|地域|地区|园区|规模|类型|主体|类别|来源|来源地|结构|区县|镇街|档次|等级|级别|性质))(?:分类|分布|划分|来看|分|看)?[，,：:]"
)
_OF_A_SORT = re.compile("[\u4e00-\u9fff]{2}类(?:项目)?(?:有|共|为)?#$")
"""Projects counted by their sort alone: 基础设施建设类5个."""
_GOAL_COUNT = re.compile("(?:年度|全年|年初|既定|下达)的?(?:目标|任务|计划)(?:数|任务|为|是|的)*#(?:的|$)")
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
_TOGETHER_WITH = re.compile("[、，/]?(?:共计?|合计|总?金额|总额|资金|计|达)?")
_NO_REVENUE = re.compile(
    "(?:财政|预算|税|[省市县区方]级|地方|可支配|居民|人均|户均|农民|村民|旅游|工资|工资性|基金|出让|政府性|门票|票房|租金|职工|家庭|集体|个人|劳务|经营净|转移净|财产净)的?$"
)
"""Whose or what income is no operating revenue."""
_NO_INDUSTRY = re.compile("居民|生活|农业|农村|社会|商业|校|医院|充电")
_PUT_INTO_PLACE = re.compile(
    "的[^，；。、\\d]{2,24}(?:产业园|科技园|物流园|基地|中心|总部|工厂)(?:正式|成功)?(?:落地|落户|签约|开工)"
)
"""What money was put into that is no project by its name: 投资12亿元的冷链产业园落地建设."""
_ASKED = re.compile("的(?:样本|受访|受调查|被调查)")
"""84%的受访企业: firms that were asked are counted as nothing else."""
_RANKED_AMONG = re.compile("(?:上榜|入榜|登榜)了?#")
"""Works that are counted on a list of the best were neither signed nor begun by that."""
_NAMED_PROJECTS = re.compile("等#(?:市级|重点|重大|工业|制造业|技改|产业)*项目")
_NEXT_PROJECTS = re.compile(
    "[、，和](?:新|已|再)?[\u4e00-\u9fff]{2,4}(?:了|达|约)?[\\d一二三四五六七八九十]+个[^，。；、\\d]{0,8}项目"
)
"""新开工19个、新投产13个工业项目: the last number names what all count."""


@cache
def count_rules(unit: str) -> Sieve:
    """Return the rules for what is counted in ``unit``, to be asked for by the words around a number."""
    return Sieve(tuple(r for r in rules("counts") if unit in (r.options.get("only_units") or (unit,))), "around", "#")


class IndicatorChoice(ImpliedIndicator):
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
            return own_words[-1] if own_words else last if last in _GROWING else "value_added"
        if q.dimension == "rank" and re.search("综合排名|综合得分|评价|指数|考核|考评", item.lead):
            return "index_value"
        if q.dimension == "score" and (
            re.search("指数|得分|评分|分值|评价", item.lead) or self.indicator == "index_value"
        ):
            item.rule += "·index"
            return "index_value"
        if item.rule == "part-of-firms" and re.match("的(?:规上|规模)", item.tail):
            return "firms_above_scale"
        if item.rule == "part-of-firms" and _ASKED.match(item.tail):
            return "other"
        if q.dimension in ("count", "plain") or q.dimension == "other":
            found = self._count(item, frame)
            if found:
                return found
        low = max(self.sentence.start, q.start - 60)  # a fund is named near its size
        if q.dimension == "money" and _OF_FUND.search(self.sentence.text, low, q.start):
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
                    return self._of_works(str(rule.yields["indicator"]), rule, frame)
        if q.dimension in RATES and self._is_other_rate(item):
            return "other"
        named = self._named(item, spans)
        if q.dimension == "class" and not named:
            return "gross_output"
        if named:
            item.rule += "·named"
            return named
        return self._implied(item, frame)

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

    def _of_works(self, code: str, rule: Rule, frame: Frame) -> str:
        """Return what an amount is of by what was told: 营收过1亿元，去年做到3亿元; 技改项目9个，完成投资2亿元."""
        if rule.options.get("of_output") and self.indicator in ("revenue", "gross_output"):
            return self._inherit(self.indicator, frame)
        if code == "fixed_investment" and self.count_indicator == "projects_upgrade" == self.indicator:
            return "tech_upgrade_investment"
        return code

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
        if _PUT_INTO_PLACE.match(self.sentence.text, q.end):
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
            left = text[self._label_start(item) : q.start].replace("：", "")
            if left.endswith("等") and text.startswith(("）", ")"), item.clause_start - 1):
                # 完工甲铁路（乙港）枢纽等12个项目: brackets within a list part nothing
                left = text[max((m.end() for m in COMMA.finditer(text, item.lead_start, q.start)), default=0) : q.start]
            names = _NAMED_FIRST.match(left)
            left = names["verb"] + left[names.end() :] if names is not None else left
            is_bare = text.endswith("项目", 0, q.end)  # 签约3项目: the classifier is left out
            # 集中竣工的有甲、乙、丙等36个: the verb stands before the whole list.
            around = left[-100 if left.endswith("等") else -40 :] + "#" + "项目" * is_bare + tail[:26]
        for rule in count_rules(q.unit).rules(around):
            if rule.patterns["around"].search(around) is None:
                continue
            if rule.options.get("project") and not self._counts_projects(item, around):
                continue
            code = str(rule.yields["indicator"])
            if code in FIRM_COUNTS and _NAMED_PROJECTS.search(around):
                continue  # 甲电芯、乙智慧工厂等18个项目: what is named is not what is counted
            if code == "other" or self._fits_unit(code, item):
                item.rule += "·" + rule.name
                self._gained(item, frame, code, around)
                return code
        return self._more_projects(item, frame, around)

    def _label_start(self, item: Item) -> int:
        """Return where the words begin that say what is counted: before the colon of a label (规上企业：176户)."""
        at, text = item.clause_start, self.sentence.text
        if text[at - 1 : at] not in ("：", ":") or item.quantity.start - at > 2 or at - 1 <= item.lead_start:
            return at
        return max((m.end() for m in _MARK.finditer(text, item.lead_start, at - 1)), default=item.lead_start)

    def _gained(self, item: Item, frame: Frame, code: str, around: str) -> None:
        """Take 14家企业达标升规 and 年内建成智能工厂5个 as additions, not as the stock."""
        if code not in FIRM_COUNTS or frame.transformation != "level" or _TOTAL.search(around):
            return
        own = self._own_period(item)
        in_year = own is not None and own.role in ("plain", "since") and "目前" not in item.lead
        in_year = in_year or (self.state.kind in _OF_A_YEAR and self._reports_on_year(item))
        if _GAINED.search(around) or (in_year and _BUILT.search(around)):
            frame.transformation = "new"

    def _reports_on_year(self, item: Item) -> bool:
        """Tell a number of a report on a year that names no other time."""
        told = self.state.inherited_period()[0]
        is_year = told is not None and told.is_year and told.role == "plain"
        if self.sentence.text.find("累计", self.sentence.start, item.quantity.start) >= 0:
            return False
        return is_year and not any(p.end <= item.quantity.start and self._usable(p) for p in self.sentence.periods)

    def _more_projects(self, item: Item, frame: Frame, around: str) -> str:
        """Read 其中50亿元以上项目6个 and 先进材料22个 as more of the projects, and of the firms, counted before."""
        if _RANKED_AMONG.search(around):
            return ""
        if (
            item.quantity.unit in ("个", "项")
            and not _TOLD_OF.match(item.tail)
            and self._lists_projects(item, around)
            and (not _OTHER_PROJECTS.search(around) or _OF_A_SORT.search(around))
        ):
            before = self.sentence.text[self.sentence.start : item.quantity.start]
            told = self.count_indicator if self.count_indicator.startswith("projects_") else ""
            if not told and not re.search("重点项目|市级", around):
                told = self.state.last_projects
            if not told and "项目" in around and (self.is_event or re.search("签约|引进|招引", before)):
                told = act_told(before) or "projects_signed"
            if told:
                told = act_told(item.lead) or told
                item.rule += "·more-projects"
                return told
        return self._more_people(item, around) or self._more_firms(item, frame, around)

    def _more_people(self, item: Item, around: str) -> str:
        """Read 引进博士31名、硕士120名 and 带动就业3.1万人，其中本地2.1万人 as more of the people counted."""
        told = self.count_indicator
        if told not in ("talent", "employment") or told != self.indicator or item.tail:
            return ""
        is_part = _PART_COUNTED.search(around) is not None
        is_next = told == "talent" and _PEOPLE.fullmatch(item.lead) is not None
        return told if (is_part or is_next) and self._fits_unit(told, item) else ""

    def _lists_projects(self, item: Item, around: str) -> bool:
        """Tell a count without a word of its own, or of projects, from one of other things."""
        if item.lead.endswith("等") and act_told(item.lead):
            return True
        if _OF_A_SORT.search(around) and (self.count_indicator.startswith("projects_") or self.state.last_projects):
            return True
        if "项目" in around or self._is_bare_count(item) or _GOAL_COUNT.search(around) or _LEFT_OVER.search(around):
            return True
        if item.tail.strip("）)"):
            return False
        rest = self._residue(item.clause_start, item.quantity.start).strip("—-")
        goes_on = any(d.rule.endswith("·more-projects") for d in self.done[-2:])
        is_part = goes_on or self._divides(item) or re.search("其中[^，；。]*#", around) is not None
        return not rest or rest in _REST or (is_part and self.names_only(rest) and "库" not in rest)

    def _only_acts(self, item: Item) -> bool:
        """Tell 落户远山4个 in a text on projects from 建成公园4个."""
        return not _ACTS.sub("", self._residue(item.clause_start, item.quantity.start))

    def _more_firms(self, item: Item, frame: Frame, around: str) -> str:
        """Read 按行业分，装备31家, 第七批认定29户 and 全年任务28户 as firms of the kind that was counted."""
        told = self.count_indicator if self.count_indicator in FIRM_COUNTS else self.state.counted
        if not told or not self._fits_unit(told, item):
            return ""
        if told == self.count_indicator and re.search("其中[^，；。]*(?:以上|以下)的?#", around):
            return told
        rest = self._residue(item.clause_start, item.quantity.start)
        if told == self.indicator and not item.tail and item.lead[:1] in "、，" and _GRADES.fullmatch(rest):
            return told
        if item.tail[:2] in ("", "企业") and _FIRM_ACTS.fullmatch(rest) and item.quantity.unit in ("家", "户"):
            item.rule += "·more-firms"
            self._gained(item, frame, told, around)
            return told
        is_goal = _GOAL_COUNT.search(around) is not None
        goes_on = any("·more-firms" in d.rule for d in self.done[-3:])
        is_next = goes_on or self._divides(item) or self._tells_parts(item)
        if THEY_MAKE.fullmatch(item.tail):
            is_next = is_next or (told == self.count_indicator and "其中" in item.lead)
        elif item.tail:
            is_next = False
        is_listed = is_next and self.names_only(_FIRM_WORDS.sub("", rest))
        if is_goal or is_listed:
            item.rule += "·more-firms"
            return told
        return ""

    def _tells_parts(self, item: Item) -> bool:
        """Tell the trades of the firms counted in the sentence before: 其中，食品加工26家，产值31亿元."""
        text, end = self.sentence.text, item.quantity.end
        is_part = text.startswith("其中", self.sentence.start) and item.lead_start == self.sentence.start
        return is_part and text.startswith(("，", "、"), end) and THEY_MAKE.match(text, end + 1) is not None

    def _divides(self, item: Item) -> bool:
        """Tell the parts of a whole told before: 按行业分，汽车…; 分区域看，甲镇…."""
        return _DIVISION.search(self.sentence.text, self.sentence.start, item.quantity.start) is not None

    def _is_bare_count(self, item: Item) -> bool:
        words = self.sentence.text[item.clause_start : item.quantity.start]
        return _SIZE_COUNTED.fullmatch(words) is not None and (
            self.is_event or re.search("其中|以上|以下|亿元", words) is not None
        )

    def _counts_projects(self, item: Item, around: str) -> bool:
        if item.quantity.unit not in ("个", "项", "件", "宗"):
            return False
        if re.search("项目|工程|备案", around) or _ACT_COUNTED.search(around):
            return True
        if _NEXT_PROJECTS.match(self.sentence.text, item.quantity.end, self.sentence.end):
            return True
        return (
            self.count_indicator.startswith("projects_")
            or (self.state.last_projects and not item.tail and self._only_acts(item))
            or "项目" in self.sentence.text[self.sentence.start : item.quantity.start]
        )

    def _named(self, item: Item, spans: list[Span]) -> str:
        if own := self._named_behind(item):
            return own
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

    def _named_behind(self, item: Item) -> str:
        """Return what a number is of that says so behind it, as the one before: 12亿元的产值、3亿元的税收."""
        text, old = self.sentence.text, self.previous
        if old is None or not (text.startswith("的", old.quantity.end) and text.startswith("的", item.quantity.end)):
            return ""
        told = self.sentence.mentions_in(old.quantity.end, item.quantity.start, "indicator")
        own = self.sentence.mentions_in(item.quantity.end, item.tail_end, "indicator")
        if not told or not own or _MARK.search(text, old.quantity.end, told[-1].start):
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

    def _has_context(self, mention: Mention, item: Item) -> bool:
        code = mention.word.code
        if code == "revenue":
            return _NO_REVENUE.search(self.sentence.text, self.sentence.start, mention.start) is None
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
            if self.sentence.text.startswith("完成率", mention.end):
                return True
            if item.size > 1 and _BESIDE.match(self.sentence.text, mention.end) and _MARK.match(words[-1:] or "，"):
                return True
            return (
                bool(re.search("完成|产业|民间|设施|资产|地产|工业|项目|类$", words))
                and item.quantity.dimension != "count"
            )
        if code == "product_volume":
            return item.quantity.dimension != "money"
        if code in ("electricity", "gas"):
            gap = self.sentence.text[mention.end : item.quantity.start]
            is_used = item.quantity.dimension in ("energy", "volume") and re.fullmatch("量?(?:约|近|超|达|为)*", gap)
            return bool(is_used) and _NO_INDUSTRY.search(self.sentence.text[item.clause_start : mention.start]) is None
        return code != "talent"
