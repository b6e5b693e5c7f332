// What Podcast Index's parser and rss-parser make of a feed: node read.mjs FEED ANSWERS
import { readFileSync, writeFileSync } from "node:fs";
import partytime from "podcast-partytime";
import Parser from "rss-parser";

const one = ["podcast:chapters", "podcast:season", "podcast:episode", "psc:chapters"];
const many = ["podcast:person", "podcast:transcript", "podcast:soundbite", "podcast:contentLink"];
const item = [...one, ...many.map((name) => [name, name, { keepArray: true }])];

const [feed, answers] = process.argv.slice(2);
const xml = readFileSync(feed, "utf8");
const read = {
  partytime: partytime.parseFeed(xml),
  rssParser: await new Parser({ customFields: { item } }).parseString(xml),
};
writeFileSync(answers, JSON.stringify(read));
