# ./guichet test: every test of the project, on parts of its own. Sourced by ./guichet.

# The launcher as a command of its own, since `launch` takes the place of the shell.
launcher() {
    (launch "$@")
}

stop_test_parts() {
    if [[ -n ${test_state:-} && -d $test_state ]]; then
        GUICHET_STATE=$test_state launcher down || true
        if [[ ${test_failed:-1} -eq 0 ]]; then rm -rf "$test_state"; else printf 'Logs of the parts: %s\n' "$test_state/logs"; fi
    fi
}

# What checks the pages and the merged document; with it there, Maven's profile `pages` is on.
need_page_checks() {
    local pages=$home/gateway log=$built/npm.log
    need_program nodejs "The pages and the API's document are checked with Node 18 or later." node
    need_program npm "The checks of the pages and of the API's document come by npm." npm
    node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)' \
        || fail "The pages and the API's document are checked with Node 18 or later; this is $(node --version)."
    if [[ $pages/node_modules/.package-lock.json -nt $pages/package-lock.json ]]; then return; fi
    (cd -- "$pages" && npm ci --ignore-scripts --no-audit --no-fund) </dev/null >"$log" 2>&1 \
        || fail "What checks the pages could not be fetched by npm; see $log"
    touch "$pages/node_modules/.package-lock.json"
}

run_tests() {
    local arguments=() began line
    while [[ $# -gt 0 ]]; do
        case "$1" in
            --thorough) arguments+=(-Dguichet.thorough=true) ;;
            *) fail "\`test\` does not know \`$1\`." ;;
        esac
        shift
    done
    find_maven
    mkdir -p "$built/stamps"
    need_program chromium "The browser tests drive it." chromium chromium-browser google-chrome google-chrome-stable
    need_page_checks
    build_launcher

    test_failed=1
    test_state=$(mktemp -d "${TMPDIR:-/tmp}/guichet-test.XXXXXX")
    trap stop_test_parts EXIT
    trap 'exit 130' INT TERM
    GUICHET_STATE=$test_state GUICHET_PORT_BASE=free launcher up --parts-only --demo --detach

    began=$built/stamps/.began.test
    touch "$began"
    (
        while IFS= read -r line; do export "${line?}"; done < <(GUICHET_STATE=$test_state launcher env --secrets)
        cd -- "$home" && "$MAVEN" -B -ntp --fail-at-end verify -DskipITs=false -pl '!deploy/end-to-end' "${arguments[@]}"
    )
    built_now "$began" launcher "${services[@]}"
    GUICHET_STATE=$test_state launcher down

    (
        unset GUICHET_STATE GUICHET_PORT_BASE
        # What it is built with has integration tests of its own, which ran above and want parts that are down now.
        cd -- "$home" && "$MAVEN" -B -ntp verify -DskipITs=false -pl deploy/end-to-end -am "${arguments[@]}" \
            '-Dit.test=dev/guichet/endtoend/**/*IT' -Dfailsafe.failIfNoSpecifiedTests=false
    )
    test_failed=0
}
