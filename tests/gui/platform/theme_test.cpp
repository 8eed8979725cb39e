#include "gui/platform/theme.hpp"

#include "tests/catch.hpp"

using namespace needleroll::gui;
using needleroll::Colour;

TEST_CASE("text on panels has the contrast the visual language names") {
    const Palette& light = palette(ThemeName::light);
    CHECK(contrast_ratio(light.ink, light.panel) == Approx(15.4).margin(0.2));
    CHECK(contrast_ratio(light.ink_soft, light.panel) == Approx(7.4).margin(0.2));
    CHECK(contrast_ratio(light.ink_faint, light.panel) == Approx(4.8).margin(0.2));
    CHECK(contrast_ratio(light.accent, light.panel) == Approx(6.4).margin(0.2));
    CHECK(contrast_ratio(light.on_accent, light.accent) == Approx(6.6).margin(0.2));
    CHECK(contrast_ratio(light.reference, light.panel) == Approx(5.9).margin(0.2));
    const Palette& dark = palette(ThemeName::dark);
    CHECK(contrast_ratio(dark.ink, dark.panel) == Approx(14.0).margin(0.2));
    CHECK(contrast_ratio(dark.ink_soft, dark.panel) == Approx(9.0).margin(0.2));
    CHECK(contrast_ratio(dark.accent, dark.panel) == Approx(8.0).margin(0.2));
}

TEST_CASE("every theme keeps its text readable wherever it stands") {
    for (const ThemeName theme : all_themes) {
        const Palette& colours = palette(theme);
        const double least = theme == ThemeName::projector ? 7.0 : 4.5;
        for (const Colour ground : {colours.panel, colours.panel_soft, colours.raised, colours.stage}) {
            CHECK(contrast_ratio(colours.ink, ground) >= least);
            CHECK(contrast_ratio(colours.ink_soft, ground) >= least);
        }
        for (const Colour ground : {colours.panel, colours.raised}) {
            CHECK(contrast_ratio(colours.ink_faint, ground) >= 4.2);
            CHECK(contrast_ratio(colours.accent, ground) >= 4.5);
        }
        CHECK(contrast_ratio(colours.on_accent, colours.accent) >= least);
        CHECK(contrast_ratio(colours.on_accent, colours.accent_hover) >= least);
        CHECK(contrast_ratio(colours.accent, colours.accent_soft) >= 4.5);
        CHECK(contrast_ratio(colours.reference, colours.reference_soft) >= 4.5);
        CHECK(contrast_ratio(colours.warn, colours.panel) >= 4.5);
        CHECK(contrast_ratio(colours.border_strong, colours.panel) >= 3.0);
    }
}

TEST_CASE("projector text reaches the contrast promised for it") {
    const Palette& colours = palette(ThemeName::projector);
    for (const Colour text :
         {colours.ink, colours.ink_soft, colours.ink_faint, colours.accent, colours.reference}) {
        CHECK(contrast_ratio(text, colours.panel) >= 8.8);
    }
}

TEST_CASE("theme names are spelled and read back") {
    for (const ThemeName theme : all_themes) CHECK(theme_from_text(theme_text(theme)) == theme);
    CHECK_FALSE(theme_from_text("purple").has_value());
    CHECK_FALSE(theme_from_text("").has_value());
}

TEST_CASE("colours mix and fade between their ends") {
    const Colour black{0, 0, 0, 255};
    const Colour white{255, 255, 255, 255};
    CHECK(mixed(black, white, 0.0) == black);
    CHECK(mixed(black, white, 1.0) == white);
    CHECK(mixed(black, white, 0.5) == Colour{128, 128, 128, 255});
    CHECK(mixed(black, white, 7.0) == white);
    CHECK(faded(white, 0.4).alpha == 102);
    CHECK(faded(faded(white, 0.5), 0.0).alpha == 0);
}

TEST_CASE("a style is made afresh for each scale, never scaled twice") {
    const ImGuiStyle once = make_style(palette(ThemeName::light), 2.0);
    const ImGuiStyle again = make_style(palette(ThemeName::light), 2.0);
    CHECK(once.FramePadding.x == again.FramePadding.x);
    CHECK(once.FramePadding.x == 2.0f * make_style(palette(ThemeName::light), 1.0).FramePadding.x);
}
