// A passkey from its invitation to the second sign-in, with an authenticator that the browser itself plays.
import assert from "node:assert/strict";
import { listen } from "./lib.mjs";

const here = (address) => address.replace("127.0.0.1", "localhost");

/** Somebody is invited, makes a passkey, signs out and signs in with it; the link opens nothing twice. */
export const passkey = async (site, context) => {
  const base = here(site.base);
  const keeper = await (await context()).newPage();
  await keeper.goto(here(site.links.get("unit supervisor")));
  await keeper.goto(`${base}/people`);
  const people = await keeper.locator("main a[href^='/people/']").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  const invite = keeper.getByRole("button", { name: "Invite them to make a passkey" });
  for (const person of people.filter((href) => !href.endsWith("/new"))) {
    await keeper.goto(`${base}${person}/sign-in`);
    if (await invite.count()) break;
  }
  await invite.click();
  const link = await keeper.locator("main a[href*='/invitations/']").getAttribute("href");
  assert.ok(link.startsWith(`${base}/invitations/`), link);

  const device = await context();
  const page = await device.newPage();
  const troubles = listen(page);
  const cdp = await device.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  await page.goto(link);
  await page.getByRole("button", { name: "Make a passkey on this device" }).click();
  await page.waitForURL((url) => url.pathname === "/" || url.pathname === "/statistics");
  await page.goto(`${base}/sessions`);
  await page.getByRole("heading", { name: "Your passkeys" }).waitFor();
  assert.equal(await page.getByText("let a passkey be made in your name").count(), 1);
  const name = await page.locator(".lantern-person strong").textContent();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL((url) => url.pathname === "/" || url.pathname === "/statistics");
  assert.equal(await page.locator(".lantern-person strong").textContent(), name);
  assert.deepEqual(troubles, []);
  await page.goto(`${base}/sessions`);
  assert.equal(await page.getByText("Last used").count(), 1);
  assert.equal((await page.goto(link)).status(), 404, "a link works once");
};
