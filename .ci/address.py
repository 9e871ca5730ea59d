"""Say where the board opens, or in one sentence why it cannot: ``python .ci/address.py HOST PORT``.

With ``--before-building`` nothing is said of an address that is free: no board is built for one that is not.
"""

import ipaddress
import os
import socket
import sys

BEFORE = "--before-building"
EVERYWHERE = {"0.0.0.0", "::", ""}


def refusal(host: str, port: str) -> str:
    """Return why nothing can be served at this address, '' where it can."""
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        return f"PORT={port} 不是端口号：应为 1 到 65535 的整数。"
    if os.environ.get("BOARD_EDIT") == "1" and not is_own(host):
        return f"BOARD_EDIT=1 只能在本机使用，不能配 HOST={host}：请用 HOST=127.0.0.1，或改用登录（见 README）。"
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except socket.gaierror:
        return f"HOST={host} 不是本机认识的地址：本机使用填 127.0.0.1，供其他电脑访问填 0.0.0.0。"
    except PermissionError:
        return f"没有权限使用端口 {port}：请用 PORT= 换一个 1024 以上的端口。"
    except OSError as error:
        if error.errno is not None and "in use" in str(error):
            return f"端口 {port} 已被占用（看板可能已在运行）：请换一个，例如 make run PORT={int(port) % 65535 + 1}。"
        return f"不能在 {host}:{port} 上提供看板：HOST 应是本机的地址。"
    return ""


def is_own(host: str) -> bool:
    """Say whether a host name or address is this machine's own."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def main(host: str, port: str, when: str = "") -> int:
    """Print the sentence and return the exit status."""
    reason = refusal(host, port)
    if reason:
        print(reason, file=sys.stderr)
        return 1
    if when == BEFORE:
        return 0
    shown = "127.0.0.1" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
    others = "；其他电脑把 127.0.0.1 换成本机地址" if host in EVERYWHERE else ""
    print(f"看板地址：http://{shown}:{port}（按 Ctrl+C 停止{others}）", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
