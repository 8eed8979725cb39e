/// The holes close: a piece of skin from the side with eight channels, some open, one closing, the others
/// closed. How many are open is told by the caller; which ones, and their shapes, are fixed, so that going
/// back in time opens the same ones again. Illustrative.
#pragma once

#include "gui/scene/labels.hpp"
#include "gui/scene/section.hpp"

#include <array>
#include <string>
#include <vector>

namespace needleroll::scene {

/// Channels on the picture.
inline constexpr int closing_channels = 8;

/// How far each channel is open, 1 to 0, when `open` of them are and `share` is the share of the first
/// signal: the next one to close shrinks as the share goes down to where it is counted as closed.
std::array<double, closing_channels> channel_openness(int open, double share);

/// Place of a channel in the order of closing: 0 closes first.
int closing_rank(int channel);

/// The words on the picture. An empty one is not drawn.
struct ClosingSectionWords {
    std::string hour;   ///< title
    std::string count;  ///< under it
    std::string open, closing, closed;
    std::string scale;  ///< of the bar
};

/// What is shown.
struct ClosingSectionShown {
    const SectionContent& skin;  ///< bare: layers and the roller's measures
    double depth_mm = 0.9;       ///< of most holes
    double dimple_mm = 0.2;
    std::array<double, closing_channels> openness{};
    ClosingSectionWords words;
    double bar_mm = 0.2;
    sf::Color around;
};

/// Kept from frame to frame. Belongs to one OpenGL context.
struct ClosingSectionPictures {
    TissuePicture tissue;
};

/// Draws the picture into a rectangle of the target. The target's view is put back.
void draw_closing_section(sf::RenderTarget& target, const StageStyle& style, const sf::FloatRect& rectangle,
                          const ClosingSectionShown& shown, ClosingSectionPictures& pictures);

}  // namespace needleroll::scene
