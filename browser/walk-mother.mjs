// A mother at two in the morning: the report in Somali on an old telephone, her own page, an update, news with a file, and the
// child back; the same page in Arabic and in English. It asserts what docs/journeys/a-mother-at-two.md says, and makes its
// pictures.
//
// cargo build --bin lantern && node browser/walk-mother.mjs
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { arrive, visit } from "./journeys-hands.mjs";
import { examine, launch, reader, readerWithoutScripts } from "./lib.mjs";
import { clear, copy, load, serve } from "./server.mjs";

const folder = fileURLToPath(new URL("../docs/journeys/a-mother-at-two", import.meta.url));
mkdirSync(folder, { recursive: true });

const widths = { narrow: { width: 320, height: 700 }, wide: { width: 1280, height: 900 } };
const picture = async (page, name, width = "narrow") => {
  await page.setViewportSize(widths[width]);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: width === "narrow" });
};

const go = async (page) => {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("main form button").last().click();
  await answered;
  await page.waitForLoadState();
};

/** Answers what she knows; whatever else is asked, she does not know. */
const report = async (page, name) => {
  const known = {
    "child.name.known": name,
    "report.reporter_phone.known": "07700 900123",
    "report.reporter_name.known": "Sahra",
    "report.circumstances.known": "Gabadhaydu guriga ma iman",
  };
  for (let question = 0; !page.url().endsWith("/report/check"); question += 1) {
    assert.ok(question < 12, `${page.url()} is asked again`);
    const said = new Set();
    for (const box of await page.locator("main textarea, main input[type=text], main input[type=tel]").all()) {
      const words = known[await box.getAttribute("name")];
      if (!words) continue;
      await box.fill(words);
      said.add(await box.getAttribute("name"));
    }
    for (const list of await page.locator("main select").all()) {
      const box = await list.getAttribute("name");
      if (box === "report.relationship!") await list.selectOption("known=parent");
      else if (box === "child.responsible!") await list.selectOption("known=e09000030");
      else if (!box.startsWith("report.interpreter")) await list.selectOption("not_known");
    }
    for (const choice of await page.locator('main input[value="not_known"]').all()) {
      if (!said.has(`${await choice.getAttribute("name")}.known`)) await choice.check({ force: true });
    }
    const parent = page.locator('main input[type=radio][value="known=parent"]');
    if (await parent.count()) await parent.check({ force: true });
    await go(page);
  }
  await go(page);
  await page.locator(".lantern-reference").waitFor();
};

const walk = async (site, browser) => {
  const plain = () => readerWithoutScripts(browser);
  const mother = await visit(site, await plain(), "/report?language=so");
  const { page } = mother;
  await page.locator("main a.govuk-button").click();
  await report(page, "Zahra");
  await picture(page, "2-reference-so");
  const link = await page.locator('main a[href^="/family/"]').getAttribute("href");
  assert.match(link, /^\/family\/[0-9a-f]{64}$/);
  await page.goto(site.base + link);
  assert.match(await page.locator("main").innerText(), /Waan helnay warbixintaada/);
  await picture(page, "3-page-so");

  const officer = await arrive(site, await reader(browser, { viewport: widths.wide }), "missing-person unit officer");
  const reference = await page.locator(".lantern-reference").innerText();
  await officer.open(`/find`);
  await officer.page.locator("main input[name=q]").fill(reference);
  await officer.page.locator("main input[name=q]").press("Enter");
  await officer.page.waitForURL(/\/episodes\/|\/find\//);
  if (!officer.page.url().includes("/episodes/")) await officer.page.locator('main a[href^="/episodes/"]').first().click();
  await officer.page.waitForURL(/\/episodes\//);
  const episode = new URL(officer.page.url()).pathname;
  await officer.open(`${episode}/report_decided/new`);
  await officer.page.locator('input[name="decision"][value="opened"]').check({ force: true });
  await officer.page.locator('main form button[type="submit"]:not([name])').last().click();
  await officer.open(`${episode}/family_updated/new`);
  await officer.page.locator('[name="to"]').fill("Sahra, her mother");
  await officer.page.locator('[name="news"][value="no_news"]').check({ force: true });
  await officer.page.locator('[name="words"]').fill("We have spoken with her school and her friends. We ring you at eight.");
  await officer.page.locator('[name="page"][value="shown"]').check({ force: true });
  await picture(officer.page, "4-update-staff", "wide");
  await officer.page.locator('main form button[type="submit"]:not([name])').last().click();

  await page.goto(`${site.base}${link}/tell`);
  await go(page);
  await picture(page, "5-empty-so");
  await page.locator("main textarea").fill("Ina adeerkeed ayaa ku aragtay saldhigga baska");
  await page.locator("main input[type=file]").setInputFiles({ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("25") });
  await go(page);
  await page.waitForURL(/sent=yes$/);
  await picture(page, "6-told-so");
  for (const [tag, words] of [["ar", /نحن نبحث عن الطفل/], ["en-GB", /We are looking for the child/]]) {
    await page.goto(`${site.base}${link}?language=${tag}`);
    assert.match(await page.locator("main").innerText(), words);
    await picture(page, `7-page-${tag}`);
    await picture(page, `7-page-${tag}-wide`, "wide");
  }
  await page.goto(`${site.base}${link}/back?language=en-GB`);
  await page.locator("main textarea").fill("At her aunt’s");
  await picture(page, "8-back-en");
  await go(page);
  await page.getByText("Somebody comes or rings to make sure").first().waitFor();
  await officer.open("/");
  await officer.page.getByText("The family says that the child is back: see the child").first().waitFor();

  const scripted = await visit(site, await reader(browser), link);
  for (const path of [link, `${link}/tell`, `${link}/back`]) {
    await scripted.open(path);
    assert.deepEqual(await examine(scripted.page), [], path);
  }
  assert.deepEqual(scripted.troubles, []);
};

const browser = await launch();
try {
  await load();
  const site = await serve(copy("mother"));
  await walk(site, browser);
  assert.equal(site.complaints.join(""), "");
  console.log(`pictures in ${folder}`);
} finally {
  await browser.close();
  clear();
}
