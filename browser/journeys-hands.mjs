// What a person does at a page: signs in, presses, chooses, types, and waits for the answer. Everything is found by the
// words on the page, so it works the same with scripts and without, and says so when a word is missing.
import assert from "node:assert/strict";
import { listen } from "./lib.mjs";

/** Somebody of the demonstration, signed in on a device of their own. */
export const arrive = async (site, context, role) => {
  const link = site.links.get(role);
  assert.ok(link, `nobody is a ${role}`);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles = listen(page);
  await page.goto(link);
  return hands(page, site, troubles);
};

/** Whoever opens an address without signing in. */
export const visit = async (site, context, path) => {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles = listen(page);
  await page.goto(site.base + path);
  return hands(page, site, troubles);
};

const hands = (page, site, troubles) => {
  // A question's group by how it begins, the innermost: a section of a form is a group too.
  const group = (question) => page.getByRole("group", { name: question }).last();
  return {
    page,
    troubles,
    open: (path) => page.goto(site.base + path),
    heading: () => page.getByRole("heading", { level: 1 }).innerText(),
    follow: (name) => page.getByRole("link", { name }).first().click(),
    press: (name) => page.getByRole("button", { name, exact: typeof name === "string" }).first().click(),
    /** One of several, by the question and the answer. */
    choose: (question, answer) => group(question).getByRole("radio", { name: answer }).check(),
    /** One of a list, by how it reads. */
    pick: async (question, answer) => {
      const list = page.getByRole("combobox", { name: question });
      const label = (await list.locator("option").allInnerTexts()).find((text) => text.match(answer));
      assert.ok(label, `no answer reads ${answer}`);
      await list.selectOption({ label });
    },
    /** Key by key, as people do. */
    write: (question, words) => page.getByRole("textbox", { name: question }).pressSequentially(words),
    /** A time earlier than now. */
    earlier: async (question, time) => {
      await group(question).getByRole("radio", { name: "Earlier" }).check();
      await group(question).getByRole("textbox", { name: /^Time/ }).fill(time);
    },
    /** What the page answers after something was recorded. */
    saved: async (what) => {
      const notice = page.getByRole("alert").filter({ hasText: "Saved" });
      await notice.waitFor();
      assert.match(await notice.innerText(), what);
    },
    /** The demonstration's clock, by its own buttons. */
    pass: async (...spans) => {
      for (const span of spans) {
        const moved = page.waitForResponse((answer) => answer.url().endsWith("/demo/clock"));
        await page.getByRole("button", { name: span, exact: true }).click();
        assert.equal((await moved).status(), 303);
        await page.waitForLoadState();
      }
    },
  };
};
