import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, phone, signIn, url } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("a manager takes the register to a spreadsheet, brings it back with a mistake, and then without", async () => {
  const { page, context, errors } = await openFor(browser);
  await signIn(page, "Priya", "/rota/files");
  const exported = (await (await context.request.get(`${url}/api/rota/exports/people.csv`)).body()).toString("utf8");
  const choose = async (text: string) =>
    page.getByLabel("A file: choose one, or drop it here").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });

  await choose(exported);
  await page.getByText(/Nothing would change/).waitFor();

  await choose(exported.replace("07700 900102", "=1+1").replace("Zofia Lewandek-Price", "Zofia Lewandek"));
  await page.getByRole("cell", { name: "This is a formula. Write what it comes to instead." }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Apply/ }).count(), 0);
  await isAccessibleEverywhere(page, "a file with a mistake");

  await choose(exported.replace("Zofia Lewandek-Price", "Zofia Lewandek"));
  await page.getByRole("button", { name: "Apply: add 0, change 1" }).click();
  await page.getByText("Recorded: 0 added, 1 changed.").waitFor();

  await choose("reference,name\nA01,Marian");
  await page.getByText(/The first row does not name/).waitFor();
  await isAccessible(page, "a file with other columns");
  assert.deepEqual(errors, []);
});

test("a manager sees what comes to an end, records training, and ends an approval", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/people");
  await page.getByText(/hours of training are missing/).first().waitFor();
  await page.getByText(/Approval ends on/).first().waitFor();
  await isAccessibleEverywhere(page, "people");

  await page.getByRole("link", { name: "Idris Farrant-Moss" }).first().click();
  await page.getByText("12 of 18 hours").waitFor();
  await isAccessibleEverywhere(page, "a person");
  await page.getByText("Record training").first().click();
  await page.getByLabel("Course").fill("Interpreters and the Act");
  await page.getByLabel("Day", { exact: true }).fill("2026-11-10");
  await page.getByRole("spinbutton", { name: "Hours" }).fill("6");
  await page.getByRole("button", { name: "Record training" }).click();
  await page.getByText("18 of 18 hours").waitFor();

  await page.getByText("Change this record").click();
  await page.getByRole("button", { name: "Add a time" }).click();
  await isAccessible(page, "changing a record");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Monday 15:00 to 18:00").waitFor();

  await page.getByText("End this approval").first().click();
  await page.getByLabel("Last day of approval").fill("2040-01-01");
  await page.getByRole("button", { name: "End this approval" }).click();
  await page.getByText(/between its first day and five years later/).waitFor();
  await isAccessible(page, "an approval that cannot end then");
  assert.deepEqual(errors, []);
});

test("an AMHP asks for leave and makes a wish on a phone; a manager sees who would remain, and refuses", async () => {
  const amhp = await openFor(browser, phone);
  await signIn(amhp.page, "Callum", "/my-time-off");
  await amhp.page.getByLabel("First day").fill("2026-12-28");
  await amhp.page.getByLabel("Last day, this day included").fill("2026-12-30");
  await amhp.page.getByRole("button", { name: "Ask", exact: true }).click();
  await amhp.page.getByText("Asked for", { exact: true }).waitFor();
  await amhp.page.getByText("6 of 6 left.").waitFor();
  await amhp.page.getByLabel("On", { exact: true }).fill("2026-12-16");
  await amhp.page.getByRole("button", { name: "Make this wish" }).click();
  await amhp.page.getByText("5 of 6 left.").waitFor();
  await amhp.page.getByLabel("Private address of your calendar").fill("https://192.168.0.1/calendar.ics");
  await amhp.page.getByRole("button", { name: "Follow this calendar" }).click();
  await amhp.page.getByText("This address is not on the public internet.").first().waitFor();
  await isAccessibleEverywhere(amhp.page, "my time off");

  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/time-off");
  await page.getByRole("heading", { name: /^Zofia Lewandek.*: Leave/ }).waitFor();
  await page.getByRole("columnheader", { name: "People who could" }).first().waitFor();
  await isAccessibleEverywhere(page, "time off");
  const callum = page.getByRole("region", { name: /^Callum/ });
  await callum.getByText("Refuse, and say why").click();
  await callum.getByLabel("Why").fill("Three others are away that week.");
  await callum.getByRole("button", { name: "Refuse" }).click();
  await page.getByRole("region", { name: /^Zofia/ }).getByRole("button", { name: "Approve" }).click();
  await page.getByText("Nobody waits for an answer.").waitFor();

  await amhp.page.reload();
  await amhp.page.getByText("Three others are away that week.").waitFor();
  assert.deepEqual([...errors, ...amhp.errors], []);
});
