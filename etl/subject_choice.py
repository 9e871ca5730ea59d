"""Whose number it is: the region's, an industry's, a firm's or a park's."""

import re
from dataclasses import replace

from etl.context import Frame
from etl.lexicon import Mention, Word, table
from etl.lists import COMMA, Span
from etl.names import NO_NAME, firm_in_slot
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, REGIONAL, Item, light
from etl.time_choice import TimeChoice

_LISTED = re.compile(
    r"(?:[、和与及][^，。；：\d]{1,20}?){0,4}等(?:重点|龙头|骨干|一批)?(?:\d|[一二三四五六七八九十]|企业|项目)"
)
_NEXT_MEMBER = re.compile(r"[，,、；;](?:其中)?([\u4e00-\u9fff]{2,10}?)(?:同比)?(?:增长|下降|产值|实现产值)?(?:达|为)?")
_BEFORE_NAME = re.compile(
    "(?:[一二三四五六七八九十]是|其中[，,：:]?|目前[，,]?|[“]|(?:邻近|位于|地处|落户|扎根|来自|作为)[^，；。]{0,16}的|(?:全[区县市]|我[区县市]|当地|本土|本地|辖区|区内|县内|园区|老牌|知名|重点|区属|市属)?(?:的)?"
    "(?:龙头|骨干|链主|代表|重点|领军|头部|本土|上市|国有|民营|“?小巨人”?|专精特新|高新技术|规上|规模最大的|最大的)(?:企业|公司|国企|民企)(?:的|之一的?|是)?)"
)
"""What may stand at a clause's head before a firm's name."""
_BUILDING = re.compile("(?:建设|新建|打造|规划|建)$")
"""What comes before a park that is to be built: it is not whose the numbers after it are."""
_OTHERS = re.compile("园区|[大中小微]型?企业|民营|国有|外资|亩均|单位|人均")
"""Whose a number can be beside the industry that was told of."""
INDUSTRY = frozenset(("工业", "规上工业", "制造业", "规上制造业"))


def indicator_of_suppliers(item: Item, text: str) -> bool:
    """Tell a count of supporting firms: they belong to the firm they supply."""
    return item.quantity.dimension == "count" and "配套" in text[item.lead_start : item.quantity.start]


class SubjectChoice(TimeChoice):
    """Chooses subjects."""

    def _eligible(self, mention: Mention, stop: int) -> bool:
        if mention.word.kind != "subject" or self._is_compared(mention):
            return False
        text = self.sentence.text
        if mention.word.subject_kind == "park" and text[mention.start - 1 : mention.start] in ("在", "于", "到"):
            return False
        listed = re.search(r"(?:涵盖|覆盖|涉及)[^。；\d]*$", text[self.sentence.start : mention.start])
        if listed and mention.word.subject_kind in ("cluster", "sector"):
            return False
        head = self.state.paragraph_head
        if mention.word.subject_kind == "cluster" and head is not None and self._is_means(mention):
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

    def _is_means(self, mention: Mention) -> bool:
        """Tell what a cluster named at the paragraph's head is built on: 化工新材料。围绕聚氨酯等链条…"""
        text = self.sentence.text
        clause = max((m.end() for m in COMMA.finditer(text, self.sentence.start, mention.start)), default=0)
        return re.search("围绕|聚焦|瞄准|依托|立足|利用", text[max(clause, self.sentence.start) : mention.start]) is not None

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
        behind = list(self.sentence.mentions_in(q.end, min(q.end + 32, self.sentence.end), "subject"))
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
        return bool(re.search("实现|完成|^$", before)) and not self._own_regions(self.sentence.start, sector.start)

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

    def _subject(self, item: Item, own: Mention | None, frame: Frame) -> None:
        self.current = item
        indicator = frame.indicator
        own = self._unlisted(item, own, indicator) or own
        if own is not None and self._is_product_of_firm(own):
            own = None
        if indicator in REGIONAL and frame.transformation not in ("change", "share"):
            return
        if own is not None and self._drops(own, indicator):
            self.sector = own
            if self.state.article_subject is None and (
                self.subject is None or self.subject.word.subject_kind == "sector"
            ):
                self.subject = own
            own = None
        if own is not None:
            self._name(own, frame, item)
            self.subject = own
            self.is_new_clause = False
            self.names_whole_region = False
            if own.word.subject_kind == "sector":
                self.sector = own
            return
        if not self.product and self._names_region(item, indicator):
            return
        if self.before_part is not None and indicator in OUTPUTS and not _OTHERS.search(item.lead):
            self.subject = self.before_part
        kept = self.subject
        far = self.state.paragraph_head or self.state.article_subject or self.state.section_subject
        if self.product and indicator == "product_volume" and kept is None and far is None:
            frame.subject_kind, frame.subject, self.product = "cluster", self.product, ""
            return
        self.product = ""
        if item.quantity.dimension == "class" and kept is not None and kept.word.subject_kind == "enterprise":
            # 依托某基地，打造百亿级产业集群: a firm is part of what is to grow.
            kept = None
        if item.quantity.dimension == "count" and re.search("等[^，；。、]{0,4}$", item.lead):
            # 推动甲公司、乙公司等8个项目投产: the names are examples, the number is the region's.
            kept = self.subject = None
        if kept is None and self.before_part is not None and self._next_of_list(item, self.before_part, frame):
            return
        if kept is not None and self._keeps(kept, indicator):
            if self._next_of_list(item, kept, frame):
                return
            self._name(kept, frame, item)
            frame.notes.append(f"主体：承句中前文“{kept.word.subject}”")
            frame.distance = max(frame.distance, 1)
            return
        if self.names_whole_region:
            return
        self._subject_from_afar(indicator, frame)

    def _next_of_list(self, item: Item, kept: Mention, frame: Frame) -> bool:
        """Take 西岭机械 of 其中，东山纸业增长15%，西岭机械增长22% as the next member of a list."""
        if kept.word.subject_kind not in ("enterprise", "cluster") or not self.is_elliptic:
            return False
        m = _NEXT_MEMBER.fullmatch(item.lead)
        if m is None or not light().sub("", m[1]) or NO_NAME.search(m[1]):
            return False
        frame.subject_kind, frame.subject = kept.word.subject_kind, m[1]
        return True

    def _continues_list(self, item: Item, rest: str) -> bool:
        """Tell the next member of a list whose members before it named only themselves."""
        old = self.previous
        if old is None or old.frame is None or not 2 <= len(rest) <= 6 or (self.subject or self.before_part) is None:
            return False
        listed = [d for d in self.done if d.frame is not None and "指标：承前文" in d.frame.notes]
        return bool(listed) and bool(_NEXT_MEMBER.fullmatch(item.lead)) and not NO_NAME.search(rest)

    def _industry_named(self, indicator: str) -> str:
        """Return the industry that an indicator's own name holds: 单位规上工业增加值能耗 is of 规上工业 everywhere."""
        item = self.sentence.items and self.current
        if not item:
            return ""
        text = self.sentence.text
        named = [
            text[m.start : m.end]
            for m in self.sentence.mentions_in(item.lead_start, item.quantity.start, "indicator")
            if m.word.code == indicator
        ]
        if not named or "工业" not in named[-1]:
            return ""
        return "规上工业" if re.search("规上工业|规模以上工业", named[-1]) else "工业"

    def _goes_on(self, indicator: str) -> bool:
        """Tell a sentence that goes on about whose the last number was.

        It splits that number by place (其中，甲区产值320亿元、乙区356亿元), or tells more of a cluster's output and names no
        place anew: …产业产值96亿元。今年产值要冲200亿元.
        """
        text, start = self.sentence.text, self.sentence.start
        told = self.state.last_subject
        if told is None or told[0] not in ("cluster", "sector"):
            return False
        if not text.startswith("其中", start):
            is_output = told[0] == "cluster" and indicator in OUTPUTS and self.state.paragraph_indicator in OUTPUTS
            named = any(m.word.kind in ("local", "region", "subject") for m in self.sentence.mentions)
            return is_output and not named and not _OTHERS.search(text, start, self.sentence.end)
        return any(m.word.kind == "region" and m.start - start <= 4 for m in self.sentence.mentions)

    def _subject_from_afar(self, indicator: str, frame: Frame) -> None:
        state = self.state
        named = self._industry_named(indicator)
        if named:
            frame.subject_kind, frame.subject = "sector", named
            return
        for far, where, distance in (
            (state.last_subject if self._goes_on(indicator) else None, "上一句", 1),
            (state.paragraph_head, "段首", 2),
            (state.paragraph_subject, "段内前文", 2),
            (state.section_subject, "小节标题", 3),
            (state.article_subject, "标题", 3),
        ):
            if far is not None and self._holds_for(far, where, indicator):
                frame.subject_kind, frame.subject = far
                frame.notes.append(f"主体：承{where}“{far[1]}”")
                frame.distance = max(frame.distance, distance)
                return
        sector = state.paragraph_sector or state.document_sector
        if sector and indicator in OUTPUTS and not indicator.startswith("rd_"):
            frame.subject_kind, frame.subject = "sector", sector
            frame.notes.append(f"主体：承前文“{sector}”")
            frame.distance = max(frame.distance, 2)

    def _holds_for(self, far: tuple[str, str], where: str, indicator: str) -> bool:
        """Tell a topic that a count of firms or projects takes too: a park, and what a heading or a title is about."""
        if far[0] == "park" or where in ("段首", "小节标题") or far == self.state.article_subject:
            return True
        return indicator not in FIRM_COUNTS and not (far[0] == "cluster" and indicator in PROJECTS)

    def _names_region(self, item: Item, indicator: str) -> bool:
        """Tell a clause that names the whole region and so drops the subject before it; 其中永川产值 keeps it."""
        found = [m for m in self._own_regions(item.lead_start, item.own_end) if not self._is_location(m)]
        if not found or (self.is_elliptic and item.quantity.dimension == "point"):
            return False
        is_other = found[-1].word.kind == "region" and found[-1].word.code not in ("500000", self.state.region)
        goes_on = indicator == (self.indicator or self.state.paragraph_indicator) and indicator not in REGIONAL
        if is_other and goes_on:
            return False
        self.names_whole_region = True
        self.subject = self.subject if self.subject is not None and self.subject.start > found[-1].start else None
        return True

    def _drops(self, mention: Mention, indicator: str) -> bool:
        """Tell a subject that a count of firms does not take: 规上工业 of 规上工业企业12家."""
        if indicator in FIRM_COUNTS | {"fiscal_support"} and mention.word.subject_kind == "sector":
            return mention.word.subject in INDUSTRY
        return False

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

    def _keeps(self, kept: Mention, indicator: str) -> bool:
        if kept.word.subject_kind == "sector":
            if indicator in OUTPUTS:
                if indicator.startswith("rd_") and not self.indicator.startswith(("rd_", "revenue", "new_product")):
                    # 研发投入强度 beside output is the district's; after 规上工业企业研发费用 it goes on about them.
                    return False
                return self.indicator in OUTPUTS or not self.indicator or self.indicator.startswith("firms_")
            told = self.previous.frame if self.previous is not None else None
            if indicator == "paid_in_investment" and not self.is_joined:
                return self.is_elliptic
            same = told is not None and told.subject == kept.word.subject and told.indicator in PROJECTS | {"other"}
            return (indicator in PROJECTS and same and not self.is_new_clause) or self.is_elliptic
        is_product = kept.word.subject_kind == "cluster" and not kept.has_tail
        if is_product and indicator in OUTPUTS and self.indicator == "product_volume" and self.state.paragraph_head:
            # 粗钢产量控制在…，产值… under 钢铁材料。: what is made gives way to whose it is.
            return False
        if indicator in FIRM_COUNTS and is_product:
            return self.sentence.text.startswith("企业", kept.end)
        return True

    def _name(self, mention: Mention, frame: Frame, item: Item) -> None:
        word = mention.word
        frame.subject_kind, frame.subject = word.subject_kind, word.subject.replace("规模以上", "规上")
        frame.is_listed = frame.subject in table()
        if word.subject_kind in ("cluster", "sector"):
            self._join_names(mention, frame)
        if word.subject_kind == "park" and word.code and self.state.region in ("500000", ""):
            frame.region = word.code

    def _join_names(self, mention: Mention, frame: Frame) -> None:
        """Keep the whole name where several industries share one number: 装备、材料、医药三大产业合计."""
        if self.parts is not None or mention.word.subject_kind == "sector":
            return
        first = mention
        others = [m for m in self.sentence.mentions if m.word.subject_kind == "cluster" and m.end <= mention.start]
        for other in reversed(others):
            if self.sentence.text[other.end : first.start] not in ("、", "和", "与", "及", "以及"):
                break
            first = other
        if first is not mention:
            frame.subject = self.sentence.text[first.start : mention.start] + mention.word.subject
