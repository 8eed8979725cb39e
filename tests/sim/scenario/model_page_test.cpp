#include "sim/core/whole_file.hpp"
#include "sim/scenario/parameter.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

using namespace needleroll;
using namespace needleroll::testing;

TEST_CASE("the model page shows the parameter table as it is in the code") {
    const std::filesystem::path page = test_assets().folder.parent_path() / "sim" / "MODEL.md";
    const std::string text = read_whole_file(page, 1u << 20u).value();
    const std::string begin = "<!-- parameters: begin -->\n";
    const std::string end = "<!-- parameters: end -->";
    const std::size_t from = text.find(begin);
    const std::size_t to = text.find(end);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    CHECK(text.substr(from + begin.size(), to - from - begin.size()) == parameter_page());
}
