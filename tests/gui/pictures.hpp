/// Pictures that tests keep. The product's own are left in the build folder for people to look at; the same
/// screens in letters that no release changes are compared with references in tests/pictures.
#pragma once

#include "gui/platform/font_files.hpp"
#include "gui/scene/text.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include <SFML/Graphics/Image.hpp>

namespace needleroll::gui {

/// Letters of a picture. Inter changes its widths from one Debian release to the next, and with them whole
/// lines; DejaVu Sans, what the product falls back to, has been the same for years.
enum class PictureLetters { product, steady };

/// The files of those letters.
FontFiles font_files(PictureLetters letters);

/// Those letters for the stage.
std::unique_ptr<scene::StageFonts> stage_fonts(PictureLetters letters);

/// Set by tests/run --accept: pictures that do not pass become the references.
inline constexpr const char* accept_variable = "NEEDLEROLL_ACCEPT_PICTURES";

/// Where a picture is kept.
std::filesystem::path picture_file(const std::string& name);

/// Where its reference, the means of its tiles, is kept: in a folder of its own for each generation of SFML
/// and Dear ImGui, which set the same letters a fraction of a pixel apart, and with them whole lines.
std::filesystem::path reference_file(const std::string& name);

/// What is wrong with a picture beside the reference in a file; empty when nothing is. `accept` makes it the
/// reference where something is.
std::string complaint_beside(const sf::Image& picture, const std::filesystem::path& file, bool accept);

/// Leaves a picture in the build folder.
void save_picture(const sf::Image& picture, const std::string& name);

/// Fails the test case when a picture does not look like its reference or has none, and leaves it in the
/// build folder.
void compare_picture(const sf::Image& picture, const std::string& name);

/// Compares a picture in steady letters; saves one in those of the product.
void keep_picture(const sf::Image& picture, const std::string& name, PictureLetters letters);

}  // namespace needleroll::gui
