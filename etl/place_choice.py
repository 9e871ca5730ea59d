"""Which region a number is of: the one its clause names, else the one that holds."""

import re

from etl.beside_places import has_level_there
from etl.context import Frame
from etl.lexicon import Mention
from etl.lists import Span
from etl.reading import Item
from etl.regions import CITY
from etl.venues import is_venue
from etl.walk import Walk

_PLACE_ACTS = re.compile(
    "[：:]|(?:[^，；。、等]{0,4}[市省区县州])?[^，；。、等]{0,4}?(?:实现|完成|签约|生产|规上|上述|分别|地区|全年|当天|\\d{4}年|今年|去年|上半年|前|增长|GDP|新能源|汽车|引进)|[\\d两三四五六七八九十]{1,2}[大个家类]"
)
_AREA_REACHES = re.compile(
    "(?:地区|片区|区域)?(?:达到?|突破|超过?|约|为|占|增长|下降)(?:约|近|超)?[\\d一二两三四五六七八九十百千]"
)
"""An area of districts that no code stands for, told beside all of the city: 其中渝东北达到150亿元."""
_BESIDE = re.compile("(?:毗邻|邻近|相邻|接壤|一江之隔|周边)的$")
_ALSO = re.compile("[^，。；\\d]{0,10}(?:也|亦|同样|同步|当天|同日)")
"""毗邻的甲省乙市当天也有12个项目开工: another place is told of beside our own."""
_AMONG_THE_BEST = re.compile(r"[^，。；]{0,8}(?:\d+|[百十千])强")
_FOREMOST = re.compile(
    r"[^，。；、\d]{0,10}(?:领军|龙头|头部|知名|领先|最大|唯一|首[家个])[^，。；、\d]{0,4}(?:企业|公司|集团|基地|项目|厂|园)"
)
"""华北地区茶饮行业领军企业: among whose it is foremost, not where the number is of."""
_TOGETHER = re.compile("[^，。；]{0,4}(?:合作|共建|协同|联合|毗邻|交界|高竹|一体化|共同|携手|统筹)")
"""川渝合作项目, 川渝共建园区: what two provinces do together is told of ours."""
_LED = re.compile("(?:依托|支持|推动|引导|布局|重点在|发挥)[^，。；]{0,4}$")
_OUR_CITY = frozenset(("全市", "我市", "本市"))
_BECOMES = ("建成", "建设成为", "打造成为", "打造", "成为", "争当", "争创", "作为")
_IS = ("是", "系", "属", "为", "建设", "获评", "获", "入选")
_OF_RANK = re.compile("[^，。；\\d]{0,14}(?:最[^近]|重要|首[个家批]|唯一|一流|优秀|标杆|示范|核心|主要的?)")
"""是全市规模最大的基地, 建设全市重要的基地: among whose something is foremost, not where the number is of."""
_BROAD = frozenset(("全国", "我国", "西部地区", "西南地区", "中西部地区", "西部", "西南"))
_WIDE = frozenset(("成渝地区双城经济圈", "成渝双城经济圈", "长三角", "珠三角", "京津冀", "粤港澳大湾区", "长江经济带"))
_TOGETHER_TOLD = re.compile(
    "[，,；;](?:[两二三四五六七八九十](?:地|区|县|区县|者))?(?:合计|共计?|总计|总量|[两三]者|占全)"
)
_OTHER_PLACES = re.compile("[，,；;、](?:其余|其[他它]|剩余)(?:[\\d一二三四五六七八九十]+个)?(?:区县|[区县])")
"""What leads to a number of several places told in turn, and of those that were not told."""
_SUM = re.compile(
    "(?:等?(?:[两二三四五六七八九十]|\\d+)个?(?:区县|[区县地])|等地)[^，。；]{0,12}(?:合计|共|总计)|等区县[^。；]{0,30}?(?:累计|合计|共计|总计|共)|合计|共计|总计|共(?!同)"
)
_ITS_ECONOMY = re.compile("(?:共|全年|累计)?(?:实现)?(?:地区生产总值|GDP|生产总值|经济总量)")
"""成渝地区双城经济圈经济总量达6万亿元: a wide region, told of for once and not only where something is built."""
_OF_SOME = re.compile(
    "(?:等(?:[两二三四五六七八九十]|\\d+)?|[两二三四五六七八九十])个?(?:区县|[区县])(?![长委级]|[^，。；]{0,12}(?:分别|依次|各))"
)
"""Behind the last of several districts of which a number is together: 甲、乙、丙等九区签订目标责任书."""
_PARTS_OF_IT = ("其中", "第一产业", "第二产业", "第三产业", "分产业看", "按产业分", "分行业看", "从产业看", "分门类看")
_BESIDE_OURS = re.compile("同期(?!的?(?:相比|比))|平均|的?(?:总体|整体|平均)水平")


class PlaceChoice(Walk):
    """Chooses regions."""

    region_is_part = False

    def _own_regions(self, start: int, stop: int) -> list[Mention]:
        places = self.places
        return [m for m in places if start <= m.start and m.end <= stop and self._is_place(m)] if places else []

    def _names_place(self, low: int, high: int) -> bool:
        """Tell words that name a place, whether or not a number is of it."""
        return any(low <= m.start < high for m in self.places)

    def _is_place(self, mention: Mention) -> bool:
        kind, text = mention.word.kind, self.sentence.text
        if kind == "region" and self.parts is not None and any(low == mention.start for low, _ in self.parts):
            return True  # 永川、璧山和铜梁产值分别达…: a member of the list, whatever parts it from the one before
        if self._is_compared(mention) or _AMONG_THE_BEST.match(text[mention.end : mention.end + 14]):
            return False
        if is_venue(text, self.sentence.mentions, mention):
            return False
        before = text[mention.start - 1] if mention.start > self.sentence.start else "。"
        is_city = text[mention.start : mention.end] in _OUR_CITY
        if is_city and text.endswith(_BECOMES, self.sentence.start, mention.start):
            return False  # 建成全市最大的基地: among whose it is the largest, not where the number is of
        if is_city and text.endswith(_IS, self.sentence.start, mention.start) and _OF_RANK.match(text, mention.end):
            return False
        starts = before in "，,；;：:。、！？\n“”（()】 ▲▶►●■◆□·•★☆—" or any(
            p.end == mention.start for p in self.sentence.periods
        )
        if self._is_bare_city(mention) and (before in "在来到于" or not self._acts(mention)):
            return False  # 由甲公司在重庆投资建设: of the district whose text it is
        if any(m.start == mention.end and m.word.subject_kind == "enterprise" for m in self.sentence.mentions):
            # 江苏恒远电池董事长说: where a firm is from, not where the number is of.
            return False
        if kind == "outside":
            is_area = mention.word.code.startswith("渝东")
            if is_area and _AREA_REACHES.match(text, mention.end) is not None:
                return starts or text.endswith(("其中", "另外", "此外"), self.sentence.start, mention.start)
            follows = self._acts(mention)
            of_list = text[mention.end : mention.end + 1] == "、" and is_area
            beside = _BESIDE.search(text, max(self.sentence.start, mention.start - 5), mention.start)
            also = beside is not None and _ALSO.match(text, mention.end) is not None
            if _TOGETHER.match(text, mention.end):
                return False
            if mention.word.code in _BROAD and _FOREMOST.match(text, mention.end):
                return False
            is_told = mention.word.code not in _WIDE or _ITS_ECONOMY.match(text, mention.end) is not None
            return (starts and (follows or of_list) and is_told) or also
        if kind == "region" and mention.word.code != self.state.here():
            led = re.search(
                "安排|下达|拨付|支持|推动|引导|指导|依托|建设|位于|地处|来自|落户|落地|落子|[现会]场|[在的]$",
                text[max(self.sentence.start, mention.start - 2) : mention.start],
            )
            return (
                starts
                or before in "其是为到"
                or text[mention.start - 2 : mention.start] in ("其中", "另外", "此外", "同时")
                or bool(led)
                or has_level_there(text, mention.end)
                or any(m.end == mention.start for m in self.sentence.mentions)
            )
        return True

    def _is_bare_city(self, mention: Mention) -> bool:
        """Tell 重庆 in a district's text, where it begins other names: 重庆天岭锂业, 重庆辨识度."""
        is_named = self.sentence.text[mention.start : mention.end] == "重庆"
        return is_named and self.state.region not in (CITY, "")

    def _acts(self, mention: Mention) -> bool:
        """Tell a place that what follows is said of."""
        after = self.sentence.text[mention.end : mention.end + 10]
        start = mention.end + (mention.word.kind == "outside" and after.startswith("的"))  # 山东的消费品工业产值
        return any(m.start == start for m in self.sentence.mentions) or _PLACE_ACTS.match(after) is not None

    def _place(self, item: Item, spans: list[Span], frame: Frame) -> None:
        if self.state.region == CITY and re.match("(?:个)?区县", self.sentence.text[item.quantity.end : item.tail_end]):
            # How many districts do so is the city's number, whichever of them are named before it.
            frame.region = CITY
            return
        if item.quantity.dimension == "class":
            told = self.sentence.mentions_in(item.clause_start, item.quantity.start, "region")
            named = [m for m in told if not self._is_bare_city(m)]
            if named:
                if self._is_place(named[-1]) and not self.region:
                    self._set_region(named[-1], frame)  # 重庆市甲产业规模将达万亿级，企业…: what follows is of it too
                frame.region = self.state.valid(named[-1].word.code)
                return
        if self.region_is_part and ("；" in item.lead or ";" in item.lead):
            # What 其中 named is done with where the next part of the sentence begins.
            self.region, self.region_is_part = "", False
        for start, stop in spans:
            found = self._own_regions(start, stop)
            if len(found) > 1 and self.parts is None and _LED.search(self.sentence.text, start, found[0].start):
                # 依托甲区、乙区发展…: where several places are to help, the number is of none of them.
                found = []
            if found and self._adds_up_places(found, item.quantity.start):
                self._leave_to_none(frame)
                return
            if found:
                self._set_region(found[-1] if self.parts is None else found[0], frame)
                return
        if self.region:
            frame.region = "" if self.region == "outside" else self.region
            frame.distance = max(frame.distance, 1)
            frame.doubt = "地区不在本市代码表内" if self.region == "outside" else ""
            return
        if self.state.last_region is not None and self.sentence.text.startswith(_PARTS_OF_IT, self.sentence.start):
            # 全市…产值达94亿元。其中，装备…: the parts are of the place that the whole is of.
            frame.region = self.state.last_region
            frame.notes.append("地区：承上一句")
            return
        frame.region = self.state.here()
        if self.state.paragraph_region or self.state.article_region:
            frame.notes.append("地区：承前文")

    def _of_places_together(self, item: Item, frame: Frame) -> None:
        """Give no district what places told in turn come to: 甲区、乙区分别达…，合计占全市的41%; 其余区县80亿元."""
        if item.size > 1 or not self.done or self._own_regions(item.lead_start, item.own_end):
            return
        last = self.done[-1]
        regions = {d.frame.region for d in self.done if d.frame is not None and d.group == last.group}
        is_sum = last.size > 1 and len(regions) > 1 and _TOGETHER_TOLD.match(item.lead) is not None
        if is_sum or _OTHER_PLACES.match(item.lead) is not None:
            self._leave_to_none(frame)

    def _leave_to_none(self, frame: Frame) -> None:
        """Give a number of several districts together the region of none of them."""
        frame.region, frame.doubt = "", "几个区县的合计，没有对应的地区代码"
        self.region = "outside"

    def _adds_up_places(self, found: list[Mention], stop: int) -> bool:
        """Tell the sum of several districts: 万州区、开州区、云阳县合计完成投资210亿元."""
        if len(found) < 2 or self.parts is not None:
            return False
        text = self.sentence.text
        if text[found[-2].end : found[-1].start] not in ("、", "和", "与", "及"):
            return False
        is_list = len(found) > 2 and text[found[-3].end : found[-2].start] in ("、", "和", "与", "及")
        is_list = is_list or text.startswith(("两区", "两县", "两个区", "两地"), found[-1].end)
        if is_list and _OF_SOME.match(text, found[-1].end, stop) is not None:
            return True
        return _SUM.match(text, found[-1].end, stop) is not None

    def _set_region(self, mention: Mention, frame: Frame) -> None:
        word, said = mention.word, self.sentence.text[mention.start : mention.end]
        if word.kind == "local":
            # 全区 in a district's news is the district, though the headline began with the whole city.
            frame.region = self.state.region if self.state.here() == CITY and self.state.region else self.state.here()
            if self.state.region in (CITY, "") and self.region not in (CITY, "", "outside"):
                frame.region = (
                    self.region
                )  # 甲区：乙组团2家企业入选，至此全区…: of the district that the sentence named
        elif word.code == CITY and said in _OUR_CITY and self.state.is_elsewhere:
            frame.region = ""
            frame.doubt = f"“{said}”是别处的市，不在本市代码表内"
        elif word.kind == "outside":
            frame.region = ""
            frame.doubt = f"地区“{word.code}”不在本市代码表内"
        else:
            frame.region = self.state.valid(word.code)
        text, end = self.sentence.text, mention.end
        if _BESIDE_OURS.match(text, end) or has_level_there(text, end):
            return  # 全市同期为8.2%；工业投资…: told beside our own, which the rest of the sentence goes on with
        self.region = "outside" if word.kind == "outside" else frame.region
        clause = self.sentence.text[max(self.sentence.start, mention.start - 24) : mention.start]
        self.region_is_part = re.search("其中[^；。]*$", clause) is not None
