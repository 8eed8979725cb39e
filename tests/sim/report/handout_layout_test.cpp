#include "sim/report/handout_layout.hpp"

#include "sim/report/handout.hpp"
#include "tests/catch.hpp"
#include "tests/sim/report/handout_sheets.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

bool overlap(const PageBox& a, const PageBox& b) {
    constexpr double hair_mm = 0.05;
    return a.left_mm + hair_mm < b.right_mm() && b.left_mm + hair_mm < a.right_mm() &&
           a.top_mm + hair_mm < b.bottom_mm() && b.top_mm + hair_mm < a.bottom_mm();
}

/// The scale bar's words alone lie on the side view.
bool lies_in_picture(const PartBox& a, const PartBox& b) {
    return a.part == HandoutPart::picture && b.part == HandoutPart::picture &&
           (a.size_pt == 0.0 || b.size_pt == 0.0);
}

void check_boxes(const HandoutPage& page) {
    const std::vector<PartBox> boxes = part_boxes(page);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const PageBox& box = boxes[i].box;
        INFO("part " << static_cast<int>(boxes[i].part) << " at " << box.left_mm << ", " << box.top_mm << ", "
                     << box.width_mm << " x " << box.height_mm);
        CHECK(box.left_mm >= 10.0);
        CHECK(box.right_mm() <= handout_width_mm - 10.0);
        CHECK(box.top_mm >= 10.0);
        CHECK(box.bottom_mm() <= handout_height_mm - 2.0);
        if (boxes[i].size_pt > 0.0)
            CHECK(boxes[i].size_pt >=
                  (boxes[i].part == HandoutPart::sources ? handout_sources_pt : handout_text_pt));
        for (std::size_t k = 0; k < i; ++k) {
            if (lies_in_picture(boxes[i], boxes[k])) continue;
            INFO("and part " << static_cast<int>(boxes[k].part) << " at " << boxes[k].box.left_mm << ", "
                             << boxes[k].box.top_mm);
            CHECK_FALSE(overlap(box, boxes[k].box));
        }
    }
    for (const PlacedText& text : page.texts) CHECK(text.style.align_x == AlignX::left);
}

std::set<HandoutPart> parts_of(const HandoutPage& page) {
    std::set<HandoutPart> parts;
    for (const PartBox& box : part_boxes(page)) parts.insert(box.part);
    // Where nothing was written or asked there are headings and rules.
    return parts;
}

/// All words of a part on all pages, without blanks.
std::string letters_of(const std::vector<HandoutPage>& pages, HandoutPart part) {
    std::string letters;
    for (const HandoutPage& page : pages)
        for (const PlacedText& text : page.texts)
            if (text.part == part)
                for (const char c : text.words)
                    if (c != ' ' && c != '\n') letters += c;
    return letters;
}

std::string without_blanks(const std::string& words) {
    std::string letters;
    for (const char c : words)
        if (c != ' ' && c != '\n') letters += c;
    return letters;
}

std::size_t count_texts(const HandoutPage& page, HandoutPart part, double size_pt) {
    return static_cast<std::size_t>(
        std::count_if(page.texts.begin(), page.texts.end(), [&](const PlacedText& text) {
            return text.part == part && text.style.size_pt == size_pt && text.style.colour.red < 0x20;
        }));
}

/// Contrast with white paper (WCAG 2.1): 1 to 21.
double contrast_with_paper(Colour colour) {
    const auto linear = [](std::uint8_t value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 1.05 / (0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
                   0.0722 * linear(colour.blue) + 0.05);
}

}  // namespace

TEST_CASE("the first page holds all twelve parts, whatever was asked, written and drawn") {
    for (const char* const language : sheet_languages) {
        const SheetMatter matter = sheet_matter(language);
        for (const int questions : {0, 1, 3, 12}) {
            for (NamedNotes named : all_notes()) {
                named.notes.questions = first_questions(questions);
                for (const char* const date : {"", "2026-11-03"}) {
                    INFO(language << ", " << questions << " questions, " << named.name << ", date " << date);
                    const std::vector<HandoutPage> pages = matter.pages(named.notes, date);
                    CHECK(parts_of(pages.front()).size() == handout_part_count);
                    // Twelve questions take lines of the notes' pages.
                    const std::size_t least = std::max<std::size_t>(named.pages, questions > 3 ? 2 : 1);
                    CHECK(pages.size() >= least);
                    CHECK(pages.size() <= least + (questions > 3 ? 1 : 0));
                    for (const HandoutPage& page : pages) check_boxes(page);
                }
            }
        }
    }
}

TEST_CASE("at most three questions and six lines of notes stand on the first page, and nothing is lost") {
    for (const char* const language : sheet_languages) {
        const SheetMatter matter = sheet_matter(language);
        for (NamedNotes named : all_notes()) {
            named.notes.questions = first_questions(12);
            INFO(language << ", " << named.name);
            const std::vector<HandoutPage> pages = matter.pages(named.notes);
            CHECK(count_texts(pages.front(), HandoutPart::questions, handout_text_pt) ==
                  first_page_questions);
            CHECK(count_texts(pages.front(), HandoutPart::notes, handout_text_pt) <= first_page_note_lines);
            const std::string asked = letters_of(pages, HandoutPart::questions),
                              written = letters_of(pages, HandoutPart::notes);
            for (int number = 1; number <= 12; ++number) {
                const std::string question =
                    talk_text(matter.language, matter.talk.questions.question(number), matter.numbers);
                CHECK(asked.find(without_blanks(question)) != std::string::npos);
            }
            const HandoutText text =
                handout_text(matter.language, matter.talk, matter.numbers, named.notes, {});
            std::string rest = written;
            for (const std::string& other : {text.more})
                if (const auto at = rest.find(without_blanks(other)); at != std::string::npos)
                    rest.erase(at, without_blanks(other).size());
            CHECK(rest.find(without_blanks(named.notes.text)) != std::string::npos);
        }
    }
}

TEST_CASE("a drawing stands on the page at the place and in the size in which it lies on the pad") {
    const SheetMatter matter = sheet_matter("en");
    for (const double height_mm : {39.0, note_pad_height_mm}) {
        const TalkNotes notes{"", scribble(height_mm), {}};
        const std::vector<HandoutPage> pages = matter.pages(notes);
        const HandoutPage& page = pages.back();
        REQUIRE(page.drawing);
        std::vector<const PlacedStroke*> drawn;
        for (const PlacedStroke& stroke : page.strokes)
            if (stroke.part == HandoutPart::notes && stroke.pen.width_mm > 0.4) drawn.push_back(&stroke);
        REQUIRE(drawn.size() == notes.strokes.size());
        const PagePoint& first = drawn[0]->points[0];
        const double left_mm = first.x_mm - notes.strokes[0][0].x_mm,
                     top_mm = first.y_mm - notes.strokes[0][0].y_mm;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            REQUIRE(drawn[i]->points.size() == notes.strokes[i].size());
            for (std::size_t k = 0; k < notes.strokes[i].size(); ++k) {
                CHECK(drawn[i]->points[k].x_mm == Approx(left_mm + notes.strokes[i][k].x_mm));
                CHECK(drawn[i]->points[k].y_mm == Approx(top_mm + notes.strokes[i][k].y_mm));
            }
        }
        // The pad's own frame lies there too, from its upper left corner on.
        const auto frame = std::find_if(page.boxes.begin(), page.boxes.end(), [&](const PlacedBox& box) {
            return box.part == HandoutPart::notes && std::abs(box.box.left_mm - left_mm) < 1e-9 &&
                   std::abs(box.box.top_mm - top_mm) < 1e-9;
        });
        REQUIRE(frame != page.boxes.end());
        CHECK(frame->box.width_mm >= note_pad_width_mm);
    }
}

TEST_CASE("every text is dark enough on white paper, in colour and in grey") {
    const SheetMatter matter = sheet_matter("es");
    TalkNotes notes{"words", {}, first_questions(12)};
    for (const HandoutPage& page : matter.pages(notes)) {
        for (const PlacedText& text : page.texts) CHECK(contrast_with_paper(text.style.colour) >= 4.5);
    }
}

TEST_CASE("what was not checked against a paper carries a star, and the star is explained") {
    for (const char* const language : sheet_languages) {
        const SheetMatter matter = sheet_matter(language);
        const HandoutText text = handout_text(matter.language, matter.talk, matter.numbers, {}, {});
        const auto starred = [](const std::string& words) { return words.ends_with('*'); };
        CHECK(starred(text.afterwards[0].often));      // most people
        CHECK(starred(text.afterwards[2].what));       // weeks to months
        CHECK(starred(text.ask.back().items.back()));  // pregnant or breast-feeding
        CHECK(starred(text.emergency));
        CHECK(text.footnote.starts_with('*'));
        int stars = 0;
        for (const HandoutEffect& effect : text.afterwards)
            stars += starred(effect.what) + starred(effect.often);
        for (const HandoutGroup& group : text.ask)
            stars += static_cast<int>(std::count_if(group.items.begin(), group.items.end(), starred));
        for (const HandoutAim& aim : text.aims) stars += starred(aim.sentence);
        CHECK(stars == 3);
    }
}

TEST_CASE("benefits and after-effects stand in type of the same size") {
    const SheetMatter matter = sheet_matter("en");
    std::map<HandoutPart, std::set<double>> sizes;
    const std::vector<HandoutPage> pages = matter.pages({});
    for (const PlacedText& text : pages.front().texts) sizes[text.part].insert(text.style.size_pt);
    CHECK(sizes[HandoutPart::aims] == sizes[HandoutPart::afterwards]);
}

TEST_CASE("a clinic's own lines take the place of the shipped ones") {
    SheetMatter matter = sheet_matter("en");
    matter.talk.sheet.funding = {.key = {}, .by_language = {{"", "the clinic"}}};
    matter.talk.sheet.contact = {.key = {}, .by_language = {{"en", "desk 4"}, {"es", "mesa 4"}}};
    matter.talk.sheet.emergency_line = {.key = {}, .by_language = {{"", "Call 112"}}};
    const HandoutText text = handout_text(matter.language, matter.talk, matter.numbers, {}, {});
    CHECK(text.facts.size() == 3);
    CHECK_THAT(text.facts[1], ContainsSubstring("the clinic"));
    CHECK_THAT(text.facts[2], ContainsSubstring("desk 4"));
    CHECK_THAT(text.emergency, ContainsSubstring("Call 112"));
    // Nobody says who did not pay.
    const HandoutText shipped =
        handout_text(matter.language, sheet_matter("en").talk, matter.numbers, {}, {});
    CHECK(shipped.facts[1] == "Funding: not stated");
    CHECK(shipped.facts.size() == 2);
}

TEST_CASE("a line of the clinic that leaves no room for the other parts is refused") {
    SheetMatter matter = sheet_matter("en");
    std::string line;
    for (int i = 0; i < 200; ++i) line += "Call the desk. ";
    matter.talk.sheet.emergency_line = {.key = {}, .by_language = {{"", line}}};
    const TalkNotes notes;
    const auto pdf = handout_pdf(matter.order(notes));
    REQUIRE_FALSE(pdf);
    CHECK_THAT(pdf.error().message, ContainsSubstring("too long"));
}
