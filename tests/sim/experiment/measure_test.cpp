#include "sim/experiment/measure.hpp"

#include "sim/report/summary_json.hpp"
#include "sim/scenario/read.hpp"
#include "tests/catch.hpp"
#include "tests/sim/scenario/scenario_files.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

using namespace needleroll;
using namespace needleroll::testing;

namespace {

/// The number of summary.json that a path names, read from the text of the file.
nlohmann::json value_in(const nlohmann::json& file, std::string path) {
    const nlohmann::json* at = &file;
    while (!path.empty()) {
        const std::size_t end = path.find_first_of(".[");
        if (at->is_null()) return nullptr;
        at = &at->at(path.substr(0, end));
        if (end == std::string::npos) break;
        if (path[end] == '.') {
            path = path.substr(end + 1);
            continue;
        }
        const std::size_t close = path.find(']');
        const std::string entry = path.substr(end + 1, close - end - 1);
        const nlohmann::json* found = nullptr;
        for (const nlohmann::json& item : *at) {
            const nlohmann::json& first = item.contains("name")        ? item.at("name")
                                          : item.contains("radius_mm") ? item.at("radius_mm")
                                          : item.contains("side_mm")   ? item.at("side_mm")
                                          : item.contains("r_mm")      ? item.at("r_mm")
                                                                       : item.at("pass");
            const bool same =
                first.is_string() ? first == entry : std::abs(first.get<double>() - std::stod(entry)) < 1e-9;
            if (same) found = &item;
        }
        REQUIRE(found != nullptr);
        at = found;
        path = close + 1 < path.size() ? path.substr(close + 2) : "";
    }
    return *at;
}

/// Every response of the run is the number of its summary.json, undefined where that is null.
void check_every_response(const Result& result) {
    const Scenario& scenario = result.scenario;
    const auto whole = nlohmann::json::parse(summary_json(summarise_whole(result, 2).value()));
    for (const ResponseField& field : response_fields()) {
        std::string path(field.pattern);
        if (const std::size_t name = path.find("NAME"); name != std::string::npos)
            path.replace(name, 4, scenario.patch.regions.at(0).name);
        INFO(path);
        const std::vector<Response> one = parse_response(path, scenario, scenario.program.passes).value();
        const double value = measure(result, one).value().at(0);
        const nlohmann::json wanted = value_in(whole, path);
        if (wanted.is_null()) {
            CHECK(std::isnan(value));
        } else {
            CHECK(value == Approx(wanted.get<double>()).epsilon(1e-11).margin(1e-300));
        }
    }
}

Scenario scars() {
    const std::filesystem::path file = test_assets().folder / "scenarios/scar-regions.toml";
    return read_scenario(file, {"seed=3", "patch.width_mm=30", "patch.height_mm=30"}, test_assets())
        .value_or(read_scenario(file, {"seed=3"}, test_assets()).value());
}

}  // namespace

TEST_CASE("every response is the number of summary.json that it names") {
    check_every_response(run(scars(), {.threads = 1}).value());
}

TEST_CASE("every response of a run without a strike is the number of summary.json") {
    Result result = run(scars(), {.threads = 1}).value();
    result.punctures.resize(0);
    check_every_response(result);
}

TEST_CASE("a star stands for every pass, and a limit gives 0 or 1") {
    const Scenario scenario =
        default_scenario({"patch.width_mm=15", "patch.height_mm=15"}, test_assets()).value();
    std::vector<Response> responses =
        parse_response("passes[*].coverage[0.5].fraction", scenario, 16).value();
    CHECK(responses.size() == 16);
    responses.push_back(parse_response("density_per_cm2 <= 1e6", scenario, 16)->at(0));
    responses.push_back(parse_response("density_per_cm2 >= 1e6", scenario, 16)->at(0));
    responses.push_back(parse_response("coverage[0.5].fraction", scenario, 16)->at(0));
    const std::vector<double> values = measure(run(scenario).value(), responses).value();
    for (std::size_t i = 1; i < 16; ++i) CHECK(values[i] >= values[i - 1]);
    CHECK(values[16] == 1.0);
    CHECK(values[17] == 0.0);
    CHECK(values[15] == values[18]);
}
