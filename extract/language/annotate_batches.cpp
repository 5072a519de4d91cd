#include "extract/language/annotate_batches.hpp"

#include <vector>

namespace entente {
namespace {

/// Enough for the engine to work on several texts at once.
constexpr std::size_t batch_bytes = std::size_t{64} << 10U;

/// How many of the first texts fill a batch, at least one.
std::size_t batch_size(std::span<const std::string_view> texts) {
    std::size_t count = 0;
    for (std::size_t bytes = 0; count < texts.size() && bytes < batch_bytes; ++count)
        bytes += texts[count].size();
    return count;
}

} // namespace

void annotate_batches(const Engine& engine, std::span<const std::string_view> texts,
                      const AnnotationSink& take) {
    for (std::size_t first = 0; first < texts.size();) {
        const std::size_t count = batch_size(texts.subspan(first));
        std::vector<Annotation> annotations(count);
        engine.annotate(texts.subspan(first, count), annotations);
        for (std::size_t i = 0; i < count; ++i)
            if (!take(first + i, annotations[i]))
                return;
        first += count;
    }
}

} // namespace entente
