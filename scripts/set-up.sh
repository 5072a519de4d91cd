# Sourced by quickstart and test: installs what is missing, fetches the language model, builds. Does nothing twice.
# shellcheck shell=bash

set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$repository/build/release"
jobs=$(nproc)

# Names are the same in Debian 12, Debian 13 and Ubuntu 24.04. Reasons: docs/dependencies.md.
build_packages=(g++ cmake ninja-build pkg-config python3 python3-pip
  libboost-dev libboost-graph-dev rapidjson-dev libgraphviz-dev libcli11-dev libfmt-dev libpcre2-dev libsodium-dev nettle-dev
  libsqlite3-dev libsqlitecpp-dev libutf8proc-dev libxml2-dev libserd-dev libmsgpack-cxx-dev zlib1g-dev catch2 graphviz
  fonts-dejavu-core)
test_packages=(python3-rdflib python3-networkx python3-icalendar python3-geojson python3-venv libxml2-utils serdi raptor2-utils doxygen)
full_packages=(clang-16 clang-tidy-16 libclang-rt-16-dev)
java_packages=(default-jdk-headless maven)

step() { printf '\n== %s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "Packages must be installed: run this as root, or install sudo."; fi
}

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

install_packages() {
  if ! command -v apt-get >/dev/null; then
    step "Not Debian or Ubuntu: please install what these packages hold: $*"
    return
  fi
  local missing=()
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  step "Installing ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# Builds the explorer. Any Node from 18 on will do, wherever it came from.
install_node() {
  if command -v node >/dev/null && command -v npm >/dev/null; then return; fi
  install_packages nodejs npm
}

# The readers of npm that the tests try exports on, as the lock file names them.
fetch_readers() {
  command -v npm >/dev/null || return 0
  step "Fetching readers for the exports (npm, once)"
  npm ci --prefix "$repository/tests/export/oracles" --ignore-scripts --no-audit --no-fund --loglevel=error
}

# A browser for the explorer's tests, which are skipped without it. Ubuntu has Chromium as a snap only.
install_browser() {
  if command -v chromium >/dev/null; then return; fi
  if [ -n "$(apt-cache show chromium 2>/dev/null)" ]; then install_packages chromium
  else step "No Chromium package here: the explorer is not tried in a browser"; fi
}

# The same of Python: wheels only, into build/readers.
fetch_python_readers() {
  step "Fetching readers for the exports (PyPI, once)"
  python3 -m venv "$repository/build/readers"
  "$repository/build/readers/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: \
    -r "$repository/tests/export/oracles/requirements.txt"
}

# Whether build/java has of a reader just the jars whose sums are written down.
has_jars() {
  (export LC_ALL=C; cd "$repository/build/java/$1" 2>/dev/null && sha256sum -- *.jar) |
    cmp -s - "$repository/tests/export/java/$1/checksums.sha256"
}

# Gephi and Neo4j, for --full: 180 MB of jars. Any Java from 17 on will do, wherever it came from.
fetch_java_readers() {
  if ! command -v javac >/dev/null || ! command -v mvn >/dev/null; then install_packages "${java_packages[@]}"; fi
  for reader in gephi neo4j; do
    if has_jars "$reader"; then continue; fi
    step "Fetching $reader, which reads the exports (Maven, once)"
    rm -rf "$repository/build/java/$reader"
    mvn --batch-mode --quiet --file "$repository/tests/export/java/$reader/pom.xml" \
      org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
      -DoutputDirectory="$repository/build/java/$reader"
    has_jars "$reader" || fail "The jars in build/java/$reader are not those of tests/export/java/$reader/checksums.sha256."
  done
}

fetch_model() {
  step "Fetching the language model (12 MB, once)"
  "$repository/scripts/fetch-model"
}

# build_release TARGET: leaves the program at build/release/entente. Newer compilers than those we test with may warn of more.
build_release() {
  step "Building into build/release (a few minutes the first time)"
  local options=(-G Ninja -DCMAKE_BUILD_TYPE=Release -DENTENTE_WERROR=OFF)
  if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  cmake -S "$repository" -B "$build" --log-level=WARNING "${options[@]}"
  cmake --build "$build" --parallel "$jobs" --target "$1"
}
