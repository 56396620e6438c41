import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { isAccessibleEverywhere, launch, openFor, phone, shoot, signIn } from "./browser.ts";

// The README's walk, by clicking. It uses up A-1043, so it comes last (files run in the order of their names).

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Opens a step that is folded away, and gives the form inside. */
async function open(page: Page, title: string) {
  const step = page.locator("details").filter({ has: page.getByText(title, { exact: true }) });
  if ((await step.getAttribute("open")) === null) await step.locator("summary").click();
  return step;
}

test("one night: the doctor arrives, the AMHP decides, the ward says yes, the hospital's own system admits", async () => {
  const amhp = await openFor(browser);
  const doctor = await openFor(browser, phone, "dark");
  const { page } = amhp;
  await signIn(page, "Fionnuala");
  await page.getByRole("link", { name: /Rosalind Featherway/ }).click();
  await page.getByRole("heading", { level: 1, name: /Rosalind Featherway, A-1043/ }).waitFor();
  await isAccessibleEverywhere(page, "an assessment");

  await signIn(doctor.page, "Dr Amara", "/requests");
  await shoot(doctor.page, "doctor asked");
  await doctor.page.getByRole("button", { name: "I have arrived" }).click();
  await doctor.page.getByText("Here", { exact: true }).waitFor();
  await shoot(doctor.page, "doctor here");
  await page.getByText("A doctor arrived").waitFor(); // nobody touched this screen

  const interview = await open(page, "I have seen the person");
  await interview.getByRole("group", { name: /suitable manner/ }).getByLabel("Yes").check();
  await interview.getByRole("button", { name: "Record the interview" }).click();
  await page.getByText("The AMHP saw the person").first().waitFor();

  const recommendation = await open(page, "Record a medical recommendation");
  const amara = await recommendation.getByRole("option", { name: /Amara Stonebridge-Eze/ }).getAttribute("value");
  await recommendation.getByLabel("Doctor", { exact: true }).selectOption(amara);
  await recommendation.getByLabel("Section 2", { exact: true }).check();
  await recommendation.getByRole("group", { name: /Section 12 approved/ }).getByLabel("Yes").check();
  await recommendation.getByRole("group", { name: /Previous acquaintance/ }).getByLabel("No", { exact: true }).check();
  await recommendation.getByRole("button", { name: "Record what the doctor says" }).click();

  const decision = await open(page, "Record my decision");
  await decision.getByText("Dr Amara Stonebridge-Eze").waitFor();
  await decision.getByLabel("Apply under section 2", { exact: true }).check();
  await decision.getByLabel("My reasons, in my own words").fill("Her own words and mine, kept in this record.");
  await decision.getByLabel("What", { exact: true }).first().fill("Crisis team at home");
  await decision.getByRole("button", { name: "Confirm and save" }).click();
  await page.getByText("Add a correction beside my decision", { exact: true }).waitFor();
  await isAccessibleEverywhere(page, "an assessment decided");

  await page.getByRole("link", { name: "Bed", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Find a bed" }).waitFor();
  await page.getByRole("region", { name: /Bed held on Kingfisher/ }).waitFor();
  await isAccessibleEverywhere(page, "a bed held");
  await page.getByRole("link", { name: "Assessment", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /Rosalind Featherway/ }).waitFor();

  const ward = await openFor(browser, phone, "dark");
  await signIn(ward.page, "Bartek");
  const question = ward.page.getByRole("region", { name: /Kingfisher/ });
  await question.getByRole("button", { name: "Yes, we can take this person" }).click();
  await question.getByRole("button", { name: "Confirm: we will take this person" }).click();
  await ward.page.getByText("Waiting for your answer").waitFor({ state: "detached" });
  await shoot(ward.page, "ward answered");

  await page.getByText("The ward said yes").first().waitFor();
  const application = await open(page, "Make the application");
  await application.getByRole("option", { name: "Stelminster Park Hospital" }).waitFor({ state: "attached" });
  const named = application.getByLabel(/The hospital it names/);
  assert.equal(await named.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text), "Stelminster Park Hospital");
  await application.getByLabel(/neither of the two doctors knew the person/).fill("Nobody who knows her could come tonight.");
  await application.getByRole("button", { name: "Record the application" }).click();
  await page.getByText(/Application made/i).first().waitFor();

  const command = fileURLToPath(new URL("../../local/admit", import.meta.url));
  const answer = execFileSync(command, ["--data", process.env.DUTYDESK_DATA ?? ""], { encoding: "utf8" });
  assert.match(answer, /MSA\|AA/);

  await page.getByText("No clock is running.").waitFor();
  await isAccessibleEverywhere(page, "an assessment, the person admitted");
  assert.deepEqual(amhp.errors, []);
  assert.deepEqual(doctor.errors, []);
});
