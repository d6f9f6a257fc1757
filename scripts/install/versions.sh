#!/bin/sh
# Changes the installed version: `versions.sh HOME update APP` and `versions.sh HOME rollback [--yes]`.
# Versions stand side by side in HOME/versions; HOME/current points at one. The schema only goes forward, so an update
# first copies the data folder, and a rollback over a changed schema brings that copy back.
set -eu

home=$1
verb=$2
shift 2
set -a
# shellcheck source=/dev/null
. "$home/settings"
set +a
data=$TIREK_DATA
now=$(basename "$(readlink "$home/current")")

fail() {
  echo "$1" >&2
  exit 1
}
say() { echo "$1"; }

is_up() { "$home/current/bin/tirek" wait-ready 0 2>/dev/null; }
stop() {
  if [ "$TIREK_SERVICE" = yes ]; then
    systemctl stop tirek
  elif is_up; then
    fail "Tirek is running. Stop it first, then do this again."
  fi
}
start() {
  if [ "$TIREK_SERVICE" != yes ]; then
    say "Start it with: $home/current/bin/tirek run"
    return 0
  fi
  systemctl daemon-reload
  systemctl start tirek
}
point_at() {
  ln -sfn "versions/$1" "$home/.current"
  mv -T "$home/.current" "$home/current"
}
# Contents only: the folder itself may be a disk of its own.
fill() {
  find "$2" -mindepth 1 -maxdepth 1 -exec rm -rf {} +
  cp -a --reflink=auto "$1/." "$2/"
}
empty_into() {
  mkdir -p "$2"
  chmod 700 "$2"
  cp -a --reflink=auto "$1/." "$2/"
}
has_room() {
  need=$(du -sk "$data" | cut -f1)
  free=$(df -Pk "$home" | awk 'NR == 2 { print $4 }')
  [ "$free" -gt $((need + need / 10 + 51200)) ] || fail "$home has no room for a copy of $data ($((need / 1024)) MB). Nothing was changed."
}
# Migrations that one version has and the other does not know, or knows with other words.
migrations_beyond() {
  for file in "$home/versions/$1/database/migrations/"*.sql; do
    cmp -s "$file" "$home/versions/$2/database/migrations/$(basename "$file")" || basename "$file"
  done
}

update() {
  new=$(cat "$1/VERSION")
  [ "$new" != "$now" ] || fail "Version $new is installed already."
  missing=$(for file in "$home/versions/$now/database/migrations/"*.sql; do
    [ -f "$1/database/migrations/$(basename "$file")" ] || basename "$file"
  done)
  [ -z "$missing" ] || fail "Version $new is older than $now: it does not know $(echo "$missing" | head -1). To go back: tirek rollback"
  has_room
  say "[1/5] Copying version $new beside $now"
  rm -rf "$home/versions/.$new" "$home/versions/$new"
  cp -a "$1" "$home/versions/.$new"
  mv "$home/versions/.$new" "$home/versions/$new"
  say "[2/5] Stopping"
  stop
  say "[3/5] Copying the data to $home/before/$new (keep an encrypted backup elsewhere too: tirek backup FILE)"
  rm -rf "$home/before"
  empty_into "$data" "$home/before/$new"
  say "[4/5] Bringing the database to the new schema"
  if ! "$home/versions/$new/bin/tirek" migrate; then
    fill "$home/before/$new" "$data"
    start
    fail "The database could not be brought to version $new. The data is as it was, and version $now goes on."
  fi
  say "[5/5] Switching to $new"
  echo "$now" >"$home/previous"
  point_at "$new"
  if ! start; then
    say "Version $new did not start (journalctl -u tirek); going back to $now."
    now=$new
    rollback --yes
    exit 1
  fi
  say "Tirek $new is installed. Back to $now: $home/current/bin/tirek rollback"
}

rollback() {
  [ -f "$home/previous" ] || fail "There was no update to take back."
  old=$(cat "$home/previous")
  [ -d "$home/versions/$old" ] || fail "Version $old is no longer in $home/versions."
  beyond=$(migrations_beyond "$now" "$old")
  if [ -z "$beyond" ]; then
    stop
    point_at "$old"
    rm "$home/previous"
    start
    say "Tirek $old is back, with everything that was entered since the update."
    return 0
  fi
  [ -z "${DATABASE_URL:-}" ] || fail "Version $now changed the schema of a database that is not ours: bring back its backup from before the update, then point $home/current at versions/$old."
  [ -d "$home/before/$now" ] || fail "The copy made before the update to $now is gone: $old cannot read the data of $now."
  if [ "${1:-}" != --yes ]; then
    say "Version $old cannot read what $now wrote. The data from before the update comes back;"
    say "what was entered since is set aside in $home/set-aside and will not be in the program."
    [ -t 0 ] || fail "Add --yes to go on. Nothing was changed."
    printf 'Type yes to go on: '
    read -r answer
    [ "$answer" = yes ] || fail "Nothing was changed."
  fi
  stop
  aside="$home/set-aside/$now-$(date +%Y%m%d-%H%M%S)"
  empty_into "$data" "$aside"
  fill "$home/before/$now" "$data"
  point_at "$old"
  rm "$home/previous"
  start
  say "Tirek $old is back with the data from before the update. What was entered since lies in $aside."
}

"$verb" "$@"
