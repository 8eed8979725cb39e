#include "sim/scenario/assets.hpp"

#include <cstdlib>
#include <string>
#include <vector>

namespace needleroll {

namespace {

bool holds_data(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder / "rollers", ignored) &&
           std::filesystem::is_directory(folder / "sites", ignored);
}

/// `assets` beside the program and beside every folder above it.
std::vector<std::filesystem::path> places_near_program() {
    std::vector<std::filesystem::path> places;
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return places;
    for (std::filesystem::path folder = program.parent_path(); folder != folder.root_path();
         folder = folder.parent_path()) {
        places.push_back(folder / "assets");
    }
    return places;
}

}  // namespace

Expected<Assets> find_assets() {
    std::vector<std::filesystem::path> places;
    if (const char* named = std::getenv("NEEDLEROLL_ASSETS"); named != nullptr && *named != '\0') {
        places.emplace_back(named);  // a place that someone names is the only one that is right
    } else {
        places = places_near_program();
        places.emplace_back(NEEDLEROLL_ASSETS);
    }
    std::string tried;
    for (const std::filesystem::path& place : places) {
        if (holds_data(place)) return Assets{place};
        tried += (tried.empty() ? "" : ", ") + place.string();
    }
    return fail({.message = "the data files (folders rollers and sites) were not found",
                 .found = "none in " + tried});
}

}  // namespace needleroll
