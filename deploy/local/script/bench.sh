# ./guichet bench: builds everything and runs the benchmarks' own program. Sourced by ./guichet.

run_bench() {
    need_program wrk "The benchmarks send their requests with it." wrk
    need_program postgresql-contrib "The benchmarks take pgbench as their reference." pgbench '/usr/lib/postgresql/*/bin/pgbench'
    build_system
    find_maven
    (cd -- "$home" && "$MAVEN" -B -ntp -q -pl deploy/benchmarks -am package -DskipTests -Dspotless.check.skip=true) >&2 \
        || fail "The benchmarks could not be built."
    # It shares the cores with what it measures: it compiles little and soon.
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dguichet.home="$home" \
        -cp "$home/deploy/benchmarks/target/classes:$home/deploy/benchmarks/target/lib/*" \
        dev.guichet.bench.Main "$@"
}
