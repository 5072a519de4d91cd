// Opens the samples in the programs they are for: Knight Lab's TimelineJS and vis-timeline, in headless Chromium. Every event is there, each
// text is shown as it is, and no script runs.
// Exit code 77 (skipped) where a package or Chromium is missing: npm ci in this folder; apt install chromium.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const browsers = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = browsers.find((path) => path && existsSync(path));
let chromium, sources;
try {
  ({chromium} = await import('playwright-core'));
  const {resolve} = createRequire(import.meta.url);
  sources = ['@knight-lab/timelinejs/dist/js/timeline.js', 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'].map(resolve);
  assert.ok(executablePath, 'Chromium is missing');
} catch (problem) {
  console.log(`SKIPPED: ${problem.message.split('\n')[0]}; npm ci --prefix tests/export/oracles, apt install chromium`);
  process.exit(77);
}

/** A page with the program, which asks for nothing from anywhere. */
const pageWith = async (browser, source) => {
  const page = await browser.newPage({viewport: {width: 1200, height: 800}});
  const troubles = [];
  await page.route('**', (route) => route.abort());
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('dialog', (dialog) => (troubles.push(dialog.message()), dialog.dismiss()));
  await page.setContent('<!doctype html><div id="timeline" style="width: 1200px; height: 700px"></div>');
  await page.addScriptTag({path: source});
  return {page, troubles};
};

const clean = (text) => text.replace(/\s+/g, ' ').trim();
const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

// What TimelineJS's own parser makes of the file, and what it then draws.
async function checkTimelineJs(browser, folder) {
  const config = read(folder, 'timelinejs.json');
  const {events, entities} = read(folder, 'contents.json');
  const {page, troubles} = await pageWith(browser, sources[0]);
  const parsed = await page.evaluate(async (json) => {
    const timeline = new TL.Timeline('timeline', json, {script_path: '', font: null, hash_bookmark: false});
    for (let wait = 0; wait < 100 && !timeline._loaded.storyslider; wait += 1) await new Promise((next) => setTimeout(next, 50));
    return {
      errors: timeline.config.getErrors(),
      events: timeline.config.events.map(({unique_id, start_date, text}) => ({
        id: unique_id,
        start: start_date.data.date_obj ? [start_date.data.date_obj.getFullYear(), start_date.data.date_obj.getMonth() + 1] : null,
        text,
      })),
      scripts: document.querySelectorAll('#timeline script, #timeline img[onerror], #timeline iframe').length,
      groups: [...document.querySelectorAll('#timeline .tl-timegroup-message')].map((each) => each.textContent),
      shown: [...document.querySelectorAll('#timeline .tl-timemarker .tl-headline')].map((each) => each.textContent),
    };
  }, config);
  assert.deepEqual(parsed.errors, []);
  assert.deepEqual(troubles, []);
  assert.equal(parsed.scripts, 0);
  assert.deepEqual(parsed.events.map(({id}) => id).sort(), config.events.map((event) => event.unique_id).sort());
  const known = new Map(events.map((event) => [event.id, event]));
  const decoder = (html) => html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&'})[name]);
  for (const event of parsed.events) {
    const [year, month] = (known.get(event.id).first ?? known.get(event.id).last).split('-').map(Number);
    assert.equal(event.start[0], year);
    if (known.get(event.id).edtf.length > 4) assert.equal(event.start[1], month);
    assert.ok(known.get(event.id).sentences.some((sentence) => decoder(event.text.text).includes(sentence)), event.text.text);
  }
  // The last group is of those whose actor is not named.
  const names = new Set(['', ...Object.values(entities)].map(clean));
  for (const group of parsed.groups) assert.ok(names.has(clean(group)), group);
  const headlines = new Set(config.events.map(({text}) => clean(decoder(text.headline))));
  assert.equal(parsed.shown.length, config.events.length);
  for (const headline of parsed.shown) assert.ok(headlines.has(clean(headline)), headline);
  await page.close();
  return parsed.events.length;
}

async function checkVis(browser, folder) {
  const {groups, items} = read(folder, 'vis.json');
  const {entities} = read(folder, 'contents.json');
  const {page, troubles} = await pageWith(browser, sources[1]);
  const shown = await page.evaluate(async (json) => {
    const element = document.getElementById('timeline');
    const timeline = new vis.Timeline(element, new vis.DataSet(json.items), json.groups, {stack: false});
    timeline.fit({animation: false});
    await new Promise((drawn) => setTimeout(drawn, 1000));
    return {
      groups: timeline.groupsData.length,
      items: timeline.itemsData.length,
      labels: [...element.querySelectorAll('.vis-labelset .vis-inner')].map((each) => each.textContent),
      scripts: element.querySelectorAll('script, img, iframe').length,
    };
  }, {groups, items});
  assert.deepEqual(troubles, []);
  assert.equal(shown.scripts, 0);
  assert.deepEqual([shown.groups, shown.items], [groups.length, items.length]);
  const names = new Set([...Object.values(entities), 'no actor named'].map(clean));
  assert.ok(shown.labels.length > 0);
  for (const label of shown.labels) assert.ok(names.has(clean(label)), label);
  await page.close();
  return shown.items;
}

const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
for (const name of ['small', 'times', 'naughty', 'random']) {
  const folder = join(process.argv[2], name);
  const counts = [await checkTimelineJs(browser, folder), await checkVis(browser, folder)];
  console.log(`${name}: ${counts[0]} slides in TimelineJS, ${counts[1]} items in vis-timeline`);
}
await browser.close();
