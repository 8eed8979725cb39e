#include "sim/report/handout.hpp"

#include "sim/report/pdf_language.hpp"
#include "tests/catch.hpp"
#include "tests/sim/cli/called.hpp"
#include "tests/sim/report/handout_sheets.hpp"
#include "tests/sim/report/png_pixels.hpp"

#include <algorithm>
#include <thread>

#include <nlohmann/json.hpp>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

std::string pdf_of(const SheetMatter& matter, const TalkNotes& notes, const std::string& date = {}) {
    const Expected<std::string> pdf = handout_pdf(matter.order(notes, date));
    REQUIRE(pdf);
    return *pdf;
}

/// The words of a page as another program finds them, one blank between them.
std::string words_of_page(const std::string& pdf, int page) {
    const ScratchFolder scratch;
    put(scratch / "sheet.pdf", pdf);
    const std::string number = std::to_string(page);
    const Called called =
        shell("pdftotext -f " + number + " -l " + number + " '" + (scratch / "sheet.pdf") + "' -");
    INFO("pdftotext is in the Debian package poppler-utils: " << called.err);
    REQUIRE(called.code == 0);
    std::string words;
    for (const char c : called.out)
        if (c != ' ' && c != '\n' && c != '\f')
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    return words;
}

nlohmann::json qpdf_of(const std::string& pdf) {
    const ScratchFolder scratch;
    put(scratch / "sheet.pdf", pdf);
    const Called sound = shell("qpdf --check '" + (scratch / "sheet.pdf") + "'");
    INFO("qpdf is a Debian package: " << sound.out << sound.err);
    REQUIRE(sound.code == 0);
    const Called called = shell("qpdf --json=1 '" + (scratch / "sheet.pdf") + "'");
    REQUIRE(called.code == 0);
    return nlohmann::json::parse(called.out);
}

std::vector<std::string> every_text(const HandoutText& text) {
    std::vector<std::string> all = {text.title,       text.teaching_sheet,     text.language_name,
                                    text.disclaimer,  text.notes_heading,      text.questions_heading,
                                    text.picture,     text.section.depth,      text.aims_heading,
                                    text.ask_heading, text.afterwards_heading, text.options_heading,
                                    text.options,     text.emergency,          text.sources_heading,
                                    text.footnote};
    all.insert(all.end(), text.facts.begin(), text.facts.end());
    all.insert(all.end(), text.section.layers.begin(), text.section.layers.end());
    for (const HandoutAim& aim : text.aims) all.insert(all.end(), {aim.sentence, aim.evidence});
    for (const HandoutGroup& group : text.ask) {
        all.push_back(group.heading);
        all.insert(all.end(), group.items.begin(), group.items.end());
    }
    for (const HandoutEffect& effect : text.afterwards) all.insert(all.end(), {effect.what, effect.often});
    return all;
}

}  // namespace

TEST_CASE("another program finds every text of the sheet on its first page") {
    for (const char* const language : sheet_languages) {
        const SheetMatter matter = sheet_matter(language);
        TalkNotes notes{"Ask about the cream\nand the holiday in July", {}, first_questions(12)};
        const std::string pdf = pdf_of(matter, notes, "2026-11-03"), words = words_of_page(pdf, 1);
        INFO(language << ": " << words);
        const HandoutText text =
            handout_text(matter.language, matter.talk, matter.numbers, notes, "2026-11-03");
        for (const std::string& one : every_text(text)) CHECK_THAT(words, ContainsSubstring(one));
        CHECK_THAT(words, ContainsSubstring("2026-11-03") && ContainsSubstring("Ask about the cream"));
        for (std::size_t i = 0; i < text.questions.size(); ++i) {
            const std::string found = words_of_page(pdf, i < first_page_questions ? 1 : 2);
            CHECK_THAT(found, ContainsSubstring(text.questions[i]));
        }
        CHECK_THAT(words_of_page(pdf, 2), ContainsSubstring(text.disclaimer));
    }
}

TEST_CASE("the PDF tells its title, its language and its structure, and no time") {
    for (const char* const language : sheet_languages) {
        const SheetMatter matter = sheet_matter(language);
        const std::string pdf = pdf_of(matter, {});
        const nlohmann::json json = qpdf_of(pdf);
        const nlohmann::json& objects = json["objects"];
        const nlohmann::json& catalog = objects[objects["trailer"]["/Root"].get<std::string>()];
        const nlohmann::json& about = objects[objects["trailer"]["/Info"].get<std::string>()];
        CHECK(catalog["/Lang"] == language);
        CHECK(catalog["/ViewerPreferences"]["/DisplayDocTitle"] == true);
        CHECK(catalog["/MarkInfo"]["/Marked"] == true);
        CHECK(about["/Title"] == handout_text(matter.language, matter.talk, matter.numbers, {}, {}).title);
        CHECK_FALSE(about.contains("/CreationDate"));
        CHECK_FALSE(about.contains("/Author"));
        CHECK(json["pages"].size() == 1);
    }
}

TEST_CASE("the same sheet is the same bytes, on any threads", "[thread]") {
    const TalkNotes notes{"words", scribble(55.0), first_questions(12)};
    const SheetMatter alone = sheet_matter("es", "star-1.5mm", 1), many = sheet_matter("es", "star-1.5mm", 4);
    const std::string pdf = pdf_of(alone, notes);
    const std::vector<std::string> pictures = handout_pictures(alone.order(notes)).value();
    std::vector<std::string> made(4);
    std::vector<std::thread> threads;
    for (std::string& one : made) threads.emplace_back([&] { one = handout_pdf(many.order(notes)).value(); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& one : made) CHECK((one == pdf));
    CHECK((handout_pictures(many.order(notes)).value() == pictures));
}

TEST_CASE("pictures are pages of A4 with ink and white margins") {
    const SheetMatter matter = sheet_matter("en");
    const std::vector<std::string> pictures =
        handout_pictures(matter.order({"", {}, first_questions(12)})).value();
    REQUIRE(pictures.size() == 2);
    for (const std::string& picture : pictures) {
        const Pixels pixels = read_png(picture);
        CHECK(pixels.columns == 1654);
        CHECK(pixels.rows == 2339);
        CHECK(inked_share(pixels, 12, 10, 120, 10, 200) > 0.02);
        CHECK(inked_share(pixels, 0, 0, 10, 296.5, 200) == 0.0);
        CHECK(inked_share(pixels, 200, 0, 9.5, 296.5, 200) == 0.0);
    }
}

TEST_CASE("files stand side by side, all of them or none") {
    const SheetMatter matter = sheet_matter("en");
    const TalkNotes notes{"", {}, first_questions(12)};
    const ScratchFolder scratch;
    const auto written = write_handout(matter.order(notes), scratch / "page.png");
    REQUIRE(written);
    CHECK(*written == std::vector<std::filesystem::path>{scratch / "page.png", scratch / "page-2.png"});
    CHECK(bytes_of(scratch / "page-2.png") == handout_pictures(matter.order(notes)).value()[1]);
    CHECK(write_handout(matter.order(notes), scratch / "page.pdf").value().size() == 1);
    CHECK(bytes_of(scratch / "page.pdf") == pdf_of(matter, notes));
    // A folder in the way of the second page leaves the first one as it was.
    put(scratch / "other.png", "before");
    std::filesystem::create_directory(scratch / "other-2.png");
    CHECK_FALSE(write_handout(matter.order(notes), scratch / "other.png"));
    CHECK(bytes_of(scratch / "other.png") == "before");
    CHECK_FALSE(write_handout(matter.order(notes), scratch / "page.svg"));
}

TEST_CASE("notes that are none make no sheet, and a stop leaves none") {
    const SheetMatter matter = sheet_matter("en");
    CHECK_FALSE(handout_pdf(matter.order({"\xC3\x28", {}, {}})));
    CHECK_FALSE(handout_pdf(matter.order({"", {{{-1.0, 0.0}}}, {}})));
    CHECK_FALSE(handout_pdf(matter.order({"", {}, {13}})));
    StopSource source;
    source.request_stop();
    const auto stopped = handout_pdf(matter.order({}), source.get_token());
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::stopped);
}

TEST_CASE("a day is one of the calendar") {
    CHECK(handout_date("2028-02-29").value() == "2028-02-29");
    for (const char* const none : {"", "2026-02-29", "2026-13-01", "2026-1-1", "03.11.2026", "2026-11-03 ",
                                   "2026-11-3x", "+026-11-03", "2026/11/03"})
        CHECK_FALSE(handout_date(none));
}

TEST_CASE("a language is entered into a file of Cairo's alone") {
    CHECK_FALSE(with_document_language("", "es"));
    CHECK_FALSE(with_document_language("%PDF-1.4\nstartxref\n9\n%%EOF\n", "es"));
    const SheetMatter matter = sheet_matter("en");
    const std::string pdf = pdf_of(matter, {});
    // Cut anywhere, it is none.
    for (std::size_t size = 0; size + 30 < pdf.size(); size += 97)
        CHECK_FALSE(with_document_language(std::string_view(pdf).substr(0, size), "es"));
}
