#include "gui/app/arguments.hpp"

#include "gui/platform/fonts.hpp"
#include "gui/screens/screen.hpp"
#include "gui/words/languages.hpp"
#include "sim/core/nearest_name.hpp"
#include "sim/scenario/assets.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr unsigned largest_side_px = 16384;

/// "1600x1000" as two numbers of pixels.
Expected<void> read_size(const std::string& text, Arguments& arguments) {
    unsigned width = 0, height = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    const bool joined = first.ec == std::errc{} && first.ptr != end && *first.ptr == 'x';
    const auto second = joined ? std::from_chars(first.ptr + 1, end, height) : first;
    const bool good = joined && second.ec == std::errc{} && second.ptr == end && width > 0 && height > 0 &&
                      width <= largest_side_px && height <= largest_side_px;
    if (!good) {
        return fail({.message = "the size is not WIDTHxHEIGHT in pixels",
                     .key = "--size",
                     .found = text,
                     .allowed = "1x1 to 16384x16384, for example 1600x1000"});
    }
    arguments.width_px = width;
    arguments.height_px = height;
    arguments.size_given = true;
    return {};
}

Expected<void> read_look(const std::string& theme, const std::optional<double>& scale_percent,
                         Arguments& arguments) {
    if (!theme.empty()) {
        arguments.theme = theme_from_text(theme);
        if (!arguments.theme) {
            return fail({.message = "there is no such theme",
                         .key = "--theme",
                         .found = theme,
                         .allowed = "light, dark, projector"});
        }
    }
    if (!scale_percent) return {};
    arguments.text_scale = *scale_percent / 100.0;
    if (!(*arguments.text_scale >= smallest_text_scale && *arguments.text_scale <= largest_text_scale)) {
        return fail({.message = "the text size is out of range",
                     .key = "--scale",
                     .found = std::to_string(*scale_percent),
                     .allowed = "75 to 300 (percent)"});
    }
    return {};
}

/// The name of a language that there is. Without assets there are English and the pseudo-language.
Expected<void> check_language(const std::string& name) {
    const Assets assets = find_assets().value_or(Assets{});
    const std::vector<std::string> names = language_names(assets.folder / languages_folder);
    if (std::find(names.begin(), names.end(), name) != names.end()) return {};
    return fail({.message = fmt::format("there is no such language; did you mean {}?",
                                        nearest_name(name, {names.begin(), names.end()})),
                 .key = "--language",
                 .found = name,
                 .allowed = fmt::format("{}", fmt::join(names, ", "))});
}

/// The key of a screen that there is, and a step only where there are any.
Expected<void> check_screen(const Arguments& arguments) {
    std::vector<std::string> keys;
    for (const ScreenEntry& entry : screens()) keys.emplace_back(entry.key);
    if (!arguments.screen.empty() && std::find(keys.begin(), keys.end(), arguments.screen) == keys.end()) {
        return fail({.message = fmt::format("there is no such screen; did you mean {}?",
                                            nearest_name(arguments.screen, {keys.begin(), keys.end()})),
                     .key = "--screen",
                     .found = arguments.screen,
                     .allowed = fmt::format("{}", fmt::join(keys, ", "))});
    }
    constexpr int most_steps = 7;
    if (arguments.step && (*arguments.step < 1 || *arguments.step > most_steps)) {
        return fail({.message = "there is no such step of the talk",
                     .key = "--step",
                     .found = std::to_string(*arguments.step),
                     .allowed = "1 to 7"});
    }
    return {};
}

}  // namespace

Expected<Arguments> read_arguments(int count, const char* const* words) {
    Arguments arguments;
    std::string size, theme;
    std::optional<double> scale_percent;
    CLI::App app("Shows a derma roller at work and the pattern of holes it leaves.", "needleroll-gui");
    app.add_option("SCENARIO", arguments.scenario, "scenario file (.toml); the default scenario without one");
    CLI::Option* picture =
        app.add_option("--screenshot", arguments.screenshot, "write a picture of the window and end");
    app.add_option("--at", arguments.at_s, "seconds of the run to show");
    app.add_option("--size", size, "size of the window in pixels, WIDTHxHEIGHT");
    app.add_option("--results", arguments.results,
                   "folder for saved plots and pictures; the working folder without one");
    app.add_option("--scale", scale_percent, "text size in percent, 75 to 300");
    app.add_option("--theme", theme, "light, dark or projector");
    app.add_option("--screen", arguments.screen, "screen to show: explain or explore");
    app.add_option("--step", arguments.step, "step of the talk to show, from 1");
    CLI::Option* language =
        app.add_option("--language", arguments.language,
                       "language of the window: en, es, or pseudo to see what is not translated");
    app.footer("Example: needleroll-gui assets/scenarios/star-1.5mm.toml --screenshot roll.png --at 30");
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp&) {
        arguments.help = app.help();
        return arguments;
    } catch (const CLI::ParseError& error) {
        return fail({.message = error.what()});
    }
    if (picture->count() > 0 && arguments.screenshot->empty()) {
        return fail({.message = "the name of the picture is empty", .key = "--screenshot"});
    }
    std::error_code problem;
    if (!arguments.results.empty() && !std::filesystem::is_directory(arguments.results, problem)) {
        return fail({.message = "there is no such folder",
                     .key = "--results",
                     .found = arguments.results.string(),
                     .allowed = "a folder that exists"});
    }
    if (!size.empty()) {
        if (auto read = read_size(size, arguments); !read) return fail(read.error());
    }
    if (auto read = read_look(theme, scale_percent, arguments); !read) return fail(read.error());
    if (auto known = check_screen(arguments); !known) return fail(known.error());
    if (language->count() > 0) {
        if (auto known = check_language(arguments.language); !known) return fail(known.error());
    }
    return arguments;
}

}  // namespace needleroll::gui
