#include "sim/measured/column_name.hpp"

#include "sim/core/plain_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace needleroll {
namespace {

using Words = std::vector<std::string>;

/// How a unit may be written, and how it is written here.
constexpr auto unit_words = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"mm", "mm"},
    {"millimeter", "mm"},
    {"millimeters", "mm"},
    {"millimetre", "mm"},
    {"millimetres", "mm"},
    {"um", "um"},
    {"micron", "um"},
    {"microns", "um"},
    {"micrometer", "um"},
    {"micrometers", "um"},
    {"micrometre", "um"},
    {"micrometres", "um"},
    {"px", "px"},
    {"pixel", "px"},
    {"pixels", "px"},
    {"pix", "px"},
    {"cm", "cm"},
    {"m", "m"},
    {"nm", "nm"},
    {"inch", "inch"},
    {"in", "inch"},
    {"s", "s"},
    {"sec", "s"},
    {"seconds", "s"},
    {"ms", "ms"},
    {"milliseconds", "ms"},
    {"deg", "deg"},
    {"degrees", "deg"},
    {"rad", "rad"},
    {"radians", "rad"},
    {"n", "N"},
    {"mn", "mN"},
});

/// What may stand beside x and y in the name of a place.
constexpr std::array<std::string_view, 15> place_words = {
    "centroid", "center",     "centre",      "location", "areashape", "position", "pos",      "coord",
    "coords",   "coordinate", "coordinates", "mass",     "point",     "weighted", "intensity"};

bool is_ascii_word(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The words of a name. The micro sign, in any of its encodings, is written u; the degree sign deg.
Words words_of(std::string_view name) {
    Words words(1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const std::string_view pair = name.substr(i, 2);
        if (pair == "\xC2\xB5" || pair == "\xCE\xBC" || byte == 0xB5u) {
            words.back() += 'u';
            i += byte == 0xB5u ? 0 : 1;
        } else if (pair == "\xC2\xB0") {
            words.emplace_back("deg");
            words.emplace_back();
            ++i;
        } else if (is_ascii_word(byte) || byte >= 0x80u) {
            words.back() += lower_case(name[i]);
        } else {
            words.emplace_back();
        }
    }
    std::erase(words, "");
    return words;
}

/// An axis of a place: the words around it, and which one it is.
struct Axis {
    Words stem;
    char letter = 'x';
};

/// The axis that a name with a letter means: "x", "Centroid X"; ImageJ's XM is the centre of mass.
std::optional<Axis> lettered_axis(const ColumnName& name) {
    Axis axis;
    bool found = false;
    for (const std::string& word : name.words) {
        const bool mass = word == "xm" || word == "ym";
        if (mass || word == "x" || word == "y") {
            if (std::exchange(found, true)) return std::nullopt;
            axis.letter = word[0];
            if (mass) axis.stem.emplace_back("mass");
        } else if (std::find(place_words.begin(), place_words.end(), word) != place_words.end()) {
            axis.stem.push_back(word);
        } else {
            return std::nullopt;
        }
    }
    return found ? std::optional(axis) : std::nullopt;
}

/// The number behind "axis" or "centroid"; empty for other names.
std::optional<int> numbered_axis(const ColumnName& name) {
    if (name.words.size() < 2 || !name.unit.empty()) return std::nullopt;
    const std::string& last = name.words.back();
    const std::string& before = name.words[name.words.size() - 2];
    if (last.size() != 1 || last[0] < '0' || last[0] > '9') return std::nullopt;
    return before == "axis" || before == "centroid" ? std::optional(last[0] - '0') : std::nullopt;
}

/// Columns of one stem and unit, by their letter or number; the same one twice is two readings.
using AxisColumns = std::multimap<int, std::size_t>;
using Families = std::map<std::pair<Words, std::string>, AxisColumns>;

/// Every pair of an x and a y column.
void append_pairs(const AxisColumns& columns, int x, int y, const std::string& unit,
                  std::vector<PlaceColumns>& places) {
    const auto [first_x, last_x] = columns.equal_range(x);
    const auto [first_y, last_y] = columns.equal_range(y);
    for (auto along = first_x; along != last_x; ++along) {
        for (auto up = first_y; up != last_y; ++up) places.push_back({along->second, up->second, unit});
    }
}

void append_lettered(const std::vector<ColumnName>& names, std::vector<PlaceColumns>& places) {
    Families families;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const std::optional<Axis> axis = lettered_axis(names[i]))
            families[{axis->stem, names[i].unit}].emplace(axis->letter, i);
    }
    for (const auto& [family, columns] : families) append_pairs(columns, 'x', 'y', family.second, places);
}

void append_numbered(const std::vector<ColumnName>& names, std::vector<PlaceColumns>& places) {
    Families families;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::optional<int> number = numbered_axis(names[i]);
        if (!number) continue;
        families[{Words(names[i].words.begin(), names[i].words.end() - 1), ""}].emplace(*number, i);
    }
    for (const auto& [family, columns] : families) {
        const int first = columns.begin()->first, last = columns.rbegin()->first;
        if (first == 1) append_pairs(columns, 1, 2, "", places);
        if (first == 0) append_pairs(columns, last, last - 1, "", places);
    }
}

}  // namespace

ColumnName column_name(std::string_view name) {
    ColumnName taken{words_of(name), {}};
    if (taken.words.size() < 2) return taken;
    const auto* unit = std::find_if(unit_words.begin(), unit_words.end(),
                                    [&](const auto& one) { return one.first == taken.words.back(); });
    if (unit == unit_words.end()) return taken;
    taken.unit = unit->second;
    taken.words.pop_back();
    return taken;
}

std::vector<PlaceColumns> place_columns(std::span<const std::string> names) {
    const auto exact_x = std::find(names.begin(), names.end(), "x_mm");
    const auto exact_y = std::find(names.begin(), names.end(), "y_mm");
    if (exact_x != names.end() && exact_y != names.end()) {
        return {{static_cast<std::size_t>(exact_x - names.begin()),
                 static_cast<std::size_t>(exact_y - names.begin()), "mm"}};
    }
    std::vector<ColumnName> taken;
    for (const std::string& name : names) taken.push_back(column_name(name));
    std::vector<PlaceColumns> places;
    append_lettered(taken, places);
    append_numbered(taken, places);
    return places;
}

std::optional<std::size_t> column_named(std::span<const std::string> names,
                                        std::span<const std::string_view> words) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ColumnName name = column_name(names[i]);
        if (name.words.size() != 1) continue;
        if (std::find(words.begin(), words.end(), name.words[0]) == words.end()) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

}  // namespace needleroll
