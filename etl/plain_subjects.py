"""Subjects that are no choice: the place of a name, or a list that is pointed back at, says whose a number is."""

import re

from etl.candidates import topic_of
from etl.context import Frame
from etl.firm_types import TYPE, type_names
from etl.names import NO_NAME
from etl.reading import OUTPUTS, Item
from etl.told_names import PHASE
from etl.transformation_choice import TransformationChoice

_PART = re.compile(
    "[，,；;、（(](?P<part>其中[，,：:]?)?(?P<name>[A-Za-z\u4e00-\u9fff]{2,8}?)(?:产量|生产量)?(?:约|达到?|为|近|超)*"
)
_PART_RULE = "·part-made"
_ACTS = re.compile("出口|进口|销|库存|交付|生产|下线|新增|同比|累计|本地|区外|市外|县外|当月|规上|全年|自产|外购")
"""What is done with a product is none of its sorts."""
_COST = re.compile("投资(?:额|约|超|近|达|为|共)*$")


class PlainSubjects(TransformationChoice):
    """Corrects the likeliest subject where the words leave no choice."""

    def _of_plain_subject(self, item: Item, frame: Frame) -> None:
        """Give a number the subject, and the place, that its words alone decide."""
        self._of_name_behind(item, frame)
        self._of_part_made(item, frame)
        if frame.subject_kind == "region" and (trade := self._industry_named(item, frame.indicator)):
            frame.subject_kind, frame.subject = "sector", trade
        if self.parts is not None and item.size > 1:
            self._of_aligned(item, frame)
        if self.members:
            self._of_member(item, frame)

    def _of_aligned(self, item: Item, frame: Frame) -> None:
        """Give a number of a run the one name that stands at its place in the list."""
        if self.parts is None:
            return
        named = self.sentence.mentions_in(*self.parts[item.place], "subject")
        if len(named) == 1 and named[0].word.subject_kind in ("park", "enterprise") and not self._is_compared(named[0]):
            frame.subject_kind, frame.subject = topic_of(named[0])

    def _of_part_made(self, item: Item, frame: Frame) -> None:
        """Give output to the product that 其中 names: 钢材210万吨，其中无缝钢管12万吨、冷轧板材31万吨."""
        part = _PART.fullmatch(item.lead)
        if part is None or frame.indicator != "product_volume" or frame.transformation != "level":
            return
        goes_on = self.previous is not None and self.previous.rule.endswith(_PART_RULE)
        if not (part["part"] or goes_on) or NO_NAME.search(part["name"]) or _ACTS.search(part["name"]):
            return
        if not self.sentence.mentions_in(item.lead_start, item.quantity.start):
            frame.subject_kind, frame.subject = "cluster", part["name"]
        item.rule += _PART_RULE

    def _of_name_behind(self, item: Item, frame: Frame) -> None:
        """Give a number to the name right behind it: 四千亿元级汽车、两千亿元级装备; 投资6亿元的恒达机电."""
        end, is_class = item.quantity.end, item.quantity.dimension == "class"
        is_cost = _COST.search(item.lead) is not None and self.sentence.text.startswith("的", end)
        if not (is_class or (item.quantity.dimension == "money" and is_cost)):
            return
        kinds = ("cluster", "sector") if is_class else ("enterprise",)
        named = next((m for m in self.sentence.mentions if m.start >= end and m.word.kind == "subject"), None)
        if named is None or named.start != end + is_cost or PHASE.match(named.word.subject):
            return
        if named.word.subject_kind in kinds:
            frame.subject_kind, frame.subject = topic_of(named)
            item.chance = 1.0

    def _of_member(self, item: Item, frame: Frame) -> None:
        """Give a number the place or the subject that it points back at: 三个园区…分别为."""
        member = self.members[item.place]
        if member.topic is None:
            frame.region = member.region
        else:
            frame.subject_kind, frame.subject = member.topic
            item.chance = 1.0
        frame.notes.append("所指：前面名单里对应的一项")

    def _of_type(self, item: Item, frame: Frame) -> None:
        """Name the kind of firm that a number is of in its qualifier: 集体企业实现利润0.4亿元."""
        if frame.indicator not in OUTPUTS:
            return
        start, stop = item.lead_start, item.own_end
        if self.parts is not None and item.size > 1:
            start, stop = self.parts[item.place]
        named = self.sentence.mentions_in(start, stop, TYPE)
        if named:
            kept = (part for part in frame.qualifiers if part not in type_names())
            frame.qualifiers = (*kept, named[-1].word.code)
