# Sourced by run and run-served: finds the browser that ENTENTE_BROWSER names, chromium or firefox, and fetches Playwright once.
# Ends with 77, which means skipped, where there is no such browser.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

kind=${ENTENTE_BROWSER:-chromium}
if [ "$kind" = firefox ]; then
  browser=${FIREFOX:-$(command -v firefox-esr || command -v firefox || true)}
  package=firefox-esr
  export ENTENTE_FIREFOX=$browser
else
  browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  package=chromium
  export ENTENTE_CHROMIUM=$browser
fi
if [ -z "$browser" ]; then
  echo "skipped: no $kind; on Debian, apt-get install $package"
  exit 77
fi

cd "$here"
if ! cmp -s package-lock.json node_modules/.fetched-lock.json; then
  "${NPM:-npm}" ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.fetched-lock.json
fi
