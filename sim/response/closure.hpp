/// How the holes close (sim/MODEL.md section 7, closing).
///
///     open(t, h) = 2^(-t/h)      t [h] since the needle, h [h] the time in which half of the signal goes
///
/// Works give a half-time or the time at which they call the holes closed. The one that gives both
/// (PMC8259462, three sites) has half-times of 0.410, 0.393 and 0.347 closing times; where only the closing
/// time is published, h = 0.38 times that, so that "closed" is 16 % of the first signal. Methods differ more
/// than people do, so that each curve keeps its name and none mixes two methods.
#pragma once

#include "sim/response/evidence.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace needleroll {

/// What lies over the skin afterwards.
enum class Cover { open_air, covered };

/// From where to where a time [h] was found. An end that nobody measured is empty: "by 2 h" has no low one.
struct HoursRange {
    std::optional<double> low_h;
    std::optional<double> high_h;
};

/// One published course of closing. Curves have a half-time, bars a closing time alone.
struct ClosureCurve {
    std::string_view id;    ///< "K1" to "K8"; the groups of one work share it
    std::string_view name;  ///< who, how treated, how measured: "rat, roller, dye"
    std::string_view part;  ///< what sets it apart from others of its id: "0.37 mm needles"; may be empty
    std::optional<HoursRange> half_time_h;  ///< empty: a bar, no curve
    std::optional<HoursRange> closed_h;     ///< when its authors call the holes closed
    std::optional<HoursRange> closed_sd_h;  ///< standard deviation of that between people
    bool half_time_derived = false;         ///< 0.38 closing times; false: published
    std::optional<Cover> cover;             ///< empty: not told
    std::optional<int> people;              ///< that the work, or the part where it tells, is about
    Evidence evidence = Evidence::measured_in_people;
    SourceMark mark = SourceMark::read;
    std::string_view source;
    std::string_view note = {};

    bool is_bar() const { return !half_time_h; }
};

/// Published half-time over closing time (see above).
inline constexpr double half_time_per_closing_time = 0.38;

/// All of them, K1 to K8 in this order.
std::span<const ClosureCurve> closure_curves();

/// Share of the channels still open t [h] after the needle; before it as at once. `half_time_h` above 0.
double open_share(double t_h, double half_time_h);

/// The share that a curve gives: between `low` and `high`, where an end that nobody measured is empty.
struct ShareRange {
    std::optional<double> low, high;
};

/// What a curve says at t [h]; empty for a bar.
std::optional<ShareRange> share_at(const ClosureCurve& curve, double t_h);

/// Half-times [h] between which the curves of a cover lie: how far methods (open air) or groups of people
/// (covered) differ, no spread between people. The curves at its ends name them.
struct HalfTimeBand {
    double low_h = 0.0, high_h = 0.0;
    const ClosureCurve* low_curve = nullptr;
    const ClosureCurve* high_curve = nullptr;
};

/// The band of all curves of a cover: 0.76 to 6.84 h in the open air, 16.8 to 25.9 h under a cover.
HalfTimeBand closure_band(Cover cover);

/// The half-time [h] that pictures use within the band (illustrative): 2.3 in the open air, which is its
/// geometric middle, 22 under a cover.
double drawn_half_time_h(Cover cover);

/// Of so many holes, how many are drawn open: rounded, halves up.
int holes_drawn_open(int holes, double share);

}  // namespace needleroll
