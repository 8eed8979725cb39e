/// Names on a teaching picture: light pills with a leader to what they name, and light scale bars. Large
/// enough to be read from two metres.
///
/// First label_size for each pill, then a place for its box (spread_labels keeps a column of them apart),
/// then draw_label.
#pragma once

#include "gui/scene/instruments.hpp"
#include "gui/scene/shapes.hpp"

#include <optional>
#include <span>
#include <string>

namespace needleroll::scene {

/// Radius of a teaching picture's corners [px at 100 %].
inline constexpr float picture_corner_px = 16.f;

/// Covers what of a picture lies beyond its round corners with the colour around it.
void draw_round_corners(sf::RenderTarget& target, sf::Vector2f size_px, float radius_px, sf::Color around);

/// How the words of a label are set. Lengths at 100 %.
struct LabelLook {
    float letters_px = 19.f;
    bool semibold = false;
    float widest_px = 0.f;  ///< room for a line of words, which are broken there; 0: one line
};

/// A name and where it is put.
struct Label {
    std::string words;
    sf::FloatRect box;             ///< of the pill [px of the view]; its size is that of label_size
    std::optional<Point> names{};  ///< the place that a dot and a leader point to
};

/// Size of the pill that holds the words [px].
sf::Vector2f label_size(const std::string& words, const StageStyle& style, const LabelLook& look = {});

/// The pill around a middle.
Label label_at(const std::string& words, Point middle, std::optional<Point> names, const StageStyle& style,
               const LabelLook& look = {});

/// Draws dot, leader and pill. Draw all leaders of crossing labels first by giving them as one list.
void draw_labels(sf::RenderTarget& target, std::span<const Label> labels, const StageStyle& style,
                 const LabelLook& look = {});
void draw_label(sf::RenderTarget& target, const Label& label, const StageStyle& style,
                const LabelLook& look = {});

/// Moves boxes of one column up and down, in the order given, so that they lie at least `gap_px` apart and
/// within `room`, each as near to its wish as that allows. Where they do not all fit, they overlap least.
void spread_labels(std::span<sf::FloatRect> boxes, const sf::FloatRect& room, float gap_px);

/// A light pill with a bar of `bar_px` and its name over it, lower left corner at a place. Gives its
/// rectangle.
sf::FloatRect draw_length_bar(sf::RenderTarget& target, const std::string& words, float bar_px,
                              Point lower_left, const StageStyle& style, const LabelLook& look = {});

/// Size of that pill [px].
sf::Vector2f length_bar_size(const std::string& words, float bar_px, const StageStyle& style,
                             const LabelLook& look = {});

}  // namespace needleroll::scene
