import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, phone, signIn, url } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test("an AMHP goes out alone; no word comes, her buddy is told on whatever page he has, and speaks to her", async () => {
  const { page, errors } = await openFor(browser, phone);
  await signIn(page, "Fionnuala", "/on-duty");
  await page.getByText(/You began at 20:58/).waitFor();
  await page.getByText("I am going on a visit alone").click();
  await page.getByRole("button", { name: "I am going now" }).click();
  await page.getByRole("link", { name: "Say where you are going" }).waitFor();
  await isAccessibleEverywhere(page, "on duty");
  await page.getByLabel("Where to", { exact: true }).fill("14 Weir Lane, Dunholt, by the back door");
  await page.getByLabel("Who asks after you").selectOption({ label: await callum(page) });
  await page.getByRole("button", { name: "I am going now" }).click();
  await page.getByRole("heading", { name: "You are out" }).waitFor();
  await isAccessible(page, "out alone");
  const { id, due } = await aWordIsDueAtOnce(page);

  const colleague = await openFor(browser, phone);
  await signIn(colleague.page, "Callum", "/my-shifts");
  await colleague.page.getByRole("heading", { name: /No word from Fionnuala/ }).waitFor();
  await colleague.page.getByText(/14 Weir Lane, Dunholt/).waitFor();
  await isAccessibleEverywhere(colleague.page, "no word from a colleague");
  await colleague.page.getByRole("button", { name: /I spoke to them/ }).click();
  await colleague.page.getByRole("heading", { name: /No word from/ }).waitFor({ state: "hidden" });

  await page.reload();
  await page.getByRole("button", { name: "I am back" }).click();
  await page.getByText("Nobody has said that they are out alone.").waitFor();
  assert.ok(id && due);
  assert.deepEqual([...errors, ...colleague.errors], []);
});

/** Callum as the list of colleagues names him. */
async function callum(page: Page) {
  const choices = await page.getByLabel("Who asks after you").locator("option").allInnerTexts();
  return choices.find((choice) => choice.startsWith("Callum")) ?? "";
}

/** The pages offer half an hour and more; nobody waits so long here. */
async function aWordIsDueAtOnce(page: Page) {
  const [visit] = (await (await page.request.get(`${url}/api/rota/visits`)).json()) as { id: string; dueAt: string }[];
  assert.ok(visit);
  const due = new Date(Date.parse(visit.dueAt) - 60 * 60_000 + 5_000).toISOString();
  const answer = await page.request.post(`${url}/api/rota/visits/${visit.id}/check-ins`, {
    data: { nextDue: due },
    headers: { "Idempotency-Key": randomUUID(), Origin: url },
  });
  assert.equal(answer.status(), 200);
  return { id: visit.id, due };
}
