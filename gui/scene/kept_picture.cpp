#include "gui/scene/kept_picture.hpp"

#include <algorithm>
#include <cmath>

#include <SFML/Graphics/Sprite.hpp>
#include <SFML/OpenGL.hpp>

namespace needleroll::scene {

bool fit_picture(std::unique_ptr<sf::RenderTexture>& picture, double width_px, double height_px) {
    const sf::Vector2u size(static_cast<unsigned>(std::max(1.0, std::ceil(width_px))),
                            static_cast<unsigned>(std::max(1.0, std::ceil(height_px))));
    if (picture && picture->getSize() == size) return true;
    picture = std::make_unique<sf::RenderTexture>();
    if (picture->create(size.x, size.y)) return true;
    picture.reset();
    return false;
}

void draw_clear_picture(sf::RenderTarget& target, const sf::RenderTexture& picture) {
    sf::RenderStates states;
    states.blendMode = premultiplied;
    target.draw(sf::Sprite(picture.getTexture()), states);
}

void draw_opaque_picture(sf::RenderTarget& target, const sf::RenderTexture& picture,
                         const sf::FloatRect& part) {
    const auto left = static_cast<int>(std::floor(part.left)), top = static_cast<int>(std::floor(part.top));
    const auto right = static_cast<int>(std::ceil(part.left + part.width)),
               bottom = static_cast<int>(std::ceil(part.top + part.height));
    const sf::Vector2i size(picture.getSize());
    const sf::IntRect whole(0, 0, size.x, size.y);
    sf::IntRect pixels;
    if (!whole.intersects({left, top, right - left, bottom - top}, pixels)) return;
    sf::Sprite sprite(picture.getTexture(), pixels);
    sprite.setPosition(static_cast<float>(pixels.left), static_cast<float>(pixels.top));
    target.draw(sprite, sf::BlendNone);
}

bool copy_drawn(sf::RenderTarget& target, const sf::FloatRect& part, std::unique_ptr<sf::Texture>& into) {
    const sf::Vector2i size(target.getSize());
    const sf::IntRect whole(0, 0, size.x, size.y);
    sf::IntRect pixels;
    if (!whole.intersects(sf::IntRect(part), pixels) || !target.setActive(true)) return false;
    into = std::make_unique<sf::Texture>();
    if (!into->create(static_cast<unsigned>(pixels.width), static_cast<unsigned>(pixels.height)))
        return false;
    sf::Texture::bind(into.get());
    glCopyTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, pixels.left, size.y - pixels.top - pixels.height,
                        pixels.width, pixels.height);
    sf::Texture::bind(nullptr);
    target.resetGLStates();
    return true;
}

void draw_copied(sf::RenderTarget& target, const sf::Texture& copied, sf::Vector2f corner, double opacity) {
    const sf::Vector2i size(copied.getSize());
    sf::Sprite sprite(copied, {0, size.y, size.x, -size.y});
    sprite.setPosition(corner);
    sprite.setColor(sf::Color(255, 255, 255, static_cast<sf::Uint8>(std::lround(255.0 * opacity))));
    target.draw(sprite);
}

}  // namespace needleroll::scene
