#include "sim/scenario/parameter_groups.hpp"

namespace needleroll {

std::vector<Parameter> hand_parameters() {
    return {
        {.key = "hand.force_N",
         .label = "Force",
         .group = Group::hand,
         .unit = "N",
         .help = "Force of the hand on the roller; above the saturation force the drum carries the rest and "
                 "depth stops "
                 "growing.",
         .source = "no measurement on rollers found; 2 to 5 N agree with insertion forces of single needles",
         .kind = number<&Scenario::hand, &Hand::force_N>(
             {.minimum = 0.05, .maximum = 20, .step = 0.1, .decimals = 2, .logarithmic = true})},
        {.key = "hand.speed_mm_s",
         .label = "Speed",
         .group = Group::hand,
         .unit = "mm/s",
         .help = "Speed of the axle along its path; sets the clock only, the model has no rate effects.",
         .source = "no measurement on rollers found; assumed",
         .kind = number<&Scenario::hand, &Hand::speed_mm_s>(
             {.minimum = 1, .maximum = 500, .step = 5, .decimals = 0, .logarithmic = true})},
        {.key = "hand.slip",
         .label = "Slip",
         .group = Group::hand,
         .unit = "",
         .help = "Share of the way that the drum skids instead of rolling; negative when it spins faster "
                 "than it moves.",
         .source = "0 is a freely rolling drum",
         .kind = number<&Scenario::hand, &Hand::slip>(
             {.minimum = -1, .maximum = 0.95, .step = 0.01, .decimals = 2})},
        {.key = "hand.tilt_deg",
         .label = "Tilt",
         .group = Group::hand,
         .unit = "°",
         .help = "Lean of the handle about the heading; positive lifts the left end of the drum.",
         .source = "0 is a level drum",
         .kind = number<&Scenario::hand, &Hand::tilt_deg>(
             {.minimum = -20, .maximum = 20, .step = 0.5, .decimals = 1})},
        {.key = "hand.tremor_mm",
         .label = "Tremor",
         .group = Group::hand,
         .unit = "mm",
         .help = "Standard deviation of the axle's sideways wandering along a stroke, correlated over 10 mm "
                 "of path.",
         .source = "0 is a perfect hand; no measurement on rollers found",
         .kind = number<&Scenario::hand, &Hand::tremor_mm>(
             {.minimum = 0, .maximum = 5, .step = 0.05, .decimals = 2})},
        {.key = "hand.heading_jitter_deg",
         .label = "Heading jitter",
         .group = Group::hand,
         .unit = "°",
         .help = "Standard deviation of a stroke's direction about the one that was meant.",
         .source = "0 is a perfect hand; no measurement on rollers found",
         .kind = number<&Scenario::hand, &Hand::heading_jitter_deg>(
             {.minimum = 0, .maximum = 45, .step = 0.5, .decimals = 1})},
        {.key = "hand.lift_s",
         .label = "Lift time",
         .group = Group::hand,
         .unit = "s",
         .help = "Time in the air between two strokes.",
         .source = "assumed",
         .kind = number<&Scenario::hand, &Hand::lift_s>(
             {.minimum = 0, .maximum = 60, .step = 0.1, .decimals = 1})},
    };
}

std::vector<Parameter> variability_parameters() {
    const Range spread{.minimum = 0, .maximum = 1, .step = 0.01, .decimals = 2};
    return {
        {.key = "variability.stiffness_cv",
         .label = "Stiffness, strike to strike",
         .group = Group::variability,
         .unit = "",
         .help = "Coefficient of variation of the skin's stiffness from strike to strike.",
         .source = "assumed",
         .kind = number<&Scenario::variability, &Variability::stiffness_cv>(spread)},
        {.key = "variability.puncture_cv",
         .label = "Piercing force, strike to strike",
         .group = Group::variability,
         .unit = "",
         .help = "Coefficient of variation of the force that it takes to pierce, from strike to strike.",
         .source = "assumed",
         .kind = number<&Scenario::variability, &Variability::puncture_cv>(spread)},
        {.key = "variability.field_cv",
         .label = "Skin, place to place",
         .group = Group::variability,
         .unit = "",
         .help = "Coefficient of variation of the smooth fields that make some places stiffer or tougher "
                 "than others.",
         .source = "assumed",
         .kind = number<&Scenario::variability, &Variability::field_cv>(spread)},
        {.key = "variability.field_correlation_mm",
         .label = "Size of a place",
         .group = Group::variability,
         .unit = "mm",
         .help = "Distance over which the smooth fields of the skin stay alike.",
         .source = "assumed",
         .kind = number<&Scenario::variability, &Variability::field_correlation_mm>(
             {.minimum = 0.5, .maximum = 50, .step = 0.5, .decimals = 1, .logarithmic = true}),
         .applies = [](const Scenario& scenario) { return scenario.variability.field_cv > 0.0; }},
        {.key = "variability.needle_length_cv",
         .label = "Needle length",
         .group = Group::variability,
         .unit = "",
         .help = "Coefficient of variation of needle length from needle to needle of one roller.",
         .source = "assumed",
         .kind = number<&Scenario::variability, &Variability::needle_length_cv>(
             {.minimum = 0, .maximum = 0.3, .step = 0.01, .decimals = 2})},
    };
}

}  // namespace needleroll
