#include "sim/experiment/cell_group.hpp"

#include "sim/experiment/design.hpp"

#include <algorithm>

namespace needleroll {

CellGroup::CellGroup(const Experiment& experiment, const Shard& shard, std::size_t first, std::size_t last)
    : experiment_(experiment), shard_(shard), first_(first) {
    for (std::size_t cell = first; cell < last; ++cell)
        cells_.push_back({StoppingRule(experiment.replication), 0, {}});
}

bool CellGroup::add(const ReplicateRow& row) {
    if (row.cell < first_ || row.cell >= last() || !shard_.owns(experiment_, row.cell, row.replicate))
        return false;
    return cells_[row.cell - first_].values.emplace(row.replicate, row.values).second;
}

bool CellGroup::holds(std::size_t cell, std::size_t replicate) const {
    return cells_[cell - first_].values.count(replicate) > 0;
}

std::vector<Job> CellGroup::missing() {
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        Cell& cell = cells_[i];
        const std::size_t number = first_ + i;
        const bool fixed = experiment_.replication.is_fixed();
        if (!fixed && !shard_.owns(experiment_, number, 0)) continue;
        for (std::size_t r = cell.looked_at; r < cell.rule.wanted(); ++r) {
            if (!shard_.owns(experiment_, number, r)) continue;
            const auto found = cell.values.find(r);
            if (found == cell.values.end()) {
                jobs.push_back({number, r});
            } else if (!fixed && r == cell.looked_at) {
                cell.rule.add(found->second);
                ++cell.looked_at;
            }
        }
    }
    return jobs;
}

std::vector<ReplicateRow> CellGroup::rows() const {
    std::vector<ReplicateRow> rows;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        for (const auto& [replicate, values] : cells_[i].values) {
            if (replicate < cells_[i].rule.wanted()) rows.push_back({first_ + i, replicate, values});
        }
    }
    return rows;
}

std::size_t cells_in_group(const Experiment& experiment) {
    constexpr std::int64_t fewest_jobs = 256, most_rows = 100'000;
    const Replication& replication = experiment.replication;
    const std::int64_t wanted = (fewest_jobs + replication.minimum - 1) / replication.minimum;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(most_rows / replication.maximum, 1, wanted));
}

}  // namespace needleroll
