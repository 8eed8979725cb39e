/// Names of tests reach ctest through CMake's lists: what takes those apart makes a test fail that passes
/// alone.
#include "tests/architecture/source_texts.hpp"
#include "tests/catch.hpp"

#include <regex>
#include <string>
#include <vector>

namespace {

/// Names of tests in a source file that ctest would take apart.
std::vector<std::string> broken_names(const std::string& code) {
    static const std::regex test_case(R"re(TEST_CASE\(\s*"((?:[^"\\]|\\.)*)")re");
    std::vector<std::string> names;
    for (std::sregex_iterator found(code.begin(), code.end(), test_case), end; found != end; ++found) {
        const std::string name = (*found)[1];
        const bool broken = name.find_first_of(";[]") != std::string::npos ||
                            name.find("\\\"") != std::string::npos || name.starts_with(' ');
        if (broken) names.push_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("every name of a test can be called by ctest") {
    const std::vector<SourceText> sources = source_texts({"tests"}, {"_test.cpp"});
    CHECK(sources.size() > 100);
    for (const SourceText& source : sources) {
        INFO(source.path);
        CHECK(broken_names(source.code) == std::vector<std::string>{});
    }
}

TEST_CASE("a planted name that ctest takes apart is found") {
    const std::string plant =
        "TEST_"
        "CASE(";
    CHECK(broken_names(plant + "\"one; two\") {").size() == 1);
    CHECK(broken_names(plant + "\n    \"\\\"one\\\" two\", \"[window]\") {").size() == 1);
    CHECK(broken_names(plant + "\"one, two\") {").empty());
}
