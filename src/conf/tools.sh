# Finds a JDK >= 17 and Maven, or fetches them through apt. Sourced by ./voxtum and ./test.
# shellcheck shell=bash

# shellcheck disable=SC2034 # the scripts that source this use both
java_home='' java=''

say() { printf 'voxtum: %s\n' "$*" >&2; }

# fail MESSAGE [EXIT CODE]; 8 is a tool that is missing or a place that cannot be written.
fail() {
    printf 'error: %s\n' "$1" >&2
    exit "${2:-8}"
}

# Major version of the Java in home $1, from its `release` file (fast), else by asking it.
java_version() {
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2> /dev/null || true)
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    printf '%s\n' "${version:-0}"
}

# Sets java and java_home to the first Java >= 17 of JAVA_HOME, PATH and /usr/lib/jvm that has bin/$1.
find_java() {
    local candidate homes=("${JAVA_HOME:-}")
    if candidate=$(command -v java); then
        candidate=$(readlink -f -- "$candidate")
        homes+=("${candidate%/bin/java}")
    fi
    homes+=(/usr/lib/jvm/*)
    for candidate in "${homes[@]}"; do
        [ -x "${candidate:-/nowhere}/bin/java" ] || continue
        [ -x "$candidate/bin/${1:-java}" ] || continue
        [ "$(java_version "$candidate")" -ge 17 ] || continue
        java_home=$candidate
        # shellcheck disable=SC2034 # the script that sources this runs it
        java=$candidate/bin/java
        return 0
    done
    return 1
}

have_jdk_and_maven() { find_java javac && command -v mvn > /dev/null; }

require_jdk_and_maven() {
    have_jdk_and_maven && return
    command -v apt-get > /dev/null \
        || fail "a JDK (17 or newer) and Maven (3.8 or newer) are needed; install them and try again"
    apt_install "$(jdk_package)" maven
    hash -r
    have_jdk_and_maven || fail "apt-get installed them, yet no JDK >= 17 and mvn are found"
}

# apt-get as this user may; the lock of a build (8) is not for what a package starts.
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" >&2 8>&-; }

# JDK 17 where it is packaged, else what the distribution calls default. Asked before the lists are
# fetched it may answer default; apt_install asks again.
jdk_package() {
    if apt-cache show openjdk-17-jdk-headless > /dev/null 2>&1; then
        echo openjdk-17-jdk-headless
    else
        echo default-jdk-headless
    fi
}

# apt_install PACKAGE...: as root, or by sudo after "yes" on a terminal; else says what to type.
apt_install() {
    local as_root=() answer=
    if [ "$(id -u)" != 0 ]; then
        if command -v sudo > /dev/null && [ -t 0 ] && [ -t 2 ]; then
            printf 'missing: %s\nInstall by sudo apt-get? Type yes: ' "$*" >&2
            read -r answer || true
        fi
        [ "$answer" = yes ] \
            || fail "missing: $*; type: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
        as_root=(sudo)
    fi
    say "fetching by apt-get: $*"
    apt update -qq || say "apt-get update failed; trying with the lists at hand"
    case $1 in *-jdk-headless) set -- "$(jdk_package)" "${@:2}" ;; esac
    apt install -y -qq --no-install-recommends "$@" || fail "apt-get could not install $*"
}
