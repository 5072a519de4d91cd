// A browser, and pages of it that have been drawn. ENTENTE_CHROMIUM is the browser, or ENTENTE_FIREFOX, as distributions have them.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium, firefox } from "playwright-core";

export const wanted = (name) => process.env[`ENTENTE_${name}`];
export const addressOf = (name) => pathToFileURL(wanted(name)).href;

export let browser;
const launch = () =>
  wanted("FIREFOX")
    ? // By WebDriver BiDi, which a Firefox that Playwright did not build speaks.
      firefox.launch({ channel: "moz-firefox", executablePath: wanted("FIREFOX") })
    : chromium.launch({
        executablePath: wanted("CHROMIUM"),
        // WebGL without a graphics card.
        args: ["--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
      });
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** A page that has been drawn, with everything that went wrong or out of it. */
export const open = async (url, { hash = "", ...options } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const troubles = [];
  const requests = [];
  // Firefox wants an icon of every server, and tells that the page's policy keeps it from asking.
  const note = (words) => /blocked .*\/favicon\.ico /.test(words) || troubles.push(words);
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("console", (line) => line.type() === "error" && note(`console: ${line.text()}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(url + hash);
  await page.locator(".evidence h2").waitFor();
  return {
    page,
    /** Nothing went wrong, and nothing but the page itself was asked for. */
    async close() {
      assert.deepEqual(troubles, []);
      assert.deepEqual(requests.filter((asked) => !asked.startsWith(url)), []);
      await context.close();
    },
  };
};
