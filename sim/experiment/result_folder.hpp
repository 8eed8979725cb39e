/// The folder of an experiment's results: what it belongs to, and its files.
///
/// origin.json names version, definitions, experiment and shard; experiment.toml and scenario.toml are copies
/// of what was run; replicates.csv grows in the order of the design; replicates.part holds what was finished
/// since then; replicates.before holds the rows that were there before more replicates were asked for.
#pragma once

#include "sim/experiment/experiment.hpp"
#include "sim/experiment/experiment_difference.hpp"

#include <filesystem>

namespace needleroll {

/// A part of an experiment: number `index` of `count`, from 1.
struct Shard {
    int index = 1;
    int count = 1;

    friend bool operator==(const Shard&, const Shard&) = default;

    bool is_whole() const { return count == 1; }
    /// True when the replicate is part of the shard. Cells whose number of replicates is found as they run
    /// stay together.
    bool owns(const Experiment& experiment, std::size_t cell, std::size_t replicate) const;
};

/// What a folder says about itself.
struct Origin {
    std::string version;      ///< of the program
    int definitions = 1;      ///< of the figures (sim/coverage/definitions.hpp); folders that name none: 1
    std::string fingerprint;  ///< of everything that decides the replicates
    Shard shard;
    std::optional<std::int64_t> replicates;  ///< given on the command line instead of those of the file
};

/// The files of a folder.
struct ResultFolder {
    std::filesystem::path path;

    std::filesystem::path origin() const { return path / "origin.json"; }
    std::filesystem::path experiment() const { return path / "experiment.toml"; }
    std::filesystem::path scenario() const { return path / "scenario.toml"; }
    std::filesystem::path replicates() const { return path / "replicates.csv"; }
    std::filesystem::path part() const { return path / "replicates.part"; }
    std::filesystem::path before() const { return path / "replicates.before"; }
    std::filesystem::path debris() const { return path / "replicates.csv.debris"; }
};

/// Where an experiment comes from, for its folder. `version` of the program.
Origin origin_of(const Experiment& experiment, const std::string& version, const Shard& shard,
                 std::optional<std::int64_t> replicates);

/// origin.json; empty when the folder has none. Fails for a file that is broken.
Expected<std::optional<Origin>> read_origin(const ResultFolder& folder);

/// The experiment that a folder of results belongs to, read from its copies.
Expected<Experiment> read_folder_experiment(const ResultFolder& folder, const Assets& assets);

/// The texts that a folder's results were made from.
Expected<ExperimentTexts> read_folder_texts(const ResultFolder& folder, const Origin& origin);

/// The texts of an experiment.
ExperimentTexts texts_of(const Experiment& experiment, const Origin& origin);

/// What is to be done with results that are there already.
enum class OldResults { refuse, resume, replace };

/// What a folder that has been made ready holds.
enum class FolderState {
    fresh,      ///< no replicates
    continued,  ///< replicates of the same experiment
    extended,   ///< replicates of the same experiment, of which more are wanted now
};

/// Makes a folder ready: a fresh one gets origin and copies; one with results of the same experiment is
/// continued with `resume`, also for more replicates than it has; others are removed with `replace`; else the
/// error says what is there and in which keys it differs.
Expected<FolderState> prepare_folder(const ResultFolder& folder, const Experiment& experiment,
                                     const Origin& origin, OldResults old, const Assets& assets);

}  // namespace needleroll
