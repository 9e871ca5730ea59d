"""Whose number it is by its own words: which name of the clause a number belongs to."""

import re
from dataclasses import replace

from etl.lexicon import Mention, Word
from etl.lists import COMMA, Span
from etl.names import firm_in_slot
from etl.reading import OUTPUTS, Item, light
from etl.time_choice import TimeChoice

NEXT_MEMBER = re.compile(r"[，,、；;](?:其中)?([\u4e00-\u9fff]{2,10}?)(?:同比)?(?:增长|下降|产值|实现产值)?(?:达|为)?")
_LISTED = re.compile(
    r"(?:[、和与及][^，。；：\d]{1,20}?){0,4}等(?:重点|龙头|骨干|一批)?(?:\d|[一二三四五六七八九十]|企业|项目)"
)
_BEFORE_NAME = re.compile(
    "(?:[一二三四五六七八九十]是|其中[，,：:]?|目前[，,]?|[“]|(?:邻近|位于|地处|落户|扎根|来自|作为)[^，；。]{0,16}的|(?:全[区县市]|我[区县市]|当地|本土|本地|辖区|区内|县内|园区|老牌|知名|重点|区属|市属)?(?:的)?"
    "(?:龙头|骨干|链主|代表|重点|领军|头部|本土|上市|国有|民营|“?小巨人”?|专精特新|高新技术|规上|规模最大的|最大的)(?:企业|公司|国企|民企)(?:的|之一的?|是)?)"
)
"""What may stand at a clause's head before a firm's name."""
_BUILDING = re.compile("(?:建设|新建|打造|规划|建)$")
"""What comes before a park that is to be built: it is not whose the numbers after it are."""


def indicator_of_suppliers(item: Item, text: str) -> bool:
    """Tell a count of supporting firms: they belong to the firm they supply."""
    return item.quantity.dimension == "count" and "配套" in text[item.lead_start : item.quantity.start]


class SubjectSearch(TimeChoice):
    """Finds the subject that the words around a number name."""

    def _eligible(self, mention: Mention, stop: int) -> bool:
        if mention.word.kind != "subject" or self._is_compared(mention):
            return False
        text = self.sentence.text
        if mention.word.subject_kind == "park" and text[mention.start - 1 : mention.start] in ("在", "于", "到"):
            return False
        listed = re.search(r"(?:涵盖|覆盖|涉及)[^。；\d]*$", text[self.sentence.start : mention.start])
        if listed and mention.word.subject_kind in ("cluster", "sector"):
            return False
        head = self.state.paragraph_head or self.state.section_subject
        if mention.word.subject_kind == "cluster" and head is not None and self._is_means(mention):
            return False
        if mention.word.subject_kind == "cluster" and self._is_formed(mention):
            return False
        if mention.word.subject_kind == "park" and head is not None and _BUILDING.search(text, 0, mention.start):
            return False
        if mention.word.subject_kind == "enterprise" and _LISTED.match(text, mention.end):
            return False
        if not mention.word.needs_context or mention.has_tail:
            return True
        after = text[mention.end : mention.end + 3]
        follows = any(m.start == mention.end and m.word.kind == "indicator" for m in self.sentence.mentions)
        return (
            follows
            or mention.end >= stop
            or bool(re.match(r"制造|加工|企业|增加|产值|产量|项目|方面|、|和|与|及|分|增|下|实现|完成|\d", after))
        )

    def _is_formed(self, mention: Mention) -> bool:
        """Tell the industries that a park or district has formed, where the words go on about itself."""
        text = self.sentence.text
        if text[mention.end : mention.end + 1] not in ("，", "。", "；"):
            return False
        before = text[max(self.sentence.start, mention.start - 10) : mention.start]
        topic = self.state.article_subject or self.state.paragraph_subject
        held = self.subject is not None and self.subject.word.subject_kind == "park"
        is_park = held or (topic is not None and topic[0] == "park") or self.names_whole_region
        return is_park and re.search("(?:形成|培育|构建|打造|布局|聚焦|发展)(?:了|以|起)?$", before) is not None

    def _is_means(self, mention: Mention) -> bool:
        """Tell what a cluster named at the paragraph's head is built on: 化工新材料。围绕聚氨酯等链条…"""
        text = self.sentence.text
        clause = max((m.end() for m in COMMA.finditer(text, self.sentence.start, mention.start)), default=0)
        before = text[max(clause, self.sentence.start) : mention.start]
        if re.search("围绕|聚焦|瞄准|依托|立足|利用", before):
            return True
        # 发展玻纤材料，到2027年产值…: what is to be done, unless the number's own word follows it.
        follows = any(m.start == mention.end and m.word.kind == "indicator" for m in self.sentence.mentions)
        if self.sentence.mentions_in(max(clause, self.sentence.start), mention.start, "region"):
            return False  # 支持甲区发展玻纤材料 is about what the district is to make
        return not follows and re.search("(?:发展|布局|支持|建设|新建|引进|延伸)[^，。；]{0,12}$", before) is not None

    def _subject_in(self, item: Item, spans: list[Span]) -> Mention | None:
        if item.quantity.dimension == "class" and re.match(
            "[^，；。]{0,20}(?:产业|集群|链)", self.sentence.text[item.quantity.end : item.quantity.end + 24]
        ):
            return self._subject_of_class(item)
        firm = [
            m for m in self.sentence.mentions_in(item.lead_start, item.own_end) if m.word.subject_kind == "enterprise"
        ]
        held = self.subject is not None and self.subject.word.subject_kind == "enterprise"
        if (
            item.tail.startswith("的")
            and not firm
            and not held
            and self._firm_at_start(item, None) is None
            and (behind := self._subject_after(item)) is not None
        ):
            return behind
        for at, (start, stop) in enumerate(spans):
            found = [m for m in self.sentence.mentions_in(start, stop) if self._eligible(m, stop)]
            if not found and at == 0 and self.parts is not None and item.size > 1:
                made = self._member(self.parts[item.place], self.parts[-1])
                if made is not None:
                    return made
            if not found:
                continue
            if self.parts is not None and item.size > 1 and at < 2:
                return (
                    found[0]
                    if len(found) > 1 and re.search("等|大", self.sentence.text[found[0].end : stop])
                    else found[-1]
                )
            chosen = self._nearest(item, found)
            if chosen is not None:
                return self._maker_of(chosen) or chosen
        return self._subject_after(item)

    def _maker_of(self, product: Mention) -> Mention | None:
        """Return the firm that a sentence named before 生产整车6.3万辆, or None."""
        if product.has_tail or product.word.subject_kind != "cluster" or not self._is_made(product):
            return None
        before = [
            m
            for m in self.sentence.mentions_in(self.sentence.start, product.start, "subject")
            if m.word.subject_kind == "enterprise"
        ]
        if not before or re.search("[；;]", self.sentence.text[before[-1].end : product.start]):
            return None
        return before[-1]

    def _is_made(self, product: Mention) -> bool:
        return bool(
            re.search(
                "(?:年产|生产|产能|下线|新增|出口|销售|交付)$",
                self.sentence.text[max(self.sentence.start, product.start - 4) : product.start],
            )
        )

    def _member(self, part: Span, last: Span) -> Mention | None:
        """Name a member of a list that no lexicon knows by what the list is of: 物联网、软件服务产业."""
        text = self.sentence.text
        kind = re.search("等?(?:[三四五六七八两]大|重点|龙头|骨干|主要)*(产业|集群|行业|企业)", text[slice(*last)])
        if kind is None:
            return None
        name = re.sub("^(?:其中|全[区市县]|我[区市县]|[，：:])+", "", text[slice(*part)])
        if part == last:
            name = text[part[0] : part[0] + kind.start()]
        inside = self.sentence.mentions_in(part[0], part[0] + len(name) + 2)
        if any(
            m.word.kind in ("local", "indicator") or (m.word.kind == "region" and m.start == part[0]) for m in inside
        ):
            return None
        if not re.fullmatch("[\u4e00-\u9fffA-Za-z]{2,12}", name) or light().sub("", name) != name:
            return None
        if re.match("支持|推动|引导|推进|依托|带动|围绕|聚焦|加快|培育", name) or re.search(
            "专精特新|高新技术|科技型|规上", name
        ):
            return None
        return Mention(
            part[0], part[1], Word("subject", "", "enterprise" if kind[1] == "企业" else "cluster", name), True
        )

    def _subject_of_class(self, item: Item) -> Mention | None:
        """Return what is to grow to a class: 打造千亿级生物医药产业集群, 做大铝材料百亿级产业集群."""
        q = item.quantity
        near = [m for m in self.sentence.mentions_in(item.clause_start, q.start, "subject") if q.start - m.end <= 2]
        behind = list(self.sentence.mentions_in(q.end, min(q.end + 32, item.tail_end), "subject"))
        return near[-1] if near else behind[0] if behind else None

    def _nearest(self, item: Item, found: list[Mention]) -> Mention | None:
        """Choose among the subjects of a clause: the last, unless it only says what is made, counted or listed."""
        text = self.sentence.text
        last = found[-1]
        if indicator_of_suppliers(item, text) and any(m.word.subject_kind == "enterprise" for m in found):
            return next(m for m in reversed(found) if m.word.subject_kind == "enterprise")
        if item.quantity.dimension == "count" and re.search(
            "等[^，；。、]{0,4}$", text[last.end : item.quantity.start]
        ):
            self.subject = None
            return None
        if len(found) > 1 and last.word.subject == "整车" and found[-2].end == last.start:
            last = found[-2]
        for other in reversed(found[:-1]):
            between = text[other.end : last.start]
            if re.search("[，,；;、]|带动|拉动|推动|其中", between):
                break
            if other.word.subject_kind in ("enterprise", "park") and last.word.subject_kind in ("cluster", "sector"):
                return other
            if (
                other.word.subject_kind == "enterprise"
                and last.word.subject_kind == "park"
                and between in ("与", "和", "同")
            ):
                return other
            if other.word.subject_kind == "park" and last.word.subject_kind == "enterprise" and len(between) < 2:
                return last
        if (
            last.word.subject in ("主导产业", "支柱产业", "特色优势产业", "战略性新兴产业")
            and re.search("形成|培育|发展|构建|聚焦", text[item.lead_start : last.start])
            and not re.match(
                "(?:共|累计|全年)?(?:实现|完成|增加值|产值|增长|下降|占|总产值|规上|企业|[、和])",
                text[last.end : last.end + 6],
            )
        ):
            return None
        if last.word.subject_kind == "sector" and last.word.subject in ("工业", "规上工业") and self._holds_topic(last):
            return None
        return last

    def _holds_topic(self, sector: Mention) -> bool:
        """Tell 园区实现规上工业产值: the park named before keeps the number, 规上工业 only says which output."""
        text = self.sentence.text
        clause = max(
            (m.end() for m in COMMA.finditer(text, self.sentence.start, sector.start)), default=self.sentence.start
        )
        before = text[clause : sector.start]
        if re.search("全[区市县]|我[区市县]", before):
            return False
        if self.subject is not None and self.subject.word.subject_kind in ("park", "enterprise"):
            return True
        far = self.state.paragraph_subject or self.state.article_subject
        if far is None or far[0] not in ("park", "enterprise") or self.names_whole_region:
            return False
        if far[0] == "enterprise" and not re.search("实现|完成|^$", before):
            return False
        return not self._own_regions(self.sentence.start, sector.start)

    def _subject_after(self, item: Item) -> Mention | None:
        """Return the subject behind a number: 总投资15亿元的西山水泥搬迁项目, 21个制造业项目."""
        q, text = item.quantity, self.sentence.text
        for mention in self.sentence.mentions_in(q.end, item.tail_end, "subject"):
            gap = text[q.end : mention.start]
            if gap.startswith("的") and len(gap) <= 8 and mention.word.subject_kind == "enterprise":
                return mention
            if gap == "的" and mention.word.subject_kind == "park" and not mention.word.code:
                # 总投资26亿元的某产业园: a park that is built is a project.
                return replace(mention, word=replace(mention.word, subject_kind="enterprise"))
            is_counted = q.dimension == "count" and len(gap) <= 6 and mention.word.subject_kind in ("sector", "cluster")
            if is_counted and (text[mention.end : mention.end + 2] in ("项目", "企业", "规上") or mention.has_tail):
                return mention
            break
        return None

    def _is_product_of_firm(self, own: Mention) -> bool:
        """Tell 锂电池 in 某项目投产，年产锂电池3GWh: what the firm makes, not whose number it is."""
        kept = self.subject
        if (
            kept is None
            or kept.word.subject_kind not in ("enterprise", "park")
            or own.word.subject_kind != "cluster"
            or own.has_tail
        ):
            return False
        return bool(
            re.search(
                "年产|生产|产能|下线|新增|出口|销售|交付$",
                self.sentence.text[max(self.sentence.start, own.start - 6) : own.start],
            )
        )

    def _unlisted(self, item: Item, own: Mention | None, indicator: str) -> Mention | None:
        """Return the firm that begins the clause under a name nobody listed (博晟座椅产值9.3亿元), or None."""
        text = self.sentence.text
        stands_for = own is not None and text[own.start : own.end] in ("项目", "公司", "企业", "该项目", "该公司")
        partner = own is not None and own.word.subject_kind == "park" and text[own.start - 1] in "与同和"
        if self.parts is not None:
            return None
        if own is not None and not stands_for and not partner and (own.has_tail or own.word.subject_kind != "cluster"):
            return None
        if indicator not in OUTPUTS and indicator not in (
            "planned_investment",
            "contracted_investment",
            "product_volume",
        ):
            return None
        is_next = re.search("[；;]", item.lead) is not None
        names_measure = bool(self.sentence.mentions_in(item.lead_start, item.quantity.start, "indicator"))
        if is_next and self.before_part is not None and not names_measure and NEXT_MEMBER.fullmatch(item.lead):
            # …产业产值26亿元；康养制造5亿元 goes on with industries.
            return None
        told = self.subject is not None and self.subject.word.subject_kind in ("enterprise", "park")
        if own is None and told and not is_next:
            return None
        return self._firm_at_start(item, own)

    def _firm_at_start(self, item: Item, own: Mention | None) -> Mention | None:
        """Return a firm under an unlisted name at the head of the clause, else of its part of the sentence."""
        text = self.sentence.text
        segment = max(text.rfind("；", self.sentence.start, item.clause_start), self.sentence.start - 1) + 1
        for start in (self._slot_start(item.clause_start), self._slot_start(segment)):
            if own is not None and own.start < start:
                continue
            named = [
                m.start
                for m in self.sentence.mentions_in(start, item.own_end)
                if m is not own
                and (m.word.subject_kind != "cluster" or m.has_tail or m.start - start > 6)
                and m.start >= start
            ]
            stop = min([*named, *(p.start for p in self.sentence.periods if p.start >= start), item.own_end])
            found = firm_in_slot(text, start, stop, self.state)
            if found is not None:
                return found
        return None

    def _slot_start(self, start: int) -> int:
        """Return where a clause's first noun may begin: after 其中 and a time at its head."""
        text = self.sentence.text
        while (m := _BEFORE_NAME.match(text, start)) is not None and m.end() > start:
            start = m.end()
        for period in self.sentence.periods:
            if period.start == start:
                start = period.end
        return start
