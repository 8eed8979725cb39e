#include "sim/cli/commands.hpp"
#include "sim/scenario/parameter.hpp"

#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

std::string parameters_json() {
    const Scenario defaults;
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Parameter& parameter : parameters()) {
        list.push_back({{"key", parameter.key},
                        {"label", parameter.label},
                        {"group", group_title(parameter.group)},
                        {"unit", parameter.unit},
                        {"default", value_text(defaults, parameter)},
                        {"allowed", allowed_text(parameter)},
                        {"help", parameter.help},
                        {"source", parameter.source},
                        {"calibrated", parameter.calibrated}});
    }
    return list.dump(2) + "\n";
}

}  // namespace

Command add_parameters(const Subcommand& program, const Console& console) {
    const Subcommand command =
        program.add("parameters", "List every key of a scenario with its limits and source");
    const auto as_json = std::make_shared<bool>(false);
    command.option(as_json.get(), {.name = "--json", .help = "As JSON instead of Markdown tables"});
    command.footer("Examples:\n  needleroll parameters\n  needleroll parameters --json > parameters.json");
    return {command, [as_json, console]() -> Expected<void> {
                console.out << (*as_json ? parameters_json() : parameter_page());
                return {};
            }};
}

}  // namespace needleroll
