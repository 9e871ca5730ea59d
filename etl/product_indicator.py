"""Whether a number is how much was made of something, or can be made, and in what the making is counted."""

import re
from functools import cache

from etl.lexicon import words
from etl.promises import is_capacity
from etl.reading import MEASURES, Item
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
    "[年月](?:均)?产(?![值量能])|后年新增[^，；。、\\d值收]{1,8}$|交付[^，；。、\\d房]{1,8}$|(?<!批)量产[^，；。、\\d]{0,4}$|产量|产能|下线|生产[^，；。经]{0,10}$|年(?:加工|屠宰)(?!量|车间|企业|基地|中心|项目|能力|产值|收入|废|旧|原|矿|毛|粗)[^，。；、\\d]{1,8}$|产销(?!率)|出货(?!量|值)[^，；。、\\d]{0,2}$|产出[^，；。值]{0,8}$|(?:加工|出货|屠宰|发电|冶炼)量"
    "|(?<![生资财国房地投特水农破遗在])产(?![值业品能权学线房区教销])[^，；。、\\d]{1,6}$"
)
"""What says that a product is made: 累计产粗纱3万吨, 产销整车20万辆, 笋干加工量900吨."""
NEXT_MADE = re.compile("[^，；。、\\d]{1,14}[、和及与]")
"""What stands between the numbers of two products: 年产8万辆商用车、30万台动力总成."""
_MADE_BEHIND = re.compile("的?(?:年)?(?:产量|产能|生产能力)")
_NOT_MADE = re.compile(
    "存栏|算力|(?:外送|东送|输送|送出|外购|外受|交易)[”」]?[^，。；、\\d]{0,2}电量|储量|资源量|施用|吞吐|节约|减排|节能|标准?煤|保有|(?:出口|外销|内销|销往|库存)[^，；。、]{0,4}$|业(?!年产)[^，；。、]{0,2}$"
)
"""What is counted in pieces and not made: 出口8万辆, 食品制造业12个."""
_WORKS = re.compile("产能|能力|产线|生产线")
_WHOLE_COUNTRY = re.compile("占(?:到|了)?(?:全[国球市省]|世界|西部)(?:的|总量|总产量|产量|比重|份额|近|约|超|达|$)")
_ALONE = re.compile("(?:其中[，,：:]?)?(?:约|近|超过?|达到?|为)*")


@cache
def pieces() -> frozenset[str]:
    """Return what is counted in pieces or weighed."""
    return frozenset(words()["pieces"]["names"])


_CELLS = re.compile(
    "(?:的)?(?:新一代|新型|磷酸铁锂|固态|钠离子|锂离子|高端|动力|储能|电力)*(?:锂|钠|液流)?(?:离子)?(?:电池|电芯|模组)(?!储能|共享)"
)
"""What energy counts that works make and nobody stores: 56GWh新一代储能电池."""


_LINE = re.compile("级?(?:(?!的)[\u4e00-\u9fffA-Za-z]){0,8}?(?:产线|生产线|装置)")
"""What is named by how much it can make in a year."""
_BY_YEAR = re.compile(
    "[）)]?(?:(?!处理|污|垃圾|[减排运]|吞吐|回收)[^，。；、]){0,16}?(?:生产线|装置|产线|[扩改]建|扩能|技改|项目|工程)"
)
"""What works are built for that are told by how much they make in a year."""
_OF_LINES = frozenset(("mass", "energy", "power"))
_MADE_AT = re.compile(
    "(?:(?!的|电站|电场|储能项目)[\u4e00-\u9fffA-Za-z]){2,20}?(?:(?:生产|制造|智造)(?:基地|项目|工厂)|(?:电池|电芯|组件|硅片|逆变器|模组|PACK)(?:及[\u4e00-\u9fff]{2,6})?项目)"
)
"""Works that make what is counted in power: 8GW薄膜光伏板及边框制造基地 generates nothing."""
_HELD = re.compile("(?:依托|拥有|具备|具有)[^，。；、\\d]{0,2}$")
_GOODS_BEHIND = re.compile(
    "(?!级|[\u4e00-\u9fff]{0,6}(?:码头|泊位|[库舱仓储船货运车矿煤粮水废泥]|吞吐|垃圾|能力|资源|处理))[\u4e00-\u9fff]{2,6}(?=[、，。；]|以及|和|等)"
)
"""Goods that stand behind their weight, of which a place is proud; no quay and no store."""
_USED_UP = re.compile("消耗|处理|购[置买]|(?<![乘商专家民军通药食农])用|占地|消纳")
"""What is done with what a plant does not make: 处理污水5万吨的装置."""


class ProductIndicator(SubjectChoice):
    """Tells output and capacity counted in pieces, weights, power and energy."""

    def _is_not_made(self, item: Item) -> bool:
        """Tell what is counted like goods and nobody makes: 外送电量860亿千瓦时."""
        return _NOT_MADE.search(item.lead[item.clause_start - item.lead_start :]) is not None

    def _is_of_pieces(self, item: Item) -> bool:
        """Tell products whose part of the country's is told, with no word of money: 手机、汽车占全国的7%、20%."""
        first = self._run_head(item)
        start = first.lead_start if self.parts is not None and item.size > 1 else item.clause_start
        named = self.sentence.mentions_in(start, first.own_end, "subject")
        is_whole = _WHOLE_COUNTRY.match(self.sentence.text, first.own_end, first.quantity.start) is not None
        return is_whole and bool(named) and all(m.word.subject in pieces() and not m.has_tail for m in named)

    def _power(self, item: Item) -> str:
        """Return whether power or energy is what stands ready to make or to store it, empty where it is neither."""
        q = item.quantity
        if q.dimension not in ("power", "energy") or self._is_capacity(item) or _MADE.search(item.lead[-16:]):
            return ""
        around = self.sentence.text[max(self.sentence.start, q.start - 40) : q.end + 24]
        is_made = _CELLS.match(self.sentence.text, q.end) is not None
        if q.dimension == "energy" and is_made:
            return "product_volume"
        if q.dimension == "energy" and "储能" in around and "电量" not in item.lead[-8:]:
            return "storage_capacity"
        is_power = q.dimension == "power" and re.search("装机|风电|光伏|电站|储能|机组|水电|火电|发电", around)
        return "installed_capacity" if is_power else ""

    def _made(self, item: Item) -> str:
        is_counted = item.quantity.dimension in MEASURES | {"count"}
        if item.quantity.dimension == "count" and (item.lead.endswith("项目") or item.tail.startswith("项目")):
            return ""  # 新增产能项目42个
        if not (self._is_capacity(item) or (is_counted and self._is_product(item))):
            return ""
        return "product_volume"

    def _is_piece_counted(self, item: Item) -> bool:
        """Tell goods that stand alone before how many there are: 产值271亿元；其中智能手机416万台."""
        named = self.sentence.mentions_in(item.clause_start, item.own_end, "subject")
        if not named or named[-1].word.subject not in pieces() or named[-1].has_tail:
            return False
        words = (
            self.sentence.text[item.clause_start : named[-1].start] + self.sentence.text[named[-1].end : item.own_end]
        )
        return _ALONE.fullmatch(words) is not None and item.quantity.magnitude in ("万", "亿")

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
        if self.sentence.text.startswith("/年", q.end - 2) and _BY_YEAR.match(self.sentence.text, q.end) is not None:
            return _USED_UP.search(item.lead[-16:]) is None  # 建设200万吨/年氧化钙生产线, 二期（新增3万辆/年）扩建项目
        is_line = q.dimension in _OF_LINES and _LINE.match(self.sentence.text, q.end) is not None
        is_line = is_line or (
            q.dimension in ("energy", "power") and _MADE_AT.match(self.sentence.text, q.end) is not None
        )
        if is_line and _USED_UP.search(item.lead[-16:]) is None:
            return True  # 一期12GWh产线, 10万吨己二腈装置
        return _WORKS.search(words) is not None and is_capacity(words, "product_volume")

    def _is_held(self, item: Item) -> bool:
        """Tell what is made of the goods behind their weight: 依托18万吨电解铝、6万吨再生铜打造铝材基地."""
        if item.quantity.dimension != "mass" or _HELD.search(item.lead) is None:
            return False
        return _GOODS_BEHIND.match(self.sentence.text, item.quantity.end) is not None

    def _is_product(self, item: Item) -> bool:
        q = item.quantity
        told = self.previous.frame if self.previous is not None else None
        is_next = item.lead[:1] in "、和及" or NEXT_MADE.fullmatch(item.lead) is not None
        goes_on = told is not None and told.indicator == "product_volume" and is_next
        is_made = (
            _MADE.search(item.lead) is not None
            or goes_on
            or self._is_held(item)
            or _MADE_BEHIND.match(item.tail) is not None
        )
        is_listed = self.state.is_about_products or self.indicator == "product_volume"
        is_made = is_made or (q.unit == "件" and is_listed)
        if q.unit in _NO_PRODUCTS or q.dimension == "foreign" or (q.unit in _NO_OUTPUT and not is_made):
            return False
        words = self.sentence.text[self.sentence.start : q.start]
        if _NOT_MADE.search(item.lead):
            return False
        if self.state.is_about_products or "product_volume" in (self.indicator, self.state.paragraph_indicator):
            return True
        if is_made or self._is_piece_counted(item):
            return True
        return re.search("产量|主要产品|工业产品|年产(?!值)|生产[^，；。经]{0,12}$|下线", words[-40:]) is not None
