#include "gui/work/captions.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

/// From this share of the chance value on, in either direction, a pattern is called different from chance.
constexpr double clearly = 0.10;
constexpr double slightly = 0.03;

std::string directions_in_words(const Scenario& scenario) {
    if (!scenario.poses.empty()) return "The measured hand fills";
    switch (scenario.program.pattern) {
        case Pattern::star:
            return "Four directions fill";
        case Pattern::cross_hatch:
            return "Two directions fill";
        case Pattern::parallel:
            return "One direction fills";
        case Pattern::random:
            return "Random directions fill";
        case Pattern::strokes:
            break;
    }
    return "These strokes fill";
}

/// How the spread of counts compares with chance.
std::string against_chance(double cv, double chance) {
    const double ratio = cv / chance;
    if (ratio < 1.0 - 4.0 * clearly) return "far more evenly than chance";
    if (ratio < 1.0 - clearly) return "more evenly than chance";
    if (ratio < 1.0 - slightly) return "a little more evenly than chance";
    if (ratio <= 1.0 + slightly) return "about as evenly as chance";
    if (ratio <= 1.0 + clearly) return "a little less evenly than chance";
    return "less evenly than chance";
}

std::string evenness_sentence(const Result& result, const PatternFigures& pattern) {
    if (!pattern.evenness_cv || !pattern.evenness_chance) return "";
    return fmt::format("{} the skin {}. ", directions_in_words(result.scenario),
                       against_chance(*pattern.evenness_cv, *pattern.evenness_chance));
}

std::string reach_sentence(const PatternFigures& pattern, double reach_mm) {
    if (!pattern.coverage) return "";
    const std::string words = share_in_words(1.0 - *pattern.coverage);
    const bool none = 1.0 - *pattern.coverage < 0.005;
    if (none) return fmt::format("No skin is more than {:g} mm from a hole. ", reach_mm);
    return fmt::format("{}{} of it is more than {:g} mm from any hole. ",
                       static_cast<char>(std::toupper(static_cast<unsigned char>(words[0]))), words.substr(1),
                       reach_mm);
}

/// The layer that half of the holes reach, at the least.
Layer usual_layer(const Summary& summary) {
    Layer deepest = Layer::none;
    for (const LayerSummary& layer : summary.layers) {
        if (layer.fraction_reached.value_or(0.0) >= 0.5) deepest = layer.layer;
    }
    return deepest;
}

std::string depth_sentence(const Summary& summary) {
    if (!summary.depth.p50_mm) return "";
    return fmt::format("Half of the holes are deeper than {:.2f} mm and end in the {}.",
                       *summary.depth.p50_mm, layer_in_words(usual_layer(summary)));
}

}  // namespace

std::string share_in_words(double share) {
    struct Words {
        double up_to;
        const char* words;
    };
    constexpr std::array<Words, 11> table = {{{0.02, "hardly any"},
                                              {0.07, "about one twentieth"},
                                              {0.14, "about one tenth"},
                                              {0.22, "about a fifth"},
                                              {0.29, "about a quarter"},
                                              {0.41, "about a third"},
                                              {0.58, "about half"},
                                              {0.71, "about two thirds"},
                                              {0.83, "about three quarters"},
                                              {0.96, "most"},
                                              {2.00, "nearly all"}}};
    for (const Words& entry : table) {
        if (share < entry.up_to) return entry.words;
    }
    return "all";
}

std::string layer_in_words(Layer layer) {
    switch (layer) {
        case Layer::stratum_corneum:
            return "stratum corneum";
        case Layer::epidermis:
            return "epidermis";
        case Layer::papillary_dermis:
            return "papillary dermis";
        case Layer::reticular_dermis:
            return "reticular dermis";
        case Layer::subcutis:
            return "fat below the skin";
        case Layer::none:
            break;
    }
    return "surface";
}

std::string caption_of(const Result& result, const FiguresNow& figures, const PatternFigures& pattern,
                       double reach_mm) {
    if (figures.strikes == 0) return "Press play, or drag on the skin to roll by hand.";
    if (figures.summary.holes == 0) return "The needles dimple the skin and do not pierce it.";
    return evenness_sentence(result, pattern) + reach_sentence(pattern, reach_mm) +
           depth_sentence(figures.summary);
}

std::string figure_text(const Figure& figure, int decimals, double factor) {
    if (!figure || !std::isfinite(*figure)) return "–";
    return fmt::format("{:.{}f}", *figure * factor, decimals);
}

}  // namespace needleroll::gui
