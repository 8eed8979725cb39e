/// The type styles of the window, rasterised at their real pixel size.
#pragma once

#include "gui/platform/font_files.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace needleroll::gui {

/// The type styles by use; sizes are pixels of the em square at a text scale of 100 %. They grow with the
/// scale, headline and lead from 200 % on with its root.
enum class TextStyle {
    hero,            ///< 58 display semibold: the one number of the screen (digits, Latin letters, signs)
    headline,        ///< 54 display semibold: title of a lesson (Latin letters)
    lead,            ///< 27 regular: text of a lesson
    metric,          ///< 25 display semibold: the small metrics
    metric_small,    ///< 20 display semibold: a number at the end of a line
    title,           ///< 19 display semibold: panel titles, the name
    subtitle,        ///< 17 semibold: titles inside a panel
    large,           ///< 17 regular: unit beside the hero number, lesson notes
    section,         ///< 15 semibold: control groups, values, chosen segments
    body_medium,     ///< 15 medium: buttons, tabs, segments
    body,            ///< 15 regular: everything else; the default font
    label_strong,    ///< 14 semibold: time, chosen tick
    label_medium,    ///< 14 medium: segments with icons
    label,           ///< 14 regular: names of metrics, ticks
    hint_strong,     ///< 13 semibold: direct labels of plots
    hint,            ///< 13 regular: units, definitions; nothing is smaller
    headline_small,  ///< 38 display semibold: title of a lesson in a small window (Latin letters)
    talk_button,     ///< 24 semibold: what is pressed in a lesson
    talk_strong,     ///< 20 semibold: titles and first words in a lesson
    talk_body,       ///< 20 regular: text of a lesson in a small window, and of its tables
};

/// Number of type styles.
inline constexpr std::size_t text_style_count = 20;

/// Characters by their code points.
using Characters = std::set<ImWchar>;

/// Those of a text in UTF-8 that not every style has anyway (Latin-1 and the signs of numbers). Control
/// characters, broken bytes and what Dear ImGui cannot draw are left out.
Characters rare_characters(std::string_view text);

/// What the styles can write, as pairs of first and last code point closed by 0.
struct CharacterRanges {
    std::vector<ImWchar> few, all;
};

/// The loaded font of each style. Pointers live as long as the atlas is not cleared.
struct Fonts {
    std::array<ImFont*, text_style_count> faces{};
    std::shared_ptr<const CharacterRanges> ranges;  ///< the atlas reads them when it is built
    bool found_inter_or_dejavu = false;  ///< false: the built-in font of Dear ImGui, ASCII and Latin-1 only

    /// The font of a style.
    ImFont* operator[](TextStyle style) const { return faces[static_cast<std::size_t>(style)]; }
};

/// Clears the atlas and loads every style at `text_scale` (1 = 100 %; clamped to 0.75..3). Digits of
/// the text weights are given equal widths. A file that cannot be read falls back to the regular one, then to
/// the built-in font. Every style gets `rare` characters too, as far as the files have them. The caller
/// uploads the atlas afterwards.
Fonts load_fonts(ImFontAtlas& atlas, const FontFiles& files, double text_scale, const Characters& rare = {});

/// Limits of the text scale.
inline constexpr double smallest_text_scale = 0.75;
inline constexpr double largest_text_scale = 3.0;

}  // namespace needleroll::gui
