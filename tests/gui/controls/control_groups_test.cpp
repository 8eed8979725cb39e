/// Which parameters stand in which group, and how their numbers are shown.
#include "gui/controls/control_groups.hpp"

#include "gui/work/session.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

const Parameter& parameter(std::string_view key) {
    const Parameter* found = find_parameter(key);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("the controls hold every parameter but words, each once") {
    std::vector<std::string_view> keys;
    for (const ControlGroup& group : control_groups()) {
        for (const Parameter* entry : group.front) keys.push_back(entry->key);
        for (const Parameter* entry : group.more) keys.push_back(entry->key);
    }
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    for (const Parameter& entry : parameters()) {
        const bool words = std::holds_alternative<Text>(entry.kind);
        INFO(entry.key);
        CHECK(std::binary_search(keys.begin(), keys.end(), entry.key) != words);
    }
}

TEST_CASE("controls show shares in percent and values with the decimals they need") {
    const ShownNumber slip = shown_number_of(parameter("hand.slip"), 0.02);
    CHECK(slip.factor == 100.0);
    CHECK(slip.unit == "%");
    CHECK(slip.decimals == 0);
    CHECK(shown_number_of(parameter("roller.needle_length_mm"), 1.5).decimals == 1);
    CHECK(shown_number_of(parameter("roller.needle_length_mm"), 0.25).decimals == 2);
    CHECK(shown_number_of(parameter("program.passes"), 16).whole);
}
