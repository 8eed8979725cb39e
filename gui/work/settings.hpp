/// What the window remembers between two starts: one table of settings, and the file that all windows share.
#pragma once

#include "gui/platform/imgui_host.hpp"
#include "sim/core/error.hpp"
#include "sim/words/language.hpp"

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
    double talk_text_scale = 0.0;  ///< of what is read in a room; 0: none was chosen yet
    int skin_tone = 1;             ///< 0 light to darkest_skin_tone
    std::string language = "en";   ///< name of a language ("en", "es", "pseudo")
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// From where a screen is read: at the desk, or by two people in a room, who have a text size of their own.
enum class ReadFrom { desk, room };

/// Until one is chosen, the room's text is larger than the desk's in windows that are at least so large at
/// the size of the desk's text [px].
inline constexpr double room_text_factor = 1.25, room_width_px = 1920.0, room_height_px = 1080.0;

/// The text scale in force.
double text_scale(const Settings& settings, ReadFrom from);

/// Chooses the text scale there.
void choose_text_scale(Settings& settings, ReadFrom from, double scale);

/// What of a settings file cannot be used. Defaults stand in for it, and it stays in the file.
struct SettingsFault {
    enum class Kind {
        unreadable,  ///< the file cannot be read
        damaged,     ///< it is no TOML
        bad_value,   ///< a setting is not what it may be
    };
    Kind kind = Kind::unreadable;
    int line = 0;          ///< of the damage, counted from 1
    std::string key = {};  ///< of the setting
    friend bool operator==(const SettingsFault&, const SettingsFault&) = default;
};

/// Settings read from a file and what in it cannot be used.
struct LoadedSettings {
    Settings settings;
    std::vector<SettingsFault> faults;  ///< empty when all is well or no file exists yet
};

/// settings.toml in $XDG_CONFIG_HOME/needleroll or ~/.config/needleroll; empty when neither variable is set.
std::filesystem::path settings_file();

/// Reads the settings. A missing file gives `defaults`; a broken file or value gives the default of that
/// value and a fault. Never fails.
LoadedSettings load_settings(const std::filesystem::path& file, const Settings& defaults);

/// A fault in a sentence.
std::string message_of(const Language& language, const SettingsFault& fault);

/// Where a damaged settings file is kept when the next change takes its place: "settings.toml.damaged".
std::filesystem::path damaged_copy(const std::filesystem::path& file);

/// Writes what differs between `before` and `now` over what the file has by then, whole or not at all; makes
/// the folder. All else in the file stays: what other windows wrote since, keys of newer versions and values
/// that cannot be used. So windows that change different settings lose nothing, and of the same setting the
/// latest change holds. A damaged file is kept as damaged_copy. An empty path writes nothing. Errors are of
/// kind `run`.
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
