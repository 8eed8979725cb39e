#include "gui/work/settings.hpp"

#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace needleroll;
using namespace needleroll::gui;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Settings unusual_settings() {
    Settings settings;
    settings.appearance = {ThemeName::projector, 1.75, true};
    settings.window_width_px = 1921;
    settings.window_height_px = 1077;
    settings.talk_text_scale = 2.5;
    settings.skin_tone = 5;
    settings.language = "es";
    return settings;
}

/// What the eight settings become in the n-th window that changes one of them.
Settings one_changed(std::size_t which) {
    Settings settings;
    const Settings unusual = unusual_settings();
    switch (which) {
        case 0:
            settings.appearance.theme = unusual.appearance.theme;
            break;
        case 1:
            settings.appearance.text_scale = unusual.appearance.text_scale;
            break;
        case 2:
            settings.appearance.reduced_motion = unusual.appearance.reduced_motion;
            break;
        case 3:
            settings.window_width_px = unusual.window_width_px;
            break;
        case 4:
            settings.window_height_px = unusual.window_height_px;
            break;
        case 5:
            settings.talk_text_scale = unusual.talk_text_scale;
            break;
        case 6:
            settings.skin_tone = unusual.skin_tone;
            break;
        default:
            settings.language = unusual.language;
            break;
    }
    return settings;
}

constexpr std::size_t setting_count = 8;

/// Names of the files in a folder.
std::vector<std::string> files_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

}  // namespace

TEST_CASE("settings survive being written and read") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "deep" / "settings.toml";
    REQUIRE(save_settings(file, {}, unusual_settings()).has_value());
    const LoadedSettings loaded = load_settings(file, {});
    CHECK(loaded.faults.empty());
    CHECK(loaded.settings == unusual_settings());
    CHECK(files_in(folder.path / "deep") == std::vector<std::string>{"settings.toml"});
}

TEST_CASE("no settings file is no trouble") {
    const ScratchFolder folder;
    const LoadedSettings loaded = load_settings(folder.path / "none.toml", unusual_settings());
    CHECK(loaded.faults.empty());
    CHECK(loaded.settings == unusual_settings());
    CHECK(load_settings({}, {}).faults.empty());
    CHECK(save_settings({}, {}, unusual_settings()).has_value());
}

TEST_CASE("a bad value costs only itself and is named") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    write(file,
          "theme = \"purple\"\ntext_scale = 9\nreduced_motion = 1\nwindow_width_px = \"wide\"\n"
          "window_height_px = 900\nskin_tone = nan\n");
    const LoadedSettings loaded = load_settings(file, {});
    REQUIRE(loaded.faults.size() == 5);
    const auto message = [&](std::size_t which) { return message_of(Language{}, loaded.faults[which]); };
    CHECK(message(0) ==
          "Settings: \"theme\" is not \"light\", \"dark\" or \"projector\"; the default is used.");
    CHECK(message(1) == "Settings: \"text_scale\" is not a number from 0.75 to 3; the default is used.");
    CHECK(message(2) == "Settings: \"reduced_motion\" is not true or false; the default is used.");
    CHECK(loaded.settings.window_height_px == 900);
    CHECK(loaded.settings.window_width_px == Settings{}.window_width_px);
    CHECK(loaded.settings.appearance == Appearance{});
}

TEST_CASE("a damaged file gives the defaults and one message") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    for (const std::string& text : {std::string("theme = = 3"), std::string("\xff\xfe\x00\x01", 4),
                                    std::string("theme = \"dark\"\n[[[")}) {
        write(file, text);
        const LoadedSettings loaded = load_settings(file, {});
        REQUIRE(loaded.faults.size() == 1);
        CHECK(loaded.faults.front().kind == SettingsFault::Kind::damaged);
        CHECK(message_of(Language{}, loaded.faults.front()).find("damaged in line") != std::string::npos);
        CHECK(loaded.settings == Settings{});
    }
    const LoadedSettings folder_instead = load_settings(folder.path, {});
    REQUIRE(folder_instead.faults.size() == 1);
    CHECK(message_of(Language{}, folder_instead.faults.front()) ==
          "Settings: the file cannot be read; the defaults are used.");
    CHECK(folder_instead.settings == Settings{});
}

TEST_CASE("only what has changed is written, and all else in the file stays") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    write(file, "colour_of_2031 = [1, 2]\ntheme = \"dark\"\nskin_tone = 99\n[recent]\nfile = \"a.toml\"\n");
    Settings before = load_settings(file, {}).settings;
    Settings now = before;
    now.language = "es";
    REQUIRE(save_settings(file, before, now).has_value());
    const std::string text = read(file);
    for (const std::string kept : {"colour_of_2031", "[recent]", "a.toml", "language", "skin_tone = 99"}) {
        INFO(kept);
        CHECK(text.find(kept) != std::string::npos);
    }
    for (const std::string never_there : {"text_scale", "window_width_px"}) {
        INFO(never_there);
        CHECK(text.find(never_there) == std::string::npos);
    }
    const LoadedSettings loaded = load_settings(file, {});
    CHECK(loaded.faults ==
          std::vector<SettingsFault>{{.kind = SettingsFault::Kind::bad_value, .key = "skin_tone"}});
    CHECK(loaded.settings.appearance.theme == ThemeName::dark);
    CHECK(loaded.settings.language == "es");
    REQUIRE(save_settings(file, now, now).has_value());
    CHECK(read(file) == text);
}

TEST_CASE("a damaged file is kept aside by the next change, and the file written anew") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    write(file, "theme = = 3");
    REQUIRE(save_settings(file, {}, one_changed(5)).has_value());
    const LoadedSettings loaded = load_settings(file, {});
    CHECK(loaded.faults.empty());
    CHECK(loaded.settings == one_changed(5));
    CHECK(read(damaged_copy(file)) == "theme = = 3");
}

TEST_CASE("a name of a language is small letters and no path") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    for (const std::string bad :
         {"\"../en\"", "\"En\"", "\"\"", "3", "\"a name that is longer than any language has\""}) {
        write(file, "language = " + bad + "\n");
        const LoadedSettings loaded = load_settings(file, {});
        CHECK(loaded.faults.size() == 1);
        CHECK(loaded.settings.language == "en");
    }
    write(file, "language = \"pseudo\"\n");
    CHECK(load_settings(file, {}).settings.language == "pseudo");
}

TEST_CASE("two windows that change different settings lose nothing, and of the same one the latest holds") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    KeptSettings first = kept_settings(file, {}), second = kept_settings(file, {});
    Settings in_first, in_second;
    in_first.appearance.theme = ThemeName::dark;
    in_first.skin_tone = 3;
    REQUIRE(save_now(first, in_first).has_value());
    in_second.language = "es";
    in_second.skin_tone = 4;
    REQUIRE(save_now(second, in_second).has_value());
    in_first.appearance.text_scale = 2.0;
    REQUIRE(save_now(first, in_first).has_value());
    Settings both;
    both.appearance = {ThemeName::dark, 2.0, false};
    both.language = "es";
    both.skin_tone = 4;
    CHECK(load_settings(file, {}).settings == both);
}

TEST_CASE("windows that write at the same moment lose nothing, as threads and as processes") {
    const ScratchFolder folder;
    for (int round = 0; round < 15; ++round) {
        const fs::path file = folder.path / fmt::format("threads-{}", round) / "settings.toml";
        std::vector<std::thread> windows;
        for (std::size_t which = 0; which < setting_count; ++which) {
            windows.emplace_back(
                [&file, which] { static_cast<void>(save_settings(file, {}, one_changed(which))); });
        }
        for (std::thread& window : windows) window.join();
        CHECK(load_settings(file, {}).settings == unusual_settings());
    }
    for (int round = 0; round < 15; ++round) {
        const fs::path file = folder.path / fmt::format("processes-{}", round) / "settings.toml";
        std::vector<pid_t> windows;
        for (std::size_t which = 0; which < setting_count; ++which) {
            windows.push_back(fork());
            if (windows.back() == 0) _exit(save_settings(file, {}, one_changed(which)) ? 0 : 1);
        }
        for (const pid_t window : windows) {
            int status = 1;
            CHECK(waitpid(window, &status, 0) == window);
            CHECK(status == 0);
        }
        CHECK(load_settings(file, {}).settings == unusual_settings());
    }
}

TEST_CASE("a change is written once it has settled, and a failed write is tried again with the next") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "deep" / "settings.toml";
    KeptSettings kept = kept_settings(file, {});
    Settings now;
    REQUIRE(keep_settings(kept, now, 0.0).has_value());
    CHECK_FALSE(kept.is_waiting);
    for (int step = 0; step <= 10; ++step) {  // a window that is being made wider for a second
        now.window_width_px = 1000u + static_cast<unsigned>(step);
        REQUIRE(keep_settings(kept, now, 10.0 + 0.1 * step).has_value());
        CHECK(kept.is_waiting);
        CHECK_FALSE(fs::exists(file));
    }
    REQUIRE(keep_settings(kept, now, 11.0 + settings_settle_s).has_value());
    CHECK_FALSE(kept.is_waiting);
    CHECK(load_settings(file, {}).settings.window_width_px == 1010);
    fs::remove_all(folder.path / "deep");
    write(folder.path / "deep", "in the way of the folder");
    now.skin_tone = 4;
    REQUIRE(keep_settings(kept, now, 20.0).has_value());
    CHECK_FALSE(keep_settings(kept, now, 21.0).has_value());
    CHECK(keep_settings(kept, now, 22.0).has_value());  // not every frame anew
    fs::remove(folder.path / "deep");
    now.language = "es";
    REQUIRE(keep_settings(kept, now, 30.0).has_value());
    REQUIRE(keep_settings(kept, now, 31.0).has_value());
    CHECK(load_settings(file, {}).settings.skin_tone == 4);
    CHECK(load_settings(file, {}).settings.language == "es");
    now.skin_tone = 2;
    REQUIRE(save_now(kept, now).has_value());
    CHECK(load_settings(file, {}).settings.skin_tone == 2);
}

TEST_CASE("a failed write leaves the old settings whole") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    fs::create_directories(file / "content");  // a folder has the name
    const auto result = save_settings(file, {}, unusual_settings());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().file == file.string());
    CHECK(files_in(folder.path) == std::vector<std::string>{"settings.toml"});
    write(folder.path / "plain", "x");
    CHECK_FALSE(save_settings(folder.path / "plain" / "settings.toml", {}, unusual_settings()).has_value());
    CHECK(read(folder.path / "plain") == "x");
}

TEST_CASE("the settings file lies in the config folder") {
    const char* old_home = std::getenv("XDG_CONFIG_HOME");
    const std::string kept = old_home != nullptr ? old_home : "";
    setenv("XDG_CONFIG_HOME", "/somewhere/config", 1);
    CHECK(settings_file() == fs::path("/somewhere/config/needleroll/settings.toml"));
    setenv("XDG_CONFIG_HOME", "not/absolute", 1);
    setenv("HOME", "/home/someone", 1);
    CHECK(settings_file() == fs::path("/home/someone/.config/needleroll/settings.toml"));
    if (kept.empty()) {
        unsetenv("XDG_CONFIG_HOME");
    } else {
        setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
    }
}
