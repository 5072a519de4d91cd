#include "export/picture_frame.hpp"

#include "export/escaping.hpp"
#include "export/wording.hpp"
#include "graph/timeline.hpp"
#include "ontology/text.hpp"

#include <algorithm>
#include <set>

namespace entente {

namespace {

constexpr std::size_t longest_title = 110;
constexpr std::size_t most_publishers = 3;
constexpr std::size_t most_described = 200;

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : between;
        text += part;
    }
    return text;
}

std::vector<std::string> publishers_of(const std::vector<ArticleRecord>& articles) {
    std::set<std::string> names;
    for (const ArticleRecord& article : articles)
        if (!article.publisher.empty())
            names.insert(shorten(clean_line(article.publisher), longest_heading));
    std::vector<std::string> shown(names.begin(), names.end());
    if (shown.size() > most_publishers) {
        const std::size_t more = shown.size() - most_publishers;
        shown.resize(most_publishers);
        shown.push_back(std::to_string(more) + " more");
    }
    return shown;
}

std::string sources_line(const PictureSource& source) {
    const auto& articles = source.graph.facts.articles;
    if (articles.size() == 1)
        return "Source: " + source.witnesses.article(articles.front().id);
    std::vector<std::string> parts{"Sources: " + counted(articles.size(), "article", "articles")};
    if (const auto publishers = publishers_of(articles); !publishers.empty())
        parts.front() += " (" + join(publishers, ", ") + ")";
    std::vector<TimeInterval> days;
    for (const ArticleRecord& article : articles)
        if (article.published)
            days.push_back(TimeInterval::day(*article.published));
    if (!days.empty())
        parts.push_back(words_for_span(days));
    return join(parts, ", ");
}

std::string counts_line(const Picture& picture, const PictureSource& source,
                        const std::vector<EventIndex>& events) {
    const auto actors = static_cast<std::size_t>(
        std::ranges::count(picture.nodes, NodeShape::actor, &PictureNode::shape));
    std::string line =
        counted(events.size(), "event", "events") + ", " + counted(actors, "actor", "actors");
    const std::string period = words_for_span(times_of(source, events));
    return period.empty() ? line : line + " · " + period;
}

std::string hidden_line(const PictureSource& source, std::size_t hidden_actors) {
    std::vector<std::string> parts;
    const auto statements = static_cast<std::size_t>(
        std::ranges::count(source.graph.facts.events, Word("statement"), &Event::type));
    if (!source.options.include_statements && statements > 0)
        parts.push_back(counted(statements, "statement", "statements"));
    if (hidden_actors > 0)
        parts.push_back(counted(hidden_actors, "actor", "actors"));
    return parts.empty() ? std::string() : join(parts, " and ") + " hidden";
}

std::string description_of(const Picture& picture, const PictureSource& source,
                           const std::vector<EventIndex>& events) {
    std::string text = picture.title + ". " + picture.subtitle + ".";
    const std::size_t told = std::min(events.size(), most_described);
    for (std::size_t i = 0; i < told; ++i)
        text += " " + sentence_for(source, events[i]);
    if (told < events.size())
        text += " And " + std::to_string(events.size() - told) + " more.";
    return picture.omissions.empty() ? text : text + " " + picture.omissions + ".";
}

} // namespace

std::string picture_title(const PictureSource& source) {
    const auto& articles = source.graph.facts.articles;
    std::string title = source.options.title;
    if (title.empty() && articles.size() == 1)
        title = articles.front().title;
    title = shorten(clean_line(title), longest_title);
    return title.empty() ? "Who did what to whom" : title;
}

std::string node_name(std::string_view folder, std::string_view id) {
    // Graphviz reads no quoted string of more than 16,384 bytes.
    constexpr std::size_t longest_name = 1000;
    std::string name = percent_encode(id);
    if (name.size() > longest_name)
        name = name.substr(0, longest_name) + "/" + sha256_hex(id);
    return std::string(folder) + "/" + name;
}

PictureNode actor_node(const PictureSource& source, EntityIndex index) {
    const GraphEntity& entity = source.graph.facts.entities[index];
    PictureNode node;
    node.name = node_name("actor", entity.id);
    node.heading = shorten(clean_line(entity.name), longest_heading);
    if (node.heading.empty())
        node.heading = "without a name";
    node.caption = shorten(clean_line(source.words.caption(index)), longest_heading);
    node.kind = entity.kind;
    node.country = clean_line(entity.country);
    node.tooltip = node.heading + (node.caption.empty() ? "" : ", " + node.caption);
    if (!entity.aliases.empty())
        node.tooltip += " (also: " + clean_line(join(entity.aliases, ", ")) + ")";
    node.tooltip = shorten(node.tooltip, longest_tooltip);
    return node;
}

std::string label_for(const PictureSource& source, const std::vector<EventIndex>& events) {
    const auto& all = source.graph.facts.events;
    const Event& first = all[events.front()];
    const bool same =
        std::ranges::all_of(events, [&](EventIndex e) { return all[e].subtype == first.subtype; });
    const EventType* type = source.ontology.find(first.type, same ? first.subtype.text() : "");
    std::string label = type != nullptr ? type->label : std::string(first.type);
    label = shorten(clean_line(label), longest_heading);
    if (label.empty())
        label = "event";
    // How often something is foreseen is mostly how often it is told.
    const bool counts = standing_of(first.status) == Standing::held && events.size() > 1;
    return counts ? label + " ×" + std::to_string(events.size()) : label;
}

std::vector<TimeInterval> times_of(const PictureSource& source,
                                   const std::vector<EventIndex>& events) {
    std::vector<TimeInterval> times;
    for (const EventIndex e : events) {
        const std::optional<ToldTime>& time = source.graph.facts.events[e].time;
        if (time && time->basis != TimeBasis::tense)
            times.push_back(time->interval);
    }
    return times;
}

std::string sentence_for(const PictureSource& source, EventIndex index) {
    const Event& event = source.graph.facts.events[index];
    std::string text = clean_line(describe(source.graph, event, source.ontology));
    if (const auto times = times_of(source, {index}); !times.empty())
        text += ", " + words_for(times.front());
    if (const std::string_view adjective = style_of(event.status).adjective; !adjective.empty())
        text += " (" + std::string(adjective) + ")";
    return text + ".";
}

void frame_picture(Picture& picture, const PictureSource& source,
                   const std::vector<EventIndex>& events, std::size_t hidden_actors) {
    picture.title = picture_title(source);
    picture.subtitle = counts_line(picture, source, events) + " · " + sources_line(source);
    picture.omissions = hidden_line(source, hidden_actors);
    std::set<std::string> countries;
    for (const PictureNode& node : picture.nodes)
        if (!node.country.empty() && countries.insert(node.country).second)
            picture.countries.emplace_back(node.country, source.words.country(node.country));
    picture.description = description_of(picture, source, events);
}

} // namespace entente
