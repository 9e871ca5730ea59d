"""The command line: ``python -m etl COMMAND``."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from etl.arguments import Parser
from etl.commands import add_to
from etl.errors import EtlError, LibraryError, shown

EXAMPLES = """\
例：
  python -m etl extract 公报.txt --output 结果     读出一份文件里的全部数字
  python -m etl explain 公报.txt                   看每个数读成了什么、为什么
  python -m etl evaluate 标准答案 原文             用标准答案给读数打分
  python -m etl extract 文件夹 --into-library       读出一批文件，放进文件库
  python -m etl reread                             规则改进以后，把文件库重读一遍
  python -m etl build                              用 seeds 和文件库建数据仓库

每个命令都有自己的说明：python -m etl extract --help
"""


BUILD_EXAMPLES = """\
例：
  python -m etl build                              用 seeds 和文件库建
  python -m etl build --if-stale                   只在来源有变化时才建
  python -m etl build --findings                   逐条列出检查的发现
  python -m etl build --library /data/文件库       用别处的文件库
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; a command's ``run`` default is the function that carries it out."""
    top: argparse.ArgumentParser = Parser(
        prog="python -m etl", description="从公开文件读出观测值，建成看板的数据仓库。", epilog=EXAMPLES
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="命令")
    add_to(commands)
    add_build(commands)
    return top


def add_build(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command that builds the warehouse."""
    build = commands.add_parser("build", help="用 seeds 和文件库建数据仓库，检查后换上", epilog=BUILD_EXAMPLES)
    build.add_argument("--if-stale", action="store_true", help="只在仓库缺失、损坏或比来源旧时才建")
    build.add_argument("--seeds", type=Path, metavar="文件夹", help="来源文件夹，默认是项目里的 seeds")
    build.add_argument(
        "--library",
        type=Path,
        metavar="文件夹",
        help="文件库，默认 BOARD_LIBRARY，再是项目里的 library",
    )
    build.add_argument("--findings", action="store_true", help="逐条列出各项检查的发现")
    build.set_defaults(run=run_build)


def run_build(arguments: argparse.Namespace) -> int:
    """Build the warehouse and say what came in and what became of it; status 1 where the build was stopped."""
    from etl.library_migrations import bring_up
    from etl.library_store import unchanged
    from warehouse.build import is_stale
    from warehouse.paths import SEEDS

    seeds, library = arguments.seeds or SEEDS, _library(arguments)
    if library and arguments.library and not library.is_dir():
        raise LibraryError(f"{shown(library)}：没有这个文件库；请检查 --library 的路径。")
    if library:
        bring_up(library)
    with unchanged(library) if library else nullcontext():
        if arguments.if_stale and not is_stale(seeds, library=library):
            return 0
        return _build(seeds, library, arguments.findings)


def _library(arguments: argparse.Namespace) -> Path | None:
    """Return the library that is read with the seeds; none beside foreign seeds unless it is named."""
    from etl.library_store import library_folder

    if arguments.library or (arguments.seeds and not os.environ.get("BOARD_LIBRARY")):
        return arguments.library  # type: ignore[no-any-return]
    return library_folder()


def _build(seeds: Path, library: Path | None, in_full: bool) -> int:
    from etl import build_command as screen
    from warehouse.build import build
    from warehouse.errors import BoardError

    try:
        with screen.reporting() as report:
            summary = build(seeds, report=report, library=library)
    except BoardError as fault:
        screen.complain(f"建库停止：{fault}")
        return 1
    screen.show_counts("文件", summary.documents_read, summary.documents, (), summary.refused_documents)
    screen.show_counts("观测", summary.read, summary.shown, summary.held, summary.refused)
    screen.show_findings(summary.findings, in_full)
    screen.say(f"已换上 {summary.path.name}，用时 {summary.seconds:.1f} 秒。")
    return 0


STOPPED = 130
"""Exit status of a command that the user stopped."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; a fault that the user can mend is said in one sentence."""
    arguments = parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
        sys.stdout.flush()
    except EtlError as error:
        sys.stderr.write(f"错误：{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("已停止。\n")
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has seen enough (explain … | head); nothing more can be said there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return status


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        # A terminal in another encoding shows ? for a sign it lacks, rather than ending the command.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    ended = main()
    if ended == STOPPED:
        # Workers were ended in the middle of their work: their pool may never come to rest, and Python would wait
        # for it.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(ended)
    sys.exit(ended)
