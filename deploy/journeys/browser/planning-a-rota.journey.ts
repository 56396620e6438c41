import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, shoot, signIn, url } from "./browser.ts";

const nights = `Nights of March, ${crypto.randomUUID().slice(0, 4)}`;

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a manager sees who has carried what, what matters, and when referrals come", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota/fairness");
  await page.getByRole("heading", { name: "Nights", exact: true }).waitFor();
  await isAccessibleEverywhere(page, "fairness");

  await page.goto(`${url}/rota/emphasis`);
  await page.getByLabel("People's wishes are kept").selectOption("MUCH");
  await page.getByRole("button", { name: "Use this for the next rota" }).click();
  await page.getByText("What was chosen before").click();
  await page.getByText(/People's wishes are kept: matters much/).waitFor();
  await isAccessibleEverywhere(page, "what matters");

  await page.goto(`${url}/rota/demand`);
  await page.getByText(/referrals,/).waitFor();
  await page.getByText("Add a template").click();
  await page.getByLabel("Name").fill("Nights alone");
  await page.getByLabel("Night", { exact: true }).check();
  await page.getByRole("button", { name: "Keep this template" }).click();
  await page.getByText("Nights alone:").or(page.getByRole("button", { name: "Remove Nights alone" })).first().waitFor();
  await isAccessibleEverywhere(page, "what is needed");
  assert.deepEqual(errors, []);
});

test("a manager gives a duty out, reads why, takes it back, and supposes that somebody leaves", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota");
  await page.getByText("Begin another draft").click();
  await page.getByLabel("Name").fill(nights);
  await page.getByLabel("First day").fill("2027-03-01");
  await page.getByLabel("Last day").fill("2027-03-07");
  await page.getByLabel("It needs").selectOption({ label: 'the template "Nights alone"' });
  await page.getByRole("button", { name: "Begin this draft" }).click();
  await page.getByRole("button", { name: "Make a rota", exact: true }).waitFor();
  await page.getByText(/0 of 7 duties filled/).waitFor();

  await page.locator(".rota-wide .rota-shift").first().click();
  await page.getByLabel("Give it to").selectOption({ index: 1 });
  await isAccessible(page, "giving a duty out");
  await page.getByRole("button", { name: "Move this shift" }).click();
  await page.getByText(/1 of 7 duties filled/).waitFor();

  await page.locator(".rota-wide tr:not(.rota-nobody) .rota-shift").first().click();
  await page.getByText(/^Why .* has it$/).click();
  await page.getByText("It breaks no rule and no wish.").or(page.getByText("Against it:")).first().waitFor();
  await isAccessible(page, "why somebody has a duty");
  await shoot(page, "why somebody has a duty");
  await page.getByRole("button", { name: "Leave it as it is" }).click();

  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await page.getByText(/0 of 7 duties filled/).waitFor();

  await page.getByText(/^What if somebody were away/).click();
  await page.getByLabel("What if this person").selectOption({ index: 1 });
  await page.getByLabel("were", { exact: true }).selectOption("LEAVES");
  await page.getByRole("button", { name: "Suppose it" }).click();
  await page.getByRole("button", { name: /^No longer suppose/ }).waitFor();
  await isAccessibleEverywhere(page, "a draft that supposes something");
  assert.deepEqual(errors, []);
});

test("of two managers the slower one is shown both versions, and chooses", async () => {
  const one = await openFor(browser);
  const other = await openFor(browser);
  await signIn(one.page, "Priya", "/rota");
  await signIn(other.page, "Priya", "/rota");
  for (const { page } of [one, other]) {
    await page.getByRole("link", { name: nights }).click();
    await page.getByRole("button", { name: "Make a rota", exact: true }).waitFor();
    await page.getByText(/of 7 duties filled/).waitFor();
  }
  // the second screen hears of nothing: its line is cut while the first one changes the rota
  await other.context.route("**/api/rota/rosters/*", (route) => (route.request().method() === "GET" ? route.abort() : route.continue()));
  await one.page.locator(".rota-wide .rota-shift").first().click();
  await one.page.getByLabel("Give it to").selectOption({ index: 1 });
  await one.page.getByRole("button", { name: "Move this shift" }).click();
  await one.page.getByText(/1 of 7 duties filled/).waitFor();

  await other.page.locator(".rota-wide .rota-shift").first().click();
  await other.page.getByLabel("Give it to").selectOption({ index: 2 });
  await other.page.getByRole("button", { name: "Move this shift" }).click();
  await other.page.getByText("Someone else changed this rota meanwhile").waitFor();
  await isAccessible(other.page, "both versions");
  await shoot(other.page, "both versions");
  await other.context.unroute("**/api/rota/rosters/*");
  await other.page.getByRole("button", { name: /after all$/ }).click();
  await other.page.getByText("Someone else changed this rota meanwhile").waitFor({ state: "detached" });

  assert.deepEqual([...one.errors, ...other.errors], []);
});

test("a locked rota asks why it changes, and is kept as a PDF", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota");
  await page.getByRole("region", { name: "Published" }).getByRole("link").last().click();
  await page.getByText(/Locked since/).waitFor();
  await isAccessibleEverywhere(page, "a locked rota");
  await page.locator(".rota-wide tr:not(.rota-nobody) .rota-shift").first().click();
  await page.getByLabel(/Why does it change/).waitFor();
  await isAccessible(page, "a locked rota asks why");
  await page.getByRole("button", { name: "Leave it as it is" }).click();

  const address = await page.getByRole("link", { name: /PDF/ }).getAttribute("href");
  const pdf = await page.request.get(url + (address ?? ""));
  assert.equal(pdf.headers()["content-type"], "application/pdf");
  assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");

  await page.emulateMedia({ media: "print" });
  await page.getByText(/Printed at/).waitFor();
  await shoot(page, "a rota on paper");
  assert.deepEqual(errors, []);
});

test("an AMHP reads why a shift is theirs, and their own share among nameless others", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Fionnuala", "/my-shifts");
  await page.getByRole("button", { name: /^Why me/ }).first().click();
  await page.getByText(/rest before it|of rest|fair share|breaks no rule/).first().waitFor();
  await isAccessible(page, "why me");
  await page.getByRole("button", { name: "Close" }).click();

  await page.goto(`${url}/rota/fairness`);
  await page.getByText(/would have been fair/).first().waitFor();
  assert.equal(await page.getByRole("table").count(), 0);
  await isAccessibleEverywhere(page, "my own share");
  assert.deepEqual(errors, []);
});
