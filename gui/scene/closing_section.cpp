#include "gui/scene/closing_section.hpp"

#include "gui/scene/noise.hpp"
#include "sim/core/angle.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace needleroll::scene {
namespace {

/// The order in which the channels close, from left to right: drawn once, kept for ever.
constexpr std::array<int, closing_channels> ranks = {2, 6, 3, 0, 7, 4, 5, 1};
constexpr LabelLook name_look{.letters_px = 18.f};
constexpr double seam_opacity = 0.34;
constexpr float title_px = 24.f, count_px = 18.f, title_left_px = 28.f, title_top_px = 32.f;

double random_of(int channel, std::uint32_t seed) {
    return static_cast<double>(unit_of(hash(channel, 5, seed)));
}

/// A channel of the picture: where it is, how deep, which way it leans.
struct DrawnChannel {
    double along_mm, depth_mm, lean_mm, bow_mm;
};

DrawnChannel drawn_channel(const ClosingSectionShown& shown, const SectionFrame& frame, int channel) {
    const double pitch = frame.width_px / frame.px_per_mm / closing_channels;
    return {pitch * (channel + 0.5 + 0.24 * (random_of(channel, 301u) - 0.5)),
            shown.depth_mm * (0.86 + 0.24 * random_of(channel, 302u)),
            0.07 * (random_of(channel, 303u) - 0.5), 0.05 + 0.04 * random_of(channel, 304u)};
}

/// The middle line at a share of the depth: curved near the surface, straighter below.
Point middle_at(const SectionFrame& frame, const DrawnChannel& drawn, double share) {
    const double bend = drawn.bow_mm * std::exp(-3.2 * share) + drawn.lean_mm * share;
    return tissue_pixel(frame, {}, drawn.along_mm + bend, drawn.depth_mm * share);
}

constexpr std::size_t border_cuts = 18;

/// Half the opening at each cut [px]; `openness` 1 as the roller left it.
std::array<float, border_cuts> half_widths(const ClosingSectionShown& shown, const SectionFrame& frame,
                                           const DrawnChannel& drawn, double openness) {
    // Seen along the way of the roller, so that a slit is as wide as its needle left it.
    SectionChannel end_on;
    end_on.depth_mm = drawn.depth_mm, end_on.dimple_mm = shown.dimple_mm, end_on.crossing = 0.0;
    std::array<float, border_cuts> half{};
    for (std::size_t i = 0; i < border_cuts; ++i) {
        const double share = static_cast<double>(i) / (border_cuts - 1);
        const double open = channel_half_width(shown.skin, end_on, drawn.depth_mm * share).open_mm;
        // The surface closes first, and the walls come together from both ends.
        const double sealed = (1.0 - openness) * 0.42;
        const double inside = openness >= 1.0 ? 1.0 : std::clamp((share - sealed * 0.45) / 0.12, 0.0, 1.0);
        half[i] = static_cast<float>(open * (0.25 + 0.75 * openness) * inside * frame.px_per_mm);
    }
    half.back() = 0.3f;
    return half;
}

/// A cleft around a middle line, cut level at the skin, with soft walls.
void add_upright(Vertices& shapes, const std::array<Point, border_cuts>& middle,
                 const std::array<float, border_cuts>& half, sf::Color top, sf::Color bottom) {
    const auto row = [&](std::size_t i) {
        const sf::Color colour = mix(top, bottom, static_cast<double>(i) / (border_cuts - 1));
        const Point side(std::max(half[i], 0.25f), 0.f), fade(0.75f, 0.f);
        return std::array<sf::Vertex, 4>{sf::Vertex(middle[i] - side - fade, with_opacity(colour, 0.0)),
                                         sf::Vertex(middle[i] - side, colour),
                                         sf::Vertex(middle[i] + side, colour),
                                         sf::Vertex(middle[i] + side + fade, with_opacity(colour, 0.0))};
    };
    auto last = row(0);
    for (std::size_t i = 1; i < border_cuts; ++i) {
        const auto next = row(i);
        for (std::size_t k = 0; k + 1 < next.size(); ++k)
            for (const sf::Vertex& vertex :
                 {last[k], last[k + 1], next[k + 1], last[k], next[k + 1], next[k]})
                shapes.push_back(vertex);
        last = next;
    }
}

void add_open_channel(Vertices& shapes, const ClosingSectionShown& shown, const SectionFrame& frame,
                      const DrawnChannel& drawn, double openness, float scale) {
    const std::array<float, border_cuts> half = half_widths(shown, frame, drawn, openness);
    // A channel that closes is shorter too.
    const double deepest = 0.72 + 0.28 * openness, top = openness >= 1.0 ? 0.0 : 0.10 * (1.0 - openness);
    std::array<Point, border_cuts> middle;
    std::array<float, border_cuts> rim, shade;
    for (std::size_t i = 0; i < border_cuts; ++i) {
        const double share = static_cast<double>(i) / (border_cuts - 1);
        middle[i] = middle_at(frame, drawn, top + (deepest - top) * share);
        rim[i] = half[i] + 2.0f * scale;
        shade[i] = half[i] * 1.9f + 3.f * scale;
    }
    std::array<float, border_cuts> core;
    for (std::size_t i = 0; i < border_cuts; ++i) core[i] = half[i] * 0.42f;
    add_upright(shapes, middle, shade, with_opacity(channel, 0.20), with_opacity(channel, 0.05));
    add_upright(shapes, middle, rim, with_opacity(channel_rim, 0.85), with_opacity(channel_rim, 0.55));
    add_upright(shapes, middle, half, channel, mix(channel, hole_slit, 0.35));
    // Its depth: a darker middle.
    add_upright(shapes, middle, core, with_opacity(hole_depth, 0.42), with_opacity(hole_depth, 0.15));
}

void add_seam(Vertices& shapes, const SectionFrame& frame, const DrawnChannel& drawn, double opacity,
              float scale) {
    std::array<Point, border_cuts> line;
    std::array<float, border_cuts> half;
    for (std::size_t i = 0; i < border_cuts; ++i) {
        const double share = static_cast<double>(i) / (border_cuts - 1);
        line[i] = middle_at(frame, drawn, 0.04 + 0.94 * share);
        half[i] = static_cast<float>(1.0 - 0.6 * share) * 2.1f * scale;
    }
    add_ribbon(shapes, line, half, with_opacity(channel, opacity));
}

SectionFrame closing_frame(const ClosingSectionShown& shown, sf::Vector2f size_px, float scale) {
    SectionFrame frame;
    frame.width_px = static_cast<double>(size_px.x);
    frame.height_px = static_cast<double>(size_px.y);
    frame.epidermis_mm = shown.skin.layer_bottoms_mm[1];
    // Title and count stand over the skin.
    const double title = static_cast<double>(scale) * (shown.words.hour.empty() ? 24.0 : 96.0);
    frame.surface_px = std::min(title, 0.4 * frame.height_px);
    const double wanted_mm = std::max(shown.skin.layer_bottoms_mm[3] + 0.1, shown.depth_mm * 1.1 + 0.12);
    constexpr double least_width_mm = 2.6;
    frame.px_per_mm =
        std::min((frame.height_px - frame.surface_px) / wanted_mm, frame.width_px / least_width_mm);
    return frame;
}

/// A channel in each state, as far to the side as its name has room; empty: none in that state.
std::optional<int> channel_named(const std::array<double, closing_channels>& openness, double low,
                                 double high, std::array<int, closing_channels> order) {
    for (const int i : order)
        if (openness[static_cast<std::size_t>(i)] >= low && openness[static_cast<std::size_t>(i)] <= high)
            return i;
    return std::nullopt;
}

std::vector<Label> names_of(const ClosingSectionShown& shown, const SectionFrame& frame,
                            const StageStyle& style) {
    std::vector<Label> labels;
    const auto width = static_cast<float>(frame.width_px), s = style.scale;
    std::array<bool, closing_channels> taken{};
    const auto add = [&](const std::string& name, std::optional<int> channel, double share, float row) {
        if (name.empty() || !channel || taken[static_cast<std::size_t>(*channel)]) return;
        taken[static_cast<std::size_t>(*channel)] = true;
        const Point dot = middle_at(frame, drawn_channel(shown, frame, *channel), share);
        const sf::Vector2f size = label_size(name, style, name_look);
        const bool right = dot.x + 34.f * s + size.x < width - 12.f * s;
        const float left = right ? dot.x + 34.f * s : dot.x - 34.f * s - size.x;
        const float below = static_cast<float>(frame.height_px - frame.surface_px);
        labels.push_back(
            {name,
             {std::round(left), std::round(static_cast<float>(frame.surface_px) + row * below - size.y / 2.f),
              size.x, size.y},
             dot});
    };
    add(shown.words.closing, channel_named(shown.openness, 1e-6, 1.0 - 1e-6, {2, 3, 4, 1, 0, 5, 6, 7}), 0.34,
        0.30f);
    add(shown.words.open, channel_named(shown.openness, 1.0, 1.0, {4, 1, 6, 5, 2, 0, 7, 3}), 0.48, 0.50f);
    add(shown.words.closed, channel_named(shown.openness, 0.0, 0.0, {0, 3, 7, 2, 5, 6, 1, 4}), 0.66, 0.72f);
    return labels;
}

void draw_title(sf::RenderTarget& target, const ClosingSectionShown& shown, const StageStyle& style) {
    if (!style.fonts || shown.words.hour.empty()) return;
    const float s = style.scale;
    draw_text(target, *style.fonts, shown.words.hour, {title_left_px * s, title_top_px * s},
              {title_px * s, style.colours.ink, true, 0.f});
    draw_text(target, *style.fonts, shown.words.count, {title_left_px * s, (title_top_px + 30.f) * s},
              {count_px * s, style.colours.ink_2, false, 0.f});
}

}  // namespace

int closing_rank(int index) {
    return ranks[static_cast<std::size_t>(index)];
}

std::array<double, closing_channels> channel_openness(int open, double share) {
    std::array<double, closing_channels> openness{};
    for (int i = 0; i < closing_channels; ++i) {
        const int place = closing_channels - closing_rank(i);  // 1 closes last
        auto& one = openness[static_cast<std::size_t>(i)];
        if (place < open) one = 1.0;
        // The last one that counts as open closes while the share falls to where it no longer counts.
        if (place == open) {
            const double left = share * closing_channels - (open - 0.5);
            one = open == closing_channels && share >= 1.0 ? 1.0 : std::clamp(0.25 + 0.75 * left, 0.25, 1.0);
        }
    }
    return openness;
}

void draw_closing_section(sf::RenderTarget& target, const StageStyle& style, const sf::FloatRect& rectangle,
                          const ClosingSectionShown& shown, ClosingSectionPictures& pictures) {
    if (rectangle.width < 40.f || rectangle.height < 40.f) return;
    const sf::Vector2f size(rectangle.width, rectangle.height);
    const float s = style.scale;
    const SectionFrame frame = closing_frame(shown, size, s);
    prepare_tissue(pictures.tissue, shown.skin, frame, s, TissueDetail::cells);
    const SkinPress press;
    const sf::View whole = target.getView();
    target.setView(view_of(target, rectangle));
    draw_section_ground(target, frame, press, style);
    draw_tissue(target, pictures.tissue, frame, press);
    Vertices shapes;
    for (int i = 0; i < closing_channels; ++i) {
        const DrawnChannel drawn = drawn_channel(shown, frame, i);
        const double openness = shown.openness[static_cast<std::size_t>(i)];
        if (openness < 1.0) add_seam(shapes, frame, drawn, seam_opacity, s);
        if (openness > 0.0) add_open_channel(shapes, shown, frame, drawn, openness, s);
    }
    draw(target, shapes);
    draw_title(target, shown, style);
    draw_labels(target, names_of(shown, frame, style), style, name_look);
    if (!shown.words.scale.empty()) {
        const auto bar = static_cast<float>(shown.bar_mm * frame.px_per_mm);
        const sf::Vector2f bar_size = length_bar_size(shown.words.scale, bar, style, name_look);
        draw_length_bar(target, shown.words.scale, bar, {size.x - bar_size.x - 16.f * s, size.y - 14.f * s},
                        style, name_look);
    }
    draw_round_corners(target, size, picture_corner_px * s, shown.around);
    target.setView(whole);
}

}  // namespace needleroll::scene
