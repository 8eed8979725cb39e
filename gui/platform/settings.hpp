/// What the window remembers between two starts.
#pragma once

#include "gui/platform/imgui_host.hpp"
#include "sim/core/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace needleroll::gui {

/// The last of the six tones of skin that a user can pick, counted from 0.
inline constexpr int darkest_skin_tone = 5;

/// The settings of the user. Grows by named fields; each has a default that works.
struct Settings {
    Appearance appearance;
    unsigned window_width_px = 1600;
    unsigned window_height_px = 1000;
    int skin_tone = 1;  ///< 0 light to darkest_skin_tone
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Settings read from a file and, in plain words, what in it could not be used.
struct LoadedSettings {
    Settings settings;
    std::vector<std::string> messages;  ///< for the user; empty when all is well or no file exists yet
};

/// settings.toml in $XDG_CONFIG_HOME/needleroll or ~/.config/needleroll; empty when neither variable is set.
std::filesystem::path settings_file();

/// Reads the settings. A missing file gives `defaults`; a broken file or value gives the default of that
/// value and a message. Never fails.
LoadedSettings load_settings(const std::filesystem::path& file, const Settings& defaults);

/// Writes the settings, whole or not at all; makes the folder. An empty path writes nothing.
Expected<void> save_settings(const std::filesystem::path& file, const Settings& settings);

}  // namespace needleroll::gui
