/// The skin's response after a run as a long table: every curve and every point of sim/response, with what
/// stands behind it.
#pragma once

#include "sim/response/evidence.hpp"
#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// One row. What is not measured is empty.
struct ResponseRow {
    std::string_view curve;  ///< "open_share": rows of equal curve, id and name belong together
    std::string id;          ///< "K3"
    std::string name;        ///< "rat, roller, dye, open air, 0.37 mm needles"
    std::optional<double> x;
    std::string_view x_unit;
    std::optional<double> value, low, high;
    std::string_view unit;  ///< of value, low and high; "1" for shares and ratios
    Evidence evidence = Evidence::not_measured;
    SourceMark mark = SourceMark::read;
    std::string source;
    std::string note = {};
};

/// All rows, in a fixed order: closing_time, half_time, open_share, open_share_band, redness, healing_phase,
/// collagen, collagen_measured, dermis, outer_skin, elastin, absorption, absorption_published, like_study.
/// Hours go to 72 (redness 168), days to 365. Absorption has the run's opened share of the area; collagen is
/// empty where the run is not like the study. `visits_d` is a plan (sim/response/visits.hpp).
std::vector<ResponseRow> response_rows(const Result& result, const Summary& summary,
                                       std::span<const double> visits_d);

/// The rows as CSV with a line of headings; numbers have six significant digits, so that the last bit of a
/// machine's functions does not show.
std::string response_csv(std::span<const ResponseRow> rows);

}  // namespace needleroll
