/// A part of the stage that is drawn once and then shown again as long as nothing in it changes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include <SFML/Graphics/RenderTexture.hpp>

namespace needleroll::scene {

/// For what seldom changes and costs time to fill: the stage's ground with shadow, skin, overlay and relief.
struct KeptPicture {
    std::unique_ptr<sf::RenderTexture> picture;
    std::uint64_t key = 0;
};

/// Calls `paint` on the picture when its size or the key has changed; the key has to name everything that is
/// painted. Gives true when it painted. Changes the active OpenGL target: call before drawing the frame.
bool prepare_picture(KeptPicture& kept, unsigned width_px, unsigned height_px, std::uint64_t key,
                     const std::function<void(sf::RenderTarget&)>& paint);

/// Shows the picture at the upper left corner of the view, covering what is there.
void draw_picture(sf::RenderTarget& target, const KeptPicture& kept);

}  // namespace needleroll::scene
