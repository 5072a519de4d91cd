#pragma once

#include "export/linked_terms.hpp"

#include <initializer_list>
#include <string_view>

namespace entente {

/// The classes that something belongs to.
using Classes = std::initializer_list<IriView>;

/// Takes the statements of linked data, node by node, and writes them in some syntax. What is given
/// is only looked at during the call.
class StatementSink {
  public:
    virtual ~StatementSink() = default;

    /// What follows is said of this node.
    virtual void begin_node(IriView node, Classes classes) = 0;
    virtual void end_node() = 0;

    /// A value that is a node itself, and belongs to this one: what follows is said of it. Parts
    /// have none.
    virtual void begin_part(const LinkedTerm& term, IriView part, Classes classes) = 0;
    virtual void end_part() = 0;

    /// What follows are all the values of a property; there may be none.
    virtual void begin_values(const LinkedTerm& term) = 0;
    virtual void end_values() = 0;

    virtual void link(const LinkedTerm& term, IriView value) = 0;
    /// Precondition: valid UTF-8, in the form of the property's datatype.
    virtual void literal(const LinkedTerm& term, std::string_view value) = 0;
};

} // namespace entente
