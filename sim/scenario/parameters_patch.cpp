#include "sim/scenario/assets.hpp"
#include "sim/scenario/parameter_groups.hpp"

namespace needleroll {

std::vector<Parameter> scenario_parameters() {
    return {
        {.key = "title",
         .label = "Title",
         .group = Group::scenario,
         .unit = "",
         .help = "Name of the scenario as screens and figures show it.",
         .source = "",
         .kind = Text{[](const Scenario& scenario) -> const std::string& { return scenario.title; },
                      [](Scenario& scenario, std::string text) { scenario.title = std::move(text); }, 200}},
        {.key = "description",
         .label = "Description",
         .group = Group::scenario,
         .unit = "",
         .help = "One sentence on what is rolled.",
         .source = "",
         .kind = Text{[](const Scenario& scenario) -> const std::string& { return scenario.description; },
                      [](Scenario& scenario, std::string text) { scenario.description = std::move(text); }}},
        {.key = "notice",
         .label = "What to notice",
         .group = Group::scenario,
         .unit = "",
         .help = "What to look at in the result.",
         .source = "",
         .kind = Text{[](const Scenario& scenario) -> const std::string& { return scenario.notice; },
                      [](Scenario& scenario, std::string text) { scenario.notice = std::move(text); }}},
        {.key = "seed",
         .label = "Seed",
         .group = Group::scenario,
         .unit = "",
         .help = "Number that all chance in the run comes from: the same seed gives the same run.",
         .source = "any number will do",
         .kind = WholeNumber{[](const Scenario& scenario) { return scenario.seed; },
                             [](Scenario& scenario, std::int64_t value) { scenario.seed = value; }, 0,
                             std::numeric_limits<std::int64_t>::max()}},
    };
}

std::vector<Parameter> patch_parameters() {
    return {
        {.key = "patch.width_mm",
         .label = "Patch width",
         .group = Group::patch,
         .unit = "mm",
         .help = "Size of the skin that is looked at, to the right.",
         .source = "chosen: wide enough for three lanes of the drum",
         .kind = number<&Scenario::patch, &Patch::width_mm>(
             {.minimum = 1, .maximum = 500, .step = 5, .decimals = 0, .logarithmic = true})},
        {.key = "patch.height_mm",
         .label = "Patch height",
         .group = Group::patch,
         .unit = "mm",
         .help = "Size of the skin that is looked at, upwards.",
         .source = "chosen: about one turn of the drum",
         .kind = number<&Scenario::patch, &Patch::height_mm>(
             {.minimum = 1, .maximum = 500, .step = 5, .decimals = 0, .logarithmic = true})},
        {.key = "patch.site",
         .label = "Site",
         .group = Group::patch,
         .unit = "",
         .help = "Place on the body, which gives the thickness of the skin's layers.",
         .source = "each site names its own sources",
         .kind = PresetName{[](const Scenario& scenario) -> const std::string& {
                                return scenario.patch.site.name;
                            },
                            PresetKind::site}},
        {.key = "patch.curvature_radius_mm",
         .label = "Curvature radius",
         .group = Group::patch,
         .unit = "mm",
         .help = "Radius of a site that is convex across the axle, so that the outer needles reach less "
                 "deep; infinite is "
                 "flat.",
         .source = "flat is assumed",
         .kind = number<&Scenario::patch, &Patch::curvature_radius_mm>({.minimum = 5,
                                                                        .maximum = 1000,
                                                                        .step = 5,
                                                                        .decimals = 0,
                                                                        .logarithmic = true,
                                                                        .infinity_allowed = true})},
        {.key = "patch.tautness",
         .label = "Tautness",
         .group = Group::patch,
         .unit = "",
         .help = "Factor on the skin's stiffness: 0.5 slack, 1 as it lies, 2 stretched by the other hand.",
         .source = "scale of the model, not measured",
         .kind = number<&Scenario::patch, &Patch::tautness>(
             {.minimum = 0.5, .maximum = 2, .step = 0.05, .decimals = 2})},
    };
}

}  // namespace needleroll
