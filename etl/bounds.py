"""Words that make a number a bound: 超, 不低于, 近, 以上, 左右."""

BEFORE = {
    "ge": (
        "超过",
        "超出",
        "已超",
        "超",
        "突破",
        "突破了",
        "超过了",
        "跨过",
        "破",
        "过",
        "刚过",
        "不下",
        "逾",
        "越过",
        "不低于",
        "不少于",
        "不小于",
        "不得低于",
        "大于",
        "至少",
        "高于",
        "多于",
    ),
    "le": (
        "不超过",
        "不高于",
        "不多于",
        "不得超过",
        "不超",
        "不足",
        "不到",
        "小于",
        "少于",
        "低于",
        "不大于",
        "不得高于",
        "最高",
        "最多",
        "至多",
    ),
    "approx": ("大约", "约为", "约", "差不多", "大概", "大致", "近", "接近", "将近", "上下", "左右"),
}
AFTER = {
    "ge": ("以上", "及以上", "(含)以上", "（含）以上", "＋", "+", "多", "出头"),
    "le": ("以内", "以下", "之内", "及以下"),
    "approx": ("左右", "上下", "余", "有余", "余元"),
}
BOUND_BEFORE = {word: bound for bound, words in BEFORE.items() for word in words}
BOUND_ENDS = frozenset(word[-1] for word in BOUND_BEFORE)
BOUND_AFTER = {word: bound for bound, words in AFTER.items() for word in words} | {"多": "approx"}


FALSE_BOUNDS = frozenset(
    (
        "签约",
        "履约",
        "合约",
        "节约",
        "集约",
        "契约",
        "违约",
        "预约",
        "制约",
        "最近",
        "附近",
        "靠近",
        "邻近",
        "临近",
        "赶超",
        "反超",
        "打破",
        "爆破",
        "侦破",
        "通过",
        "经过",
        "不过",
        "透过",
        "路过",
        "胜过",
        "度过",
        "有过",
        "做过",
    )
)
"""Words whose last character only looks like a bound word."""
PASSED = frozenset("数量均已超突户家业团级者员工模值额都也就早便")
"""What stands before 过 where a count is more than so many: 企业数过百家, 已过200家."""
