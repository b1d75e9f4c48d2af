#!/usr/bin/env bash
# Shows the map on an unattended screen, in a Chromium that opens nothing but it. Ends with an error where the browser, or
# what draws the page in it, is gone: the service (onmt-kiosk.service) then starts it again.
#
# From the environment (kiosk.conf): KIOSK_ADDRESS, the address of the kiosk's page; KIOSK_PROFILE, a folder that lasts, in which
# the map is kept for hours without a network; KIOSK_CHROMIUM, the browser's program; KIOSK_FLAGS, more flags for it.
set -euo pipefail

: "${KIOSK_ADDRESS:?says the address of the kiosk page, https://.../kiosk/?lang=fr}"
profile="${KIOSK_PROFILE:-$HOME/.local/share/onmt-kiosk}"
chromium="${KIOSK_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}"
# How often the page is looked after, and how long it may take to appear, seconds.
EVERY=10
PATIENCE=60

mkdir -p "$profile"
# A browser that lost its power says so at the next start, and asks what to do: nobody is there to answer.
preferences="$profile/Default/Preferences"
if [ -f "$preferences" ]; then
    sed -i 's/"exited_cleanly":false/"exited_cleanly":true/; s/"exit_type":"[A-Za-z]*"/"exit_type":"Normal"/' "$preferences"
fi
# Left behind by a browser that was killed.
rm -f "$profile/SingletonLock" "$profile/SingletonCookie" "$profile/SingletonSocket"

flags=(
    --kiosk --user-data-dir="$profile" --disk-cache-size=104857600
    --no-first-run --no-default-browser-check --noerrdialogs --hide-crash-restore-bubble --disable-session-crashed-bubble
    --disable-pinch --overscroll-history-navigation=0 --disable-extensions --disable-sync --disable-component-update
    --disable-background-networking --password-store=basic --lang=fr
    --disable-features=Translate,MediaRouter,SpareRendererForSitePerProcess,TouchpadOverscrollHistoryNavigation
)
# shellcheck disable=SC2086 # several flags in one word
"$chromium" "${flags[@]}" ${KIOSK_FLAGS:-} "$KIOSK_ADDRESS" &
browser=$!
trap 'kill "$browser" 2>/dev/null || true' EXIT

# Whether a process of this browser draws a page. Its ancestors lead to the browser, through one or two others.
draws() {
    local process parent
    for process in $(pgrep -f -- --type=renderer || true); do
        parent=$process
        while [ -n "$parent" ] && [ "$parent" -gt 1 ]; do
            if [ "$parent" = "$browser" ]; then return 0; fi
            parent=$(ps -o ppid= -p "$parent" 2>/dev/null | tr -d ' ' || true)
        done
    done
    return 1
}

missed=0
while kill -0 "$browser" 2>/dev/null; do
    sleep "$EVERY" &
    wait $! || true
    if draws; then
        missed=0
        PATIENCE=20
    else
        missed=$((missed + EVERY))
        if [ "$missed" -ge "$PATIENCE" ]; then
            echo "nothing draws the page any more: the browser is ended" >&2
            exit 1
        fi
    fi
done
echo "the browser has ended" >&2
exit 1
