#!/usr/bin/env bash
# A PostgreSQL server to throw away. Makes one in a new folder, where only its socket is listened on, and prints that
# folder, or else what is missing. Then it obeys the words that come in, `stop` and `start`, and answers each with a line.
# When nothing more can come in, however the tests have ended, server and folder go.
set -euo pipefail

fail() {
    printf '%s\n' "$*"
    exit 1
}

# The programs are not in the path where Debian puts them.
programs() {
    local folder
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) $(dirname "$(command -v initdb || true)"); do
        if [[ -x $folder/initdb && -x $folder/pg_ctl ]]; then
            printf '%s' "$folder"
            return
        fi
    done
}

# A server refuses to run as root, so root runs it as somebody else.
as_somebody() {
    if [[ $(id -u) -eq 0 ]]; then
        setpriv --reuid=postgres --regid=postgres --init-groups "$@"
    else
        "$@"
    fi
}

quietly() {
    as_somebody "$@" </dev/null >>"$folder/said" 2>&1
}

start() {
    quietly "$bin/pg_ctl" start --pgdata="$folder/data" --wait --timeout=60 --log="$folder/log" \
        --options="-k $folder -c listen_addresses= -c max_connections=400 -c fsync=off -c full_page_writes=off \
            -c autovacuum=off"
}

stop() {
    quietly "$bin/pg_ctl" stop --pgdata="$folder/data" --wait --mode="$1"
}

clean_up() {
    if [[ -f $folder/data/postmaster.pid ]]; then
        stop immediate || true
    fi
    rm -rf "$folder"
}

bin=$(programs)
[[ -n $bin ]] || fail "these tests need PostgreSQL: install it (on Debian: apt-get install postgresql) and run them again"
if [[ $(id -u) -eq 0 ]] && ! id postgres >/dev/null 2>&1; then
    fail "PostgreSQL does not run as root: make a user for it (useradd --system postgres) or run the tests as another"
fi

# Copying databases is most of the work, and several times as fast in memory, where there is enough of it.
room=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)
if [[ ${room:-0} -gt 2000000 ]]; then
    folder=$(mktemp -d -p /dev/shm showgraph.XXXXXX)
else
    folder=$(mktemp -d -t showgraph.XXXXXX)
fi
trap clean_up EXIT
touch "$folder/said"
if [[ $(id -u) -eq 0 ]]; then
    chown -R postgres: "$folder"
fi
quietly "$bin/initdb" --pgdata="$folder/data" --username=showgraph --auth=trust --encoding=UTF8 --locale=C --no-sync ||
    fail "initdb: $(cat "$folder/said")"
# One user has a password, so that a wrong one can be tried.
sed -i '1i local all guarded scram-sha-256' "$folder/data/pg_hba.conf"
start || fail "pg_ctl: $(cat "$folder/said" "$folder/log" 2>/dev/null)"
printf '%s\n' "$folder"

while read -r word; do
    case $word in
    stop) stop fast ;;
    start) start ;;
    esac
    printf 'done\n'
done
