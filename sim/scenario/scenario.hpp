/// A scenario: everything that decides a run. Plain data in the units of the file.
#pragma once

#include "sim/contact/contact_options.hpp"
#include "sim/coverage/metrics_options.hpp"
#include "sim/device/roller.hpp"
#include "sim/motion/hand.hpp"
#include "sim/motion/program.hpp"
#include "sim/skin/patch.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace needleroll {

/// What a figure of summary.json is expected to be, so that a scenario can serve as a test.
struct ExpectedFigure {
    std::string figure;  ///< path in summary.json: "density_per_cm2", "depth_mm.p50"
    double low = 0.0;
    double high = 0.0;

    friend bool operator==(const ExpectedFigure&, const ExpectedFigure&) = default;
};

/// The whole set-up of a run.
struct Scenario {
    std::string title = "Star pattern, 1.5 mm";
    std::string description;
    std::string notice;  ///< what to look at
    std::int64_t seed = 1;
    Roller roller;
    Patch patch;
    Hand hand;
    ContactOptions contact;
    Program program;
    std::vector<ListedStroke> strokes;  ///< with Pattern::strokes
    std::string poses_file;             ///< as written in the scenario; empty: none
    std::vector<MeasuredPose> poses;    ///< when not empty, they take the program's place
    PoseSource pose_source;             ///< of the poses
    PoseFollowing pose_following;
    Variability variability;
    MetricsOptions metrics;
    std::vector<ExpectedFigure> expected;

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace needleroll
