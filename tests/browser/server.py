"""Starts boards for tests: each on a port of its own, against a given warehouse, on a given day."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-25"
"""The day of every board under test: what is due, overdue or stale hangs on it."""


@dataclass(frozen=True)
class Server:
    url: str
    log: Path
    pid: int


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ask(url: str, timeout: float = 5) -> str:
    """The body of the answer; '' where nobody answers."""
    try:
        with urllib.request.urlopen(url, timeout=timeout) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path, seconds: float = 60) -> float:
    """Seconds until the board says that it is healthy."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if ask(f"{url}/_stcore/health", timeout=1) == "ok":
            return time.monotonic() - start
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise AssertionError(f"the board did not start:\n{log.read_text(encoding='utf-8')}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and what it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def environment(warehouse: Path, home: Path) -> dict[str, str]:
    return {**os.environ, "BOARD_WAREHOUSE": str(warehouse), "BOARD_TODAY": TODAY, "HOME": str(home)}


@contextmanager
def serving(folder: Path, warehouse: Path, script: str = "app.py", port: str = "", **settings: str) -> Iterator[Server]:
    """A board of its own; ``folder`` takes its log and is its home, ``settings`` are variables of its environment."""
    port = port or str(free_port())
    url, log = f"http://127.0.0.1:{port}", folder / f"board-{port}.log"
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.address", "127.0.0.1"]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--server.port", port],
            cwd=ROOT,
            env={**environment(warehouse, folder), **settings},
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        try:
            wait_until_healthy(url, process, log)
            yield Server(url, log, process.pid)
        finally:
            stop(process)


def build_warehouse(folder: Path) -> Path:
    """Build the shipped data into the folder."""
    done = subprocess.run(
        [sys.executable, "-m", "etl", "build"],
        cwd=ROOT,
        env=environment(folder, folder),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
