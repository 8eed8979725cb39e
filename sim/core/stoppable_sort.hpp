/// Sorting and selecting that can be asked to stop.
#pragma once

#include "sim/core/stop.hpp"

#include <algorithm>
#include <functional>

namespace needleroll {

/// Calls algorithm(less) with a comparison that leaves the algorithm when the token is asked to stop. The
/// library's algorithms can be left by an exception alone; with any other algorithm equal elements would come
/// to lie in another order.
template <class Less, class Algorithm>
void compare_unless_stopped(const StopToken& stop, const Less& less, const Algorithm& algorithm) {
    if (!stop.stop_possible()) return algorithm(less);
    struct Leave {};
    std::size_t turn = 0;
    try {
        algorithm([&](const auto& a, const auto& b) {
            if (asked_to_stop(stop, ++turn)) throw Leave();
            return less(a, b);
        });
    } catch (const Leave&) {
        return;
    }
}

/// std::sort. After a stop the elements are in no order, and some may have been lost.
template <class Iterator, class Less = std::less<>>
void stoppable_sort(Iterator first, Iterator last, const StopToken& stop, const Less& less = {}) {
    compare_unless_stopped(stop, less, [&](const auto& compare) { std::sort(first, last, compare); });
}

/// std::nth_element, with the same reservation.
template <class Iterator>
void stoppable_nth_element(Iterator first, Iterator nth, Iterator last, const StopToken& stop) {
    compare_unless_stopped(stop, std::less<>(),
                           [&](const auto& compare) { std::nth_element(first, nth, last, compare); });
}

}  // namespace needleroll
