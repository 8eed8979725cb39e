#include "gui/work/captions.hpp"

#include "gui/words/captions.hpp"
#include "sim/skin/layer_words.hpp"
#include "sim/words/number_text.hpp"

#include <array>
#include <cmath>

namespace needleroll::gui {
namespace {

/// From this share of the chance value on, in either direction, a pattern is called different from chance.
constexpr double clearly = 0.10;
constexpr double slightly = 0.03;

/// Under this share of bare skin none is spoken of.
constexpr double no_share = 0.005;

/// Whose holes fill the skin: the rows of evenness_words.
enum class FilledBy { measured_hand, four_directions, two_directions, one_direction, random, strokes };

/// How the spread of counts compares with chance: the columns of evenness_words.
enum class Evenness { far_more, more, little_more, about_as, little_less, less };

/// Whole sentences: no other language can be trusted to be put together from the same pieces.
constexpr std::array<std::array<Word, 6>, 6> evenness_words = {{
    {{words::captions::measured_hand_far_more_even, words::captions::measured_hand_more_even,
      words::captions::measured_hand_little_more_even, words::captions::measured_hand_about_as_even,
      words::captions::measured_hand_little_less_even, words::captions::measured_hand_less_even}},
    {{words::captions::four_directions_far_more_even, words::captions::four_directions_more_even,
      words::captions::four_directions_little_more_even, words::captions::four_directions_about_as_even,
      words::captions::four_directions_little_less_even, words::captions::four_directions_less_even}},
    {{words::captions::two_directions_far_more_even, words::captions::two_directions_more_even,
      words::captions::two_directions_little_more_even, words::captions::two_directions_about_as_even,
      words::captions::two_directions_little_less_even, words::captions::two_directions_less_even}},
    {{words::captions::one_direction_far_more_even, words::captions::one_direction_more_even,
      words::captions::one_direction_little_more_even, words::captions::one_direction_about_as_even,
      words::captions::one_direction_little_less_even, words::captions::one_direction_less_even}},
    {{words::captions::random_directions_far_more_even, words::captions::random_directions_more_even,
      words::captions::random_directions_little_more_even, words::captions::random_directions_about_as_even,
      words::captions::random_directions_little_less_even, words::captions::random_directions_less_even}},
    {{words::captions::these_strokes_far_more_even, words::captions::these_strokes_more_even,
      words::captions::these_strokes_little_more_even, words::captions::these_strokes_about_as_even,
      words::captions::these_strokes_little_less_even, words::captions::these_strokes_less_even}},
}};

/// Bare skin in words, up to a share of it.
struct UnreachedWords {
    double up_to;
    std::string (*sentence)(const Language& language, const std::string& reach_mm);
};

/// The sentence of a type made from en.json.
template <class Sentence>
std::string unreached(const Language& language, const std::string& reach_mm) {
    return say(language, Sentence{.reach_mm = reach_mm});
}

constexpr std::array<UnreachedWords, 12> unreached_words = {
    {{no_share, unreached<words::captions::all_reached>},
     {0.02, unreached<words::captions::hardly_any_unreached>},
     {0.07, unreached<words::captions::one_twentieth_unreached>},
     {0.14, unreached<words::captions::one_tenth_unreached>},
     {0.22, unreached<words::captions::one_fifth_unreached>},
     {0.29, unreached<words::captions::one_quarter_unreached>},
     {0.41, unreached<words::captions::one_third_unreached>},
     {0.58, unreached<words::captions::one_half_unreached>},
     {0.71, unreached<words::captions::two_thirds_unreached>},
     {0.83, unreached<words::captions::three_quarters_unreached>},
     {0.96, unreached<words::captions::most_unreached>},
     {2.00, unreached<words::captions::nearly_all_unreached>}}};

FilledBy filled_by(const Scenario& scenario) {
    if (!scenario.poses.empty()) return FilledBy::measured_hand;
    switch (scenario.program.pattern) {
        case Pattern::star:
            return FilledBy::four_directions;
        case Pattern::cross_hatch:
            return FilledBy::two_directions;
        case Pattern::parallel:
            return FilledBy::one_direction;
        case Pattern::random:
            return FilledBy::random;
        case Pattern::strokes:
            break;
    }
    return FilledBy::strokes;
}

Evenness against_chance(double cv, double chance) {
    const double ratio = cv / chance;
    if (ratio < 1.0 - 4.0 * clearly) return Evenness::far_more;
    if (ratio < 1.0 - clearly) return Evenness::more;
    if (ratio < 1.0 - slightly) return Evenness::little_more;
    if (ratio <= 1.0 + slightly) return Evenness::about_as;
    if (ratio <= 1.0 + clearly) return Evenness::little_less;
    return Evenness::less;
}

std::string evenness_sentence(const Language& language, const Scenario& scenario,
                              const PatternFigures& pattern) {
    if (!pattern.evenness_cv || !pattern.evenness_chance) return {};
    const auto row = static_cast<std::size_t>(filled_by(scenario));
    const auto column =
        static_cast<std::size_t>(against_chance(*pattern.evenness_cv, *pattern.evenness_chance));
    return std::string(say(language, evenness_words[row][column]));
}

/// The layer that half of the holes reach, at the least.
Layer usual_layer(const Summary& summary) {
    Layer deepest = Layer::none;
    for (const LayerSummary& layer : summary.layers) {
        if (layer.fraction_reached.value_or(0.0) >= 0.5) deepest = layer.layer;
    }
    return deepest;
}

std::string depth_sentence(const Language& language, const Summary& summary) {
    if (!summary.depth.p50_mm) return {};
    return say(language,
               words::captions::half_deeper{.depth_mm = number_text(language, *summary.depth.p50_mm, 2),
                                            .layer = layer_in_sentence(language, usual_layer(summary))});
}

/// Sentences one after the other, without those that are empty.
std::string joined(const std::array<std::string, 3>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        if (!all.empty() && !sentence.empty()) all += ' ';
        all += sentence;
    }
    return all;
}

}  // namespace

std::string unreached_in_words(const Language& language, double share, double reach_mm) {
    const std::string reach = given_number_text(language, reach_mm);
    for (const UnreachedWords& entry : unreached_words) {
        if (share < entry.up_to) return entry.sentence(language, reach);
    }
    return {};
}

std::string caption_of(const Language& language, const Result& result, const FiguresNow& figures,
                       const PatternFigures& pattern, double reach_mm) {
    if (figures.strikes == 0) {
        const bool none_to_come = result.punctures.size() == 0;
        return std::string(
            say(language, none_to_come ? words::captions::no_strike : words::captions::press_play));
    }
    if (figures.summary.holes == 0) return std::string(say(language, words::captions::only_dimples));
    return joined(
        {evenness_sentence(language, result.scenario, pattern),
         pattern.coverage ? unreached_in_words(language, 1.0 - *pattern.coverage, reach_mm) : std::string(),
         depth_sentence(language, figures.summary)});
}

std::string figure_text(const Language& language, const Figure& figure, int decimals, double factor) {
    const bool defined = figure && std::isfinite(*figure);
    return number_text(language, defined ? *figure * factor : std::nan(""), decimals);
}

}  // namespace needleroll::gui
