/// A hand as it rolls: segments go in one after the other, punctures come out at once.
#pragma once

#include "sim/motion/pose_strokes.hpp"
#include "sim/run/fold.hpp"

#include <array>

namespace needleroll {

/// A run that goes on. The cost of a segment is that of its own strikes, whatever has been rolled before, as
/// long as the drum turns on; its punctures are, to the last bit, those that run() gives for the same
/// strokes.
class LiveRun {
  public:
    /// Goes on from a finished run, from its drum angle and among its holes. A run without strokes is a fresh
    /// skin. `replicate` as in RunOptions.
    explicit LiveRun(Result start, std::uint64_t replicate = 0);

    /// Sets the roller down: what is rolled next belongs to this stroke. Segments that it has are rolled.
    void set_down(Stroke stroke);
    /// Rolls a segment of the stroke that was set down last.
    void roll(const Segment& segment);
    /// Follows a measured hand to its next pose, as run() follows those of a file.
    void follow(const MeasuredPose& pose);

    /// The run so far. Rows are only added, but for the scuff of needles that are still in the skin. Its
    /// warnings are those of the start.
    const Result& result() const { return result_; }
    /// The run with its warnings, once the hand has done.
    Result finish() &&;

  private:
    void roll_on();
    void roll_next(const Stroke& stroke);

    Result result_;
    RollSetting setting_;
    std::array<double, 4> layer_bottoms_mm_;
    PoseStrokes poses_;
    DrumState drum_;
    RollState state_;
    HoleGrid grid_;
    DrumLoad load_;
    double stroke_s_ = 0.0;  ///< rolled of the stroke under way
};

}  // namespace needleroll
