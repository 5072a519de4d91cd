#include "cli/ordered_tasks.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

namespace entente {

namespace {

constexpr std::size_t small = 1;

} // namespace

TEST_CASE("deliveries come in the order of the tasks, whichever ends first", "[cli]") {
    const unsigned threads = GENERATE(0U, 1U, 2U, 7U);
    std::vector<int> delivered;
    OrderedTasks tasks(threads);
    for (int i = 0; i < 1000; ++i)
        tasks.add(
            [i, &delivered] {
                if (i % 10 == 0)
                    std::this_thread::sleep_for(std::chrono::microseconds(300));
                return [i, &delivered] { delivered.push_back(i); };
            },
            small);
    tasks.finish();
    std::vector<int> expected(1000);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(delivered == expected);
}

TEST_CASE("a task heavier than all that may be under way still runs", "[cli]") {
    int delivered = 0;
    OrderedTasks tasks(2);
    for (int i = 0; i < 5; ++i)
        tasks.add([&] { return [&] { ++delivered; }; }, std::size_t{1} << 40U);
    tasks.finish();
    CHECK(delivered == 5);
}

TEST_CASE("what a task or delivery throws is thrown to who adds, and ends deliveries", "[cli]") {
    const unsigned threads = GENERATE(1U, 3U);
    const bool in_task = GENERATE(true, false);
    int delivered = 0;
    const auto run = [&] {
        OrderedTasks tasks(threads);
        for (int i = 0; i < 100'000; ++i)
            tasks.add(
                [&, i]() -> OrderedTasks::Delivery {
                    if (i == 5 && in_task)
                        throw std::runtime_error("full");
                    return [&, i] {
                        if (i == 5)
                            throw std::runtime_error("full");
                        ++delivered;
                    };
                },
                small);
        tasks.finish();
    };
    CHECK_THROWS_AS(run(), std::runtime_error);
    CHECK(delivered == 5);
}

TEST_CASE("tasks that are given up do not hold anyone", "[cli]") {
    OrderedTasks tasks(3);
    for (int i = 0; i < 50; ++i)
        tasks.add([] { return [] {}; }, small);
    SUCCEED("the destructor returns");
}

} // namespace entente
