/// An experiment: a base scenario, what is varied, what is looked at, and how often it is repeated.
#pragma once

#include "sim/experiment/factor.hpp"
#include "sim/experiment/response.hpp"
#include "sim/scenario/assets.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace needleroll {

/// How the cells are chosen from the levels of the factors.
enum class DesignKind {
    full_factorial,   ///< every level of every factor with every other
    latin_hypercube,  ///< samples with each factor's range divided evenly (McKay, Beckman & Conover 1979)
    sobol,            ///< a scrambled Sobol' sequence
};

/// Names in files, by DesignKind.
inline constexpr std::array<std::string_view, 3> design_names = {"full-factorial", "latin-hypercube",
                                                                 "sobol"};

/// How many replicates a cell gets: `minimum` at first, then batches until the half-width of the 95 %
/// interval of the mean of one response is at most the bound, or `maximum` is reached.
struct Replication {
    std::int64_t minimum = 30;
    std::int64_t maximum = 30;
    std::int64_t batch = 10;
    std::optional<std::size_t> response;        ///< index into Experiment::responses; empty: fixed number
    std::optional<double> half_width;           ///< absolute, in the unit of the response
    std::optional<double> half_width_relative;  ///< as a share of the mean

    bool is_fixed() const { return !response; }
};

/// The base scenario as it came: cells are read from it under their settings, so that presets lie under the
/// keys of the file.
struct BaseScenario {
    std::string name;                   ///< file or name of a shipped one, as errors call it
    std::string text;                   ///< all bytes of the file
    std::vector<std::string> settings;  ///< "key=value" over it
    Scenario scenario;                  ///< what that gives
};

/// A whole experiment as read.
struct Experiment {
    std::string file;  ///< as errors call it
    std::string text;  ///< all bytes of the file
    std::string title;
    std::string question;
    BaseScenario base;
    std::vector<Factor> factors;
    DesignKind design = DesignKind::full_factorial;
    std::int64_t samples = 0;  ///< of a sampled design
    Replication replication;
    std::vector<Response> responses;
    std::optional<double> pixel_mm;  ///< of the raster of over-treated skin; empty: as in summary.json
};

/// The most cells, replicates of a cell and replicates in all that an experiment may ask for, and the most
/// factors and responses.
inline constexpr double most_cells = 1e5;
inline constexpr std::int64_t most_replicates_of_cell = 100'000;
inline constexpr double most_replicates = 1e8;
inline constexpr std::size_t most_factors = 20;
inline constexpr std::size_t most_responses = 100;

}  // namespace needleroll
