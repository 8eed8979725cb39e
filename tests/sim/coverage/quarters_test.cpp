#include "sim/coverage/quarters.hpp"

#include "sim/core/random.hpp"
#include "tests/catch.hpp"

#include <algorithm>

using namespace needleroll;

namespace {

/// Some numbers in [0, 1].
std::vector<double> random_shares(std::uint64_t number, std::size_t count) {
    std::vector<double> shares;
    for (std::size_t i = 0; i < count; ++i)
        shares.push_back(uniform(draw({31, number}, Purpose::experiment, 0, i)[0]));
    return shares;
}

}  // namespace

TEST_CASE("quarters rise with the angle and give their direction back") {
    double before = -1.0;
    for (int i = 0; i <= 4000; ++i) {
        const long double angle = 2.0L * std::acos(-1.0L) * i / 4001.0L;
        const double quarters =
            quarters_of(static_cast<double>(std::cos(angle)), static_cast<double>(std::sin(angle)));
        CHECK(quarters > before);
        before = quarters;
        const Bearing bearing = bearing_of(quarters);
        CHECK(std::abs(bearing.angle_rad - static_cast<double>(angle)) < 4e-15);
        CHECK(std::abs(bearing.cosine - static_cast<double>(std::cos(angle))) < 1e-15);
        CHECK(std::abs(bearing.sine - static_cast<double>(std::sin(angle))) < 1e-15);
    }
    CHECK(quarters_of(1.0, 0.0) == 0.0);
    CHECK(quarters_of(0.0, 1.0) == 1.0);
    CHECK(quarters_of(-1.0, 0.0) == 2.0);
    CHECK(quarters_of(0.0, -1.0) == 3.0);
    CHECK(std::abs(bearing_of(4.0).angle_rad - 2.0 * pi) < 1e-15);
}

TEST_CASE("what stays open does not depend on the order of closing, and what is closed is told once") {
    const std::vector<double> ends = random_shares(2, 60);
    std::vector<Part> parts;
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2)
        parts.push_back({4.0 * ends[i], 4.0 * ends[i] + 0.15 * ends[i + 1]});
    OpenParts forwards, backwards;
    double closed = 0.0;
    const auto add = [&](const Part& part) { closed += part.to - part.from; };
    const auto nothing = [](const Part&) {};
    forwards.open(whole_turn);
    backwards.open(whole_turn);
    const auto close = [](OpenParts& open, const Part& part, const auto& told) {
        close_turn(open, part.from, part.to < 4.0 ? part.to : part.to - 4.0, told);
    };
    for (const Part& part : parts) close(forwards, part, add);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) close(backwards, *part, nothing);
    REQUIRE(forwards.parts().size() == backwards.parts().size());
    REQUIRE(forwards.parts().size() > 5);
    double open = 0.0;
    for (std::size_t i = 0; i < forwards.parts().size(); ++i) {
        CHECK(forwards.parts()[i].from == backwards.parts()[i].from);
        CHECK(forwards.parts()[i].to == backwards.parts()[i].to);
        open += forwards.parts()[i].to - forwards.parts()[i].from;
    }
    CHECK(std::abs(open + closed - 4.0) < 1e-14);
    forwards.close(whole_turn, nothing);
    CHECK(forwards.empty());
}
