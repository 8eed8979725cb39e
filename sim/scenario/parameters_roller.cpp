#include "sim/scenario/assets.hpp"
#include "sim/scenario/parameter_groups.hpp"

namespace needleroll {

namespace {

std::vector<Parameter> drum_parameters() {
    return {
        {.key = "roller.preset",
         .label = "Roller",
         .group = Group::roller,
         .unit = "",
         .help = "The roller as a named whole; any other roller key overrides one of its values.",
         .source = "each preset names its own sources",
         .kind =
             PresetName{[](const Scenario& scenario) -> const std::string& { return scenario.roller.preset; },
                        PresetKind::roller}},
        {.key = "roller.drum_radius_mm",
         .label = "Drum radius",
         .group = Group::roller,
         .unit = "mm",
         .help = "Radius of the drum without its needles.",
         .source = "Schwarz & Laaff 2011: drum 2 cm in diameter",
         .kind = number<&Scenario::roller, &Roller::drum_radius_mm>(
             {.minimum = 2, .maximum = 50, .step = 0.5, .decimals = 1})},
        {.key = "roller.drum_width_mm",
         .label = "Drum width",
         .group = Group::roller,
         .unit = "mm",
         .help = "Length of the drum along its axle.",
         .source = "Schwarz & Laaff 2011: drum 2 cm wide",
         .kind = number<&Scenario::roller, &Roller::drum_width_mm>(
             {.minimum = 1, .maximum = 100, .step = 1, .decimals = 1})},
        {.key = "roller.rings",
         .label = "Rings",
         .group = Group::roller,
         .unit = "",
         .help = "Number of rings of needles side by side along the axle.",
         .source = "Schwarz & Laaff 2011: eight rows",
         .kind = whole_number<&Scenario::roller, &Roller::rings>(1, 60, false)},
        {.key = "roller.needles_per_ring",
         .label = "Needles a ring",
         .group = Group::roller,
         .unit = "",
         .help = "Number of needles around the drum in one ring, evenly spaced.",
         .source = "Schwarz & Laaff 2011: 15 degrees apart, so 24; 8 x 24 = 192",
         .kind = whole_number<&Scenario::roller, &Roller::needles_per_ring>(1, 120, false)},
        {.key = "roller.ring_spacing_mm",
         .label = "Ring spacing",
         .group = Group::roller,
         .unit = "mm",
         .help = "Distance between neighbouring rings along the axle.",
         .source = "derived: 20 mm shared by 8 rings gives 2.5 mm",
         .kind = optional_number<&Scenario::roller, &Roller::ring_spacing_mm>(
             {.minimum = 0.05, .maximum = 50, .step = 0.1, .decimals = 2}, "drum width / rings",
             [](const Scenario& scenario) {
                 return std::optional<double>(scenario.roller.drum_width_mm / scenario.roller.rings);
             })},
        {.key = "roller.stagger",
         .label = "Stagger",
         .group = Group::roller,
         .unit = "",
         .help = "Fraction of one needle pitch by which each ring is turned on against the ring before.",
         .source = "unpublished; 0 is assumed",
         .kind = number<&Scenario::roller, &Roller::stagger>(
             {.minimum = 0, .maximum = 1, .step = 0.05, .decimals = 2})},
    };
}

std::vector<Parameter> needle_parameters() {
    return {
        {.key = "roller.needle_length_mm",
         .label = "Needle length",
         .group = Group::roller,
         .unit = "mm",
         .help = "From the drum's surface to the tip; the channel in the skin is shorter.",
         .source = "model MF-8, Schwarz & Laaff 2011",
         .kind = number<&Scenario::roller, &Roller::needle_length_mm>(
             {.minimum = 0.1, .maximum = 4, .step = 0.1, .decimals = 2}),
         .published = PublishedRange{0.5, 3.0, "rollers in a review of adverse effects, quoted second-hand"}},
        {.key = "roller.needle_diameter_mm",
         .label = "Needle diameter",
         .group = Group::roller,
         .unit = "mm",
         .help = "Of the shaft above the ground tip.",
         .source = "model MF-8, Schwarz & Laaff 2011; sources disagree (0.07, 0.1, 0.25 mm)",
         .kind = number<&Scenario::roller, &Roller::needle_diameter_mm>(
             {.minimum = 0.03, .maximum = 0.6, .step = 0.01, .decimals = 2}),
         .published =
             PublishedRange{0.07, 0.25, "Doddaballapur 2009 (0.07, 0.1), Schwarz & Laaff 2011 (0.25)"}},
        {.key = "roller.tip_angle_deg",
         .label = "Tip angle",
         .group = Group::roller,
         .unit = "°",
         .help = "Full angle of the ground cone at the tip.",
         .source = "ground steel needles have 10 to 20 degrees; the middle is assumed",
         .kind = number<&Scenario::roller, &Roller::tip_angle_deg>(
             {.minimum = 4, .maximum = 90, .step = 1, .decimals = 1}),
         .published = PublishedRange{10.0, 20.0, "ground steel needles"}},
        {.key = "roller.tip_diameter_um",
         .label = "Tip diameter",
         .group = Group::roller,
         .unit = "µm",
         .help = "Of the rounded end of the tip: the sharper, the less force it takes to pierce.",
         .source = "Kalluri 2011: tip radius 4 µm",
         .kind = number<&Scenario::roller, &Roller::tip_diameter_um>(
             {.minimum = 2, .maximum = 100, .step = 1, .decimals = 1, .logarithmic = true}),
         .published = PublishedRange{5.0, 37.0, "Roemgens 2014, measured needles (recalled)"}},
    };
}

}  // namespace

std::vector<Parameter> roller_parameters() {
    std::vector<Parameter> table = drum_parameters();
    for (Parameter& parameter : needle_parameters()) table.push_back(std::move(parameter));
    return table;
}

}  // namespace needleroll
