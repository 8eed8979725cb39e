/// The plots behind the figures of an experiment.
#pragma once

#include "sim/experiment/results.hpp"
#include "sim/report/plot.hpp"

#include <limits>
#include <string>
#include <vector>

namespace needleroll {

/// The smallest and the largest of the values so far.
struct ValueEnds {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value);
    bool empty() const { return !(low <= high); }
};

/// What the plots look at; both must outlive them.
struct ExperimentData {
    const Experiment& experiment;
    const ExperimentResults& results;
};

/// A named panel of a response plot.
struct ResponsePanel {
    std::string title;  ///< the levels of the factors that have no place in it; can be empty
    PlotData plot;
};

/// Means with intervals: in a full factorial design along the factor with the most numbers for levels, a line
/// for each level of another one, a panel for each combination of the rest; else a panel for each factor.
std::vector<ResponsePanel> response_panels(const ExperimentData& data, std::size_t response);
void draw_response_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data, std::size_t response);
double response_plot_height_mm(const ExperimentData& data);

/// A box for each of the first cells.
void draw_spread_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data, std::size_t response);
double spread_plot_height_mm(const ExperimentData& data);

/// The responses of passes over their pass, for the first cells; empty when there is none.
PlotData pass_plot(const ExperimentData& data);
void draw_pass_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data);

/// Main effects on each of the first responses, strongest first.
void draw_effect_plot(Canvas& canvas, const PageBox& box, const ExperimentData& data);
double effect_plot_height_mm(const ExperimentData& data);

}  // namespace needleroll
