import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, shoot, signIn } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a referral is taken: the clock shows before saving, a wrong NHS number is refused, the right one accepted", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Fionnuala", "/referrals/new");
  await page.getByRole("heading", { level: 1, name: "Take a referral" }).waitFor();
  await isAccessibleEverywhere(page, "referral step 1");

  await page.getByLabel("Section 136", { exact: true }).check();
  await page.getByLabel("Arrived at the first place of safety").check();
  await page.getByLabel(/time/i).first().fill("01:40");
  await page.getByText(/23 hr \d+ min left/).waitFor();
  await page.getByText(/ends Sunday 01:40/).waitFor();
  const where = page.getByLabel("Where?");
  const suite = await where.getByRole("option", { name: /Saltgarth section 136 suite/ }).getAttribute("value");
  await where.selectOption(suite);
  await page.getByLabel("Who is asking?").selectOption({ label: "Police" });
  await page.getByLabel("Their name, number or log").fill("Wexmere Police, log W-0420");
  await page.getByRole("group", { name: /nearest relative/i }).getByLabel("No", { exact: true }).check();
  await isAccessible(page, "referral step 1, answered");
  await page.getByRole("button", { name: "Continue" }).click();

  await page.getByLabel("Name", { exact: true }).fill("Sol Marchbank-Fielding");
  await page.getByLabel("Pronoun").fill("he");
  await page.getByRole("group", { name: "Is the NHS number known?" }).getByLabel("Yes").check();
  await page.getByLabel("NHS number", { exact: true }).fill("999 021 2431");
  await page.getByLabel("Age in years").fill("44");
  await page.getByLabel("Language").fill("English");
  await page.getByRole("group", { name: "Is an interpreter needed?" }).getByLabel("No", { exact: true }).check();
  await isAccessibleEverywhere(page, "referral step 2");
  await page.getByRole("button", { name: "Continue" }).click();

  const summary = page.getByRole("alert");
  await summary.waitFor();
  assert.equal(await summary.evaluate((box) => box === document.activeElement), true, "the error summary has the focus");
  await shoot(page, "referral refused");
  await summary.getByRole("link").first().click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "nhsNumber", "the summary leads to the field");
  await page.getByLabel("NHS number", { exact: true }).fill("999 021 2430");
  await page.getByRole("button", { name: "Continue" }).click();
  await isAccessibleEverywhere(page, "referral step 3");
  await page.getByRole("button", { name: "Confirm and save" }).click();

  await page.getByRole("heading", { level: 1, name: /Sol Marchbank-Fielding/ }).waitFor();
  await page.getByText(/Section 136 ends Sunday 01:40/).waitFor();
  await isAccessibleEverywhere(page, "a referral");
  assert.deepEqual(errors, []);
});
