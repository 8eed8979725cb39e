#include "sim/core/worker.hpp"

#include "tests/catch.hpp"

#include <atomic>
#include <chrono>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace needleroll;

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void nap() {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

/// The answer of a job, waited for.
template <class Answer>
Expected<Answer> wait_for(Job<Answer>& job) {
    std::optional<Expected<Answer>> answer;
    while (!(answer = job.take())) nap();
    return *std::move(answer);
}

/// A body that works until it is asked to stop, and says so when it has begun.
struct Endless {
    std::shared_ptr<std::atomic<bool>> begun = std::make_shared<std::atomic<bool>>(false);

    Expected<int> operator()(const JobControl& control) const {
        *begun = true;
        while (!control.stop.stop_requested()) nap();
        return fail(stopped());
    }
    void wait_until_begun() const {
        while (!*begun) nap();
    }
};

}  // namespace

TEST_CASE("a worker does its jobs one after the other and answers each", "[core][thread]") {
    Worker worker;
    const auto order = std::make_shared<std::vector<int>>();
    const auto job_of = [&](int number) {
        return worker.start([order, number](const JobControl&) -> Expected<int> {
            order->push_back(number);
            return 10 * number;
        });
    };
    Job<int> first = job_of(1), second = job_of(2);
    Job<std::string> third = worker.start([](const JobControl&) -> Expected<std::string> { return "words"; });
    CHECK(wait_for(third).value() == "words");
    CHECK(wait_for(second).value() == 20);
    CHECK(wait_for(first).value() == 10);
    CHECK(*order == std::vector<int>{1, 2});
    CHECK_FALSE(first.take());
    CHECK_FALSE(first.is_wanted());
}

TEST_CASE("a job's progress never falls and stays between 0 and 1", "[core][thread]") {
    Worker worker;
    Job<int> job = worker.start([](const JobControl& control) -> Expected<int> {
        for (const double fraction : {-1.0, 0.25, 0.5, 0.125, 0.75, 2.0}) {
            control.report(fraction, "job.rolling");
            nap();
        }
        return 1;
    });
    double last = 0.0;
    std::size_t fell = 0;
    std::optional<Expected<int>> answer;
    while (!(answer = job.take())) {
        const double now = job.progress().fraction;
        fell += now < last || now > 1.0 ? 1 : 0;
        last = now;
    }
    CHECK(fell == 0);
    CHECK(job.progress().fraction == 1.0);
    CHECK(job.progress().step == "job.rolling");
}

TEST_CASE("what a job fails with or throws is its answer", "[core][thread]") {
    Worker worker;
    Job<int> wrong = worker.start([](const JobControl&) -> Expected<int> {
        return fail({.message = "the disk is full", .kind = ErrorKind::run});
    });
    Job<int> greedy = worker.start([](const JobControl&) -> Expected<int> { throw std::bad_alloc(); });
    Job<void> broken = worker.start(
        [](const JobControl&) -> Expected<void> { throw std::runtime_error("a library failed"); });
    CHECK(wait_for(wrong).error().message == "the disk is full");
    CHECK(wait_for(greedy).error().kind == ErrorKind::run);
    CHECK(wait_for(broken).error().message == "a library failed");
    Job<int> after = worker.start([](const JobControl&) -> Expected<int> { return 3; });
    CHECK(wait_for(after).value() == 3);
}

TEST_CASE("a job that is stopped, or that nobody wants any more, makes room for the next", "[core][thread]") {
    Worker worker;
    const Endless asked, dropped;
    Job<int> job = worker.start(asked);
    asked.wait_until_begun();
    CHECK_FALSE(job.take());
    const Clock::time_point request = Clock::now();
    job.stop();
    CHECK(wait_for(job).error().kind == ErrorKind::stopped);
    CHECK(ms_since(request) < 300.0);
    {
        const Job<int> forgotten = worker.start(dropped);
        dropped.wait_until_begun();
    }
    Job<int> next = worker.start([](const JobControl&) -> Expected<int> { return 7; });
    CHECK(wait_for(next).value() == 7);
}

TEST_CASE("a job that is stopped before its turn is never begun", "[core][thread]") {
    Worker worker;
    const Endless before, never;
    Job<int> running = worker.start(before);
    before.wait_until_begun();
    Job<int> waiting = worker.start(never);
    waiting.stop();
    running.stop();
    CHECK(wait_for(waiting).error().kind == ErrorKind::stopped);
    CHECK_FALSE(*never.begun);
}

TEST_CASE("a worker ends with jobs under way and waiting", "[core][thread]") {
    const Endless under_way, waiting;
    Job<int> first, second;
    const Clock::time_point start = Clock::now();
    {
        Worker worker;
        first = worker.start(under_way);
        second = worker.start(waiting);
        under_way.wait_until_begun();
    }
    CHECK(ms_since(start) < 1000.0);
    CHECK(first.take()->error().kind == ErrorKind::stopped);
    CHECK(second.take()->error().kind == ErrorKind::stopped);
    CHECK_FALSE(*waiting.begun);
}

TEST_CASE("a worker does not wait for a job that does not listen", "[core][thread]") {
    const auto release = std::make_shared<std::atomic<bool>>(false);
    const auto begun = std::make_shared<std::atomic<bool>>(false);
    Job<int> deaf;
    Clock::time_point closing;
    {
        Worker worker;
        deaf = worker.start([release, begun](const JobControl&) -> Expected<int> {
            *begun = true;
            while (!*release) nap();
            return 5;
        });
        while (!*begun) nap();
        closing = Clock::now();
    }
    CHECK(ms_since(closing) >= 299.0);
    CHECK_FALSE(deaf.take());
    *release = true;
    CHECK(wait_for(deaf).value() == 5);  // left behind, it ends by itself
}
