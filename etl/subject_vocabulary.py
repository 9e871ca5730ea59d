"""Every feature there is by name: what the table of weights may hold, and nothing else."""

from functools import cache

from etl.candidates import ARTICLE_TOPIC, HOLDING, LISTED, MARKS, PARAGRAPH_TOPIC, SECTION_TOPIC
from etl.feature_parts import COMPARED, HEADS_PART, OWNED, PLACED, RIVALS
from etl.measures import indicators
from etl.reading import MEASURES
from etl.subject_features import FAR, SLOTS, TOPICS
from etl.subject_scene import PLACES
from etl.subject_weights import KINDS
from etl.subject_words import BEFORE, BEHIND, JOINS, TURNS

GROUPS = ("经济总量", "企业数", "项目", "产出", "投资", "产量", "其他")
TRANSFORMATIONS = ("level", "new", "growth", "yoy", "rate", "change", "share", "rank")
DOCUMENTS = (
    "统计公报", "政府工作报告", "计划报告", "规划", "方案", "复函", "运行分析", "统计月报", "总结", "报道", "简介",
    "计划", "不明",
)  # fmt: skip
DIMENSIONS = (
    "money", "class", "count", "percent", "permille", "tenths", "times", "doubling", "point", "rank", "plain", "score",
    "per", "duration", "naming", *sorted(MEASURES),
)  # fmt: skip
SINGLE = (
    COMPARED, OWNED, "句中前文有主体", "句中前文无主体", "句中前文无地名", "本分句有地名", "前面分句有地名",
    "数在名单里", "数前是“等”", "数前有“配套”", "数前有“全社会”“人均”", "数后即是主体", "只在句外点名",
    "句中另有主体", "句中另有地名", "规上工业", "工业", "其他行业口径", "名称未收录", "像企业名", "不像企业名",
    "生造词", "词典里的词", "单用而无产业之语", "紧接数前", "其后有建设经营之语", "在括号里", "句中多次点名",
    "名单里别的一项", "最近的主体", "其后另有地名", "分句开头", "句首", "前有地名", "紧接地名后", "带产业二字",
    "单用有歧义", "数前另有主体", "前数同指标", "前数异指标", "地名之后无主体", "地名之后有主体", "地名在前数之前",
    "分号后首个主体", "数前有行业之语", "数前有“其余”", "前数之后说其余", PLACED, HEADS_PART,
)  # fmt: skip
"""Features that are not made of parts."""


def is_known(feature: str) -> bool:
    """Tell whether a feature is one that a subject can have."""
    return feature in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    """Return every feature there is."""
    where = ("本分句", "前一分句", "更前分句", "分号之前")
    behind = ("数后紧接", "数后“的”", "数后“的”字短语", "数后同一分句")
    follows = ("紧接指标前", "紧接主体前", "后接其他", *(f"后接{name}" for name, _ in BEHIND))
    since = [f"隔{n}个数" for n in range(3)]
    crossed = [f"{one}／{group}" for one in (*MARKS, *where, *behind, "名词") for group in GROUPS]
    crossed += [f"{one}／{dimension}" for one in (*where, *behind) for dimension in DIMENSIONS]
    crossed += [f"{mark}／{kind}" for mark in FAR for kind in DOCUMENTS]
    crossed += [f"{one}{told}" for one in where for told in since]
    crossed += [f"前数{told}今{group}" for told in GROUPS for group in GROUPS]
    crossed += [f"前数之后{named}新主体{placed}地名" for named in "有无" for placed in "有无"]
    crossed += [f"{mark}而句中{a}主体{b}地名" for mark in TOPICS for a in "有无" for b in "有无"]
    named = [f"更近处有 {kind}" for kind in KINDS] + [f"本分句更近处有 {kind}" for kind in KINDS]
    named += [f"{name}是 {kind}" for name in (ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_TOPIC) for kind in KINDS]
    named += [f"与前数以{name}相连" for name in ("首个数", "其他", *(name for name, _ in JOINS))]
    joins = ("首个数", "其他", *(name for name, _ in JOINS))
    named += [f"{HOLDING}／{word}" for word in ("生造词", "词典里的词")]
    named += [f"{LISTED}，以{name}相连" for name in joins] + [f"“其中”之前那个数的，以{name}相连" for name in joins]
    slots = [f"{slot}，前数{before}" for slot in SLOTS for before in ("", *SLOTS)]
    named += [f"{slots_of_two}{same}" for slots_of_two in slots for same in ("", "，同一主体")]
    named += [f"前接{name}" for name in ("其他", "无他语", *(name for name, _ in BEFORE))]
    named += [f"{lead}“{name}”" for lead in ("其后有", "数前有") for name, _ in TURNS]
    named += [f"地名{name}" for name in PLACES.values()] + [f"别的候选{sign}" for sign in RIVALS]
    scene = [f"指标 {code}" for code in ("", *indicators())] + [f"类别 {group}" for group in GROUPS]
    scene += [f"量纲 {d}" for d in DIMENSIONS] + [f"文种 {d}" for d in DOCUMENTS]
    scene += [f"口径 {t}" for t in TRANSFORMATIONS]
    nouns = [f"名词{one}" for one in (*follows, "紧接地名后")]
    return frozenset((*MARKS, *where, *behind, *follows, *since, *crossed, *named, *scene, *nouns, *SINGLE))
