/// Published figures beside what the model gives under their conditions. Nothing here is tuned: a
/// disagreement is shown.
#pragma once

#include "sim/core/error.hpp"
#include "sim/run/run.hpp"
#include "sim/run/summary.hpp"
#include "sim/scenario/assets.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace needleroll {

/// How sure the published figure is.
enum class Confidence {
    read,        ///< read at its source
    unmeasured,  ///< read at its source, which names no measurement
    partly,      ///< read in an abstract whose end is missing
    secondary,   ///< read where others repeat it
    recalled,    ///< recalled from the literature, not checked at the paper
    derived,     ///< follows by arithmetic from published figures
    theory,      ///< a law of geometry or chance
};

/// What an agreement is worth.
enum class Standing {
    independent,  ///< the figure had no part in making the model
    calibrated,   ///< constants of the model were chosen with the figure in view
    arithmetic,   ///< a check: it follows from geometry, chance or the way the model is made
};

/// Agreement: low <= simulated <= high; one-sided with the other end infinite.
struct AcceptedRange {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

/// One published figure and how it is simulated.
struct ValidationCase {
    std::string_view id;  ///< row of LITERATURE section 11, or N and a number
    std::string_view quantity;
    std::string_view published;  ///< the figure as it stands in print
    std::string_view source;
    Confidence confidence = Confidence::read;
    Standing standing = Standing::independent;
    std::string_view condition = {};         ///< in words
    std::vector<std::string> settings = {};  ///< of the default scenario, as `--set` has them
    AcceptedRange accepted = {};
    AcceptedRange (*accepted_in)(const Site&) = nullptr;  ///< instead, where the layers of the skin decide
    std::string_view unit = {};
    int decimals = 1;
    std::string_view remark = {};  ///< said with an agreement: "more even than chance"
    std::string_view not_comparable =
        {};  ///< why nothing follows from the two figures; empty: something does
    double (*measure)(const Result&, const Summary&) = nullptr;  ///< in `unit`; NaN: undefined; null: the
                                                                 ///< model has nothing like it
};

/// What comes of holding the two figures side by side.
enum class Verdict { agrees, differs, not_comparable, not_modelled };

/// A case once it has been simulated.
struct ValidationOutcome {
    double simulated = 0.0;  ///< NaN: undefined or not modelled
    AcceptedRange accepted;
    Verdict verdict = Verdict::differs;
};

/// How many rows came out how.
struct ValidationTally {
    std::size_t independent = 0, calibrated = 0, arithmetic = 0;  ///< agreements by their standing
    std::size_t differing = 0, not_comparable = 0, not_modelled = 0;

    /// Counts one row.
    void add(const ValidationCase& one, const ValidationOutcome& outcome);
    std::size_t agreeing() const { return independent + calibrated + arithmetic; }
    std::size_t compared() const { return agreeing() + differing; }
};

/// All cases that the model covers so far.
std::span<const ValidationCase> validation_cases();

/// Runs one case. Fails when the assets lack what it needs.
Expected<ValidationOutcome> simulate(const ValidationCase& one, const Assets& assets, int threads);

/// "read at the source", "recalled, not checked", ...
std::string_view confidence_words(Confidence confidence);

/// The accepted range with its unit: "142.9 to 162.1 µm", "at most 1"; empty when there is none.
std::string accepted_words(const ValidationCase& one, const AcceptedRange& accepted);

/// The simulated figure with its unit; a dash when undefined.
std::string simulated_words(const ValidationCase& one, const ValidationOutcome& outcome);

/// "agrees", "agrees (used in calibration)", "differs: 12 % above 30", "not modelled", ...
std::string verdict_words(const ValidationCase& one, const ValidationOutcome& outcome);

/// "17 of 27 agree: 4 independent, 5 calibrated, 8 arithmetic. ..."
std::string tally_words(const ValidationTally& tally);

}  // namespace needleroll
