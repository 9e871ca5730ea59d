"""What a number counts: firms, projects, people, works."""

import re
from functools import cache

from etl.compared_levels import year_of_base
from etl.context import Frame
from etl.events import act_told
from etl.firms_of_trades import THEY_MAKE
from etl.implied_indicator import ImpliedIndicator
from etl.lists import COMMA
from etl.reading import FIRM_COUNTS, Item
from etl.rules import Sieve, rules
from etl.rules.signs import spot

MARK = re.compile("[，,；;。、（()）\\s🔹▶★●■◆]")
"""What parts clauses, and the signs that some pages put before each point."""
_TOLD_HOW = re.compile("[^，。；、\\d]*\\d")
"""186家企业产值下降3%: all of them are counted, and what follows is told of them together."""
_GAINED = spot(
    "获评|获批|获得|入选|被认定|升规|(?<![链线网业])上规(?!模)|入规|(?<![推引促改])进规|纳规|入统(?!计)|(?:年内|全年|当年|累计|月度)入库(?!企业|项目)|晋升|评为|通过[^，；。]{0,8}认定|成功认定|获国家|获市级|[获新]认定|成功上市|挂牌"
)
_BUILT = re.compile("建成|创建|培育|认定|打造|新增|净增|获|完成#[^，；。]{0,24}建设")
_OF_A_YEAR = ("总结", "政府工作报告", "计划报告")
"""Kinds of document that tell what came about within a year."""
_TOTAL = re.compile("累计|总数|总量|共有|现有|已有|拥有|达到?[^标]|有效期|增加到|增加至|发展到|[为达至到]#")
_VERB_OF_NEXT = re.compile("(?:已|共|现已|全部)?(?:开工|竣工|投产|签约|落地|建成|完工|入库)(?:了)?$")
_ACT_COUNTED = re.compile("(?:签约|引进|招引|新签|新签约|签下|开工|投产|竣工)(?:了|的|约|超|近|共|达)*#$")
"""Signing and the like right before a count of nothing else: 签约12个、31亿元."""
_ACTS = re.compile("签约|落户|落地|引进|招引|开工|竣工|投产|新签|当年|当天|现场")
_OTHER_PROJECTS = re.compile("续建|在建|人才|科技|科研|帮扶|课题")
_REST = frozenset(("实施", "推进", "其他", "其它", "余下", "剩余", "剩下", "另外", "类"))
_TOLD_OF = re.compile(
    "(?:[市区县国省]级|国家级)?(?:重点|重大)(?:建设|产业|工业|工程)*项目(?:[^，。；、]{0,4}完成|[^，。；、]{0,6}进度|总?投资)"
)
"""What is told of projects right behind their number: they are others than those counted before."""
_LEFT_OVER = re.compile("(?:余下|其余|剩余|剩下|另外)#")
_FIRM_WORDS = re.compile("入库|申报|月度|年度|企业|培育|达标|在库|任务|完成")
_NAMED_FIRST = re.compile(
    "(?P<verb>[^、，。；]{0,12}?(?:开工|动工|签约|引进|竣工|投产|实施|推进|储备))(?=[^，。；]*、)[^，。；]{4,60}等(?=[^，。；]{0,8}项目)"
)
"""Projects named before they are counted: 年内开工甲增压站、乙风电二期等重点工业项目12个."""
_BUILDS = ("新建", "建成", "创建", "建设", "再建")
_FIRM_ACTS = re.compile(
    "(?:第?[一二三四五六七八九十\\d]+批|首批|[新再又复]|认定|入库|在库|入统|入规|升规|退规|退出|通过|复核|评定|评审|获评|获批|推荐|申报|备案|达标|增加|年度|月度|批次|有效|国家级|市级|区级)+"
)
"""What is done with firms of a kind: nothing else in the words before a count of more of them."""
_GRADES = re.compile("(?:基础|先进|卓越|领航|标杆|示范|普通|重点|国家|市级?|省级?|区级?)级?")
"""Grades of what was just counted: 基础级智能工厂31家、先进级9家."""
_NEXT_GRADE = re.compile("、[^，。；、\\d]{1,6}级[^，。；、\\d]{2,6}")
"""How grades go on behind a count: 9家企业获评先进级、卓越级智能工厂."""
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
_RANKED_AMONG = re.compile("(?:上榜|入榜|登榜)了?#")
"""Works that are counted on a list of the best were neither signed nor begun by that."""
LISTED_ONLY = re.compile(
    "(?:安排|梳理|上报|走访|跟踪|摸排)(?:了|出|的|位于)?[^，。；、\\d]{0,14}#|#已[^，。；、\\d]{1,6}项目"
)
"""Projects of which a list is told, or that were there before: nothing says that they were signed or begun now."""
_KEY_PROJECTS = re.compile("；(?:(?:国家|[省市区县])级)?(?:重点|重大)(?:工业|产业|制造业|建设)?项目(?:共|有|计)?")
"""Projects that a new part of a sentence tells of by their rank: no more of those that came into use before."""
_NAMED_PROJECTS = re.compile("等#(?:市级|重点|重大|工业|制造业|技改|产业)*项目")
_NEXT_PROJECTS = re.compile(
    "[、，和](?:新|已|再)?[\u4e00-\u9fff]{2,4}(?:了|达|约)?[\\d一二三四五六七八九十]+个[^，。；、\\d]{0,8}项目"
)
"""新开工19个、新投产13个工业项目: the last number names what all count."""


@cache
def count_rules(unit: str) -> Sieve:
    """Return the rules for what is counted in ``unit``, to be asked for by the words around a number."""
    return Sieve(tuple(r for r in rules("counts") if unit in (r.options.get("only_units") or (unit,))), "around", "#")


_MADE_A_YEAR = re.compile("[年月日]产(?:能)?[约近超达]{0,2}$")
"""年产200万件家具项目签约: what works are to make, not how many there are."""


_FARING = re.compile(
    "(?:(?:产值|营收|营业收入|利润|效益|税收|订单)[^，。；、\\d]{0,2}(?:增长|下降|上升|下滑|减少)"
    "|正增长|负增长|减产|停产|停工|亏损|盈利|(?<!净)增长|下降|下滑)"
    "(?:的(?:工业|规上)?(?:企业)?|(?:工业|规上)?企业)(?:共?有|达到?|共|为|数)?$"
)
"""Firms that are counted by how they fare (产值下降企业131户): some of all, and no kind of firm that is kept."""


class CountedIndicator(ImpliedIndicator):
    """The indicator of a count, by what stands around it."""

    def _count(self, item: Item, frame: Frame) -> str:
        q, text, left = item.quantity, self.sentence.text, ""
        if self.parts is not None and item.size > 1:
            last, shared = self.parts[-1], self._shared(item)
            verb = text[last[1] : max(last[1], self._run_stop(item))]
            around = text[slice(*self.parts[item.place])] + shared + verb + "#" + (item.tail or self._run_tail(item))
        else:
            # 75个项目已开工52个: the verb is of the number behind it.
            is_next = any(other.quantity.start == item.tail_end for other in self.sentence.items)
            tail = _VERB_OF_NEXT.sub("", item.tail) if is_next else item.tail
            if tail.endswith("级") and (next_grade := _NEXT_GRADE.match(text, item.tail_end)) is not None:
                tail += next_grade[0]
            left = text[self._label_start(item) : q.start].replace("：", "")
            if left.endswith("等") and text.startswith(("）", ")"), item.clause_start - 1):
                # 完工甲铁路（乙港）枢纽等12个项目: brackets within a list part nothing
                left = text[max((m.end() for m in COMMA.finditer(text, item.lead_start, q.start)), default=0) : q.start]
            names = _NAMED_FIRST.match(left)
            left = names["verb"] + left[names.end() :] if names is not None else left
            is_bare = text.endswith("项目", 0, q.end)  # 签约3项目: the classifier is left out
            # 集中竣工的有甲、乙、丙等36个: the verb stands before the whole list.
            around = left[-100 if left.endswith("等") else -40 :] + "#" + "项目" * is_bare + tail[:26]
        if q.unit in ("家", "户") and _FARING.search(left) is not None:
            return "other"
        for rule in count_rules(q.unit).rules(around):
            if rule.patterns["around"].search(around) is None:
                continue
            if rule.options.get("project") and not self._counts_projects(item, around):
                continue
            if rule.options.get("unmeasured") and _TOLD_HOW.match(text, q.end):
                continue
            code = str(rule.yields["indicator"])
            if code == "firms_above_scale" and self._are_named(item):
                return "other"  # 甲集团、乙集团等5家规上企业: no count of all above scale
            if code in FIRM_COUNTS and _NAMED_PROJECTS.search(around):
                continue  # 甲电芯、乙智慧工厂等18个项目: what is named is not what is counted
            if code == "other" or self._fits_unit(code, item):
                item.rule += "·" + rule.name
                self._gained(item, frame, code, around)
                return code
        return self._more_projects(item, frame, around)

    def _are_named(self, item: Item) -> bool:
        """Tell how many firms are meant that the words right before name: 甲集团、乙集团等5家."""
        end = item.quantity.start - 1
        named = self.sentence.mentions_in(self.sentence.start, end, "subject")
        is_so = item.lead.endswith("等") and item.tail.startswith(("规上", "规模以上"))
        return is_so and any(m.end == end and m.word.subject_kind == "enterprise" for m in named)

    def _label_start(self, item: Item) -> int:
        """Return where the words begin that say what is counted: before the colon of a label (规上企业：176户)."""
        at, text = item.clause_start, self.sentence.text
        if text[at - 1 : at] not in ("：", ":") or item.quantity.start - at > 2 or at - 1 <= item.lead_start:
            return at
        return max((m.end() for m in MARK.finditer(text, item.lead_start, at - 1)), default=item.lead_start)

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
        if _RANKED_AMONG.search(around) or LISTED_ONLY.search(around):
            return ""
        if item.lead[:1] == "；" and _KEY_PROJECTS.fullmatch(item.lead) is not None:
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
                told = self.state.last_projects or (self.state.act_of_list if before.startswith("其中") else "")
            if not told and "项目" in around and (self.is_event or re.search("签约|引进|招引", before)):
                told = act_told(before) or self._act_around(item) or "projects_signed"
            if told:
                told = act_told(item.lead) or told
                item.rule += "·more-projects"
                return told
        return self._more_people(item, around) or self._more_firms(item, frame, around)

    def _act_around(self, item: Item) -> str:
        """Return what the rest of the sentence, else the paragraph so far, says of projects that all began at once."""
        text, sentence = self.sentence.text, self.sentence
        start = text.rfind("\n", 0, sentence.start) + 1
        return act_told(text[item.quantity.end : sentence.end]) or act_told(text[start : sentence.start])

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
        if (item.lead.endswith("同期的") or year_of_base(self.sentence, item) is not None) and told == self.indicator:
            return told  # 208家，比2020年的142家增加66家
        rest = self._residue(item.clause_start, item.quantity.start)
        if told == self.indicator and not item.tail and item.lead[:1] in "、，" and _GRADES.fullmatch(rest):
            return told
        if told == self.count_indicator and not item.tail and item.lead[:1] in "，；" and rest in _BUILDS:
            return told  # 现有智能工厂12个，三年内新建18个
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
        if item.quantity.unit not in ("个", "项", "件", "宗") or _MADE_A_YEAR.search(item.lead) is not None:
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
