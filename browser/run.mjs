// Every browser test, against running servers over an invented London: the journeys with scripts and without, then every
// page at three widths. It builds nothing; the last line counts.
//
// cargo build --bin lantern && node browser/run.mjs [part of a test's name]
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { draftOutlivesServer, pressedTwice } from "./journeys-drafts.mjs";
import { passkey } from "./journeys-passkeys.mjs";
import { familyMistake, familyReport, reportByKeyboard } from "./journeys-public.mjs";
import { nightWorker } from "./journeys-night.mjs";
import { mainJob } from "./journeys.mjs";
import { launch, reader, readerWithoutScripts } from "./lib.mjs";
import { devices, find, found, hold, plainly, questions, refused } from "./pages.mjs";
import { clear, copy, load, serve } from "./server.mjs";

const began = performance.now();
const only = process.argv[2] ?? "";
const pictures = fileURLToPath(new URL("../screenshots", import.meta.url));
mkdirSync(pictures, { recursive: true });

let passed = 0;
let failed = 0;
const test = async (name, run, always = false) => {
  if (!always && !name.includes(only)) return;
  const start = performance.now();
  try {
    await run();
    passed += 1;
    console.log(`ok   ${name} (${Math.round(performance.now() - start)} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${error.stack ?? error}`);
  }
};

/** A server over its own copy of London, for as long as `run` takes; it must not have complained. */
const withSite = async (name, run) => {
  const database = copy(name);
  const site = await serve(database);
  const last = (await run(site, database)) ?? site;
  await test(`${name}: the server complained of nothing`, () => assert.equal([site, last].flatMap(({ complaints }) => complaints).join(""), ""));
  await last.stop("SIGKILL");
};

const desk = { viewport: { width: 1280, height: 900 } };

const journeys = async (browser) => {
  const scripted = () => reader(browser, desk);
  const plain = () => readerWithoutScripts(browser, desk);
  const phone = () => readerWithoutScripts(browser);
  await withSite("scripts", async (site) => {
    await test("the main job, with scripts", () => mainJob(site, scripted, 0));
    await test("a passkey is made by invitation and signs in", () => passkey(site, scripted));
  });
  await withSite("plain", async (site) => {
    await test("the main job, without scripts", () => mainJob(site, plain, 1));
    await test("a family's report, without scripts, on a phone", () => familyReport(site, phone));
    await test("a family's mistake is said beside the box", () => familyMistake(site, phone));
  });
  await withSite("night", async (site) => {
    await test("a night worker with three children out, without scripts", () => nightWorker(site, phone));
  });
  await withSite("drafts", async (site, database) => {
    await test("a button pressed twice records one entry", () => pressedTwice(site, scripted));
    await test("a button pressed twice records one entry, without scripts", () => pressedTwice(site, plain));
    await test("a report by keyboard only", () => reportByKeyboard(site, scripted));
    let again;
    await test("what was typed outlives the server", async () => {
      again = await draftOutlivesServer(site, database, scripted);
    });
    return again;
  });
};

const pages = (browser) =>
  withSite("pages", async (site) => {
    const people = devices(site, () => reader(browser));
    let list = [];
    await test("pages: found by their links", async () => {
      list = await find(site, people);
    }, true);
    for (const [role, path] of list) await test(`page ${path}, ${role}`, () => hold(site, people, role, path, pictures));
    await test("pages: each loads without scripts", () => plainly(site, devices(site, () => readerWithoutScripts(browser)), list));
    await test("page of a refused form", () => refused(site, people, pictures));
    await test("page of what was found", () => found(site, people, pictures));
    await test("pages of the public report", async () => questions(site, await reader(browser), pictures));
  });

let browser;
try {
  const [loaded] = await Promise.all([load(), launch().then((started) => { browser = started; })]);
  console.log(loaded);
  await Promise.all([journeys(browser), pages(browser)]);
} catch (error) {
  failed += 1;
  console.log(error.stack ?? error);
} finally {
  await browser?.close();
  clear();
}
console.log(`screenshots/ has a picture of each page at each width; ${Math.round((performance.now() - began) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
