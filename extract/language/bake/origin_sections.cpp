#include "extract/language/bake/json_value.hpp"
#include "extract/language/bake/sections.hpp"
#include "extract/language/bake/source_file.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/text.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <sstream>
#include <string>

namespace entente::bake {
namespace {

struct Setting {
    std::string_view key;
    std::string_view value;
};

/// What the runtime takes for granted. Values without white space.
constexpr Setting settings[] = {
    {"nlp.lang", R"("en")"},
    {"nlp.pipeline",
     R"(["tok2vec","tagger","parser","senter","attribute_ruler","lemmatizer","ner"])"},
    {"nlp.disabled", R"(["senter"])"},
    {"components.tok2vec.model.embed.@architectures", R"("spacy.MultiHashEmbed.v2")"},
    {"components.tok2vec.model.embed.attrs",
     R"(["NORM","PREFIX","SUFFIX","SHAPE","SPACY","IS_SPACE"])"},
    {"components.tok2vec.model.embed.include_static_vectors", "false"},
    {"components.tok2vec.model.encode.@architectures", R"("spacy.MaxoutWindowEncoder.v2")"},
    {"components.tok2vec.model.encode.width", "96"},
    {"components.tok2vec.model.encode.depth", "4"},
    {"components.tok2vec.model.encode.window_size", "1"},
    {"components.tok2vec.model.encode.maxout_pieces", "3"},
    {"components.tagger.model.@architectures", R"("spacy.Tagger.v2")"},
    {"components.tagger.model.normalize", "false"},
    {"components.tagger.overwrite", "false"},
    {"components.parser.learn_tokens", "false"},
    {"components.parser.model.@architectures", R"("spacy.TransitionBasedParser.v2")"},
    {"components.parser.model.state_type", R"("parser")"},
    {"components.parser.model.extra_state_tokens", "false"},
    {"components.parser.model.hidden_width", "64"},
    {"components.parser.model.maxout_pieces", "2"},
    {"components.parser.model.use_upper", "true"},
    {"components.ner.model.@architectures", R"("spacy.TransitionBasedParser.v2")"},
    {"components.ner.model.state_type", R"("ner")"},
    {"components.ner.model.extra_state_tokens", "false"},
    {"components.ner.model.hidden_width", "64"},
    {"components.ner.model.maxout_pieces", "2"},
    {"components.ner.model.use_upper", "true"},
    {"components.ner.model.tok2vec.embed.attrs", R"(["NORM","PREFIX","SUFFIX","SHAPE"])"},
    {"components.ner.model.tok2vec.embed.include_static_vectors", "false"},
    {"components.ner.model.tok2vec.encode.width", "96"},
    {"components.ner.model.tok2vec.encode.depth", "4"},
    {"components.ner.model.tok2vec.encode.window_size", "1"},
    {"components.ner.model.tok2vec.encode.maxout_pieces", "3"},
    {"components.lemmatizer.mode", R"("rule")"},
    {"components.lemmatizer.overwrite", "false"},
};

std::string without_space(std::string_view text) {
    std::string kept;
    for (const char c : text)
        if (c != ' ' && c != '\t' && c != '\r')
            kept += c;
    return kept;
}

/// "section.key" to value, of an INI file in which a value stays on its line.
std::map<std::string, std::string, std::less<>> read_settings(const std::string& text) {
    std::map<std::string, std::string, std::less<>> found;
    std::istringstream lines(text);
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        const std::string compact = without_space(line);
        const auto equals = compact.find('=');
        if (compact.starts_with('[') && compact.ends_with(']'))
            section = compact.substr(1, compact.size() - 2);
        else if (equals != std::string::npos)
            found[fmt::format("{}.{}", section, compact.substr(0, equals))] =
                compact.substr(equals + 1);
    }
    return found;
}

/// Every file that a section is made of.
constexpr std::array<const char*, 17> source_files{
    "LICENSE",    "LICENSES_SOURCES",  "attribute_ruler/patterns",
    "config.cfg", "meta.json",         "lemmatizer/lookups/lookups.bin",
    "ner/cfg",    "ner/model",         "ner/moves",
    "parser/cfg", "parser/model",      "parser/moves",
    "tagger/cfg", "tagger/model",      "tok2vec/model",
    "tokenizer",  "vocab/lookups.bin",
};

} // namespace

void check_configuration(const std::filesystem::path& source) {
    const std::filesystem::path path = source / "config.cfg";
    const auto found = read_settings(read_source_file(path));
    for (const Setting& setting : settings) {
        const auto entry = found.find(setting.key);
        const std::string_view value =
            entry == found.end() ? std::string_view("missing") : std::string_view(entry->second);
        if (value != setting.value)
            throw Error({.file = path.string()},
                        fmt::format("{} is {}; this program runs models where it is {}",
                                    setting.key, value, setting.value));
    }
}

void add_origin(ModelWriter& model, const std::filesystem::path& source) {
    const std::filesystem::path meta = source / "meta.json";
    std::map<std::string, std::string, std::less<>> facts;
    for (const JsonLeaf& leaf : read_json_leaves(read_source_file(meta), meta.string()))
        if (leaf.path.size() == 1)
            facts[leaf.path[0]] = leaf.value;
    // Re-uploads rename the package but not the model, which language, kind and version identify.
    model.add_text("origin/package", facts["lang"] + "_core_web_sm");
    model.add_text("origin/version", facts["version"]);
    model.add_text("origin/uploaded_as", facts["name"]);
    model.add_text("origin/licence", facts["license"]);
    model.add_text("origin/licence_text", read_source_file(source / "LICENSE") + "\n" +
                                              read_source_file(source / "LICENSES_SOURCES"));
    std::string sums;
    for (const char* file : source_files)
        sums += fmt::format("{}  {}\n", sha256_hex(read_source_file(source / file)), file);
    model.add_text("origin/files", sums);
    model.add_text("label_scheme", "clear");
}

} // namespace entente::bake
