#include "extract/language/network/dependency_tree.hpp"

#include "extract/language/network/transition_scorer.hpp"

#include <algorithm>
#include <numeric>

namespace entente::detail {
namespace {

/// Crossing arcs need several rounds; the model's own tool stops after as many.
constexpr int most_rounds = 12;

void widen(std::span<const std::uint32_t> heads, SubtreeEdges& edges, std::size_t token) {
    const std::uint32_t head = heads[token];
    edges.left[head] = std::min(edges.left[head], edges.left[token]);
    edges.right[head] = std::max(edges.right[head], edges.right[token]);
}

/// Whether no arc leaves its sentence, where sentences begin at the left edges of roots.
bool arcs_stay_in_sentences(std::span<const std::uint32_t> heads, const SubtreeEdges& edges,
                            std::vector<std::uint8_t>& starts) {
    starts.assign(heads.size(), 0);
    mark_sentences(heads, edges, starts);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const bool closes = (starts[i] != 0 && i > 0) || i + 1 == heads.size();
        if (!closes)
            continue;
        for (std::size_t j = begin; j < i; ++j)
            if (heads[j] < begin || heads[j] > i)
                return false;
        begin = i;
    }
    return true;
}

/// The children of each token in the order of the text, as linked lists that survive the moving of
/// a child.
class ChildLists {
  public:
    explicit ChildLists(std::span<const std::uint32_t> heads)
        : first_(heads.size(), no_token), next_(heads.size(), no_token) {
        for (std::size_t i = heads.size(); i-- > 0;) {
            const auto child = static_cast<std::uint32_t>(i);
            if (heads[i] != child)
                insert(child, heads[i]);
        }
    }

    std::uint32_t first(std::uint32_t head) const { return first_[head]; }
    std::uint32_t next(std::uint32_t child) const { return next_[child]; }

    void move(std::uint32_t child, std::uint32_t from, std::uint32_t to) {
        std::uint32_t* link = &first_[from];
        while (*link != child)
            link = &next_[*link];
        *link = next_[child];
        insert(child, to);
    }

  private:
    void insert(std::uint32_t child, std::uint32_t head) {
        std::uint32_t* link = &first_[head];
        while (*link != no_token && *link < child)
            link = &next_[*link];
        next_[child] = *link;
        *link = child;
    }

    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> next_;
};

/// What put_back_lifted_arcs() looks at while it searches.
struct Search {
    const ChildLists& children;
    std::span<const std::uint16_t> labels;
    const SubtreeEdges& edges;
    std::span<const std::uint8_t> is_space;
};

std::uint32_t find_below(const Search& tree, std::uint32_t head, std::uint32_t moving,
                         std::uint16_t label, std::vector<std::uint32_t>& queue) {
    queue.assign(1, head);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t parent = queue[i];
        for (std::uint32_t child = tree.children.first(parent); child != no_token;
             child = tree.children.next(child)) {
            if (child < tree.edges.left[parent] || child > tree.edges.right[parent] ||
                child == moving || tree.is_space[child] != 0)
                continue;
            if (tree.labels[child] == label)
                return child;
            queue.push_back(child);
        }
    }
    return head;
}

} // namespace

void find_edges(std::span<const std::uint32_t> heads, SubtreeEdges& edges) {
    edges.left.resize(heads.size());
    std::iota(edges.left.begin(), edges.left.end(), 0U);
    edges.right = edges.left;
    std::vector<std::uint8_t> starts;
    for (int round = 0; round < most_rounds; ++round) {
        for (std::size_t i = 0; i < heads.size(); ++i)
            widen(heads, edges, i);
        for (std::size_t i = heads.size(); i-- > 0;)
            widen(heads, edges, i);
        if (arcs_stay_in_sentences(heads, edges, starts))
            return;
    }
}

void mark_sentences(std::span<const std::uint32_t> heads, const SubtreeEdges& edges,
                    std::span<std::uint8_t> starts) {
    std::fill(starts.begin(), starts.end(), std::uint8_t{0});
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (heads[i] == i)
            starts[edges.left[i]] = 1;
}

void put_back_lifted_arcs(std::span<std::uint32_t> heads, std::span<std::uint16_t> labels,
                          const SubtreeEdges& edges, std::span<const std::uint8_t> is_space,
                          std::span<const LiftedLabel> lifted) {
    const auto is_lifted = [&](std::uint16_t label) { return lifted[label].lifted; };
    if (std::none_of(labels.begin(), labels.end(), is_lifted))
        return;
    ChildLists children(heads);
    std::vector<std::uint32_t> queue;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (!is_lifted(labels[i]))
            continue;
        const LiftedLabel label = lifted[labels[i]];
        const auto token = static_cast<std::uint32_t>(i);
        const std::uint32_t old_head = heads[i];
        const std::uint32_t head =
            find_below({children, labels, edges, is_space}, old_head, token, label.of_head, queue);
        if (head != old_head)
            children.move(token, old_head, head);
        heads[i] = head;
        labels[i] = label.own;
    }
}

} // namespace entente::detail
