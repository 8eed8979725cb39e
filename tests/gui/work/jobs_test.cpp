#include "gui/work/jobs.hpp"

#include "tests/catch.hpp"

#include <atomic>
#include <chrono>
#include <thread>

using namespace needleroll;
using namespace needleroll::gui;

namespace {

void nap() {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

TEST_CASE("the list of jobs shows those that are not over, with progress and stop", "[work]") {
    Jobs jobs;
    const auto release = std::make_shared<std::atomic<bool>>(false);
    Job<int> first = jobs.start("jobs.experiment", [release](const JobControl& control) -> Expected<int> {
        control.report(0.5, "jobs.rolling");
        while (!*release) nap();
        return 1;
    });
    Job<int> second = jobs.start("jobs.report", [](const JobControl&) -> Expected<int> { return 2; });
    while (first.progress().fraction < 0.5) nap();
    std::vector<JobLine> lines = jobs.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].title == "jobs.experiment");
    CHECK(lines[0].progress.step == "jobs.rolling");
    CHECK_FALSE(lines[0].stopping);
    CHECK(lines[1].title == "jobs.report");
    second.stop();
    CHECK(jobs.lines().at(1).stopping);
    *release = true;
    while (!jobs.lines().empty()) nap();
    CHECK(first.take()->value() == 1);
    CHECK(second.take()->error().kind == ErrorKind::stopped);
}
