#include "extract/language/model_file.hpp"

#include "extract/language/model_format.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/extract/language/model.hpp"

#include <cstring>

using namespace entente;
using namespace entente::test;

namespace {

std::string small_file() {
    bake::ModelWriter writer;
    writer.add_text("greeting", "good day");
    writer.add_text("nothing", "");
    writer.add_numbers("numbers", std::vector<std::uint64_t>{1, 1ULL << 63U});
    const float values[] = {1.5F, -2.0F, 0.25F};
    writer.add_floats("floats", {reinterpret_cast<const char*>(std::data(values)), sizeof values});
    writer.add_strings("words", std::vector<std::string>{"", "Arvenia", "Belmark", "Suriá"});
    return writer.assemble();
}

/// Opens a file of these bytes.
ModelFile open_bytes(const TemporaryFolder& folder, const std::string& bytes) {
    std::ofstream(folder.file("model.bin"), std::ios::binary) << bytes;
    return ModelFile::open(folder.file("model.bin"));
}

/// What is said of a file of these bytes.
std::string verdict(const std::string& bytes) {
    const TemporaryFolder folder;
    return complaint([&] { open_bytes(folder, bytes); });
}

} // namespace

TEST_CASE("a model file gives back what was baked", "[language]") {
    const TemporaryFolder folder;
    const ModelFile model = open_bytes(folder, small_file());
    CHECK(model.text("greeting") == "good day");
    CHECK(model.text("nothing").empty());
    CHECK(model.numbers("numbers").size() == 2);
    CHECK(model.numbers("numbers")[1] == 1ULL << 63U);
    CHECK(model.floats("floats", 3)[1] == -2.0F);
    const StringTable words = model.strings("words");
    REQUIRE(words.size() == 4);
    CHECK(words[0].empty());
    CHECK(words[3] == "Suriá");
    CHECK(model.digest().size() == 64);
}

TEST_CASE("sections stand where a processor may read vectors", "[language]") {
    const TemporaryFolder folder;
    const ModelFile model = open_bytes(folder, small_file());
    CHECK(reinterpret_cast<std::uintptr_t>(model.floats("floats").data()) % 64 == 0);
}

TEST_CASE("sorted strings are found by halving", "[language]") {
    const TemporaryFolder folder;
    const ModelFile model = open_bytes(folder, small_file());
    const StringTable words = model.strings("words");
    CHECK(words.find_sorted("Arvenia") == 1U);
    CHECK(words.find_sorted("") == 0U);
    CHECK_FALSE(words.find_sorted("Arven"));
    CHECK_FALSE(words.find_sorted("Zembla"));
    CHECK(words.lower_bound("B") == 2);
    CHECK(words.lower_bound("Zembla") == 4);
    CHECK_FALSE(StringTable().find_sorted("x"));
}

TEST_CASE("the same sections bake to the same bytes", "[language]") {
    CHECK(small_file() == small_file());
}

TEST_CASE("a model that is missing, truncated, damaged or foreign says how to mend it",
          "[language]") {
    const std::string good = small_file();
    REQUIRE(verdict(good).empty());

    std::string flipped = good;
    flipped.back() = static_cast<char>(flipped.back() ^ 1);
    std::string other_version = good;
    other_version[offsetof(detail::ModelHeader, version)] = 99;
    std::string foreign = good;
    foreign[0] = 'X';

    CHECK(mentions(verdict(good.substr(0, good.size() - 1)), "truncated"));
    CHECK(mentions(verdict(good.substr(0, 63)), "truncated"));
    CHECK(mentions(verdict(""), "truncated"));
    CHECK(mentions(verdict(good + "x"), "too long"));
    CHECK(mentions(verdict(flipped), "damaged"));
    CHECK(mentions(verdict(other_version), "version 99"));
    CHECK(mentions(verdict(foreign), "not a language model"));
    for (const std::string& bad : {good.substr(0, 70), flipped, other_version, foreign})
        CHECK(mentions(verdict(bad), "scripts/fetch-model"));

    const TemporaryFolder folder;
    CHECK(mentions(complaint([&] { ModelFile::open(folder.file("none.bin")); }), "missing"));
    CHECK(mentions(complaint([&] { ModelFile::open(folder.file("none.bin")); }),
                   "scripts/fetch-model"));
    CHECK_THROWS_AS(ModelFile::open(folder.file("")), Error);
}

TEST_CASE("a section that is absent or of another shape is refused", "[language]") {
    const TemporaryFolder folder;
    const ModelFile model = open_bytes(folder, small_file());
    CHECK(model.has("nothing"));
    CHECK_FALSE(model.has("greetin"));
    CHECK(mentions(complaint([&] { model.text("absent"); }), "lacks section 'absent'"));
    CHECK(mentions(complaint([&] { model.floats("floats", 4); }), "3 numbers instead of 4"));
    CHECK_THROWS_AS(model.numbers("floats"), Error);
    CHECK(mentions(complaint([&] { model.strings("greeting"); }), "no string table"));
    CHECK(mentions(complaint([&] { model.strings("nothing"); }), "no string table"));
}

TEST_CASE("a model that cannot be written leaves nothing behind", "[language]") {
    const TemporaryFolder folder;
    bake::ModelWriter writer;
    writer.add_text("a", "b");
    CHECK_THROWS_AS(writer.write(folder.file("absent/model.bin")), Error);
    std::filesystem::create_directory(folder.file("taken"));
    std::ofstream(folder.file("taken/full")) << "x";
    CHECK_THROWS_AS(writer.write(folder.file("taken")), Error);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.file("")),
                        std::filesystem::directory_iterator()) == 1);
}
