#include "export/dyad_counts.hpp"

#include "ontology/diagnostic.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <optional>
#include <queue>
#include <string>
#include <tuple>

#include <sys/types.h>

namespace entente {

namespace {

[[noreturn]] void fail(const std::string& what) {
    throw Error({}, what + ": " + std::strerror(errno) + "; is there room in /tmp?");
}

bool of_one_kind(const DyadCount& one, const DyadCount& other) {
    const auto kind = [](const DyadCount& count) {
        return std::tie(count.source, count.target, count.period, count.type, count.quad);
    };
    return kind(one) == kind(other);
}

/// Sums up neighbours of one kind.
class Sums {
  public:
    explicit Sums(const std::function<void(const DyadCount&)>& visit) : visit_(visit) {}

    void add(const DyadCount& count) {
        if (sum_ && of_one_kind(*sum_, count)) {
            sum_->events += count.events;
            return;
        }
        finish();
        sum_ = count;
    }
    void finish() const {
        if (sum_)
            visit_(*sum_);
    }

  private:
    const std::function<void(const DyadCount&)>& visit_;
    std::optional<DyadCount> sum_;
};

} // namespace

/// One sorted run of a file, read block by block.
class DyadCounts::Reader {
  public:
    Reader(std::FILE* file, std::size_t begin, std::size_t size)
        : file_(file), next_(begin), end_(begin + size) {
        read();
    }

    bool at_end() const noexcept { return at_ == block_.size(); }
    const DyadCount& front() const { return block_[at_]; }
    /// Precondition: not at the end.
    DyadCount take() {
        const DyadCount count = block_[at_];
        if (++at_ == block_.size())
            read();
        return count;
    }

  private:
    static constexpr std::size_t most_of_a_block = 4096;

    void read() {
        block_.resize(std::min(most_of_a_block, end_ - next_));
        at_ = 0;
        if (block_.empty())
            return;
        if (fseeko(file_, static_cast<off_t>(next_ * sizeof(DyadCount)), SEEK_SET) != 0 ||
            std::fread(block_.data(), sizeof(DyadCount), block_.size(), file_) != block_.size())
            fail("cannot read a temporary file");
        next_ += block_.size();
    }

    std::FILE* file_;
    std::size_t next_;
    std::size_t end_;
    std::vector<DyadCount> block_;
    std::size_t at_ = 0;
};

DyadCounts::DyadCounts(std::size_t most_held) : most_held_(most_held) { assert(most_held > 1); }

void DyadCounts::add(const DyadCount& count) {
    held_.push_back(count);
    if (held_.size() < most_held_)
        return;
    fold();
    // Otherwise it would soon have to be sorted again.
    if (held_.size() > most_held_ / 2)
        write_held();
}

void DyadCounts::fold() {
    std::ranges::sort(held_);
    auto last = held_.begin();
    for (auto count = held_.begin(); count != held_.end(); ++count) {
        if (count == last)
            continue;
        if (of_one_kind(*last, *count))
            last->events += count->events;
        else
            *++last = *count;
    }
    if (!held_.empty())
        held_.erase(std::next(last), held_.end());
}

void DyadCounts::write_held() {
    if (!file_)
        file_.reset(std::tmpfile());
    if (!file_)
        fail("cannot make a temporary file");
    if (std::fwrite(held_.data(), sizeof(DyadCount), held_.size(), file_.get()) != held_.size() ||
        std::fflush(file_.get()) != 0)
        fail("cannot write a temporary file");
    runs_.push_back(held_.size());
    held_.clear();
}

void DyadCounts::for_each(const std::function<void(const DyadCount&)>& visit) {
    fold();
    if (!runs_.empty()) {
        write_held();
        held_ = {};
        return merge_runs(visit);
    }
    for (const DyadCount& count : held_)
        visit(count);
}

void DyadCounts::merge_runs(const std::function<void(const DyadCount&)>& visit) {
    std::vector<Reader> readers;
    std::size_t begin = 0;
    for (const std::size_t size : runs_) {
        readers.emplace_back(file_.get(), begin, size);
        begin += size;
    }
    const auto later = [&](std::size_t one, std::size_t other) {
        return readers[one].front() > readers[other].front();
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
    for (std::size_t run = 0; run < readers.size(); ++run)
        if (!readers[run].at_end())
            next.push(run);
    Sums sums(visit);
    while (!next.empty()) {
        const std::size_t run = next.top();
        next.pop();
        sums.add(readers[run].take());
        if (!readers[run].at_end())
            next.push(run);
    }
    sums.finish();
}

} // namespace entente
