// What must never happen: something typed is lost, or something pressed twice is recorded twice.
import assert from "node:assert/strict";
import { arrive } from "./journeys-hands.mjs";
import { serve } from "./server.mjs";

const OFFICER = "missing-person unit officer";
const TOLD = "Seen by a bus driver at Mile End, wearing the blue coat";

const openCase = async (officer) => {
  await officer.open("/board");
  return officer.page.locator("main a[href^='/episodes/']").first().getAttribute("href");
};

/** The server dies while somebody is typing; it starts again, and what was typed is there. */
export const draftOutlivesServer = async (site, database, context) => {
  const officer = await arrive(site, await context(), OFFICER);
  const { page } = officer;
  const form = `${await openCase(officer)}/enquiry_recorded/new`;
  await officer.open(form);
  const box = page.getByRole("textbox", { name: /^What was learnt/ });
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/drafts") && answer.request().postData()?.includes("blue+coat"));
  await box.fill(TOLD);
  assert.equal((await kept).status(), 204);
  await page.getByText(/Draft kept at \d\d:\d\d/).waitFor();

  await site.stop("SIGKILL");
  const again = await serve(database, new URL(site.base).host);
  await page.goto(again.base + form);
  assert.equal(await box.inputValue(), TOLD);
  return again;
};

/** A button pressed twice in a hurry records one entry. */
export const pressedTwice = async (site, context) => {
  const officer = await arrive(site, await context(), OFFICER);
  const { page } = officer;
  const path = await openCase(officer);
  await officer.open(path);
  const words = "Rang the uncle, nobody there";
  const before = await page.getByText(words).count();
  await officer.open(`${path}/enquiry_recorded/new`);
  await officer.pick(/^What it was/, "Asked family");
  await officer.write(/^What was learnt/, words);
  await page.getByRole("button", { name: "Record it", exact: true }).dblclick();
  await officer.saved(/enquiry/i);
  await officer.open(path);
  assert.equal(await page.getByText(words).count(), before + 1);
  assert.deepEqual(officer.troubles, []);
};
