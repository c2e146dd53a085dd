// What every browser test stands on: how Chromium is started, and what a page must be at three widths.
// It knows no page and starts no server: addresses are given.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const WIDTHS = [320, 768, 1280];
const HEIGHT = 900;
const GRAVE = new Set(["serious", "critical"]);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Starts Debian's Chromium so that it talks to nobody but the server under test. */
export const launch = () => {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing: run script/setup, or name a browser in CHROMIUM`);
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-dev-shm-usage",
      "--disable-domain-reliability",
      "--disable-extensions",
      "--disable-gpu",
      "--disable-sync",
      "--no-first-run",
      "--no-default-browser-check",
      "--no-pings",
    ],
  });
};

const settings = { locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce" };

/** A reader with JavaScript. */
export const reader = (browser, options = {}) =>
  browser.newContext({ ...settings, viewport: { width: WIDTHS[0], height: HEIGHT }, ...options });

/** A reader without it. axe cannot run here: journeys and one load of each page do. */
export const readerWithoutScripts = (browser, options = {}) =>
  reader(browser, { javaScriptEnabled: false, ...options });

/** Notes everything that goes wrong in a page by itself: errors, refused scripts and styles, failed requests. */
export const listen = (page) => {
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    // What is still loading when the reader goes on is no trouble.
    if (request.failure()?.errorText === "net::ERR_ABORTED" || request.url().includes("/events")) return;
    troubles.push(`not loaded: ${request.url()}`);
  });
  return troubles;
};

const axe = async (page) => {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), TAGS);
  return violations
    .filter(({ impact }) => GRAVE.has(impact))
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `axe ${impact} ${id}: ${target.join(" ")}: ${failureSummary}`));
};

// A link inside a sentence may be smaller than 24 px (WCAG 2.5.8), and so may what only a screen reader meets.
const measure = () => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
    found.push(`wider than the window by ${root.scrollWidth - root.clientWidth} px: ${wide.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`).join(", ")}`);
  }
  const inSentence = (element) => {
    const own = element.textContent.trim();
    const around = element.closest("p, li, dd, dt, td, th, label, summary, div")?.textContent.trim() ?? "";
    return getComputedStyle(element).display === "inline" && around.length > own.length;
  };
  for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) || element.closest("[aria-hidden=true]")) continue;
    const label = ["radio", "checkbox"].includes(element.type) ? element.labels?.[0] : null;
    const boxes = [element, label].filter(Boolean).map((box) => box.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    if (width <= 1 || height <= 1 || inSentence(element)) continue;
    if (width < 23.5 || height < 23.5) found.push(`target ${Math.round(width)}×${Math.round(height)} px: ${element.outerHTML.slice(0, 90)}`);
  }
  return found;
};

/**
 * Holds a loaded page to what every page must be: axe at the narrowest width, then overflow and target size at each.
 * Returns what is wrong, in words; `picture` names a file for each width, or nothing.
 */
export const examine = async (page, picture) => {
  const wrong = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    if (width === WIDTHS[0]) wrong.push(...(await axe(page)));
    wrong.push(...(await page.evaluate(measure)).map((problem) => `at ${width} px: ${problem}`));
    if (picture) await page.screenshot({ path: picture(width), fullPage: true });
  }
  return wrong;
};
