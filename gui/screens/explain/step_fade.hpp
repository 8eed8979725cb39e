/// From one step to the next: the picture of the last one fades over the new one.
#pragma once

#include <memory>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::gui {

/// How long the change takes [s].
inline constexpr double step_fade_s = 0.24;

/// The last step's picture while it is going.
struct StepFade {
    std::unique_ptr<sf::Texture> last;
    sf::FloatRect place;    ///< that it covers [px of the window]
    double passed_s = 0.0;  ///< since the change
    bool is_on = false;
};

/// Takes over what has been drawn on a part of the target by now, before Dear ImGui draws over it. Nothing
/// fades where the driver cannot hold it.
void begin_fade(StepFade& fade, sf::RenderTarget& target, const sf::FloatRect& place);

/// Draws what is left of the last picture over the new one, and lets time pass.
void draw_fade(StepFade& fade, sf::RenderTarget& target, double elapsed_s);

/// How visible the new step's words are, 0 to 1.
double new_step_opacity(const StepFade& fade);

}  // namespace needleroll::gui
