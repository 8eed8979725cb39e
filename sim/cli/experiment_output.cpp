#include "sim/cli/experiment_output.hpp"

#include "sim/core/file_making.hpp"
#include "sim/report/experiment_report.hpp"
#include "sim/report/experiment_tables.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::size_t most_lines = 24;
constexpr double figure_dots_per_inch = 200.0;
constexpr std::array output_names = {"report.pdf", "summary.csv", "comparisons.csv", "summary.json"};
constexpr const char* figures_folder = "figures";

struct PictureFormat {
    FigureFormat format;
    const char* ending;
};

constexpr std::array<PictureFormat, 2> picture_formats = {
    {{FigureFormat::png, ".png"}, {FigureFormat::svg, ".svg"}}};

/// Every figure as PNG and SVG, drawn side by side.
Expected<std::vector<NamedFile>> figure_files(const std::vector<ExperimentFigure>& figures, int threads) {
    std::vector<FileToMake> wanted;
    for (const ExperimentFigure& figure : figures) {
        for (const PictureFormat& picture : picture_formats) {
            wanted.push_back(
                {figure.name + picture.ending, [&figure, format = picture.format] {
                     const FigurePage page{experiment_figure_width_mm + 8.0, figure.height_mm + 8.0,
                                           figure_dots_per_inch};
                     return make_figure(page, format, [&figure](Canvas& canvas) {
                         figure.draw(canvas, {4.0, 4.0, experiment_figure_width_mm, figure.height_mm});
                     });
                 }});
        }
    }
    return make_files(wanted, threads);
}

}  // namespace

Expected<void> write_experiment_output(const Experiment& experiment, const ResultFolder& folder,
                                       const Assets& assets, int threads, const Console& console) {
    Expected<ReplicateTable> table = ReplicateTable::open(experiment, folder.replicates());
    if (!table) return fail(table.error());
    const ExperimentResults results = summarise_experiment(experiment, *table);
    std::vector<ExperimentFigure> figures = experiment_figures(experiment, results);
    Expected<ExperimentFigure> maps = experiment_maps(experiment, results, *table, assets);
    if (!maps) return fail(maps.error());
    figures.push_back(*std::move(maps));
    const Expected<std::vector<NamedFile>> pictures = figure_files(figures, threads);
    if (!pictures) return fail(pictures.error());
    const Expected<std::string> report = experiment_report(experiment, results, figures);
    if (!report) return fail(report.error());
    if (auto written = write_whole_folder(folder.path / figures_folder, *pictures); !written) return written;
    const std::vector<NamedFile> files = {{output_names[0], *report},
                                          {output_names[1], summary_csv(experiment, results)},
                                          {output_names[2], comparisons_csv(experiment, results)},
                                          {output_names[3], experiment_json(experiment, results)}};
    if (auto written = write_whole_folder(folder.path, files); !written) return written;
    console.out << experiment_text(experiment, results, most_lines) << "\nWritten to " << folder.path.string()
                << ": replicates.csv";
    for (const NamedFile& file : files) console.out << ' ' << file.name;
    console.out << " figures/\n";
    return {};
}

Expected<bool> has_experiment_output(const Experiment& experiment, const ResultFolder& folder) {
    const auto is_there = [&](const std::filesystem::path& name) {
        std::error_code ignored;
        return std::filesystem::is_regular_file(folder.path / name, ignored);
    };
    if (!std::all_of(output_names.begin(), output_names.end(), is_there)) return false;
    Expected<ReplicateTable> table = ReplicateTable::open(experiment, folder.replicates());
    if (!table) return fail(table.error());
    const ExperimentResults results = summarise_experiment(experiment, *table);
    std::vector<std::string> figures = {std::string(experiment_maps_name)};
    for (const ExperimentFigure& figure : experiment_figures(experiment, results))
        figures.push_back(figure.name);
    return std::all_of(figures.begin(), figures.end(), [&](const std::string& name) {
        return std::all_of(picture_formats.begin(), picture_formats.end(), [&](const PictureFormat& one) {
            return is_there(std::filesystem::path(figures_folder) / (name + one.ending));
        });
    });
}

void remove_experiment_output(const ResultFolder& folder) {
    std::error_code ignored;
    for (const char* name : output_names) std::filesystem::remove(folder.path / name, ignored);
}

}  // namespace needleroll
