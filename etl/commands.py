"""The commands of extraction: extract, reread, explain, evaluate.

What they need is imported when they run, so that help and complaints come at once.
"""

import argparse
from pathlib import Path

MOST_WORKERS = 64

EXTRACT_EXAMPLES = """\
例：
  python -m etl extract 公报.txt --output 结果
  python -m etl extract 文件夹 --manifest 清单.csv --output 结果
  python -m etl extract 公报.txt --published 2025-07-04 --region 500151 --output 结果
  python -m etl extract 文件夹 --into-library --workers 2
  python -m etl extract 文件夹 --into-library --scheduler tcp://10.1.2.3:8786
  cat 公报.pdf | python -m etl extract - --output 结果 --format jsonl

清单是一个 CSV，必须有 file 列（文件名）；title、issuer、doc_no、published、kind、region 各列有就用。
同一项的取值顺序：命令行 > 清单 > 文件自己写明的；都没有就留空，并在结果里说明。
--output 每份文件写一个 CSV（公报.txt → 公报.csv）；--into-library 放进文件库（library/，或环境变量 BOARD_LIBRARY），
建库时与 seeds 一起读入；同一份文字再来一次不改动什么。--scheduler 要另装 Dask。
退出状态：0 全部读成，1 有文件没读成，2 参数不对，130 中途停止。
"""

EXPLAIN_EXAMPLES = """\
例：
  python -m etl explain "上半年，全区规上工业总产值增长7.3%" --published 2025-07-20 --region 500151
  python -m etl explain 公报.txt
  cat 公报.txt | python -m etl explain -
"""

REREAD_EXAMPLES = """\
例：
  python -m etl reread
  python -m etl reread --workers 2 --json

规则改进以后，把文件库里的原文全部重读一遍。人订正过的（library/corrections.csv）照旧有效，对不上的逐条列出。
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
    _add_reread(commands.add_parser("reread", help="把文件库里的文件重读一遍，订正不丢", epilog=REREAD_EXAMPLES))
    _add_explain(commands.add_parser("explain", help="说明每个数读成了什么、为什么", epilog=EXPLAIN_EXAMPLES))
    _add_evaluate(commands.add_parser("evaluate", help="用标准答案给读数打分", epilog=EVALUATE_EXAMPLES))


def _add_extract(extract: argparse.ArgumentParser) -> None:
    extract.add_argument("paths", nargs="+", metavar="PATH", help="文件或文件夹；- 为标准输入")
    where = extract.add_mutually_exclusive_group(required=True)
    where.add_argument("--output", type=Path, metavar="DIR", help="结果文件夹，没有就建")
    where.add_argument("--into-library", action="store_true", help="放进文件库，连同原文")
    extract.add_argument("--access", choices=("public", "internal"), default="public", help="公开还是内部，默认 public")
    extract.add_argument("--format", choices=("csv", "jsonl"), default="csv", help="结果的格式，默认 csv")
    _add_known(extract)
    _add_work(extract)
    extract.set_defaults(run=run_extract)


def _add_reread(reread: argparse.ArgumentParser) -> None:
    _add_work(reread)
    reread.set_defaults(run=run_reread)


def _add_work(command: argparse.ArgumentParser) -> None:
    by = command.add_mutually_exclusive_group()
    by.add_argument("--workers", type=number_of_workers, default=1, metavar="N", help="用几个进程同时读，默认 1")
    by.add_argument("--scheduler", default="", metavar="ADDRESS", help="交给 Dask 集群读，如 tcp://主机:8786")
    command.add_argument("--json", action="store_true", help="总结写成 JSON，供程序读取")
    command.add_argument("-v", "--verbose", action="store_true", help="逐份写出经过")


def number_of_workers(given: str) -> int:
    """Return a number of processes; ArgumentTypeError where it is none that a machine could run."""
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"进程数须是 1 到 {MOST_WORKERS} 的整数，不能是 {given!r}")
    return int(given)


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


def run_reread(arguments: argparse.Namespace) -> int:
    """Read the library again; status 0 only where all of it was read, 130 where the user stopped it."""
    from etl.reread import run

    return run(arguments)


def run_explain(arguments: argparse.Namespace) -> int:
    """Explain one sentence or document."""
    from etl.explain import run

    return run(arguments)


def run_evaluate(arguments: argparse.Namespace) -> int:
    """Score the reading of a folder of documents; status 0 only where all were read."""
    from etl.evaluate import run

    return run(arguments)
