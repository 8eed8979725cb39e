#include "sim/report/handout.hpp"

#include "sim/core/limits.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/core/whole_folder.hpp"
#include "sim/report/figure.hpp"
#include "sim/report/handout_page.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr FigurePage a4{.width_mm = handout_width_mm, .height_mm = handout_height_mm, .dots_per_inch = 200.0};

/// The pages, and what the file says about itself.
struct LaidOut {
    std::vector<HandoutPage> pages;
    DocumentFacts facts;
};

/// A tag of a language (RFC 5646) is made of letters, digits and hyphens.
bool is_language_tag(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Expected<LaidOut> lay_out(const HandoutOrder& order) {
    if (auto notes = check_notes(order.notes, order.talk.questions.count()); !notes)
        return fail(notes.error());
    const HandoutText text = handout_text(order.language, order.talk, order.numbers, order.notes, order.date);
    Expected<std::vector<HandoutPage>> pages;
    on_scratch_page([&](Canvas& measure) {
        pages = lay_out_handout(measure, text, order.notes.strokes, order.result, order.language);
    });
    if (!pages) return fail(pages.error());
    return LaidOut{*std::move(pages),
                   {text.title, is_language_tag(text.language) ? text.language : Language{}.name}};
}

/// The number that all of a text is.
std::optional<unsigned> whole_number(std::string_view text) {
    unsigned number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

/// NAME.png, NAME-2.png ...
std::string page_name(const std::filesystem::path& file, std::size_t page) {
    if (page == 0) return file.filename().string();
    return fmt::format("{}-{}{}", file.stem().string(), page + 1, file.extension().string());
}

}  // namespace

Expected<std::string> handout_pdf(const HandoutOrder& order, const StopToken& stop) {
    const Expected<LaidOut> laid_out = lay_out(order);
    if (!laid_out) return fail(laid_out.error());
    const auto draw = [&](Canvas& canvas, const std::function<void()>& next_page) {
        canvas.tagged("Document", [&] {
            for (std::size_t i = 0; i < laid_out->pages.size(); ++i) {
                if (i > 0) next_page();
                draw_handout_page(canvas, laid_out->pages[i]);
            }
        });
    };
    return make_pages(a4, draw, stop, laid_out->facts);
}

Expected<std::vector<std::string>> handout_pictures(const HandoutOrder& order, const StopToken& stop) {
    const Expected<LaidOut> laid_out = lay_out(order);
    if (!laid_out) return fail(laid_out.error());
    std::vector<std::string> pictures;
    for (const HandoutPage& page : laid_out->pages) {
        Expected<std::string> picture = make_figure(
            a4, FigureFormat::png, [&](Canvas& canvas) { draw_handout_page(canvas, page); }, stop);
        if (!picture) return fail(picture.error());
        pictures.push_back(*std::move(picture));
    }
    return pictures;
}

Expected<std::vector<std::filesystem::path>> write_handout(const HandoutOrder& order,
                                                           const std::filesystem::path& file,
                                                           const StopToken& stop) {
    if (auto known = check_handout_file(file); !known) return fail(known.error());
    if (file.extension() == ".pdf") {
        const Expected<std::string> pdf = handout_pdf(order, stop);
        if (!pdf) return fail(pdf.error());
        if (auto written = write_whole_file(file, *pdf, stop); !written) return fail(written.error());
        return std::vector{file};
    }
    const Expected<std::vector<std::string>> pictures = handout_pictures(order, stop);
    if (!pictures) return fail(pictures.error());
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    std::vector<NamedFile> named;
    std::vector<std::filesystem::path> written;
    for (std::size_t i = 0; i < pictures->size(); ++i) {
        named.push_back({page_name(file, i), (*pictures)[i]});
        written.push_back(file.parent_path() / named.back().name);
    }
    if (auto done = write_whole_folder(folder, named, stop); !done) return fail(done.error());
    return written;
}

Expected<void> check_handout_file(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (ending == ".pdf" || ending == ".png") return {};
    return fail({.message = "the ending of the file names no format of a hand-out",
                 .file = file.string(),
                 .found = ending,
                 .allowed = ".pdf, .png"});
}

Expected<std::string> handout_date(std::string_view date) {
    const bool shape = date.size() == 10 && date[4] == '-' && date[7] == '-';
    const auto year = shape ? whole_number(date.substr(0, 4)) : std::nullopt,
               month = shape ? whole_number(date.substr(5, 2)) : std::nullopt,
               day = shape ? whole_number(date.substr(8, 2)) : std::nullopt;
    if (year && month && day &&
        std::chrono::year_month_day(std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                                    std::chrono::day(*day))
            .ok())
        return std::string(date);
    return fail({.message = "this is no day of the calendar",
                 .found = found_text(GivenValue(std::string(date))),
                 .allowed = "YYYY-MM-DD"});
}

}  // namespace needleroll
