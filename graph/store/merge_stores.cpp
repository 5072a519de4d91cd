#include "graph/store/merge_stores.hpp"

#include "graph/store/store.hpp"
#include "ontology/diagnostic.hpp"

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <unistd.h>

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_of_batch = 256;

/// A store in the making, beside the place that it is for. Goes when it is not put there.
class NewStore {
  public:
    explicit NewStore(std::string path)
        : path_(std::move(path)), part_(path_ + ".part" + std::to_string(getpid())) {
        std::error_code ignored;
        if (fs::exists(path_, ignored))
            throw Error({.file = path_}, "is there already; name a new file");
        remove_part();
    }
    ~NewStore() { remove_part(); }
    NewStore(const NewStore&) = delete;
    NewStore& operator=(const NewStore&) = delete;

    const std::string& part() const noexcept { return part_; }
    /// Precondition: the part is closed.
    void put_in_place() {
        std::error_code failed;
        fs::rename(part_, path_, failed);
        if (failed)
            throw Error({.file = path_}, "cannot be put in place: " + failed.message() +
                                             "; check the path and its permissions");
    }

  private:
    void remove_part() const {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(part_ + ending, ignored);
    }

    std::string path_;
    std::string part_;
};

void add_store(const std::string& path, Store& to,
               const std::function<void(const StoredArticle&)>& visit) {
    const Store from(path, Store::Access::read);
    std::vector<StoredArticle> batch;
    from.for_each([&](StoredArticle article) {
        visit(article);
        batch.push_back(std::move(article));
        if (batch.size() < most_of_batch)
            return;
        to.put(batch);
        batch.clear();
    });
    to.put(batch);
    to.join_corrections(from.correction_history());
}

} // namespace

void merge_stores(std::span<const std::string> paths, const std::string& output,
                  const std::function<void(const StoredArticle&)>& visit) {
    NewStore made(output);
    {
        Store store(made.part(), Store::Access::create);
        for (const std::string& path : paths)
            add_store(path, store, visit);
    }
    made.put_in_place();
}

} // namespace entente
