/// Stands in for the words of the talk until sim/words has them.
#pragma once

#include "sim/words/language.hpp"

#include <array>

namespace needleroll::gui::words::explain {

inline constexpr Word back{"explain.back", "Back"};
inline constexpr Word next{"explain.next", "Next"};
inline constexpr Word text{"explain.text", "Text"};
inline constexpr Word picture{"explain.picture", "Picture"};
inline constexpr Word chart{"explain.chart", "Chart"};
inline constexpr Word disclaimer{"explain.disclaimer",
                                 "A teaching picture, not your skin and not medical advice. Ask your "
                                 "professional what is suitable for you."};
struct step_of {
    static constexpr Word word{"explain.step_of", "Step {step} of {steps}"};
    Filling step;
    Filling steps;
    std::array<NamedFilling, 2> fillings() const { return {{{"step", step}, {"steps", steps}}}; }
};
struct count_of {
    static constexpr Word word{"explain.count_of", "{step} of {steps}"};
    Filling step;
    Filling steps;
    std::array<NamedFilling, 2> fillings() const { return {{{"step", step}, {"steps", steps}}}; }
};

}  // namespace needleroll::gui::words::explain
