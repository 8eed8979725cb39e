/// The card before the talk: part of the body, skin tone, needle length, in one touch each.
#pragma once

#include "gui/screens/explain/layout.hpp"
#include "gui/work/desk.hpp"
#include "sim/talk/talk_run.hpp"

#include <array>
#include <string_view>

namespace needleroll::gui {

/// The parts of the body that the card offers, of those in assets/sites, and the needle lengths [mm].
inline constexpr std::array<std::string_view, 11> start_sites = {"cheek",     "forehead", "temple", "nose",
                                                                 "upper-lip", "neck",     "scalp",  "forearm",
                                                                 "abdomen",   "back",     "thigh"};
inline constexpr std::array<double, 7> start_lengths_mm = {0.2, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0};

/// Height that the card needs in that width [px].
float start_card_height(const Ui& ui, const Desk& desk, float width_px);

/// Draws the card's choices into a rectangle of the window and takes what is chosen.
void draw_start_card(Ui& ui, Desk& desk, TalkWishes& wishes, const sf::FloatRect& place,
                     const StepRoom& room);

}  // namespace needleroll::gui
