#include "sim/report/colour_bar.hpp"

#include "sim/report/figure_colours.hpp"
#include "sim/report/ticks.hpp"

#include <algorithm>
#include <vector>

namespace needleroll {

double draw_colour_bar(Canvas& canvas, const PageBox& bar, const ColourScale& scale, AlignX numbers) {
    std::vector<Colour> pixels;
    for (int row = 0; row < colour_map_size; ++row) {
        const double fraction = (row + 0.5) / colour_map_size;
        pixels.push_back(map_colour(scale.map, scale.downwards ? fraction : 1.0 - fraction));
    }
    canvas.image(bar, 1, colour_map_size, pixels);
    canvas.outline_box(bar, {figure_colours::ink, 0.2});
    const Ticks ticks = round_ticks(scale.low, scale.high, 8);
    const bool left = numbers == AlignX::left;
    const double edge_mm = left ? bar.left_mm : bar.right_mm(), outwards = left ? -1.0 : 1.0;
    const PageTextStyle number{.size_pt = small_pt,
                               .colour = figure_colours::ink_2,
                               .align_x = left ? AlignX::right : AlignX::left,
                               .align_y = AlignY::middle};
    double widest_mm = 0.0;
    for (const double value : ticks.values) {
        const double y_mm = scale.y_mm(bar, value);
        canvas.line({edge_mm, y_mm}, {edge_mm + outwards * 1.0, y_mm}, {figure_colours::ink, 0.25});
        const PagePoint place{edge_mm + outwards * 1.7, y_mm};
        widest_mm = std::max(widest_mm, canvas.text(place, tick_label(value, ticks.step), number).width_mm);
    }
    return edge_mm + outwards * (1.7 + widest_mm);
}

}  // namespace needleroll
