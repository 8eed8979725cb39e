#include "sim/report/punctures_csv.hpp"

#include "sim/core/angle.hpp"
#include "sim/injury/puncture_columns.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr double units_per_one = 1e9;  // 9 decimals
constexpr double most_units = 9e18;    // what a 64-bit whole number holds

void write(std::string& out, std::uint64_t whole) {
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), whole).ptr;
    out.append(digits.data(), end);
}

/// A real number with 9 decimals. Counting in billionths is several times faster than formatting a double.
void write(std::string& out, double value) {
    const double magnitude = std::abs(value) * units_per_one;
    if (!(magnitude < most_units)) {
        fmt::format_to(std::back_inserter(out), "{:.9f}", value);
        return;
    }
    auto units = static_cast<std::uint64_t>(magnitude + 0.5);
    if (value < 0.0 && units > 0) out += '-';
    write(out, units / 1'000'000'000u);
    units %= 1'000'000'000u;
    std::array<char, 10> decimals;
    decimals[0] = '.';
    for (std::size_t place = decimals.size() - 1; place > 0; --place, units /= 10) {
        decimals[place] = static_cast<char>('0' + units % 10);
    }
    out.append(decimals.data(), decimals.size());
}

/// A heading in [0, 360): what would be rounded up to 360 is 0.
void write_heading(std::string& out, double heading_rad) {
    const double heading_deg = heading_degrees(heading_rad);
    write(out, heading_deg + 0.5 / units_per_one >= 360.0 ? 0.0 : heading_deg);
}

/// Writes one value of a column.
struct WriteValue {
    std::string& out;
    const Punctures& punctures;
    std::size_t row;

    void operator()(std::vector<double> Punctures::*column) const { write(out, (punctures.*column)[row]); }
    void operator()(HeadingColumn column) const { write_heading(out, (punctures.*column.radians)[row]); }
    void operator()(std::vector<Layer> Punctures::*column) const {
        out += layer_names[static_cast<std::size_t>((punctures.*column)[row])];
    }
    template <class Whole>
    void operator()(std::vector<Whole> Punctures::*column) const {
        write(out, static_cast<std::uint64_t>((punctures.*column)[row]));
    }
};

}  // namespace

std::string punctures_csv(const Punctures& punctures, const StopToken& stop) {
    constexpr std::size_t bytes_per_row = 230;
    std::string out;
    out.reserve((punctures.size() + 2) * bytes_per_row);
    for (const PunctureColumn& column : puncture_columns()) out.append(column.name).append(1, ',');
    out.back() = '\n';
    for (std::size_t row = 0; row < punctures.size(); ++row) {
        if (asked_to_stop(stop, row)) return {};
        for (const PunctureColumn& column : puncture_columns()) {
            std::visit(WriteValue{out, punctures, row}, column.values);
            out += ',';
        }
        out.back() = '\n';
    }
    return out;
}

}  // namespace needleroll
