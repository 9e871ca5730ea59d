"""An argument parser whose usage, headings and complaints are in Chinese."""

import argparse
import re
import sys
from typing import Any, NoReturn

_COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"缺少参数：\1"),
    (r"one of the arguments (.*) is required", r"缺少参数，须有其中之一：\1"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 不能与 \2 同用"),
    (r"unrecognized arguments: (.*)", r"不认识的参数：\1"),
    (r"argument (\S+): invalid choice: (.*?) \(choose from (.*)\)", r"\1 不能是 \2，只能是 \3"),
    (r"argument (\S+): expected (?:one|at least one) argument", r"\1 后面要有一个值"),
    (r"argument (\S+): invalid (?:int|float) value: (.*)", r"\1 须是数，不能是 \2"),
    (r"argument (\S+): (.*)", r"\1：\2"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 不明确，可能是 \2"),
)


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with a Chinese usage heading and examples left as they are written."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Head the usage line with 用法."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese; subparsers made from it do so too."""

    def __init__(self, **options: Any) -> None:
        options |= {"formatter_class": Formatter, "add_help": False, "allow_abbrev": False}
        super().__init__(**options)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and leave with status 2."""
        for pattern, chinese in _COMPLAINTS:
            if re.fullmatch(pattern, message):
                message = re.sub(pattern, chinese, message)
                break
        self.print_usage(sys.stderr)
        self.exit(2, f"错误：{message}。用 {self.prog} --help 看用法。\n")
