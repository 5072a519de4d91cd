// How fast the explorer's page opens and filters: `explorer_speed.mjs PROGRAM FOLDER [--runs N]`. Invents meetings of ten
// (10,000 events, 100,000 participations), has PROGRAM write a page of them into FOLDER, and times it in headless Chromium,
// which is $CHROMIUM or `chromium`. It takes playwright-core from tests/explorer, whose `run` fetches it.
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../tests/explorer/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const events = 10_000;
const participants = 10;
const actors = 2_000;
const reportsPerEvent = 2;

/** Whole numbers below `most`, the same in every run (Lehmer 1951). */
let seed = 1648;
const below = (most) => {
  seed = (seed * 48271) % 2147483647;
  return seed % most;
};
const words = "summit talks on trade border water treaty fleet grain debt visas gas ports court envoys truce maps".split(" ");
const sentence = (length) => Array.from({ length }, () => words[below(words.length)]).join(" ");
/** Few meet often: the smaller of two. */
const someone = () => Math.min(below(actors), below(actors));

const participant = (number) => ({
  id: `local:person/actor-${number}/`,
  name: `Actor ${number}`,
  kind: "person",
  country: null,
});

const circle = () => {
  const chosen = new Set();
  while (chosen.size < participants) chosen.add(someone());
  return [...chosen].map(participant);
};

const dayOf = (event) => new Date(Date.UTC(2005, 0, 1 + (event % 7000))).toISOString().slice(0, 10);

const linesOf = (event) => {
  const [subject, object, ...others] = circle();
  const day = dayOf(event);
  return Array.from({ length: reportsPerEvent }, (_, report) => {
    const id = `article-${event}-${report}`;
    const text = `${subject.name} met ${object.name} and others for ${sentence(14)}.`;
    const article = { v: 1, record: "article", article: id, sha256: "0".repeat(64), title: sentence(6), published: day,
      publisher: `Paper ${below(40)}`, url: `https://paper.example/${id}`, characters: text.length, claims: 1, extractor: "0.1.0+bench" };
    const claim = { v: 1, record: "claim", id: `${event}-${report}`, article: id, event: `${event}`, type: "meet", subtype: null,
      codes: { plover: "CONSULT", cameo: "040" }, subject, predicate: "meets", object,
      qualifiers: others.map((other) => ({ role: "participant", ...other })),
      time: { edtf: day, start: day, end: day, basis: "expression", text: day }, modality: "actual", polarity: "positive",
      attributed_to: [], confidence: 0.9,
      evidence: { begin: 0, end: text.length, text, trigger: { begin: 0, end: 5 }, rule: "meet.bench" } };
    return `${JSON.stringify(article)}\n${JSON.stringify(claim)}\n`;
  }).join("");
};

const writeClaims = async (file) => {
  const output = createWriteStream(file);
  for (let event = 0; event < events; event += 1) output.write(linesOf(event));
  output.end();
  await once(output, "finish");
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs in the page before anything else: tells when the first nodes have been painted. */
const watchFirstDraw = () => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(".drawing .node")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.firstDraw = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
};

/** Chooses a period, and waits until it has been painted. */
const filter = ([from, to, all]) =>
  new Promise((done) => {
    const begin = performance.now();
    addEventListener("hashchange", () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin))), { once: true });
    location.hash = `${all ? "all=1&" : ""}from=${from}&to=${to}`;
  });

const periods = [["2006-01-01", "2009-12-31"], ["2010-01-01", "2010-12-31"], ["2007-03-01", "2020-03-01"], ["2015-05-01", "2015-06-01"]];

/** Elapsed milliseconds, and those of the page's thread on a processor: the fairer ones where other programs run. */
const timed = async (session, measure) => {
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const before = await busy();
  const elapsed = await measure();
  return { elapsed, processor: (await busy()) - before };
};

const openPage = async (browser, file) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addInitScript(watchFirstDraw);
  const firstDraw = await timed(session, async () => {
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(() => globalThis.firstDraw !== undefined);
    return page.evaluate(() => globalThis.firstDraw);
  });
  return { page, session, firstDraw };
};

const report = (name, times) => {
  for (const clock of ["elapsed", "processor"]) {
    const all = times.map((time) => time[clock]);
    console.log(`${name}, ${clock}: ${median(all).toFixed(0)} ms in the median, ${Math.max(...all).toFixed(0)} ms at most`);
  }
};

const main = async (program, folder, runs) => {
  mkdirSync(folder, { recursive: true });
  const claims = join(folder, "meetings.jsonl");
  const file = resolve(join(folder, "meetings.html"));
  await writeClaims(claims);
  execFileSync(program, ["build", claims, "-o", file], { stdio: ["ignore", "inherit", "inherit"] });
  console.log(`page: ${(statSync(file).size / 1e6).toFixed(2)} MB`);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const [first, some, all] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    const { page, session, firstDraw } = await openPage(browser, file);
    first.push(firstDraw);
    for (const [from, to] of periods)
      some.push(await timed(session, () => page.evaluate(filter, [from, to, false])));
    await page.evaluate(filter, ["2005-01-01", "2024-12-31", true]);
    for (const [from, to] of periods)
      all.push(await timed(session, () => page.evaluate(filter, [from, to, true])));
    await page.close();
  }
  await browser.close();
  report("first draw", first);
  report("time filter", some);
  report("time filter, all actors", all);
};

const [program, folder] = process.argv.slice(2);
const at = process.argv.indexOf("--runs");
if (!program || !folder) {
  console.error("usage: explorer_speed.mjs PROGRAM FOLDER [--runs N]");
  process.exit(2);
}
await main(program, folder, at > 0 ? Number(process.argv[at + 1]) : 5);
