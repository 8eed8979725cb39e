/// What the screen saves: plots as data or as pictures, pictures of the window. Knows no window.
#pragma once

#include "gui/work/notices.hpp"
#include "sim/core/error.hpp"
#include "sim/report/plot_data.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace needleroll::gui {

/// How a plot is saved.
enum class PlotFile { csv, png };

/// STEM-1.EXTENSION, -2, ...: the first name in the folder that is free.
std::filesystem::path free_file_name(const std::filesystem::path& folder, std::string_view stem,
                                     std::string_view extension);

/// Saves a plot under a free name, whole or not at all, and gives the name.
Expected<std::filesystem::path> save_plot(const PlotData& plot, PlotFile kind, std::string_view title,
                                          const std::filesystem::path& folder, std::string_view stem);

/// The whole path of what was saved.
std::string saved_place(const std::filesystem::path& file);

/// Tells where something was saved, or why it was not.
void tell_saved(Notices& notices, const Expected<std::filesystem::path>& saved);

}  // namespace needleroll::gui
