#pragma once

#include "extract/events/names.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Makes the names of one document. Borrows all it is made of, which must outlive it.
class NameFinder {
  public:
    NameFinder(const Document& document, const Gazetteer& gazetteer, const TriggerLexicon& lexicon);

    /// In the order of the text, none inside another. O(tokens).
    std::vector<Name> find();

  private:
    /// The longest name that the gazetteer lists has fewer words.
    static constexpr std::uint32_t most_words = 12;

    std::uint32_t take_name(std::uint32_t i, std::uint32_t limit);
    std::uint32_t take_person(TokenSpan tokens);
    std::uint32_t take_recognised(TokenSpan recognised, std::uint32_t limit);
    std::uint32_t take_unseen(std::uint32_t i, std::uint32_t limit);
    TokenSpan with_first_half(std::uint32_t i, std::uint32_t limit) const;
    bool is_office_of_state(std::uint32_t i, std::uint32_t listed_end, TokenSpan recognised) const;
    std::uint32_t end_of_other_state(std::uint32_t end, std::uint32_t limit,
                                     const Entity& body) const;
    std::uint32_t take_listed(std::uint32_t i, std::uint32_t end, std::uint32_t limit,
                              std::span<const Sense> senses);
    bool is_later_namesake(const Entity& person) const;
    std::uint32_t end_of_titled(std::uint32_t i, std::uint32_t limit) const;
    bool is_title(std::uint32_t begin, std::uint32_t end) const;
    bool follows_title(std::uint32_t i) const;
    std::uint32_t with_suffix(std::uint32_t end, std::uint32_t limit) const;
    std::span<const std::string_view> window(std::uint32_t i, std::uint32_t limit) const;
    TokenSpan recognised_at(std::uint32_t i, std::uint32_t limit) const;
    bool cannot_end_name(std::uint32_t i) const;
    std::uint32_t end_of_state_behind(TokenSpan body, std::uint32_t limit) const;
    std::uint32_t end_of_festivity(std::uint32_t i, std::uint32_t limit) const;
    bool says_bearer_follows(std::uint32_t i) const;
    std::uint32_t end_of_bearer(std::uint32_t i, std::uint32_t limit) const;
    bool prefers_listed(const NameMatch& match, TokenSpan recognised) const;
    Name listed_name(TokenSpan tokens, std::span<const Sense> senses) const;
    std::string country_within(TokenSpan name, EntityKind kind) const;
    Name recognised_name(TokenSpan tokens) const;
    bool is_thing(TokenSpan tokens) const;
    std::string country_of_people(std::string_view plural) const;
    bool is_splittable(TokenSpan span) const;
    bool joins_two_listed(TokenSpan span) const;
    bool is_joint_affair(std::uint32_t next) const;
    std::uint32_t take_hyphenated(TokenSpan span);
    bool take_glued(std::uint32_t i, std::uint32_t limit);
    bool tells_of_origin(const Name& name) const;
    bool is_partisan(const Name& name) const;
    void add(Name name);

    const Document& document_;
    const Gazetteer& gazetteer_;
    const TriggerLexicon& lexicon_;
    std::vector<std::string_view> words_;
    std::vector<Name> names_;
    std::uint32_t glued_end_ = 0;
};

} // namespace entente
