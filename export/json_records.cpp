#include "export/json_records.hpp"

#include "ontology/diagnostic.hpp"

#include <ostream>
#include <string>

namespace entente {

void JsonRecords::literal(std::string_view json) {
    output_ << json;
    first_ = true;
}

void JsonRecords::end_record() {
    output_ << (first_ ? "\n" : ",\n");
    first_ = false;
    write_out();
}

void JsonRecords::end_value() { write_out(); }

void JsonRecords::write_out() {
    const std::string text = json_.take();
    // Only strings hold "<".
    std::size_t begin = 0;
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', begin)) {
        output_ << std::string_view(text).substr(begin, at - begin) << "\\u003c";
        begin = at + 1;
    }
    output_ << std::string_view(text).substr(begin);
}

void JsonRecords::finish() {
    output_ << '\n';
    if (!output_.flush())
        throw Error({}, "the JSON cannot be written; check the path and the free space");
}

} // namespace entente
