#include "gui/work/exports.hpp"

#include "sim/core/whole_file.hpp"
#include "sim/report/plot_figure.hpp"

#include <system_error>

#include <fmt/format.h>

namespace needleroll::gui {
namespace {

constexpr int most_files = 10000;

}  // namespace

std::filesystem::path free_file_name(const std::filesystem::path& folder, std::string_view stem,
                                     std::string_view extension) {
    std::error_code problem;
    int number = 1;
    const auto name = [&] { return folder / fmt::format("{}-{}.{}", stem, number, extension); };
    while (number < most_files && std::filesystem::exists(name(), problem)) ++number;
    return name();
}

Expected<std::filesystem::path> save_plot(const PlotData& plot, PlotFile kind, std::string_view title,
                                          const std::filesystem::path& folder, std::string_view stem) {
    const std::filesystem::path file =
        free_file_name(folder, stem, kind == PlotFile::csv ? std::string_view("csv") : "png");
    const Expected<std::string> bytes =
        kind == PlotFile::csv ? Expected<std::string>(plot_csv(plot)) : plot_png(plot, title);
    if (!bytes) return fail(bytes.error());
    if (auto written = write_whole_file(file, *bytes); !written) return fail(written.error());
    return file;
}

std::string saved_place(const std::filesystem::path& file) {
    std::error_code problem;
    const std::filesystem::path whole = std::filesystem::absolute(file, problem).lexically_normal();
    return (problem ? file : whole).string();
}

void tell_saved(Notices& notices, const Expected<std::filesystem::path>& saved) {
    if (!saved) {
        tell_failure(notices, NoticeKind::not_saved, saved.error());
        return;
    }
    settle(notices, NoticeKind::not_saved);
    tell_done(notices, saved_place(*saved));
}

}  // namespace needleroll::gui
