#!/usr/bin/env bash
# Gets Debian's Chromium for the browser tests where that needs no question: as root, with apt-get. Never fails: a machine
# without a browser still runs every other test, and is told so.
set -u
[ -x /usr/bin/chromium ] && exit 0

loudly() { printf '\n!!! NO BROWSER: %s. The browser tests will be skipped.\n\n' "$1" >&2; }

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    loudly "/usr/bin/chromium is missing (on Debian and Ubuntu: apt-get install chromium)"
    exit 0
fi

echo "installing Chromium for the browser tests"
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
wait_for_lock=(-o DPkg::Lock::Timeout=300)
packages=(chromium fonts-liberation fonts-noto-color-emoji)
if ! { apt-get "${wait_for_lock[@]}" update && apt-get "${wait_for_lock[@]}" install -y --no-install-recommends "${packages[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 5 "$log" >&2
    loudly "apt-get could not install chromium"
fi
rm -f "$log"
