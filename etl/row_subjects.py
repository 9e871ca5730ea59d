"""Subjects of numbers that belong to names in a row: to all of them together, to the one at its place, to what is left.

汽车、材料两个产业合计24亿元; 甲、乙两户企业; 风电、光伏装机90万千瓦; 前者达12亿元; 其余镇街79亿元.
"""

import re

from etl.back_references import meant_together
from etl.candidates import REGION, topic_of
from etl.context import Frame
from etl.counted_lists import clause_start, counted_row, firms_in_row, nouns_in_row
from etl.head_nouns import is_noun, noun_at
from etl.lexicon import Mention, table
from etl.lists import COMMA
from etl.reading import Item
from etl.subject_choice import may_be_of
from etl.subject_memory import Topic
from etl.transformation_choice import TransformationChoice

_ALL_INVESTED = re.compile("(?:民间|固定资产|基础设施|社会领域)投资")
_ADVERB = 2
"""Characters of a word that may stand behind a list's last member: 分别."""
_COUNTED_WHOLE = re.compile(
    "(?:[两二三四五六七八九十]|\\d{1,2})[大个](?:主导|支柱|特色|优势|重点|新兴|战略性|接续|传统|主要|制造业|工业){0,3}"
    "(?:产业集群|产业链|产业|集群|行业)(?!之一|中的|里的)"
)
"""What counts the industries named right before it: 汽车、材料两个产业合计拉动增长5个百分点."""
_AND_MADE = re.compile(
    "[^，。；：\\d]{2,14}[，,](?:共计?|合计|累计)?(?:完成|实现)(?:工业)?(?:总?产值|增加值|营业收入|营收|利润|税收)(?:总额)?(?:约|近|超|达|为)*"
)
"""What industries counted together do before they make something: 甲、乙两大产业支撑有力，完成产值."""
_WITHIN = re.compile("中(?![国央心小部西东央])|里|当中")
"""What stands between a trade and the parts of it: 电子信息制造业中集成电路、传感器."""
_COUNTS_ROW = re.compile("[、和与及][^，。；]{2,12}[两二三四五六七八][家户个大座]")
"""What every row of names that is counted at its end has."""
_COUNTS_TOLD = re.compile("[两二三四五六七八][大个](?:[^，。；]{2,6})?(?:产业|行业|集群)")
_JOINED = ("、", "和", "与", "及", "以及")
_EACH = re.compile("分别|依次|各自?[为占增]")
_REST = re.compile(
    "(?:其余|其他|其它|余下|剩余)(?:的|各)?(?:镇街|乡镇|街镇|区域|片区|行业|产业|园区|板块)[^，；。]{0,6}$"
)
_OTHERS = ("其余", "其他", "其它")
_COUNTS = re.compile("[两三四五六七八九十几多][大个类条]$")
"""材料四大产业: how many a list has is no part of the name of its last."""
_LONGEST_PART = 4
"""How many characters of a list's member may go with the last word of its last one."""
_FIELD, _FIELD_ADDS = ("领域", "方面", "板块"), 2
_UPGRADE = re.compile("[、和]技(?:术)?改(?:造)?投资(?:完成|实现|达到?|约|为)*")
_PAIRED = re.compile("(?P<which>前者|后者)")


class RowSubjects(TransformationChoice):
    """Corrects the likeliest subject where names stand in a row before the number."""

    def _of_whole(self, item: Item, frame: Frame) -> None:
        """Give a number the industries that its words name and count together: 甲、乙两大产业产值24亿元."""
        text, stop = self.sentence.text, item.own_end
        if "业" not in item.lead and "集群" not in item.lead:
            return
        old = self.previous
        # 甲、乙2个产业产值24亿元: how many they are is a number of its own, and parts nothing.
        is_counted = old is not None and old.quantity.dimension == "count" and old.quantity.end == item.lead_start
        low = old.lead_start if old is not None and is_counted else item.lead_start
        counted = list(_COUNTED_WHOLE.finditer(text, low, stop))
        if not counted or _EACH.search(text, counted[-1].end(), stop):
            return
        goes_on = COMMA.search(text, counted[-1].end(), stop) is not None
        if goes_on and _AND_MADE.fullmatch(text, counted[-1].end(), item.quantity.start) is None:
            return
        if self.sentence.mentions_in(counted[-1].end(), stop, "subject"):
            return
        row: list[Mention] = []
        for mention in reversed(self.sentence.mentions_in(low, counted[-1].start(), "subject")):
            between = text[mention.end : row[0].start if row else counted[-1].start()]
            if between not in (_JOINED if row else ("",)) or mention.word.subject_kind not in ("cluster", "sector"):
                break
            row.insert(0, mention)
        is_told_of = not goes_on or (bool(row) and text[row[0].start - 1 : row[0].start] in ("", *"，,；;。：:\n"))
        if len(row) > 1 and is_told_of:
            frame.subject_kind = "cluster"
            frame.subject = text[row[0].start : row[-1].start] + row[-1].word.subject
            item.chance = 1.0

    def _of_told_row(self, item: Item, frame: Frame) -> None:
        """Give a number the industries told in a row before that its clause only counts: 三大产业实现产值58亿元."""
        if _COUNTS_TOLD.search(item.lead) and (whole := meant_together(self.sentence, item, self.state.memory.lists)):
            frame.subject_kind, frame.subject = "cluster", whole

    def _of_own_noun(self, item: Item, frame: Frame) -> None:
        """Give a number to the industries that stand right before what it measures: 风电、光伏装机合计90万千瓦."""
        if item.size > 1 or self.parts is not None or frame.subject_kind == "park":
            return
        own = self.sentence.mentions_in(item.clause_start, item.own_end, "indicator")
        if not own or own[-1].word.code != frame.indicator or _EACH.search(item.lead):
            return
        if firms := firms_in_row(self.sentence, item.clause_start, own[-1].start):
            frame.subject_kind, frame.subject = "enterprise", firms
            return
        text = self.sentence.text
        row: list[Mention] = []
        for mention in reversed(self.sentence.mentions_in(item.clause_start, own[-1].start, "subject")):
            between = text[mention.end : row[0].start if row else own[-1].start]
            if between not in (_JOINED if row else ("",)) or mention.word.subject_kind != "cluster":
                break
            row.insert(0, mention)
        is_of_firm = frame.subject_kind == "enterprise"
        name = "" if is_of_firm or len(row) > 1 else nouns_in_row(self.sentence, item.clause_start, own[-1].start)
        if name:
            frame.subject_kind, frame.subject = "cluster", name
            return
        if not row or self._is_compared(row[0]) or not may_be_of(topic_of(row[-1]), frame.indicator):
            return
        if len(row) > 1 and not is_of_firm:
            frame.subject_kind, frame.subject = "cluster", text[row[0].start : row[-1].start] + row[-1].word.subject
        elif is_of_firm:
            # 园区氢能产业产值…, in a firm's story: of the industry that the clause itself names, and no firm beside it.
            within = self.sentence.mentions_in(item.clause_start, own[-1].start, "subject")
            if row[0].has_tail and all(m.word.subject_kind in ("cluster", "park") for m in within):
                frame.subject_kind, frame.subject = topic_of(row[0])
        elif frame.subject_kind != "cluster" and (
            text[row[0].start - 1] not in "、和与及" or row[0].start - 1 == item.lead_start
        ):
            frame.subject_kind, frame.subject = topic_of(row[0])

    def _of_counted_row(self, item: Item, frame: Frame) -> None:
        """Give a number to the firms or parks counted in a row before it, or to the one at its place: 甲、乙两户."""
        if self.counts_row is None:
            self.counts_row = _COUNTS_ROW.search(self.sentence.text, self.sentence.start, self.sentence.end) is not None
        if not self.counts_row:
            return
        head, text = self._run_head(item), self.sentence.text
        # 甲、乙两户企业合计…: how many they are is a number of its own.
        low = clause_start(text, self.sentence.start, head.quantity.start)
        if text.startswith("合计", low):
            low = clause_start(text, self.sentence.start, low - 1)
        if _COUNTS_ROW.search(text, low, head.quantity.start) is None:
            return
        row = counted_row(self.sentence, low, head.quantity.start)
        if row is None:
            return
        is_together = text.startswith(("合计", "共"), row.end)
        if self.sentence.mentions_in(row.end, head.own_end, "subject") and not is_together:
            return
        if item.size == len(row.names):
            frame.subject_kind, frame.subject = row.kind, row.names[item.place]
        elif item.size == 1 and not _EACH.search(text, row.end, item.own_end):
            frame.subject_kind, frame.subject = row.kind, row.whole

    def _of_pair(self, item: Item, frame: Frame) -> None:
        """Give a number the one of a pair that it points back at: 甲、乙产值分别增长8%、3%，前者产值达12亿元."""
        if "者" not in item.lead:
            return
        found = [m["which"] for m in _PAIRED.finditer(self.sentence.text, item.lead_start, item.own_end)]
        if not found:
            return
        told = [d.frame for d in self.done if d.frame is not None]
        topics = {(one.subject_kind, one.subject) for one in told[-2:]}
        if len(told) > 1 and len(topics) == 1 and told[-1].indicator != told[-2].indicator:
            frame.subject_kind, frame.subject = topics.pop()  # 亩均产值…，亩均税收…，后者: two measures of one subject
            return
        told = [one for one in told if one.subject]
        names = list(dict.fromkeys((one.subject_kind, one.subject) for one in told))
        if len(names) == 2:
            frame.subject_kind, frame.subject = names[found[-1] == "后者"]
            item.chance = 1.0

    def _of_rest(self, item: Item, frame: Frame) -> None:
        """Give what is left over to the whole that was parted: …；其余镇街79亿元, 其余行业合计20亿元."""
        rest = _REST.search(item.lead) if frame.subject_kind in ("cluster", "park", "enterprise") else None
        if rest is None or self.sentence.mentions_in(item.lead_start + rest.end(), item.own_end, "subject"):
            return
        told = [d.frame.subject for d in self.done if d.frame is not None and d.frame.subject_kind == "sector"]
        sector = self.state.paragraph_sector or (told[-1] if told else "")
        if not sector and rest[0].startswith(_OTHERS) and ("产业" in rest[0] or "行业" in rest[0]):
            frame.subject_kind, frame.subject = "cluster", rest[0][:2]
            return
        frame.subject_kind, frame.subject = ("sector", sector) if sector else ("region", "")

    def _of_upgrade_beside(self, item: Item, frame: Frame) -> None:
        """Give a part of a whole that its own measure names to the whole, not to the part told before it.

        工业投资增长9%，其中制造业投资71亿元、技改投资29亿元: all industry upgrades.
        """
        old = self.previous.frame if self.previous is not None else None
        if frame.indicator != "tech_upgrade_investment" or old is None or _UPGRADE.fullmatch(item.lead) is None:
            return
        if (old.subject_kind, old.indicator) != ("sector", "fixed_investment") or "其中" not in self.done[-1].lead:
            return
        told = [d.frame for d in self.done[:-1] if d.frame is not None]
        if told and told[-1].indicator == "fixed_investment":
            frame.subject_kind, frame.subject = told[-1].subject_kind, told[-1].subject

    def _of_aligned(self, item: Item, frame: Frame) -> None:
        """Give a number of a run the one name that stands at its place in the list."""
        if self.parts is None:
            return
        named = self.sentence.mentions_in(*self.parts[item.place], "subject")
        if not named and frame.indicator == "fixed_investment" and frame.subject_kind == "sector":
            # 固定资产投资、工业投资增速分别为9%、6%: the first is of no sector, whatever the others are of.
            before = self.sentence.mentions_in(self.sentence.start, self.parts[0][0], "subject")
            own = self.sentence.mentions_in(*self.parts[item.place], "indicator")
            if own and not before:
                frame.subject_kind, frame.subject = REGION
        if not named and frame.subject_kind == "cluster" and self._is_of_all_there(item, frame):
            frame.subject_kind, frame.subject = REGION
        if len(named) == 1 and named[0].word.subject_kind == "cluster" and frame.subject == named[0].word.subject:
            start, stop = noun_at(self.sentence.text, *self.parts[item.place])
            whole = self.sentence.text[start:stop]
            is_longer = start == named[0].start and stop > named[0].end
            if is_longer and is_noun(whole) and not _COUNTS.search(whole):
                frame.subject = whole  # 计算机通讯: the noun is longer than what a list holds of it
        if len(named) > 1 and item.place == 0 and _WITHIN.fullmatch(self.sentence.text, named[0].end, named[1].start):
            frame.subject_kind, frame.subject = topic_of(named[1])
        head = self._run_head(item).frame
        is_beside = head is not None and head.subject_kind == "enterprise" and not head.is_listed
        low, high = noun_at(self.sentence.text, *self.parts[item.place])
        if item.place and is_beside and not named and is_noun(self.sentence.text[low:high]):
            # 平岭晶玻、高梁盐化: what stands beside a firm is one
            frame.subject_kind, frame.subject = "enterprise", self.sentence.text[low:high]
        if len(named) == 1 and named[0].word.subject_kind in ("park", "enterprise") and not self._is_compared(named[0]):
            frame.subject_kind, frame.subject = topic_of(named[0])
        is_sector = len(named) == 1 and named[0].word.subject_kind == "sector"
        if is_sector and frame.subject.startswith(f"{named[0].word.subject}、"):
            frame.subject_kind, frame.subject = topic_of(named[0])  # 工业、家具: all of industry is no part of a name
        if frame.subject_kind == "cluster" and frame.subject.endswith(_FIELD) and len(frame.subject) > _FIELD_ADDS:
            frame.subject = frame.subject[:-_FIELD_ADDS]  # 新能源、装备、医药领域分别签约12个、9个、5个
        if not named and frame.subject_kind == "sector" and (nearest := self._sector_before(item)) is not None:
            frame.subject_kind, frame.subject = topic_of(nearest)  # 规上工业产值、工业投资、技改投资增速分别居…
        if not named and self._is_of_later(item, frame):
            frame.subject_kind, frame.subject = REGION
        if is_sector and frame.subject_kind == "region" and self._is_measured_alone(item, named[0]):
            frame.subject_kind, frame.subject = topic_of(named[0])  # 民间投资、工业投资依次增长7%、9%
        if (shared := self._with_shared_head(item)) is not None:
            frame.subject_kind, frame.subject = shared

    def _sector_before(self, item: Item) -> Mention | None:
        """Return the sector that the nearest part before names, where every part of a list is a measure of its own."""
        parts = self.parts or []
        own = self.sentence.text[slice(*parts[item.place])]
        if "企业" in own or not all(self.sentence.mentions_in(*part, "indicator") for part in parts):
            return None
        for part in reversed(parts[: item.place]):
            if named := self.sentence.mentions_in(*part, "subject"):
                return named[-1] if named[-1].word.subject_kind == "sector" else None
        return None

    def _is_of_later(self, item: Item, frame: Frame) -> bool:
        """Tell a measure of a list that got whose a later one is: 研发强度、规上工业企业分别达到2.3%、380家."""
        parts = self.parts or []
        own = self.sentence.mentions_in(*parts[item.place], "indicator") if item.place < len(parts) - 1 else []
        if not own or frame.subject_kind not in ("sector", "cluster"):
            return False
        behind = self.sentence.mentions_in(parts[item.place][1], parts[-1][1], "subject")
        before = self.sentence.mentions_in(self.sentence.start, parts[item.place][1], "subject")
        is_behind = any(topic_of(m) == (frame.subject_kind, frame.subject) for m in behind)
        told = self.sentence.mentions_in(parts[item.place][1], parts[-1][1], "indicator")
        is_other = bool(told) and all(m.word.code != own[-1].word.code for m in told)
        return is_behind and is_other and not any(topic_of(m) == (frame.subject_kind, frame.subject) for m in before)

    def _is_of_all_there(self, item: Item, frame: Frame) -> bool:
        """Tell investment of the whole place beside that in one trade: 房地产、民间投资分别增长5%、9%."""
        part = self.parts[item.place] if self.parts is not None else (0, 0)
        return frame.indicator == "fixed_investment" and _ALL_INVESTED.match(self.sentence.text, *part) is not None

    def _is_measured_alone(self, item: Item, sector: Mention) -> bool:
        """Tell a member of a list that is a sector and what is measured of it, and no more: 工业投资."""
        start, stop = self.parts[item.place] if self.parts is not None else (0, 0)
        measured = [m for m in self.sentence.mentions_in(start, stop, "indicator") if m.start == sector.end]
        return sector.start == start and bool(measured) and stop - measured[0].end <= _ADVERB

    def _with_shared_head(self, item: Item) -> Topic | None:
        """Return the goods whose last word the list's last member says for all: 工业 in 工业、服务机器人产量分别…."""
        if self.parts is None or item.place == len(self.parts) - 1:
            return None
        last = self.sentence.mentions_in(*self.parts[-1], "subject")
        low, high = noun_at(self.sentence.text, *self.parts[item.place])
        own = self.sentence.text[low:high]
        if not last or last[0].word.subject_kind != "cluster" or not 2 <= len(own) <= _LONGEST_PART:
            return None
        if (listed := table().get(own)) is not None and listed.subject_kind == "cluster":
            return None
        whole = last[0].word.subject
        for at in range(1, len(whole)):
            joined = table().get(own + whole[at:])
            if joined is not None and joined.subject_kind == "cluster":
                return "cluster", joined.subject
        return None
