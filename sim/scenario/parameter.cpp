#include "sim/scenario/parameter.hpp"

#include "sim/core/nearest_name.hpp"
#include "sim/scenario/parameter_groups.hpp"

namespace needleroll {

namespace {

std::vector<Parameter> all_groups() {
    std::vector<Parameter> table;
    for (std::vector<Parameter> group :
         {scenario_parameters(), roller_parameters(), patch_parameters(), hand_parameters(),
          contact_parameters(), program_parameters(), poses_parameters(), variability_parameters(),
          metrics_parameters()}) {
        table.insert(table.end(), group.begin(), group.end());
    }
    return table;
}

std::string_view after_dot(std::string_view key) {
    const std::size_t dot = key.find('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

}  // namespace

std::string_view group_title(Group group) {
    constexpr std::array<std::string_view, 9> titles = {"Scenario",       "Roller",      "Skin",
                                                        "Hand",           "Contact",     "Pattern",
                                                        "Measured poses", "Variability", "Measures"};
    return titles[static_cast<std::size_t>(group)];
}

std::span<const Parameter> parameters() {
    static const std::vector<Parameter> table = all_groups();
    return table;
}

const Parameter* find_parameter(std::string_view key) {
    for (const Parameter& parameter : parameters()) {
        if (parameter.key == key) return &parameter;
    }
    return nullptr;
}

std::string_view nearest_key(std::string_view mistyped) {
    std::vector<std::string_view> keys;
    const bool without_group = mistyped.find('.') == std::string_view::npos;
    for (const Parameter& parameter : parameters()) {
        keys.push_back(without_group ? after_dot(parameter.key) : parameter.key);
    }
    const std::string_view nearest = nearest_name(mistyped, keys);
    for (const Parameter& parameter : parameters()) {
        if (parameter.key == nearest || after_dot(parameter.key) == nearest) return parameter.key;
    }
    return nearest;
}

}  // namespace needleroll
