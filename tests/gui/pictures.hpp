/// Where tests keep the pictures that people look at: a folder beside the build, which CI keeps.
#pragma once

#include "gui/platform/canvas.hpp"
#include "tests/catch.hpp"

#include <filesystem>
#include <string>

namespace needleroll::gui {

/// Keeps a picture under build/pictures/NAME.png.
inline void keep_picture(const sf::Image& picture, const std::string& name) {
    const std::filesystem::path file = std::filesystem::path(NEEDLEROLL_PICTURES) / (name + ".png");
    std::filesystem::create_directories(file.parent_path());
    CHECK(save_png(picture, file).has_value());
}

}  // namespace needleroll::gui
