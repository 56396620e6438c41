import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, phone, signIn, url } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("an AMHP accepts a colleague's standby, offers a shift of their own, and follows their calendar", async () => {
  const { page, context, errors } = await openFor(browser, phone);
  await signIn(page, "Callum", "/my-shifts");
  await page.getByText(/Owen Stallybrass-Jones asks for somebody to take Standby/).waitFor();
  await isAccessibleEverywhere(page, "my shifts");

  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByText(/Yours now: Standby/).first().waitFor();

  await page.getByRole("button", { name: /Swap or give away/ }).first().click();
  await page.getByRole("dialog").getByRole("heading", { name: "Swap it" }).waitFor();
  await page.getByRole("button", { name: "Offer it to anyone" }).waitFor();
  await isAccessible(page, "offering a shift");
  await page.getByRole("button", { name: "Offer it to anyone" }).click();
  await page.getByText(/You ask for somebody to take/).waitFor();
  await page.getByRole("button", { name: "Take this back" }).click();
  await page.getByText(/You ask for somebody to take/).waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "Make a private calendar link" }).click();
  const link = await page.locator(".swap-link").innerText();
  assert.equal(new URL(link).origin, new URL(url).origin);
  await context.clearCookies();
  const calendar = await (await context.request.get(link)).text();
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /SUMMARY:Standby/);
  assert.deepEqual(errors, []);
});

test("a manager finds cover for somebody who cannot come", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota");
  await page.getByText("Somebody cannot come").click();
  await page.getByLabel("Who", { exact: true }).selectOption({ index: 7 });
  await page.getByLabel("To, this day included").fill("2026-11-27");
  await page.getByRole("button", { name: "See who could cover" }).click();
  await page.getByRole("heading", { name: "What would change" }).waitFor();
  await isAccessible(page, "a proposal for cover");
  await page.getByRole("button", { name: /Record this/ }).click();
  await page.getByText(/changes were made and told/).waitFor();
  assert.deepEqual(errors, []);
});

test("a manager compares a draft with what it would be without somebody", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota");
  await page.getByRole("link", { name: "Without T24's supervisor" }).click();
  await page.getByRole("link", { name: /^Compare with/ }).first().click();
  await page.getByRole("table", { name: "In short" }).waitFor();
  await page.getByText(/Shares that differ/).waitFor();
  await isAccessibleEverywhere(page, "two drafts");
  assert.deepEqual(errors, []);
});
