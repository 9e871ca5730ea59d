"""Names that no list holds, taken from where a clause tells whose number follows: at its head, in its list, behind it.

西岭机械增长22%; 夏布3.8亿元; 甲、乙、丙产值分别为…; 总投资30亿元的川峡卫浴智能家居基地.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.lexicon import Mention
from etl.names import BY_MEANS_OF, PLACE_KINDS, is_no_name
from etl.rules.signs import quick, spot
from etl.segmentation import begins_with_verb, cut, tokenizer

_END = spot(
    r"[，,；;：:。！？、（()）“”\"「」《》\s\d%+—]|类(?=[项目企业\d一二两三四五六七八九十])|规上|后(?=，)|来(?=[说讲看][，,：])|为例|而言|作为|停产|停工|减产|复产"
    r"|(?:拟|计划|预计|已|还|也|则|将|正在|今年|去年|全年|当年|上半年|同比|月|仅|受|因|则|却|在|等|总|单|人均|亩均|日均)"
    r"|(?:追加|增加|投资|实现|完成|产值|产量|产能|营收|营业|销售|收入|交付|产销|税收|纳税|缴税|上缴|利润|增长|下降|增速|增幅|规模|装机"
    r"|受益|得益|凭借|依靠|坐落|扭亏|亏损|盈利|减亏|回暖|放量|主营|主攻|专注"
    r"|年$|招商|新(?=生产线|产线|厂房|车间|项目|基地|品)|[要须将](?=确保|力争|加快|抓|实现|争取|推动|完成)|确保|力争|争取|投产|投用|落地|落户|达产|从|达到|达(?=[\d近约超一二三四五六七八九十百千万])|超|突破|生产|年产|年加工|年屠宰|年出栏|月产|日产|日处理|日加工|发电|出口|进口|综合(?=产值|$)|(?:优质|先进|落后)(?=产能|$)|(?:海外|境外|国外)(?=营收|销|收入|业务|$)|占|贡献|种植|带动|用工|贡献|成为|整车|下线|出货|产销|交付|产出|一家|翻|需|说|介绍|告诉|表示|建成|建设|形成|集中|新建|扩建|开工|竣工|签约|引进|招引|入驻|集聚|聚集|拥有|年处理|产[气油煤电]|配套率|产业|行业|集群|(?<=业)(?:势头|恢复|表现|保持|持续|稳步|快速|较快|回升|回暖)|全产业链|方面|企业|公司|项目|的|为|是|与|有|新增|由)"
)
"""What ends a noun at the head of a clause: the verb, the indicator, or a mark."""
_BEFORE = re.compile(
    r"[“\s①-⑳]|[^\w\s，。；：、（）“”《》%+]|[从按]?(?:其中|目前|此外|同时|另外|特别是|尤其是|包括|例如|比如|[一二三四五六]是)[，,：:]?"
    r"|(?:邻近|位于|地处|落户|扎根|来自|作为)[^，；。]{0,16}的|(?:全[区县市]|我[区县市]|当地|本土|本地|辖区|区内|县内|园区|老牌|知名|重点|区属|市属)(?:的)?"
    r"|(?:重点|区属|本土|本地)?(?:龙头|骨干|链主|代表|重点|领军|头部|本土|上市|国有|民营|“?小巨人”?|专精特新|高新技术|规上|规模最大的|最大的)(?:企业|公司|国企|民企)(?:的|之一的?|是|有)?[：:]?"
    r"|拿(?=[^，。；]{2,12}来[说讲看])|[以像](?=[^，。；]{2,12}为例)|就(?=[^，。；]{2,12}(?:而言|来说))|做(?![大强优精工实好活细])|从事"
    r"|调度(?![中平系])"
    r"|新(?:建成?|增|并网|投运|投产|升规|上规|入库|培育|认定|获批|入统)|建成投[产运用]|投运|并网"
    r"|(?<=[区县市内州])(?:现|共|已|仅|也)?有(?![机色线轨氧源限毒声害])|推动|像|支持|引入|引进|招引|抓好|确保|鼓励|保障|促成|年产(?!值)|即|原(?![料材油粮产煤子生有来本])"
)
"""What may stand at a clause's head before its noun."""
_CHINESE = re.compile("[A-Za-z]{0,6}[\u4e00-\u9fff]{2,12}[A-Za-z]{0,3}|[A-Za-z]{2,6}")
_NOT_NAMED = quick(
    "^(?:政府|社会|国有|民间)$|^招商引资|^引资|^除(?!湿|尘|雪|草)|^样本|^受访|^税费|^非税|^入库|^上划|^[内外]销$|^(?:数据|调研|调查|统计|监测|结果|公报|报告|榜单|资料)显示$|^预测|研发|带农$|一[升增涨]一[降减跌]|^基础设施|^综合$|^当[天日]|^单[季月日个]|^前者|^后者|活动$|机构$|^(?:集聚|聚集|拥有|引进|招引|入驻|现有|已有|共有|生产|销售|发展|出口|带动|而|发放|吸引|争创|投入|推广|应用|采用|使用|启动|开工)|确保|力争|争取|努力|[则要便却还更仅只均都]|^[不未无]|聚力|打造|贡献|明确|[产成用]后|后可|^可|^大类|翻了?|[就了]|[说道讲着过]$|每|首[个家座]|首$|^(?:投产|达产|建成|投用)|^(?:川渝|成渝|巴渝)|^(?:正式|成效|连续|压减|化解|妥善|成功|上级|国家|授权|承接|助力|上述|此次|本次)|专利|进步$|创汇|半径$|咨询诊断|接待|游客|较$|占|满负荷|^境[内外]$|^[国海]外$|^[\u4e00-\u9fff]{1,2}企$|^较|^[春夏秋冬][天季]|^(?:计划|安排|纳入|大力|继续)|再[投建增签添引]|闲置|盘活|限电|停槽|[掉跌降升涨增减滑][到至]|^[跟再先]|环节$|集中|开工|竣工|签约|建成|建设|形成|壮大|做[大强优精]|届时|当年|^[一二三四五首后前]期|^产[气油煤电]|冲刺|稳定|控制|保持|超过|突破|提前|同时|此外|另外|其余|其他|左右|以上"
    "|能力$|产能$|产量$|销量$|合同|强度$|之[初前后际中间]$|初期$|^(?:设立|发放|新修|员工|职工|工人|人员|依托|发挥|引育|借助|统筹|安排|对接|承接|优化|深化|打通|新签|兑现|依次|享受|持续|位于)|加快|加强|推进|支持|围绕|聚焦|坚持|通过|开展|实施|建立|引进|引导|培育|组织|累计|平均|亩|户均|所有|[这那][些个一家]|大型|中型|规上|规模"
)
_WORKS = re.compile(
    r"的(?P<name>[^，。；、：\d（()）]{2,20}?(?:项目|基地|产业园|科技园|智造园|电站|风电场|工厂|生产线|总部|工程|中心|实验室|平台|物流园|科技城)(?:[一二三四]期)?)(?![\u4e00-\u9fff]{0,3}平台)"
)
_GENERAL = re.compile(
    "^(?:(?:[一二三四首本后]期|二期|产业|工业|制造业|重点|技改|招商|智能|新|大|好|优质|重大|签约|开工|标准)?(?:项目|基地|产业园|工程|工厂|生产线|总部|中心|平台)|[一二三四首本后]期)$"
)


NO_INDUSTRY = re.compile(
    "产业|工业|基础|设施|平台|民生|社会|农|服务|文旅|旅游|交通|商贸|城[建市]|政府|技改|其他|其它|生态|重大|重点|招商|公共|教育|医疗|科技|科创|创新|改造|研发"
    "|试生产|安装|厂房|管网|渣场|污水处理(?!装备|设备)|供[水热气]|市政|安置|老旧"
)
"""Kinds of projects that are no industry."""
_HOW_MANY = re.compile("(?:类的?|的)?项目(?:共有|共计|[有共约各达])*(?=\\d+[个项])")
"""Behind a kind of projects: how many of them there are."""


def noun_at(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return where the noun at the head of ``text[start:stop]`` stands; an empty span where there is none."""
    while (m := _BEFORE.match(text, start, stop)) is not None and m.end() > start:
        start = m.end()
    m = _END.search(text, start + 1, stop)
    return start, (m.start() if m is not None else stop)


def is_head(text: str, low: int, high: int, mentions: Sequence[Mention]) -> bool:
    """Tell a noun that may be whose the numbers behind it are; 公共服务配套类项目7个: a kind of works is nobody."""
    if not is_noun(text[low:high]):
        return False
    if not is_kind_counted(text, high) or NO_INDUSTRY.search(text, low, high) is None:
        return True
    return any(low <= m.start and m.end <= high for m in mentions)


def is_kind_counted(text: str, end: int) -> bool:
    """Tell a noun that is a kind of what is counted right behind it, no firm: 电网项目15个."""
    return _HOW_MANY.match(text, end) is not None


def behind_place(mentions: Sequence[Mention], at: int) -> int:
    """Return where a known subject begins right behind a place at ``at``: 重庆 + 新能源汽车 is no one name."""
    places = [m.end for m in mentions if m.start == at and m.word.kind in PLACE_KINDS]
    if not places:
        return at
    behind = any(m.start in places and m.word.kind == "subject" for m in mentions)
    return places[0] if behind else at


@lru_cache(maxsize=4096)
def is_noun(name: str) -> bool:
    """Tell what can be a name from a clause that begins with something else."""
    if name.startswith(BY_MEANS_OF) or name.endswith(("和", "与", "及")):
        return False
    if _CHINESE.fullmatch(name) is None or _NOT_NAMED.search(name) is not None or is_no_name(name):
        return False
    return is_coined(name) or not begins_with_verb(name)


@lru_cache(maxsize=4096)
def is_coined(name: str) -> bool:
    """Tell a name that somebody coined (西岭, 渝丰精铸) from one made of words that the dictionary holds."""
    known, tokens = tokenizer().FREQ, cut(name)
    return any(len(t) > 1 and not known.get(t) for t in tokens) or sum(len(t) == 1 for t in tokens) >= 2


def works_behind(text: str, end: int, stop: int) -> tuple[int, int] | None:
    """Return where the works stand that the amount before them is of: 总投资30亿元的川峡卫浴智能家居基地."""
    m = _WORKS.match(text, end, stop)
    return None if m is None or _GENERAL.match(m["name"]) else m.span("name")
