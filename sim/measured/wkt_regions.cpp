#include "sim/measured/wkt_regions.hpp"

#include "sim/core/limits.hpp"
#include "sim/measured/region_rings.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Reads words, numbers and signs one after the other.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    /// The next word in capitals, number or sign; empty at the end.
    std::string next() {
        skip_blanks();
        if (place_ == text_.size()) return {};
        const std::size_t start = place_;
        const auto part_of_word = [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '+' || c == '-';
        };
        while (place_ < text_.size() && part_of_word(text_[place_])) ++place_;
        if (place_ == start) ++place_;
        std::string word(text_.substr(start, place_ - start));
        for (char& c : word) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        return word;
    }

    /// Takes the sign if it comes next.
    bool takes(char sign) {
        skip_blanks();
        if (place_ == text_.size() || text_[place_] != sign) return false;
        ++place_;
        return true;
    }

    int line() const {
        return 1 + static_cast<int>(
                       std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(place_), '\n'));
    }

  private:
    void skip_blanks() {
        while (place_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[place_])) != 0)
            ++place_;
    }

    std::string_view text_;
    std::size_t place_ = 0;
};

class WktReader {
  public:
    explicit WktReader(std::string_view text) : scan_(text) {}

    Expected<std::vector<NamedRegion>> read() {
        std::string word = scan_.next();
        while (!word.empty()) {
            if (word == "SRID" && scan_.takes('=')) {
                scan_.next();
                if (!scan_.takes(';')) return fail(fault("a semicolon is needed after SRID", scan_.next()));
                word = scan_.next();
            }
            if (word != "POLYGON" && word != "MULTIPOLYGON") return fail(fault("this is no polygon", word));
            if (Expected<void> taken = word == "POLYGON" ? polygon() : polygons(); !taken)
                return fail(taken.error());
            while (scan_.takes(';')) {
            }
            word = scan_.next();
        }
        return std::move(regions_);
    }

  private:
    Error fault(std::string message, const std::string& found) const {
        return {.message = std::move(message),
                .line = scan_.line(),
                .found = found.empty() ? "the end" : found_text(GivenValue(found)),
                .allowed = "POLYGON ((x y, x y, ...), (x y, ...))"};
    }

    /// Items in brackets, parted by commas.
    template <class Item>
    Expected<void> list_of(const Item& item) {
        if (!scan_.takes('(')) return fail(fault("an opening bracket is needed", scan_.next()));
        do {
            if (Expected<void> taken = item(); !taken) return taken;
        } while (scan_.takes(','));
        if (scan_.takes(')')) return {};
        return fail(fault("a closing bracket is needed", scan_.next()));
    }

    Expected<void> corner(Polygon& ring) {
        Place place;
        for (double* value : {&place.x_mm, &place.y_mm}) {
            const std::string word = scan_.next();
            const std::optional<double> number = parse_number(word);
            if (!number) return fail(fault("a number is needed", word));
            if (std::string wrong = range_fault(*number, coordinate_range); !wrong.empty())
                return fail(fault(std::move(wrong), word));
            *value = *number;
        }
        ring.push_back(place);
        return {};
    }

    Expected<void> polygon() {
        std::vector<Polygon> rings;
        Expected<void> read = list_of([&] {
            rings.emplace_back();
            return list_of([&] { return corner(rings.back()); });
        });
        if (!read) return read;
        return append_region(std::move(rings), fmt::format("region {}", regions_.size() + 1),
                             RegionKind::treat, regions_);
    }

    Expected<void> polygons() {
        return list_of([&] { return polygon(); });
    }

    Scanner scan_;
    std::vector<NamedRegion> regions_;
};

}  // namespace

bool is_wkt(std::string_view text) {
    const std::string word = Scanner(text).next();
    return word == "POLYGON" || word == "MULTIPOLYGON" || word == "SRID";
}

Expected<std::vector<NamedRegion>> wkt_regions(std::string_view text, const std::string& file) {
    Expected<std::vector<NamedRegion>> regions = WktReader(text).read();
    if (!regions) regions.error().file = file;
    return regions;
}

}  // namespace needleroll
