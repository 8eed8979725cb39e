#include "gui/work/settings.hpp"

#include "gui/words/settings.hpp"
#include "sim/core/folder_lock.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <variant>

#include <toml++/toml.h>

namespace needleroll::gui {
namespace {

constexpr double smallest_window_px = 320, largest_window_px = 16384;
constexpr std::size_t largest_file_bytes = 1 << 20;
/// For other windows that are writing, which takes each of them as long as a disk takes.
constexpr std::chrono::seconds longest_wait(2);

/// A number within limits.
struct NumberSetting {
    double (*get)(const Settings&);
    void (*set)(Settings&, double);
    double smallest;
    double largest;
    bool is_whole;
};

/// On or off.
struct SwitchSetting {
    bool (*get)(const Settings&);
    void (*set)(Settings&, bool);
};

/// One of a few names.
struct ChoiceSetting {
    std::string_view (*get)(const Settings&);
    bool (*set)(Settings&, std::string_view);  ///< false, with nothing set: there is no such choice
    const Word& allowed;                       ///< all of them, in words
};

/// The name of a file that comes with the program: whether it is there is found out when it is opened.
struct NameSetting {
    std::string_view (*get)(const Settings&);
    void (*set)(Settings&, std::string_view);
};

/// One setting: its key in the file and what it may be. Its default is that of its field.
struct Setting {
    std::string_view key;
    std::variant<NumberSetting, SwitchSetting, ChoiceSetting, NameSetting> kind;
};

/// The field that a path of members leads to.
template <auto... Members>
constexpr auto& field(auto& settings) {
    return (settings.*....*Members);
}

template <auto... Members>
NumberSetting number(double smallest, double largest) {
    using Field = std::remove_cvref_t<decltype(field<Members...>(std::declval<Settings&>()))>;
    constexpr bool whole = std::is_integral_v<Field>;
    return {[](const Settings& settings) { return static_cast<double>(field<Members...>(settings)); },
            [](Settings& settings, double value) {
                field<Members...>(settings) = static_cast<Field>(whole ? std::round(value) : value);
            },
            smallest, largest, whole};
}

template <auto... Members>
SwitchSetting on_or_off() {
    return {[](const Settings& settings) { return field<Members...>(settings); },
            [](Settings& settings, bool value) { field<Members...>(settings) = value; }};
}

template <auto... Members>
NameSetting name() {
    return {[](const Settings& settings) { return std::string_view(field<Members...>(settings)); },
            [](Settings& settings, std::string_view value) { field<Members...>(settings) = value; }};
}

bool set_theme(Settings& settings, std::string_view spelling) {
    const auto theme = theme_from_text(spelling);
    if (theme) settings.appearance.theme = *theme;
    return theme.has_value();
}

/// All settings. A new one is a field of Settings and a row here.
const std::array<Setting, 8> table = {{
    {"theme", ChoiceSetting{[](const Settings& settings) { return theme_text(settings.appearance.theme); },
                            set_theme, words::settings::one_of_themes}},
    {"text_scale",
     number<&Settings::appearance, &Appearance::text_scale>(smallest_text_scale, largest_text_scale)},
    {"talk_text_scale", number<&Settings::talk_text_scale>(smallest_text_scale, largest_text_scale)},
    {"reduced_motion", on_or_off<&Settings::appearance, &Appearance::reduced_motion>()},
    {"window_width_px", number<&Settings::window_width_px>(smallest_window_px, largest_window_px)},
    {"window_height_px", number<&Settings::window_height_px>(smallest_window_px, largest_window_px)},
    {"skin_tone", number<&Settings::skin_tone>(0, darkest_skin_tone)},
    {"language", name<&Settings::language>()},
}};

// ---- each kind: taken from a value of the file, put into the file, described ----

bool take(const NumberSetting& kind, const toml::node& node, Settings& into) {
    const std::optional<double> value = node.value<double>();
    if (!value || !(*value >= kind.smallest && *value <= kind.largest)) return false;
    kind.set(into, *value);
    return true;
}

bool take(const SwitchSetting& kind, const toml::node& node, Settings& into) {
    if (!node.is_boolean()) return false;
    kind.set(into, node.as_boolean()->get());
    return true;
}

bool take(const ChoiceSetting& kind, const toml::node& node, Settings& into) {
    return node.is_string() && kind.set(into, node.as_string()->get());
}

bool is_name(std::string_view text) {
    constexpr std::size_t longest = 32;
    return !text.empty() && text.size() <= longest &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == text.npos;
}

bool take(const NameSetting& kind, const toml::node& node, Settings& into) {
    if (!node.is_string() || !is_name(node.as_string()->get())) return false;
    kind.set(into, node.as_string()->get());
    return true;
}

void put(const NumberSetting& kind, const Settings& settings, std::string_view key, toml::table& into) {
    const double value = kind.get(settings);
    if (kind.is_whole) {
        into.insert_or_assign(key, static_cast<std::int64_t>(value));
    } else {
        into.insert_or_assign(key, value);
    }
}

void put(const SwitchSetting& kind, const Settings& settings, std::string_view key, toml::table& into) {
    into.insert_or_assign(key, kind.get(settings));
}

template <class TextKind>
void put(const TextKind& kind, const Settings& settings, std::string_view key, toml::table& into) {
    into.insert_or_assign(key, std::string(kind.get(settings)));
}

std::string allowed_words(const Language& language, const NumberSetting& kind) {
    return say(language, words::settings::number{.high = given_number_text(language, kind.largest),
                                                 .low = given_number_text(language, kind.smallest)});
}

std::string allowed_words(const Language& language, const SwitchSetting&) {
    return std::string(say(language, words::settings::true_or_false));
}

std::string allowed_words(const Language& language, const ChoiceSetting& kind) {
    return std::string(say(language, kind.allowed));
}

std::string allowed_words(const Language& language, const NameSetting&) {
    return std::string(say(language, words::settings::name));
}

std::string bad_value_words(const Language& language, std::string_view key) {
    const auto* setting =
        std::find_if(table.begin(), table.end(), [key](const Setting& other) { return other.key == key; });
    if (setting == table.end()) return {};
    const std::string allowed =
        std::visit([&](const auto& kind) { return allowed_words(language, kind); }, setting->kind);
    return say(language, words::settings::bad_value{.allowed = allowed, .key = key});
}

// ---- the file ----

/// The text of the file; empty when there is none.
Expected<std::string> read_text(const std::filesystem::path& file) {
    std::error_code problem;
    if (file.empty() || !std::filesystem::exists(file, problem)) return std::string();
    return read_whole_file(file, largest_file_bytes);
}

/// What the text holds, or where it is damaged.
tl::expected<toml::table, SettingsFault> parse(const std::string& text) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return tl::unexpected(SettingsFault{.kind = SettingsFault::Kind::damaged,
                                            .line = static_cast<int>(error.source().begin.line)});
    }
}

/// Lays one setting over the file's table if it has changed.
void lay_over(toml::table& kept, const Setting& setting, const Settings& before, const Settings& now) {
    std::visit(
        [&](const auto& kind) {
            if (kind.get(before) != kind.get(now)) put(kind, now, setting.key, kept);
        },
        setting.kind);
}

/// The file's table, which is empty when the file is damaged; a damaged file is put aside first.
Expected<toml::table> table_to_change(const std::filesystem::path& file) {
    const Expected<std::string> text = read_text(file);
    if (!text) return fail(text.error());
    auto kept = parse(*text);
    if (kept) return std::move(*kept);
    if (const auto aside = write_whole_file(damaged_copy(file), *text); !aside) return fail(aside.error());
    return toml::table();
}

std::string file_text(const toml::table& kept) {
    std::ostringstream text;
    text << "# Needleroll: what the window remembers. Delete this file to start afresh.\n" << kept << "\n";
    return text.str();
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
    const Expected<std::string> text = read_text(file);
    if (!text) return {defaults, {{.kind = SettingsFault::Kind::unreadable}}};
    const auto kept = parse(*text);
    if (!kept) return {defaults, {kept.error()}};
    LoadedSettings loaded{defaults, {}};
    for (const Setting& setting : table) {
        const toml::node* node = kept->get(setting.key);
        if (node == nullptr) continue;
        const bool taken =
            std::visit([&](const auto& kind) { return take(kind, *node, loaded.settings); }, setting.kind);
        if (!taken)
            loaded.faults.push_back(
                {.kind = SettingsFault::Kind::bad_value, .key = std::string(setting.key)});
    }
    return loaded;
}

std::string message_of(const Language& language, const SettingsFault& fault) {
    switch (fault.kind) {
        case SettingsFault::Kind::damaged:
            return say(language, words::settings::damaged{.line = fault.line});
        case SettingsFault::Kind::bad_value:
            return bad_value_words(language, fault.key);
        case SettingsFault::Kind::unreadable:
            break;
    }
    return std::string(say(language, words::settings::unreadable));
}

double text_scale(const Settings& settings, ReadFrom from) {
    const double desk = settings.appearance.text_scale;
    if (from == ReadFrom::desk) return desk;
    if (settings.talk_text_scale > 0.0) return settings.talk_text_scale;
    const bool large = settings.window_width_px >= room_width_px * desk &&
                       settings.window_height_px >= room_height_px * desk;
    return std::min(large ? room_text_factor * desk : desk, largest_text_scale);
}

void choose_text_scale(Settings& settings, ReadFrom from, double scale) {
    (from == ReadFrom::desk ? settings.appearance.text_scale : settings.talk_text_scale) =
        std::clamp(scale, smallest_text_scale, largest_text_scale);
}

std::filesystem::path damaged_copy(const std::filesystem::path& file) {
    std::filesystem::path copy = file;
    copy += ".damaged";
    return copy;
}

Expected<void> save_settings(const std::filesystem::path& file, const Settings& before, const Settings& now) {
    if (file.empty() || before == now) return {};
    // Between reading and writing no other window writes. Where a folder cannot be held, a write of the same
    // moment may be lost, but the file stays whole.
    const Expected<FolderLock> lock = FolderLock::take(file.parent_path(), longest_wait);
    if (lock) remove_left_temporaries(file.parent_path());
    Expected<toml::table> kept = table_to_change(file);
    if (!kept) {
        kept.error().kind = ErrorKind::run;
        return fail(kept.error());
    }
    for (const Setting& setting : table) lay_over(*kept, setting, before, now);
    return write_whole_file(file, file_text(*kept));
}

KeptSettings kept_settings(const std::filesystem::path& file, const Settings& loaded) {
    return {.file = file, .written = loaded, .seen = loaded};
}

Expected<void> keep_settings(KeptSettings& kept, const Settings& now, double clock_s) {
    if (!(now == kept.seen)) {
        kept.seen = now;
        kept.changed_s = clock_s;
        kept.is_waiting = true;
    }
    if (!kept.is_waiting || clock_s - kept.changed_s < settings_settle_s) return {};
    return save_now(kept, now);
}

Expected<void> save_now(KeptSettings& kept, const Settings& now) {
    kept.is_waiting = false;
    Expected<void> saved = save_settings(kept.file, kept.written, now);
    if (saved) kept.written = now;
    return saved;
}

}  // namespace needleroll::gui
