# shellcheck shell=bash disable=SC2034
# What gui/run, tests/run and .ci/run share: the packages by their Debian names, and the build. Sourced, not run.

needleroll_root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

core_packages=(g++ cmake ninja-build pkg-config libeigen3-dev libtbb-dev librandom123-dev libboost-dev
  libcairo2-dev libpango1.0-dev libfontconfig-dev libdeflate-dev libcli11-dev nlohmann-json3-dev libfmt-dev
  libtomlplusplus-dev libexpected-dev fonts-inter fonts-dejavu-core)
window_packages=(libsfml-dev libimgui-dev libstb-dev libgl-dev libx11-dev)
test_packages=(catch2 xvfb xauth libgl1-mesa-dri xdotool openbox poppler-utils qpdf)
clang_packages=(clang libclang-rt-dev llvm)
ci_packages=("${clang_packages[@]}" clang-format)

say() { printf '%s\n' "$*" >&2; }

# Prints those of the named packages that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
  done
}

# Runs apt-get as root without asking anything; waits for another package manager to finish. What it says goes to a file
# and is shown when it fails.
as_root_apt() {
  local command=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@") log status=0
  if [ "$(id -u)" -ne 0 ]; then command=(sudo "${command[@]}"); fi
  log=$(mktemp)
  "${command[@]}" </dev/null >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then tail -n 20 "$log" >&2; fi
  rm -f "$log"
  return "$status"
}

# Installs those of the named packages that are missing. Where it cannot, it says which are missing and goes on: the
# libraries may be there in another way, and CMake has the last word.
install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "No apt-get here, so nothing is installed. Needed, by their Debian names: $*"
    return
  fi
  local missing start=$SECONDS
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "Missing: ${missing[*]}"
    say "Not root, and sudo is not there. As root: apt-get install --no-install-recommends ${missing[*]}"
    return
  fi
  say "Installing ${#missing[@]} Debian packages with apt-get, mostly a few minutes: ${missing[*]}"
  as_root_apt update || say "apt-get update failed; going on with the package lists that are here."
  if as_root_apt install --yes --no-install-recommends "${missing[@]}"; then
    say "Installed in $(duration $((SECONDS - start)))."
  else
    say "apt-get could not install everything; going on with what is here."
  fi
}

# A number of seconds in words.
duration() {
  if [ "$1" -lt 100 ]; then printf '%d s\n' "$1"; else printf '%d min\n' $((($1 + 30) / 60)); fi
}

processor_count() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1; }

# configure FOLDER OPTION...: lets CMake prepare a build folder.
configure() {
  local folder=$1 options=("${@:2}")
  if command -v ninja >/dev/null; then options+=(-G Ninja); fi
  if command -v ccache >/dev/null; then options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  mkdir -p "$folder"
  # A folder that was moved, or was prepared by another generator, needs a fresh start.
  cmake -S "$needleroll_root" -B "$folder" "${options[@]}" >"$folder/configure.log" 2>&1 ||
    cmake --fresh -S "$needleroll_root" -B "$folder" "${options[@]}" >"$folder/configure.log" 2>&1 || {
    cat "$folder/configure.log" >&2
    say "CMake could not prepare the build; its message is above."
    return 1
  }
}

# build FOLDER [TARGET...]: builds all, or the named targets, with every core, and says how far it is.
build() {
  local folder=$1 targets=("${@:2}")
  if [ ${#targets[@]} -eq 0 ]; then targets=(all); fi
  NINJA_STATUS='[%f/%t] ' cmake --build "$folder" --parallel "$(processor_count)" --target "${targets[@]}" 2>&1 |
    show_build
}

# Reads what ninja prints. Of its steps it shows how many are done and about how long the rest takes: on a terminal in one
# line that is drawn over itself, else a line every 20 s. Messages of the compiler pass as they are.
show_build() {
  local line start=$SECONDS shown=$SECONDS text width=0
  while IFS= read -r line; do
    if [[ ! $line =~ ^\[([0-9]+)/([0-9]+)\]\ (Building|Linking|Creating|Generating|Copying|Running|Re-) ]]; then
      if [ "$width" -gt 0 ]; then printf '\r%*s\r' "$width" '' >&2; fi
      width=0
      say "$line"
      continue
    fi
    if [ ! -t 2 ] && [ $((SECONDS - shown)) -lt 20 ]; then continue; fi
    shown=$SECONDS
    text=$(build_progress "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" $((SECONDS - start)))
    if [ -t 2 ]; then printf '\r%-*s' "$width" "$text" >&2; else say "$text"; fi
    width=${#text}
  done
  if [ "$width" -gt 0 ] && [ -t 2 ]; then printf '\n' >&2; fi
}

# build_progress DONE ALL ELAPSED_S: one line; a rest is told once a twentieth of the steps has been timed.
build_progress() {
  local rest=""
  if [ "$3" -gt 0 ] && [ $(($1 * 20)) -ge "$2" ]; then rest=", about $(duration $(($3 * ($2 - $1) / $1))) to go"; fi
  printf 'Built %d of %d parts in %s%s\n' "$1" "$2" "$(duration "$3")" "$rest"
}
