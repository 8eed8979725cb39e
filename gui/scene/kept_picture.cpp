#include "gui/scene/kept_picture.hpp"

#include <algorithm>

#include <SFML/Graphics/Sprite.hpp>

namespace needleroll::scene {

bool prepare_picture(KeptPicture& kept, unsigned width_px, unsigned height_px, std::uint64_t key,
                     const std::function<void(sf::RenderTarget&)>& paint) {
    const sf::Vector2u size(std::max(width_px, 1u), std::max(height_px, 1u));
    const bool fits = kept.picture && kept.picture->getSize() == size;
    if (fits && kept.key == key) return false;
    if (!fits) {
        kept.picture = std::make_unique<sf::RenderTexture>();
        kept.picture->create(size.x, size.y);
    }
    kept.key = key;
    paint(*kept.picture);
    kept.picture->display();
    return true;
}

void draw_picture(sf::RenderTarget& target, const KeptPicture& kept) {
    if (kept.picture) target.draw(sf::Sprite(kept.picture->getTexture()), sf::BlendNone);
}

}  // namespace needleroll::scene
