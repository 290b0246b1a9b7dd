# Builds what is not built or older than its sources. Sourced by ./guichet.
#
# What was built when is kept in target/stamps: one file per product, as old as the moment its build began. The launcher
# runs from copies of its jars, so that a later build changes nothing under a running mail server.

services=(ticket-service notification-service sla-service gateway)
built=$home/target

# The newest of these paths decides; a deleted file shows in its folder's own time.
is_stale() {
    local stamp=$built/stamps/$1
    shift
    [[ ! -e $stamp ]] || [[ -n $(cd -- "$home" && find "$@" -newer "$stamp" -print -quit) ]]
}

is_launcher_stale() {
    local jar
    is_stale launcher pom.xml {event-contracts,identity-config,deploy/local}/{pom.xml,src/main} && return 0
    [[ -r $built/launcher.classpath && -r $(cat "$home/deploy/local/target/keycloak.path" 2>/dev/null) ]] || return 0
    while IFS= read -rd: jar; do
        [[ -e $jar ]] || return 0
    done < <(cat "$built/launcher.classpath" && printf ':')
    return 1
}

is_service_stale() {
    is_stale "$1" pom.xml {event-contracts,service-kit,service-kit/http,"$1"}/{pom.xml,src/main} && return 0
    [[ ! -e $home/$1/target/quarkus-app/quarkus-run.jar ]]
}

stale_products() {
    local service
    if is_launcher_stale; then printf 'launcher '; fi
    for service in "$@"; do
        if is_service_stale "$service"; then printf '%s ' "$service"; fi
    done
}

build_launcher() {
    build
}

build_system() {
    build "${services[@]}"
}

# What `up` with these arguments starts: the named services, all of them when no part is named.
build_for_up() {
    local argument named=0 wanted=()
    shift
    for argument in "$@"; do
        case "$argument" in
            --parts-only) named=1 ;;
            postgres | kafka | keycloak | mail) named=1 ;;
            gateway | gateway-[0-9]) named=1 wanted+=(gateway) ;;
            ticket | notification | sla) named=1 wanted+=("$argument-service") ;;
            ticket-[0-9] | notification-[0-9] | sla-[0-9]) named=1 wanted+=("${argument%-*}-service") ;;
        esac
    done
    if [[ $named -eq 0 ]]; then build_system; else build "${wanted[@]}"; fi
}

# One build at a time in a checkout; the second one finds everything built.
build() {
    [[ -n $(stale_products "$@") ]] || return 0
    find_maven
    mkdir -p "$built/stamps"
    (
        if command -v flock >/dev/null 2>&1; then flock 9; fi
        read -ra products <<<"$(stale_products "$@")"
        if [[ ${#products[@]} -gt 0 ]]; then build_products "${products[@]}"; fi
    ) 9>"$built/build.lock"
}

build_products() {
    local product modules='' began=$built/stamps/.began.$$
    touch "$began"
    for product in "$@"; do
        if [[ $product == launcher ]]; then modules+=deploy/local,; else modules+=$product,; fi
    done
    printf 'Building %s (the first time takes some minutes); log in %s\n' "$*" "$built/build.log" >&2
    if ! (cd -- "$home" && "$MAVEN" -B -ntp -pl "${modules%,}" -am package -DskipTests -Dspotless.check.skip=true 2>&1) \
        | tee "$built/build.log" | sed -un 's/^\[INFO\] Building \(Guichet.*\) 0\..*/  \1/p' >&2; then
        grep -m 20 '^\[ERROR\]' "$built/build.log" >&2 || true
        rm -f "$began"
        fail "The build failed; its log: $built/build.log"
    fi
    built_now "$began" "$@"
    rm -f "$began"
}

# Notes that these products are as new as the given moment.
built_now() {
    local began=$1 product
    shift
    for product in "$@"; do
        if [[ $product == launcher ]]; then set_launcher_aside; fi
        touch -r "$began" "$built/stamps/$product"
    done
}

set_launcher_aside() {
    local jars classpath module
    mkdir -p "$built/launcher"
    jars=$(mktemp -d "$built/launcher/XXXXXX")
    classpath=$(cat "$home/deploy/local/target/launcher.classpath")
    for module in deploy/local event-contracts identity-config; do
        cp "$home/$module/target/${module##*/}"-[0-9]*.jar "$jars/"
    done
    classpath=$(tr ':' '\n' <<<"$classpath" | grep -vF "$home/" | paste -sd: -)
    printf '%s' "$(printf '%s:' "$jars"/*.jar)$classpath" >"$jars/classpath"
    mv "$jars/classpath" "$built/launcher.classpath"
    forget_launchers "$jars"
}

# Deletes earlier copies that no process runs from; a young one may be about to be used.
forget_launchers() {
    local kept=$1 copy
    while IFS= read -r copy; do
        if [[ $copy != "$kept" ]] && ! grep -qsaF -f /dev/stdin /proc/[0-9]*/cmdline <<<"$copy/"; then rm -rf -- "$copy"; fi
    done < <(find "$built/launcher" -mindepth 1 -maxdepth 1 -type d -mmin +10)
}

# Hands over to the launcher: signals reach it directly.
launch() {
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx256m \
        -Dorg.slf4j.simpleLogger.defaultLogLevel=error -Dguichet.home="$home" \
        -Dguichet.keycloak="$(cat "$home/deploy/local/target/keycloak.path")" \
        -cp "$(cat "$built/launcher.classpath")" dev.guichet.local.Guichet "$@"
}
