// Reads the samples of linked data with npm's jsonld and n3: the same quads as in each format, and a
// frame that keeps the evidence of every claim.
//
//   node read_linked_data.mjs SAMPLES
//
// Exit code 77 (skipped) where npm's packages are missing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
let jsonld, N3;
try {
  jsonld = require("jsonld");
  N3 = require("n3");
} catch {
  console.log("SKIPPED: jsonld or n3 is missing; scripts/test installs them");
  process.exit(77);
}
const samples = process.argv[2];

const read = (file) => readFileSync(path.join(samples, file), "utf8");

function statements(text, format) {
  const said = new N3.Parser({ format }).parse(text);
  return new Set(said.map((quad) => [quad.subject, quad.predicate, quad.object, quad.graph]
    .map((term) => N3.termToId(term)).join(" ")));
}

async function checkSame(name) {
  const document = JSON.parse(read(`${name}.jsonld`));
  const refused = () => { throw new Error("something was fetched"); };
  const expanded = await jsonld.toRDF(document, { format: "application/n-quads", documentLoader: refused });
  const expected = statements(expanded, "N-Quads");
  assert.deepEqual(statements(read(`${name}.nq`), "N-Quads"), expected);
  assert.deepEqual(statements(read(`${name}.ttl`), "Turtle"), expected);
  console.log(`${name}: ${expected.size} quads, as jsonld and n3 read them`);
}

async function checkFrame(name) {
  const document = JSON.parse(read(`${name}.jsonld`));
  const flat = new Map(document["@graph"].map((node) => [node.id, node]));
  const framed = await jsonld.frame(document, JSON.parse(read("frame.jsonld")), { omitGraph: false });
  const events = framed["@graph"];
  const told = document["@graph"].filter((node) => node.type.includes("sem:Event"));
  assert.equal(events.length, told.length);
  let sentences = 0;
  for (const event of events)
    for (const claim of event.claim) {
      assert.ok(claim.modality, claim.id);
      const span = claim.derivedFrom;
      assert.deepEqual(span.selector, flat.get(span.id).selector);
      assert.ok(span.source.type.includes("schema:NewsArticle"), span.id);
      ++sentences;
    }
  assert.equal(sentences, document["@graph"].filter((node) => node.type.includes("entente:Claim")).length);
  console.log(`${name}: ${events.length} events framed, each of ${sentences} claims with its sentence and article`);
}

for (const name of ["small", "naughty", "random"]) await checkSame(name);
await checkFrame("small");
await checkFrame("naughty");
