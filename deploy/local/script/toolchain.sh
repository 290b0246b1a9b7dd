# Finds the JDK and Maven. Sourced by ./guichet.

# Cron and some containers have no HOME.
person=${HOME:-/nonexistent}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

has_argument() {
    local wanted=$1 argument
    shift
    for argument in "$@"; do
        [[ $argument == "$wanted" ]] && return 0
    done
    return 1
}

# True for the folder of a JDK, not only a runtime, of version 25 or later.
is_jdk() {
    local version
    [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [[ -n $version && $version -ge 25 ]]
}

# Sets and exports JAVA_HOME.
find_jdk() {
    local candidate on_path=''
    if command -v java >/dev/null 2>&1; then
        on_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v java)")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/java/* \
        /usr/local/*jdk* "$person"/.sdkman/candidates/java/* "$person"/.jdks/* "$person"/.local/share/mise/installs/java/*; do
        if [[ -n $candidate ]] && is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    fail "Guichet needs a JDK 25, and none was found in JAVA_HOME, on the PATH or in the usual folders.
Install one, such as Temurin 25 from https://adoptium.net (Debian: the package temurin-25-jdk), or set JAVA_HOME to it."
}

# Sets MAVEN. GUICHET_MAVEN names another command to build with.
find_maven() {
    local candidate
    for candidate in "${GUICHET_MAVEN:-}" mvn "${MAVEN_HOME:-/none}/bin/mvn" "${M2_HOME:-/none}/bin/mvn" \
        /usr/share/maven/bin/mvn /opt/*maven*/bin/mvn "$person"/.sdkman/candidates/maven/current/bin/mvn; do
        if [[ -n $candidate ]] && command -v "$candidate" >/dev/null 2>&1; then
            MAVEN=$candidate
            return
        fi
    done
    fail "Guichet has to be built first, and Maven was not found on the PATH or in the usual folders.
Install it (Debian: apt-get install maven), or set MAVEN_HOME to it."
}

# has_program NAME...: one of these is a program on the PATH or, with a slash, a pattern of the paths of programs.
has_program() {
    local name path
    for name in "$@"; do
        if [[ $name != */* ]]; then
            if command -v "$name" >/dev/null 2>&1; then return; fi
            continue
        fi
        for path in $name; do
            if [[ -x $path ]]; then return; fi
        done
    done
    return 1
}

# need_program PACKAGE WHY NAME...: one of these programs (see has_program), or in the Debian package, which root installs.
need_program() {
    local package=$1 why=$2 log=$built/install-$1.log
    shift 2
    if has_program "$@"; then return; fi
    if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null 2>&1; then
        printf 'Installing %s. %s\n' "$package" "$why" >&2
        mkdir -p "$built"
        { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$package"; } \
            </dev/null >"$log" 2>&1 || fail "$package could not be installed; see $log"
        has_program "$@" || fail "$package was installed, but it brought no $1; see $log"
        return
    fi
    fail "$why Install it, so that $1 is on the PATH (Debian: apt-get install $package), and try again."
}
