#!/usr/bin/env bash
# Builds the screens into the gateway's target folder; does nothing when they have not changed since the last time.
set -euo pipefail
cd "$(dirname "$0")"
out=../../../target/web
now=$(find src public index.html package.json package-lock.json tsconfig.json vite.config.ts -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
if [ -f "$out/built-from" ] && [ "$(cat "$out/built-from")" = "$now" ]; then
  echo "screens unchanged"
  exit 0
fi
lock=$(sha256sum < package-lock.json)
if [ ! -f node_modules/.installed-from ] || [ "$(cat node_modules/.installed-from)" != "$lock" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  echo "$lock" > node_modules/.installed-from
fi
npm run --silent build
echo "$now" > "$out/built-from"
