#include "sim/scenario/parameter.hpp"

#include <fmt/format.h>

namespace needleroll {

namespace {

/// Text that a cell of a Markdown table can hold.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '|') escaped += '\\';
        escaped += letter == '\n' ? ' ' : letter;
    }
    return escaped;
}

std::string default_text(const Parameter& parameter) {
    const Scenario defaults;
    if (const OptionalNumber* optional = std::get_if<OptionalNumber>(&parameter.kind)) {
        if (!optional->get(defaults)) return fmt::format("({})", optional->when_empty);
    }
    return value_text(defaults, parameter);
}

std::string source_text(const Parameter& parameter) {
    if (!parameter.published) return std::string(parameter.source);
    return fmt::format("{}; published {} to {}: {}", parameter.source, parameter.published->low,
                       parameter.published->high, parameter.published->source);
}

std::string row(const Parameter& parameter) {
    return fmt::format("| `{}` | {} | {} | {} | {} |\n", parameter.key, cell(default_text(parameter)),
                       cell(allowed_text(parameter)), cell(parameter.help), cell(source_text(parameter)));
}

}  // namespace

std::string parameter_page() {
    std::string page;
    const Parameter* before = nullptr;
    for (const Parameter& parameter : parameters()) {
        if (before == nullptr || before->group != parameter.group) {
            page += fmt::format(
                "{}### {}\n\n| key | default | allowed | what it is | source |\n|---|---|---|---|---|\n",
                before == nullptr ? "" : "\n", group_title(parameter.group));
        }
        page += row(parameter);
        before = &parameter;
    }
    return page;
}

}  // namespace needleroll
