#include "gui/scene/labels.hpp"

#include "gui/scene/shadow.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace needleroll::scene {
namespace {

// Lengths at 100 %, in shares of the letters' size.
constexpr float side_share = 0.68f, over_share = 0.52f, line_share = 1.25f;
constexpr float label_corner_px = 8.f;
constexpr double label_opacity = 0.96;

Lettering letters(const StageStyle& style, const LabelLook& look, float align) {
    return {look.letters_px * style.scale, style.colours.ink, look.semibold, align};
}

float width_of(const std::string& words, const StageStyle& style, const LabelLook& look) {
    return style.fonts ? text_width(*style.fonts, words, letters(style, look, 0.f)) : 0.f;
}

/// The words broken at spaces so that each line fits, if its words do.
std::vector<std::string> lines_of(const std::string& words, const StageStyle& style, const LabelLook& look) {
    if (look.widest_px <= 0.f) return {words};
    const float widest = look.widest_px * style.scale;
    std::vector<std::string> lines{""};
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t to = std::min(words.find(' ', from), words.size());
        const std::string word = words.substr(from, to - from);
        const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
        if (lines.back().empty() || width_of(longer, style, look) <= widest)
            lines.back() = longer;
        else
            lines.push_back(word);
        from = to + 1;
    }
    return lines;
}

void add_pill(Vertices& shapes, const sf::FloatRect& box, const StageStyle& style) {
    const float s = style.scale;
    add_box_shadow(shapes, box, label_corner_px * s, {2.f * s, 9.f * s, 0.16});
    add_box(shapes, box, label_corner_px * s, with_opacity(style.colours.panel, label_opacity));
}

/// Dot and leader, with a light edge so that they are seen on any tissue in any theme.
void add_leader(Vertices& shapes, const Label& label, const StageStyle& style) {
    if (!label.names) return;
    const float s = style.scale, inset = label_corner_px * s;
    const sf::FloatRect& box = label.box;
    const Point dot = *label.names;
    const Point end(std::clamp(dot.x, box.left + inset, std::max(box.left + box.width - inset, box.left)),
                    std::clamp(dot.y, box.top + inset, std::max(box.top + box.height - inset, box.top)));
    const sf::Color edge = with_opacity(style.colours.panel, 0.6);
    add_segment(shapes, dot, end, 4.f * s, edge);
    add_disc(shapes, dot, 5.6f * s, edge);
    add_segment(shapes, dot, end, 1.8f * s, style.colours.ink);
    add_disc(shapes, dot, 4.1f * s, style.colours.ink);
}

void draw_words(sf::RenderTarget& target, const Label& label, const StageStyle& style,
                const LabelLook& look) {
    if (!style.fonts) return;
    const std::vector<std::string> lines = lines_of(label.words, style, look);
    const float pitch = look.letters_px * line_share * style.scale;
    const float middle = label.box.top + label.box.height / 2.f;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float off = static_cast<float>(i) - static_cast<float>(lines.size() - 1) / 2.f;
        draw_text(target, *style.fonts, lines[i],
                  {label.box.left + look.letters_px * side_share * style.scale, middle + off * pitch},
                  letters(style, look, 0.f));
    }
}

float bottom_of(const sf::FloatRect& box) {
    return box.top + box.height;
}

}  // namespace

void draw_round_corners(sf::RenderTarget& target, sf::Vector2f size_px, float radius_px, sf::Color around) {
    constexpr int steps = 12;
    Vertices shapes;
    for (const Point corner : {Point(0.f, 0.f), Point(1.f, 0.f), Point(0.f, 1.f), Point(1.f, 1.f)}) {
        const Point at(corner.x * size_px.x, corner.y * size_px.y);
        const Point inwards(1.f - 2.f * corner.x, 1.f - 2.f * corner.y);
        const auto arc = [&](int i, float radius) {
            const float angle = 0.5f * std::numbers::pi_v<float> * static_cast<float>(i) / steps;
            return at + Point(inwards.x * (radius_px - radius * std::cos(angle)),
                              inwards.y * (radius_px - radius * std::sin(angle)));
        };
        const sf::Color clear = with_opacity(around, 0.0);
        for (int i = 0; i < steps; ++i) {
            const Point a = arc(i, radius_px + 0.5f), b = arc(i + 1, radius_px + 0.5f);
            for (const sf::Vertex& vertex :
                 {sf::Vertex(at, around), sf::Vertex(a, around), sf::Vertex(b, around)})
                shapes.push_back(vertex);
            add_quad(shapes, {a, b, arc(i + 1, radius_px - 0.5f), arc(i, radius_px - 0.5f)},
                     {around, around, clear, clear});
        }
    }
    draw(target, shapes);
}

sf::Vector2f label_size(const std::string& words, const StageStyle& style, const LabelLook& look) {
    const std::vector<std::string> lines = lines_of(words, style, look);
    float widest = 0.f;
    for (const std::string& line : lines) widest = std::max(widest, width_of(line, style, look));
    const float em = look.letters_px * style.scale;
    return {std::ceil(widest + 2.f * side_share * em),
            std::round(em * (line_share * static_cast<float>(lines.size() - 1) + 0.9f + 2.f * over_share))};
}

Label label_at(const std::string& words, Point middle, std::optional<Point> names, const StageStyle& style,
               const LabelLook& look) {
    const sf::Vector2f size = label_size(words, style, look);
    return {words,
            {std::round(middle.x - size.x / 2.f), std::round(middle.y - size.y / 2.f), size.x, size.y},
            names};
}

void draw_labels(sf::RenderTarget& target, std::span<const Label> labels, const StageStyle& style,
                 const LabelLook& look) {
    Vertices shapes;
    for (const Label& label : labels) add_leader(shapes, label, style);
    for (const Label& label : labels) add_pill(shapes, label.box, style);
    draw(target, shapes);
    for (const Label& label : labels) draw_words(target, label, style, look);
}

void draw_label(sf::RenderTarget& target, const Label& label, const StageStyle& style,
                const LabelLook& look) {
    draw_labels(target, std::span(&label, 1), style, look);
}

void spread_labels(std::span<sf::FloatRect> boxes, const sf::FloatRect& room, float gap_px) {
    // Groups of boxes that touch move as one to the mean of their wishes (isotonic regression by pooling).
    struct Pushed {
        std::size_t first, count;
        float height, top;
    };
    std::vector<Pushed> groups;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        groups.push_back({i, 1, boxes[i].height, boxes[i].top});
        while (groups.size() > 1) {
            Pushed& above = groups[groups.size() - 2];
            const Pushed& below = groups.back();
            if (above.top + above.height + gap_px <= below.top) break;
            const float shift = above.height + gap_px;
            const auto n = static_cast<float>(above.count), m = static_cast<float>(below.count);
            above.top = (n * above.top + m * (below.top - shift)) / (n + m);
            above.height = shift + below.height;
            above.count += below.count;
            groups.pop_back();
        }
    }
    for (const Pushed& group : groups) {
        float top = group.top;
        for (std::size_t i = group.first; i < group.first + group.count; ++i) {
            boxes[i].top = top;
            top += boxes[i].height + gap_px;
        }
    }
    // The ends of the room push the column back together.
    float lowest = bottom_of(room);
    for (std::size_t i = boxes.size(); i-- > 0;) {
        boxes[i].top = std::min(boxes[i].top, lowest - boxes[i].height);
        lowest = boxes[i].top - gap_px;
    }
    float highest = room.top;
    for (sf::FloatRect& box : boxes) {
        box.top = std::round(std::max(box.top, highest));
        highest = bottom_of(box) + gap_px;
    }
}

sf::Vector2f length_bar_size(const std::string& words, float bar_px, const StageStyle& style,
                             const LabelLook& look) {
    const float em = look.letters_px * style.scale;
    return {std::ceil(std::max(bar_px, width_of(words, style, look)) + 2.f * 0.75f * em),
            std::round(2.3f * em)};
}

sf::FloatRect draw_length_bar(sf::RenderTarget& target, const std::string& words, float bar_px,
                              Point lower_left, const StageStyle& style, const LabelLook& look) {
    const float em = look.letters_px * style.scale;
    const sf::Vector2f size = length_bar_size(words, bar_px, style, look);
    const sf::FloatRect box(std::round(lower_left.x), std::round(lower_left.y - size.y), size.x, size.y);
    Vertices shapes;
    add_pill(shapes, box, style);
    const float middle = box.left + box.width / 2.f, y = std::round(box.top + 1.72f * em);
    const float thick = std::max(2.f, std::round(2.2f * style.scale));
    const float from = std::round(middle - bar_px / 2.f), to = std::round(middle + bar_px / 2.f);
    const sf::Color ink = style.colours.ink;
    add_quad(shapes, {Point(from, y), Point(to, y), Point(to, y + thick), Point(from, y + thick)},
             {ink, ink, ink, ink});
    draw(target, shapes);
    if (style.fonts)
        draw_text(target, *style.fonts, words, {middle, box.top + 0.92f * em}, letters(style, look, 0.5f));
    return box;
}

}  // namespace needleroll::scene
