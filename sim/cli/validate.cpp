#include "sim/cli/commands.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/text_table.hpp"
#include "sim/validation/validation.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

#include <fmt/format.h>

namespace needleroll {
namespace {

const std::vector<TextColumn>& columns() {
    static const std::vector<TextColumn> all = {{"id", 4},
                                                {"quantity", 22},
                                                {"published", 26},
                                                {"condition", 34},
                                                {"simulated", 14},
                                                {"verdict", 20},
                                                {"confidence in the published value", 22}};
    return all;
}

std::vector<std::string> row_of(const ValidationCase& one, const ValidationOutcome& outcome) {
    return {std::string(one.id),
            std::string(one.quantity),
            fmt::format("{} [{}]", one.published, one.source),
            std::string(one.condition),
            simulated_words(one, outcome),
            verdict_words(one, outcome),
            std::string(confidence_words(one.confidence))};
}

void print_csv(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
    for (std::size_t i = 0; i < columns().size(); ++i) out << (i > 0 ? "," : "") << columns()[i].heading;
    out << '\n';
    for (const std::vector<std::string>& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) out << (i > 0 ? "," : "") << csv_cell(row[i]);
        out << '\n';
    }
}

Expected<void> validate(bool as_csv, const Console& console) {
    const Expected<Assets> assets = find_assets();
    if (!assets) return fail(assets.error());
    std::vector<std::vector<std::string>> rows;
    std::size_t agreeing = 0;
    {
        Progress progress(console, validation_cases().size());
        for (const ValidationCase& one : validation_cases()) {
            progress.next(std::string(one.quantity));
            const Expected<ValidationOutcome> outcome = simulate(one, *assets, 0);
            if (!outcome) return fail(outcome.error());
            agreeing += outcome->agrees;
            rows.push_back(row_of(one, *outcome));
        }
    }
    if (as_csv) {
        print_csv(console.out, rows);
        return {};
    }
    console.out
        << text_table(columns(), rows)
        << fmt::format(
               "\n{} of {} agree. Disagreements are shown as they are; nothing is tuned to remove them.\n",
               agreeing, rows.size());
    return {};
}

}  // namespace

Command add_validate(const Subcommand& program, const Console& console) {
    const Subcommand command = program.add("validate", "Compare the model with published figures");
    const auto as_csv = std::make_shared<bool>(false);
    command.option(as_csv.get(), {.name = "--csv", .help = "As CSV instead of a table"});
    command.footer(
        "Each row is a run of its own under the condition named. \"recalled\" means that the figure still "
        "has to be checked\n"
        "at its paper.\n\nExamples:\n  needleroll validate\n  needleroll validate --csv > validation.csv");
    return {command, [as_csv, console] { return validate(*as_csv, console); }};
}

}  // namespace needleroll
