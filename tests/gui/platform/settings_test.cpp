#include "gui/platform/settings.hpp"

#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

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
    settings.skin_tone = 5;
    return settings;
}

}  // namespace

TEST_CASE("settings survive being written and read") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "deep" / "settings.toml";
    REQUIRE(save_settings(file, unusual_settings()).has_value());
    const LoadedSettings loaded = load_settings(file, {});
    CHECK(loaded.messages.empty());
    CHECK(loaded.settings == unusual_settings());
    CHECK_FALSE(fs::exists(file.string() + ".part"));
}

TEST_CASE("no settings file is no trouble") {
    const ScratchFolder folder;
    const LoadedSettings loaded = load_settings(folder.path / "none.toml", unusual_settings());
    CHECK(loaded.messages.empty());
    CHECK(loaded.settings == unusual_settings());
    CHECK(load_settings({}, {}).messages.empty());
    CHECK(save_settings({}, {}).has_value());
}

TEST_CASE("a bad value costs only itself and is named") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    write(file,
          "theme = \"purple\"\ntext_scale = 9\nreduced_motion = 1\nwindow_width_px = \"wide\"\n"
          "window_height_px = 900\nskin_tone = nan\n");
    const LoadedSettings loaded = load_settings(file, {});
    REQUIRE(loaded.messages.size() == 5);
    CHECK(loaded.messages[0].find("theme") != std::string::npos);
    CHECK(loaded.messages[1].find("0.75 to 3") != std::string::npos);
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
        CHECK(loaded.messages.size() == 1);
        CHECK(loaded.settings == Settings{});
    }
    const LoadedSettings folder_instead = load_settings(folder.path, {});
    CHECK(folder_instead.messages.size() == 1);
    CHECK(folder_instead.settings == Settings{});
}

TEST_CASE("a failed write leaves the old settings whole") {
    const ScratchFolder folder;
    const fs::path file = folder.path / "settings.toml";
    REQUIRE(save_settings(file, {}).has_value());
    const std::string before = read(file);
    fs::create_directories(file.string() + ".part");  // the place of the unfinished file is taken
    write(fs::path(file.string() + ".part") / "content", "x");
    const auto result = save_settings(file, unusual_settings());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().file == file.string());
    CHECK(read(file) == before);
    write(folder.path / "plain", "x");
    CHECK_FALSE(save_settings(folder.path / "plain" / "settings.toml", {}).has_value());
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
