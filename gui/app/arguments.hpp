/// The command line of the window.
#pragma once

#include "gui/platform/theme.hpp"
#include "sim/core/error.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace needleroll::gui {

/// What the command line asks for.
struct Arguments {
    std::filesystem::path scenario;                   ///< empty: the default scenario
    std::optional<std::filesystem::path> screenshot;  ///< draw into this file and end
    std::optional<double> at_s;                       ///< time of the run to show
    unsigned width_px = 1600;
    unsigned height_px = 1000;
    bool size_given = false;
    std::filesystem::path results;     ///< folder for saved plots and pictures; empty: the working folder
    std::optional<double> text_scale;  ///< 1 = 100 %
    std::optional<ThemeName> theme;
    std::string screen;       ///< key of a screen; empty: the one that opens by itself
    std::optional<int> step;  ///< of the talk, from 1
    std::string language;     ///< name of a language; empty: as remembered
    std::string help;         ///< when not empty: print it and end
};

/// Reads the command line. Errors are one sentence each.
Expected<Arguments> read_arguments(int count, const char* const* words);

}  // namespace needleroll::gui
