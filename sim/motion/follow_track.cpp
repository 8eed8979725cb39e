#include "sim/motion/follow_track.hpp"

#include "sim/core/median.hpp"
#include "sim/motion/local_fit.hpp"
#include "sim/motion/track_noise.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll {
namespace {

constexpr double jump_mm_s = 1000.0;
constexpr double longest_jump_s = 0.2;
constexpr double least_gap_s = 0.15;
constexpr double gap_steps = 8.0;
/// Noise that is left alone; rounding to 0.01 mm and 0.02 degrees makes less.
constexpr TrackNoise least_noise{.place_mm = 0.003, .heading_deg = 0.01};

bool too_fast(const MeasuredPose& from, const MeasuredPose& to) {
    return std::hypot(to.x_mm - from.x_mm, to.y_mm - from.y_mm) > jump_mm_s * (to.t_s - from.t_s);
}

/// Where the track is back from a jump that follows pose i; i + 1 where there is none.
std::size_t back_from_jump(const std::vector<MeasuredPose>& poses, std::size_t i) {
    if (i + 1 >= poses.size() || !too_fast(poses[i], poses[i + 1])) return i + 1;
    for (std::size_t back = i + 2; back < poses.size(); ++back) {
        if (poses[back].t_s - poses[i].t_s > longest_jump_s) break;
        if (!too_fast(poses[i], poses[back])) return back;
    }
    return i + 1;
}

std::vector<MeasuredPose> without_jumps(const std::vector<MeasuredPose>& poses, TrackSummary& summary) {
    std::vector<MeasuredPose> kept;
    kept.reserve(poses.size());
    for (std::size_t i = 0; i < poses.size();) {
        kept.push_back(poses[i]);
        const std::size_t next = back_from_jump(poses, i);
        summary.jumps += next > i + 1;
        i = next;
    }
    return kept;
}

/// A time without poses longer than this [s] is a gap.
double longest_step_s(const std::vector<MeasuredPose>& poses) {
    std::vector<double> steps_s;
    for (std::size_t i = 1; i < poses.size(); ++i) steps_s.push_back(poses[i].t_s - poses[i - 1].t_s);
    return std::max(least_gap_s, gap_steps * upper_median(steps_s));
}

/// Lifts the roller at the last pose before each gap.
std::vector<MeasuredPose> lifted_at_gaps(const std::vector<MeasuredPose>& poses, TrackSummary& summary) {
    const double longest_s = longest_step_s(poses);
    std::vector<MeasuredPose> parted;
    parted.reserve(poses.size());
    for (std::size_t i = 0; i < poses.size(); ++i) {
        parted.push_back(poses[i]);
        const bool on_skin = i + 1 < poses.size() && !poses[i].lifted && !poses[i + 1].lifted;
        if (!on_skin || !(poses[i + 1].t_s - poses[i].t_s > longest_s)) continue;
        ++summary.gaps;
        parted.push_back(poses[i]);
        parted.back().lifted = true;
    }
    return parted;
}

/// Takes the noise from the poses first to last - 1, which are on the skin; gives the sum of the squares of
/// how far they move.
double smooth_piece(std::vector<MeasuredPose>& poses, const std::vector<double>& headings_deg,
                    std::size_t first, std::size_t last, const TrackNoise& noise, double half_width_s,
                    const StopToken& stop) {
    TrackPiece piece;
    for (std::size_t i = first; i < last; ++i) {
        piece.t_s.push_back(poses[i].t_s);
        piece.x_mm.push_back(poses[i].x_mm);
        piece.y_mm.push_back(poses[i].y_mm);
        piece.heading_deg.push_back(headings_deg[i]);
    }
    const TrackPiece fitted = fitted_piece(piece, noise, half_width_s, stop);
    double squares_mm2 = 0.0;
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        MeasuredPose& pose = poses[first + i];
        const double dx = fitted.x_mm[i] - pose.x_mm, dy = fitted.y_mm[i] - pose.y_mm;
        squares_mm2 += dx * dx + dy * dy;
        pose.x_mm = fitted.x_mm[i], pose.y_mm = fitted.y_mm[i], pose.heading_deg = fitted.heading_deg[i];
    }
    return squares_mm2;
}

/// Smooths every piece between lifts, and tells how far the poses on the skin move.
double smooth(std::vector<MeasuredPose>& poses, const TrackNoise& noise, double half_width_s,
              const StopToken& stop) {
    const std::vector<double> headings_deg = unwrapped_headings_deg(poses);
    double squares_mm2 = 0.0;
    std::size_t smoothed = 0;
    for (std::size_t first = 0; first < poses.size() && !stop.stop_requested();) {
        std::size_t last = first;
        while (last < poses.size() && !poses[last].lifted) ++last;
        squares_mm2 += smooth_piece(poses, headings_deg, first, last, noise, half_width_s, stop);
        smoothed += last - first;
        first = last + 1;
    }
    return smoothed == 0 ? 0.0 : std::sqrt(squares_mm2 / static_cast<double>(smoothed));
}

}  // namespace

FollowedTrack follow_track(const std::vector<MeasuredPose>& poses, const PoseSource& source,
                           const PoseFollowing& following, const Hand& hand, const StopToken& stop) {
    FollowedTrack track{poses, {}};
    track.summary.samples = static_cast<std::int64_t>(poses.size());
    track.summary.left_out = source.rows_left_out;
    if (!source.force_measured) {
        for (MeasuredPose& pose : track.poses) pose.force_N = hand.force_N;
    }
    if (source.recorded || poses.size() < 2) return track;
    track.poses = without_jumps(track.poses, track.summary);
    track.summary.left_out += track.summary.samples - static_cast<std::int64_t>(track.poses.size());
    if (track.poses.size() < 2) return track;
    track.poses = lifted_at_gaps(track.poses, track.summary);
    const TrackNoise noise = track_noise(track.poses, stop);
    const bool noisy = noise.place_mm >= least_noise.place_mm || noise.heading_deg >= least_noise.heading_deg;
    if (!noisy || following.smoothing_s == 0.0) return track;
    const TrackNoise known{std::max(noise.place_mm, least_noise.place_mm),
                           std::max(noise.heading_deg, least_noise.heading_deg)};
    track.summary.smoothed_rms_mm = smooth(track.poses, known, following.smoothing_s, stop);
    return track;
}

}  // namespace needleroll
