#!/usr/bin/env bash
# Both commands of README.md on a system that has nothing but its package manager: a minimal Debian by debootstrap, kept
# with the packages it has fetched outside of the checkout, copied anew for every run, so that each finds it bare.
# usage: .setup/bare_root.sh RELEASE [COMMAND]...      for example: .setup/bare_root.sh trixie
# Without commands: gui/run and tests/run, in a fresh copy of HEAD. Ends with 77 where such a system cannot be made here.
set -euo pipefail
exec </dev/null
# shellcheck source=.setup/setup.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/setup.sh"

release=${1:?usage: .setup/bare_root.sh RELEASE [COMMAND]...}
commands=("${@:2}")
if [ ${#commands[@]} -eq 0 ]; then commands=(gui/run tests/run); fi
kept=${XDG_CACHE_HOME:-$HOME/.cache}/needleroll/debian-$release

cannot() { say "Left out: no bare Debian $release can be made here: $*"; exit 77; }

if [ "$(id -u)" -ne 0 ]; then cannot "that takes root."; fi
# Mounts and processes of the bare system live in namespaces of their own, which end with it in whatever way it ends.
if [ "${NEEDLEROLL_BARE_ROOT-}" != inside ]; then
  install_packages debootstrap debian-archive-keyring
  if ! command -v debootstrap >/dev/null; then cannot "debootstrap is not there."; fi
  if ! unshare --mount --pid --fork true 2>/dev/null; then cannot "this machine lets nobody mount."; fi
  mkdir -p "$kept"
  status=0
  NEEDLEROLL_BARE_ROOT=inside unshare --mount --pid --fork --kill-child "${BASH_SOURCE[0]}" "$@" || status=$?
  # Nothing is mounted there any more.
  rm -rf --one-file-system "$kept/root"
  exit "$status"
fi

# The address that this machine fetches Debian from, and its proxy.
# shellcheck disable=SC2016
mirror=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' "Created-By: Packages" 2>/dev/null |
  sed -n 's/^Debian //p' | head -n 1)
mirror=${mirror:-http://deb.debian.org/debian}
eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
export http_proxy=${http_proxy-}

if [ ! -f "$kept/base.done" ]; then
  say "Making a minimal Debian $release from $mirror in $kept"
  rm -rf --one-file-system "$kept/base"
  debootstrap --variant=minbase "$release" "$kept/base" "$mirror" >"$kept/debootstrap.log" 2>&1 ||
    { tail -n 5 "$kept/debootstrap.log" >&2; cannot "debootstrap failed; its words are above."; }
  touch "$kept/base.done"
fi

root=$kept/root
rm -rf --one-file-system "$root"
cp -a "$kept/base" "$root"
mkdir -p "$kept/packages/partial" "$root/needleroll"
cp /etc/resolv.conf "$root/etc/resolv.conf"
if [ -n "$http_proxy" ]; then echo "Acquire::http::Proxy \"$http_proxy\";" >"$root/etc/apt/apt.conf.d/proxy"; fi
# What is thrown away afterwards need not be on the disk after every package.
echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/needleroll"
git -C "$needleroll_root" archive HEAD | tar -x -C "$root/needleroll"
# The folder of X servers is shared, so that two of them do not take the same display.
{
  mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" &&
    mount --bind /tmp "$root/tmp" && mount --bind "$kept/packages" "$root/var/cache/apt/archives"
} || cannot "this machine lets nobody mount."
for command in "${commands[@]}"; do
  say "== $command on bare Debian $release"
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot "$root" \
    sh -c "cd needleroll && $command"
done
