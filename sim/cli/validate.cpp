#include "sim/cli/commands.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/text_table.hpp"
#include "sim/core/csv.hpp"
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

/// The figure in print, what is taken as agreement, and who printed it.
std::string published_words(const ValidationCase& one, const ValidationOutcome& outcome) {
    const std::string accepted = accepted_words(one, outcome.accepted);
    return fmt::format("{}{} [{}]", one.published, accepted.empty() ? "" : " (accepted: " + accepted + ")",
                       one.source);
}

std::vector<std::string> row_of(const ValidationCase& one, const ValidationOutcome& outcome) {
    return {std::string(one.id),
            std::string(one.quantity),
            published_words(one, outcome),
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
    ValidationTally tally;
    {
        Progress progress(console, validation_cases().size());
        for (const ValidationCase& one : validation_cases()) {
            progress.next(std::string(one.quantity));
            const Expected<ValidationOutcome> outcome = simulate(one, *assets, 0);
            if (!outcome) return fail(outcome.error());
            tally.add(one, *outcome);
            rows.push_back(row_of(one, *outcome));
        }
    }
    if (as_csv) {
        print_csv(console.out, rows);
        return {};
    }
    console.out << text_table(columns(), rows) << '\n' << tally_words(tally) << '\n';
    return {};
}

}  // namespace

Command add_validate(const Subcommand& program, const Console& console) {
    const Subcommand command = program.add("validate", "Compare the model with published figures");
    const auto as_csv = std::make_shared<bool>(false);
    command.option(as_csv.get(), {.name = "--csv", .help = "As CSV instead of a table"});
    command.footer(
        "Each row is a run of its own under the condition named. Independent: the figure had no part in "
        "making "
        "the model.\n"
        "Calibrated: constants were chosen with it in view. Arithmetic: a check that follows from geometry, "
        "chance or the\n"
        "way the model is made. \"recalled\" means that the figure still has to be checked at its "
        "paper.\n\nExamples:\n  needleroll validate\n  needleroll validate --csv > validation.csv");
    return {command, [as_csv, console] { return validate(*as_csv, console); }};
}

}  // namespace needleroll
