// Reads GEXF 1.3 and GraphML with graphology, Cytoscape.js JSON with Cytoscape.js, the items of vis-timeline with its own
// vis-data, calendars with ical.js, and CX2 and TimelineJS as the rules of their makers say; and compares them with the graph.
// Exit code 77 (skipped) where the packages are missing: npm ci in this folder.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

let Graph, gexf, graphml, cytoscape, DataSet, ical;
try {
  Graph = (await import('graphology')).default;
  gexf = (await import('graphology-gexf')).default;
  graphml = (await import('graphology-graphml')).default;
  cytoscape = (await import('cytoscape')).default;
  ({DataSet} = await import('vis-data/standalone'));
  ical = (await import('ical.js')).default;
} catch (problem) {
  console.log(`SKIPPED: ${problem.message.split('\n')[0]}; npm ci --prefix tests/export/oracles`);
  process.exit(77);
}

const sorted = (values) => [...values].sort();
const unescape = (html) =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&'})[name]);

class Story {
  constructor(folder) {
    this.folder = folder;
    const contents = JSON.parse(this.read('contents.json'));
    Object.assign(this, contents);
    this.event = new Map(contents.events.map((event) => [event.id, event]));
  }
  read(name) {
    return readFileSync(join(this.folder, name), 'utf8');
  }
  participations() {
    return sorted(this.events.flatMap((e) => e.participations.map(([entity, role]) => `${entity} ${role} ${e.id}`)));
  }
  takingPart() {
    return new Set(this.events.flatMap((e) => e.participations.map(([entity]) => entity)));
  }
}

// nodes: id to attributes; edges: source, target and attributes.
function checkEvents(story, nodes, edges, label) {
  const ids = [...story.takingPart(), ...story.events.map((event) => `event:${event.id}`)];
  assert.deepEqual(sorted(nodes.keys()), sorted(ids));
  for (const id of story.takingPart()) assert.equal(nodes.get(id)[label] ?? '', story.entities[id]);
  for (const event of story.events) {
    const node = nodes.get(`event:${event.id}`);
    assert.equal(node.status, event.status);
    assert.equal(node.dates ?? null, event.edtf);
    assert.equal(node.first_day ?? null, event.first);
    assert.equal(node.last_day ?? null, event.last);
    assert.equal(node.claims, event.sentences.length);
    assert.ok(event.sentences.includes(node.sentence ?? ''), node.sentence);
  }
  const found = edges.map(([s, t, values]) => `${s} ${values.interaction} ${t.replace(/^event:/, '')}`);
  assert.deepEqual(sorted(found), story.participations());
}

function checkRelations(story, nodes, edges, onlyHeld) {
  const kept = story.relations.filter(([, , event]) => !onlyHeld || story.event.get(event).status === 'actual');
  assert.deepEqual(sorted(nodes.keys()), sorted(new Set(kept.flatMap(([s, t]) => [s, t]))));
  const key = (s, t, event) => `${sorted([s, t])} ${event}`;
  const found = edges.flatMap(([s, t, values]) => values.event_ids.split('; ').map((event) => key(s, t, event)));
  assert.deepEqual(sorted(found), sorted(kept.map(([s, t, event]) => key(s, t, event))));
  for (const [, , values] of edges) assert.equal(values.weight, values.event_ids.split('; ').length);
}

const ofGraphology = (graph) => [
  new Map(graph.mapNodes((id, attributes) => [id, attributes])),
  graph.mapEdges((_, attributes, s, t) => [s, t, attributes]),
];

// In portions, as Cytoscape.js compares each edge with all others of its ends.
function ofCytoscape(text) {
  const most = 2000;
  const whole = JSON.parse(text);
  const nodes = new Map();
  const edges = [];
  for (let first = 0; first === 0 || first < whole.elements.edges.length; first += most) {
    const some = whole.elements.edges.slice(first, first + most);
    const ends = new Set(some.flatMap(({data}) => [data.source, data.target]));
    const theirs = whole.elements.nodes.filter(({data}) => first === 0 || ends.has(data.id));
    const core = cytoscape({...whole, elements: {nodes: theirs, edges: some}, headless: true, styleEnabled: text.length < 1 << 20});
    core.nodes().forEach((node) => nodes.set(node.id(), node.data()));
    core.edges().forEach((edge) => edges.push([edge.data('source'), edge.data('target'), edge.data()]));
    core.destroy();
  }
  return [nodes, edges];
}

// The rules of the CX2 specification: descriptor, counts, declared attributes, integer ids, status last.
function ofCx2(text) {
  const aspects = JSON.parse(text);
  assert.deepEqual(aspects[0], {CXVersion: '2.0', hasFragments: false});
  assert.deepEqual(aspects.at(-1), {status: [{success: true}]});
  const aspect = (name) => aspects.find((each) => each[name])[name];
  for (const {name, elementCount} of aspect('metaData')) assert.equal(aspect(name).length, elementCount, name);
  const [declared] = aspect('attributeDeclarations');
  const jsTypes = {string: 'string', long: 'number', double: 'number', boolean: 'boolean'};
  const check = (elements, declarations) => {
    assert.deepEqual(elements.map((each) => each.id), elements.map((_, index) => index));
    for (const {v} of elements)
      for (const [name, value] of Object.entries(v)) assert.equal(typeof value, jsTypes[declarations[name].d], name);
  };
  check(aspect('nodes'), declared.nodes);
  check(aspect('edges'), declared.edges);
  const nodes = aspect('nodes');
  return [
    new Map(nodes.map(({v}) => [v.identifier, v])),
    aspect('edges').map(({s, t, v}) => [nodes[s].v.identifier, nodes[t].v.identifier, v]),
  ];
}

const readers = [
  ['.gexf', (text) => ofGraphology(gexf.parse(Graph, text)), 'label'],
  ['.graphml', (text) => ofGraphology(graphml.parse(Graph, text)), 'label'],
  ['.cyjs', ofCytoscape, 'label'],
  ['.cx2', ofCx2, 'name'],
];

function checkVis(story) {
  const {groups, items, undated} = JSON.parse(story.read('vis.json'));
  const lanes = new DataSet(groups);
  const set = new DataSet(items);
  assert.equal(set.length, items.length);
  const actors = (event) => new Set(event.participations.filter(([, , acts]) => acts).map(([entity]) => entity));
  const dated = story.events.filter((event) => event.edtf);
  const lanesOf = (event) => (actors(event).size ? [...actors(event)] : ['(no actor)']);
  const expected = dated.flatMap((event) => lanesOf(event).map((lane) => `${event.id}|${lane}`));
  assert.deepEqual(sorted(set.getIds()), sorted(expected));
  assert.deepEqual(sorted(undated.map((item) => item.event)), sorted(story.events.filter((e) => !e.edtf).map((e) => e.id)));
  for (const {id, content} of groups) assert.equal(unescape(content), id === '(no actor)' ? 'no actor named' : story.entities[id]);
  for (const item of items) {
    const event = story.event.get(item.event);
    assert.ok(lanes.get(item.group), `${item.event} would be hidden`);
    assert.equal(item.start, event.first ?? event.last);
    assert.equal(item.edtf, event.edtf);
    const open = !event.first || !event.last;
    assert.equal(item.type, open ? 'point' : 'range');
    if (!open) assert.equal(new Date(item.end) - new Date(event.last), 86400000);
    assert.ok(!/[<>"]/.test(item.content + item.title));
    assert.ok(event.sentences.some((sentence) => unescape(item.title).includes(sentence)));
  }
  return items.length;
}

// What TimelineJS demands of its JSON (timeline.knightlab.com/docs/json-format.html).
function checkTimelineJs(story, name, most) {
  const {events} = JSON.parse(story.read(name));
  const dated = story.events.filter((event) => event.edtf);
  assert.equal(events.length, Math.min(dated.length, most));
  assert.equal(new Set(events.map((each) => each.unique_id)).size, events.length);
  for (const slide of events) {
    const event = story.event.get(slide.unique_id);
    const [year, month, day] = (event.first ?? event.last).split('-').map(Number);
    assert.equal(slide.start_date.year, year);
    assert.ok([month, undefined].includes(slide.start_date.month));
    assert.ok([day, undefined].includes(slide.start_date.day));
    if (/^\d{4}-\d{2}$/.test(event.edtf)) assert.ok(slide.start_date.month === month && !('day' in slide.start_date));
    if (event.edtf.includes('..')) assert.match(slide.display_date, /^(from|until) /);
    assert.ok(!/[<>"]/.test(slide.text.headline + slide.text.text));
    assert.ok(event.sentences.some((sentence) => unescape(slide.text.text).includes(sentence)));
    const actors = event.participations.map(([entity]) => story.entities[entity]);
    assert.ok(actors.some((actor) => unescape(slide.text.headline).includes(actor)), slide.text.headline);
  }
  return events.length;
}

// Every text whole: Python's icalendar unescapes some twice.
function checkCalendar(story) {
  const calendar = new ical.Component(ical.parse(story.read('meetings.ics')));
  // None is an exception to another, for which ical.js would look through all, each time.
  const entries = calendar.getAllSubcomponents('vevent').map((each) => new ical.Event(each, {exceptions: []}));
  for (const entry of entries) {
    const event = story.event.get(entry.uid.replace('@entente', ''));
    assert.equal(entry.startDate.toString(), event.first);
    assert.ok(entry.startDate.isDate);
    const told = entry.description ?? '';
    assert.ok(event.sentences.some((sentence) => told.includes(sentence)), told);
    assert.ok(event.participations.some(([entity]) => entry.summary.includes(story.entities[entity])), entry.summary);
  }
  return entries.length;
}

for (const name of ['small', 'times', 'naughty', 'random', 'many']) {
  const story = new Story(join(process.argv[2], name));
  for (const [ending, read, label] of readers) {
    checkEvents(story, ...read(story.read(`events${ending}`)), label);
    checkRelations(story, ...read(story.read(`relations${ending}`)), false);
  }
  checkRelations(story, ...readers[0][1](story.read('relations-held.gexf')), true);
  const counts = [checkVis(story), checkTimelineJs(story, 'timelinejs.json', 300), checkCalendar(story)];
  checkTimelineJs(story, 'timelinejs-all.json', Infinity);
  console.log(
    `${name}: ${story.events.length} events, ${counts[0]} items, ${counts[1]} slides, ${counts[2]} entries of a calendar`,
  );
}
// A channel that one of the readers opens keeps Node waiting otherwise.
process.exit(0);
