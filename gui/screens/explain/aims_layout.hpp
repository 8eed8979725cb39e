/// Where the tiles of step "What it may help" lie, and the names on their drawings. Draws nothing.
#pragma once

#include "gui/scene/aims/aim_pictures.hpp"

#include <functional>
#include <optional>
#include <vector>

#include <SFML/Graphics/Rect.hpp>

namespace needleroll::gui {

/// One tile [px]: the card, the drawing on it, and the corner and width of its words.
struct AimTilePlace {
    sf::FloatRect card, drawing, words;
};

/// All tiles, counted from the upper left corner of their room.
struct AimsLayout {
    std::vector<AimTilePlace> tiles;
    float content_height = 0.0f;  ///< more than the room's: it scrolls
    bool in_pairs = true;         ///< two beside each other
};

/// What the tiles are: how many, and the height of a tile's words at a width [px].
struct AimsMeasures {
    std::size_t tiles = 4;
    std::function<float(std::size_t tile, float width_px)> words_height;
};

/// In pairs where the words leave room for the drawings, else one under the other: drawing beside words, or
/// over them in a narrow room. Drawings take what the words leave. `scale` 1 = 100 %.
AimsLayout lay_out_aims(const sf::Vector2f& room_px, double scale, const AimsMeasures& measures);

/// Something that lies on a drawing: a name with a leader, or a scale bar.
struct AimNote {
    std::optional<scene::AimPart> part;  ///< empty: a scale bar
    std::size_t scale = 0;               ///< which of the drawing's scales the bar belongs to
    sf::FloatRect box;                   ///< [px of the drawing]
    sf::Vector2f names;                  ///< where the leader ends
};

/// Sizes of the notes' boxes [px].
struct AimNoteSizes {
    std::function<sf::Vector2f(scene::AimPart part)> name;
    std::function<sf::Vector2f(const scene::AimScale& scale)> bar;
};

/// Places names and bars on a drawing so that none covers another or what it names. What has no room is left
/// out, scale bars first.
std::vector<AimNote> place_aim_notes(const scene::AimLook& look, const AimNoteSizes& sizes);

}  // namespace needleroll::gui
