// Every page of the site, for a role that sees it, held to the same rules: axe at the narrowest width, then overflow and
// target size at each, and a picture of each. Which children there are is found by following links, as a reader would.
import assert from "node:assert/strict";
import { join } from "node:path";
import { arrive, visit } from "./journeys-hands.mjs";
import { examine } from "./lib.mjs";

const OFFICER = "missing-person unit officer";
const SOCIAL_WORKER = "social worker";
const MANAGER = "care-home manager";
const WORKER = "return-conversation worker";
const KEEPER = "Exploitation Service coordinator";
const LEAD = "information-governance lead";

// Who opens the forms of an episode and of a child: the first of them that may write the kind.
const EPISODE = { [OFFICER]: "missing_person_officer", [WORKER]: "return_conversation_worker", [MANAGER]: "home_manager", [SOCIAL_WORKER]: "social_worker" };
const WRITERS = { episode: EPISODE, either: EPISODE, child: { [SOCIAL_WORKER]: "social_worker", [OFFICER]: "missing_person_officer", [LEAD]: "information_governance", [MANAGER]: "home_manager" } };

/** `[role, scope, kind]` of every form that a page offers, as the server itself lists them. */
const forms = async (site) => {
  const { items } = await (await fetch(`${site.base}/api/v1/kinds`)).json();
  const offered = items.filter(({ next }) => next.length > 0);
  return offered.map(({ kind, scope, writers }) => {
    const [role] = Object.entries(WRITERS[scope] ?? {}).find(([, role]) => writers.includes(role)) ?? [];
    assert.ok(role, `nobody here opens the form of ${kind}`);
    return [role, scope, kind];
  });
};

// A page that refuses is a page too.
const REFUSED = { [`${OFFICER} /nowhere`]: 404, "nobody /nowhere": 404, "analyst /board": 403, "information-governance lead /find": 403 };

const name = (role, path) =>
  `${role.split(/[ -]/)[0]}-${path.replace(/as_of=.*/, "as-of").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home"}`.slice(0, 90);

const links = (page, selector) => page.locator(selector).evaluateAll((found) => [...new Set(found.map((link) => link.getAttribute("href")))]);

/** An entry that the reader's own unit wrote: only those can be corrected and withdrawn. */
const own = async (site, page) => {
  const unit = (await page.locator(".lantern-person span").innerText()).split(", ").pop();
  await page.goto(`${site.base}/board`);
  for (const episode of await links(page, "main table a[href^='/episodes/']")) {
    await page.goto(site.base + episode);
    const written = page.locator("main li").filter({ hasText: unit }).locator("a[href*='/entries/']");
    if ((await written.count()) > 0) return written.first().getAttribute("href");
  }
  throw new Error(`${unit} has written nothing in any open episode`);
};

/** Finds the pages: `[role, path]`, one of each sort. Nobody is the role of who has not signed in. */
export const find = async (site, people) => {
  const list = [];
  const add = (role, ...paths) => {
    assert.ok(paths.every(Boolean), `a page of the ${role} is linked from nowhere: ${paths}`);
    list.push(...paths.map((path) => [role, path]));
  };

  const officer = (await people(OFFICER)).page;
  await officer.goto(`${site.base}/board`);
  const [episode] = await links(officer, "main table a[href^='/episodes/']");
  await officer.goto(site.base + episode);
  const [child] = await links(officer, "main a[href^='/children/']");
  const [answer] = await links(officer, "main a[href*='/duty_answered/new']");
  const tabs = await links(officer, "main a[href*='?tab=']");
  const entry = await own(site, officer);
  add(OFFICER, "/", "/board", episode, ...tabs, `${episode}?as_of=${encodeURIComponent(new Date().toISOString())}`);
  add(OFFICER, "/desk", "/desk?unit=all", "/contexts", "/take-over", "/hand-over");
  add(OFFICER, child, entry, `${entry}/correct`, `${entry}/withdraw`, `${entry}/another-child`, answer, "/find", "/check", "/emergency-access", "/notices", "/policy", "/policy/practice", "/policy/findings", "/statistics", "/nowhere");

  const worker = (await people(WORKER)).page;
  await worker.goto(`${site.base}/`);
  const [back] = await links(worker, "main table a[href^='/episodes/']");
  add(WORKER, "/", back);
  const manager = (await people(MANAGER)).page;
  const [home] = await links(manager, "nav a[href^='/homes/']");
  await manager.goto(site.base + home);
  const [report] = await links(manager, "main a[href^='/report/new?child=']");
  const [absence] = await links(manager, "main a[href^='/absence/new?child=']");
  const [checks] = await links(manager, "main a[href$='/checks']");
  add(MANAGER, "/", home, report, absence, checks);
  const out = checks.replace("/checks", "");
  const resident = `/children/${new URL(report, site.base).searchParams.get("child")}`;
  const council = (await people(SOCIAL_WORKER)).page;
  await council.goto(`${site.base}/board`);
  const [theirs] = await links(council, "main table a[href^='/episodes/']");
  const about = { [OFFICER]: episode, [WORKER]: back, [MANAGER]: out, [SOCIAL_WORKER]: child, [LEAD]: child };
  // A link may say which duty it follows; a form stands under the case itself.
  for (const [role, scope, kind] of await forms(site)) {
    const elsewhere = { [`${SOCIAL_WORKER} episode`]: theirs, [`${MANAGER} child`]: resident };
    const under = elsewhere[`${role} ${scope}`] ?? about[role];
    add(role, `${under.split("?")[0]}/${kind}/new`);
  }

  add(SOCIAL_WORKER, "/", "/desk");
  add("call handler", "/", "/report/new", "/desk", "/practice", "/practice/care_home");
  add("unit supervisor", "/", "/ageing", "/enquiries", "/response?of=reports&by=borough_ethnicity", "/waits", "/practice", "/practice/care_home/agreement");
  add("emergency duty team", "/", "/board", "/briefing");
  const keeper = (await people(KEEPER)).page;
  const first = async (list) => {
    await keeper.goto(site.base + list);
    return (await links(keeper, `main a[href^='${list}/']`)).find((href) => !href.endsWith("/new"));
  };
  const kept = [await first("/homes"), await first("/organisations"), await first("/units"), await first("/people")];
  const [, organisation, , person] = kept;
  add(KEEPER, "/", "/briefing", "/briefing/month", episode, "/homes", "/homes/new", "/organisations", "/organisations/new", "/units", "/people", "/people/new", ...kept);
  add(KEEPER, `${organisation}/unit_registered/new`, `${person}/person_registered/new`, `${person}/end`, `${person}/sign-in`, "/sessions");
  add(LEAD, "/", "/notices", "/policy", "/find", "/retention", "/unusual");
  add("analyst", "/statistics", "/policy", "/board");
  add("nobody", "/sign-in", "/report", "/api/docs", "/nowhere");
  return list;
};

/** Opens one page and says what is wrong with it. */
export const hold = async (site, people, role, path, pictures) => {
  const { page, troubles } = await people(role);
  troubles.length = 0;
  const answer = await page.goto(site.base + path);
  const refusal = REFUSED[`${role} ${path}`];
  assert.equal(answer.status(), refusal ?? 200, `${path} answers ${answer.status()}`);
  const wrong = await examine(page, (width) => join(pictures, `${name(role, path)}-${width}.png`));
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, "one heading of the first level");
  // Of a refusal the browser complains aloud.
  assert.deepEqual([...wrong, ...troubles.filter((line) => !(refusal && line.includes(`status of ${refusal}`)))], []);
};

/** The same pages with scripts off: each answers, and says what it is. */
export const plainly = async (site, people, list) => {
  for (const [role, path] of list) {
    const { page } = await people(role);
    const answer = await page.goto(site.base + path);
    assert.equal(answer.status(), REFUSED[`${role} ${path}`] ?? 200, `${path} answers ${answer.status()} without scripts`);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, `one heading of the first level on ${path}`);
  }
};

/** What a form says when it is refused: the summary first, and what was typed kept. */
export const refused = async (site, people, pictures) => {
  const officer = await people(OFFICER);
  const { page } = officer;
  await page.goto(`${site.base}/board`);
  const [episode] = await links(page, "main table a[href^='/episodes/']");
  await page.goto(`${site.base}${episode}/wellbeing_confirmed/new`);
  await page.getByRole("textbox", { name: /^How the child is/ }).first().fill("Tired");
  await officer.press("Record it");
  await page.locator(".govuk-error-summary").waitFor();
  assert.match(await page.title(), /^Error: /);
  assert.equal(await page.getByRole("textbox", { name: /^How the child is/ }).first().inputValue(), "Tired");
  assert.deepEqual(await examine(page, (width) => join(pictures, `officer-form-refused-${width}.png`)), []);
};

/** A search that finds somebody. */
export const found = async (site, people, pictures) => {
  const officer = await people(OFFICER);
  const { page } = officer;
  await page.goto(`${site.base}/find`);
  await page.locator("main").getByRole("textbox").fill("a");
  await page.locator("main").getByRole("button").filter({ visible: true }).last().click();
  await page.waitForURL("**/find/*");
  assert.ok(!page.url().includes("q="), "what was looked for is not in the address");
  assert.deepEqual(await examine(page, (width) => join(pictures, `officer-found-${width}.png`)), []);
};

/** Each question of the public report. */
export const questions = async (site, context, pictures) => {
  const person = await visit(site, context, "/report");
  const { page, troubles } = person;
  await person.press("Start");
  for (let number = 1; !page.url().endsWith("/report/check"); number += 1) {
    assert.ok(number < 20, "the questions do not end");
    assert.deepEqual(await examine(page, (width) => join(pictures, `public-${new URL(page.url()).pathname.split("/").pop()}-${width}.png`)), []);
    await person.press("Continue");
  }
  assert.deepEqual(await examine(page, (width) => join(pictures, `public-check-${width}.png`)), []);
  assert.deepEqual(troubles, []);
};

/** One signed-in page a role, opened when first asked for. */
export const devices = (site, newContext) => {
  const open = new Map();
  return (role) => {
    if (!open.has(role)) {
      const arrived = newContext().then((context) => (role === "nobody" ? visit(site, context, "/sign-in") : arrive(site, context, role)));
      open.set(role, arrived);
    }
    return open.get(role);
  };
};
