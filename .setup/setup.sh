# shellcheck shell=bash disable=SC2034
# What gui/run, tests/run and .ci/run share: the packages by their Debian names, and the build. Sourced, not run.

needleroll_root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

core_packages=(g++ cmake ninja-build pkg-config libeigen3-dev libtbb-dev librandom123-dev libboost-dev
  libcairo2-dev libpango1.0-dev libfontconfig-dev libcli11-dev nlohmann-json3-dev libfmt-dev libtomlplusplus-dev
  libexpected-dev fonts-inter fonts-dejavu-core)
window_packages=(libsfml-dev libimgui-dev libstb-dev libgl-dev libx11-dev)
test_packages=(catch2 xvfb xauth libgl1-mesa-dri xdotool openbox)
ci_packages=(clang clang-format)

say() { printf '%s\n' "$*" >&2; }

# Prints those of the named packages that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
  done
}

# Runs apt-get as root without asking anything; waits for another package manager to finish.
as_root_apt() {
  local command=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@")
  if [ "$(id -u)" -ne 0 ]; then command=(sudo "${command[@]}"); fi
  "${command[@]}" </dev/null >&2
}

# Installs those of the named packages that are missing. Where it cannot, it says which are missing and goes on: the
# libraries may be there in another way, and CMake has the last word.
install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "No apt-get here, so nothing is installed. Needed, by their Debian names: $*"
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  say "Installing with apt-get: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "Not root, and sudo is not there. As root: apt-get install --no-install-recommends ${missing[*]}"
    return
  fi
  as_root_apt update || say "apt-get update failed; going on with the package lists that are here."
  as_root_apt install --yes --no-install-recommends "${missing[@]}" ||
    say "apt-get could not install everything; going on with what is here."
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

# build FOLDER [TARGET...]: builds all, or the named targets, with every core.
build() {
  local folder=$1 targets=("${@:2}")
  if [ ${#targets[@]} -eq 0 ]; then targets=(all); fi
  cmake --build "$folder" --parallel "$(processor_count)" --target "${targets[@]}" >&2
}
