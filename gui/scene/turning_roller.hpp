/// The first picture of the talk: the whole roller, to scale and turning, with its names, and a loupe on
/// three of its needles. Everything but the needles is made once; a frame draws the needles where they stand.
#pragma once

#include "gui/scene/drum_needles.hpp"
#include "gui/scene/finish.hpp"
#include "gui/scene/labels.hpp"
#include "gui/scene/roller_model.hpp"

#include <memory>
#include <string>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace needleroll::scene {

/// The names on the picture. An empty one is not drawn.
struct TurningRollerWords {
    std::string handle, drum, rings, needle_length, needle_diameter;
    std::string centimetre;  ///< of the scale bar, "1 cm"
    std::string millimetre;  ///< of the loupe's, "1 mm"
};

/// What is shown.
struct TurningRollerShown {
    TurnedDrum drum;
    TurningRollerWords words;
    sf::Color around;  ///< what the picture lies on, seen beyond its round corners
};

/// The scale bar of the loupe has small letters.
inline constexpr LabelLook loupe_bar_look{.letters_px = 16.f};

/// Where everything stands on a rectangle [px of its upper left corner].
struct TurningRollerLayout {
    SolidView view;
    bool loupe_shown = false;
    Point loupe_middle, loupe_looks_at;
    float loupe_radius = 0.f;
    SolidView loupe_view;                ///< within a square around the loupe
    Point loupe_bar_corner;              ///< lower left of its scale bar
    std::array<Point, 2> handle_line{};  ///< the ends of the handle's measure
    std::vector<Label> labels;
    float bar_px = 0.f;
    Point bar_corner;  ///< lower left
};

/// The layout for a picture of a size. Names never overlap; where there is no room, the loupe and then the
/// names of least weight are left out.
TurningRollerLayout lay_out_roller(sf::Vector2f size_px, const Roller& roller,
                                   const TurningRollerWords& words, const StageStyle& style);

/// A picture and where it lies.
struct PlacedTexture {
    sf::Texture texture;
    PixelPlace place;
};

/// All that the still part of the picture was made for.
struct StillRollerContent {
    RollerFrame frame;
    double needle_length_mm = 0.0, needle_diameter_mm = 0.0;
    sf::Vector2f size_px, origin_px;
    float px_per_mm = 0.f, scale = 0.f;
    StageColours colours;
    sf::Color around;
    bool operator==(const StillRollerContent&) const = default;
};

/// Pictures kept from frame to frame. Belong to one OpenGL context.
struct TurningRollerPictures {
    PlacedTexture drum, in_front;              ///< over needles behind the drum, and over those before it
    std::unique_ptr<sf::RenderTexture> still;  ///< all that lies under both
    std::unique_ptr<sf::RenderTexture> loupe;
    Studio studio;
    StillRollerContent content;
};

/// Draws the picture into a rectangle of the target. The target's view is put back. Makes the pictures first
/// when roller or size have changed (about 100 ms); a frame takes about 4 ms.
void draw_turning_roller(sf::RenderTarget& target, const StageStyle& style, const sf::FloatRect& rectangle,
                         const TurningRollerShown& shown, TurningRollerPictures& pictures);

}  // namespace needleroll::scene
