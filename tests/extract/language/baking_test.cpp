#include "extract/language/bake/json_value.hpp"
#include "extract/language/bake/moves.hpp"
#include "extract/language/bake/packed_value.hpp"
#include "extract/language/bake/sections.hpp"
#include "ontology/diagnostic.hpp"
#include "tests/extract/language/model.hpp"

using namespace entente;
using namespace entente::bake;
using entente::test::complaint;
using entente::test::mentions;
using entente::test::TemporaryFolder;
using namespace std::string_literals;

TEST_CASE("moves are ordered by action, then frequency, then label backwards", "[language]") {
    const auto moves = order_moves(R"({"1":{"":5},"0":{"":9},"2":{"a":3,"b":7,"c":3}})",
                                   TransitionSystem::parser, "moves");
    CHECK(moves == std::vector<Move>{{0, ""}, {1, ""}, {2, "b"}, {2, "c"}, {2, "a"}});
}

TEST_CASE("the entity recogniser has no class for a missing action nor a labelled out",
          "[language]") {
    const auto moves = order_moves(R"({"0":{"":1},"1":{"X":1},"4":{"X":2,"":1},"5":{"":1,"X":1}})",
                                   TransitionSystem::entities, "moves");
    CHECK(moves == std::vector<Move>{{1, "X"}, {4, "X"}, {4, ""}, {5, ""}});
}

TEST_CASE("malformed moves are refused with their place", "[language]") {
    for (const char* bad : {"", "{", "[1]", R"({"0":{"a":-1}})", R"({"9":{"a":1}})",
                            R"({"0":{"a":"many"}})", R"({"0":{"a":1}} x)"})
        CHECK_THROWS_AS(order_moves(bad, TransitionSystem::parser, "moves"), Error);
}

TEST_CASE("JSON leaves know the way to them", "[language]") {
    const auto leaves = read_json_leaves(R"({"a":[1,{"b":"x"},true],"c":null})", "x.json");
    REQUIRE(leaves.size() == 4);
    CHECK(leaves[0].path == std::vector<std::string>{"a", "0"});
    CHECK(leaves[1].path == std::vector<std::string>{"a", "1", "b"});
    CHECK(leaves[1].value == "x");
    CHECK(leaves[2].path == std::vector<std::string>{"a", "2"});
    CHECK(leaves[3].value.empty());
}

TEST_CASE("nested JSON is refused before it can exhaust the stack", "[language]") {
    CHECK_THROWS_AS(read_json_leaves(std::string(2'000'000, '['), "x.json"), Error);
}

TEST_CASE("packed values say where they are wrong", "[language]") {
    // {"a": [1, -2], "b": true}
    const auto value = PackedValue::unpack("\x82\xa1"
                                           "a\x92\x01\xfe\xa1"
                                           "b\xc3",
                                           "file");
    CHECK(value.at("a").elements()[0].number() == 1);
    CHECK(value.at("a").elements()[1].integer() == -2);
    CHECK(value.at("b").boolean());
    CHECK_FALSE(value.find("c"));
    CHECK(mentions(complaint([&] { value.at("c"); }), "'c' is missing"));
    CHECK(mentions(complaint([&] { value.at("a").elements()[1].number(); }), "file.a[1]"));
    CHECK(mentions(complaint([&] { value.at("b").text(); }), "expected text"));
    CHECK_THROWS_AS(value.elements(), Error);
}

TEST_CASE("a damaged msgpack file is an error, whatever it claims", "[language]") {
    for (const std::string& bad : {""s, "\x82"s, "\xdf\xff\xff\xff\xff"s, "\xc6\xff\xff\xff\xff"s,
                                   "\x01\x01"s, "\xc1"s, std::string(100'000, '\x91')})
        CHECK_THROWS_AS(PackedValue::unpack(bad, "file"), Error);
}

TEST_CASE("arrays must be 32-bit floats of the size that their shape says", "[language]") {
    const auto array = [](const std::string& type, char extent) {
        return "\x84\xc4\x02nd\xc3\xc4\x04type\xa3" + type + "\xc4\x05shape\x91" + extent +
               "\xc4\x04"
               "data\xc4\x08" +
               std::string(8, '\0');
    };
    CHECK(read_float_array(PackedValue::unpack(array("<f4", 2), "file")).bytes.size() == 8);
    CHECK_THROWS_AS(read_float_array(PackedValue::unpack(array("<f8", 1), "file")), Error);
    CHECK_THROWS_AS(read_float_array(PackedValue::unpack(array("<f4", 3), "file")), Error);
}

TEST_CASE("a source folder of another architecture, or none, is refused", "[language]") {
    const TemporaryFolder folder;
    CHECK(
        mentions(complaint([&] { check_configuration(folder.file("")); }), "scripts/fetch-model"));
    std::ofstream(folder.file("config.cfg")) << "[nlp]\nlang = \"xx\"\n";
    CHECK(mentions(complaint([&] { check_configuration(folder.file("")); }), "nlp.lang is \"xx\""));
    CHECK(mentions(complaint([&] { check_configuration(folder.file("")); }), "where it is \"en\""));
}
