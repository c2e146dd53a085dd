// Opens the addresses it is given, holds each to what every page must be, and leaves a picture at each width.
// node browser/gallery.mjs OUTPUT_FOLDER URL...
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { examine, launch, listen, reader, readerWithoutScripts } from "./lib.mjs";

const [folder, ...addresses] = process.argv.slice(2);
if (!folder || addresses.length === 0) {
  console.error("usage: node browser/gallery.mjs OUTPUT_FOLDER URL...");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const browser = await launch();
let failed = 0;
try {
  const scripted = await reader(browser);
  const plain = await readerWithoutScripts(browser);
  for (const address of addresses) {
    const name = new URL(address).pathname.replace(/^\/|\.html$/g, "").replaceAll("/", "-") || "index";
    const page = await scripted.newPage();
    const troubles = listen(page);
    await page.goto(address);
    const wrong = await examine(page, (width) => join(folder, `${name}-${width}.png`));
    await page.close();

    const still = await plain.newPage();
    await still.goto(address);
    await still.screenshot({ path: join(folder, `${name}-320-no-script.png`), fullPage: true });
    await still.close();

    const all = [...wrong, ...troubles];
    failed += all.length > 0 ? 1 : 0;
    console.log(`${all.length === 0 ? "ok  " : "FAIL"} ${name}`);
    for (const line of all) console.log(`     ${line}`);
  }
} finally {
  await browser.close();
}
console.log(`${addresses.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
