/// Step "What it may help": its words, its panels, where tiles and names lie, its curves.
#include "gui/screens/explain/aims_step.hpp"

#include "gui/screens/explain/absorption_curves.hpp"
#include "gui/screens/explain/aims_layout.hpp"
#include "gui/screens/explain/aims_shown.hpp"
#include "sim/talk/talk_language.hpp"
#include "tests/catch.hpp"
#include "tests/gui/bare_context.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

/// The shipped talk in a language, with the step.
struct ShippedTalk {
    Assets assets = *find_assets();
    Language language;
    Talk talk = load_talk(assets).talk;
    TalkNumbers numbers;
    explicit ShippedTalk(std::string_view name = "en") : language(*load_talk_language(assets, name)) {}
    const TalkStep& step() const {
        const auto found = std::find_if(talk.steps.begin(), talk.steps.end(),
                                        [](const TalkStep& one) { return one.picture == StepPicture::aims; });
        REQUIRE(found != talk.steps.end());
        return *found;
    }
    AimsShown shown() const { return aims_shown(language, talk, step(), numbers); }
};

std::vector<std::string> bold_words(const Language& language, const std::string& text) {
    std::vector<std::string> found;
    for (const TextPart& part : evidence_words_in(language, text))
        found.push_back(text.substr(part.from, part.length));
    return found;
}

sf::Event::KeyEvent key(sf::Keyboard::Key code) {
    sf::Event::KeyEvent event{};
    event.code = code;
    return event;
}

/// Words of so many lines at 400 px, broken in proportion to the width.
AimsMeasures words_of(float line_px, std::array<float, 4> lines) {
    return {4, [=](std::size_t tile, float width_px) {
                return line_px * std::ceil(lines[tile] * 400.0f / std::max(1.0f, width_px));
            }};
}

bool inside(const sf::FloatRect& box, const sf::FloatRect& room) {
    return box.left >= room.left - 0.5f && box.top >= room.top - 0.5f &&
           box.left + box.width <= room.left + room.width + 0.5f &&
           box.top + box.height <= room.top + room.height + 0.5f;
}

/// Sizes of notes with letters as wide as 9 px at 100 %.
AimNoteSizes note_sizes(float scale, std::size_t letters) {
    return {[=](scene::AimPart) {
                return sf::Vector2f(static_cast<float>(letters) * 9.0f * scale + 22.0f * scale,
                                    32.0f * scale);
            },
            [=](const scene::AimScale& bar) {
                const auto length = static_cast<float>(bar.length_mm * bar.px_per_mm);
                return sf::Vector2f(std::max(length, 52.0f * scale) + 24.0f * scale, 38.0f * scale);
            }};
}

}  // namespace

TEST_CASE("the tiles say what EXPLAIN says, with the evidence in words and in boxes") {
    const ShippedTalk shown_talk("en");
    const AimsShown shown = shown_talk.shown();
    REQUIRE(shown.tiles.size() == 4);
    CHECK(shown.tiles[0].sentence == "May soften fine lines a little.");
    CHECK(shown.tiles[0].evidence == "Evidence: limited");
    CHECK(shown.tiles[0].proof == "21 studies, 723 people; the review itself grades the proof low.");
    CHECK(shown.tiles[1].sentence == "May make acne scars less deep; narrow, deep ones change little.");
    CHECK(shown.tiles[1].evidence == "Evidence: moderate for acne scars, limited for other scars");
    CHECK(shown.tiles[2].sentence == "Some products may pass more easily through fresh holes.");
    CHECK(shown.tiles[3].sentence == "May help creams against dark patches, but can also leave dark marks.");
    CHECK(shown.tiles[3].proof == "12 studies, 459 people, always together with a cream.");
    std::vector<int> boxes;
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(shown.tiles[i].drawing == scene::all_aims[i]);
        boxes.push_back(shown.tiles[i].boxes);
    }
    CHECK(boxes == std::vector<int>{1, 2, 1, 1});
}

TEST_CASE("only limited, moderate and strong have boxes") {
    CHECK(evidence_boxes(EvidenceWord::not_shown) == 0);
    CHECK(evidence_boxes(EvidenceWord::conflicting) == 0);
    CHECK(evidence_boxes(EvidenceWord::limited) == 1);
    CHECK(evidence_boxes(EvidenceWord::moderate) == 2);
    CHECK(evidence_boxes(EvidenceWord::strong) == 3);
}

TEST_CASE("an aim that a clinic added has words and no drawing") {
    CHECK(drawing_of("tone") == scene::Aim::tone);
    CHECK_FALSE(drawing_of("stretch_marks").has_value());
}

TEST_CASE("seven rows say what can happen, and ten lines in two groups who should ask first") {
    for (const char* name : {"en", "es"}) {
        INFO(name);
        const ShippedTalk shown_talk(name);
        const AimsShown shown = shown_talk.shown();
        REQUIRE(shown.afterwards.size() == 7);
        for (const AimsRow& row : shown.afterwards) {
            CHECK_FALSE(row.what.empty());
            CHECK_FALSE(row.often.empty());
            CHECK_FALSE(row.card().sources.empty());
        }
        REQUIRE(shown.ask_first.size() == 2);
        CHECK(shown.ask_first[0].rows.size() == 2);
        CHECK(shown.ask_first[1].rows.size() == 8);
        for (const AimsGroup& group : shown.ask_first)
            for (const AimsRow& row : group.rows) CHECK_FALSE(row.card().last_line.empty());
        CHECK(shown.evidence_words().paragraphs.size() == 5);
    }
    const ShippedTalk english_talk("en");
    const AimsShown english = english_talk.shown();
    CHECK(english.afterwards[3].often == "2 of 36 in one study, else single reports");
    CHECK(english.ask_first[0].heading == "Do not have it, or wait");
    CHECK(english.ask_first[1].rows[7].what == "Pregnant or breast-feeding");
}

TEST_CASE("nobody is told that there was no serious harm") {
    const ShippedTalk english("en"), spanish("es");
    for (const ShippedTalk* talk : {&english, &spanish}) {
        const AimsShown shown = talk->shown();
        for (const AimsRow& row : shown.afterwards) {
            CHECK(row.often.find("1,845") == std::string::npos);
            CHECK(row.often.find("58") == std::string::npos);
        }
    }
}

TEST_CASE("the words of evidence in a text are found whole, in both languages") {
    const ShippedTalk english("en"), spanish("es");
    CHECK(bold_words(english.language, "Evidence: limited") == std::vector<std::string>{"limited"});
    CHECK(bold_words(english.language, english.shown().tiles[1].evidence) ==
          std::vector<std::string>{"moderate", "limited"});
    CHECK(bold_words(english.language, "unlimited, strongly").empty());
    CHECK(bold_words(spanish.language, spanish.shown().tiles[1].evidence) ==
          std::vector<std::string>{"moderada", "limitada"});
    CHECK(bold_words(spanish.language, "no demostrada") == std::vector<std::string>{"no demostrada"});
    CHECK(bold_words(spanish.language, "ilimitada").empty());
    CHECK(bold_words(english.language, "").empty());
}

TEST_CASE("every part of a drawing has a name of its own in every language") {
    using scene::AimPart;
    for (const char* name : {"en", "es"}) {
        const ShippedTalk talk(name);
        std::set<std::string_view> names;
        for (const AimPart part :
             {AimPart::fine_line, AimPart::wide_scar, AimPart::narrow_scar, AimPart::cream_film,
              AimPart::fresh_hole, AimPart::dark_patch, AimPart::dark_mark})
            names.insert(aim_part_name(talk.language, part));
        CHECK(names.size() == 7);
    }
}

TEST_CASE("a button opens its panel and shuts it, the other one takes its place, Esc shuts any") {
    AimsStep step;
    CHECK_FALSE(answer_key(step, key(sf::Keyboard::Escape)));
    press_panel(step, AimsPanel::ask_first);
    CHECK(step.open == AimsPanel::ask_first);
    CHECK(step.asks_for_picture);
    step.scroll_px = 40.0f;
    press_panel(step, AimsPanel::afterwards);
    CHECK(step.open == AimsPanel::afterwards);
    CHECK(step.scroll_px == 0.0f);
    press_panel(step, AimsPanel::afterwards);
    CHECK(step.open == AimsPanel::none);
    CHECK_FALSE(step.asks_for_picture);
    press_panel(step, AimsPanel::ask_first);
    CHECK(answer_key(step, key(sf::Keyboard::Escape)));
    CHECK(step.open == AimsPanel::none);
    CHECK_FALSE(answer_key(step, key(sf::Keyboard::Escape)));
}

TEST_CASE("Up and Down scroll what does not fit, and are left to others where all fits") {
    AimsStep step;
    CHECK_FALSE(answer_key(step, key(sf::Keyboard::Down)));
    step.most_scroll_px = 100.0f;
    CHECK(answer_key(step, key(sf::Keyboard::Down)));
    CHECK(step.scroll_px == 80.0f);
    CHECK(answer_key(step, key(sf::Keyboard::Down)));
    CHECK(step.scroll_px == 100.0f);
    CHECK(answer_key(step, key(sf::Keyboard::Up)));
    CHECK(step.scroll_px == 20.0f);
    CHECK_FALSE(answer_key(step, key(sf::Keyboard::Right)));
}

TEST_CASE("tiles lie two by two as drawn, without a gap between drawing and words") {
    const AimsLayout layout = lay_out_aims({896.0f, 728.0f}, 1.0, words_of(26.0f, {5, 6, 6, 5}));
    CHECK(layout.in_pairs);
    CHECK(layout.content_height == 728.0f);
    REQUIRE(layout.tiles.size() == 4);
    for (const AimTilePlace& tile : layout.tiles) {
        CHECK(tile.card.width == 440.0f);
        CHECK(tile.drawing.width == 390.0f);
        CHECK(tile.words.width == 390.0f);
        CHECK(tile.words.top - tile.drawing.top - tile.drawing.height == 12.0f);
        CHECK(inside(tile.drawing, tile.card));
        CHECK(inside(tile.words, tile.card));
        CHECK(tile.drawing.height >= 118.0f);
    }
    CHECK(layout.tiles[1].card.left == 456.0f);
    CHECK(layout.tiles[2].card.top == layout.tiles[0].card.height + 16.0f);
    CHECK(layout.tiles[3].card.top + layout.tiles[3].card.height == 728.0f);
    // The drawing takes what shorter words leave.
    CHECK(layout.tiles[0].drawing.height - layout.tiles[1].drawing.height == 26.0f);
}

TEST_CASE("a row with long words takes from the other row, so that the lowest drawings are alike") {
    // 6, 7, 9 and 8 lines at the width of a tile.
    const AimsLayout layout = lay_out_aims({896.0f, 728.0f}, 1.0, words_of(26.0f, {5, 6, 8, 7}));
    REQUIRE(layout.in_pairs);
    CHECK(layout.tiles[2].card.height - layout.tiles[0].card.height == Approx(2 * 26.0f).margin(1.0));
    CHECK(layout.tiles[2].drawing.height == Approx(layout.tiles[1].drawing.height).margin(1.0));
    CHECK(layout.tiles[2].drawing.height >= 92.0f);
    CHECK(layout.tiles[3].card.top + layout.tiles[3].card.height == 728.0f);
}

TEST_CASE(
    "where pairs do not fit, tiles lie under one another and scroll, drawing beside or over the words") {
    const AimsLayout beside = lay_out_aims({800.0f, 498.0f}, 1.0, words_of(26.0f, {5, 7, 7, 6}));
    CHECK_FALSE(beside.in_pairs);
    CHECK(beside.content_height > 498.0f);
    const AimsLayout over = lay_out_aims({420.0f, 400.0f}, 1.0, words_of(26.0f, {5, 7, 7, 6}));
    CHECK_FALSE(over.in_pairs);
    for (const AimsLayout* layout : {&beside, &over})
        for (std::size_t i = 0; i < 4; ++i) {
            const AimTilePlace& tile = layout->tiles[i];
            CHECK(inside(tile.drawing, tile.card));
            CHECK(inside(tile.words, tile.card));
            CHECK_FALSE(tile.drawing.intersects(tile.words));
            CHECK(tile.drawing.height >= 118.0f);
            if (i > 0)
                CHECK(tile.card.top > layout->tiles[i - 1].card.top + layout->tiles[i - 1].card.height);
            CHECK(tile.card.top + tile.card.height <= layout->content_height + 0.5f);
        }
    CHECK(beside.tiles[0].words.left > beside.tiles[0].drawing.left + beside.tiles[0].drawing.width);
    CHECK(over.tiles[0].words.top > over.tiles[0].drawing.top + over.tiles[0].drawing.height);
}

TEST_CASE("the layout grows with the scale, and holds any number of tiles") {
    const AimsLayout one = lay_out_aims({896.0f, 728.0f}, 1.0, words_of(26.0f, {5, 6, 6, 5}));
    AimsMeasures twice_words = words_of(52.0f, {10, 12, 12, 10});
    const AimsLayout two = lay_out_aims({1792.0f, 1456.0f}, 2.0, twice_words);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(two.tiles[i].card.width == 2.0f * one.tiles[i].card.width);
        CHECK(two.tiles[i].drawing.top == 2.0f * one.tiles[i].drawing.top);
    }
    for (const std::size_t count : {0u, 1u, 3u, 6u}) {
        AimsMeasures measures{count, [](std::size_t, float) { return 120.0f; }};
        CHECK(lay_out_aims({896.0f, 1000.0f}, 1.0, measures).tiles.size() == count);
    }
}

TEST_CASE("names and scale bars lie free on their drawing at every size, with words short and long") {
    for (const scene::Aim aim : scene::all_aims)
        for (const std::size_t letters : {6u, 13u, 18u})
            for (const float scale : {1.0f, 2.0f, 3.0f})
                for (const auto& [width, height] :
                     {std::pair(390.0, 118.0), std::pair(390.0, 150.0), std::pair(390.0, 200.0),
                      std::pair(300.0, 140.0), std::pair(500.0, 190.0)}) {
                    INFO(static_cast<int>(aim)
                         << ", " << letters << " letters, " << width << " x " << height << " x " << scale);
                    const scene::AimLook look{.aim = aim,
                                              .width_px = width * static_cast<double>(scale),
                                              .height_px = height * static_cast<double>(scale),
                                              .scale = scale};
                    const scene::AimMarks marks = scene::aim_marks(look);
                    const auto notes = place_aim_notes(look, note_sizes(scale, letters));
                    const sf::FloatRect all(0.0f, 0.0f, static_cast<float>(look.width_px),
                                            static_cast<float>(look.height_px));
                    for (std::size_t i = 0; i < notes.size(); ++i) {
                        CHECK(inside(notes[i].box, all));
                        for (std::size_t k = 0; k < i; ++k)
                            CHECK_FALSE(notes[i].box.intersects(notes[k].box));
                        for (const scene::AimPlace& part : marks.parts)
                            CHECK_FALSE(notes[i].box.contains(part.place));
                    }
                }
}

TEST_CASE("at the size as drawn the names of the mock-up and a scale bar have room") {
    using scene::AimPart;
    const auto parts_of = [](scene::Aim aim, double height) {
        std::set<AimPart> parts;
        bool bar = false;
        for (const AimNote& note :
             place_aim_notes({.aim = aim, .width_px = 390.0, .height_px = height}, note_sizes(1.0f, 13))) {
            if (note.part)
                parts.insert(*note.part);
            else
                bar = true;
        }
        CHECK(bar);
        return parts;
    };
    CHECK(parts_of(scene::Aim::lines, 190.0) == std::set<AimPart>{AimPart::fine_line});
    CHECK(parts_of(scene::Aim::scars, 145.0) == std::set<AimPart>{AimPart::wide_scar, AimPart::narrow_scar});
    CHECK(parts_of(scene::Aim::products, 145.0).count(AimPart::cream_film) == 1);
    CHECK(parts_of(scene::Aim::tone, 170.0) == std::set<AimPart>{AimPart::dark_patch, AimPart::dark_mark});
}

TEST_CASE("the curves of the card are E(t) of the run, fall to 1, and those under a cover fall later") {
    const auto curves = absorption_curves(0.0230);
    REQUIRE(curves.size() == 4);
    // EXPLAIN B7: f 0.0230 at once, and under a cover after 24 h with r 100.
    CHECK(curves[0].permeability_ratio == 10.0);
    CHECK(curves[0].factors.front() == Approx(1.207).margin(0.0005));
    CHECK(curves[2].factors.front() == Approx(3.277).margin(0.0005));
    CHECK(curves[3].cover == Cover::covered);
    CHECK(curves[3].factors[absorption_steps / 3] == Approx(2.0690).margin(0.0005));
    CHECK(curves[2].factors[4] == Approx(2.2462).margin(0.0005));  // 2 h in the open air
    for (const AbsorptionCurve& curve : curves) {
        CHECK(curve.factors.size() == absorption_steps + 1);
        CHECK(std::is_sorted(curve.factors.rbegin(), curve.factors.rend()));
        CHECK(curve.factors.back() >= 1.0);
    }
    CHECK(absorption_top(curves) == 4.0);
    CHECK(absorption_top(absorption_curves(0.0)) == 2.0);
}
