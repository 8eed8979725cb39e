/// The parts of a line that nothing has closed yet.
#pragma once

#include <cstddef>
#include <vector>

namespace needleroll {

/// From one place along a line to another; what the numbers mean is up to the line.
struct Part {
    double from = 0.0;
    double to = 1.0;
};

/// Disjoint parts in rising order. What is left open does not depend on the order in which parts were closed.
class OpenParts {
  public:
    OpenParts() { parts_.reserve(16); }

    /// Begins anew with one open part.
    void open(const Part& part) { parts_.assign(1, part); }

    bool empty() const { return parts_.empty(); }
    const std::vector<Part>& parts() const { return parts_; }

    /// Closes a part.
    void close(const Part& part) {
        close(part, [](const Part&) {});
    }

    /// Closes a part; calls closed(part) for everything in it that was open.
    template <class Closed>
    void close(const Part& part, const Closed& closed) {
        std::size_t first = 0;
        while (first < parts_.size() && parts_[first].to <= part.from) ++first;
        if (first == parts_.size() || parts_[first].from >= part.to) return;
        if (Part& one = parts_[first]; one.from < part.from) {
            if (part.to < one.to) return split(first, part, closed);
            closed(Part{part.from, one.to});
            one.to = part.from;
            ++first;
        }
        std::size_t last = first;
        for (; last < parts_.size() && parts_[last].to <= part.to; ++last) closed(parts_[last]);
        if (last < parts_.size() && parts_[last].from < part.to) {
            closed(Part{parts_[last].from, part.to});
            parts_[last].from = part.to;
        }
        remove(first, last);
    }

  private:
    // There are a few parts at most: moving them here is quicker than a call.
    void remove(std::size_t first, std::size_t last) {
        if (first == last) return;
        while (last < parts_.size()) parts_[first++] = parts_[last++];
        parts_.resize(first);
    }

    template <class Closed>
    void split(std::size_t place, const Part& part, const Closed& closed) {
        closed(part);
        const Part behind{part.to, parts_[place].to};
        parts_[place].to = part.from;
        parts_.push_back(behind);
        for (std::size_t k = parts_.size() - 1; k > place + 1; --k) parts_[k] = parts_[k - 1];
        parts_[place + 1] = behind;
    }

    std::vector<Part> parts_;
};

}  // namespace needleroll
