#include "export/written_text.hpp"

#include "ontology/diagnostic.hpp"

#include <string>

namespace entente {

void WrittenText::hand_over() {
    if (!output_.write(bytes_.data(), static_cast<std::streamsize>(size_)))
        fail();
    size_ = 0;
}

void WrittenText::finish() {
    hand_over();
    if (!output_.flush())
        fail();
}

void WrittenText::fail() const {
    throw Error({}, "cannot write the " + std::string(format_) + "; is there room on the disk?");
}

} // namespace entente
