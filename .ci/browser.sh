#!/bin/sh
# Sees to a Chromium and a Chinese font for the browser tests: installs them where it may, else says how in one line.
# Never fails: without a browser its tests are skipped with the reason, and fail under CI.
set -eu

has_browser() {
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1
}

has_font() {
    fc-list :lang=zh-cn 2>/dev/null | grep -q .
}

may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

if has_browser && has_font; then
    exit 0
fi
if may_install; then
    echo "安装浏览器测试所需的 Chromium 和中文字体……"
    log=$(mktemp)
    if { apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk; } >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        exit 0
    fi
    echo "没有装上，详情见 $log。" >&2
fi
echo "浏览器测试需要 Chromium 和中文字体：以管理员身份执行 apt-get install chromium fonts-noto-cjk（其他系统用各自的包管理器）。" >&2
