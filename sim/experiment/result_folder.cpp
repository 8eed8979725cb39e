#include "sim/experiment/result_folder.hpp"

#include "sim/core/fnv_hash.hpp"
#include "sim/core/whole_file.hpp"
#include "sim/core/whole_folder.hpp"
#include "sim/coverage/definitions.hpp"
#include "sim/experiment/read_experiment.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace needleroll {
namespace {

constexpr std::size_t maximum_origin_bytes = 1u << 20u;

void add_text(FnvHash& hash, std::string_view text) {
    hash.add(static_cast<std::int64_t>(text.size()));
    for (const char c : text) hash.add(static_cast<unsigned char>(c));
}

/// Over the files and what the command line changes about them.
std::string fingerprint_of(const Experiment& experiment, const std::string& version) {
    FnvHash hash;
    add_text(hash, version);
    add_text(hash, experiment.text);
    add_text(hash, experiment.base.text);
    hash.add(figure_definitions);
    hash.add(experiment.replication.minimum);
    hash.add(experiment.replication.maximum);
    return fmt::format("{:016x}", hash.value);
}

std::string origin_text(const Origin& origin) {
    nlohmann::ordered_json file;
    file["schema"] = 1;
    file["version"] = origin.version;
    file["definitions"] = origin.definitions;
    file["fingerprint"] = origin.fingerprint;
    file["shard"] = {origin.shard.index, origin.shard.count};
    file["replicates"] = origin.replicates ? nlohmann::ordered_json(*origin.replicates) : nullptr;
    return file.dump(2) + "\n";
}

bool is_there(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

Error refused(const ResultFolder& folder, std::string message, std::string found, std::string allowed) {
    return {.message = std::move(message),
            .file = folder.path.string(),
            .found = std::move(found),
            .allowed = std::move(allowed)};
}

/// True when every replicate that the one asks for is asked for by the other too.
bool asks_for_all_of(const Replication& more, const Replication& less) {
    if (more.minimum >= less.maximum) return true;
    const bool same_looks = more.response == less.response && more.minimum == less.minimum &&
                            more.batch == less.batch && more.maximum >= less.maximum;
    const bool absolute = more.half_width && less.half_width && *more.half_width <= *less.half_width;
    const bool relative = more.half_width_relative && less.half_width_relative &&
                          *more.half_width_relative <= *less.half_width_relative;
    return same_looks && (absolute || relative);
}

Error another_experiment(const ResultFolder& folder, const std::vector<KeyDifference>& differences) {
    return refused(folder,
                   fmt::format("the folder holds results of another experiment: {}; --force replaces them",
                               difference_words(differences)),
                   "", "");
}

/// How results of the same version, made from other bytes, may be gone on with.
Expected<FolderState> compare_experiments(const ResultFolder& folder, const Origin& there,
                                          const Experiment& experiment, const Origin& origin,
                                          const Assets& assets) {
    const Expected<ExperimentTexts> texts = read_folder_texts(folder, there);
    if (!texts) return fail(texts.error());
    Expected<std::vector<KeyDifference>> differences = differences_of(*texts, texts_of(experiment, origin));
    if (!differences) return fail(differences.error());
    std::vector<KeyDifference> others = *differences;
    std::erase_if(others, is_of_replicates);
    if (!others.empty()) return fail(another_experiment(folder, others));
    if (differences->empty()) return FolderState::continued;
    const Expected<Experiment> old = read_folder_experiment(folder, assets);
    if (!old) return fail(old.error());
    if (asks_for_all_of(experiment.replication, old->replication)) return FolderState::extended;
    return fail(refused(folder,
                        fmt::format("the folder may hold replicates that would not be asked for now: {}; "
                                    "replicates can only be added, --force begins anew",
                                    difference_words(*differences)),
                        "", ""));
}

/// Whether results of `there` may be continued as `origin`.
Expected<FolderState> state_of(const ResultFolder& folder, const Origin& there, const Experiment& experiment,
                               const Origin& origin, const Assets& assets) {
    if (there.version != origin.version) {
        return fail(refused(folder, "the folder holds results of another version; --force replaces them",
                            there.version, origin.version));
    }
    if (there.definitions != origin.definitions) {
        return fail(refused(folder, "the folder holds figures of other definitions; --force replaces them",
                            fmt::format("definitions {}", there.definitions),
                            fmt::format("definitions {}", origin.definitions)));
    }
    FolderState state = FolderState::continued;
    if (there.fingerprint != origin.fingerprint) {
        const Expected<FolderState> compared = compare_experiments(folder, there, experiment, origin, assets);
        if (!compared) return compared;
        state = *compared;
    }
    if (there.shard == origin.shard) return state;
    return fail(refused(folder, "the folder holds another part of the experiment; --force replaces it",
                        fmt::format("{}/{}", there.shard.index, there.shard.count),
                        fmt::format("{}/{}", origin.shard.index, origin.shard.count)));
}

/// The origin comes last: a folder that has one has the copies too.
Expected<void> write_origin(const ResultFolder& folder, const Experiment& experiment, const Origin& origin) {
    auto written = write_whole_folder(
        folder.path, {{"experiment.toml", experiment.text}, {"scenario.toml", experiment.base.text}});
    return written ? write_whole_file(folder.origin(), origin_text(origin)) : written;
}

/// Puts the rows that are there aside, from where they are taken up cell by cell.
Expected<void> put_rows_aside(const ResultFolder& folder) {
    std::error_code problem;
    const bool has_rows = std::filesystem::file_size(folder.replicates(), problem) > 0 && !problem;
    if (has_rows && is_there(folder.before())) {
        return fail(refused(folder,
                            "replicates are being added to this folder already; go on with as many as "
                            "were asked for then, before more are added",
                            folder.before().filename().string(), ""));
    }
    if (!has_rows) return {};
    std::filesystem::rename(folder.replicates(), folder.before(), problem);
    if (!problem) return {};
    return fail({.message = "the file cannot be renamed: " + problem.message(),
                 .file = folder.replicates().string(),
                 .kind = ErrorKind::run});
}

}  // namespace

bool Shard::owns(const Experiment& experiment, std::size_t cell, std::size_t replicate) const {
    const auto parts = static_cast<std::size_t>(count);
    std::size_t place = cell;
    if (experiment.replication.is_fixed())
        place = cell * static_cast<std::size_t>(experiment.replication.maximum) + replicate;
    return place % parts == static_cast<std::size_t>(index) - 1;
}

Origin origin_of(const Experiment& experiment, const std::string& version, const Shard& shard,
                 std::optional<std::int64_t> replicates) {
    return {version, figure_definitions, fingerprint_of(experiment, version), shard, replicates};
}

Expected<std::optional<Origin>> read_origin(const ResultFolder& folder) {
    if (!is_there(folder.origin())) return std::optional<Origin>();
    const Expected<std::string> text = read_whole_file(folder.origin(), maximum_origin_bytes);
    if (!text) return fail(text.error());
    try {
        const auto file = nlohmann::json::parse(*text);
        Origin origin{
            file.at("version"), file.value("definitions", 1), file.at("fingerprint"), {}, std::nullopt};
        origin.shard = {file.at("shard").at(0), file.at("shard").at(1)};
        if (!file.at("replicates").is_null()) origin.replicates = file.at("replicates").get<std::int64_t>();
        return std::optional(std::move(origin));
    } catch (const nlohmann::json::exception&) {
        return fail({.message = "the file is broken; --force begins the experiment anew",
                     .file = folder.origin().string()});
    }
}

Expected<ExperimentTexts> read_folder_texts(const ResultFolder& folder, const Origin& origin) {
    Expected<std::string> experiment = read_whole_file(folder.experiment(), maximum_origin_bytes * 16);
    if (!experiment) return fail(experiment.error());
    Expected<std::string> base = read_whole_file(folder.scenario(), maximum_origin_bytes * 16);
    if (!base) return fail(base.error());
    return ExperimentTexts{*std::move(experiment), *std::move(base), origin.replicates};
}

ExperimentTexts texts_of(const Experiment& experiment, const Origin& origin) {
    return {experiment.text, experiment.base.text, origin.replicates};
}

Expected<Experiment> read_folder_experiment(const ResultFolder& folder, const Assets& assets) {
    const Expected<std::optional<Origin>> origin = read_origin(folder);
    if (!origin) return fail(origin.error());
    if (!*origin)
        return fail(refused(folder, "the folder holds no results of an experiment", "no origin.json", ""));
    const Expected<ExperimentTexts> texts = read_folder_texts(folder, **origin);
    if (!texts) return fail(texts.error());
    return read_experiment_copy(texts->experiment, folder.experiment().string(), texts->base, assets,
                                texts->replicates);
}

Expected<FolderState> prepare_folder(const ResultFolder& folder, const Experiment& experiment,
                                     const Origin& origin, OldResults old, const Assets& assets) {
    if (old != OldResults::replace) {
        const Expected<std::optional<Origin>> there = read_origin(folder);
        if (!there) return fail(there.error());
        if (*there && old == OldResults::resume) {
            const Expected<FolderState> state = state_of(folder, **there, experiment, origin, assets);
            if (!state || (**there).fingerprint == origin.fingerprint) return state;
            if (*state == FolderState::extended) {
                if (auto aside = put_rows_aside(folder); !aside) return fail(aside.error());
            }
            if (auto written = write_origin(folder, experiment, origin); !written)
                return fail(written.error());
            return state;
        }
        if (*there || is_there(folder.replicates())) {
            return fail(refused(folder,
                                "the folder holds results already; --resume continues those of the same "
                                "experiment, --force replaces them",
                                *there ? "results" : "replicates.csv of unknown origin", "an empty folder"));
        }
    }
    std::error_code ignored;
    for (const auto& file : {folder.origin(), folder.part(), folder.before(), folder.replicates()})
        std::filesystem::remove(file, ignored);
    if (auto written = write_origin(folder, experiment, origin); !written) return fail(written.error());
    return FolderState::fresh;
}

}  // namespace needleroll
