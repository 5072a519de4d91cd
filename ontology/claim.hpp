#pragma once

#include "ontology/span.hpp"
#include "ontology/time.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// The unit that crosses from extraction to the graph. See docs/architecture.md, "What a claim is".

namespace entente {

/// What kind of thing takes part; `other` is a thing that does not act, as a treaty.
enum class EntityKind : std::uint8_t { person, state, organisation, group, place, other };

/// FactBank's modality, with plans and requests kept apart (Saurí and Pustejovsky 2009).
enum class Modality : std::uint8_t { actual, planned, possible, conditional, requested };

/// Whether a claim affirms or denies; of a plan, negative means called off.
enum class Polarity : std::uint8_t { positive, negative };

/// What a claim's time was read from: an expression beside the event, the dateline, the day of
/// publication, or only the tense.
enum class TimeBasis : std::uint8_t { expression, dateline, published, tense };

/// The word of the claim line: "person".
std::string_view to_string(EntityKind kind);
/// The same of a modality: "planned".
std::string_view to_string(Modality modality);
/// The same of a polarity: "negative".
std::string_view to_string(Polarity polarity);
/// The same of a basis: "dateline".
std::string_view to_string(TimeBasis basis);
/// Reads what `to_string` writes; absent for any other word.
std::optional<EntityKind> read_entity_kind(std::string_view word);
/// The same of a modality.
std::optional<Modality> read_modality(std::string_view word);
/// The same of a polarity.
std::optional<Polarity> read_polarity(std::string_view word);
/// The same of a basis.
std::optional<TimeBasis> read_time_basis(std::string_view word);

/// Who or what takes part in an event, as one place of the text names it.
struct Participant {
    /// `wd:Q30` for an entity of the gazetteer; otherwise made by `unlinked_entity_id`.
    std::string id;
    /// The canonical name of a linked entity; the noun phrase of an unlinked one, without
    /// determiner.
    std::string name;
    EntityKind kind = EntityKind::other;
    /// ISO 3166-1 alpha-3; empty where there is none. A person's is the country they act for on the
    /// day.
    std::string country;
    /// PLOVER's sector (GOV, MIL, ...); empty where unknown.
    std::string sector;
    /// The mention, with the title before it; absent where the text does not name the participant.
    std::optional<CodePointSpan> span;

    bool operator==(const Participant&) const = default;
};

/// The id of an entity that no gazetteer lists: kind, normalised name and country, so that equal
/// mentions in different articles get the same id: `local:person/kim-chang-son/PRK`.
std::string unlinked_entity_id(EntityKind kind, std::string_view name, std::string_view country);

/// A further participant or circumstance of a claim.
struct Qualifier {
    /// A role of the ontology: place, participant, host, recipient, topic, instrument, reason,
    /// amount, origin, purpose.
    std::string role;
    /// What fills it. Only actors and places carry an id, kind and country; of others `id` is
    /// empty.
    Participant filler;

    bool operator==(const Qualifier&) const = default;
};

/// Who says so, after FactBank's source and cue.
struct Attribution {
    Participant speaker;
    /// The word that attributes: "said", "according to".
    std::string cue;

    bool operator==(const Attribution&) const = default;
};

/// When an event was or is to be, as a claim tells it.
struct ClaimTime {
    TimeInterval interval;
    TimeBasis basis = TimeBasis::expression;
    /// The words it was read from; empty where there are none.
    std::string text;

    bool operator==(const ClaimTime&) const = default;
};

/// Where a claim stands in its article, and what found it.
struct Evidence {
    CodePointSpan span;
    /// The text at `span`; empty under `--no-text`.
    std::string text;
    CodePointSpan trigger;
    /// The rule that fired: `sanction.impose-on`.
    std::string rule;

    bool operator==(const Evidence&) const = default;
};

/// A subject-predicate-object triple with qualifiers, as one sentence of one article makes it.
struct Claim {
    /// Hash of the claim's canonical bytes; see claim_identity.hpp.
    std::string id;
    std::string article;
    /// The same for all claims of one event mention; differs between articles.
    std::string event;
    std::string type;
    /// Empty where there is none narrower than `type`.
    std::string subtype;
    /// Code scheme ("plover", "cameo") to code.
    std::map<std::string, std::string> codes;
    /// Subject or object may be absent, never both.
    std::optional<Participant> subject;
    /// The relation as a reader says it: "sanctions", "visits".
    std::string predicate;
    std::optional<Participant> object;
    std::vector<Qualifier> qualifiers;
    std::optional<ClaimTime> time;
    Modality modality = Modality::actual;
    Polarity polarity = Polarity::positive;
    /// Outermost speaker first; empty where the article itself asserts it.
    std::vector<Attribution> attributed_to;
    /// 0 to 1.
    double confidence = 1.0;
    Evidence evidence;

    bool operator==(const Claim&) const = default;
};

/// What is known of an article, without its text: the article line that `extract` prints.
struct ArticleRecord {
    std::string id;
    /// SHA-256 of the text in lower-case hexadecimal.
    std::string sha256;
    std::string title;
    std::optional<Day> published;
    std::string publisher;
    std::string url;
    /// Length of the text in code points.
    std::uint64_t characters = 0;
    /// The number of claim lines that follow.
    std::uint64_t claims = 0;
    /// Program version and digest of engine, ontology, rules and gazetteer: `0.1.0+4be1...`.
    std::string extractor;

    bool operator==(const ArticleRecord&) const = default;
};

/// The codes as people read them: PLOVER's word, CAMEO's number, then the other schemes by name.
std::vector<std::pair<std::string, std::string>>
ordered_codes(const std::map<std::string, std::string>& codes);

} // namespace entente
