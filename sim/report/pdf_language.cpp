#include "sim/report/pdf_language.hpp"

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// The whole number that stands at a place, after blanks.
std::optional<std::size_t> number_at(std::string_view text, std::size_t place) {
    place = text.find_first_not_of(" \n", place);
    if (place == std::string_view::npos) return std::nullopt;
    std::size_t number = 0;
    const auto read = std::from_chars(text.data() + place, text.data() + text.size(), number);
    if (read.ec != std::errc()) return std::nullopt;
    return number;
}

/// The number behind the last of these words.
std::optional<std::size_t> number_after_last(std::string_view text, std::string_view words) {
    const std::size_t found = text.rfind(words);
    if (found == std::string_view::npos) return std::nullopt;
    return number_at(text, found + words.size());
}

/// Where things stand in a file of Cairo's.
struct PdfPlaces {
    std::size_t table = 0;    ///< of the word "xref"
    std::size_t entries = 0;  ///< of the first entry of the table
    std::size_t count = 0;    ///< of entries
    std::size_t catalog = 0;  ///< behind "/Type /Catalog"
};

/// "0000005784 00000 n \n"
constexpr std::size_t entry_bytes = 20, place_digits = 10;
constexpr std::string_view catalog_type = "/Type /Catalog";

std::optional<PdfPlaces> places_of(std::string_view pdf) {
    const auto table = number_after_last(pdf, "startxref"), root = number_after_last(pdf, "/Root"),
               count = number_after_last(pdf, "/Size");
    if (!table || !root || !count || *root >= *count || *table >= pdf.size()) return std::nullopt;
    const std::string head = fmt::format("xref\n0 {}\n", *count);
    if (!pdf.substr(*table).starts_with(head)) return std::nullopt;
    PdfPlaces places{.table = *table, .entries = *table + head.size(), .count = *count};
    if (pdf.size() - places.entries < entry_bytes * *count) return std::nullopt;
    const auto object = number_at(pdf, places.entries + entry_bytes * *root);
    if (!object) return std::nullopt;
    const std::size_t type = pdf.find(catalog_type, *object);
    if (type == std::string_view::npos || type > *table) return std::nullopt;
    places.catalog = type + catalog_type.size();
    return places;
}

}  // namespace

Expected<std::string> with_document_language(std::string_view pdf, std::string_view language) {
    const std::optional<PdfPlaces> places = places_of(pdf);
    if (!places)
        return fail({.message = "the language could not be entered into the PDF", .kind = ErrorKind::run});
    const std::string entry =
        fmt::format("\n   /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>", language);
    std::string told(pdf);
    // What stands behind the entry moves on by its length.
    for (std::size_t i = 1; i < places->count; ++i) {
        const std::size_t digits = places->entries + entry_bytes * i;
        const std::size_t object = number_at(pdf, digits).value_or(0);
        if (object > places->catalog)
            told.replace(digits, place_digits, fmt::format("{:010}", object + entry.size()));
    }
    const std::string start = fmt::format("startxref\n{}\n%%EOF", places->table + entry.size());
    told.replace(told.rfind("startxref"), std::string::npos, start + '\n');
    told.insert(places->catalog, entry);
    return told;
}

}  // namespace needleroll
