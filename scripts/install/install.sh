#!/bin/sh
# Installs Tirek, or updates what is installed. Needs no network. See docs/operations/install.md.
set -eu

here=$(dirname "$(readlink -f "$0")")
home=/opt/tirek
data=
user=
port=8080
host=localhost
service=auto

usage() {
  cat <<'TEXT'
sudo ./install.sh [options]      installs Tirek; run again from a newer archive, it updates

  --to DIR      the program, its versions and settings, default /opt/tirek
  --data DIR    database, files and keys, default /var/lib/tirek
  --user NAME   account the service runs as, default tirek (made when missing)
  --port N      default 8080
  --host NAME   address to listen on, default localhost (0.0.0.0: from other machines)
  --no-service  no systemd unit: you start and stop it yourself
TEXT
}
fail() {
  echo "$1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case "$1" in
    --to | --data | --user | --port | --host)
      [ $# -ge 2 ] || fail "$1 needs a value"
      case "$1" in
        --to) home=$2 ;;
        --data) data=$2 ;;
        --user) user=$2 ;;
        --port) port=$2 ;;
        --host) host=$2 ;;
      esac
      shift 2
      ;;
    --no-service) service=no && shift ;;
    -h | --help) usage && exit 0 ;;
    *) fail "$1 is unknown. Try ./install.sh --help" ;;
  esac
done

[ "$(uname -s) $(uname -m)" = "Linux x86_64" ] || fail "Tirek's server runs on Linux x86_64; this is $(uname -s) $(uname -m)."
glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc 2\.//')
[ "${glibc:-0}" -ge 28 ] 2>/dev/null || fail "Tirek needs a Linux with glibc 2.28 or newer (Debian 10, Ubuntu 20.04, RHEL 8 and later)."
if [ -L "$home/current" ]; then exec sh "$here/app/bin/versions.sh" "$home" update "$here/app"; fi

version=$(cat "$here/app/VERSION")
mkdir -p "$home/versions" 2>/dev/null || fail "$home cannot be made: run with sudo, or choose another folder with --to."
home=$(readlink -f "$home")
root=no
[ "$(id -u)" = 0 ] && root=yes
if [ "$service" = auto ]; then
  if [ $root = yes ] && [ -d /run/systemd/system ]; then service=yes; else service=no; fi
fi
if [ -z "$data" ]; then if [ $root = yes ]; then data=/var/lib/tirek; else data=$home/data; fi; fi
if [ -z "$user" ]; then if [ $root = yes ]; then user=tirek; else user=$(id -un); fi; fi
if ! id "$user" >/dev/null 2>&1; then
  [ $root = yes ] || fail "The account $user does not exist."
  useradd --system --home-dir "$data" --shell /usr/sbin/nologin "$user"
fi
mkdir -p "$data"
data=$(readlink -f "$data")
chmod 700 "$data"
[ $root = no ] || chown "$user:" "$data"

echo "[1/3] Copying version $version to $home"
rm -rf "$home/versions/$version" "$home/versions/.$version"
cp -a "$here/app" "$home/versions/.$version"
mv "$home/versions/.$version" "$home/versions/$version"
ln -s "versions/$version" "$home/current"

echo "[2/3] Settings in $home/settings"
cat >"$home/settings" <<TEXT
# Settings of Tirek: NAME=value, one a line. After a change: systemctl restart tirek
TIREK_DATA="$data"
TIREK_USER="$user"
TIREK_PORT=$port
TIREK_HOST=$host
TIREK_SERVICE=$service
# The address people type; without it Tirek prints codes on paper instead of links.
#TIREK_PUBLIC_URL=https://tirek.school.kz
# Own certificate (PEM). Without it put a reverse proxy in front: docs/operations/tls.md
#TIREK_TLS_CERT=/etc/ssl/tirek/fullchain.pem
#TIREK_TLS_KEY=/etc/ssl/tirek/privkey.pem
TEXT
chmod 644 "$home/settings"

if [ "$service" = yes ]; then
  echo "[3/3] Starting the service"
  sed -e "s|@HOME@|$home|g" -e "s|@DATA@|$data|g" -e "s|@USER@|$user|g" "$home/current/bin/tirek.service" \
    >/etc/systemd/system/tirek.service
  ln -sf "$home/current/bin/tirek" /usr/local/bin/tirek
  systemctl daemon-reload
  systemctl enable --quiet tirek
  systemctl start tirek || fail "The service did not start: journalctl -u tirek"
  echo "Tirek $version is ready: http://$host:$port"
else
  echo "[3/3] No service. Start it with: $home/current/bin/tirek run"
fi
