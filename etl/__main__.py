"""The command line: ``python -m etl COMMAND``."""

import argparse
import sys
from collections.abc import Sequence


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; a command's ``run`` default is the function that carries it out."""
    top = argparse.ArgumentParser(prog="python -m etl", description="从公开文件读出观测值，建成看板的数据仓库。")
    top.add_subparsers(dest="command", required=True, metavar="命令")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = parser().parse_args(argv)
    status: int = arguments.run(arguments)
    return status


if __name__ == "__main__":
    sys.exit(main())
