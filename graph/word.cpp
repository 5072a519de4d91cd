#include "graph/word.hpp"

#include <boost/flyweight.hpp>
#include <boost/flyweight/no_tracking.hpp>

#include <ostream>

namespace entente {

namespace {

/// Without tracking a text stays where it is.
using Kept = boost::flyweights::flyweight<std::string, boost::flyweights::no_tracking>;

} // namespace

const std::string detail::empty_word;

Word::Word(std::string_view text)
    : text_(text.empty() ? &detail::empty_word : &Kept(std::string(text)).get()) {}

std::ostream& operator<<(std::ostream& output, Word word) { return output << word.text(); }

} // namespace entente
