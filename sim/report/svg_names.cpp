#include "sim/report/svg_names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace needleroll {
namespace {

struct Mention {
    std::string_view opening;
    char closing;
};

/// How an id is given and referred to.
constexpr std::array<Mention, 3> mentions = {{{" id=\"", '"'}, {"url(#", ')'}, {"href=\"#", '"'}}};

}  // namespace

std::string with_stable_names(std::string_view svg, const StopToken& stop) {
    std::string out;
    out.reserve(svg.size());
    std::unordered_map<std::string_view, std::size_t> numbers;
    std::size_t at = 0;
    for (std::size_t turn = 0; at < svg.size(); ++turn) {
        if (asked_to_stop(stop, turn)) return {};
        const std::string_view rest = svg.substr(at);
        const auto mention = std::find_if(mentions.begin(), mentions.end(),
                                          [&](const Mention& one) { return rest.starts_with(one.opening); });
        const std::size_t end = mention == mentions.end()
                                    ? std::string_view::npos
                                    : rest.find(mention->closing, mention->opening.size());
        if (end == std::string_view::npos) {
            out += svg[at++];
            continue;
        }
        const std::string_view name = rest.substr(mention->opening.size(), end - mention->opening.size());
        const std::size_t number = numbers.try_emplace(name, numbers.size() + 1).first->second;
        out.append(mention->opening).append("n").append(std::to_string(number));
        at += end;
    }
    return out;
}

}  // namespace needleroll
