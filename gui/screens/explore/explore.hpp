/// The Explore screen: change one thing, see the pattern change.
#pragma once

#include "gui/screens/explore/stage.hpp"

#include <SFML/Window/Event.hpp>

namespace needleroll::gui {

/// The screen with its pictures. Needs an OpenGL context.
struct ExploreScreen {
    ExploreState state;
    StagePictures pictures;
    Assets assets;
};

/// Answers an event that no control of the interface has used: keys, wheel.
void answer(ExploreScreen& screen, const sf::Event& event);

/// Lets time pass and draws a frame: panels with Dear ImGui, the stage with SFML. Between begin_frame and
/// end_frame of a Window or Canvas.
void draw_explore(sf::RenderTarget& target, Ui& ui, ExploreScreen& screen, double elapsed_s);

/// True while the next frame will differ from this one.
bool is_moving(const ExploreScreen& screen);

}  // namespace needleroll::gui
