// Walks the night of docs/journeys/a-night-worker.md against a server of its own and leaves its pictures there.
// cargo build --bin lantern && node browser/night-worker.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nightWorker } from "./journeys-night.mjs";
import { launch, reader } from "./lib.mjs";
import { clear, copy, load, serve } from "./server.mjs";

const folder = process.argv[2] ?? fileURLToPath(new URL("../docs/journeys/a-night-worker", import.meta.url));
mkdirSync(folder, { recursive: true });

const browser = await launch();
try {
  await load();
  const site = await serve(copy("night"));
  await nightWorker(site, () => reader(browser, { viewport: { width: 1280, height: 900 } }), async (page, name) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: width < 1000 ? 1300 : 900 });
      await page.evaluate(() => globalThis.scrollTo(0, 0));
      const eye = await page.context().newCDPSession(page);
      const { data } = await eye.send("Page.captureScreenshot", { format: "webp", quality: 70 });
      writeFileSync(join(folder, `${name}-${width}.webp`), Buffer.from(data, "base64"));
    }
  });
  await site.stop("SIGTERM");
} finally {
  await browser.close();
  clear();
}
