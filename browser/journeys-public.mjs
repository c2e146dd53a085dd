// A worried person's report, one question a page and without scripts, to a reference to keep; and a professional's by keyboard.
import assert from "node:assert/strict";
import { visit } from "./journeys-hands.mjs";

/** Somebody who has never seen the page answers what they can and is given a reference. */
export const familyReport = async (site, context) => {
  const person = await visit(site, await context(), "/report");
  const { page } = person;
  await person.press("Start");

  await page.getByRole("textbox").first().fill("She is not home");
  await person.press("Continue");
  await page.getByRole("textbox", { name: /telephone/i }).fill("07700 900123");
  await page.getByRole("textbox", { name: /your name/i }).fill("Grace");
  await person.press("Continue");
  await page.getByRole("textbox", { name: /name/i }).first().fill("Imani");
  await page.getByRole("radio", { name: "I do not know" }).last().check();
  await person.press("Continue");
  // What is not known is an answer: nobody is kept from reporting by a question.
  const asked = new Set();
  while (!page.url().endsWith("/report/check")) {
    assert.ok(!asked.has(page.url()), `${page.url()} is asked twice`);
    asked.add(page.url());
    for (const unknown of await page.getByRole("radio", { name: "I do not know" }).all()) await unknown.check();
    for (const list of await page.getByRole("combobox").all()) await list.selectOption({ label: "I do not know" });
    await person.press("Continue");
  }
  assert.ok(asked.size >= 4, `${asked.size} pages after the first three`);

  assert.match(await page.locator("main").innerText(), /Imani/);
  await person.press("Send");
  await page.getByRole("heading", { name: "We have your report" }).waitFor();
  assert.match(await page.locator(".lantern-reference").innerText(), /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
};

/** A date that cannot be read is said beside the box, and stays in it. */
export const familyMistake = async (site, context) => {
  const person = await visit(site, await context(), "/report");
  const { page } = person;
  await person.press("Start");
  await page.getByRole("textbox").first().fill("She is not home");
  await person.press("Continue");
  await page.goto(`${site.base}/report/child`);
  await page.getByRole("textbox", { name: "Day" }).fill("31");
  await page.getByRole("textbox", { name: "Month" }).fill("2");
  await page.getByRole("textbox", { name: "Year" }).fill("2012");
  await person.press("Continue");
  await page.getByText("We cannot read this date").first().waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Day" }).inputValue(), "31");
};

/** Goes from one thing to the next until the focus is on these words, and presses Enter. */
const enter = async (page, words) => {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => document.activeElement.textContent.replace(/\s+/g, " ").trim());
    if (here.match(words)) return page.keyboard.press("Enter");
  }
  throw new Error(`no key leads to ${words}`);
};

/** From signing in to the reference without a mouse. */
export const reportByKeyboard = async (site, context) => {
  const { page, troubles } = await visit(site, await context(), "/sign-in");
  await enter(page, /call handler/i);
  await page.getByRole("heading", { level: 1, name: "What I owe" }).waitFor();
  await enter(page, /^New report$/);
  await page.getByRole("heading", { level: 1, name: "New report" }).waitFor();
  const focus = () => page.evaluate(() => {
    const { activeElement: at } = document;
    const words = at.labels?.[0]?.textContent ?? at.textContent ?? "";
    return { name: at.name ?? "", kind: at.type ?? "", words: words.trim(), inForm: at.closest("form[data-draft-url]") !== null };
  });
  const typed = { "child.name": "Robin", reporter_name: "Grace", reporter_phone: "07700 900123", circumstances: "Did not come home from school" };
  const met = [];
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press("Tab");
    const at = await focus();
    if (!at.inForm) continue;
    met.push(at.name);
    const words = Object.entries(typed).find(([name]) => at.name === name || at.name.startsWith(`${name}!`) || at.name === name.split(".").pop());
    if (words && at.kind !== "radio") await page.keyboard.type(words[1]);
    if (at.words === "Record the report") break;
  }
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The report is recorded" }).waitFor();
  assert.match(await page.locator(".lantern-reference").innerText(), /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.ok(met.length > 10, `only ${met.length} boxes were met`);
  assert.deepEqual(troubles, []);
};
