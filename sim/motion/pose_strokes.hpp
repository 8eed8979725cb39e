/// Measured poses as strokes, pose by pose: the one way of a recorded hand, a live hand and a file.
#pragma once

#include "sim/motion/hand.hpp"
#include "sim/motion/program.hpp"
#include "sim/motion/stroke.hpp"

#include <optional>
#include <vector>

namespace needleroll {

/// Appends what was rolled, skidded and turned between two measured poses. Motion along the mean heading
/// rolls (either way), motion across it skids, change of heading turns. What went more aside than along, or
/// turned nearly on the spot, is taken apart into steps, because a needle's path through the skin cannot be
/// told from so short a roll. Slip comes from the hand.
void append_between(std::vector<Segment>& segments, const MeasuredPose& from, const MeasuredPose& to,
                    const Hand& hand);

/// Takes poses one after the other; from set-down to lift is a stroke, the number of strokes before it its
/// pass.
class PoseStrokes {
  public:
    explicit PoseStrokes(const Hand& hand) : hand_(hand) {}

    /// Takes the next pose. What it adds stands at the end of `strokes`: a new stroke when the roller is set
    /// down, more segments of the last one when it goes on.
    void add(const MeasuredPose& pose, std::vector<Stroke>& strokes);

  private:
    Hand hand_;
    std::optional<MeasuredPose> last_;
    bool rolling_ = false;
};

}  // namespace needleroll
