"""How long reading a text takes, beside what jieba alone needs to cut it.

    python -m benchmarks.extraction [--characters N] [--rounds N]

The text is made of our own sentences with invented numbers; about every fifth clause holds one, as in official
documents. Both are measured in turn in one process after loading;
printed are the medians, their ratio, and the peak of memory.
"""

import argparse
import logging
import random
import resource
import statistics
import time
from collections.abc import Callable

import jieba

from etl.extraction import read
from etl.model import Document

PROSE = (
    "区委、区政府高度重视产业发展，多次召开专题会议研究部署，统筹推进各项重点工作，压紧压实各级各部门责任。",
    "坚持把招商引资作为经济工作的生命线，主要领导带头外出考察，常态化对接龙头企业，推动一批好项目加快洽谈。",
    "持续优化营商环境，深化简政放权，推行一窗受理、一网通办，企业办事更加便捷，群众满意度稳步提升。",
    "围绕产业链部署创新链，支持企业与高校院所共建联合实验室，加快科技成果转移转化，不断激发创新活力。",
    "进一步完善园区基础设施，补齐标准厂房、污水处理、道路管网等短板，提升综合承载能力和服务水平。",
    "针对您提出的建议，我们会同相关部门认真研究，逐条梳理，现就有关情况答复如下。",
    "加强要素保障，强化用地、用能、用工、融资等服务，帮助企业解决生产经营中的实际困难和问题。",
    "深入实施人才强区战略，健全引育留用全链条机制，营造尊重人才、爱惜人才的良好社会氛围。",
    "下一步，我们将继续发挥牵头作用，加强统筹协调，推动各项任务落地见效，努力开创高质量发展新局面。",
    "感谢您对我区工业经济发展的关心和支持，欢迎继续提出宝贵意见，共同推动产业转型升级。",
    "积极融入国家重大战略，深化区域协同，承接产业转移，构建优势互补、合作共赢的发展格局。",
    "加快推动传统产业改造提升，培育壮大新兴产业，前瞻布局未来产业，构建现代化产业体系。",
)
NUMBERED = (
    "{y}年，全区规上工业总产值达到{a}亿元、增长{p}%，其中新型储能产业产值{b}亿元、增长{q}%。",
    "上半年，签约项目{n}个，协议投资{a}亿元，到位资金{b}亿元，同比增长{p}%。",
    "新增规上工业企业{n}家，累计培育市级专精特新企业{m}家、国家级专精特新“小巨人”企业{k}家。",
    "汽车、电子、装备产业增加值分别增长{p}%、{q}%和{k}.{k}%，拉动规上工业增长{k}个百分点。",
    "云山智造有限公司实现营业收入{b}亿元，研发投入占比{q}%，带动就业{m}人。",
    "到2027年，力争智能网联新能源汽车产业产值突破{a}亿元，规上工业增加值年均增长{k}%以上。",
    "今年以来，完成工业投资{a}亿元，增速列全市第{k}位，技改投资占比{p}%。",
    "建成市级智能工厂{k}个、数字化车间{n}个，盘活闲置厂房{b}万平方米。",
)


def text_of(characters: int) -> str:
    """Return a text of at least so many characters, the same on every run."""
    chance = random.Random(11)
    parts: list[str] = []
    size = 0
    while size < characters:
        sentences = []
        for _ in range(chance.randint(3, 6)):
            numbers = {
                "y": chance.randint(2021, 2025),
                "a": round(chance.uniform(10, 900), 1),
                "b": round(chance.uniform(1, 90), 2),
                "p": round(chance.uniform(1, 40), 1),
                "q": round(chance.uniform(1, 9), 1),
                "n": chance.randint(5, 90),
                "m": chance.randint(20, 900),
                "k": chance.randint(2, 9),
            }
            kind = NUMBERED if chance.random() < NUMBERED_SHARE else PROSE
            sentences.append(chance.choice(kind).format(**numbers))
        parts.append("".join(sentences))
        size += len(parts[-1]) + 1
    return "\n".join(parts)


NUMBERED_SHARE = 0.24
"""Part of the sentences that hold numbers: with it about a fifth of the clauses do."""


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time of one run: what others do on the machine does not count."""
    start = time.process_time()
    run()
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    jieba.setLogLevel(logging.ERROR)
    cutter = jieba.Tokenizer()
    cutter.initialize()
    text = text_of(arguments.characters)
    document = Document("00000000", text, published="2025-07-04", region="500151", kind="复函")
    read(Document("00000000", text[:20_000], published="2025-07-04", region="500151"))
    ours, theirs = [], []
    for _ in range(arguments.rounds):
        theirs.append(seconds(lambda: sum(1 for _ in cutter.cut(text))))
        ours.append(seconds(lambda: read(document)))
    numbers = read(document)
    clauses = [c for line in text.split("\n") for s in line.split("。") for c in s.split("，") if c]
    share = sum(any(d.isdigit() for d in c) for c in clauses) / len(clauses)
    print(
        f"{len(text):,} 字，{share:.0%} 的分句含数字，"
        f"{len(numbers.observations):,} 条观测，{len(numbers.rejections):,} 个其他数字"
    )
    print(f"jieba.cut {statistics.median(theirs):.2f} 秒，读取 {statistics.median(ours):.2f} 秒，")
    print(f"之比 {statistics.median(o / t for o, t in zip(ours, theirs, strict=True)):.2f}")
    print(f"内存峰值 {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
