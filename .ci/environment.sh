#!/bin/sh
# Makes the environment in .venv from requirements.txt and, asked with "test", from tests/requirements*.txt on top.
# Does nothing, and needs no network, where it stands already: .venv/.ready is a copy of the requirements it was
# made from and is written last, so that an interrupted installation starts over.
# PYTHON names the interpreter; without it the newest suitable one is taken.
set -eu
cd "$(dirname "$0")/.."

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

is_suitable() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        is_suitable "$PYTHON" || fail "PYTHON=$PYTHON 不能用：需要能运行的 Python 3.11、3.12 或 3.13。"
        printf '%s\n' "$PYTHON"
        return
    fi
    for candidate in python3.13 python3.12 python3.11 python3 python; do
        if is_suitable "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    fail "找不到 Python 3.11–3.13：请先安装（Debian/Ubuntu：apt-get install python3 python3-venv），或用 make run PYTHON=解释器路径 指定。"
}

# pip's own words go to a file: on failure one sentence says what to do, and where the rest is.
install() {
    .venv/bin/python -m pip install --disable-pip-version-check --no-input --no-deps -r "$1" >.venv/install.log 2>&1 ||
        fail "安装 $1 里的依赖失败，多半是连不上软件源：请接通网络（内网可先设 PIP_INDEX_URL=镜像地址）后重新执行 make；详情见 .venv/install.log。"
}

is_made_from() {
    [ -f "$2" ] && cmp -s "$1" "$2" && .venv/bin/python -c '' 2>/dev/null
}

make_environment() {
    python=$(find_python)
    name=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "$python 缺少 venv 或 pip：请先安装（Debian/Ubuntu：apt-get install $name-venv），再重新执行 make。"
    printf '%s\n' "首次准备：用 $name 在 .venv 里安装依赖，约需一分钟……"
    rm -rf .venv
    "$python" -m venv .venv >/dev/null 2>&1 ||
        fail "用 $python 建不成 .venv：请检查磁盘空间和目录权限（Debian/Ubuntu：apt-get install $name-venv），再重新执行 make。"
    install requirements.txt
    # Python 3.11 puts setuptools there; nothing runs on it, and jieba warns about it.
    .venv/bin/python -m pip uninstall --quiet --yes setuptools >/dev/null 2>&1 || true
    cp requirements.txt .venv/.ready
}

is_made_from requirements.txt .venv/.ready || make_environment
for extra in requirements requirements-dask requirements-login; do
    if [ "${1:-run}" = test ] && ! is_made_from "tests/$extra.txt" ".venv/.ready-test-$extra"; then
        install "tests/$extra.txt"
        cp "tests/$extra.txt" ".venv/.ready-test-$extra"
    fi
done
