#include "gui/screens/explore/figures.hpp"

namespace needleroll::gui {

void update_figures(FiguresNow& figures, const Result& result, std::uint64_t run_number, std::size_t strikes) {
    if (figures.run_number == run_number && figures.strikes == strikes) return;
    figures.run_number = run_number;
    figures.strikes = strikes;
    // A result that exists was checked, so its regions are good.
    if (auto summary = summarise(result, strikes)) figures.summary = std::move(*summary);
}

}  // namespace needleroll::gui
