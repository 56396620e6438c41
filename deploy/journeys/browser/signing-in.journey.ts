import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, signIn, url } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a stranger sees the sign-in page, wherever they were going, and nothing else", async () => {
  const { page, context } = await openFor(browser);

  await page.goto(`${url}/now`);

  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await isAccessibleEverywhere(page, "sign in");
  const answer = await context.request.get(`${url}/api/assessments/board`);
  assert.equal(answer.status(), 401);
});

test("the AMHP on duty signs in and sees the night, soonest deadline first", async () => {
  const { page, errors } = await openFor(browser);

  await signIn(page, "Fionnuala");
  await page.getByRole("link", { name: "Now" }).click();

  await page.getByText("Rosalind Featherway").first().waitFor();
  const first = page.locator("main").getByRole("timer").first();
  assert.match((await first.textContent()) ?? "", /\d+ min left/);
  await isAccessibleEverywhere(page, "now");
  assert.deepEqual(errors, []);
});

test("the screen says that it is live, and when it is not", async () => {
  const { page, context } = await openFor(browser);
  await signIn(page, "Fionnuala");
  await page.getByText(/^● ?Live/).or(page.getByText("Live", { exact: false })).first().waitFor();

  await context.setOffline(true);
  await context.setOffline(false);

  await page.getByText("Live").first().waitFor();
  await isAccessible(page, "after a break");
});

test("signing out ends the session on the server", async () => {
  const { page, context } = await openFor(browser);
  await signIn(page, "Fionnuala");
  const cookies = await context.cookies();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();

  await context.addCookies(cookies);
  const answer = await context.request.get(`${url}/api/session`);
  assert.equal(answer.status(), 401);
});
