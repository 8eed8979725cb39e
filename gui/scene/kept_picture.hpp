/// Pictures that are drawn once and shown again as long as nothing in them changes.
#pragma once

#include <memory>

#include <SFML/Graphics/BlendMode.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::scene {

/// For pictures that were drawn on a transparent ground: their colours are already multiplied by their
/// opacity.
inline const sf::BlendMode premultiplied(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha);

/// Makes the picture one of this size [px, at least 1], empty unless it was so already. False when the driver
/// cannot; the picture is then not there.
bool fit_picture(std::unique_ptr<sf::RenderTexture>& picture, double width_px, double height_px);

/// Shows a picture that was drawn on a transparent ground at the upper left corner of the view.
void draw_clear_picture(sf::RenderTarget& target, const sf::RenderTexture& picture);

/// Copies a part of a picture without transparency to the same place of the target.
void draw_opaque_picture(sf::RenderTarget& target, const sf::RenderTexture& picture,
                         const sf::FloatRect& part);

/// Copies what has been drawn on a part of the target [px] by now into a texture, which is upside down as
/// OpenGL has it: only draw_copied shows it upright. False when the part is empty or the driver cannot hold
/// it.
bool copy_drawn(sf::RenderTarget& target, const sf::FloatRect& part, std::unique_ptr<sf::Texture>& into);

/// Shows such a copy with its upper left corner at a place, as opaque as 0 to 1 says.
void draw_copied(sf::RenderTarget& target, const sf::Texture& copied, sf::Vector2f corner, double opacity);

}  // namespace needleroll::scene
