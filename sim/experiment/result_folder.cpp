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

/// Whether results of `there` may be continued as `origin`.
Expected<void> check_same(const ResultFolder& folder, const Origin& there, const Origin& origin) {
    if (there.version != origin.version) {
        return fail(refused(folder, "the folder holds results of another version; --force replaces them",
                            there.version, origin.version));
    }
    if (there.definitions != origin.definitions) {
        return fail(refused(folder, "the folder holds figures of other definitions; --force replaces them",
                            fmt::format("definitions {}", there.definitions),
                            fmt::format("definitions {}", origin.definitions)));
    }
    if (there.fingerprint != origin.fingerprint) {
        return fail(refused(folder, "the folder holds results of another experiment; --force replaces them",
                            there.fingerprint, origin.fingerprint));
    }
    if (there.shard == origin.shard) return {};
    return fail(refused(folder, "the folder holds another part of the experiment; --force replaces it",
                        fmt::format("{}/{}", there.shard.index, there.shard.count),
                        fmt::format("{}/{}", origin.shard.index, origin.shard.count)));
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

Expected<Experiment> read_folder_experiment(const ResultFolder& folder, const Assets& assets) {
    const Expected<std::optional<Origin>> origin = read_origin(folder);
    if (!origin) return fail(origin.error());
    if (!*origin)
        return fail(refused(folder, "the folder holds no results of an experiment", "no origin.json", ""));
    const Expected<std::string> text = read_whole_file(folder.experiment(), maximum_origin_bytes * 16);
    if (!text) return fail(text.error());
    const Expected<std::string> base = read_whole_file(folder.scenario(), maximum_origin_bytes * 16);
    if (!base) return fail(base.error());
    return read_experiment_copy(*text, folder.experiment().string(), *base, assets, (*origin)->replicates);
}

Expected<void> prepare_folder(const ResultFolder& folder, const Experiment& experiment, const Origin& origin,
                              OldResults old) {
    if (old != OldResults::replace) {
        const Expected<std::optional<Origin>> there = read_origin(folder);
        if (!there) return fail(there.error());
        if (*there && old == OldResults::resume) return check_same(folder, **there, origin);
        if (*there || is_there(folder.replicates())) {
            return fail(refused(folder,
                                "the folder holds results already; --resume continues those of the same "
                                "experiment, --force replaces them",
                                *there ? "results" : "replicates.csv of unknown origin", "an empty folder"));
        }
    }
    std::error_code ignored;
    for (const auto& file : {folder.origin(), folder.part(), folder.replicates()})
        std::filesystem::remove(file, ignored);
    // The origin comes last: a folder that has one has the copies too.
    auto written = write_whole_folder(
        folder.path, {{"experiment.toml", experiment.text}, {"scenario.toml", experiment.base.text}});
    return written ? write_whole_file(folder.origin(), origin_text(origin)) : written;
}

}  // namespace needleroll
