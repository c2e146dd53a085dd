// Holds every sample page to the same rules in a real browser, and the script to what it promises. The pages come from
// the gallery on disk, so no server runs; clocks are moved, never waited for.
//
// cargo run -p web --example gallery -- target/gallery && node --test browser/look.test.mjs (script/test does both)
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { examine, launch, listen, reader, readerWithoutScripts } from "./lib.mjs";

const gallery = process.env.LANTERN_GALLERY ?? fileURLToPath(new URL("../target/gallery", import.meta.url));
const names = readdirSync(gallery).filter((name) => name.endsWith(".html")).map((name) => name.replace(".html", ""));
const kinds = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", html: "text/html" };
const host = "http://lantern.test";
// What the server sends with every page: anything inline would be refused and heard as trouble.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'";

const serve = (context) =>
  context.route(`${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(gallery, pathname);
    if (pathname.endsWith("/events")) return route.abort();
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    const contentType = `${kinds[file.split(".").pop()]}; charset=utf-8`;
    return route.fulfill({ body: readFileSync(file), contentType, headers: { "Content-Security-Policy": policy } });
  });

let browser;
let context;
before(async () => {
  browser = await launch();
  context = await reader(browser);
  await serve(context);
});
after(() => browser?.close());

const open = async (name, prepare) => {
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(`${host}/${name}.html`);
  return page;
};

describe("every sample page", () => {
  for (const name of names) {
    test(`${name} has no serious finding, no overflow and no small target`, async () => {
      let troubles;
      const page = await open(name, (fresh) => { troubles = listen(fresh); });
      const wrong = await examine(page);
      await page.close();
      assert.deepEqual([...wrong, ...troubles.filter((line) => !line.includes("ERR_FAILED"))], []);
    });
  }

  test("weighs at most 100 KB compressed with its styles and scripts, and 30 KB without", async () => {
    const weigh = (file) => gzipSync(readFileSync(join(gallery, file))).length;
    const linked = (file) => {
      const found = readFileSync(join(gallery, file), "utf8").matchAll(/"(?:\/assets|\.)\/([\w-]+\.(?:css|js|svg))"/g);
      const files = [...found].map(([, name]) => `assets/${name}`);
      return files.flatMap((name) => [name, ...(name.endsWith(".js") ? linked(name) : [])]);
    };
    for (const name of names) {
      const html = weigh(`${name}.html`);
      const assets = [...new Set(linked(`${name}.html`))];
      assert.equal(assets.length, 5, assets.join(" "));
      const total = assets.reduce((sum, file) => sum + weigh(file), html);
      assert.ok(html <= 30_720 && total <= 102_400, `${name}: ${html} of ${total}`);
    }
  });
});

describe("the identity bar", () => {
  test("never covers what has the focus", async () => {
    const page = await open("record-form");
    await page.setViewportSize({ width: 768, height: 700 });
    const covered = await page.evaluate(() => {
      const bar = document.querySelector(".lantern-identity");
      const boxes = [...document.querySelectorAll("main a[href], main button:not([aria-hidden]), main input, main textarea, main select")];
      return boxes.reverse().filter((box) => box.checkVisibility() && !bar.contains(box)).filter((box) => {
        box.focus();
        return box.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom;
      }).map((box) => box.outerHTML.slice(0, 80));
    });
    assert.deepEqual(covered, []);
    await page.close();
  });
});

describe("without scripts", () => {
  test("an answer's further questions show only when it is chosen", async () => {
    const plain = await readerWithoutScripts(browser);
    await serve(plain);
    const page = await plain.newPage();
    await page.goto(`${host}/public-moment.html`);
    const time = page.locator("[name='last_seen.time']");
    assert.equal(await time.isVisible(), false);
    await page.locator("[name='last_seen.how'][value=earlier]").check();
    assert.equal(await time.isVisible(), true);
    await plain.close();
  });
});

describe("the script", () => {
  test("keeps a draft five seconds after typing, and says so", async () => {
    const sent = [];
    const page = await open("record-form", async (fresh) => {
      await fresh.clock.install();
      await fresh.route("**/drafts/token-1", (route) => {
        sent.push(route.request().postData());
        return route.fulfill({ status: 204 });
      });
    });
    await page.clock.runFor(6000);
    assert.equal(sent.length, 0, "nothing typed, nothing sent");
    await page.locator("[name=said]").fill("I was cold");
    const kept = page.waitForResponse("**/drafts/token-1");
    await page.clock.runFor(6000);
    await kept;
    assert.match(sent[0], /said=I\+was\+cold/);
    assert.match(sent[0], /_token=token-1/);
    await page.getByText(/Draft kept at \d\d:\d\d/).waitFor();
    await page.close();
  });

  test("says when a draft could not be kept, and tries again", async () => {
    let reachable = false;
    const page = await open("record-form", async (fresh) => {
      await fresh.clock.install();
      await fresh.route("**/drafts/token-1", (route) => (reachable ? route.fulfill({ status: 204 }) : route.abort()));
    });
    await page.locator("[name=said]").fill("I was cold");
    await page.clock.runFor(6000);
    await page.getByText("Not kept yet").waitFor();
    reachable = true;
    await page.clock.runFor(6000);
    await page.getByText(/Draft kept at/).waitFor();
    await page.close();
  });

  test("refreshes the board by its fragment when an event says that it changed", async () => {
    const page = await open("board", async (fresh) => {
      await fresh.route("**/board/events", (route) => route.fulfill({ contentType: "text/event-stream", body: "event: changed\ndata: \n\n" }));
      await fresh.route("**/board/rows", (route) => route.fulfill({ contentType: "text/html", body: "<p>Rows read again</p>" }));
    });
    await page.getByText("Rows read again").waitFor();
    await page.getByText(/Last refreshed \d\d:\d\d/).waitFor();
    await page.close();
  });

  test("says so when the board cannot be refreshed, and listens again later", async () => {
    let reachable = false;
    const page = await open("board", async (fresh) => {
      await fresh.clock.install();
      await fresh.route("**/board/events", (route) =>
        reachable ? route.fulfill({ contentType: "text/event-stream", body: "data: \n\n" }) : route.fulfill({ status: 503 }));
      await fresh.route("**/board/rows", (route) => route.fulfill({ contentType: "text/html", body: "<p>Rows read again</p>" }));
    });
    await page.getByText("Cannot refresh. What you see is from 01:15").waitFor();
    reachable = true;
    await page.clock.runFor(16_000);
    await page.getByText("Rows read again").waitFor();
    await page.close();
  });

  test("ticks from the server's time and turns a due time late", async () => {
    const page = await open("case", (fresh) => fresh.clock.install());
    const late = page.locator(".lantern-clock--late");
    const before = await late.count();
    await page.clock.runFor(16 * 60_000);
    assert.equal(await page.locator("[data-since]").first().textContent(), "5 h 41 min");
    assert.equal(await late.count(), before + 1);
    await page.close();
  });

  test("shows how a time was read before it is sent", async () => {
    const page = await open("record-form");
    const time = page.locator("[name='held_at.time']");
    for (const [typed, read] of [["2215", "Read as 22:15"], ["22.15", "Read as 22:15"], ["10:15pm", "Read as 22:15"], ["915", "Read as 09:15"], ["12am", "Read as 00:00"], ["2515", "Not read as a time yet"]]) {
      await time.fill(typed);
      assert.equal(await page.locator("#f-held_at-time-read").textContent(), read, typed);
    }
    await page.close();
  });

  test("repeats answers in the summary beside a report", async () => {
    const page = await open("new-report");
    await page.locator("[name=place]").fill("Mile End station");
    await page.locator("[data-answer=place]", { hasText: "Mile End station" }).waitFor();
    await page.close();
  });

  test("warns before the session ends and can put that off", async () => {
    const page = await open("what-i-owe", async (fresh) => {
      await fresh.clock.install();
      await fresh.route("**/session/extend", (route) => route.fulfill({ status: 204 }));
    });
    const warning = page.getByRole("region", { name: "Signing out" });
    assert.equal(await warning.isVisible(), false);
    await page.clock.runFor(26 * 60_000);
    assert.equal(await warning.isVisible(), true);
    const put = page.waitForResponse("**/session/extend");
    await warning.getByRole("button").click();
    await put;
    await warning.waitFor({ state: "hidden" });
    await page.close();
  });

  test("leaves a family page when Shift is pressed three times", async () => {
    const page = await open("public-start", (fresh) => fresh.route("**/leave", (route) => route.fulfill({ contentType: "text/html", body: "Weather" })));
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    await page.waitForURL("**/leave");
    await page.close();
  });
});
