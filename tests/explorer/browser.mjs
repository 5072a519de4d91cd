// What a reader does with the page, in headless Chromium. ENTENTE_PAGE is a page of examples/articles, ENTENTE_PAYLOADS one
// of texts that break careless pages.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { addressOf, browser, open, wanted } from "./pages.mjs";

const page_url = addressOf("PAGE");
const payload_url = addressOf("PAYLOADS");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const visit = (name, options, body) =>
  test(name, async () => {
    const { page, close } = await open(page_url, options);
    await body(page);
    await close();
  });

const edges = (page) => page.locator(".drawing g.edge");
const seriousFindings = async (page) => {
  // Playwright's own world: the page's policy forbids scripts that are not its own.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
};

visit("the page opens on what it is, at most thirty actors, and a sentence", {}, async (page) => {
  assert.match(await page.locator(".lead").innerText(), /^\d+ claims from \d+ articles, /);
  const actors = await page.locator(".drawing g.node").count();
  assert.ok(actors > 5 && actors <= 30, `${actors} actors`);
  assert.ok((await page.locator(".evidence blockquote").first().innerText()).length > 20);
  assert.ok((await page.locator(".evidence mark.trigger").count()) >= 1);
  assert.match(await page.locator(".filters").innerText(), /\d+ more actors/);
});

visit("a brush over the timeline drives the graph", {}, async (page) => {
  const all = await edges(page).count();
  const box = await page.locator(".timeline .chart").boundingBox();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.97, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => /from=\d{4}/.test(location.hash));
  const some = await edges(page).count();
  assert.ok(some > 0 && some < all, `${some} of ${all} edges`);
  await page.getByRole("button", { name: "Whole period" }).click();
  assert.equal(await edges(page).count(), all);
});

visit("playing moves the period, and pausing stops it", {}, async (page) => {
  await page.getByRole("button", { name: "Play" }).click();
  await page.waitForFunction(() => /from=/.test(location.hash));
  const first = await page.evaluate(() => location.hash);
  await page.waitForFunction((before) => location.hash !== before, first);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Play" }).waitFor();
});

visit("a click on a line opens its sentences, with a link to the place in the article", {}, async (page) => {
  const edge = edges(page).nth(2);
  const label = await edge.getAttribute("aria-label");
  await edge.focus();
  await page.keyboard.press("Enter");
  const [names] = label.split(":");
  await page.getByRole("heading", { level: 2, name: names }).waitFor();
  assert.ok((await page.locator(".evidence blockquote").first().innerText()).length > 10);
  for (const link of await page.locator(".evidence figcaption a").all())
    assert.match(await link.getAttribute("href"), /^https?:\/\/.*:~:text=/);
});

visit("a click on an actor tells of their events", {}, async (page) => {
  await page.locator(".drawing g.node .ring").nth(1).click();
  assert.match(await page.evaluate(() => location.hash), /actor=/);
  assert.ok((await page.locator(".evidence .events > li").count()) >= 1);
});

visit("two actors over the years", {}, async (page) => {
  await page.getByRole("button", { name: "Over the years" }).click();
  assert.equal(await page.getByRole("button", { name: "Pair", exact: true }).getAttribute("aria-current"), "page");
  assert.ok((await page.locator(".pair-view .bar").count()) >= 1);
  await page.getByRole("combobox", { name: "Second actor" }).fill("macron");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".pair-view h2").innerText(), /Macron/);
});

visit("search finds an actor by an alias or part of a name", {}, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("put");
  assert.match(await page.locator(".found li").first().innerText(), /Putin/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Vladimir Putin" }).waitFor();
});

visit("leaders have lanes, and the table has every event", {}, async (page) => {
  await page.getByRole("button", { name: "Leaders", exact: true }).click();
  assert.ok((await page.locator(".lane-name").count()) > 3);
  // Marks of days that are near one another cover each other, so that a click may meet another.
  await page.locator(".lane-mark").last().press("Enter");
  assert.match(await page.evaluate(() => location.hash), /event=/);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const told = Number.parseInt(await page.locator("caption").innerText(), 10);
  assert.equal(await page.locator(".table-view tbody tr").count(), told);
});

visit("statements are hidden until they are asked for", {}, async (page) => {
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const without = Number.parseInt(await page.locator("caption").innerText(), 10);
  await page.getByRole("switch", { name: /Statements/ }).check();
  assert.ok(Number.parseInt(await page.locator("caption").innerText(), 10) > without);
});

visit("what was published later is not known yet", {}, async (page) => {
  const all = await edges(page).count();
  await page.getByRole("slider", { name: /As known/ }).fill("1");
  assert.match(await page.evaluate(() => location.hash), /known=/);
  assert.ok((await edges(page).count()) < all);
});

visit("the keyboard alone reaches the graph, opens a line, and moves on", {}, async (page) => {
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.closest(".drawing") !== null)) break;
  }
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-key"));
  const first = await focused();
  assert.ok(first, "the graph was reached by Tab");
  const reached = new Set([first]);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowRight"]) {
    await page.keyboard.press(key);
    reached.add(await focused());
  }
  assert.ok(reached.size > 2, [...reached].join(" "));
  await page.keyboard.press("Enter");
  assert.match(await page.evaluate(() => location.hash), /actor=|between=/);
  assert.ok(await focused(), "the focus stays where it was");
});

visit("an address shows the same again", { hash: "#view=table&statements=1&sure=50" }, async (page) => {
  assert.equal(await page.getByRole("button", { name: "Table", exact: true }).getAttribute("aria-current"), "page");
  assert.ok(await page.getByRole("switch", { name: /Statements/ }).isChecked());
  assert.match(await page.locator(".slider output").first().innerText(), /50 %/);
});

visit("at 400 % everything is there in one column", { viewport: { width: 320, height: 200 } }, async (page) => {
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  for (const part of [".drawing", ".timeline .chart", ".evidence blockquote", ".search input"]) {
    const shown = page.locator(part).first();
    await shown.scrollIntoViewIfNeeded();
    assert.ok(await shown.isVisible(), part);
  }
});

for (const colorScheme of ["light", "dark"])
  for (const view of ["graph", "pair", "lanes", "table"])
    visit(`axe finds nothing serious: ${view}, ${colorScheme}`, { colorScheme, hash: `#view=${view}` }, async (page) => {
      assert.deepEqual(await seriousFindings(page), []);
    });

visit("the theme can be chosen", { colorScheme: "light" }, async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: /Theme/ }).click();
  await page.getByRole("button", { name: /Theme/ }).click();
  assert.notEqual(await paper(), light);
});

visit("all actors can be shown", {}, async (page) => {
  const before = await page.locator(".drawing g.node").count();
  await page.getByRole("switch", { name: /more actors/ }).check();
  assert.ok((await page.locator(".drawing g.node").count()) > before);
});

// Playwright cannot keep a Firefox that it did not build from running scripts.
test("without scripts the page is a table of events", { skip: Boolean(wanted("FIREFOX")) }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(page_url);
  assert.ok((await page.locator("noscript tbody tr").count()) > 20);
  await context.close();
});

test("no payload runs as a script, wherever it stands", async () => {
  for (const view of ["graph", "pair", "lanes", "table"]) {
    const { page, close } = await open(payload_url, { hash: `#view=${view}&all=1&statements=1` });
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    assert.equal(await page.locator("img, iframe, object, embed, script[src], base, form").count(), 0);
    for (const link of await page.locator("a").all())
      assert.match(await link.getAttribute("href"), /^https?:\/\//);
    await close();
  }
});
