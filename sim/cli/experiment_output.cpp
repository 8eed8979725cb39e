#include "sim/cli/experiment_output.hpp"

#include "sim/core/whole_folder.hpp"
#include "sim/report/experiment_report.hpp"
#include "sim/report/experiment_tables.hpp"
#include "sim/scenario/nearest_name.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

constexpr std::size_t most_lines = 24;
constexpr double figure_dots_per_inch = 200.0;
constexpr std::array table_names = {"summary.csv", "comparisons.csv", "summary.json"};

/// Every figure as PNG and SVG.
Expected<std::vector<NamedFile>> figure_files(const std::vector<ExperimentFigure>& figures) {
    std::vector<NamedFile> files;
    for (const ExperimentFigure& figure : figures) {
        const FigurePage page{experiment_figure_width_mm + 8.0, figure.height_mm + 8.0, figure_dots_per_inch};
        const auto draw = [&](Canvas& canvas) {
            figure.draw(canvas, {4.0, 4.0, experiment_figure_width_mm, figure.height_mm});
        };
        for (const auto& [format, ending] :
             {std::pair(FigureFormat::png, ".png"), std::pair(FigureFormat::svg, ".svg")}) {
            Expected<std::string> bytes = make_figure(page, format, draw);
            if (!bytes) return fail(bytes.error());
            files.push_back({figure.name + ending, *std::move(bytes)});
        }
    }
    return files;
}

}  // namespace

Expected<void> write_experiment_output(const Experiment& experiment, const ResultFolder& folder,
                                       const Assets& assets, const Console& console) {
    Expected<ReplicateTable> table = ReplicateTable::open(experiment, folder.replicates());
    if (!table) return fail(table.error());
    const ExperimentResults results = summarise_experiment(experiment, *table);
    std::vector<ExperimentFigure> figures = experiment_figures(experiment, results);
    Expected<ExperimentFigure> maps = experiment_maps(experiment, results, *table, assets);
    if (!maps) return fail(maps.error());
    figures.push_back(*std::move(maps));
    const Expected<std::vector<NamedFile>> pictures = figure_files(figures);
    if (!pictures) return fail(pictures.error());
    const Expected<std::string> report = experiment_report(experiment, results, figures);
    if (!report) return fail(report.error());
    if (auto written = write_whole_folder(folder.path / "figures", *pictures); !written) return written;
    const std::vector<NamedFile> files = {{"report.pdf", *report},
                                          {table_names[0], summary_csv(experiment, results)},
                                          {table_names[1], comparisons_csv(experiment, results)},
                                          {table_names[2], experiment_json(experiment, results)}};
    if (auto written = write_whole_folder(folder.path, files); !written) return written;
    console.out << experiment_text(experiment, results, most_lines) << "\nWritten to " << folder.path.string()
                << ": replicates.csv";
    for (const NamedFile& file : files) console.out << ' ' << file.name;
    console.out << " figures/\n";
    return {};
}

bool has_experiment_output(const ResultFolder& folder) {
    return std::all_of(table_names.begin(), table_names.end(), [&](const char* name) {
        std::error_code ignored;
        return std::filesystem::exists(folder.path / name, ignored);
    });
}

Expected<std::filesystem::path> ready_path(const Assets& assets, const std::string& kind,
                                           const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::exists(name, ignored) || name.ends_with(".toml") ||
        name.find('/') != std::string::npos)
        return std::filesystem::path(name);
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(assets.folder / kind, ignored))
        names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    if (std::find(names.begin(), names.end(), name) != names.end())
        return assets.folder / kind / (name + ".toml");
    const std::vector<std::string_view> views(names.begin(), names.end());
    return fail(
        {.message = fmt::format("there is no such file, and none of this name comes along; did you mean {}?",
                                nearest_name(name, views)),
         .found = name,
         .allowed = "a file, or a name in assets/" + kind});
}

}  // namespace needleroll
