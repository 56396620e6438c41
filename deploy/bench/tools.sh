# Sourced by the scripts beside it: builds the bench where something has changed, and runs one of its programs.
. "$(dirname "${BASH_SOURCE[0]}")/../local/tools.sh"
bench=$root/deploy/bench

bench_sources() {
  cd "$root"
  find pom.xml service-kit rota-service/pom.xml rota-service/src/main resource-service/pom.xml resource-service/src/main deploy/bench \
    \( -name target -o -path '*/src/test' \) -prune -o -type f \( -name '*.java' -o -name '*.xml' \) -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

build_bench() {
  need javac openjdk-17-jdk-headless
  need mvn maven
  mkdir -p "$bench/target"
  local now
  now=$(bench_sources)
  if [ -f "$bench/target/version" ] && [ "$(cat "$bench/target/version")" = "$now" ]; then
    return
  fi
  say "building the bench (the first time this takes some minutes)"
  if ! (cd "$root" && mvn -B -q -Dquick -Dquarkus.build.skip -pl deploy/bench -am package > "$bench/target/build.log" 2>&1); then
    tail -n 40 "$bench/target/build.log" >&2
    echo "The build failed; the whole log is deploy/bench/target/build.log." >&2
    exit 1
  fi
  echo "$now" > "$bench/target/version"
}

# run_bench CLASS ARGUMENT...
run_bench() {
  local program=$1
  shift
  (build_bench)
  exec java -Xmx${DUTYDESK_BENCH_HEAP:-1g} "-Ddutydesk.root=$root" -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
    -cp "$bench/target/classes:$bench/target/lib/*" "uk.dutydesk.deploy.bench.$program" "$@"
}
