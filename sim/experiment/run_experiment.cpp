#include "sim/experiment/run_experiment.hpp"

#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/experiment/append_file.hpp"
#include "sim/experiment/cell_group.hpp"
#include "sim/experiment/debris.hpp"
#include "sim/experiment/design.hpp"
#include "sim/experiment/measure.hpp"
#include "sim/run/run.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include <fmt/format.h>

namespace needleroll {
namespace {

/// Everything that a run holds open.
struct Session {
    const Experiment& experiment;
    const Assets& assets;
    const ExperimentOptions& options;
    AppendFile part;
    AppendFile replicates;
    ReplicateReader found;   ///< rows of replicates.csv
    ReplicateReader before;  ///< rows from before more were asked for
    std::map<std::pair<std::size_t, std::size_t>, std::vector<double>> finished;  ///< rows of the part file
    bool writing = false;  ///< replicates.csv ends where the present group begins
    ExperimentProgress progress;
    ExperimentOutcome outcome;
};

/// Takes the rows of a group that come next in a file; true when there were some that it did not have yet.
bool take_rows(ReplicateReader& rows, CellGroup& group, ExperimentOutcome& outcome) {
    bool some = false;
    for (; rows.peek() != nullptr && rows.peek()->cell < group.last(); rows.advance()) {
        const bool taken = group.add(*rows.peek());
        outcome.replicates_found += taken;
        some |= taken;
    }
    return some;
}

/// Takes the rows of a group that are in the folder; true when some of them are not in replicates.csv.
bool take_found(Session& session, CellGroup& group) {
    take_rows(session.found, group, session.outcome);
    bool scattered = take_rows(session.before, group, session.outcome);
    for (const auto& [place, values] : session.finished) {
        if (place.first < group.first() || place.first >= group.last()) continue;
        if (!group.add({place.first, place.second, values})) continue;
        ++session.outcome.replicates_found;
        scattered = true;
    }
    return scattered;
}

/// Before replicates.csv is written to: rows of the unfinished group move from replicates.csv to the part
/// file.
Expected<void> begin_writing(Session& session, const CellGroup& group, std::uint64_t group_start) {
    session.writing = true;
    std::string lines;
    for (const ReplicateRow& row : group.rows()) {
        if (session.finished.count({row.cell, row.replicate}) > 0) continue;
        lines += replicate_line(session.experiment, cell_levels(session.experiment, row.cell), row);
    }
    auto done = session.part.append(lines);
    if (done) done = session.part.flush();
    if (done) done = session.replicates.truncate(group_start);
    if (done && group_start == 0) done = session.replicates.append(replicates_header(session.experiment));
    return done;
}

/// The scenarios of the cells that jobs ask for, made once.
Expected<std::map<std::size_t, Scenario>> scenarios_of(const Session& session, const std::vector<Job>& jobs,
                                                       std::map<std::size_t, Scenario> known) {
    for (const Job& job : jobs) {
        if (session.options.stop.stop_requested()) return fail(stopped());
        if (known.count(job.cell) > 0) continue;
        Expected<Scenario> scenario = cell_scenario(session.experiment, job.cell, session.assets);
        if (!scenario) return fail(scenario.error());
        known.emplace(job.cell, *std::move(scenario));
    }
    return known;
}

Error replicate_error(Error error, const Job& job) {
    if (error.kind == ErrorKind::stopped) return error;
    error.message = fmt::format("cell {}, replicate {}: {}", job.cell, job.replicate, error.message);
    return error;
}

/// Puts jobs into another order, which no result may depend on.
void shuffle_jobs(std::vector<Job>& jobs, std::uint64_t seed) {
    const auto key = [&](const Job& job) {
        return draw({seed, 0}, Purpose::experiment, job.cell, job.replicate);
    };
    std::sort(jobs.begin(), jobs.end(), [&](const Job& a, const Job& b) { return key(a) < key(b); });
}

/// Runs jobs on all threads; each row is on the disk before the next one of its thread begins.
Expected<void> run_jobs(Session& session, CellGroup& group, const std::vector<Job>& jobs,
                        const std::map<std::size_t, Scenario>& scenarios) {
    std::mutex mutex;
    std::atomic<bool> failed = false;
    std::optional<Error> problem;
    const auto run_job = [&](std::size_t i) {
        if (failed) return;
        const Job& job = jobs[i];
        const Expected<std::vector<double>> values =
            run_replicate(session.experiment, scenarios.at(job.cell), job.replicate, session.options.stop);
        const std::lock_guard lock(mutex);
        Expected<void> done;
        if (values) {
            const ReplicateRow row{job.cell, job.replicate, *values};
            done = session.part.append(
                replicate_line(session.experiment, cell_levels(session.experiment, job.cell), row));
            group.add(row);
            ++session.outcome.replicates_run;
            ++session.progress.replicates_run;
            ++session.progress.replicates_done;
            if (session.options.on_progress) session.options.on_progress(session.progress);
        } else {
            done = fail(replicate_error(values.error(), job));
        }
        if (done || problem) return;
        problem = done.error();
        failed = true;
    };
    parallel_for(jobs.size(), session.options.threads, run_job, session.options.stop);
    if (problem) return fail(*problem);
    if (session.options.stop.stop_requested()) return fail(stopped());
    return {};
}

/// Moves a finished group to its place. Until all of it is there, the part file keeps its rows.
Expected<void> move_group(Session& session, const CellGroup& group) {
    std::string lines;
    for (const ReplicateRow& row : group.rows()) {
        lines += replicate_line(session.experiment, cell_levels(session.experiment, row.cell), row);
    }
    auto done = session.replicates.append(lines);
    if (done) done = session.replicates.flush();
    if (done) done = session.part.truncate(0);
    session.finished.clear();
    return done;
}

/// Replicates of this part as far as can be foreseen.
void foresee(Session& session, std::size_t cells_done, std::size_t rows_of_cells_done) {
    ExperimentProgress& progress = session.progress;
    const Replication& replication = session.experiment.replication;
    const double parts = session.options.shard.count;
    const auto cells = static_cast<double>(progress.cells);
    progress.cells_done = cells_done;
    progress.replicates_expected = cells * static_cast<double>(replication.minimum) / parts;
    if (replication.is_fixed() || cells_done == 0) return;
    progress.replicates_expected =
        std::max(progress.replicates_expected,
                 cells * static_cast<double>(rows_of_cells_done) / static_cast<double>(cells_done));
}

/// Runs what a group lacks and brings it to its place. `scattered`: some rows are not there yet.
Expected<void> work_through(Session& session, CellGroup& group, std::uint64_t group_start, bool scattered) {
    std::map<std::size_t, Scenario> scenarios;
    if (scattered) {
        if (auto begun = begin_writing(session, group, group_start); !begun) return begun;
    }
    for (std::vector<Job> jobs = group.missing(); !jobs.empty(); jobs = group.missing()) {
        if (!session.writing) {
            if (auto begun = begin_writing(session, group, group_start); !begun) return begun;
        }
        auto made = scenarios_of(session, jobs, std::move(scenarios));
        if (!made) return fail(made.error());
        scenarios = *std::move(made);
        const auto known = static_cast<double>(session.progress.replicates_done + jobs.size());
        session.progress.replicates_expected = std::max(session.progress.replicates_expected, known);
        if (session.options.shuffle) shuffle_jobs(jobs, *session.options.shuffle);
        if (auto done = run_jobs(session, group, jobs, scenarios); !done) return done;
    }
    return session.writing ? move_group(session, group) : Expected<void>();
}

Expected<void> run_groups(Session& session) {
    const std::size_t step = cells_in_group(session.experiment);
    std::size_t rows = 0;
    for (std::size_t first = 0; first < session.progress.cells; first += step) {
        if (session.options.stop.stop_requested()) return fail(stopped());
        CellGroup group(session.experiment, session.options.shard, first,
                        std::min(session.progress.cells, first + step));
        // The header belongs to the first group, so that a run always begins with it.
        const std::uint64_t start = first == 0 ? 0 : session.found.offset();
        const std::size_t found = session.outcome.replicates_found;
        const bool scattered = take_found(session, group) && !session.writing;
        session.progress.replicates_done += session.outcome.replicates_found - found;
        foresee(session, first, rows);
        for (const ReplicateReader* rows_of : {&session.found, &session.before}) {
            if (rows_of->error()) return fail(*rows_of->error());
        }
        if (auto done = work_through(session, group, start, scattered); !done) return done;
        rows += group.rows().size();
    }
    foresee(session, session.progress.cells, rows);
    return {};
}

/// Rows that were finished but not yet in their place.
Expected<void> read_part(Session& session, const ResultFolder& folder) {
    ReplicateReader part(session.experiment, folder.part(), false);
    for (; part.peek() != nullptr; part.advance())
        session.finished[{part.peek()->cell, part.peek()->replicate}] = part.peek()->values;
    if (part.error()) return fail(*part.error());
    if (!part.broken_tail()) return {};
    session.outcome.notes.push_back("the last line of replicates.part is broken; that replicate is redone");
    return session.part.truncate(part.offset());
}

}  // namespace

Expected<std::vector<double>> run_replicate(const Experiment& experiment, const Scenario& scenario,
                                            std::size_t replicate, const StopToken& stop) {
    const bool distinct =
        std::any_of(experiment.responses.begin(), experiment.responses.end(),
                    [](const Response& one) { return one.field->path == "distinct_holes"; });
    const Expected<Result> result =
        run(scenario,
            {.threads = 1, .replicate = replicate, .reentries = distinct, .warnings = false, .stop = stop});
    if (!result) return fail(result.error());
    return measure(*result, experiment.responses, experiment.pixel_mm, stop);
}

Expected<ExperimentOutcome> run_experiment(const Experiment& experiment, const Assets& assets,
                                           const ResultFolder& folder, const ExperimentOptions& options) {
    const Expected<std::vector<std::string>> cleared = clear_debris(experiment, options.shard, folder);
    if (!cleared) return fail(cleared.error());
    Expected<AppendFile> part = AppendFile::open(folder.part());
    if (!part) return fail(part.error());
    Expected<AppendFile> replicates = AppendFile::open(folder.replicates());
    if (!replicates) return fail(replicates.error());
    Session session{experiment,
                    assets,
                    options,
                    *std::move(part),
                    *std::move(replicates),
                    ReplicateReader(experiment, folder.replicates()),
                    ReplicateReader(experiment, folder.before()),
                    {}};
    session.outcome.notes = *cleared;
    session.progress.cells = static_cast<std::size_t>(cell_count(experiment));
    auto done = read_part(session, folder);
    if (done) done = run_groups(session);
    if (!done) return fail(done.error());
    std::error_code ignored;
    for (const auto& file : {folder.part(), folder.before()}) std::filesystem::remove(file, ignored);
    return session.outcome;
}

}  // namespace needleroll
