// The main job, as the people in it would do it: a home reports, police decide and assess, the child is found, comes back,
// is heard, and the episode is closed. The same steps run with scripts and without.
import assert from "node:assert/strict";
import { arrive } from "./journeys-hands.mjs";

const OFFICER = "missing-person unit officer";

/** From a report by a home's manager to a closed episode. `at` says which of the home's children it is. */
export const mainJob = async (site, context, at) => {
  // One context is one device: each person has their own.
  const manager = await arrive(site, await context(), "care-home manager");
  const { name, reference, path } = await report(manager, at);

  const officer = await arrive(site, await context(), OFFICER);
  await officer.follow("Live board");
  await officer.page.getByRole("row", { name: new RegExp(name.split(" ")[0]) }).filter({ has: officer.page.locator(`a[href^="${path}"]`) })
    .getByRole("link").first().click();
  assert.ok((await officer.page.title()).includes(reference), "the board leads to the case");

  await record(officer, path, "Decide the report", /Decision on a report/i, () => officer.choose(/^Decision/, /^Opened/));
  await record(officer, path, "Assess the risk", /Risk assessment/i, async () => {
    await officer.choose(/^Grade/, /^Medium/);
    await officer.write(/^Why this grade/, "Fifteen, dark soon, has come back alone before");
  });
  await officer.pass("1 h", "1 h");

  await record(manager, path, "Record a location", /Location claimed/i, async () => {
    await manager.write(/^Where the child is said to be/, "A friend’s flat");
    await manager.write(/^Who says so/, "The friend’s mother");
  });
  await record(officer, path, "Record that the child was seen", /Location verified/i, async () => {
    await officer.write(/^Where the child was seen/, "A friend’s flat");
    await officer.write(/^Who saw the child/, "PC Vale");
  });
  await record(manager, path, "Record the return", /back/i, async () => {
    await manager.write(/^Where the child is now/, "The home");
    await manager.write(/^Who says so/, "Night worker");
  });
  await record(officer, path, "Confirm wellbeing", /Wellbeing confirmed/i, async () => {
    await officer.write(/^Who saw the child/, "PC Vale");
    await officer.pick(/^How$/, /in person/i);
  });
  await record(officer, path, "Record the interview", /prevention interview/i, async () => {
    await officer.choose(/^What came of it/, "The child was spoken to");
    await officer.choose(/^How it was held/, "Face to face");
    await officer.choose(/^Was the child seen alone/, "Yes");
  });

  const worker = await arrive(site, await context(), "return-conversation worker");
  const later = worker.page.locator("#later > summary");
  if (await later.count()) await later.click();
  const owed = worker.page.getByRole("row").filter({ has: worker.page.locator(`a[href^="${path}"]`) });
  await owed.filter({ hasText: "Offer a return conversation" }).getByRole("button", { name: /^Record the offer/ }).click();
  await worker.write(/^Whom the child would like to talk to/, "The same worker as last time");
  await worker.press("Record it");
  await worker.saved(/Return conversation offered/i);
  await worker.pass("1 day");
  await record(worker, path, "Record the conversation", /Return conversation held/i, async () => {
    await worker.write(/^Who held it/, "Ines Marlowe");
    await worker.choose(/^How it was held/, "Face to face");
  });
  await record(worker, path, "Write up the conversation", /Return conversation written up/i, () =>
    worker.write(/^What the child said/, "“I wanted to be somewhere quiet”"));

  await officer.open(path);
  await officer.press("Close the episode");
  await officer.write(/^Who has seen the child/, "PC Vale");
  await officer.pick(/^How$/, /in person/i);
  await officer.press("Record it");
  // Closing cannot be undone, so it is asked once more.
  await officer.page.locator(".lantern-interruption").getByRole("button").first().click();
  await officer.saved(/Episode closed/i);
  await officer.open("/board");
  assert.equal(await officer.page.locator(`main a[href^="${path}"]`).count(), 0, "a closed episode leaves the board");
  for (const person of [manager, officer, worker]) assert.deepEqual(person.troubles, []);
};

const record = async (person, path, what, title, fill) => {
  await person.open(path);
  await person.press(what);
  await fill();
  await person.press("Record it");
  await person.saved(title);
};

const report = async (manager, at) => {
  await manager.follow("My home");
  const row = manager.page.getByRole("row").filter({ has: manager.page.getByRole("link", { name: "Report missing" }) }).nth(at);
  const name = await row.getByRole("rowheader").innerText();
  await row.getByRole("link", { name: "Report missing" }).click();
  await manager.earlier(/^Since when is the child missing/, "about an hour ago");
  await manager.write(/^What happened/, "Went out after tea and is not answering the phone");
  await manager.press("Record the report");
  await manager.page.getByRole("heading", { name: "The report is recorded" }).waitFor();
  const reference = (await manager.page.locator(".lantern-reference").innerText()).trim();
  const path = await manager.page.getByRole("button", { name: "Open the case" }).getAttribute("href");
  return { name, reference, path };
};
