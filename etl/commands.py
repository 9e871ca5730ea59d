"""The commands of extraction: extract, explain, evaluate.

What they need is imported when they run, so that help and complaints come at once.
"""

import argparse
from pathlib import Path

EXTRACT_EXAMPLES = """\
例：
  python -m etl extract 公报.txt --output 结果
  python -m etl extract 文件夹 --manifest 清单.csv --output 结果
  python -m etl extract 公报.txt --published 2025-07-04 --region 500151 --output 结果
  cat 公报.txt | python -m etl extract - --output 结果 --format jsonl

清单是一个 CSV，必须有 file 列（文件名）；title、issuer、doc_no、published、kind、region 各列有就用。
同一项的取值顺序：命令行 > 清单 > 文件自己写明的；都没有就留空，并在结果里说明。
每份文件写一个 CSV（公报.txt → 公报.csv）。退出状态：0 全部读成，1 有文件没读成，2 参数不对，130 中途停止。
"""

EXPLAIN_EXAMPLES = """\
例：
  python -m etl explain "上半年，全区规上工业总产值增长7.3%" --published 2025-07-20 --region 500151
  python -m etl explain 公报.txt
  cat 公报.txt | python -m etl explain -
"""

EVALUATE_EXAMPLES = """\
例：
  python -m etl evaluate 标准答案 原文 --manifest 原文/manifest.csv
  python -m etl evaluate 标准答案 原文 --misses 20
  python -m etl evaluate 标准答案 原文 --json
"""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands; each sets ``run``, which takes the arguments and returns the exit status."""
    _add_extract(commands.add_parser("extract", help="从文件读出观测值，每份写一个 CSV", epilog=EXTRACT_EXAMPLES))
    _add_explain(commands.add_parser("explain", help="说明每个数读成了什么、为什么", epilog=EXPLAIN_EXAMPLES))
    _add_evaluate(commands.add_parser("evaluate", help="用标准答案给读数打分", epilog=EVALUATE_EXAMPLES))


def _add_extract(extract: argparse.ArgumentParser) -> None:
    extract.add_argument("paths", nargs="+", metavar="PATH", help="文件或文件夹；- 为标准输入")
    extract.add_argument("--output", required=True, type=Path, metavar="DIR", help="结果文件夹，没有就建")
    extract.add_argument("--format", choices=("csv", "jsonl"), default="csv", help="结果的格式，默认 csv")
    _add_known(extract)
    extract.add_argument("--json", action="store_true", help="总结写成 JSON，供程序读取")
    extract.add_argument("-v", "--verbose", action="store_true", help="逐份写出经过")
    extract.set_defaults(run=run_extract)


def _add_explain(explain: argparse.ArgumentParser) -> None:
    explain.add_argument("what", metavar="句子或文件", help="一句话、一份文件，或 - 为标准输入")
    _add_known(explain)
    explain.set_defaults(run=run_explain)


def _add_evaluate(evaluate: argparse.ArgumentParser) -> None:
    evaluate.add_argument("gold", type=Path, metavar="GOLD_DIR", help="标准答案的文件夹")
    evaluate.add_argument("documents", type=Path, metavar="DOCUMENT_DIR", help="原文的文件夹")
    evaluate.add_argument("--manifest", type=Path, metavar="CSV", help="原文的清单")
    evaluate.add_argument("--misses", type=int, default=0, metavar="N", help="每份列出至多 N 个读错的")
    evaluate.add_argument("--json", action="store_true", help="写成 JSON，供程序读取")
    evaluate.set_defaults(run=run_evaluate)


def _add_known(command: argparse.ArgumentParser) -> None:
    command.add_argument("--manifest", type=Path, metavar="CSV", help="清单：逐份写明标题、日期等")
    command.add_argument("--published", default="", metavar="DATE", help="发布日期，如 2025-07-04 或 2025-07")
    command.add_argument("--region", default="", metavar="CODE", help="区域代码，如 500151（铜梁区）")
    command.add_argument("--issuer", default="", metavar="NAME", help="发文单位")
    command.add_argument("--title", default="", metavar="TEXT", help="标题")


def run_extract(arguments: argparse.Namespace) -> int:
    """Extract every document; status 0 only where all were read, 130 where the user stopped it."""
    from etl.extract import run

    return run(arguments)


def run_explain(arguments: argparse.Namespace) -> int:
    """Explain one sentence or document."""
    from etl.explain import run

    return run(arguments)


def run_evaluate(arguments: argparse.Namespace) -> int:
    """Score the reading of a folder of documents; status 0 only where all were read."""
    from etl.evaluate import run

    return run(arguments)
