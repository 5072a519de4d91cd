#include "ontology/json.hpp"
#include "ontology/text.hpp"
#include "ontology/trigger_lexicon.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <set>
#include <utility>

namespace entente {

namespace {

struct SlotWord {
    std::string_view word;
    Slot slot;
};
constexpr std::array slot_words{
    SlotWord{"subject", Slot::subject},
    SlotWord{"subject-group", Slot::subject_group},
    SlotWord{"object", Slot::object},
    SlotWord{"object-actor", Slot::object_actor},
    SlotWord{"object-possessor", Slot::object_possessor},
    SlotWord{"indirect", Slot::indirect},
    SlotWord{"possessor", Slot::possessor},
    SlotWord{"compound", Slot::compound},
    SlotWord{"support", Slot::support},
    SlotWord{"carrier", Slot::carrier},
    SlotWord{"clause", Slot::clause},
    SlotWord{"clause-object", Slot::clause_object},
    SlotWord{"object-inside", Slot::object_inside},
    SlotWord{"inside", Slot::inside},
    SlotWord{"where", Slot::where},
    SlotWord{"object-where", Slot::object_where},
    SlotWord{"subject-inside", Slot::subject_inside},
    SlotWord{"condition", Slot::condition},
    SlotWord{"one-another", Slot::one_another},
    SlotWord{"around", Slot::around},
};

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::count_)> cue_words{
    "reporting",         "planned",        "possible",         "requested",
    "negating",          "conditional",    "planned_modifier", "possible_modifier",
    "negating_modifier", "light_verb",     "circumstance",     "sport",
    "fiction",           "quantity",       "partitive",        "transfer",
    "document",          "generic_person", "gathering",        "agreement",
    "accident",          "weapon",         "settlement",       "title_word",
    "occupation",        "body_name",      "media_name",       "harm",
    "violent_means",     "hosting",        "thanking",         "withholding",
    "disaster",          "confinement",    "belief",           "advice",
    "joining",           "talking",        "happening",        "member"};

constexpr std::array<std::string_view, 3> trigger_words{"verb", "noun", "adjective"};

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string nearest = nearest_word(word, known);
    return nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?";
}

class LexiconReader {
  public:
    LexiconReader(std::string text, std::string_view name, const Ontology& ontology)
        : text_(std::move(text)), name_(name), ontology_(ontology) {}

    TriggerLexicon read() {
        const JsonValue root = read_json_file(text_, name_);
        read_kinds(needed(root, "kinds"));
        const JsonValue& rules = needed(root, "rules");
        if (!rules.array())
            fail(rules, "\"rules\" must be an array");
        for (const JsonValue& rule : *rules.array())
            rules_.push_back(read_rule(rule));
        return {std::move(rules_), read_cues(needed(root, "cues")),
                read_nouns(needed(root, "actor-nouns")), read_contexts(root), sha256_hex(text_)};
    }

  private:
    [[noreturn]] void fail(const JsonValue& at, const std::string& problem) const {
        throw Error(locate(text_, name_, at.offset()), problem);
    }

    const JsonValue& needed(const JsonValue& object, std::string_view key) const {
        const JsonValue* value = object.member(key);
        if (!value)
            fail(object, "\"" + std::string(key) + "\" is missing");
        return *value;
    }

    const std::string& string_of(const JsonValue& value) const {
        if (!value.string())
            fail(value, "must be a string");
        return *value.string();
    }

    std::vector<std::string> strings_of(const JsonValue& value) const {
        if (!value.array())
            fail(value, "must be an array of strings");
        std::vector<std::string> strings;
        for (const JsonValue& item : *value.array())
            strings.push_back(string_of(item));
        return strings;
    }

    const JsonValue::Object& members_of(const JsonValue& value) const {
        if (!value.object())
            fail(value, "must be an object");
        return *value.object();
    }

    std::vector<EntityKind> kinds_of(const JsonValue& value) const {
        std::vector<EntityKind> kinds;
        for (const std::string& word : strings_of(value)) {
            const auto kind = read_entity_kind(word);
            if (!kind)
                fail(value, "unknown kind \"" + word + "\"; known are person, state, " +
                                "organisation, group, place, other");
            kinds.push_back(*kind);
        }
        return kinds;
    }

    void read_kinds(const JsonValue& types) {
        for (const auto& [type, roles] : members_of(types)) {
            check_type(roles, type, {});
            for (const auto& [role, kinds] : members_of(roles))
                kinds_[{type, role}] = kinds_of(kinds);
        }
    }

    void check_type(const JsonValue& at, const std::string& type,
                    const std::string& subtype) const {
        if (ontology_.find(type, subtype))
            return;
        std::vector<std::string_view> known;
        for (const EventType& candidate : ontology_.types())
            if (subtype.empty() ? candidate.parent.empty() : candidate.parent == type)
                known.push_back(candidate.name);
        const std::string& word = subtype.empty() ? type : subtype;
        fail(at, "unknown event type \"" + word + "\"" + suggestion(word, known));
    }

    Rule read_rule(const JsonValue& value) {
        Rule rule;
        rule.name = string_of(needed(value, "rule"));
        if (!names_.insert(rule.name).second)
            fail(value, "two rules are called \"" + rule.name + "\"");
        rule.type = string_of(needed(value, "type"));
        if (const JsonValue* subtype = value.member("subtype"))
            rule.subtype = string_of(*subtype);
        check_type(value, rule.type, rule.subtype);
        for (std::size_t kind = 0; kind < trigger_words.size(); ++kind)
            if (const JsonValue* lemmas = value.member(trigger_words[kind])) {
                rule.kind = static_cast<TriggerKind>(kind);
                rule.lemmas = strings_of(*lemmas);
            }
        if (rule.lemmas.empty())
            fail(value, "rule \"" + rule.name + "\" needs words under verb, noun or adjective");
        if (const JsonValue* particle = value.member("particle"))
            rule.particle = string_of(*particle);
        if (const JsonValue* lemmas = value.member("with-object"))
            rule.object_lemmas = strings_of(*lemmas);
        if (const JsonValue* lemmas = value.member("except-object"))
            rule.barred_objects = strings_of(*lemmas);
        if (const JsonValue* lemmas = value.member("with-word"))
            rule.clause_lemmas = strings_of(*lemmas);
        if (const JsonValue* lemmas = value.member("with-content"))
            rule.content_lemmas = strings_of(*lemmas);
        if (const JsonValue* lemmas = value.member("with-dependent"))
            rule.dependent_lemmas = strings_of(*lemmas);
        rule.mutual = flag(value, "mutual");
        rule.among = flag(value, "among");
        rule.needs_object = flag(value, "needs-object");
        rule.needs_content = flag(value, "needs-content");
        rule.without_object = flag(value, "without-object");
        rule.abroad = flag(value, "abroad");
        rule.asserted = flag(value, "asserted");
        const JsonValue* confidence = value.member("confidence");
        if (confidence && confidence->number())
            rule.confidence = *confidence->number();
        if (rule.confidence <= 0 || rule.confidence > 1)
            fail(*confidence, "a confidence is more than 0 and at most 1");
        for (const auto& [role, slots] : members_of(needed(value, "roles")))
            rule.roles.push_back(read_role(rule, role, slots));
        for (RoleSlots& role : rule.roles)
            if (const JsonValue* kinds = value.member(role.role + "-kinds"))
                role.kinds = kinds_of(*kinds);
        return rule;
    }

    bool flag(const JsonValue& value, std::string_view key) const {
        const JsonValue* found = value.member(key);
        return found && found->boolean() && *found->boolean();
    }

    /// "place?" is a role that may be empty.
    RoleSlots read_role(const Rule& rule, std::string role, const JsonValue& slots) const {
        RoleSlots read;
        read.required = role.back() != '?';
        if (!read.required)
            role.pop_back();
        read.role = role;
        const bool end = role == "subject" || role == "object";
        if (!end && !ontology_.find_role(role)) {
            std::vector<std::string_view> known{"subject", "object"};
            for (const RoleType& candidate : ontology_.roles())
                known.push_back(candidate.name);
            fail(slots, "rule \"" + rule.name + "\" names unknown role \"" + role + "\"" +
                            suggestion(role, known));
        }
        for (const std::string& word : strings_of(slots))
            read.slots.push_back(read_slot(word));
        const auto kinds = kinds_.find({rule.type, role});
        if (kinds != kinds_.end())
            read.kinds = kinds->second;
        if (role == "place")
            read.kinds = {EntityKind::place, EntityKind::state};
        return read;
    }

    /// Any word that is no slot is a preposition.
    static ArgumentSlot read_slot(const std::string& word) {
        constexpr std::string_view in_object = "object-inside:";
        if (word.starts_with(in_object))
            return {Slot::object_inside, word.substr(in_object.size())};
        constexpr std::string_view of_object = "object:";
        if (word.starts_with(of_object))
            return {Slot::object_of, word.substr(of_object.size())};
        for (const SlotWord& known : slot_words)
            if (known.word == word)
                return {known.slot, {}};
        return {Slot::preposition, word};
    }

    TriggerLexicon::Cues read_cues(const JsonValue& value) const {
        TriggerLexicon::Cues cues;
        for (const auto& [list, lemmas] : members_of(value)) {
            const auto found = std::ranges::find(cue_words, list);
            if (found == cue_words.end())
                fail(lemmas, "unknown cue list \"" + list + "\"" +
                                 suggestion(list, {cue_words.begin(), cue_words.end()}));
            cues[static_cast<std::size_t>(found - cue_words.begin())] = strings_of(lemmas);
        }
        return cues;
    }

    WordMap<ActorNoun> read_nouns(const JsonValue& value) const {
        WordMap<ActorNoun> nouns;
        for (const auto& [lemma, actor] : members_of(value)) {
            const auto words = strings_of(actor);
            const auto kind = words.size() == 2 ? read_entity_kind(words[0]) : std::nullopt;
            if (!kind)
                fail(actor,
                     "\"" + lemma + "\" needs a kind and a sector: [\"organisation\", \"GOV\"]");
            nouns[lemma] = {*kind, words[1]};
        }
        return nouns;
    }

    /// A file without contexts knows none.
    WordMap<std::vector<std::string>> read_contexts(const JsonValue& root) const {
        WordMap<std::vector<std::string>> contexts;
        const JsonValue* value = root.member("contexts");
        if (value)
            for (const auto& [context, lemmas] : members_of(*value))
                for (const std::string& lemma : strings_of(lemmas))
                    contexts[lemma].push_back(context);
        return contexts;
    }

    std::string text_;
    std::string name_;
    const Ontology& ontology_;
    std::vector<Rule> rules_;
    std::map<std::pair<std::string, std::string>, std::vector<EntityKind>> kinds_;
    std::set<std::string, std::less<>> names_;
};

} // namespace

TriggerLexicon read_trigger_lexicon(std::istream& input, std::string_view name,
                                    const Ontology& ontology) {
    std::string text(std::istreambuf_iterator<char>(input), {});
    if (input.bad() || text.empty())
        throw Error({std::string(name)}, "cannot be read; a lexicon of triggers in JSON is needed");
    return LexiconReader(std::move(text), name, ontology).read();
}

} // namespace entente
