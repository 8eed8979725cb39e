/// The keys that mean the same on every screen.
#pragma once

#include "gui/screens/screen.hpp"

#include <vector>

namespace needleroll::gui {

/// Answers a key that the screen has not used. Ctrl and a digit go to one of `screens` screens.
void answer_app_key(Desk& desk, std::size_t screens, const sf::Event& event);

/// All keys that work now: those of the screen, then those of the program.
std::vector<KeyLine> key_sheet(const Screen& screen, std::size_t screens);

}  // namespace needleroll::gui
