"""Starts the board where there is no network but loopback: ``unshare --net python -m tests.offline_start FOLDER``.

Prints the seconds until it was healthy, and how long a deep link took to answer.
"""

import fcntl
import os
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

from tests.browser.server import ROOT, ask, free_port, stop, wait_until_healthy

SET_FLAGS = 0x8914  # SIOCSIFFLAGS
UP_AND_RUNNING = 0x1 | 0x40


def raise_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sh", b"lo", UP_AND_RUNNING))


def main(folder: Path) -> None:
    raise_loopback()
    port = free_port()
    log = folder / "offline.log"
    with log.open("wb") as out:
        start = time.monotonic()
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}"], cwd=ROOT, env=os.environ, stdout=out, stderr=out, start_new_session=True
        )
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_healthy(url, process, log)
            print(time.monotonic() - start)
            assert 'lang="zh-CN"' in ask(f"{url}/district?district=500151")
        finally:
            stop(process)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
