# Sourced by run and run-served: finds the browser, and fetches Playwright once. Ends with 77, which means skipped, where there
# is no browser.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$browser" ]; then
  echo "skipped: no Chromium; on Debian, apt-get install chromium"
  exit 77
fi

cd "$here"
if ! cmp -s package-lock.json node_modules/.fetched-lock.json; then
  "${NPM:-npm}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.fetched-lock.json
fi
