// Lighthouse as a phone: node audit.mjs CHROME ANSWERS URL…, written to ANSWERS as JSON by URL.
import { writeFileSync } from "node:fs";
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

const [chromePath, answers, ...addresses] = process.argv.slice(2);
const chromeFlags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const options = {
  logLevel: "error",
  output: "json",
  onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
};
const found = {};
const chrome = await launch({ chromePath, chromeFlags });
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { ...options, port: chrome.port });
    const each = Object.values(lhr.categories);
    const refs = each.flatMap((one) => one.auditRefs.filter((audit) => audit.weight > 0));
    const counted = new Set(refs.map((audit) => audit.id));
    found[address] = {
      error: lhr.runtimeError?.message ?? null,
      scores: Object.fromEntries(each.map((one) => [one.id, one.score])),
      values: Object.fromEntries(
        Object.values(lhr.audits)
          .filter((one) => one.numericValue !== undefined)
          .map((one) => [one.id, one.numericValue]),
      ),
      failed: Object.values(lhr.audits)
        .filter((one) => counted.has(one.id) && one.score !== null && one.score < 1)
        .map((one) => `${one.id}: ${one.displayValue ?? one.title}`),
    };
  }
} finally {
  await chrome.kill();
}
writeFileSync(answers, JSON.stringify(found));
