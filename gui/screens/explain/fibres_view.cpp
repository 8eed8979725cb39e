#include "gui/screens/explain/fibres_view.hpp"

#include "gui/words/talk_words.hpp"
#include "sim/response/collagen.hpp"

#include <algorithm>
#include <cmath>

namespace needleroll::gui {
namespace {

constexpr double days_of_week = 7.0;
/// From here on the title counts weeks [d].
constexpr double counts_weeks_from_d = 14.0;
/// share = (day / end) ^ exponent: three tenths of the slider for the first two months.
constexpr double scale_exponent = 0.66;

int whole_weeks(double days) {
    return static_cast<int>(std::floor(days / days_of_week + 1e-9));
}

std::string title_of(double day_d, const Language& language) {
    if (day_d < counts_weeks_from_d)
        return say(language, words::explain::fibres_day{.day = static_cast<int>(std::floor(day_d))});
    return say(language, words::explain::fibres_week{.week = whole_weeks(day_d)});
}

std::string since_visit(const PhaseNow& now, const Language& language) {
    const int visit = static_cast<int>(now.visit) + 1;
    const int days = static_cast<int>(std::floor(now.since_visit_d));
    if (days == 0) return say(language, words::explain::fibres_visit_today{.visit = visit});
    if (now.since_visit_d < counts_weeks_from_d)
        return say(language, words::explain::fibres_days_after_visit{.count = days, .visit = visit});
    return say(language,
               words::explain::fibres_after_visit{.count = whole_weeks(now.since_visit_d), .visit = visit});
}

std::string_view unknown_words(FibresKnown known, const Language& language) {
    switch (known) {
        case FibresKnown::other_run:
            return say(language, words::explain::fibres_not_like_study);
        case FibresKnown::other_plan:
            return say(language, words::explain::fibres_other_plan);
        case FibresKnown::shown:
            break;
    }
    return {};
}

}  // namespace

double share_of_day(double day_d) {
    return std::pow(std::clamp(day_d / fibres_end_d, 0.0, 1.0), scale_exponent);
}

double day_of_share(double share) {
    return std::round(fibres_end_d * std::pow(std::clamp(share, 0.0, 1.0), 1.0 / scale_exponent));
}

double moved_by_weeks(double day_d, int weeks) {
    const double at = day_d / days_of_week;
    const double from = weeks > 0 ? std::floor(at) : std::ceil(at);
    return std::clamp((from + weeks) * days_of_week, 0.0, fibres_end_d);
}

FibresView fibres_view(double day_d, std::span<const double> visits_d, bool like_study,
                       const Language& language) {
    FibresView view;
    view.known = !like_study                ? FibresKnown::other_run
                 : !is_study_plan(visits_d) ? FibresKnown::other_plan
                                            : FibresKnown::shown;
    view.late = day_d > measured_day_d;
    view.picture_day_d = std::min(day_d, measured_day_d);
    const bool shown = view.known == FibresKnown::shown;
    if (const auto collagen = collagen_at(view.picture_day_d, visits_d); shown && collagen)
        view.amount = collagen->mid - 1.0;
    view.thicker = shown && day_d >= measured_day_d;
    view.phase = phase_at(day_d, visits_d).phase;
    view.title = title_of(view.picture_day_d, language);
    view.unknown = unknown_words(view.known, language);
    if (!view.late)
        view.subtitle = since_visit(phase_at(day_d, visits_d), language);
    else if (shown)
        view.subtitle = say(language, words::explain::fibres_caption_late);
    else
        view.subtitle = say(language, words::explain::not_measured);
    view.caption = say(language, words::explain::fibres_caption);
    return view;
}

}  // namespace needleroll::gui
