// A night worker in a home with three children out: one with her aunt, one nobody knows where, one whose carer begins to
// fear. `keep` is given each page as the worker meets it, under a name.
import assert from "node:assert/strict";
import { arrive } from "./journeys-hands.mjs";

export const nightWorker = async (site, context, keep = async () => {}) => {
  const worker = await arrive(site, await context(), "care-home manager");
  const { page } = worker;
  await worker.follow("My home");
  const home = new URL(page.url()).pathname;
  const residents = page.getByRole("table", { name: "Children living here" }).getByRole("row").filter({ has: page.getByRole("link", { name: "Report missing" }) });
  assert.ok((await residents.count()) >= 3, "three children live here");
  const names = [];
  for (const at of [0, 1, 2]) names.push(await residents.nth(at).getByRole("rowheader").innerText());
  const row = (table, name) => page.getByRole("table", { name: table }).getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) });
  const living = (name) => row("Children living here", name);
  const out = (name) => row("Children who are out", name);
  await keep(page, "1-the-home");

  const away = async (name, where, worry, picture) => {
    await worker.open(home);
    await living(name).getByRole("link", { name: "Record an absence" }).click();
    await worker.write(/^Where is the child said to be/, where);
    await worker.write(/^Why are you worried/, worry);
    if (picture) await keep(page, picture);
    await worker.press("Record the absence");
    await page.getByRole("heading", { name: "The absence is recorded" }).waitFor();
  };
  await away(names[0], "Her aunt’s flat; the aunt rang at ten", "Later than she said, and she has school", "2-an-absence");
  await away(names[2], "A friend’s, says a text message", "He has not met this friend before");

  await worker.open(home);
  await living(names[1]).getByRole("link", { name: "Report missing" }).click();
  await worker.write(/^What happened/, "Went out by the back door after supper; the phone is off");
  await worker.press("Record the report");
  await page.getByRole("heading", { name: "The report is recorded" }).waitFor();

  await worker.open(home);
  await worker.pass("1 h");
  await worker.open(home);
  await keep(page, "3-three-out");
  assert.match(await out(names[0]).innerText(), /Look again at the absence/);
  assert.match(await out(names[1]).innerText(), /Missing since/);

  await out(names[0]).getByRole("link", { name: "Look again at the absence" }).click();
  await worker.write(/^Where is the child said to be/, "Asleep at her aunt’s; the aunt sent word");
  await keep(page, "4-look-again");
  await worker.press("Record it");
  await worker.saved(/Absence looked at again/i);

  await worker.open(home);
  await out(names[2]).getByRole("button", { name: /^Report missing now/ }).click();
  await page.getByRole("heading", { name: "The report is recorded" }).waitFor();
  await keep(page, "5-reported");

  await worker.open(home);
  await out(names[2]).getByRole("link", { name: "Carers’ list" }).click();
  await worker.write(/^Rang or messaged the child/, "No answer, twice");
  await worker.write(/^Hospitals \(optional\)/, "Two, not there");
  await worker.press("Record what you did");
  await worker.saved(/Enquiry/i);
  assert.match(await page.getByRole("table", { name: "What carers did to find the child" }).innerText(), /No answer, twice/);
  await keep(page, "6-carers-list");

  const officer = await arrive(site, await context(), "missing-person unit officer");
  await officer.follow("Live board");
  assert.ok((await officer.page.getByText("The home last wrote").count()) >= 2, "the board says when the home last wrote");
  await keep(officer.page, "7-the-board");
  for (const person of [worker, officer]) assert.deepEqual(person.troubles, []);
};
