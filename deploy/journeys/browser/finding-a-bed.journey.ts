import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { isAccessible, isAccessibleEverywhere, launch, openFor, phone, shoot, signIn, url } from "./browser.ts";
import { hospitalSays } from "./hospital.ts";

// A-1043 holds Kingfisher's bed when this begins, and again when it ends: the night's walk needs it. Heron's first bed is occupied when this
// begins, and again when it ends.

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** The page of beds of A-1043, by the ways a person goes. */
async function toBeds(page: Page) {
  await page.getByRole("link", { name: /Rosalind Featherway/ }).click();
  await page.getByRole("heading", { level: 1, name: /Rosalind Featherway/ }).waitFor();
  await page.getByRole("link", { name: "Bed", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Find a bed" }).waitFor();
}

const card = (page: Page, ward: string) => page.locator("li.dd-ward").filter({ has: page.getByRole("heading", { name: new RegExp(ward) }) });

test("on a phone at night: a bed is given back, a ward is asked and answers from its link, another bed is held", async () => {
  const amhp = await openFor(browser, phone, "dark");
  const { page } = amhp;
  await signIn(page, "Fionnuala");
  await toBeds(page);
  await page.getByRole("region", { name: /Bed held on Kingfisher/ }).getByRole("button", { name: "Release this bed" }).click();
  await card(page, "Kingfisher").getByText("1 bed is free and has what the person needs").waitFor();
  await card(page, "Rowan").getByText(/Last heard of/).waitFor();
  await card(page, "Rowan").getByText("Call first", { exact: true }).waitFor();
  await isAccessibleEverywhere(page, "beds that suit and why");
  await page.setViewportSize(phone);

  await card(page, "Turnstone").getByRole("button", { name: /Ask this ward/ }).click();
  await page.getByRole("button", { name: "Ask 1 ward now" }).click();
  const asked = page.getByRole("region", { name: "Turnstone was asked" });
  await asked.getByRole("button", { name: "Let the ward answer by link and code" }).click();
  const link = asked.getByRole("status").filter({ hasText: "Tell the ward this address" });
  const address = await link.locator("dd").first().innerText();
  const code = await link.locator("dd").nth(1).innerText();
  await isAccessible(page, "a ward asked");

  const ward = await openFor(browser, phone, "dark");
  await ward.page.goto(new URL(new URL(address).pathname, url).href);
  await ward.page.getByLabel("Code").fill("000000" === code ? "000001" : "000000");
  await ward.page.getByRole("button", { name: "Open the question" }).click();
  await ward.page.getByText("That code does not open this").waitFor();
  await ward.page.getByLabel("Code").fill(code);
  await ward.page.getByRole("button", { name: "Open the question" }).click();
  await ward.page.getByRole("button", { name: "Not now, but from a time" }).click();
  await ward.page.getByLabel("We could admit from").fill("08:00");
  await ward.page.getByLabel(/We can admit until/).fill("01:00");
  await ward.page.getByText("That is 01:00 on Sunday 22 November 2026").waitFor();
  await isAccessibleEverywhere(ward.page, "a ward answers from its link");
  await ward.page.getByRole("button", { name: "Confirm: from that time" }).click();
  await ward.page.getByText(/You said that you could from Saturday 08:00, until Sunday 01:00/).waitFor();
  await shoot(ward.page, "a ward has answered");

  await asked.getByText("Says from when").waitFor(); // nobody touched this screen
  await asked.getByText(/between Saturday 08:00 and Sunday 01:00/).waitFor();
  await asked.getByRole("button", { name: "Do not ask any more" }).click();
  await card(page, "Kingfisher").getByRole("button", { name: /^Hold bed BAY2-06 for 90 minutes/ }).click();
  await page.getByRole("region", { name: /Bed held on Kingfisher/ }).getByText(/8\d min left|1 hr 30 min left|1 hr 29 min left/).waitFor();
  await shoot(page, "a bed held on a phone at night");

  const held = page.getByRole("region", { name: /Bed held on Kingfisher/ });
  await held.getByRole("button", { name: "Let the ward answer by link and code" }).click();
  const facts = held.getByRole("status").filter({ hasText: "Tell the ward this address" }).locator("dd");
  await ward.page.goto(new URL(new URL(await facts.nth(0).innerText()).pathname, url).href);
  await ward.page.getByLabel("Code").fill(await facts.nth(1).innerText());
  await ward.page.getByRole("button", { name: "Open the question" }).click();
  await ward.page.getByText(/Bed BAY2-06/).waitFor();
  await held.getByRole("button", { name: "Release this bed" }).click();
  await held.waitFor({ state: "detached" });
  await ward.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))); // a phone that is taken up again
  await ward.page.getByText("The bed is no longer needed.").waitFor();
  await card(page, "Kingfisher").getByRole("button", { name: /^Hold bed BAY2-06 for 90 minutes/ }).click();
  await held.waitFor(); // for the next journey
  assert.deepEqual([...amhp.errors, ...ward.errors], []);
});

test("no bed: who to ask next by the legal time left, what they said, and the list of section 140", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Fionnuala");
  let clockComes = () => {};
  const waits = new Promise<void>((resolve) => (clockComes = resolve));
  await page.route(/\/api\/resources\/escalations\//, async (route) => {
    await waits;
    await route.continue();
  });
  await toBeds(page);
  await page.getByText("Fetching wards…").waitFor();
  const link = page.getByRole("link", { name: "No bed? Who to ask next, and by when" });
  assert.equal(await link.count(), 0, "nothing to press that the clock would move");
  clockComes();
  await link.click();
  await page.getByRole("heading", { level: 1, name: "No bed: who to ask" }).waitFor();
  const manager = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /AMHP duty manager/ }) });
  await manager.getByText("Ask now").waitFor();
  await manager.getByText("Record what they said").click();
  await manager.getByRole("button", { name: "Record it: it stays as evidence" }).click();
  await page.getByRole("alert").getByText("Say who was asked").waitFor();
  await manager.getByLabel("Who was asked").fill("Priya Hallworth-Dean, service manager");
  await manager.getByLabel("What they said").selectOption("PASSED_ON");
  await isAccessibleEverywhere(page, "who to ask when there is no bed");
  await manager.getByRole("button", { name: "Record it: it stays as evidence" }).click();
  await manager.getByText("Asked", { exact: true }).waitFor();
  await page.getByRole("cell", { name: /Priya Hallworth-Dean, service manager: passed it on/ }).waitFor();
  await page.getByText(/One bed on Kingfisher/).waitFor();
  await page.emulateMedia({ media: "print" });
  await shoot(page, "evidence on paper");
  assert.deepEqual(errors, []);
});

test("a ward with no feed is put right in three taps", async () => {
  const { page, errors } = await openFor(browser, phone);
  await signIn(page, "Rhona", "/wards");
  const linnet = page.locator("li.dd-ward").filter({ has: page.getByRole("heading", { name: /Linnet/ }) });
  await linnet.getByText(/^0 free, 1 free when last heard, too long ago/).waitFor();
  await isAccessibleEverywhere(page, "my wards");
  await page.setViewportSize(phone);
  await linnet.getByRole("button", { name: "1 free on Linnet" }).click();
  await linnet.getByRole("button", { name: "Save: 1 free" }).click();
  await linnet.getByText("1 free", { exact: true }).waitFor();
  await shoot(page, "my wards put right");
  assert.deepEqual(errors, []);
});

test("a bed manager sees how the feeds are, looks at what was set aside, and tries a change before it is switched on", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Linh", "/feeds");
  const feed = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /zx2-epr/ }) });
  await feed.getByText(/3 messages are set aside/).waitFor();
  await page.getByRole("button", { name: /Look at message/ }).first().click();
  await page.getByText("What is about the person is masked. That you looked is on the record.").waitFor();
  await page.getByText(/Its bytes are kept until/).waitFor();
  await isAccessibleEverywhere(page, "feed health and quarantine");
  await page.getByRole("button", { name: /Try again message/ }).first().click();
  await page.getByText(/still not readable, names a ward nobody has entered/).waitFor();

  await page.getByRole("link", { name: "Beds that contradict themselves, and counts that differ" }).click();
  await page.getByRole("heading", { level: 1, name: "Beds that contradict themselves" }).waitFor();
  await page.getByText("Nothing contradicts itself on your wards.").waitFor();
  await isAccessible(page, "conflicts");
  await page.getByRole("link", { name: "Bed feeds" }).first().click();

  await feed.getByRole("link", { name: /How zx2-epr is read/ }).click();
  await page.getByRole("button", { name: "Try it on stored messages" }).click();
  await page.getByText(/would be read, \d+ say nothing of a bed, \d+ would be set aside/).waitFor();
  await isAccessibleEverywhere(page, "a sender's profile tried");
  assert.deepEqual(errors, []);
});

test("a service manager reads the report on beds", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Priya", "/bed-report");
  await page.getByRole("heading", { name: "Cases in which a ward said no" }).waitFor();
  await page.getByText("Show as table: Cases in which a ward said no").click();
  await isAccessibleEverywhere(page, "the report on beds");

  await page.getByLabel("Quarter", { exact: true }).selectOption("2024-Q4");
  await page.getByText("Bring along the service’s own figures for October to December 2024").click();
  await page.getByRole("button", { name: "Look at them first" }).click();
  await page.getByRole("alert").getByText(/give a whole number from 0 to 9999/).first().waitFor();
  await isAccessibleEverywhere(page, "earlier figures that are missing");
  assert.deepEqual(errors, []);
});

test("a ward sees who is coming, and takes its yes back; the AMHP reads that at once", async () => {
  const amhp = await openFor(browser, phone, "dark");
  await signIn(amhp.page, "Fionnuala");
  await toBeds(amhp.page);
  await amhp.page.getByRole("region", { name: /Bed held on Kingfisher/ }).getByText(/detained, at a place of safety/).waitFor();

  const ward = await openFor(browser, phone);
  await signIn(ward.page, "Bartek", "/wards");
  const question = ward.page.getByRole("region", { name: /^Kingfisher, bed/ });
  await question.getByText(/Woman, adult; ward: Acute, adult; general security/).waitFor();
  await question.getByRole("button", { name: "Yes, we can take this person" }).click();
  await question.getByRole("button", { name: "Confirm: we will take this person" }).click();
  const coming = ward.page.getByRole("region", { name: /Somebody is coming to Kingfisher/ });
  await coming.getByText(/You said yes\. Somebody is coming/).waitFor();
  await amhp.page.getByText(/The ward will take the person between/).waitFor(); // nobody touched this screen
  await isAccessibleEverywhere(ward.page, "somebody is coming to my ward");
  await ward.page.setViewportSize(phone);

  await coming.getByRole("button", { name: "We cannot after all" }).click();
  await coming.getByLabel("no staff").check();
  await coming.getByRole("button", { name: "Confirm: the yes is taken back" }).click();
  await amhp.page.getByText("Kingfisher took its yes back", { exact: true }).waitFor();
  await isAccessibleEverywhere(amhp.page, "a ward took its yes back");
  await amhp.page.setViewportSize(phone);
  await shoot(amhp.page, "a yes taken back on a phone at night");

  await card(amhp.page, "Kingfisher").getByRole("button", { name: /^Hold bed BAY2-06 for 90 minutes/ }).click();
  await amhp.page.getByRole("region", { name: /Bed held on Kingfisher/ }).waitFor(); // as it was before
  assert.deepEqual([...amhp.errors, ...ward.errors], []);
});

test("who just looks says how old the person is, and finds places of safety by themselves", async () => {
  const { page, errors } = await openFor(browser, phone);
  await signIn(page, "Fionnuala", "/beds");
  await page.getByText(/wards? suits?, by name: where the person is, is not known/).waitFor();
  await page.getByLabel("Age").fill("");
  await page.getByText("Give the age: without it no ward can be said to suit").waitFor();
  assert.equal(await page.getByText(/wards? suits?,/).count(), 0);
  await page.getByLabel("Age").fill("34");
  await page.getByLabel("Kind of ward").selectOption({ label: "Place of safety (section 136 suite)" });
  await page.getByRole("heading", { name: "Section 136 suites and other places of safety" }).waitFor();
  assert.equal(await page.getByRole("heading", { name: "Wards that suit" }).count(), 0);
  await isAccessibleEverywhere(page, "places of safety only");
  assert.deepEqual(errors, []);
});

test("on a phone: the person needs something else, who is asked again is read first, and the case waits for the ward", async () => {
  const { page, errors } = await openFor(browser, phone, "dark");
  await signIn(page, "Fionnuala");
  await page.getByRole("link", { name: /Rosalind Featherway/ }).click();
  await page.getByRole("heading", { level: 1, name: /Rosalind Featherway/ }).waitFor();
  const needs = page.locator("summary", { hasText: "What the person needs" });
  await needs.click();
  await page.getByText(/Wards are told: Woman, adult/).waitFor();
  await page.getByText("nobody is asked again, and a yes stays a yes").waitFor();
  await page.locator("#accessibility-step-free").check();
  await page.getByText(/Wards would be told: .*needs step-free/).waitFor();
  await page.getByText("1 bed is kept while its ward is asked again. A yes said before does not count.").waitFor();
  await isAccessibleEverywhere(page, "what the person needs, before it is changed");
  await page.setViewportSize(phone);

  await page.getByRole("button", { name: "Change what the person needs" }).click();
  await needs.getByText("Saved").waitFor();
  const after = page.getByRole("region", { name: "After what the person needs changed" });
  await after.getByText(/Kingfisher, bed BAY2-06: kept, and the ward is asked anew: ring it/).waitFor(); // nobody touched this screen
  await page.getByText(/^Next: The ward is asked anew: ring it/).waitFor({ timeout: 40_000 }); // the page looks again by itself twice a minute
  await isAccessibleEverywhere(page, "a bed that is kept and asked again");
  await page.setViewportSize(phone);

  await needs.click();
  await page.locator("#accessibility-step-free").uncheck();
  await page.getByText("1 bed is kept while its ward is asked again. A yes said before does not count.").waitFor();
  await page.getByRole("button", { name: "Change what the person needs" }).click();
  await needs.getByText("Saved").waitFor();
  await needs.click();
  await page.getByText(/Wards are told: Woman, adult.*\(section 136\)\./).waitFor(); // as it was before
  assert.equal(await page.getByText("Somebody else changed what the person needs").count(), 0); // it was she herself
  await page.getByText("nobody is asked again, and a yes stays a yes").waitFor();

  await page.getByRole("link", { name: "Bed", exact: true }).click();
  const held = page.getByRole("region", { name: /Bed held on Kingfisher/ });
  await held.getByText("What the person needs has changed, so this is asked again.").waitFor();
  await isAccessible(page, "a bed held and asked again");
  await held.getByRole("button", { name: "Release this bed" }).click();
  await card(page, "Kingfisher").getByRole("button", { name: /^Hold bed BAY2-06 for 90 minutes/ }).click();
  await held.waitFor(); // as it was before
  assert.deepEqual(errors, []);
});

test("somebody else is put into the bed that was held: whoever looks for a bed sees that first, whom to ring, and what else there is", async () => {
  const bed = "ZX1^HERON^BAY1-01^ZX101";
  assert.equal(await hospitalSays("A20", `NPU|${bed}|U`), "AA");
  const { page, errors } = await openFor(browser, phone, "dark");
  await signIn(page, "Zofia");
  await page.getByRole("link", { name: /Kwabena Stillwater/ }).click();
  await page.getByRole("heading", { level: 1, name: /Kwabena Stillwater/ }).waitFor();
  const asking = page.locator("details").filter({ has: page.locator("summary", { hasText: "Ask for a bed" }) });
  await asking.locator("summary").click();
  await asking.getByLabel("Ward for").selectOption({ label: "Men or boys" });
  await asking.getByRole("group", { name: /Is the person detained/ }).getByLabel("Yes").check();
  await asking.getByRole("button", { name: "Ask for a bed" }).click();
  await page.getByText(/Bed: asked/).waitFor();

  await page.getByRole("link", { name: "Bed", exact: true }).click();
  await card(page, "Heron").getByRole("button", { name: /^Hold bed BAY1-01 for 90 minutes/ }).click();
  const held = page.getByRole("region", { name: /Bed held on Heron/ });
  await held.waitFor();

  assert.equal(await hospitalSays("A01", "PID|1||SOMEBODY-ELSE^^^ZX1||ELSE^SOMEBODY", `PV1|1|I|${bed}`), "AA");
  const lost = page.getByRole("status").filter({ has: page.getByRole("heading", { name: "Bed BAY1-01 on Heron is not held any more" }) });
  await lost.getByText("No bed is held for this person now.").waitFor(); // nobody touched this screen
  await lost.getByText("Heron: lost, somebody else is in the bed.").waitFor();
  await lost.getByRole("link", { name: "Call ward 01632 960301" }).waitFor();
  await held.waitFor({ state: "detached" });
  assert.equal(await page.getByRole("button", { name: /^Hold bed BAY1-01/ }).count(), 0);
  assert.ok(await lost.evaluate((card) => card.compareDocumentPosition(document.querySelector("li.dd-ward")!) & Node.DOCUMENT_POSITION_FOLLOWING), "before the wards");
  await isAccessibleEverywhere(page, "a bed lost while somebody looks");
  await page.setViewportSize(phone);
  await shoot(page, "a bed lost on a phone at night");
  assert.deepEqual(errors, []);
});
