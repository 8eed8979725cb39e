#include "gui/screens/explain/aims_layout.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr double tile_gap = 16.0, tile_side = 25.0, tile_top = 22.0, tile_bottom = 20.0, words_gap = 16.0;
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

std::optional<AimsLayout> two_by_two(const sf::Vector2f& room, double k, const AimWordsHeight& words_height) {
    const double width = (static_cast<double>(room.x) - tile_gap * k) / 2.0;
    if (width < least_tile_width * k) return std::nullopt;
    const auto inner = static_cast<float>(width - 2.0 * tile_side * k);
    std::array<float, 4> words{};
    for (std::size_t i = 0; i < 4; ++i) words[i] = words_height(i, inner);
    const auto needs = [&](std::size_t row) {
        return stacked_needs(k, std::max(words[2 * row], words[2 * row + 1])) + least_drawing * k;
    };
    const double height = static_cast<double>(room.y) - tile_gap * k;
    if (needs(0) + needs(1) > height) return std::nullopt;
    const double first = std::clamp(height / 2.0, needs(0), height - needs(1));
    AimsLayout layout;
    for (std::size_t i = 0; i < 4; ++i) {
        const bool right = i % 2 == 1, low = i >= 2;
        const sf::FloatRect card =
            whole_box(right ? width + tile_gap * k : 0.0, low ? first + tile_gap * k : 0.0, width,
                      low ? height - first : first);
        layout.tiles[i] = stacked_tile(card, k, words[i]);
    }
    layout.content_height = room.y;
    return layout;
}

/// Heights of four rows: what each needs, and an equal part of what the room has left, up to a limit.
std::array<double, 4> row_heights(const std::array<double, 4>& needs, double room, double most_more) {
    double sum = 0.0;
    for (const double need : needs) sum += need;
    const double more = std::clamp((room - sum) / 4.0, 0.0, most_more);
    std::array<double, 4> heights = needs;
    for (double& height : heights) height += more;
    return heights;
}

AimsLayout one_under_another(const sf::Vector2f& room, double k, const AimWordsHeight& words_height) {
    const double width = static_cast<double>(room.x);
    const bool beside = width >= beside_width * k;
    const double inner = width - 2.0 * tile_side * k;
    const double drawing = beside ? std::round(beside_share * inner) : inner;
    const double words_width = beside ? inner - drawing - tile_side * k : inner;
    const double over = std::clamp(over_share * inner, least_over * k, most_over * k);
    std::array<float, 4> words{};
    std::array<double, 4> needs{};
    for (std::size_t i = 0; i < 4; ++i) {
        words[i] = words_height(i, static_cast<float>(words_width));
        needs[i] = beside ? std::max(static_cast<double>(std::ceil(words[i])), least_beside * k) +
                                (tile_top + tile_bottom) * k
                          : stacked_needs(k, words[i]) + over;
    }
    const double gaps = 3.0 * tile_gap * k;
    const std::array<double, 4> heights =
        row_heights(needs, static_cast<double>(room.y) - gaps, (most_beside - least_beside) * k);
    AimsLayout layout;
    layout.two_by_two = false;
    double top = 0.0;
    for (std::size_t i = 0; i < 4; ++i) {
        const sf::FloatRect card = whole_box(0.0, top, width, heights[i]);
        if (beside) {
            const double high = heights[i] - (tile_top + tile_bottom) * k, y = top + tile_top * k;
            layout.tiles[i] = {
                card, whole_box(tile_side * k, y, drawing, high),
                whole_box(2.0 * tile_side * k + drawing, y + (high - static_cast<double>(words[i])) / 2.0,
                          words_width, static_cast<double>(words[i]))};
        } else {
            layout.tiles[i] = stacked_tile(card, k, words[i]);
        }
        top += heights[i] + tile_gap * k;
    }
    layout.content_height = static_cast<float>(std::round(top - tile_gap * k));
    return layout;
}

// Notes on a drawing, at 100 % [px].
constexpr float note_margin = 8.0f, note_gap = 6.0f, dot_room = 7.0f;
constexpr int bar_steps = 21;

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

/// The places where a name may lie, the best first: beside what it names, not over it.
std::vector<NoteWish> name_wishes(const scene::AimPlace& place, const sf::FloatRect& room, float box_width,
                                  float margin) {
    const float spare = std::max(1.0f, room.width - 2.0f * margin - box_width);
    const float over =
        std::clamp((place.place.x - room.left - margin - box_width / 2.0f) / spare, 0.0f, 1.0f);
    const float before =
        std::clamp((place.place.x - room.left - margin - box_width - 18.0f) / spare, 0.0f, 1.0f);
    switch (place.part) {
        case scene::AimPart::wide_scar:
            return {{room, over, 1.0f}, {room, 0.0f, 1.0f}, {room, 0.0f, 0.0f}};
        case scene::AimPart::narrow_scar:
            return {{room, over, 0.0f}, {room, 1.0f, 0.0f}, {room, 0.5f, 0.0f}};
        case scene::AimPart::cream_film:
        case scene::AimPart::dark_patch:
            return {{room, 0.0f, 0.0f}};
        case scene::AimPart::fresh_hole:
            return {{room, 1.0f, 1.0f}, {room, 0.5f, 1.0f}};
        case scene::AimPart::dark_mark:
            return {{room, before, 1.0f}, {room, 0.0f, 1.0f}};
        case scene::AimPart::fine_line:
            break;
    }
    return {{room, before, 1.0f}, {room, 0.0f, 1.0f}};
}

}  // namespace

AimsLayout lay_out_aims(const sf::Vector2f& room_px, double scale, const AimWordsHeight& words_height) {
    if (const auto layout = two_by_two(room_px, scale, words_height)) return *layout;
    return one_under_another(room_px, scale, words_height);
}

std::vector<AimNote> place_aim_notes(const scene::AimLook& look, const AimNoteSizes& sizes) {
    const scene::AimMarks marks = scene::aim_marks(look);
    const float k = look.scale, margin = note_margin * k;
    std::vector<AimNote> notes;
    for (const scene::AimPlace& part : marks.parts) {
        // Names of what is seen from above lie on that part of the picture.
        const sf::FloatRect room = marks.scales.front().room;
        const sf::Vector2f size = sizes.name(part.part);
        for (const NoteWish& wish : name_wishes(part, room, size.x, margin)) {
            const sf::FloatRect box = wished_box(wish, size, margin);
            if (!lies_free(box, room, k, notes, marks)) continue;
            notes.push_back({part.part, 0, box, part.place});
            break;
        }
    }
    for (std::size_t i = 0; i < marks.scales.size(); ++i) {
        const sf::FloatRect& room = marks.scales[i].room;
        const sf::Vector2f size = sizes.bar(marks.scales[i]);
        // From the lower right corner to the left, then along the upper edge.
        for (int step = 0; step < 2 * bar_steps; ++step) {
            const float x = 1.0f - static_cast<float>(step % bar_steps) / static_cast<float>(bar_steps - 1);
            const sf::FloatRect box = wished_box({room, x, step < bar_steps ? 1.0f : 0.0f}, size, margin);
            if (!lies_free(box, room, k, notes, marks)) continue;
            notes.push_back({std::nullopt, i, box, {}});
            break;
        }
    }
    return notes;
}

}  // namespace needleroll::gui
