#include "gui/platform/settings.hpp"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <system_error>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace needleroll::gui {
namespace {

constexpr double smallest_window_px = 320;
constexpr double largest_window_px = 16384;

/// Reads single values out of a parsed file and collects complaints.
struct Reader {
    const toml::table& table;
    std::vector<std::string>& messages;

    void complain(const char* key, const std::string& allowed) const {
        messages.push_back(fmt::format("Settings: \"{}\" is not {}; the default is used.", key, allowed));
    }

    /// The number of that key inside its limits, or nothing (with a message if it is there but wrong).
    std::optional<double> number(const char* key, double smallest, double largest) const {
        const toml::node* node = table.get(key);
        if (node == nullptr) return std::nullopt;
        const std::optional<double> value = node->value<double>();
        if (value && *value >= smallest && *value <= largest) return value;
        complain(key, fmt::format("a number from {} to {}", smallest, largest));
        return std::nullopt;
    }

    void read(const char* key, double smallest, double largest, double& into) const {
        if (const auto value = number(key, smallest, largest)) into = *value;
    }

    template <class Whole>
    void read_whole(const char* key, double smallest, double largest, Whole& into) const {
        if (const auto value = number(key, smallest, largest)) into = static_cast<Whole>(std::lround(*value));
    }

    void read(const char* key, bool& into) const {
        const toml::node* node = table.get(key);
        if (node == nullptr) return;
        const std::optional<bool> value = node->is_boolean() ? node->value<bool>() : std::nullopt;
        if (value) {
            into = *value;
        } else {
            complain(key, "true or false");
        }
    }

    void read(const char* key, ThemeName& into) const {
        const toml::node* node = table.get(key);
        if (node == nullptr) return;
        const auto text = node->value<std::string>();
        const auto theme = text ? theme_from_text(*text) : std::nullopt;
        if (theme) {
            into = *theme;
        } else {
            complain(key, "\"light\", \"dark\" or \"projector\"");
        }
    }
};

std::string settings_text(const Settings& settings) {
    return fmt::format(
        "# Needleroll: what the window remembers. Delete this file to start afresh.\n"
        "theme = \"{}\"\n"
        "text_scale = {:.2f}\n"
        "reduced_motion = {}\n"
        "window_width_px = {}\n"
        "window_height_px = {}\n"
        "skin_tone = {}\n",
        theme_text(settings.appearance.theme), settings.appearance.text_scale,
        settings.appearance.reduced_motion, settings.window_width_px, settings.window_height_px,
        settings.skin_tone);
}

Error write_failure(const std::filesystem::path& file, const std::string& reason) {
    return {.message = "the settings could not be written" + (reason.empty() ? "" : ": " + reason),
            .file = file.string(),
            .kind = ErrorKind::run};
}

}  // namespace

std::filesystem::path settings_file() {
    const char* config_home = std::getenv("XDG_CONFIG_HOME");
    if (config_home != nullptr && *config_home == '/') {
        return std::filesystem::path(config_home) / "needleroll" / "settings.toml";
    }
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') return {};
    return std::filesystem::path(home) / ".config" / "needleroll" / "settings.toml";
}

LoadedSettings load_settings(const std::filesystem::path& file, const Settings& defaults) {
    LoadedSettings loaded{defaults, {}};
    std::error_code problem;
    if (file.empty() || !std::filesystem::exists(file, problem)) return loaded;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (!std::filesystem::is_regular_file(file, problem) || !stream || !(text << stream.rdbuf())) {
        loaded.messages.emplace_back("Settings: the file cannot be read; the defaults are used.");
        return loaded;
    }
    try {
        const toml::table table = toml::parse(text.str());
        const Reader reader{table, loaded.messages};
        Settings& settings = loaded.settings;
        reader.read("theme", settings.appearance.theme);
        reader.read("text_scale", smallest_text_scale, largest_text_scale, settings.appearance.text_scale);
        reader.read("reduced_motion", settings.appearance.reduced_motion);
        reader.read_whole("window_width_px", smallest_window_px, largest_window_px, settings.window_width_px);
        reader.read_whole("window_height_px", smallest_window_px, largest_window_px,
                          settings.window_height_px);
        reader.read_whole("skin_tone", 0, darkest_skin_tone, settings.skin_tone);
    } catch (const toml::parse_error& error) {
        loaded.settings = defaults;
        loaded.messages.push_back(fmt::format(
            "Settings: the file is damaged in line {}; the defaults are used.", error.source().begin.line));
    }
    return loaded;
}

Expected<void> save_settings(const std::filesystem::path& file, const Settings& settings) {
    if (file.empty()) return {};
    std::error_code problem;
    std::filesystem::create_directories(file.parent_path(), problem);
    if (problem) return fail(write_failure(file, problem.message()));
    std::filesystem::path unfinished = file;
    unfinished += ".part";
    std::ofstream stream(unfinished, std::ios::binary | std::ios::trunc);
    stream << settings_text(settings);
    stream.close();
    if (stream) std::filesystem::rename(unfinished, file, problem);
    if (stream && !problem) return {};
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    return fail(write_failure(file, problem ? problem.message() : std::string()));
}

}  // namespace needleroll::gui
