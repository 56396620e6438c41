import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { afterEach, type TestContext } from "node:test";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** Where the stack under test listens; `deploy/local/verify` starts one and says. */
export const url = process.env.DUTYDESK_URL ?? "http://127.0.0.1:8080";

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };

const folder = process.env.DUTYDESK_SHOTS;

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--lang=en-GB", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** A browser of one person, in London's time, by day or by night. */
export async function openFor(
  browser: Browser,
  viewport = desktop,
  colorScheme: "light" | "dark" = "light",
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport, colorScheme, locale: "en-GB", timezoneId: "Europe/London", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  open.push({ page, trail: trailOf(page) });
  return { context, page, errors };
}

let open: { page: Page; trail: string[] }[] = [];

/** What a page did: where it went, what it asked, and what came of that. */
function trailOf(page: Page): string[] {
  const trail: string[] = [];
  const note = (what: string, address: string) => trail.push(`${new Date().toISOString().slice(14, 23)} ${what} ${address.replace(url, "")}`);
  page.on("framenavigated", (frame) => note("is at", frame.url()));
  page.on("request", (request) => note("asks", request.url()));
  page.on("response", (response) => note(String(response.status()), response.url()));
  page.on("requestfailed", (request) => note(request.failure()?.errorText ?? "failed", request.url()));
  page.on("console", (message) => message.type() === "error" && note("says", message.text()));
  return trail;
}

// whoever reads why a journey failed has the log only
afterEach(async (journey) => {
  const pages = open;
  open = [];
  if ((journey as TestContext).passed) return;
  for (const { page, trail } of pages) {
    const heading = await page.locator("h1").first().innerText({ timeout: 1000 }).catch(() => "none");
    console.log(["a page of the journey that failed:", `heading: ${heading}`, ...trail.slice(-30)].join("\n  | "));
  }
});

export async function signIn(page: Page, name: string, path = "/") {
  await page.goto(url + path);
  await page.getByRole("button", { name: new RegExp(`Sign in as ${name}`) }).first().click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}

/** WCAG 2.2 AA by axe, no sideways scroll, and the focus on something meaningful. */
export async function isAccessible(page: Page, what: string) {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const faults = found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join("; ")}`);
  assert.deepEqual(faults, [], `axe finds faults on ${what}`);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(sideways <= 0, `${what} scrolls sideways by ${sideways} px`);
}

/** Looks at the same page by day and by night, at desktop, phone and 320 px. */
export async function isAccessibleEverywhere(page: Page, what: string) {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
    for (const viewport of [desktop, phone, narrow]) {
      await page.setViewportSize(viewport);
      await isAccessible(page, `${what}, ${theme}, ${viewport.width} px`);
      await shoot(page, `${what}-${theme}-${viewport.width}`);
    }
  }
  await page.evaluate(() => (document.documentElement.dataset.theme = "light"));
  await page.setViewportSize(desktop);
}

/** Keeps a picture, where somebody asked for pictures. */
export async function shoot(page: Page, name: string) {
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}.png`, fullPage: true });
}
