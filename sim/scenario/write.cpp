#include "sim/scenario/write.hpp"

#include "sim/core/whole_file.hpp"
#include "sim/measured/poses_file.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/parameter_set.hpp"
#include "sim/scenario/presets.hpp"

#include <fmt/format.h>

namespace needleroll {

namespace {

/// Text in quotes, as a TOML basic string.
std::string toml_string(std::string_view text) {
    std::string written = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            written += '\\';
            written += letter;
        } else if (letter == '\n') {
            written += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            written += fmt::format("\\u{:04X}", byte);
        } else {
            written += letter;
        }
    }
    return written + '"';
}

std::string toml_value(const GivenValue& value) {
    if (const std::string* text = std::get_if<std::string>(&value)) return toml_string(*text);
    if (const std::vector<double>* list = std::get_if<std::vector<double>>(&value)) {
        return fmt::format("[{}]", fmt::join(*list, ", "));
    }
    return found_text(value);
}

/// Key without its table.
std::string_view short_key(const Parameter& parameter) {
    const std::size_t dot = parameter.key.find('.');
    return dot == std::string_view::npos ? parameter.key : parameter.key.substr(dot + 1);
}

/// Name of the table of a group: what stands before the dot of its keys.
std::string_view table_name(const Parameter& parameter) {
    const std::size_t dot = parameter.key.find('.');
    return dot == std::string_view::npos ? std::string_view() : parameter.key.substr(0, dot);
}

bool is_written(const Scenario& scenario, const Parameter& parameter, const Scenario& reference) {
    if (parameter.group == Group::program && !scenario.poses_file.empty()) return false;
    if (parameter.key == "title" || std::holds_alternative<PresetName>(parameter.kind)) return true;
    return !is_default(scenario, parameter, reference);
}

std::string damaged_text(const Roller& roller) {
    std::string text;
    for (const DamagedNeedle& damaged : roller.damaged) {
        text += fmt::format("\n[[roller.damaged]]\nring = {}\nneedle = {}\nstate = \"{}\"\n", damaged.ring,
                            damaged.needle, needle_state_names[static_cast<std::size_t>(damaged.state) - 1]);
    }
    return text;
}

std::string regions_text(const Patch& patch) {
    std::string text;
    for (const NamedRegion& region : patch.regions) {
        text +=
            fmt::format("\n[[patch.region]]\nname = {}\nkind = \"{}\"\npolygon_mm = [",
                        toml_string(region.name), region_kind_names[static_cast<std::size_t>(region.kind)]);
        for (std::size_t i = 0; i < region.polygon_mm.size(); ++i) {
            text += fmt::format("{}[{}, {}]", i == 0 ? "" : ", ", region.polygon_mm[i].x_mm,
                                region.polygon_mm[i].y_mm);
        }
        text += "]\n";
    }
    return text;
}

std::string strokes_text(const std::vector<ListedStroke>& strokes) {
    const ListedStroke defaults;
    std::string text;
    for (const ListedStroke& stroke : strokes) {
        text += fmt::format("\n[[stroke]]\nstart_mm = [{}, {}]\n", stroke.start_x_mm, stroke.start_y_mm);
        for (const StrokeKey& key : stroke_keys()) {
            const std::optional<double> value = key.get(stroke);
            if (value && (key.required || value != key.get(defaults)))
                text += fmt::format("{} = {}\n", key.key, *value);
        }
        if (stroke.backwards) text += "backwards = true\n";
    }
    return text;
}

/// Keys of one table that are written, and the lists that follow them.
std::string group_text(const Scenario& scenario, Group group, const Scenario& reference) {
    std::string text;
    if (group == Group::poses && !scenario.poses_file.empty())
        text = fmt::format("\n[poses]\nfile = {}\n", toml_string(scenario.poses_file));
    for (const Parameter& parameter : parameters()) {
        if (parameter.group != group || !is_written(scenario, parameter, reference)) continue;
        if (text.empty() && group != Group::scenario) text = fmt::format("\n[{}]\n", table_name(parameter));
        GivenValue value = current_value(scenario, parameter);
        const OptionalNumber* optional = std::get_if<OptionalNumber>(&parameter.kind);
        if (optional != nullptr && !optional->get(scenario)) value = std::string(optional->when_empty);
        text += fmt::format("{} = {}\n", short_key(parameter), toml_value(value));
    }
    if (group == Group::roller) text += damaged_text(scenario.roller);
    if (group == Group::patch) text += regions_text(scenario.patch);
    return text;
}

std::string expected_text(const std::vector<ExpectedFigure>& figures) {
    std::string text = figures.empty() ? "" : "\n[expected]\n";
    for (const ExpectedFigure& figure : figures) {
        text += fmt::format("{} = [{}, {}]\n", figure.figure, figure.low, figure.high);
    }
    return text;
}

}  // namespace

Expected<std::string> scenario_text(const Scenario& scenario, const Assets& assets) {
    const Expected<Scenario> reference = reference_scenario(scenario, assets);
    if (!reference) return fail(reference.error());
    std::string text = "schema = 1\n";
    for (const Group group : {Group::scenario, Group::roller, Group::patch, Group::hand, Group::contact,
                              Group::program, Group::variability, Group::metrics}) {
        text += group_text(scenario, group, *reference);
    }
    if (scenario.poses_file.empty()) text += strokes_text(scenario.strokes);
    text += group_text(scenario, Group::poses, *reference);
    return text + expected_text(scenario.expected);
}

Expected<void> write_scenario(const Scenario& scenario, const std::filesystem::path& file,
                              const Assets& assets) {
    const Expected<std::string> text = scenario_text(scenario, assets);
    if (!text) return fail(text.error());
    const std::filesystem::path poses_file = file.parent_path() / scenario.poses_file;
    std::error_code ignored;
    if (!scenario.poses_file.empty() && !std::filesystem::exists(poses_file, ignored)) {
        if (Expected<void> written =
                write_whole_file(poses_file, poses_text({scenario.poses, scenario.pose_source}));
            !written)
            return written;
    }
    return write_whole_file(file, *text);
}

}  // namespace needleroll
