/// What an experiment looks at: numbers of summary.json, named by their path.
///
/// A path is the names of summary.json joined with dots; an entry of a list is named in brackets by its first
/// field: `density_per_cm2`, `depth_mm.p50`, `coverage[0.5].fraction` (radius_mm), `quadrats[5].cv`
/// (side_mm), `ripley[0.5].l_mm` (r_mm), `layers[papillary_dermis].holes_per_cm2`,
/// `passes[7].coverage[0.5].fraction` (pass from 0), `regions[scar].density_per_cm2`. `passes[*]` stands for
/// all passes. `PATH >= NUMBER` or `PATH <= NUMBER` is 1 where the number meets the limit, else 0; its mean
/// is a proportion.
#pragma once

#include "sim/core/error.hpp"
#include "sim/run/summary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// Which part of a summary a number comes from, so that nothing else has to be computed.
enum class SummaryPart {
    counts,
    opening,
    depth,
    layers,
    volumes,
    passes,
    regions,
    drum,
    coverage,
    gaps,
    empty_circle,
    neighbours,
    quadrats,
    ripley,
    envelope,
    anisotropy,
    track,
    over_treated,
    target,
    edge,
    pass_coverage,
    region_coverage,
};

/// Names an entry of a list by the value of its first field.
struct ListEntry {
    std::string name;
    double number = 0.0;  ///< NaN for a name that is no number
};

/// One kind of number that summary.json holds.
struct ResponseField {
    std::string_view path;     ///< without brackets: "coverage.fraction"
    std::string_view pattern;  ///< as it is shown: "coverage[0.5].fraction"
    SummaryPart part;
    Figure (*get)(const Summary&, const std::vector<ListEntry>&);
};

/// Every number that an experiment can look at.
std::span<const ResponseField> response_fields();

/// How a value is turned into 0 or 1.
enum class Limit { none, at_least, at_most };

/// One number that every replicate gives.
struct Response {
    std::string name;  ///< as written
    const ResponseField* field = nullptr;
    std::vector<ListEntry> entries;  ///< one for each pair of brackets
    Limit limit = Limit::none;
    double limit_value = 0.0;

    bool is_proportion() const { return limit != Limit::none; }
};

/// Reads a response of runs of this scenario; a name with `[*]` gives several, for passes 0 to `passes` - 1.
/// The error names found, allowed and the nearest known path; file, line and key are the caller's to add.
Expected<std::vector<Response>> parse_response(const std::string& name, const Scenario& scenario, int passes);

/// The value in a summary that holds the part of the response; empty where it is undefined.
Figure value_of(const Response& response, const Summary& summary);

/// "Coverage (0.5)", with the unit in `unit`; the path itself where no plain words are known.
std::string label_of(const Response& response);
std::string unit_of(const Response& response);

}  // namespace needleroll
