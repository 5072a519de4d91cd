#include "graph/word.hpp"

#include <boost/flyweight.hpp>
#include <boost/flyweight/no_tracking.hpp>

#include <ostream>

namespace entente {

namespace {

/// Without tracking a text stays where it is.
using Kept = boost::flyweights::flyweight<std::string, boost::flyweights::no_tracking>;

const std::string& empty_text() {
    static const std::string& text = Kept().get();
    return text;
}

} // namespace

Word::Word() noexcept : text_(&empty_text()) {}

Word::Word(std::string_view text) : text_(&Kept(std::string(text)).get()) {}

std::ostream& operator<<(std::ostream& output, Word word) { return output << word.text(); }

} // namespace entente
