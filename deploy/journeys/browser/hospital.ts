import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { url } from "./browser.ts";

/** The port on which the stack hears hospitals, counted from the one of its pages as `deploy/local` counts. */
const port = Number(new URL(url).port) + 20;

/** What Stelminster Park's own system says now, as HL7 v2 over MLLP; gives the answer's code. Its clock is the stack's. */
export async function hospitalSays(trigger: string, ...segments: string[]): Promise<string> {
  const offset = readFileSync(`${process.env.DUTYDESK_DATA}/clock-offset`, "utf8").trim();
  const now = new Date(Date.now() + milliseconds(offset));
  const time = `${now.toISOString().slice(0, 19).replaceAll(/[-:T]/g, "")}+0000`;
  const head = [`MSH|^~\\&|WEXPAS|ZX1|DUTYDESK|WEX|${time}||ADT^${trigger}|J${Date.now()}|P|2.4`, `EVN|${trigger}|${time}|||J|${time}`];
  const answer = await exchange([...head, ...segments, ""].join("\r"));
  return /MSA\|(\w\w)/.exec(answer)?.[1] ?? answer;
}

function exchange(message: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const line = connect(port, "127.0.0.1", () => line.write(`\u000b${message}\u001c\r`));
    let answer = "";
    line.setTimeout(20_000, () => line.destroy(new Error("no answer to a message")));
    line.on("data", (bytes) => {
      answer += bytes;
      if (!answer.includes("\u001c")) return;
      line.end();
      resolve(answer);
    });
    line.on("error", reject);
  });
}

/** The offset is written as Java writes a duration: PT-47H-2.5S. */
function milliseconds(duration: string): number {
  const part = (unit: string) => Number(new RegExp(`(-?[\\d.]+)${unit}`).exec(duration)?.[1] ?? 0);
  return ((part("H") * 60 + part("M")) * 60 + part("S")) * 1000;
}
