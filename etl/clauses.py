"""Text as it is read: stray spaces and broken lines mended, with the way back to every original offset."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from etl.rules.signs import spot

_TRADITIONAL = (
    "億亿萬万個个長长產产業业區区縣县慶庆總总額额營营實实現现達达較较與与點点過过約约項项簽签資资開开關关規规增增備备裝装車车電电機机網网聯联軟软體体術术創创農农輕轻紡纺醫医藥药發发投投動动帶带標标準准廠厂"
    "積积園园據据進进專专數数確确務务類类門门東东廣广變变來来時时間间從从則则計计劃划預预說说報报績绩競竞爭争勢势強强節节環环級级稅税財财際际貿贸銷销費费應应鏈链團团質质優优導导驅驱權权議议協协樓楼佔占"
    "減减漲涨漁渔釀酿鋁铝鋼钢銅铜鎂镁錢钱顯显範范圍围儲储續续結结構构參参絲丝丟丢兩两豐丰臨临爲为舉举麼么義义習习鄉乡書书買买亂乱於于虧亏雲云亞亚畝亩親亲僅仅倉仓儀仪們们價价衆众夥伙會会傳传餘余偵侦側侧僑侨"
    "倆俩債债傾倾兒儿兌兑黨党蘭兰興兴養养獸兽內内冊册寫写軍军衝冲決决況况淨净幾几鳳凤憑凭凱凯擊击剛刚刪删別别劑剂劍剑辦办勵励勁劲勞劳華华單单賣卖衛卫卻却廳厅歷历壓压廈厦雙双疊叠臺台號号後后噸吨聽听啓启員员"
    "諮咨響响國国圖图圓圆聖圣場场壞坏塊块堅坚壩坝墊垫埡垭壯壮聲声殼壳處处復复夠够頭头夾夹奪夺奮奋獎奖奧奥學学寧宁寶宝審审寬宽對对壽寿將将塵尘層层屆届屬属嶼屿崗岗島岛巖岩嶺岭峽峡峯峰鞏巩幣币帥帅師师幫帮幹干"
    "並并牀床庫库廢废異异張张彈弹歸归當当錄录徵征徑径態态恆恒懸悬願愿戰战戶户託托執执擴扩掃扫搶抢擔担擬拟揀拣擁拥撥拨擇择掛挂揮挥損损換换攜携攝摄擺摆撐撑鬥斗斷断無无舊旧晉晋曬晒暉晖暫暂雜杂條条極极樞枢櫃柜"
    "檸柠棟栋欄栏樣样檔档橋桥檢检檻槛歐欧殘残轂毂氣气氫氢匯汇漢汉沒没潔洁測测濟济瀏浏潤润遊游灣湾溼湿滾滚滯滞滿满潛潜燈灯爐炉煉炼燒烧熱热愛爱牽牵狀状獨独豬猪獻献瑪玛療疗鹽盐監监蓋盖盤盘矚瞩礦矿碼码礎础碩硕"
    "鹼碱離离種种祕秘稱称穩稳筍笋筆笔籠笼築筑籌筹籤签簡简粵粤糧粮緊紧紅红纖纤純纯紗纱綱纲納纳紙纸紐纽線线組组細细織织終终紹绍經经繞绕給给絡络絕绝統统繼继維维綢绸綜综綠绿綴缀纜缆緩缓編编縫缝縮缩繳缴羅罗羣群"
    "職职脹胀勝胜膠胶脈脉臍脐腦脑腳脚脫脱臘腊騰腾艙舱藝艺蘇苏繭茧薦荐薈荟榮荣萊莱獲获蓴莼藍蓝慮虑虛虚雖虽蠶蚕蟬蝉銜衔補补見见觀观視视覽览訂订認认讓让訓训訊讯記记講讲許许論论設设訪访證证評评識识訴诉診诊詞词"
    "試试話话誕诞詢询該该詳详語语誤误請请諸诸讀读課课誰谁調调談谈謀谋譜谱負负貢贡責责賢贤賬账貨货貧贫購购貼贴貸贷賃赁賦赋賽赛贏赢贛赣趕赶趨趋躍跃躋跻蹤踪軋轧軌轨轉转輪轮軸轴載载輛辆輻辐輯辑輸输轄辖邊边遷迁"
    "邁迈運运還还這这遠远違违連连遲迟適适選选遺遗郵邮鄰邻採采釋释裏里釘钉釩钒鈣钙鈦钛鍾钟鈉钠鈺钰鈷钴鐵铁鉑铂鈴铃鉛铅鉻铬銘铭銀银鑄铸鎖锁鋰锂鍋锅鋒锋鋅锌銳锐錯错錨锚錫锡鍵键錳锰鎮镇鎳镍鏡镜閉闭問问閒闲聞闻"
    "閥阀閱阅闊阔隊队陽阳陣阵階阶陸陆陳陈險险隨随隱隐隸隶難难靚靓靜静韓韩頁页頂顶頃顷順顺須须顧顾頓顿領领頻频顆颗題题風风飛飞飲饮飾饰館馆馬马駒驹駐驻驗验騎骑魚鱼鳥鸟鴻鸿鵬鹏黃黄齊齐齒齿齡龄龍龙産产為为製制"
    "徹彻斂敛眾众勻匀"
)
"""Traditional characters, each before its simplified one: those of the words that rules and code lists are made of."""
_TRANSLATION = {ord(a): b for a, b in zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)}
_TRANSLATION |= {ord("０") + i: str(i) for i in range(10)}
_TRANSLATION |= {
    ord("．"): ".",
    ord("％"): "%",
    ord("﹪"): "%",
    ord("／"): "/",
    ord("\u3000"): " ",
    ord("\u00a0"): " ",
    ord("\t"): " ",
}
_TRANSLATION |= {
    ord("\r"): " ",
    ord("\x0b"): " ",
    ord("\x0c"): " ",
    ord("\u2028"): " ",
    ord("\u200b"): " ",
    ord("\ufeff"): " ",
}
_TRANSLATION |= {ord("\u2003"): " ", ord("\u2002"): " ", ord("－"): "-", ord("–"): "—", ord("―"): "—", ord("﹣"): "-"}
_TRANSLATION |= {ord(colon): "∶" for colon in "\ufe30\ufe55\u02d0\u02f8\ua789"}
"""Colons of other scripts, as copied pages set them between the parts of a ratio."""

_ODD = re.compile(f"[{re.escape(''.join(map(chr, _TRANSLATION)))}]")
_HALF_WIDTH = spot(r",(?!\d{3}(?!\d))|(?<!\d),|;|(?<=[\u4e00-\u9fff）”]):(?!\d)")
"""Marks as a foreign keyboard sets them, each found alone: what parts clauses reads the same in both widths.

1,234 stays one number.
"""
_FULL_WIDTH = str.maketrans(",;:", "，；：")
NOTE = re.compile(r"[\[［](?:\d{1,2}|[ivx]{1,4})[\]］]")
"""The mark of a footnote: R&D[2]经费 is read like R&D经费."""
_WORDING = re.compile("[（(](?:人民币|(?:人民币|简称增长|按可比价格?计算)?[，,]?下同)[）)]")
"""What a bracket says of the wording alone: 1亿元（人民币，下同）以上项目 is read like 1亿元以上项目."""
_STAR = re.compile(r"(?<=\d)\*(?=[万亿]?[元人家个户%吨台辆])|(?<=\d[%人元家])\*(?=[，。；])")
"""The star of a footnote within a number or behind it: 3.26*万人."""
_SPACE = re.compile(r"[ \n]+")
_CLOSED = "。！？!?；;：:”」》…）)】"
_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十\d]+[章节条部]|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、)）](?!\d)"
    r"|附?[图表] ?\d{1,2}(?:-\d{1,2})?(?: |[：:]|20\d\d)"
    r"|[●□■◆▲•·※—①②③④⑤⑥⑦⑧⑨⑩]|(?:本报|记者|据).{0,6}讯|图[：:]|附件|来源)"
)
_REPORTED = re.compile("(?:本报|记者|据).{0,6}讯")
"""What a newspaper's report begins with: a new paragraph, and one that goes on."""
_SPLIT_HEAD = re.compile(r"[\u4e00-\u9fff ]\d{1,2}$")
_GOES_ON = re.compile("同比|增长|下降|占(?!地(?!区))|(?:高于|低于|快于|慢于)全|达到?\\d|突破|较上年|比上年|环比")
_LABEL = re.compile("[^\\n，。：:]{1,12}[：:]")
_HALF_NUMBER = re.compile(r"[\u4e00-\u9fff]\d{1,3}$")
_OTHER_HALF = re.compile(r"\d{1,4}(?:\. ?\d+)?(?:亿|万|元|%|家|个|项|人|吨|户|口|名)")
_UNFINISHED = re.compile("(?:产值|收入|增加值|总额|投资|利润|税收|实现|达到|突破|超过|增长|下降|完成|产量|总数)$")
_ITS_NUMBER = re.compile("[约超近逾]?\\d[\\d.,]*[万亿]?(?:亿?元|%|家|个|户|人|吨|台|辆|件|千瓦)")
_BROKEN = 20
"""A line shorter than this that ends without punctuation is a heading, not a line broken by its width."""
_BULLET = re.compile("[\u2600-\u27bf\u25a0-\u25ff\u2460-\u24ff\U0001f300-\U0001faff●■★☆▶►▲◆]")
_PAGE_HEAD = re.compile("放大 *缩小 *默认$")
"""What the line above the text of a newspaper's page on the web ends with."""
_LONGEST_TITLE = 45


@dataclass(frozen=True, slots=True)
class CleanText:
    """The mended text and where each of its characters stands in the original."""

    text: str
    _at: list[int]
    _shift: list[int]

    def original(self, position: int) -> int:
        """Return the offset in the original text of the character at ``position``."""
        return position + self._shift[bisect_right(self._at, position) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of a non-empty span of the mended text."""
        if len(self._at) == 1:
            return start, end  # nothing was mended
        return self.original(start), self.original(end - 1) + 1


def clean(text: str) -> CleanText:
    """Drop spaces that no word needs and join lines broken inside a sentence; a line break that stays is ``\\n``."""
    # Looking for what is to be mended costs less than mending: most texts have little of it, or none.
    even = _ODD.sub(lambda m: _TRANSLATION[ord(m[0])], text)
    even = _HALF_WIDTH.sub(lambda m: m[0].translate(_FULL_WIDTH), even)
    if "[" in even or "［" in even:
        even = NOTE.sub(lambda m: " " * len(m[0]), even)
    if "下同" in even or "人民币" in even:
        even = _WORDING.sub(lambda m: " " * len(m[0]), even)
    if "*" in even:
        even = _STAR.sub(" ", even)
    pieces: list[str] = []
    at, shift = [0], [0]
    position = done = 0
    for run in _SPACE.finditer(even):
        start, end = run.span()
        kept = _kept_space(even, start, end)
        if kept == run[0]:
            continue
        pieces += (even[done:start], kept)
        position += start - done + len(kept)
        done = end
        at.append(position)
        shift.append(done - position)
    pieces.append(even[done:])
    return CleanText("".join(pieces), at, shift)


def _kept_space(text: str, start: int, end: int) -> str:
    """Return what a run of spaces and line breaks is replaced by: nothing, a space or a line break."""
    if start == 0 or end == len(text):
        return "\n"[: "\n" in text[start:end]] if start else ""
    before, after = text[start - 1], text[end]
    if "\n" in text[start:end]:
        if text.endswith("  ", start, end) and before not in "，、,":
            return "\n"
        return "" if _is_broken_line(text, start, end) else "\n"
    if end - start > 1 and before in "。！？":
        return "\n"  # 。　　据悉: paragraphs of a page that came in one line, each with its indent
    if before.isdigit() and after.isdigit():
        return "" if _SPLIT_HEAD.search(text, max(0, start - 4), start) and _OTHER_HALF.match(text, end) else " "
    if (
        before in "家个项户名人元%"
        and start > 1
        and (text[start - 2].isdigit() or text[start - 2] in "亿万")
        and "\u4e00" <= after <= "\u9fff"
    ):
        return "" if text.startswith(("左右", "以上", "以下", "以内", "项目", "企业"), end) else "，"
    if before.isascii() and before.isalpha() and after.isascii() and after.isalpha():
        return " "
    return ""


def _is_broken_line(text: str, start: int, end: int) -> bool:
    """Tell a line that was broken inside a sentence from a paragraph's end."""
    before = text[start - 1]
    if before == "." and start > 1 and text[start - 2].isdigit() and _OTHER_HALF.match(text, end):
        return True
    if before in _CLOSED or _HEADING.match(text, end, end + 12):
        return False
    if before in "，、," or text[start - 2 : start - 1] == "、":
        return True  # the one character behind 、 is but half a name
    line = (
        text.rfind("\n", max(0, start - 400), start) + 1
        if "\n" in text[max(0, start - 400) : start]
        else max(0, start - 400)
    )
    head = text[line:start].lstrip()
    if before == "认" and _PAGE_HEAD.search(head):
        return False
    if _BULLET.match(head) and before not in "，、,":
        return False  # an item of a list ends with its line
    if _GOES_ON.match(text, end):
        return True
    if _ITS_NUMBER.match(text, end) and _UNFINISHED.search(head):
        return True  # 产业将实现产值⏎1000亿元以上: a post sets its numbers in lines of their own
    if _LABEL.match(text, end):
        return False
    if before in "亿万" and start > 1 and text[start - 2].isdigit() and text[end] in "元千吨台辆个家户人平立件套":
        return True
    if text[end] in "，、。；%）" or (before.isdigit() and text[end] in "亿万元%家个项名人"):
        return True
    if before.isdigit() and text[end].isdigit():
        return len(head) >= 8 and bool(_HALF_NUMBER.search(head)) and bool(_OTHER_HALF.match(text, end))
    if text.count("\n", start, end) == 1 and (
        ("。" in head and _OTHER_HALF.match(text, end))
        or (re.search("[，,；]", head) and (not _HEADING.match(head) or _REPORTED.match(head)))
    ):
        return True
    if text.count("\n", start, end) > 1 and (
        before == "%" or (len(head) <= _LONGEST_TITLE and not re.search("[，。；]", head))
    ):
        return False  # a title, or growth told to its end, parted from what stands below by an empty line
    return len(head) >= _BROKEN and not (_HEADING.match(head) and "。" not in head and len(head) < 40)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a paragraph, closing quotes with the sentence they end."""
    spans = []
    reached = start
    for stop in [*(m.end() for m in _STOP.finditer(text, start, end)), end]:
        low, high, reached = reached, stop, stop
        while high - low > _LONGEST:
            cut = max(text.rfind(mark, low + _LONGEST // 2, low + _LONGEST) for mark in "；，、") + 1 or low + _LONGEST
            spans.append((low, cut))
            low = cut
        if high > low:
            spans.append((low, high))
    return spans


_LONGEST = 1000
"""No sentence is longer; what comes without a full stop for so long is read in parts, in linear time."""


_STOP = re.compile(
    "[。！？!?][。！？!?]*[”’」』）)]*|……(?=20\\d\\d年|今年|去年|近年|截至|目前|上半年|[前一二三四]{1,2}季度)"
)
