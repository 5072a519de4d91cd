// The overview of very many actors, which WebGL draws: what a reader sees and clicks, told by the pixels of the page. ENTENTE_MANY is a page of
// many_actors.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, open } from "./pages.mjs";

const actors = 240;

/** What stands in the page's colours where, in pixels of the overview: middles of nodes, and points of lines far from any. */
const seen = async (page) => {
  await page.locator(".overview canvas.sigma-labels").waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const overview = page.locator(".overview");
  const picture = (await overview.screenshot()).toString("base64");
  const box = await overview.boundingBox();
  const blank = await page.context().newPage();
  const found = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    const at = (x, y) => (data[4 * (y * width + x)] << 16) | (data[4 * (y * width + x) + 1] << 8) | data[4 * (y * width + x) + 2];
    const paper = at(2, 2);
    // A node is a spot of one colour, wider than any line.
    const solid = (x, y) => {
      const colour = at(x, y);
      if (colour === paper) return false;
      for (let dy = -2; dy <= 2; dy += 1)
        for (let dx = Math.abs(dy) - 2; dx <= 2 - Math.abs(dy); dx += 1) if (at(x + dx, y + dy) !== colour) return false;
      return true;
    };
    const nodes = [];
    for (let y = 3; y < height - 3; y += 1)
      for (let x = 3; x < width - 3; x += 1)
        if (solid(x, y) && !nodes.some((node) => Math.hypot(node.x - x, node.y - y) < 7)) nodes.push({ x: x + 1, y: y + 1 });
    const lines = [];
    for (let y = 3; y < height - 3; y += 2)
      for (let x = 3; x < width - 3; x += 2) {
        const [red, , blue] = [at(x, y) >> 16, 0, at(x, y) & 255];
        const toned = Math.abs(red - blue) > 60;
        if (toned && nodes.every((node) => Math.hypot(node.x - x, node.y - y) > 15)) lines.push({ x, y });
      }
    return { nodes, lines };
  }, picture);
  await blank.close();
  const onPage = ({ x, y }) => ({ x: x + box.x, y: y + box.y });
  return { nodes: found.nodes.map(onPage), lines: found.lines.map(onPage) };
};

/** The colours of names, and how many pixels of ink they take. */
const names = (page) =>
  page.evaluate(() => {
    const canvas = document.querySelector(".overview canvas.sigma-labels");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const ink = getComputedStyle(document.body).color.match(/\d+/g).map(Number);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] === 255 && ink.every((part, channel) => Math.abs(part - data[i + channel]) < 8)) count += 1;
    return count;
  });

const told = (page) => page.locator(".overview").getAttribute("aria-label").then((label) => Number.parseInt(label.match(/\d+/)[0], 10));

const visit = (name, options, body) =>
  test(name, async () => {
    const { page, close } = await open(addressOf("MANY"), { hash: "#all=1", ...options });
    await page.locator(".overview canvas").first().waitFor();
    await body(page);
    await close();
  });

/** Clicks at one place after the other until the address says what is looked for. */
const clickUntil = async (page, places, said) => {
  for (const { x, y } of places) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(100);
    if (said.test(await page.evaluate(() => location.hash))) return;
  }
  assert.fail(`no click led to ${said}`);
};

for (const colorScheme of ["light", "dark"])
  visit(`all actors are drawn, and the foremost named: ${colorScheme}`, { colorScheme }, async (page) => {
    assert.equal(await told(page), actors);
    const { nodes } = await seen(page);
    // Some stand so near to others, or behind a name, that they are not told apart.
    assert.ok(nodes.length > 0.9 * actors && nodes.length < 1.1 * actors, `${nodes.length} nodes`);
    assert.ok((await names(page)) > 1000, "names in ink");
  });

visit("names follow the theme", { colorScheme: "light" }, async (page) => {
  await page.getByRole("button", { name: /Theme/ }).click();
  await page.getByRole("button", { name: /Theme/ }).click();
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await seen(page);
  assert.ok((await names(page)) > 1000, "names in the ink of the dark");
});

visit("a click on an actor tells of their events", {}, async (page) => {
  const { nodes } = await seen(page);
  await clickUntil(page, nodes.slice(0, 8), /actor=/);
  assert.ok((await page.locator(".evidence .events > li").count()) >= 1);
});

visit("a click on a line opens its sentences", {}, async (page) => {
  const { lines } = await seen(page);
  const spread = lines.filter((_, i) => i % Math.ceil(lines.length / 40) === 0);
  const before = await page.getByRole("heading", { level: 2 }).first().innerText();
  await clickUntil(page, spread, /between=/);
  assert.notEqual(await page.getByRole("heading", { level: 2 }).first().innerText(), before);
  assert.ok((await page.locator(".evidence blockquote").first().innerText()).length > 10);
});

visit("a period leaves fewer actors", {}, async (page) => {
  const all = (await seen(page)).nodes.length;
  const box = await page.locator(".timeline .chart").boundingBox();
  await page.mouse.move(box.x + box.width * 0.9, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.97, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => /from=\d{4}/.test(location.hash));
  const shown = (await page.locator(".overview").count()) === 0 ? await page.locator(".drawing g.node").count() : (await seen(page)).nodes.length;
  assert.ok(shown > 0 && shown < all, `${shown} of ${all}`);
});
