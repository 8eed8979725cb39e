/// What the step "New fibres" shows at a time of a plan of visits: words and amounts, without drawing.
#pragma once

#include "sim/response/phases.hpp"
#include "sim/words/language.hpp"

#include <span>
#include <string>

namespace needleroll::gui {

/// Where the slider ends: a year after the first visit [d].
inline constexpr double fibres_end_d = 365.0;

/// Length of a twelfth of a year [d], for the marks at the slider.
inline constexpr double month_d = fibres_end_d / 12.0;

/// The slider's scale: the first weeks have more room than the last months. Share 0 to 1 of its length for a
/// day, and the whole day for a share.
double share_of_day(double day_d);
double day_of_share(double share);

/// The day that so many weeks lead to: to the next whole weeks, within the slider.
double moved_by_weeks(double day_d, int weeks);

/// Whether the picture may show new collagen.
enum class FibresKnown {
    shown,       ///< as the study found it, or on the way there
    other_run,   ///< the run is not like the study's
    other_plan,  ///< the visits are not the study's
};

/// All that is said and drawn for one moment.
struct FibresView {
    FibresKnown known = FibresKnown::shown;
    double picture_day_d = 0.0;  ///< the day of the picture: no later than the day that was measured
    bool late = false;           ///< the slider stands later than that
    double amount = 0.0;         ///< of new collagen, C_mid - 1; 0 where it is not known
    bool thicker = false;        ///< the outer skin was found thicker on this day
    Phase phase = Phase::calming;
    std::string title;     ///< "Day 3", "Week 24"
    std::string subtitle;  ///< "8 weeks after visit 5"
    std::string unknown;   ///< what is said over a side that is not known; else empty
    std::string caption;   ///< under the chart
};

FibresView fibres_view(double day_d, std::span<const double> visits_d, bool like_study,
                       const Language& language);

}  // namespace needleroll::gui
