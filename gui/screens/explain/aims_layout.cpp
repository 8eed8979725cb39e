#include "gui/screens/explain/aims_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double tile_gap = 16.0, tile_side = 25.0, tile_top = 18.0, tile_bottom = 16.0, words_gap = 12.0;
constexpr double least_tile_width = 340.0, least_drawing = 92.0;
/// Under one another: drawing beside the words from this width on, and its share of it.
constexpr double beside_width = 560.0, beside_share = 0.40, least_beside = 132.0, most_beside = 230.0;
constexpr double over_share = 0.42, least_over = 118.0, most_over = 210.0;

sf::FloatRect whole_box(double left, double top, double width, double height) {
    const double x = std::round(left), y = std::round(top);
    return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(std::round(left + width) - x),
            static_cast<float>(std::round(top + height) - y)};
}

/// A card with its drawing over the words.
AimTilePlace stacked_tile(const sf::FloatRect& card, double k, float words_height) {
    const double left = static_cast<double>(card.left) + tile_side * k,
                 top = static_cast<double>(card.top) + tile_top * k;
    const double width = static_cast<double>(card.width) - 2.0 * tile_side * k;
    const double words = static_cast<double>(std::ceil(words_height));
    const double words_top =
        static_cast<double>(card.top) + static_cast<double>(card.height) - tile_bottom * k - words;
    return {card, whole_box(left, top, width, words_top - words_gap * k - top),
            whole_box(left, words_top, width, words)};
}

/// Room that a stacked tile needs beside its drawing.
double stacked_needs(double k, float words_height) {
    return (tile_top + words_gap + tile_bottom) * k + static_cast<double>(std::ceil(words_height));
}

/// Heights of rows: what each needs, and an equal part of what the room has left, up to a limit.
std::vector<double> heights_with_spare(std::vector<double> needs, double room, double most_more) {
    if (needs.empty()) return needs;
    const double sum = std::accumulate(needs.begin(), needs.end(), 0.0);
    const double more = std::clamp((room - sum) / static_cast<double>(needs.size()), 0.0, most_more);
    for (double& height : needs) height += more;
    return needs;
}

std::optional<AimsLayout> in_pairs(const sf::Vector2f& room, double k, const AimsMeasures& measures) {
    const double width = (static_cast<double>(room.x) - tile_gap * k) / 2.0;
    if (width < least_tile_width * k || measures.tiles < 2) return std::nullopt;
    const auto inner = static_cast<float>(width - 2.0 * tile_side * k);
    const std::size_t rows = (measures.tiles + 1) / 2;
    std::vector<float> words;
    std::vector<double> needs(rows, 0.0);
    for (std::size_t i = 0; i < measures.tiles; ++i) {
        words.push_back(measures.words_height(i, inner));
        needs[i / 2] = std::max(needs[i / 2], stacked_needs(k, words[i]) + least_drawing * k);
    }
    const double height = static_cast<double>(room.y) - tile_gap * k * static_cast<double>(rows - 1);
    if (std::accumulate(needs.begin(), needs.end(), 0.0) > height) return std::nullopt;
    // Rows share what is left, so that the lowest drawings of both are as high as each other.
    const std::vector<double> heights = heights_with_spare(needs, height, height);
    AimsLayout layout;
    double top = 0.0;
    for (std::size_t i = 0; i < measures.tiles; ++i) {
        const double left = i % 2 == 1 ? width + tile_gap * k : 0.0;
        layout.tiles.push_back(stacked_tile(whole_box(left, top, width, heights[i / 2]), k, words[i]));
        if (i % 2 == 1) top += heights[i / 2] + tile_gap * k;
    }
    layout.content_height = room.y;
    return layout;
}

/// A card with its drawing beside the words.
AimTilePlace beside_tile(const sf::FloatRect& card, double k, double drawing_width, float words_height) {
    const double side = tile_side * k, left = static_cast<double>(card.left),
                 width = static_cast<double>(card.width);
    const double top = static_cast<double>(card.top) + tile_top * k;
    const double high = static_cast<double>(card.height) - (tile_top + tile_bottom) * k;
    const double words = static_cast<double>(std::ceil(words_height)),
                 words_left = left + 2.0 * side + drawing_width;
    return {card, whole_box(left + side, top, drawing_width, high),
            whole_box(words_left, top + (high - words) / 2.0, left + width - side - words_left, words)};
}

AimsLayout one_under_another(const sf::Vector2f& room, double k, const AimsMeasures& measures) {
    const double width = static_cast<double>(room.x), inner = width - 2.0 * tile_side * k;
    const bool beside = width >= beside_width * k;
    const double drawing = std::round(beside_share * inner);
    const auto words_width = static_cast<float>(beside ? inner - drawing - tile_side * k : inner);
    const double over = std::clamp(over_share * inner, least_over * k, most_over * k);
    std::vector<float> words;
    std::vector<double> needs;
    for (std::size_t i = 0; i < measures.tiles; ++i) {
        words.push_back(measures.words_height(i, words_width));
        const double high = std::max(static_cast<double>(std::ceil(words[i])), least_beside * k);
        needs.push_back(beside ? high + (tile_top + tile_bottom) * k : stacked_needs(k, words[i]) + over);
    }
    const double gaps = tile_gap * k * static_cast<double>(std::max<std::size_t>(measures.tiles, 1) - 1);
    const std::vector<double> heights =
        heights_with_spare(needs, static_cast<double>(room.y) - gaps, (most_beside - least_beside) * k);
    AimsLayout layout{.tiles = {}, .content_height = 0.0f, .in_pairs = false};
    double top = 0.0;
    for (std::size_t i = 0; i < measures.tiles; ++i) {
        const sf::FloatRect card = whole_box(0.0, top, width, heights[i]);
        layout.tiles.push_back(beside ? beside_tile(card, k, drawing, words[i])
                                      : stacked_tile(card, k, words[i]));
        top += heights[i] + tile_gap * k;
    }
    layout.content_height = static_cast<float>(std::max(0.0, std::round(top - tile_gap * k)));
    return layout;
}

// Notes on a drawing, at 100 % [px].
constexpr float note_margin = 7.0f, note_gap = 6.0f, dot_room = 7.0f;
constexpr float before_dot = 18.0f;
constexpr int note_steps = 41;

/// Where a note would like to lie, as shares of what is left in the room beside its box.
struct NoteWish {
    sf::FloatRect room;
    float x, y;  ///< 0 at the left or the top, 1 at the right or the bottom
};

sf::FloatRect wished_box(const NoteWish& wish, const sf::Vector2f& size, float margin) {
    const float left = wish.room.left + margin, top = wish.room.top + margin;
    const float spare_x = wish.room.width - 2.0f * margin - size.x,
                spare_y = wish.room.height - 2.0f * margin - size.y;
    return {std::round(left + wish.x * spare_x), std::round(top + wish.y * spare_y), size.x, size.y};
}

bool fits_in(const sf::FloatRect& box, const sf::FloatRect& room) {
    return box.left >= room.left && box.top >= room.top && box.left + box.width <= room.left + room.width &&
           box.top + box.height <= room.top + room.height;
}

sf::FloatRect with_margin(const sf::FloatRect& box, float margin) {
    return {box.left - margin, box.top - margin, box.width + 2.0f * margin, box.height + 2.0f * margin};
}

/// Whether a box lies free: inside its room, beside what is there already, and over nothing that is named.
bool lies_free(const sf::FloatRect& box, const sf::FloatRect& room, float k,
               const std::vector<AimNote>& notes, const scene::AimMarks& marks) {
    if (!fits_in(box, room)) return false;
    const auto meets = [&](const sf::FloatRect& other) { return box.intersects(other); };
    const auto near = [&](const AimNote& note) {
        return with_margin(box, note_gap * k).intersects(note.box);
    };
    const auto covers = [&](const scene::AimPlace& part) {
        return with_margin(box, dot_room * k).contains(part.place);
    };
    return std::none_of(marks.keep_clear.begin(), marks.keep_clear.end(), meets) &&
           std::none_of(notes.begin(), notes.end(), near) &&
           std::none_of(marks.parts.begin(), marks.parts.end(), covers);
}

/// Shares from a first one outwards, to both sides.
std::vector<float> outwards(float first) {
    std::vector<float> shares{first};
    for (int i = 1; i < note_steps; ++i)
        for (const float side : {1.0f, -1.0f}) {
            const float share = first + side * static_cast<float>(i) / static_cast<float>(note_steps - 1);
            if (share >= 0.0f && share <= 1.0f) shares.push_back(share);
        }
    return shares;
}

/// Whether a name lies along the lower edge of the picture.
bool lies_low(scene::AimPart part) {
    using scene::AimPart;
    return part != AimPart::narrow_scar && part != AimPart::cream_film && part != AimPart::dark_patch;
}

/// Where along its edge a name would like to lie: over or under what it names, or before it.
float name_wish(const scene::AimPlace& place, const sf::FloatRect& room, float box_width, float margin) {
    using scene::AimPart;
    const float spare = std::max(1.0f, room.width - 2.0f * margin - box_width);
    const float left = place.place.x - room.left - margin;
    switch (place.part) {
        case AimPart::wide_scar:
        case AimPart::narrow_scar:
            return std::clamp((left - box_width / 2.0f) / spare, 0.0f, 1.0f);
        case AimPart::fine_line:
        case AimPart::dark_mark:
            return std::clamp((left - box_width - before_dot) / spare, 0.0f, 1.0f);
        case AimPart::fresh_hole:
            return 1.0f;
        case AimPart::cream_film:
        case AimPart::dark_patch:
            break;
    }
    return 0.0f;
}

/// The notes of a drawing under way.
struct NotePlacing {
    const scene::AimMarks& marks;
    const AimNoteSizes& sizes;
    float k = 1.0f;
    std::vector<AimNote> notes;
    std::size_t names = 0;

    float margin() const { return note_margin * k; }

    /// The first of the wishes that lies free.
    bool place(AimNote note, const sf::FloatRect& room, const sf::Vector2f& size,
               const std::vector<float>& along, float down) {
        for (const float x : along) {
            note.box = wished_box({room, x, down}, size, margin());
            if (!lies_free(note.box, room, k, notes, marks)) continue;
            notes.push_back(note);
            return true;
        }
        return false;
    }

    void place_names() {
        // What is seen from above is named there.
        const sf::FloatRect& room = marks.scales.front().room;
        for (const scene::AimPlace& part : marks.parts) {
            const sf::Vector2f size = sizes.name(part.part);
            const float wish = name_wish(part, room, size.x, margin());
            if (place({part.part, 0, {}, part.place}, room, size, outwards(wish),
                      lies_low(part.part) ? 1.0f : 0.0f))
                ++names;
        }
    }

    /// From the lower right corner to the left, then along the upper edge.
    void place_bars() {
        for (std::size_t i = 0; i < marks.scales.size(); ++i)
            for (const float down : {1.0f, 0.0f})
                if (place({std::nullopt, i, {}, {}}, marks.scales[i].room, sizes.bar(marks.scales[i]),
                          outwards(1.0f), down))
                    break;
    }
};

}  // namespace

AimsLayout lay_out_aims(const sf::Vector2f& room_px, double scale, const AimsMeasures& measures) {
    if (auto layout = in_pairs(room_px, scale, measures)) return *std::move(layout);
    return one_under_another(room_px, scale, measures);
}

std::vector<AimNote> place_aim_notes(const scene::AimLook& look, const AimNoteSizes& sizes) {
    const scene::AimMarks marks = scene::aim_marks(look);
    NotePlacing names_first{marks, sizes, look.scale, {}, 0}, bars_first = names_first;
    names_first.place_names();
    names_first.place_bars();
    bars_first.place_bars();
    bars_first.place_names();
    const bool better =
        bars_first.names == names_first.names && bars_first.notes.size() > names_first.notes.size();
    return better ? bars_first.notes : names_first.notes;
}

}  // namespace needleroll::gui
