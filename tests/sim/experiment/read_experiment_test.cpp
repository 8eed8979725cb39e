#include "sim/experiment/read_experiment.hpp"

#include "sim/experiment/design.hpp"
#include "sim/scenario/presets.hpp"
#include "tests/catch.hpp"
#include "tests/sim/experiment/small_experiment.hpp"

#include <algorithm>

using namespace needleroll;
using namespace needleroll::testing;

TEST_CASE("an experiment is read as it is written") {
    const Experiment experiment = read_small(small_text);
    CHECK(experiment.factors.size() == 2);
    CHECK(experiment.factors[0].control == 0);
    CHECK(experiment.responses.size() == 4);
    CHECK(experiment.responses[2].is_proportion());
    CHECK(experiment.replication.minimum == 12);
    CHECK(experiment.replication.is_fixed());
    CHECK(cell_scenario(experiment, 3, test_assets()).value().program.passes == 4);
    CHECK(cell_scenario(experiment, 3, test_assets()).value().patch.width_mm == 12);
}

TEST_CASE("what is wrong with an experiment is told with its place and the nearest right thing") {
    struct Wrong {
        const char* from;
        const char* to;
        const char* words;
    };
    for (const Wrong& wrong : std::vector<Wrong>{
             {"program.passes", "program.passess", "did you mean program.passes"},
             {"density_per_cm2", "densty_per_cm2", "did you mean density_per_cm2"},
             {"coverage[0.5].fraction\"", "coverage[0.4].fraction\"", "allowed 0.25, 0.5, 1"},
             {"coverage[0.5].fraction\"", "coverage.fraction\"", "coverage[0.5].fraction"},
             {">= 0.35", ">= much", "a limit is"},
             {"[2, 4]", "[2, 4000]", "1 to 1000"},
             {"[2, 4]", "[2, \"x\"]", "whole number"},
             {"[2, 4]", "[2, 2]", "named twice"},
             {"[2, 4]", "[]", "a list of levels is needed"},
             {"\"star\"]", "\"stat\"]", "star"},
             {"control = \"parallel\"", "control = \"random\"", "the control has to be a level"},
             {"number = 12", "number = 0", "1 to 100000"},
             {"number = 12", "minimum = 5\nmaximum = 9", "replicates.response"},
             {"number = 12", "maximum = 20\nresponse = \"holes\"\nhalf_width = 1", "none of the responses"},
             {"number = 12", "maximum = 20\nresponse = \"density_per_cm2\"", "half_width"},
             {"[replicates]", "[design]\nkind = \"sobel\"\n[replicates]", "did you mean \"sobol\""},
             {"[replicates]", "[design]\nkind = \"sobol\"\n[replicates]", "number of samples"},
             {"[replicates]", "[replicate]", "did you mean replicates"},
             {"patch.width_mm", "patch.widht_mm", "did you mean patch.width_mm"},
             {"[base.set]", "[base]\nscenario = \"stars\"\n[base.set]", "star"},
             {"question", "qestion", "question"},
         }) {
        const Error error = error_of(with(small_text, wrong.from, wrong.to));
        INFO(describe(error));
        CHECK(describe(error).find(wrong.words) != std::string::npos);
        CHECK(describe(error).find("small.toml") == 0);
    }
    CHECK(describe(error_of(small_head)).find("the design is empty") != std::string::npos);
    CHECK(describe(error_of("")).find("empty") != std::string::npos);
}

TEST_CASE("a million million cells are refused with the count and what they would take") {
    std::string text = small_head;
    for (const char* key : {"hand.force_N", "hand.tremor_mm", "hand.lift_s"})
        text += std::string("[[factor]]\nkey = \"") + key + "\"\nrange = [1, 2]\nsteps = 10000\n";
    const Error error = error_of(text);
    CHECK(describe(error).find("1e+12 cells") != std::string::npos);
    CHECK(describe(error).find("days on one core") != std::string::npos);
}

TEST_CASE("levels that do not go together are told before anything runs") {
    const Error error = error_of(small_head + R"([[factor]]
key = "roller.rings"
levels = [8, 60]
[[factor]]
key = "roller.ring_spacing_mm"
levels = [2.5]
)");
    INFO(describe(error));
    CHECK(describe(error).find("cell 1 cannot be run") != std::string::npos);
}

TEST_CASE("every ready experiment can be read") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test_assets().folder / "experiments")) {
        INFO(entry.path());
        const auto experiment = read_experiment(entry.path(), test_assets());
        if (!experiment) FAIL(describe(experiment.error()));
        CHECK(cell_count(*experiment) >= 2);
        ++count;
    }
    CHECK(count >= 5);
}
