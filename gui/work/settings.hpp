/// What the window remembers between two starts: one table of settings, and the file that all windows share.
#pragma once

#include "gui/platform/imgui_host.hpp"
#include "sim/core/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace needleroll::gui {

/// The last of the six tones of skin that a user can pick, counted from 0.
inline constexpr int darkest_skin_tone = 5;

/// The settings of the user. Grows by named fields with defaults that work, and by a row of the table in
/// settings.cpp each.
struct Settings {
    Appearance appearance;
    unsigned window_width_px = 1600;
    unsigned window_height_px = 1000;
    int skin_tone = 1;     ///< 0 light to darkest_skin_tone
    std::string language;  ///< name of a language ("en", "es", "pseudo"); empty: English
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

/// Writes what differs between `before` and `now` over what the file has by then, whole or not at all; makes
/// the folder. All else in the file stays: what other windows wrote since, and keys of newer versions. So
/// windows that change different settings lose nothing, and of the same setting the latest change holds.
/// Values that cannot be used are dropped, a damaged file is written anew. An empty path writes nothing.
/// Errors are of kind `run`.
Expected<void> save_settings(const std::filesystem::path& file, const Settings& before, const Settings& now);

/// How long a changed setting has to stay as it is before it is written [s]: a size that is being dragged is
/// written once.
inline constexpr double settings_settle_s = 0.5;

/// What one window has of the file that all windows share.
struct KeptSettings {
    std::filesystem::path file;
    Settings written;         ///< as the file has them, as far as this window knows
    Settings seen;            ///< those in force when they were last looked at
    double changed_s = 0.0;   ///< when they were last seen to change
    bool is_waiting = false;  ///< a change waits to be written: keep_settings has to be called again
};

/// The file as it is after load_settings has read these settings from it.
KeptSettings kept_settings(const std::filesystem::path& file, const Settings& loaded);

/// Once a frame, with the settings in force and the time of a steady clock: writes a change that has settled.
/// A write that failed is tried again with the next change, and by save_now.
Expected<void> keep_settings(KeptSettings& kept, const Settings& now, double clock_s);

/// Writes what has changed and is not written yet: for the end of the window.
Expected<void> save_now(KeptSettings& kept, const Settings& now);

}  // namespace needleroll::gui
