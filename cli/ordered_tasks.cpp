#include "cli/ordered_tasks.hpp"

#include <utility>

namespace entente {

namespace {

constexpr std::size_t most_slots = 256;
constexpr std::size_t most_bytes = std::size_t{4} << 20U;

} // namespace

OrderedTasks::OrderedTasks(unsigned threads) {
    for (unsigned i = 0; threads > 1 && i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

OrderedTasks::~OrderedTasks() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    added_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

bool OrderedTasks::has_room(std::size_t bytes) const {
    return slots_.empty() || (slots_.size() < most_slots && bytes_ + bytes <= most_bytes);
}

void OrderedTasks::throw_failure() const {
    if (failure_)
        std::rethrow_exception(failure_);
}

void OrderedTasks::add(Task task, std::size_t bytes) {
    if (threads_.empty()) {
        task()();
        return;
    }
    std::unique_lock lock(mutex_);
    delivered_.wait(lock, [&] { return failure_ || has_room(bytes); });
    throw_failure();
    slots_.push_back({.task = std::move(task), .delivery = {}, .bytes = bytes, .done = false});
    bytes_ += bytes;
    lock.unlock();
    added_.notify_one();
}

void OrderedTasks::finish() {
    std::unique_lock lock(mutex_);
    delivered_.wait(lock, [&] { return failure_ || (slots_.empty() && !delivering_); });
    throw_failure();
}

void OrderedTasks::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        added_.wait(lock, [&] { return ending_ || started_ < slots_.size(); });
        if (ending_)
            return;
        run(lock, slots_[started_++]); // A deque's elements stay in place while others come and go.
        deliver(lock);
    }
}

void OrderedTasks::run(std::unique_lock<std::mutex>& lock, Slot& slot) {
    const Task task = std::move(slot.task);
    const bool failed = failure_ != nullptr;
    lock.unlock();
    Delivery delivery;
    std::exception_ptr failure;
    try {
        if (!failed)
            delivery = task();
    } catch (...) {
        failure = std::current_exception();
    }
    lock.lock();
    slot.delivery = failure ? [failure] { std::rethrow_exception(failure); } : std::move(delivery);
    slot.done = true;
}

void OrderedTasks::deliver(std::unique_lock<std::mutex>& lock) {
    if (delivering_)
        return; // The thread that delivers sees this slot too.
    delivering_ = true;
    while (!slots_.empty() && slots_.front().done) {
        const Delivery delivery = std::move(slots_.front().delivery);
        bytes_ -= slots_.front().bytes;
        slots_.pop_front();
        --started_;
        const bool failed = failure_ != nullptr;
        lock.unlock();
        std::exception_ptr failure;
        try {
            if (!failed && delivery)
                delivery();
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        if (failure && !failure_)
            failure_ = failure;
        delivered_.notify_all();
    }
    delivering_ = false;
    delivered_.notify_all();
}

} // namespace entente
