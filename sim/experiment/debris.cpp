#include "sim/experiment/debris.hpp"

#include "sim/experiment/append_file.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/replicate_rows.hpp"
#include "sim/experiment/stopping.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Follows rows in the order of the design.
class RowOrder {
  public:
    RowOrder(const Experiment& experiment, const Shard& shard)
        : experiment_(experiment), shard_(shard), rule_(experiment.replication) {}

    /// Takes the row if it may come next: of this part, behind the last one, and asked for by the stopping
    /// rule.
    bool take(const ReplicateRow& row) {
        const bool same_cell = started_ && row.cell == cell_;
        if (started_ && row.cell < cell_) return false;
        if (same_cell && row.replicate < next_) return false;
        if (static_cast<double>(row.cell) >= cell_count(experiment_) ||
            !shard_.owns(experiment_, row.cell, row.replicate))
            return false;
        if (!same_cell) rule_ = StoppingRule(experiment_.replication);
        if (row.replicate >= rule_.wanted()) return false;
        if (!experiment_.replication.is_fixed()) rule_.add(row.values);
        started_ = true;
        cell_ = row.cell;
        next_ = row.replicate + 1;
        return true;
    }

  private:
    const Experiment& experiment_;
    Shard shard_;
    StoppingRule rule_;
    bool started_ = false;
    std::size_t cell_ = 0;
    std::size_t next_ = 0;  ///< the least replicate that may come in this cell
};

/// What stands behind the good rows.
struct Tail {
    std::string bytes;
    bool rows_follow = false;  ///< behind a line that is none, there are rows of the experiment again
};

Expected<Tail> read_tail(const Experiment& experiment, const std::filesystem::path& file,
                         std::uint64_t good_bytes, RowOrder order) {
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(good_bytes));
    Tail tail;
    std::string line;
    while (std::getline(in, line)) {
        const bool whole_line = !in.eof();
        const std::optional<ReplicateRow> row =
            parse_replicate_line(line, experiment.factors.size(), experiment.responses.size());
        tail.rows_follow |= whole_line && row && order.take(*row);
        tail.bytes += line;
        if (whole_line) tail.bytes += '\n';
    }
    return tail;
}

/// Where the good rows end; and what is wrong there.
struct GoodRows {
    std::uint64_t bytes = 0;
    RowOrder order;
    Error problem;
};

GoodRows good_rows_of(const Experiment& experiment, const Shard& shard, ReplicateReader& reader,
                      const std::filesystem::path& file) {
    GoodRows good{0, RowOrder(experiment, shard), {}};
    while (reader.peek() != nullptr && good.order.take(*reader.peek())) reader.advance();
    good.bytes = reader.offset();
    good.problem = reader.error().value_or(
        Error{.message = "this row is not the next one of the experiment; --force begins anew",
              .file = file.string(),
              .line = reader.line_number()});
    return good;
}

/// Moves lines out of the way, into a file of their own.
Expected<void> keep_lines(const std::filesystem::path& file, std::string_view lines) {
    Expected<AppendFile> debris = AppendFile::open_plain(file);
    if (!debris) return fail(debris.error());
    auto done = debris->append(lines);
    return done ? debris->flush() : done;
}

}  // namespace

Expected<std::vector<std::string>> clear_debris(const Experiment& experiment, const Shard& shard,
                                                const ResultFolder& folder) {
    std::vector<std::string> notes;
    ReplicateReader reader(experiment, folder.replicates());
    if (reader.error() && reader.offset() == 0) return fail(*reader.error());
    const GoodRows good = good_rows_of(experiment, shard, reader, folder.replicates());
    const Expected<Tail> tail = read_tail(experiment, folder.replicates(), good.bytes, good.order);
    if (!tail) return fail(tail.error());
    if (tail->bytes.empty()) return notes;
    if (tail->rows_follow) return fail(good.problem);
    const auto lines = std::count(tail->bytes.begin(), tail->bytes.end(), '\n');
    if (lines > 0) {
        if (auto kept = keep_lines(folder.debris(), tail->bytes); !kept) return fail(kept.error());
        notes.push_back(fmt::format("{} {} behind the last good row of replicates.csv moved to {}", lines,
                                    lines == 1 ? "line" : "lines", folder.debris().filename().string()));
    } else if (tail->bytes.find_first_not_of('\0') == std::string::npos) {
        notes.push_back("NUL bytes at the end of replicates.csv are cut off");
    } else {
        notes.push_back("the last line of replicates.csv is broken and cut off");
    }
    Expected<AppendFile> replicates = AppendFile::open(folder.replicates());
    if (!replicates) return fail(replicates.error());
    if (auto cut = replicates->truncate(good.bytes); !cut) return fail(cut.error());
    return notes;
}

}  // namespace needleroll
