#include "extract/language/network/dependency_tree.hpp"
#include "tests/support/catch.hpp"

using namespace entente::detail;

namespace {

using Heads = std::vector<std::uint32_t>;
using Labels = std::vector<std::uint16_t>;

constexpr std::uint16_t object = 0;
constexpr std::uint16_t preposition = 1;
constexpr std::uint16_t root = 2;
constexpr std::uint16_t lifted_from_object = 3;
constexpr std::uint16_t lifted_from_preposition = 4;

const std::vector<LiftedLabel> lifted{
    {}, {}, {}, {true, preposition, object}, {true, object, preposition}};

struct Tree {
    Heads heads;
    Labels labels;

    bool operator==(const Tree&) const = default;
};

Tree put_back(Tree tree, std::vector<std::uint8_t> is_space = {}) {
    is_space.resize(tree.heads.size());
    SubtreeEdges edges;
    find_edges(tree.heads, edges);
    put_back_lifted_arcs(tree.heads, tree.labels, edges, is_space, lifted);
    return tree;
}

std::vector<std::uint8_t> sentences(const Heads& heads) {
    SubtreeEdges edges;
    find_edges(heads, edges);
    std::vector<std::uint8_t> starts(heads.size(), 9);
    mark_sentences(heads, edges, starts);
    return starts;
}

} // namespace

TEST_CASE("the edges of a subtree are its outermost tokens", "[language]") {
    SubtreeEdges edges;
    find_edges(Heads{1, 1, 1, 2, 3}, edges);
    CHECK(edges.left == Heads{0, 0, 2, 3, 4});
    CHECK(edges.right == Heads{0, 4, 4, 4, 4});
    find_edges(Heads{}, edges);
    CHECK(edges.left.empty());
}

TEST_CASE("edges are found along arcs that cross", "[language]") {
    SubtreeEdges edges;
    // 0 <- 3, 1 <- 2 is a child of 0's subtree only through 4.
    find_edges(Heads{3, 4, 4, 3, 0}, edges);
    CHECK(edges.left[3] == 0);
    CHECK(edges.right[3] == 4);
    CHECK(edges.left[4] == 1);
    CHECK(edges.right[0] == 4);
}

TEST_CASE("a sentence begins where the subtree of a root does", "[language]") {
    CHECK(sentences({0}) == std::vector<std::uint8_t>{1});
    CHECK(sentences({1, 1, 1, 4, 4, 4}) == std::vector<std::uint8_t>{1, 0, 0, 1, 0, 0});
    CHECK(sentences({0, 1, 2}) == std::vector<std::uint8_t>{1, 1, 1});
    CHECK(sentences({}).empty());
}

TEST_CASE("a tree without lifted labels stays as it is", "[language]") {
    const Tree tree{{1, 1, 1}, {object, root, preposition}};
    CHECK(put_back(tree) == tree);
}

TEST_CASE("a lifted arc goes below the nearest token with the wanted label", "[language]") {
    // 3 was lifted from the object 2 to the verb 1.
    const Tree tree{{1, 1, 1, 1}, {object, root, object, lifted_from_object}};
    // Of two objects the first in the text counts.
    CHECK(put_back(tree) == Tree{{1, 1, 1, 0}, {object, root, object, preposition}});
    SECTION("which is never white space") {
        CHECK(put_back(tree, {1, 0, 0, 0}) ==
              Tree{{1, 1, 1, 2}, {object, root, object, preposition}});
    }
}

TEST_CASE("the search for the old head goes level by level", "[language]") {
    // 2 is an object below the preposition 1; 3 is an object of the root itself.
    const Tree tree{{0, 0, 1, 0, 0}, {root, preposition, object, object, lifted_from_object}};
    CHECK(put_back(tree).heads == Heads{0, 0, 1, 0, 3});
    const Tree deeper{{0, 0, 1, 0}, {root, preposition, object, lifted_from_object}};
    CHECK(put_back(deeper).heads == Heads{0, 0, 1, 2});
}

TEST_CASE("a lifted arc whose old head is not found stays, with its own label", "[language]") {
    CHECK(put_back({{0, 0}, {root, lifted_from_object}}) == Tree{{0, 0}, {root, preposition}});
}

TEST_CASE("a lifted arc never goes below its own token or its subtree", "[language]") {
    const Tree tree{{0, 0, 1}, {root, lifted_from_object, object}};
    CHECK(put_back(tree) == Tree{{0, 0, 1}, {root, preposition, object}});
}

TEST_CASE("an arc that was put back counts for those behind it, with its own label", "[language]") {
    // 2 moves below the object 1 and is a preposition now, which 3 was lifted from.
    const Tree tree{{0, 0, 0, 0}, {root, object, lifted_from_object, lifted_from_preposition}};
    // 1's subtree, as it was before, does not reach 2: so 3 does not find it.
    CHECK(put_back(tree) == Tree{{0, 0, 1, 0}, {root, object, preposition, object}});
    // Where the subtree did reach it, it is found.
    const Tree wide{{0, 0, 0, 1, 0},
                    {root, object, lifted_from_object, root, lifted_from_preposition}};
    CHECK(put_back(wide) == Tree{{0, 0, 1, 1, 2}, {root, object, preposition, root, object}});
}
