#include "sim/scenario/parameter_groups.hpp"

#include <array>

namespace needleroll {

namespace {

constexpr std::array<ChoiceOption, 2> model_options = {{
    {"force", "Force", "The hand's force and the skin's stiffness decide how deep the needles go."},
    {"rigid", "Set depth", "The needles go to a set depth into skin that does not give way."},
}};

constexpr std::array<ChoiceOption, 2> rolling_radius_options = {{
    {"free", "Free", "The drum turns as the needles in the skin drive it, without drag on balance."},
    {"axle_height", "Axle height", "The drum rolls without slip at the plane of the skin."},
}};

bool uses_force(const Scenario& scenario) {
    return scenario.contact.model == ContactModel::force;
}

bool uses_depth(const Scenario& scenario) {
    return scenario.contact.model == ContactModel::rigid;
}

ChoiceOrNumber rolling_radius() {
    return {[](const Scenario& scenario) -> std::variant<std::size_t, double> {
                if (scenario.contact.rolling_radius == RollingRadius::given)
                    return scenario.contact.rolling_radius_mm;
                return static_cast<std::size_t>(scenario.contact.rolling_radius);
            },
            [](Scenario& scenario, std::variant<std::size_t, double> value) {
                if (const double* radius_mm = std::get_if<double>(&value)) {
                    scenario.contact.rolling_radius = RollingRadius::given;
                    scenario.contact.rolling_radius_mm = *radius_mm;
                } else {
                    scenario.contact.rolling_radius =
                        static_cast<RollingRadius>(std::get<std::size_t>(value));
                    scenario.contact.rolling_radius_mm = ContactOptions{}.rolling_radius_mm;
                }
            },
            rolling_radius_options, Range{.minimum = 1, .maximum = 60, .step = 0.1, .decimals = 2},
            [](const Scenario& scenario) { return scenario.roller.drum_radius_mm; }};
}

std::vector<Parameter> rolling_parameters() {
    return {
        {.key = "contact.model",
         .label = "Contact",
         .group = Group::contact,
         .unit = "",
         .help = "What decides how deep the needles go.",
         .source = "model",
         .kind = choice<&Scenario::contact, &ContactOptions::model>(model_options)},
        {.key = "contact.depth_mm",
         .label = "Set depth",
         .group = Group::contact,
         .unit = "mm",
         .help = "Depth of the tips below the skin at mid-axle, in the rigid model only.",
         .source = "full depth is the largest that geometry allows",
         .kind = optional_number<&Scenario::contact, &ContactOptions::depth_mm>(
             {.minimum = 0.01, .maximum = 4, .step = 0.1, .decimals = 2}, "needle length",
             [](const Scenario& scenario) {
                 return std::optional<double>(scenario.roller.needle_length_mm);
             }),
         .applies = uses_depth},
        {.key = "contact.rolling_radius",
         .label = "Rolling radius",
         .group = Group::contact,
         .unit = "mm",
         .help = "Radius on which the drum rolls: advance for each radian of turn without slip.",
         .source = "derived: drag of a needle over its contact cancels",
         .kind = rolling_radius()},
        {.key = "contact.reentry_radius_mm",
         .label = "Re-entry radius",
         .group = Group::contact,
         .unit = "mm",
         .help = "A needle this close to an earlier hole slides into it and makes no new one; 0 switches "
                 "this off.",
         .source = "effect described by Fernandes; its reach is assumed",
         .kind = optional_number<&Scenario::contact, &ContactOptions::reentry_radius_mm>(
             {.minimum = 0, .maximum = 2, .step = 0.01, .decimals = 3}, "hole diameter",
             [](const Scenario&) { return std::optional<double>(); })},
    };
}

std::vector<Parameter> skin_parameters() {
    return {
        {.key = "contact.skin_follow_mm",
         .label = "Skin follows",
         .group = Group::contact,
         .unit = "mm",
         .help =
             "Sideways motion of a needle on each side that the skin follows elastically without tearing.",
         .source = "calibrated to holes that are round, maybe slightly oval (Fernandes)",
         .kind = number<&Scenario::contact, &ContactOptions::skin_follow_mm>(
             {.minimum = 0, .maximum = 2, .step = 0.05, .decimals = 2}),
         .calibrated = true},
        {.key = "contact.skin_stiffness_N_mm",
         .label = "Skin stiffness",
         .group = Group::contact,
         .unit = "N/mm",
         .help = "Force of the dimpling skin on one needle for each millimetre, at tautness 1.",
         .source = "calibrated to published depths (Kalluri 2011, Fabbrocini 2009)",
         .kind = number<&Scenario::contact, &ContactOptions::skin_stiffness_N_mm>(
             {.minimum = 0.01, .maximum = 5, .step = 0.01, .decimals = 3, .logarithmic = true}),
         .calibrated = true,
         .applies = uses_force},
        {.key = "contact.cutting_N_mm",
         .label = "Cutting resistance",
         .group = Group::contact,
         .unit = "N/mm",
         .help = "Force that a needle needs to go deeper once it has pierced, for each millimetre of depth.",
         .source = "calibrated to published depths (Kalluri 2011, Fabbrocini 2009)",
         .kind = number<&Scenario::contact, &ContactOptions::cutting_N_mm>(
             {.minimum = 0, .maximum = 5, .step = 0.01, .decimals = 3}),
         .calibrated = true,
         .applies = uses_force},
        {.key = "contact.drum_foundation_N_mm3",
         .label = "Skin under the drum",
         .group = Group::contact,
         .unit = "N/mm³",
         .help = "Stiffness of the skin against the drum itself once the drum touches.",
         .source = "calibrated to published depths (Fabbrocini 2009)",
         .kind = number<&Scenario::contact, &ContactOptions::drum_foundation_N_mm3>(
             {.minimum = 0.001, .maximum = 1, .step = 0.001, .decimals = 4, .logarithmic = true}),
         .calibrated = true,
         .applies = uses_force},
    };
}

}  // namespace

std::vector<Parameter> contact_parameters() {
    std::vector<Parameter> table = rolling_parameters();
    for (Parameter& parameter : skin_parameters()) table.push_back(std::move(parameter));
    return table;
}

}  // namespace needleroll
