#include "gui/scene/fibre_names.hpp"
#include "gui/scene/labels.hpp"
#include "gui/scene/name_places.hpp"
#include "gui/scene/text.hpp"
#include "gui/screens/explain/fibres_parts.hpp"
#include "gui/words/talk_words.hpp"
#include "sim/words/number_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

// Lengths at 100 % [px].
constexpr float picture_corner = 16.f, title_size = 25.f, subtitle_size = 18.f;
constexpr float title_middle = 40.f, subtitle_middle = 69.f, subtitle_pitch = 23.f;
constexpr float title_inset = 28.f, least_air = 106.f, air_below_words = 28.f, air_share = 0.19f;
constexpr float edge_margin = 14.f, divider_margin = 26.f, bar_inset = 24.f;
constexpr double scale_bar_mm = 0.2;
/// Share of the picture that the longest line of the right side must fit, or there is air for two lines.
constexpr float usual_right_share = 0.55f;

using scene::FibreName;
using scene::Lettering;

/// Words broken at spaces where they are wider than the room.
std::vector<std::string> lines_in(const scene::StageStyle& style, const std::string& text, float room,
                                  const Lettering& letters) {
    std::vector<std::string> lines(1);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        const std::string word = text.substr(from, to - from);
        const std::string longer = lines.back().empty() ? word : lines.back() + " " + word;
        if (lines.back().empty() || text_width(*style.fonts, longer, letters) <= room)
            lines.back() = longer;
        else
            lines.push_back(word);
        from = to + 1;
    }
    return lines;
}

Lettering title_letters(const scene::StageStyle& style) {
    return {title_size * style.scale, style.colours.ink, true, 0.f};
}
Lettering subtitle_letters(const scene::StageStyle& style) {
    return {subtitle_size * style.scale, style.colours.ink_2, false, 0.f};
}

/// Lines of air under the titles that the longest words of the right side need.
int subtitle_lines(const scene::StageStyle& style, float width_px) {
    if (!style.fonts) return 1;
    const std::string longest(say(style.language, words::explain::fibres_caption_late));
    const float room = usual_right_share * width_px - (title_inset + edge_margin) * style.scale;
    return text_width(*style.fonts, longest, subtitle_letters(style)) <= room ? 1 : 2;
}

float air_height(const scene::StageStyle& style, const sf::FloatRect& place) {
    const int lines = subtitle_lines(style, place.width);
    const float words =
        subtitle_middle + subtitle_pitch * (static_cast<float>(lines) - 0.5f) + air_below_words;
    return std::max({least_air * style.scale, words * style.scale, air_share * place.height});
}

/// Title and second line of a side, from its left edge; what has no room is left out. Gives what they cover.
std::vector<sf::FloatRect> draw_side_words(sf::RenderTarget& target, const scene::StageStyle& style,
                                           float left, float right, const std::string& title,
                                           const std::string& subtitle, int most_lines) {
    if (!style.fonts) return {};
    const float s = style.scale, x = left + title_inset * s, room = right - x - edge_margin * s;
    std::vector<sf::FloatRect> covered;
    const float title_width = text_width(*style.fonts, title, title_letters(style));
    if (title_width > room) return {};
    draw_text(target, *style.fonts, title, {x, title_middle * s}, title_letters(style));
    covered.emplace_back(x, (title_middle - 14.f) * s, title_width, 28.f * s);
    const std::vector<std::string> lines = lines_in(style, subtitle, room, subtitle_letters(style));
    if (static_cast<int>(lines.size()) > most_lines) return covered;
    float y = subtitle_middle * s;
    for (const std::string& line : lines) {
        const float width = text_width(*style.fonts, line, subtitle_letters(style));
        if (width > room) return covered;
        draw_text(target, *style.fonts, line, {x, y}, subtitle_letters(style));
        covered.emplace_back(x, y - 10.f * s, width, 20.f * s);
        y += subtitle_pitch * s;
    }
    return covered;
}

std::string name_words(FibreName name, const Language& language) {
    switch (name) {
        case FibreName::made_collagen:
            return std::string(say(language, words::explain::fibres_new_collagen));
        case FibreName::old_collagen:
            return std::string(say(language, words::explain::fibres_old_collagen));
        case FibreName::elastin_fibre:
            return std::string(say(language, words::explain::fibres_elastin_same));
        case FibreName::cell:
            return std::string(say(language, words::explain::fibres_cell));
        case FibreName::outer_skin:
            return std::string(say(language, words::explain::outer_skin));
        case FibreName::upper_dermis:
            return std::string(say(language, words::explain::upper_dermis));
        case FibreName::deep_dermis:
            return std::string(say(language, words::explain::deep_dermis));
        case FibreName::thicker:
            return std::string(say(language, words::explain::fibres_thicker));
    }
    return {};
}

/// Whether a name has something to name.
bool is_named(FibreName name, const FibresView& view) {
    if (name == FibreName::thicker) return view.thicker;
    const bool of_right_side = name == FibreName::made_collagen || name == FibreName::old_collagen ||
                               name == FibreName::elastin_fibre || name == FibreName::cell;
    return view.known == FibresKnown::shown || !of_right_side;
}

struct PictureNames {
    std::vector<std::string> words;
    std::vector<scene::NameWish> wishes;
};

PictureNames wanted_names(const scene::StageStyle& style, const FibresView& view,
                          const scene::FibresPicture& tissue, float divider_px) {
    PictureNames names;
    for (std::size_t i = 0; i < scene::fibre_name_count; ++i) {
        const auto name = static_cast<FibreName>(i);
        if (!is_named(name, view)) continue;
        const std::string text = name_words(name, style.language);
        const sf::Vector2f size = scene::label_size(text, style);
        names.words.push_back(text);
        names.wishes.push_back({size,
                                fibre_anchors(name, tissue.tissue, tissue.frame, divider_px, view.amount),
                                fibre_rows(name, tissue.frame, size.y, style.scale)});
    }
    return names;
}

void draw_names(sf::RenderTarget& target, const scene::StageStyle& style, const FibresView& view,
                const scene::FibresPicture& tissue, float divider_px, std::vector<sf::FloatRect> kept) {
    const float s = style.scale, w = tissue.frame.width_px, h = tissue.frame.height_px;
    const float edge = edge_margin * s, top = 0.5f * edge, beside = divider_margin * s;
    const scene::NameRoom room{
        .regions = {{edge, top, divider_px - beside - edge, h - top - edge},
                    {divider_px + beside, top, w - divider_px - beside - edge, h - top - edge}},
        .kept = std::move(kept),
        .gap_px = 5.f * s};
    const PictureNames names = wanted_names(style, view, tissue, divider_px);
    std::vector<scene::Label> labels;
    for (const scene::NamePlace& place : scene::place_names(names.wishes, room))
        labels.push_back({names.words[place.wish], place.box, place.anchor});
    scene::draw_labels(target, labels, style);
}

/// What is not known is said in the middle of its side.
void draw_unknown(sf::RenderTarget& target, const scene::StageStyle& style, const FibresView& view,
                  const scene::FibresFrame& frame, float divider_px) {
    const float s = style.scale, from = divider_px + divider_margin * s,
                to = frame.width_px - edge_margin * s;
    const scene::LabelLook look{.widest_px = std::min(400.f, (to - from) / s - 40.f)};
    const scene::Label label =
        scene::label_at(view.unknown, {(from + to) / 2.f, (frame.surface_px + frame.height_px) / 2.f},
                        std::nullopt, style, look);
    if (label.box.left < from || label.box.left + label.box.width > to) return;
    scene::draw_label(target, label, style, look);
}

sf::FloatRect draw_picture_scale(sf::RenderTarget& target, const scene::StageStyle& style,
                                 const scene::FibresFrame& frame) {
    const std::string text = say(
        style.language, words::explain::scale_mm{.length_mm = number_text(style.language, scale_bar_mm, 1)});
    const float bar = static_cast<float>(scale_bar_mm) * frame.px_per_mm, inset = bar_inset * style.scale;
    return scene::draw_length_bar(target, text, bar, {inset, frame.height_px - inset}, style);
}

}  // namespace

void draw_fibres_picture(sf::RenderTarget& target, const scene::StageStyle& style, const sf::FloatRect& place,
                         const FibresView& view, const FibresStep& step, FibresStepPictures& pictures) {
    const float divider = std::round(static_cast<float>(step.divider) * place.width);
    scene::FibresPicture& tissue = pictures.tissue;
    prepare_fibres(tissue, scene::fibres_frame({place.width, place.height}, air_height(style, place)),
                   style.colours);
    draw_fibres(target, tissue, place, picture_corner * style.scale,
                {.divider_px = divider, .amount = view.amount, .hatched = view.known != FibresKnown::shown},
                style.scale);
    const sf::View whole = target.getView();
    target.setView(scene::view_of(target, place));
    const int lines = subtitle_lines(style, place.width);
    std::vector<sf::FloatRect> kept = draw_side_words(
        target, style, 0.f, divider, std::string(say(style.language, words::explain::fibres_before)),
        std::string(say(style.language, words::explain::fibres_drag)), lines);
    for (const sf::FloatRect& words :
         draw_side_words(target, style, divider, place.width, view.title, view.subtitle, lines))
        kept.push_back(words);
    kept.push_back(draw_picture_scale(target, style, tissue.frame));
    draw_names(target, style, view, tissue, divider, std::move(kept));
    if (!view.unknown.empty()) draw_unknown(target, style, view, tissue.frame, divider);
    target.setView(whole);
}

}  // namespace needleroll::gui
