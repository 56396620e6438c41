import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { isAccessibleEverywhere, launch, openFor, phone, shoot, signIn, url } from "./browser.ts";

// Juniper's and Osprey's beds are as they were when this ends, and A-1043 holds Kingfisher's.

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const card = (page: Page, ward: string) => page.locator("li.dd-ward").filter({ has: page.getByRole("heading", { name: new RegExp(ward) }) });

test("on a phone at night: a ward closes a bed, sees how long that counts, and takes it back", async () => {
  const { page, errors } = await openFor(browser, phone, "dark");
  await signIn(page, "Linh", "/wards");
  const juniper = card(page, "Juniper");
  await juniper.getByText("Bed by bed, on Juniper").click();
  const bed = juniper.getByRole("listitem").filter({ has: page.getByText("Bed R3 B:", { exact: true }) });
  await bed.getByRole("button", { name: /^Closed ?, bed R3 B/ }).click();
  await bed.getByText(/The ward said so Saturday \d\d:\d\d; counts until Saturday \d\d:\d\d/).waitFor();
  await juniper.getByRole("status").filter({ hasText: "Bed R3 B: closed." }).waitFor();
  await isAccessibleEverywhere(page, "a ward's beds one by one");
  await page.setViewportSize(phone);
  await bed.getByRole("button", { name: /Take the ward's word back ?, bed R3 B/ }).click();
  await juniper.getByRole("status").filter({ hasText: "Bed R3 B: taken back." }).waitFor();
  await bed.getByText("Bed R3 B: closed").waitFor({ state: "detached" });
  await shoot(page, "a word taken back");
  assert.deepEqual(errors, []);
});

test("every ward's beds add up, and a count that differs from the beds is answered where it is asked, by the keyboard", async () => {
  const { page, errors } = await openFor(browser, phone, "dark");
  await signIn(page, "Bartek", "/wards");
  const osprey = card(page, "Osprey");
  const sum = osprey.getByText(/ in all\./);
  await sum.waitFor();
  for (const words of await page.getByText(/ in all\./).allInnerTexts()) {
    const [parts = "", all = ""] = words.split(":");
    const beds = parts.match(/\d+(?= [a-z])/g)?.reduce((sum, number) => sum + Number(number), 0);
    assert.equal(beds, Number.parseInt(all), words);
  }
  await osprey.getByText(/^0 free, /).waitFor();

  await osprey.getByRole("button", { name: "1 free on Osprey" }).press("Enter");
  await osprey.getByRole("button", { name: "Save: 1 free" }).press("Enter");
  await osprey.getByText(/Somebody counted 1 free, Saturday .*; the beds say 0\./).waitFor();
  await osprey.getByText(/AMHPs are told what the beds say: 0 free/).waitFor();
  await isAccessibleEverywhere(page, "a count that differs from the beds");
  await page.setViewportSize(phone);
  await osprey.getByRole("button", { name: "The count is right: say which beds are free" }).press("Enter");
  await osprey.getByText("Bed BAY1-01:", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Bed by bed, on Osprey");
  await osprey.getByRole("button", { name: "The beds are right: 0 free" }).press("Enter");
  await osprey.getByRole("status").filter({ hasText: "Thank you. The beds are right: 0 free." }).waitFor();
  await osprey.getByRole("region", { name: "Which is right on Osprey?" }).waitFor({ state: "detached" });
  assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /^Thank you/);
  await shoot(page, "a count answered");
  assert.deepEqual(errors, []);
});

test("a sit-rep from a file: what is wrong is said line by line, then it is taken, by the keyboard alone", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Linh", "/sitreps");
  const choose = (text: string) =>
    page.getByLabel("A file", { exact: true }).setInputFiles({ name: "sitrep.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

  await choose("a,b\n1,2\n");
  await page.getByRole("alert").getByText(/Line 1: the columns are/).waitFor();

  await choose("ward,as_of,bed,state\nB09,2026-11-21 01:30,R3 B,free\nB09,2026-11-21 01:30,99,free\nB10,2026-11-21 01:30,01,free\n");
  await page.getByText(/2 lines are wrong, so nothing of the file can be taken/).waitFor();
  await page.getByRole("row", { name: /3 B09 99 .*the ward has no bed of that name/ }).waitFor();
  await page.getByRole("row", { name: /4 B10 01 .*no ward of yours has that reference/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: /^Take/ }).count(), 0);
  await isAccessibleEverywhere(page, "a sit-rep with lines that are wrong");

  await choose("ward,as_of,core_beds,empty_beds\nB09,2026-11-21 02:00,6,2\n");
  await page.getByRole("row", { name: /2 B09/ }).waitFor();
  await isAccessibleEverywhere(page, "a sit-rep that was looked at");
  const take = page.getByRole("button", { name: "Take this line" });
  for (let tabs = 0; tabs < 60 && !(await take.evaluate((button) => button === document.activeElement)); tabs++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Taken: 1 change." }).waitFor();
  await shoot(page, "a sit-rep taken");
  await choose("ward,as_of,core_beds,empty_beds\nB09,2026-11-21 02:00,6,2\n");
  await page.getByRole("row", { name: /Known already/ }).waitFor();
  assert.deepEqual(errors, []);
});

test("places nobody has entered are named, and a sender's own order of places is tried before it is switched on", async () => {
  const { page, errors } = await openFor(browser);
  await signIn(page, "Linh", "/feeds");
  const places = page.getByRole("region", { name: "Wards and beds nobody has entered" });
  await places.getByText(/zx2-epr says .*ward “LARCH2”/).first().waitFor();
  await page.getByRole("link", { name: "zx2-epr", exact: true }).press("Enter");
  const marked = page.getByRole("heading", { name: /^zx2-epr .*Needs you now/ });
  assert.ok(await marked.evaluate((heading) => heading === document.activeElement), "the feed that needs somebody has the focus");
  await isAccessibleEverywhere(page, "the feed that needs somebody");
  await page.goto(url + "/feeds/zx2-epr");
  await page.getByLabel("What the parts of a place mean").selectOption("OWN");
  await page.getByLabel("The ward is part").selectOption("2");
  await page.getByLabel("The bed is part").selectOption("2");
  await page.getByRole("button", { name: "Try it on stored messages" }).click();
  await page.getByRole("alert").getByText(/each component means one thing/).waitFor();
  await page.getByLabel("The bed is part").selectOption("3");
  await page.getByLabel("Name in the certificate it shows on a TLS line").fill("CN=pas.example,O=Example");
  await page.getByRole("button", { name: "Try it on stored messages" }).click();
  await page.getByText(/would be read, \d+ say nothing of a bed, \d+ would be set aside/).waitFor();
  await isAccessibleEverywhere(page, "a sender's own order of places");
  assert.deepEqual(errors, []);
});

test("a ward closes the bed that was held: the board and the case say which is lost and why, until another is held", async () => {
  const amhp = await openFor(browser, phone, "dark");
  const { page } = amhp;
  await signIn(page, "Fionnuala");
  const line = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /Rosalind Featherway/ }) });
  await line.getByText(/Bed: held/).waitFor();

  const ward = await openFor(browser);
  await signIn(ward.page, "Bartek", "/wards");
  const kingfisher = card(ward.page, "Kingfisher");
  await kingfisher.getByText("Bed by bed, on Kingfisher").click();
  await kingfisher.getByRole("button", { name: /^Closed ?, bed BAY2-06/ }).click();

  await line.getByText("Bed: lost on Kingfisher: it was closed").waitFor(); // nobody touched this screen
  await line.getByText("The bed that was held is lost: look for another bed").waitFor();
  await isAccessibleEverywhere(page, "the board with a lost bed");
  await page.setViewportSize(phone);
  await page.getByRole("link", { name: /Rosalind Featherway/ }).click();
  await page.getByRole("heading", { name: "The bed on Kingfisher is lost" }).waitFor();
  await page.getByText("The bed that was held is lost: it was closed (Kingfisher)").waitFor();
  await isAccessibleEverywhere(page, "a case with a lost bed");

  await kingfisher.getByRole("button", { name: /Take the ward's word back ?, bed BAY2-06/ }).click();
  await kingfisher.getByRole("status").filter({ hasText: "Bed BAY2-06: taken back." }).waitFor();
  await page.getByRole("link", { name: "Look for another bed" }).click();
  await card(page, "Kingfisher").getByRole("button", { name: /^Hold bed BAY2-06 for 90 minutes/ }).click();
  await page.getByRole("region", { name: /Bed held on Kingfisher/ }).waitFor(); // for the next journey
  await page.getByRole("link", { name: "Assessment", exact: true }).click();
  await page.getByText(/Bed: held/).waitFor();
  assert.equal(await page.getByRole("heading", { name: "The bed on Kingfisher is lost" }).count(), 0);
  assert.deepEqual([...amhp.errors, ...ward.errors], []);
});
