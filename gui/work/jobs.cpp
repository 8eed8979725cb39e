#include "gui/work/jobs.hpp"

namespace needleroll::gui {

std::vector<JobLine> Jobs::lines() {
    std::erase_if(named_, [](const Named& named) { return named.link->is_over(); });
    std::vector<JobLine> lines;
    for (const Named& named : named_)
        lines.push_back({named.title, named.link->progress(), named.link->stop_source.stop_requested()});
    return lines;
}

}  // namespace needleroll::gui
