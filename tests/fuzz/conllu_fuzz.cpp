// Any bytes are either refused as CoNLL-U or give annotations that can be written and read again.

#include "extract/language/conllu.hpp"
#include "extract/language/conllu_reader.hpp"
#include "ontology/diagnostic.hpp"
#include "ontology/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <sstream>
#include <string>

namespace {

/// Absent where the stream is refused.
std::optional<entente::detail::ConlluStream> read(const std::string& stream) {
    std::istringstream input(stream);
    try {
        return entente::detail::read_conllu(input, "fuzz");
    } catch (const entente::Error&) {
        return std::nullopt;
    }
}

void replay(const entente::detail::ConlluStream& read) {
    std::ostringstream output;
    for (const entente::detail::ConlluText& text : read.texts)
        entente::write_conllu(output, text.text, text.annotation, read.scheme);
    std::istringstream again(output.str());
    const auto engine = entente::read_conllu_engine(again, "again");
    for (const entente::detail::ConlluText& text : read.texts) {
        const std::string_view view = text.text;
        entente::Annotation annotation;
        engine->annotate({&view, 1}, {&annotation, 1});
        if (annotation.tokens.empty())
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view view(reinterpret_cast<const char*>(bytes), size);
    if (const auto stream = read(entente::repair_utf8(view).text))
        replay(*stream);
    return 0;
}
