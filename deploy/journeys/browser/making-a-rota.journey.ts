import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, shoot, signIn } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a manager makes a rota, reads why a duty is not filled, and publishes it", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota");
  await page.getByRole("grid").waitFor();
  await isAccessibleEverywhere(page, "rota");

  await page.getByRole("region", { name: "Drafts" }).getByRole("link", { name: "Rota from 2026-12-07" }).click();
  await page.getByRole("button", { name: "Make a rota" }).click();
  await page.getByRole("button", { name: /Stop/ }).waitFor();
  await isAccessible(page, "while a rota is being made");
  await shoot(page, "making a rota");
  await page.getByRole("button", { name: "Make a rota" }).waitFor({ timeout: 120_000 });
  await page.getByText(/197 of 198/).first().waitFor();
  await page.getByText(/^At most \d+ % from the best possible rota\.$|^No better rota exists under these rules\.$|^We cannot say yet how good this rota is\.$/).waitFor();
  await shoot(page, "how good a rota is");
  await page.getByText(/do not act for Kestermoor|does not act for Kestermoor|not act for/).first().waitFor();
  await isAccessibleEverywhere(page, "a draft");
  await page.getByText("When referrals come").click();
  await page.getByRole("region", { name: "Referrals by weekday and hour, as a picture" }).waitFor();
  await isAccessible(page, "when referrals come, beside a draft");

  await page.getByRole("button", { name: /^Publish/ }).first().click();
  await isAccessible(page, "before publishing");
  await page.getByRole("button", { name: /^Publish/ }).last().click();
  await page.getByText(/Published/).first().waitFor();

  await shoot(page, "a published rota");
  assert.deepEqual(errors, []);
});
