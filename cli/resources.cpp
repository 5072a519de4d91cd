#include "cli/resources.hpp"

#include "extract/language/cnn_engine.hpp"
#include "extract/language/conllu.hpp"
#include "extract/language/null_engine.hpp"
#include "ontology/diagnostic.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view model_file = "model/en_core_web_sm-3.8.0.bin";
constexpr std::string_view conllu_prefix = "conllu:";

std::ifstream open_resource(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || fs::is_directory(path))
        throw Error({.file = path.string()}, std::string("cannot be read: ") +
                                                 std::strerror(errno) +
                                                 "; build or install entente again");
    return file;
}

fs::path program_folder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path() : program.parent_path();
}

/// Whoever names a folder means that one, and no other.
std::optional<fs::path> named_share(const std::string& share) {
    const char* environment = std::getenv("ENTENTE_SHARE"); // No thread runs yet that could set it.
    if (!share.empty())
        return share;
    if (environment && *environment != '\0')
        return environment;
    return std::nullopt;
}

ActorTable read_actor_table(const std::string& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    ActorTable table{.name = path, .text = {std::istreambuf_iterator<char>(file), {}}};
    if (!file || fs::is_directory(path))
        throw Error({.file = path}, std::string("cannot be read: ") + std::strerror(errno) +
                                        "; a table of actors is right");
    return table;
}

TriggerLexicon load_lexicon(const ResourceOptions& options, const Ontology& ontology) {
    const fs::path path = options.triggers.empty()
                              ? find_share(options.share) / "ontology" / "triggers.json"
                              : fs::path(options.triggers);
    std::ifstream file = open_resource(path);
    return read_trigger_lexicon(file, path.string(), ontology);
}

} // namespace

fs::path find_share(const std::string& share) {
    if (const std::optional<fs::path> named = named_share(share)) {
        if (!fs::is_directory(*named))
            throw Error({.file = named->string()},
                        "no such folder; --share and ENTENTE_SHARE name one with model and tables");
        return *named;
    }
    const fs::path folder = program_folder();
    const std::vector<fs::path> places = {folder / "share" / "entente",
                                          folder.parent_path() / "share" / "entente"};
    for (const fs::path& place : places)
        if (fs::is_directory(place))
            return place;
    throw Error({}, "no model and tables at " + places[0].string() + " or " + places[1].string() +
                        "; build or install entente, or name their folder with --share");
}

Ontology load_ontology(const ResourceOptions& options) {
    const fs::path path = find_share(options.share) / "ontology" / "diplomacy.jsonld";
    std::ifstream file = open_resource(path);
    Ontology ontology = read_ontology(file, path.string());
    if (options.ontology.empty())
        return ontology;
    std::ifstream extension = open_resource(options.ontology);
    return ontology.extended_by(read_ontology(extension, options.ontology, &ontology));
}

std::unique_ptr<Engine> load_engine(const ResourceOptions& options) {
    if (options.engine == "none")
        return make_null_engine();
    if (options.engine.rfind(conllu_prefix, 0) == 0) {
        const std::string path = options.engine.substr(conllu_prefix.size());
        std::ifstream file = open_resource(path);
        return read_conllu_engine(file, path);
    }
    const fs::path model = find_share(options.share) / model_file;
    if (!fs::exists(model))
        throw Error({.file = model.string()},
                    "no language model; run scripts/fetch-model and build "
                    "again, or do without a parser with --engine none");
    return read_cnn_engine(model);
}

Gazetteer load_gazetteer(const ResourceOptions& options, const DiagnosticSink& report) {
    const fs::path tables = find_share(options.share) / "gazetteer";
    std::vector<ActorTable> own;
    for (const std::string& file : options.actors)
        own.push_back(read_actor_table(file));
    return Gazetteer::read(tables, own, report);
}

Toolkit::Toolkit(const ResourceOptions& options, const Ontology& ontology,
                 const Gazetteer& gazetteer, double least_confidence)
    : engine_(load_engine(options)), lexicon_(load_lexicon(options, ontology)),
      extractor_(*engine_, ontology, gazetteer, lexicon_, least_confidence) {}

} // namespace entente
