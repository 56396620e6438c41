# Sourced by the scripts beside it: finds or installs what the stack is built with, builds what has changed, runs the launcher.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$root/deploy/local/target

say() { printf '         %s\n' "$*" >&2; }

# need COMMAND PACKAGE...: the command, installed with apt when this user may do that.
need() {
  local command=$1
  shift
  command -v "$command" > /dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; then
    say "installing $*"
    apt-get update -qq > /dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" > /dev/null
  else
    echo "Duty Desk needs $command (on Debian: apt-get install $*)." >&2
    exit 2
  fi
}

need_tools() {
  need javac openjdk-17-jdk-headless
  need mvn maven
  need npm npm
  need unshare util-linux
  local major
  major=$(javac -version 2>&1 | sed 's/javac \([0-9]*\).*/\1/')
  if [ "$major" -lt 17 ]; then
    echo "Duty Desk needs JDK 17 or later; javac here is $major. Set JAVA_HOME and PATH to a newer one." >&2
    exit 2
  fi
}

# One hash over everything that the programs are built from.
sources() {
  cd "$root"
  find pom.xml service-kit rota-service assessment-service resource-service gateway deploy/local \
    \( -name target -o -name node_modules -o -path '*/src/test' \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

build() {
  need_tools
  mkdir -p "$target"
  local now
  now=$(sources)
  if [ -f "$target/version" ] && [ "$(cat "$target/version")" = "$now" ]; then
    return
  fi
  say "building what has changed (the first time this takes some minutes)"
  if ! (cd "$root" && mvn -B -q -Dquick -pl '!deploy/bench' package > "$target/build.log" 2>&1); then
    tail -n 40 "$target/build.log" >&2
    echo "The build failed; the whole log is deploy/local/target/build.log." >&2
    exit 1
  fi
  echo "$now" > "$target/version"
}

launcher() {
  if [ ! -d "$target/lib" ]; then
    echo "Duty Desk is not built yet. Start it with deploy/local/up." >&2
    exit 2
  fi
  exec java -Xms16m -Xmn12m -Xmx96m -XX:MaxHeapFreeRatio=20 -XX:MinHeapFreeRatio=10 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Ddutydesk.root=$root" ${DUTYDESK_DATA_MARK:-} \
    -cp "$target/classes:$target/lib/*" uk.dutydesk.deploy.local.DutyDesk "$@"
}
