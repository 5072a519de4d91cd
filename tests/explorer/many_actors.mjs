// many_actors.mjs COUNT: claim lines of an invented world of so many states, each of which visits two others and punishes a third, for the
// overview of very many actors.
const count = Number(process.argv[2] ?? 240);
const heads = ["Ar", "Bel", "Cor", "Dal", "Est", "Fen", "Gor", "Hal", "Is", "Jor", "Kel", "Lor", "Mar", "Nor", "Os", "Pel"];
const tails = ["aria", "enia", "avia", "istan", "mark", "land", "onia", "ovia", "una", "isia", "adia", "ora", "eth", "ul", "in", "ay"];

const hex = (...numbers) => numbers.map((n) => n.toString(16).padStart(8, "0")).join("").padEnd(32, "0");
const state = (i, begin) => {
  const name = heads[i % heads.length] + tails[Math.floor(i / heads.length) % tails.length];
  const letters = [i / 676, i / 26, i].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26)));
  return { id: `ent:state/${letters.join("")}`, name, kind: "state", country: letters.join(""), begin, end: begin + name.length };
};
const kinds = {
  visit: { subtype: null, codes: { plover: "CONSULT", cameo: "042", quad: "verbal-cooperation" }, predicate: "visits", verb: "went to", modality: "actual" },
  sanction: { subtype: "impose", codes: { plover: "SANCTION", cameo: "163", quad: "material-conflict" }, predicate: "sanctions", verb: "punished", modality: "actual" },
};

const claim = (number, type, from, to) => {
  const { subtype, codes, predicate, verb, modality } = kinds[type];
  const subject = state(from, 0);
  const begin = subject.end + 1;
  const object = state(to, begin + verb.length + 1);
  const day = new Date(Date.UTC(2019, 0, 1 + ((number * 37) % 2000))).toISOString().slice(0, 10);
  const text = `${subject.name} ${verb} ${object.name} on ${day}.`;
  return {
    v: 1, record: "claim", id: hex(number, 1), article: "many", event: hex(number, 2), type, subtype, codes, subject, predicate, object,
    qualifiers: [], time: { edtf: day, start: day, end: day, basis: "expression", text: day }, modality, polarity: "positive",
    attributed_to: [], confidence: 0.9,
    evidence: { begin: 0, end: text.length, text, trigger: { begin, end: begin + verb.length }, rule: `${type}.invented` },
  };
};

/** Sentences stand one after the other: each claim from `at` on. */
const moved = (claim, at) => {
  for (const span of [claim.subject, claim.object, claim.evidence, claim.evidence.trigger]) {
    span.begin += at;
    span.end += at;
  }
  return claim;
};

const claims = Array.from({ length: count }, (_, i) => [
  claim(3 * i, "visit", i, (i * 7 + 3) % count),
  claim(3 * i + 1, "visit", i, (i + 1) % count),
  claim(3 * i + 2, "sanction", i, (i * 5 + 11) % count),
]).flat().filter(({ subject, object }) => subject.id !== object.id).map((claim, i) => moved(claim, 100 * i));
const article = {
  v: 1, record: "article", article: "many", sha256: "0".repeat(64), title: "A world of many states", published: "2025-01-01", publisher: "The Arven Post",
  url: null, characters: 100000, claims: claims.length, extractor: "0.1.0+00",
};
for (const line of [article, ...claims]) console.log(JSON.stringify(line));
