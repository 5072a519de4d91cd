// What a reader does with the page that `entente serve` gives, in headless Chromium. ENTENTE_SERVED is the address of a graph
// of which the page gets only a part, ENTENTE_SERVED_PAYLOADS one of texts that break careless pages, ENTENTE_CHROMIUM the browser.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { browser, open, wanted } from "./pages.mjs";

const served = wanted("SERVED");
const payloads = wanted("SERVED_PAYLOADS");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const visit = (name, options, body) =>
  test(name, async () => {
    const { page, close } = await open(served, options);
    await body(page);
    await close();
  });

const status = (page) => page.locator(".part-status").innerText();
const numbers = (text) => [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(",", "")));
const drawn = async (page, change) => {
  const before = await status(page);
  await change();
  await page.waitForFunction((old) => {
    const now = document.querySelector(".part-status")?.textContent;
    return now !== old && !now?.startsWith("Loading");
  }, before);
};
/** Something in the address, once it is there. */
const address = (page, pattern) =>
  page.waitForFunction((source) => new RegExp(source).test(location.hash), pattern.source);

visit("the page opens on a part, says what is left out, and shows the months of all", {}, async (page) => {
  const [shown, total, more] = numbers(await status(page));
  assert.ok(shown > 0 && shown < total && more === total - shown, await status(page));
  assert.match(await page.locator(".lead").innerText(), /claims from .* articles, /);
  assert.ok((await page.locator(".part-bar .bar").count()) > 5);
  const actors = await page.locator(".drawing g.node").count();
  assert.ok(actors > 5 && actors <= 30, `${actors} actors`);
});

visit("a click on a line opens its sentences", {}, async (page) => {
  const edge = page.locator(".drawing g.edge").nth(2);
  const [names] = (await edge.getAttribute("aria-label")).split(":");
  await edge.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: names }).waitFor();
  assert.ok((await page.locator(".evidence blockquote").first().innerText()).length > 10);
  assert.ok((await page.locator(".evidence mark.trigger").count()) >= 1);
});

visit("a period is loaded by dates, and the whole graph again", {}, async (page) => {
  const all = numbers(await status(page))[1];
  await drawn(page, async () => {
    await page.getByLabel("Load from").fill("2010-01-01");
  });
  await drawn(page, async () => {
    await page.getByLabel("Load to").fill("2010-03-31");
  });
  await address(page, /part-from=2010-01-01&part-to=2010-03-31/);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const days = await page.locator(".table-view .when-cell").allInnerTexts();
  assert.ok(days.length > 0);
  assert.ok(days.every((day) => /2009|2010|until|from/.test(day)), days.join("; "));
  await drawn(page, () => page.getByRole("button", { name: "Whole graph", exact: true }).click());
  assert.equal(numbers(await status(page))[1], all);
  assert.doesNotMatch(await page.evaluate(() => location.hash), /part-/);
  await page.getByRole("button", { name: "Table", exact: true }).waitFor();
});

visit("a period is loaded by brush", {}, async (page) => {
  const box = await page.locator(".part-bar .chart").boundingBox();
  await drawn(page, async () => {
    await page.mouse.move(box.x + box.width * 0.4, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.45, box.y + 15, { steps: 5 });
    await page.mouse.up();
  });
  await address(page, /part-from=\d{4}.*part-to=\d{4}/);
});

visit("a type of event is loaded", {}, async (page) => {
  await drawn(page, () => page.getByLabel("Type of event").selectOption("visit"));
  await address(page, /part-type=visit/);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  for (const row of (await page.locator(".table-view tbody button.row").allInnerTexts()).slice(0, 20))
    assert.match(row, /visit/);
});

visit("several types, and narrower ones, are loaded and left out again", {}, async (page) => {
  const box = page.getByLabel("Type of event");
  await drawn(page, () => box.selectOption("visit"));
  const [visits] = numbers((await status(page)).replace(/^All /, "")).slice(-2);
  assert.ok(visits > 0);
  const narrower = await box.locator("option", { hasText: "/" }).first().getAttribute("value");
  await drawn(page, () => box.selectOption(narrower));
  await address(page, new RegExp(`part-type=visit&part-type=${encodeURIComponent(narrower)}`));
  assert.equal(await box.locator("option[value=visit]").count(), 0);
  await drawn(page, () => page.getByRole("button", { name: "Without visit", exact: true }).click());
  assert.equal(await page.evaluate(() => new URLSearchParams(location.hash.slice(1)).getAll("part-type").join()), narrower);
  await page.getByRole("button", { name: `Without ${narrower}`, exact: true }).waitFor();
});

visit("a word that is typed quickly is asked for once", {}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  await page.keyboard.press("/");
  await page.keyboard.type("rada", { delay: 10 });
  await page.waitForTimeout(600);
  const searches = asked.filter(({ pathname }) => pathname === "/api/v1/actors");
  assert.deepEqual(searches.map(({ searchParams }) => searchParams.get("q")), ["rada"]);
});

visit("a choice that no event passes leaves no tools of another part", {}, async (page) => {
  await drawn(page, () => page.evaluate(() => (location.hash = "part-sources=1000")));
  await page.locator("main .hint", { hasText: "No event passes" }).waitFor();
  assert.equal(await page.locator(".tools > *").count(), 0);
  await drawn(page, () => page.getByRole("button", { name: "Whole graph", exact: true }).click());
  await page.locator(".tools input[type=search]").waitFor();
});

const webgl = wanted("FIREFOX") ? test.skip : visit; // Firefox has none without a graphics card.
webgl("a part that goes takes its drawing by WebGL with it", { hash: "#all=1" }, async (page) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    globalThis.drawings = [];
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
      const made = getContext.call(this, kind, ...more);
      if (made && kind.startsWith("webgl")) globalThis.drawings.push(made);
      return made;
    };
  });
  await page.reload();
  await page.locator(".overview canvas").first().waitFor();
  const alive = () => page.evaluate(() => globalThis.drawings.filter((drawing) => !drawing.isContextLost()).length);
  const atFirst = await alive();
  assert.ok(atFirst > 0);
  for (const year of ["2005", "2010", "2015"])
    await drawn(page, async () => {
      await page.getByLabel("Load from").fill(`${year}-01-01`);
    });
  await page.locator(".overview canvas").first().waitFor();
  assert.ok((await page.evaluate(() => globalThis.drawings.length)) > atFirst);
  assert.equal(await alive(), atFirst);
});

visit("search finds actors who are not loaded, and loads what they did", {}, async (page) => {
  await page.keyboard.press("/");
  await page.keyboard.type("ra");
  await page.locator(".found li.far").first().waitFor();
  const name = await page.locator(".found li.far .found-name").first().innerText();
  assert.match(await page.locator(".found li.far .found-more").first().innerText(), /[\d,]+ events?, not loaded yet/);
  await drawn(page, () => page.locator(".found li.far").first().dispatchEvent("mousedown"));
  await address(page, /actor=.*part-actor=/);
  await page.getByRole("heading", { level: 2, name }).waitFor();
  await page.getByRole("button", { name: `Without ${name}` }).waitFor();
});

visit("the evidence tells how many events of theirs there are, and loads them", {}, async (page) => {
  await page.locator(".drawing g.node .ring").nth(1).click();
  const link = page.locator(".evidence .about button", { hasText: "in the whole graph" });
  await link.waitFor();
  const [total] = numbers(await link.innerText());
  await drawn(page, () => link.click());
  const told = numbers(await status(page));
  assert.ok(told.includes(total), `${total} of ${told}`);
});

visit("the pair view finds a second actor in the whole graph", { hash: "#view=pair" }, async (page) => {
  await page.locator(".pair-view h2").waitFor();
  await page.getByRole("combobox", { name: "Second actor" }).fill("ra");
  await page.locator(".pair-view .found li.far").first().waitFor();
  const name = await page.locator(".pair-view .found li.far .found-name").first().innerText();
  await drawn(page, () => page.locator(".pair-view .found li.far").first().dispatchEvent("mousedown"));
  await address(page, /view=pair.*part-actor=.*part-actor=/);
  const heading = page.locator(".pair-view h2");
  if (await heading.count()) assert.ok((await heading.innerText()).includes(name));
});

visit("an address shows the same part again", {}, async (page) => {
  await drawn(page, () => page.getByLabel("Type of event").selectOption("sanction"));
  await page.getByRole("button", { name: "Table", exact: true }).click();
  const [told, hash] = [await status(page), await page.evaluate(() => location.hash)];
  const again = await open(served, { hash });
  assert.equal(await status(again.page), told);
  assert.equal(await again.page.getByRole("button", { name: "Table", exact: true }).getAttribute("aria-current"), "page");
  await again.close();
});

test("a choice that the server refuses is told, and leads back", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served}#part-actor=nobody`);
  await page.locator(".part-status", { hasText: "nobody in the graph is called so" }).waitFor();
  await page.getByRole("button", { name: "Whole graph", exact: true }).click();
  await page.locator(".evidence h2").waitFor();
  await context.close();
});

for (const colorScheme of ["light", "dark"])
  visit(`axe finds nothing serious: ${colorScheme}`, { colorScheme, hash: "#part-from=2012-01-01" }, async (page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
  });

visit("at 400 % everything is there in one column", { viewport: { width: 320, height: 200 } }, async (page) => {
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  for (const part of [".part-status", ".part-bar .chart", ".drawing", ".evidence blockquote"]) {
    const shown = page.locator(part).first();
    await shown.scrollIntoViewIfNeeded();
    assert.ok(await shown.isVisible(), part);
  }
});

test("no payload runs as a script, wherever it stands", async () => {
  for (const view of ["graph", "pair", "lanes", "table"]) {
    const { page, close } = await open(payloads, { hash: `#view=${view}&all=1&statements=1` });
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    assert.equal(await page.locator("img, iframe, object, embed, script[src], base, form").count(), 0);
    assert.ok(await page.locator(".part-bar").isHidden(), "a graph that is loaded whole has no part to choose");
    await close();
  }
});

test("a page may ask no other server", async () => {
  const { page } = await open(served);
  const blocked = await page.evaluate(async () => {
    const violated = new Promise((resolve) => document.addEventListener("securitypolicyviolation", (e) => resolve(e.effectiveDirective)));
    await fetch("http://127.0.0.1:9/").catch(() => undefined);
    return violated;
  });
  assert.equal(blocked, "connect-src");
  await page.context().close();
});
