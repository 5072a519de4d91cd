#include "export/written_text.hpp"

#include "ontology/diagnostic.hpp"

namespace entente {

void WrittenText::finish(std::string_view format) {
    hand_over();
    if (!output_.flush())
        throw Error({}, "cannot write the " + std::string(format) + "; is there room on the disk?");
}

} // namespace entente
