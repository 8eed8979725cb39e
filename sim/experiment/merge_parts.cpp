#include "sim/experiment/append_file.hpp"
#include "sim/experiment/replicate_rows.hpp"
#include "sim/experiment/run_experiment.hpp"

#include <memory>
#include <set>

#include <fmt/format.h>

namespace needleroll {
namespace {

Error part_error(const ResultFolder& part, std::string message, std::string found = {},
                 std::string allowed = {}) {
    return {.message = std::move(message),
            .file = part.path.string(),
            .found = std::move(found),
            .allowed = std::move(allowed)};
}

/// Fails with what differs, unless only comments and layout do.
Expected<void> check_texts(const ResultFolder& part, const Origin& there, const ExperimentTexts& texts) {
    const Expected<ExperimentTexts> of_part = read_folder_texts(part, there);
    if (!of_part) return fail(of_part.error());
    const Expected<std::vector<KeyDifference>> differences = differences_of(texts, *of_part);
    if (!differences) return fail(differences.error());
    if (differences->empty()) return {};
    std::string words;
    for (const KeyDifference& one : *differences)
        words += fmt::format("{}{} is {} there and {} here", words.empty() ? "" : "; ", one.key, one.before,
                             one.now);
    return fail(part_error(part, "the part is of another experiment than the first one: " + words));
}

}  // namespace

Expected<void> check_parts(const std::vector<ResultFolder>& parts, const Origin& whole,
                           const ExperimentTexts& texts) {
    std::set<int> seen;
    int count = 0;
    for (const ResultFolder& part : parts) {
        const Expected<std::optional<Origin>> origin = read_origin(part);
        if (!origin) return fail(origin.error());
        if (!*origin) return fail(part_error(part, "the folder holds no results of an experiment"));
        const Origin& there = **origin;
        if (count == 0) count = there.shard.count;
        if (there.version != whole.version)
            return fail(part_error(part, "the part is of another version", there.version, whole.version));
        if (there.definitions != whole.definitions)
            return fail(part_error(part, "the part holds figures of other definitions",
                                   fmt::format("definitions {}", there.definitions),
                                   fmt::format("definitions {}", whole.definitions)));
        if (there.shard.count != count)
            return fail(part_error(part, "the experiment was cut into another number of parts",
                                   fmt::format("{} parts", there.shard.count),
                                   fmt::format("{} parts", count)));
        if (there.fingerprint != whole.fingerprint) {
            if (auto same = check_texts(part, there, texts); !same) return same;
        }
        if (!seen.insert(there.shard.index).second)
            return fail(part_error(part, fmt::format("part {} is named twice", there.shard.index)));
        std::error_code ignored;
        if (std::filesystem::exists(part.part(), ignored) || std::filesystem::exists(part.before(), ignored))
            return fail(part_error(part, "the part is not finished; --resume runs what is missing"));
    }
    for (int index = 1; index <= count; ++index) {
        if (seen.count(index) > 0) continue;
        return fail(part_error(parts.front(), fmt::format("part {} is missing", index),
                               fmt::format("{} of {} parts", seen.size(), count)));
    }
    return {};
}

Expected<void> merge_parts(const Experiment& experiment, const std::vector<ResultFolder>& parts,
                           const ResultFolder& folder) {
    std::vector<std::unique_ptr<ReplicateReader>> readers;
    for (const ResultFolder& part : parts) {
        readers.push_back(std::make_unique<ReplicateReader>(experiment, part.replicates()));
    }
    Expected<AppendFile> file = AppendFile::open(folder.replicates());
    if (!file) return fail(file.error());
    std::string lines = replicates_header(experiment);
    while (true) {
        ReplicateReader* next = nullptr;
        for (const auto& reader : readers) {
            if (reader->error()) return fail(*reader->error());
            if (reader->peek() == nullptr) continue;
            const auto place = [](const ReplicateReader& r) {
                return std::pair(r.peek()->cell, r.peek()->replicate);
            };
            if (next == nullptr || place(*reader) < place(*next)) next = reader.get();
        }
        constexpr std::size_t block = 1u << 20u;
        if (next == nullptr || lines.size() > block) {
            if (auto written = file->append(lines); !written) return written;
            lines.clear();
        }
        if (next == nullptr) break;
        lines += next->line();
        next->advance();
    }
    if (auto flushed = file->flush(); !flushed) return flushed;
    const Expected<ReplicateTable> whole = ReplicateTable::open(experiment, folder.replicates());
    return whole ? Expected<void>() : fail(whole.error());
}

}  // namespace needleroll
