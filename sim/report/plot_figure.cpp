#include "sim/report/plot_figure.hpp"

#include "sim/report/figure.hpp"
#include "sim/report/figure_colours.hpp"
#include "sim/report/plot.hpp"

namespace needleroll {

Expected<std::string> plot_png(const PlotData& plot, std::string_view title) {
    const FigurePage page{plot_figure_width_mm, plot_figure_height_mm, plot_figure_dpi};
    const PageBox frame{.left_mm = 20.0, .top_mm = 18.0, .width_mm = 94.0, .height_mm = 47.0};
    return make_figure(page, FigureFormat::png, [&](Canvas& canvas) {
        canvas.text({frame.left_mm, 3.0}, title,
                    {.size_pt = title_pt, .weight = FontWeight::semibold, .colour = figure_colours::ink});
        draw_key(canvas, {frame.left_mm, 11.0}, plot,
                 {.line_mm = 8.0, .gap_mm = 2.0, .apart_mm = 6.0, .size_pt = text_pt});
        draw_plot(canvas, frame, plot);
    });
}

}  // namespace needleroll
