#include "sim/scenario/parameter_groups.hpp"

#include <array>

namespace needleroll {

namespace {

constexpr std::array<ChoiceOption, 5> pattern_options = {{
    {"star", "Star", "Passes in four directions, 45 degrees apart."},
    {"parallel", "Parallel", "All passes in one direction."},
    {"cross-hatch", "Cross-hatch", "Passes in two directions, at right angles."},
    {"random", "Random", "Every pass in a direction of its own."},
    {"strokes", "Free strokes", "The listed strokes, each once."},
}};

constexpr std::array<ChoiceOption, 2> lanes_options = {{
    {"shifted", "Shifted", "Every pass sets its lanes down at an offset of its own."},
    {"fixed", "Fixed", "Every pass of a direction follows the same lanes."},
}};

constexpr std::array<ChoiceOption, 2> phase_options = {{
    {"random", "Lifted",
     "The roller is lifted before every stroke, so that the drum starts at an angle of chance."},
    {"continued", "To and fro",
     "The roller goes to and fro on its lane without lifting; lanes are then fixed."},
}};

bool uses_program(const Scenario& scenario) {
    return scenario.poses.empty() && scenario.program.pattern != Pattern::strokes;
}

}  // namespace

std::vector<Parameter> program_parameters() {
    return {
        {.key = "program.pattern",
         .label = "Pattern",
         .group = Group::program,
         .unit = "",
         .help = "Directions in which the passes are rolled.",
         .source = "vertical, horizontal and oblique passes: Doddaballapur 2009",
         .kind = choice<&Scenario::program, &Program::pattern>(pattern_options),
         .applies = [](const Scenario& scenario) { return scenario.poses.empty(); }},
        {.key = "program.passes",
         .label = "Passes, one way",
         .group = Group::program,
         .unit = "",
         .help = "How many times the whole region is rolled over, all directions together.",
         .source = "15 to 20 passes: Doddaballapur 2009; 16 is a multiple of the star's four directions",
         .kind = whole_number<&Scenario::program, &Program::passes>(1, 1000, true),
         .published = PublishedRange{15.0, 20.0, "Doddaballapur 2009, Majid 2009 (recalled)"},
         .applies = uses_program},
        {.key = "program.heading_deg",
         .label = "First heading",
         .group = Group::program,
         .unit = "°",
         .help = "Direction of the first pass, counter-clockwise from the right; the others follow from the "
                 "pattern.",
         .source = "free choice",
         .kind = number<&Scenario::program, &Program::heading_deg>(
             {.minimum = -360, .maximum = 360, .step = 5, .decimals = 0}),
         .applies = uses_program},
        {.key = "program.lanes",
         .label = "Lanes",
         .group = Group::program,
         .unit = "",
         .help = "Whether the lanes of a pass lie elsewhere than those of the pass before.",
         .source = "a hand does not find the same lane twice",
         .kind = choice<&Scenario::program, &Program::lanes>(lanes_options),
         .applies = uses_program},
        {.key = "program.lane_overlap",
         .label = "Lane overlap",
         .group = Group::program,
         .unit = "",
         .help = "Share of the drum's width by which neighbouring lanes overlap; negative leaves a gap.",
         .source = "0 is lane beside lane",
         .kind = number<&Scenario::program, &Program::lane_overlap>(
             {.minimum = -1, .maximum = 0.9, .step = 0.05, .decimals = 2}),
         .applies = uses_program},
        {.key = "program.phase",
         .label = "Between strokes",
         .group = Group::program,
         .unit = "",
         .help =
             "Whether the roller is lifted between strokes, so that needles do not fall into the same holes.",
         .source = "lifting each time is taught so that needles make new holes",
         .kind = choice<&Scenario::program, &Program::phase>(phase_options),
         .applies = uses_program},
        {.key = "program.run_out_mm",
         .label = "Run-out",
         .group = Group::program,
         .unit = "mm",
         .help = "How far strokes overrun the region at both ends.",
         .source = "assumed: longer than the drum's contact with the skin",
         .kind = number<&Scenario::program, &Program::run_out_mm>(
             {.minimum = 0, .maximum = 200, .step = 1, .decimals = 0}),
         .applies = uses_program},
    };
}

std::vector<Parameter> poses_parameters() {
    return {
        {.key = "poses.smoothing_s",
         .label = "Smoothing of the track",
         .group = Group::poses,
         .unit = "s",
         .help = "Measured poses that tremble from the tracker's noise are smoothed over this time to either "
                 "side; exact ones and recordings of this program stay as they are; 0 switches this off.",
         .source = "chosen so that 0.1 mm of noise leaves strikes and scuff near those of the clean track",
         .kind = number<&Scenario::pose_following, &PoseFollowing::smoothing_s>(
             {.minimum = 0, .maximum = 2, .step = 0.05, .decimals = 2}),
         .applies =
             [](const Scenario& scenario) {
                 return !scenario.poses.empty() && !scenario.pose_source.recorded;
             }},
    };
}

}  // namespace needleroll
