import { launch, openFor, signIn, desktop, phone } from "/work/main/deploy/journeys/browser/browser.ts";
const who = process.argv[2], paths = process.argv.slice(4), mode = process.argv[3];
const b = await launch();
const { page, errors } = await openFor(b, mode.includes("phone") ? phone : desktop, mode.includes("dark") ? "dark" : "light");
page.on("console", m => { if (m.type()==="error") console.log("console:", m.text().slice(0,300)); });
await signIn(page, who);
for (const p of paths) {
  await page.goto(process.env.DUTYDESK_URL + p); await page.waitForTimeout(2500);
  await page.screenshot({ path: `/tmp/shots/${who}-${mode}-${p.replaceAll(/[^a-z0-9]+/gi,"-")}.png`, fullPage: true });
}
console.log("errors", errors); console.log(await page.locator("nav a").evaluateAll(as=>as.map(a=>a.getAttribute("href"))));
await b.close();
