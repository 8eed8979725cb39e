#include "sim/response/visits.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace needleroll {

bool is_study_plan(std::span<const double> visits_d) {
    return std::equal(visits_d.begin(), visits_d.end(), study_visits_d.begin(), study_visits_d.end());
}

Expected<void> check_visits(std::span<const double> visits_d) {
    const auto refused = [](std::string message, std::string found, std::string allowed) {
        return fail(
            {.message = std::move(message), .found = std::move(found), .allowed = std::move(allowed)});
    };
    if (visits_d.empty() || visits_d.size() > most_visits)
        return refused("a plan has at least one visit and not too many",
                       fmt::format("{} visits", visits_d.size()), fmt::format("1 to {}", most_visits));
    for (std::size_t i = 0; i < visits_d.size(); ++i) {
        const double day = visits_d[i];
        // Written so that what is no number is refused too.
        if (!(day >= 0.0 && day <= last_visit_d))
            return refused("this is no day of a plan", fmt::format("{}", day),
                           fmt::format("0 to {} days", last_visit_d));
        if (i > 0 && !(day > visits_d[i - 1]))
            return refused("the days of the visits have to ascend",
                           fmt::format("{} after {}", day, visits_d[i - 1]),
                           "each day later than the one before");
    }
    if (visits_d.front() > 0.0)
        return refused("days count from the first visit, so that the first day is 0",
                       fmt::format("{}", visits_d.front()), "0");
    return {};
}

}  // namespace needleroll
