#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace entente {

/// Runs tasks on several threads and delivers what they made one after the other, in the order in
/// which the tasks were added, so that the number of threads never shows. What is under way is
/// bounded.
class OrderedTasks {
  public:
    using Delivery = std::function<void()>;
    /// Runs on any thread; what it returns runs when every earlier task's has.
    using Task = std::function<Delivery()>;

    /// One thread alone runs its tasks as they are added.
    explicit OrderedTasks(unsigned threads);
    /// Ends the threads; what has not been delivered is dropped.
    ~OrderedTasks();
    OrderedTasks(const OrderedTasks&) = delete;
    OrderedTasks& operator=(const OrderedTasks&) = delete;

    /// Waits while too many or too heavy tasks are under way. `bytes` is what the task keeps in
    /// memory. Throws what an earlier task or delivery threw.
    void add(Task task, std::size_t bytes);

    /// Waits until all is delivered. Throws what a task or delivery threw.
    void finish();

  private:
    struct Slot {
        Task task;
        Delivery delivery;
        std::size_t bytes = 0;
        bool done = false;
    };

    void work();
    void run(std::unique_lock<std::mutex>& lock, Slot& slot);
    void deliver(std::unique_lock<std::mutex>& lock);
    bool has_room(std::size_t bytes) const;
    void throw_failure() const;

    std::mutex mutex_;
    std::condition_variable added_;
    std::condition_variable delivered_;
    /// Added and not yet delivered; the first `started_` of them have been taken by a thread.
    std::deque<Slot> slots_;
    std::size_t started_ = 0;
    std::size_t bytes_ = 0;
    bool delivering_ = false;
    bool ending_ = false;
    std::exception_ptr failure_;
    std::vector<std::thread> threads_;
};

} // namespace entente
