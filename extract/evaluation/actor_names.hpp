#pragma once

#include "extract/article.hpp"
#include "extract/evaluation/gold.hpp"
#include "ontology/claim.hpp"
#include "ontology/gazetteer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

/// What a label calls someone, prepared for comparison.
struct LabelledActor {
    /// One of the names, with its words for comparison (`comparable_words`).
    struct Name {
        std::string written;
        std::string words;
        /// Of the gazetteer's entities that are called so.
        std::vector<std::string> ids;
    };
    /// Any of them is right; nobody if there are none.
    std::vector<Name> names;
};

/// Someone whom a claim names, prepared for comparison.
struct FoundActor {
    std::string id;
    EntityKind kind = EntityKind::other;
    std::string country;
    /// The words of the canonical name, of the mention in the text, and of a person's family name.
    std::string name;
    std::string mention;
    std::string family_name;
};

/// Compares whom labels name with whom claims of an article name. Borrows both that it is made of.
class ActorNames {
  public:
    /// O(length of the text).
    ActorNames(const Gazetteer& gazetteer, const Article& article);

    LabelledActor labelled(const ExpectedNames& names) const;
    FoundActor found(const Participant& participant) const;

  private:
    std::string mention(const Participant& participant) const;

    const Gazetteer& gazetteer_;
    const Article& article_;
    /// Where each code point begins, and the end of the text.
    std::vector<std::uint32_t> code_points_;
};

/// Whether a label names the actor of a claim: by id, by any name of the gazetteer, by the words of
/// the text, by a person's family name, by country, or, of someone whom no table lists, by the
/// last words of their name ("60 American diplomats" and "diplomats").
bool is_named(const FoundActor& found, const LabelledActor& labelled);

} // namespace entente
