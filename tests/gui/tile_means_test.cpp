/// What the comparison of pictures sees: on all controls, at the size and text scale where letters are
/// smallest beside the tiles.
#include "tests/gui/tile_means.hpp"

#include "gui/platform/text_report.hpp"
#include "tests/gui/display.hpp"
#include "tests/gui/pictures.hpp"
#include "tests/gui/widgets/gallery.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

using namespace needleroll::gui;

namespace {

constexpr unsigned width = 1920, height = 1080;

/// The gallery, its words and the places of its controls.
struct Drawn {
    sf::Image picture;
    TextLog log;
};

Drawn draw_controls(OffscreenCanvas& canvas) {
    Drawn drawn;
    GalleryState state;
    for (int frame = 0; frame < 3; ++frame) {
        drawn.log = {};
        canvas.begin_frame();
        write_texts_to(&drawn.log);
        draw_gallery(canvas.ui(), state, static_cast<float>(width), static_cast<float>(height));
        write_texts_to(nullptr);
        canvas.end_frame();
    }
    drawn.picture = canvas.picture();
    return drawn;
}

/// A rectangle in whole pixels that holds another, within the picture.
sf::IntRect whole_pixels(const sf::FloatRect& box) {
    const auto left = static_cast<int>(std::floor(std::max(0.0f, box.left)));
    const auto top = static_cast<int>(std::floor(std::max(0.0f, box.top)));
    const auto right = static_cast<int>(std::ceil(std::min(box.left + box.width, float(width))));
    const auto bottom = static_cast<int>(std::ceil(std::min(box.top + box.height, float(height))));
    return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

/// The picture with a rectangle painted over in the colour that is at its upper left corner.
sf::Image without(const sf::Image& picture, const sf::IntRect& box) {
    sf::Image left = picture, patch;
    patch.create(static_cast<unsigned>(box.width), static_cast<unsigned>(box.height),
                 picture.getPixel(static_cast<unsigned>(box.left), static_cast<unsigned>(box.top)));
    left.copy(patch, static_cast<unsigned>(box.left), static_cast<unsigned>(box.top));
    return left;
}

/// The picture with what is in a rectangle moved down by the rectangle's height.
sf::Image moved_down(const sf::Image& picture, const sf::IntRect& box) {
    sf::Image moved = without(picture, box);
    moved.copy(picture, static_cast<unsigned>(box.left), static_cast<unsigned>(box.top + box.height), box);
    return moved;
}

int levels_between(const sf::Image& a, const sf::Image& b) {
    return largest_difference(tile_means(a), tile_means(b)).levels;
}

}  // namespace

TEST_CASE("the same picture drawn again is the same, whatever was drawn between", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const Drawn first = draw_controls(*make_canvas(width, height, {}, font_files(PictureLetters::steady)));
    const auto other = make_canvas(width, height, {ThemeName::dark, 2.0, true});
    draw_controls(*other);
    const Drawn second = draw_controls(*make_canvas(width, height, {}, font_files(PictureLetters::steady)));
    CHECK(levels_between(first.picture, second.picture) == 0);
}

TEST_CASE("a word moved down by its height is another picture, whichever word", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(width, height, {}, font_files(PictureLetters::steady));
    const Drawn drawn = draw_controls(*canvas);
    int words = 0;
    for (const TextDrawn& text : drawn.log.texts) {
        const sf::IntRect box = whole_pixels(text.ink);
        const bool is_word = text.text.size() >= 4 && box.width > 0 && box.top + 2 * box.height < int(height);
        if (!is_word) continue;
        INFO(text.text);
        ++words;
        CHECK(levels_between(drawn.picture, moved_down(drawn.picture, box)) > tile_tolerance);
    }
    CHECK(words > 60);
}

TEST_CASE("a control taken away is another picture, whichever control", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(width, height, {}, font_files(PictureLetters::steady));
    const Drawn drawn = draw_controls(*canvas);
    int controls = 0;
    for (const TooltipOffered& control : drawn.log.tooltips) {
        const sf::IntRect box = whole_pixels(control.over);
        if (box.width < 1 || box.height < 1) continue;
        INFO(control.text);
        ++controls;
        CHECK(levels_between(drawn.picture, without(drawn.picture, box)) > tile_tolerance);
    }
    CHECK(controls > 8);
}

TEST_CASE("two colours of the theme swapped are another picture", "[window]") {
    NEEDLEROLL_NEEDS_DISPLAY();
    const auto canvas = make_canvas(width, height, {}, font_files(PictureLetters::steady));
    const Drawn drawn = draw_controls(*canvas);
    const Palette& kept = palette(ThemeName::light);
    using Role = needleroll::Colour Palette::*;
    // Those whose names a hand could mistake for each other.
    const std::vector<std::pair<Role, Role>> pairs{
        {&Palette::ink, &Palette::ink_soft},       {&Palette::ink_soft, &Palette::ink_faint},
        {&Palette::accent, &Palette::accent_soft}, {&Palette::accent, &Palette::reference},
        {&Palette::panel, &Palette::stage},        {&Palette::panel_soft, &Palette::raised},
        {&Palette::track, &Palette::range_bar},    {&Palette::reference, &Palette::warn},
        {&Palette::knob, &Palette::track}};
    for (const auto& [one, other] : pairs) {
        Palette& colours = canvas->ui().colours;
        colours = kept;
        std::swap(colours.*one, colours.*other);
        INFO("pair of " << int((kept.*one).red) << " and " << int((kept.*other).red));
        CHECK(levels_between(drawn.picture, draw_controls(*canvas).picture) > tile_tolerance);
    }
}
