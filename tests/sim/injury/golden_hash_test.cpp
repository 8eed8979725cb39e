#include "sim/injury/golden_hash.hpp"

#include "sim/run/run.hpp"
#include "tests/catch.hpp"

using namespace needleroll;

namespace {

std::uint64_t hash_on(int threads, std::int64_t seed = 1) {
    Scenario scenario;
    scenario.seed = seed;
    const auto result = run(scenario, {.threads = threads});
    REQUIRE(result);
    return golden_hash(result->punctures);
}

}  // namespace

TEST_CASE("the hash of no punctures is the offset of the hash") {
    CHECK(golden_hash({}) == 0xcbf29ce484222325u);
}

TEST_CASE("the hash forgives a last bit and nothing more") {
    Punctures punctures;
    punctures.resize(2);
    const std::uint64_t before = golden_hash(punctures);
    punctures.x_mm[1] = 1e-12;
    CHECK(golden_hash(punctures) == before);
    punctures.x_mm[1] = 1e-6;
    CHECK(golden_hash(punctures) != before);
    punctures.x_mm = {0.0, 0.0};
    punctures.reentry[0] = 1;
    CHECK(golden_hash(punctures) != before);
}

TEST_CASE("the default scenario gives the same punctures on any number of threads", "[thread]") {
    const std::uint64_t one = hash_on(1);
    CHECK(hash_on(2) == one);
    CHECK(hash_on(4) == one);
    CHECK(hash_on(1, 2) != one);
}
