// Two walks of a unit's day: a call handler who takes a report and hands it on with nothing but the keyboard, and an inspector who
// takes over at seven what the night left. It asserts what docs/journeys/a-call-handler-on-her-fortieth-call.md and
// docs/journeys/an-inspector-at-seven.md say, counts the keys, and makes their pictures.
//
// cargo build --bin lantern && node browser/walk-shift.mjs
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { arrive } from "./journeys-hands.mjs";
import { examine, launch, reader } from "./lib.mjs";
import { clear, copy, load, serve } from "./server.mjs";

const folder = (name) => {
  const path = fileURLToPath(new URL(`../docs/journeys/${name}`, import.meta.url));
  mkdirSync(path, { recursive: true });
  return path;
};

/** The top of a page at two widths, as pictures that are small. */
const keep = async (page, path) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: width < 1000 ? 1300 : 900 });
    await page.evaluate(() => scrollTo(0, 0));
    const eye = await page.context().newCDPSession(page);
    const { data } = await eye.send("Page.captureScreenshot", { format: "webp", quality: 60 });
    writeFileSync(`${path}-${width}.webp`, Buffer.from(data, "base64"));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
};

/** A keyboard that counts. */
const keyboard = (page) => {
  const count = { moves: 0, letters: 0 };
  const focus = () => page.evaluate(() => {
    const { activeElement: at } = document;
    const words = at.labels?.[0]?.textContent ?? at.textContent ?? "";
    return { name: at.name ?? "", kind: at.type ?? "", words: words.trim().replace(/\s+/g, " ") };
  });
  const press = async (key) => {
    count.moves += 1;
    await page.keyboard.press(key);
  };
  /** Tabs until the focus is where `there` says. */
  const reach = async (there) => {
    for (let presses = 0; presses < 200; presses += 1) {
      if (there(await focus())) return;
      await press("Tab");
    }
    throw new Error(`200 presses of Tab lead nowhere on ${page.url()}`);
  };
  const write = async (words) => {
    count.letters += words.length;
    await page.keyboard.type(words);
  };
  return { count, press, reach, write };
};

const handler = async (site, browser) => {
  const pictures = folder("a-call-handler");
  const call = await arrive(site, await reader(browser, { viewport: { width: 1280, height: 900 } }), "call handler");
  const { page } = call;
  const keys = keyboard(page);
  await page.getByRole("heading", { level: 1, name: "What I owe" }).waitFor();
  await keys.reach(({ words }) => words === "New report");
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: "New report" }).waitFor();
  await keep(page, `${pictures}/1-the-screen`);
  const told = [["circumstances", "Did not come home from school"], ["reporter_phone", "07700 900123"], ["reporter_name", "Grace"], ["child.name", "Robin Vale"]];
  for (const [name, words] of told) {
    const here = ({ name: box, kind }) => kind !== "radio" && (box === name || box === `report.${name}` || box.split(".").includes(name.split(".").pop()));
    await keys.reach(here);
    await keys.write(words);
  }
  await keys.reach(({ words }) => words === "Record the report");
  await keys.press("Enter");
  await page.getByRole("heading", { name: "The report is recorded" }).waitFor();
  await keep(page, `${pictures}/2-recorded`);
  const report = { ...keys.count };

  await keys.reach(({ words }) => /^Triage desk/.test(words));
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: /^Triage desk/ }).waitFor();
  const row = page.getByRole("row").filter({ hasText: "Robin V." });
  for (const words of ["Not assessed", "No first step", "No time to look again"]) assert.match(await row.innerText(), new RegExp(words));
  assert.ok((await page.locator(".lantern-shout").count()) > 0, "something that nobody has opened shouts");
  await keep(page, `${pictures}/3-the-desk`);
  assert.deepEqual(await examine(page), []);

  await page.setViewportSize({ width: 1280, height: 900 });
  await keys.reach(({ words }) => /^Hand the report on about Robin V\./.test(words));
  await keys.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Report handed on" }).waitFor();
  await keys.reach(({ name }) => name === "steps");
  await keys.write("Response at the school gate");
  await keys.reach(({ words }) => words === "Record it");
  await keys.press("Enter");
  await page.locator(".govuk-error-summary").waitFor();
  assert.match(await page.locator(".govuk-error-summary").innerText(), /Not there yet: the risk is not assessed, no time to look again is set/);
  await keep(page, `${pictures}/4-what-is-missing`);
  await keys.reach(({ name }) => name === "without");
  await keys.write("The unit assesses");
  await keys.reach(({ words }) => words === "Record it");
  await keys.press("Enter");
  await call.saved(/report handed on/);
  // Of a form that is refused the browser complains aloud.
  assert.deepEqual(call.troubles.filter((line) => !line.includes("status of 422")), []);
  const all = keys.count;
  console.log(`the report: ${report.moves} keys to move and ${report.letters} letters; with desk and handing on: ${all.moves} and ${all.letters}`);
};

const inspector = async (site, browser) => {
  const pictures = folder("an-inspector");
  const desk = () => reader(browser, { viewport: { width: 1280, height: 900 } });
  const night = await arrive(site, await desk(), "missing-person unit officer");
  for (const name of ["Ada Lowe", "Ben Marsh", "Cleo Nash", "Dev Oram", "Elif Pratt", "Finn Rudd"]) {
    await night.open("/report/new");
    await night.page.locator("main [name$='child.name'], main [name$='child.name.known']").first().fill(name);
    await night.page.locator("main textarea[name$='circumstances']").first().fill("Did not come home");
    await night.press("Record the report");
    await night.page.getByRole("heading", { name: "The report is recorded" }).waitFor();
  }
  await night.open("/hand-over");
  const boxes = night.page.locator("main textarea[name^='open.']");
  const cases = await boxes.count();
  assert.ok(cases >= 12, `${cases} open cases`);
  await boxes.nth(0).fill("The bus company has not sent its pictures");
  await night.page.locator("main textarea[name^='next.']").nth(1).fill("Ring his mother at eight; PC Lane sees the aunt at nine");
  await keep(night.page, `${pictures}/1-hand-over`);
  assert.deepEqual(await examine(night.page), []);
  await night.press("Hand over");
  await night.page.getByRole("heading", { level: 1, name: /^Take over/ }).waitFor();

  const day = await arrive(site, await desk(), "unit supervisor");
  await day.open("/board");
  await day.follow("Take over");
  const { page } = day;
  await page.getByRole("heading", { level: 1, name: /^Take over/ }).waitFor();
  assert.equal(await page.locator(".lantern-shift").count(), cases);
  await page.getByText("The bus company has not sent its pictures").first().waitFor();
  await keep(page, `${pictures}/2-take-over`);
  assert.deepEqual(await examine(page), []);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button", { name: /I have taken over/ }).isVisible(), false, "paper has no buttons");
  await page.emulateMedia({ media: "screen" });
  await day.press("I have taken over these 2 cases");
  await page.getByText(/Taken over by/).first().waitFor();
  assert.equal(await page.getByRole("button", { name: /I have taken over/ }).count(), 0);

  await day.open("/desk");
  await page.getByRole("heading", { level: 1, name: /^Triage desk/ }).waitFor();
  await keep(page, `${pictures}/3-the-desk`);
  await day.open("/ageing");
  await page.getByRole("cell").first().waitFor();
  await keep(page, `${pictures}/4-how-long`);
  assert.deepEqual(await examine(page), []);
  assert.deepEqual([...night.troubles, ...day.troubles], []);
  console.log(`${cases} open cases, taken over with one press`);
};

const browser = await launch();
try {
  await load();
  for (const [name, walk] of [["handler", handler], ["inspector", inspector]]) {
    const site = await serve(copy(name));
    await walk(site, browser);
    assert.equal(site.complaints.join(""), "");
    await site.stop("SIGTERM");
  }
} finally {
  await browser.close();
  clear();
}
