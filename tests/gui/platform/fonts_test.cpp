#include "gui/platform/fonts.hpp"

#include "tests/catch.hpp"
#include "tests/scratch_folder.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// Loads and rasterises all styles; the atlas is not uploaded anywhere.
struct Loaded {
    ImFontAtlas atlas;
    Fonts fonts;
    Loaded(const FontFiles& files, double scale, const Characters& rare = {})
        : fonts(load_fonts(atlas, files, scale, rare)) {
        atlas.Build();
    }
};

bool has_glyph(const ImFont* font, ImWchar code) {
    return font->FindGlyphNoFallback(code) != nullptr;
}

}  // namespace

TEST_CASE("every style has its font at its size and with the signs in use") {
    const FontFiles files = find_fonts();
    if (files.regular.empty()) {
        WARN("skipped: neither Inter nor DejaVu Sans is installed");
        return;
    }
    Loaded loaded(files, 1.0);
    CHECK(loaded.fonts.found_inter_or_dejavu);
    for (const ImFont* font : loaded.fonts.faces) {
        REQUIRE(font != nullptr);
        for (const int code : {0x30, 0x39, 0x41, 0x7A, 0x25, 0xB2, 0xB5, 0xB0, 0xB1, 0xB7, 0xD7, 0xE9, 0x2013,
                               0x2212, 0x2248, 0x2264, 0x2265, 0x2026, 0x2192}) {
            INFO(code);
            CHECK(has_glyph(font, static_cast<ImWchar>(code)));
        }
    }
    CHECK(has_glyph(loaded.fonts[TextStyle::body], 0x3BC));
    const float body = loaded.fonts[TextStyle::body]->FontSize;
    CHECK(loaded.fonts[TextStyle::hero]->FontSize == Approx(body * 58.0f / 15.0f).epsilon(0.02));
    CHECK(loaded.fonts[TextStyle::hint]->FontSize < body);
}

TEST_CASE("characters that not every style has are told from those that all have") {
    CHECK(rare_characters("").empty());
    CHECK(rare_characters("Reset all: 3 mm² ≈ ñ É ×\n\t").empty());
    CHECK(rare_characters("Ř and ř, Ř again, Ж") == Characters{0x158, 0x159, 0x416});
    CHECK(rare_characters("\xff\xc5 \xe2\x82 \xf0\x9f\x99\x82 \xc5").empty());  // broken, or too far out
}

TEST_CASE("every style can write the characters that it is asked for") {
    const FontFiles files = find_fonts();
    if (files.regular.empty()) {
        WARN("skipped: neither Inter nor DejaVu Sans is installed");
        return;
    }
    const Loaded loaded(files, 1.0, {0x159, 0x416});
    for (const ImFont* font : loaded.fonts.faces) {
        CHECK(has_glyph(font, 0x159));
        CHECK(has_glyph(font, 0x416));
    }
    CHECK_FALSE(has_glyph(Loaded(files, 1.0).fonts[TextStyle::body], 0x416));
}

TEST_CASE("running digits are equally wide") {
    Loaded loaded(find_fonts(), 1.0);
    for (const TextStyle style : {TextStyle::section, TextStyle::body, TextStyle::label, TextStyle::hint}) {
        const ImFont* font = loaded.fonts[style];
        for (ImWchar digit = '0'; digit <= '9'; ++digit) {
            CHECK(font->GetCharAdvance(digit) == font->GetCharAdvance('0'));
        }
    }
}

TEST_CASE("fonts follow the text scale inside its limits and fit one texture") {
    const FontFiles files = find_fonts();
    const Loaded normal(files, 1.0);
    const Loaded large(files, 3.0);
    const Loaded beyond(files, 99.0);
    const float ratio = large.fonts[TextStyle::body]->FontSize / normal.fonts[TextStyle::body]->FontSize;
    CHECK(ratio == Approx(3.0).epsilon(0.05));
    CHECK(beyond.fonts[TextStyle::body]->FontSize == large.fonts[TextStyle::body]->FontSize);
    INFO(large.atlas.TexWidth << " x " << large.atlas.TexHeight);
    CHECK(large.atlas.TexWidth <= 4096);
    CHECK(large.atlas.TexHeight <= 8192);
}

TEST_CASE("missing and broken font files fall back to the built-in font") {
    const ScratchFolder folder;
    const auto broken = folder.write("broken.otf", std::string(5000, 'x'));
    std::ifstream whole(find_fonts().regular, std::ios::binary);
    std::string beginning(20000, '\0');
    whole.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    const auto cut_off = folder.write("cut_off.otf", beginning);
    for (const FontFiles& files :
         {FontFiles{}, FontFiles{.regular = "/no/such/font.otf"}, FontFiles{.regular = broken.string()},
          FontFiles{.regular = cut_off.string()}}) {
        const Loaded loaded(files, 2.0);
        CHECK_FALSE(loaded.fonts.found_inter_or_dejavu);
        for (const ImFont* font : loaded.fonts.faces) {
            REQUIRE(font != nullptr);
            CHECK(has_glyph(font, 'A'));
        }
    }
    const FontFiles only_regular{.regular = find_fonts().regular};
    CHECK(Loaded(only_regular, 1.0).fonts[TextStyle::hero] != nullptr);
}

TEST_CASE("headings of a lesson grow with the root of the scale from 200 % on, and never under its body") {
    const FontFiles files = find_fonts();
    if (files.regular.empty()) {
        WARN("skipped: neither Inter nor DejaVu Sans is installed");
        return;
    }
    Loaded one(files, 1.0), two(files, 2.0), three(files, 3.0);
    for (const TextStyle style : {TextStyle::headline, TextStyle::headline_small, TextStyle::lead}) {
        const float at_one = one.fonts[style]->FontSize;
        CHECK(two.fonts[style]->FontSize == Approx(2.0f * at_one).epsilon(0.02));
        CHECK(three.fonts[style]->FontSize == Approx(2.0f * std::sqrt(1.5f) * at_one).epsilon(0.02));
    }
    CHECK(three.fonts[TextStyle::talk_body]->FontSize ==
          Approx(3.0f * one.fonts[TextStyle::talk_body]->FontSize).epsilon(0.02));
    CHECK(three.fonts[TextStyle::lead]->FontSize >= three.fonts[TextStyle::talk_body]->FontSize);
}
