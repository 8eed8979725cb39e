/// Published figures beside what the model gives under their conditions. Nothing here is tuned: a
/// disagreement is shown.
#pragma once

#include "sim/core/error.hpp"
#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"
#include "sim/scenario/assets.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// How sure the published figure is.
enum class Confidence {
    read,       ///< read at its source
    secondary,  ///< read where others repeat it
    recalled,   ///< recalled from the literature, not checked at the paper
    derived,    ///< follows by arithmetic from published figures
    theory,     ///< a law of geometry or chance
};

/// One published figure and how it is simulated.
struct ValidationCase {
    std::string_view id;  ///< row of LITERATURE section 11
    std::string_view quantity;
    std::string_view published;  ///< the figure as it stands in print, and what counts as agreement where
                                 ///< print has no range
    std::string_view source;
    Confidence confidence = Confidence::read;
    std::string_view condition;         ///< in words
    std::vector<std::string> settings;  ///< of the default scenario, as `--set` has them
    double low = 0.0;                   ///< agreement: low <= simulated <= high
    double high = 0.0;
    std::string_view unit;
    int decimals = 1;
    bool calibrated = false;  ///< constants of the model were chosen so that this comes out
    double (*measure)(const Result&, const Summary&);  ///< in `unit`; NaN: undefined
};

/// A case once it has been simulated.
struct ValidationOutcome {
    double simulated = 0.0;
    bool agrees = false;
};

/// All cases that the model covers so far.
std::span<const ValidationCase> validation_cases();

/// Runs one case. Fails when the assets lack what it needs.
Expected<ValidationOutcome> simulate(const ValidationCase& one, const Assets& assets, int threads);

/// "read", "recalled, not checked", ...
std::string_view confidence_words(Confidence confidence);

/// The simulated figure with its unit; a dash when undefined.
std::string simulated_words(const ValidationCase& one, const ValidationOutcome& outcome);

/// "agrees", "agrees (model calibrated to it)", "differs: 12 % above", ...
std::string verdict_words(const ValidationCase& one, const ValidationOutcome& outcome);

}  // namespace needleroll
