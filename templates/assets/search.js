// The search page. Nothing is loaded before the box is used; then Pagefind is, and of its index the
// parts that a search needs. Spoken words lead to the second they were spoken at.
const place = document.querySelector("#search");
const form = place.querySelector("form");
const box = form.elements.q;
const choices = [...form.querySelectorAll("select")];
const status = place.querySelector("[role=status]");
const list = place.querySelector(".results");
const more = place.querySelector("button[type=button]");
const root = new URL(place.dataset.root, document.baseURI);

const RESULTS = 5; // shown at a time: each loads the whole text of its page
const MOMENTS = 3; // shown at once of an episode
const EXCERPT = 28; // words

let engine; // Pagefind, once it was asked for
let turn = 0; // the number of the newest search: answers to older ones come too late
let waiting; // results not shown yet

// What is asked for: the words, and the choices that were made.

function asked() {
  const chosen = choices.filter((one) => one.value).map((one) => [one.name, one.value]);
  return { words: box.value.trim(), chosen: Object.fromEntries(chosen) };
}

function address({ words, chosen }) {
  const url = new URL(location.href);
  url.search = new URLSearchParams({ ...(words && { q: words }), ...chosen });
  return url;
}

function readAddress() {
  const said = new URL(location.href).searchParams;
  box.value = said.get("q") ?? "";
  for (const choice of choices) choose(choice, said.get(choice.name) ?? "");
}

function choose(choice, value) {
  if (![...choice.options].some((option) => option.value === value)) {
    choice.add(new Option(value, value));
  }
  choice.value = value;
}

// Searching.

function loaded() {
  engine ??= import(new URL(place.dataset.engine, document.baseURI)).then(async (pagefind) => {
    await pagefind.filters(); // without them, results are not counted by topic and person
    return pagefind;
  });
  engine.catch(() => (engine = undefined)); // so that another try is one
  return engine;
}

async function search() {
  const mine = ++turn;
  const { words, chosen } = asked();
  if (!words && !Object.keys(chosen).length) return clear();
  const slow = setTimeout(() => mine === turn && say("loading"), 400);
  try {
    const pagefind = await loaded();
    const sort = words ? {} : { date: "desc" };
    const found = await pagefind.search(words || null, { filters: chosen, sort });
    if (mine !== turn) return;
    const shown = await cards(found.results.slice(0, RESULTS));
    if (mine !== turn) return;
    offer(found, chosen);
    list.replaceChildren(...shown);
    waiting = found.results.slice(RESULTS);
    more.hidden = !waiting.length;
    const number = found.results.length;
    const sought = words ? quoted(words) : status.dataset.all;
    if (number) status.textContent = counted("found", number).replace("{q}", () => sought);
    else say("none", sought);
  } catch (error) {
    if (mine !== turn) return;
    console.warn(error);
    list.replaceChildren();
    more.hidden = true;
    say("failed");
  } finally {
    clearTimeout(slow);
  }
}

function clear() {
  list.replaceChildren();
  more.hidden = true;
  form.querySelector(".filters").hidden = true;
  status.textContent = "";
}

function say(what, words) {
  status.textContent = status.dataset[what].replace("{q}", () => words);
}

function quoted(words) {
  return status.dataset.quoted.replace("{q}", () => words);
}

// A number and its noun, in the form that the language has for so many.
function counted(what, number) {
  const { lang } = document.documentElement;
  const [form, shown] = [new Intl.PluralRules(lang).select(number), number.toLocaleString(lang)];
  const name = (form) => `${what}${form[0].toUpperCase()}${form.slice(1)}`;
  return (status.dataset[name(form)] ?? status.dataset[name("other")]).replace("{n}", shown);
}

// What the results can be narrowed down to, with how many there are of each.
function offer(found, chosen) {
  for (const choice of choices) {
    const name = choice.name;
    const counts = (name in chosen ? found.totalFilters : found.filters)[name] ?? {};
    const values = Object.keys(counts).filter((value) => counts[value] || value === chosen[name]);
    const turned = name === "year" ? -1 : 1;
    values.sort((a, b) => turned * a.localeCompare(b, undefined, { numeric: true }));
    const options = values.map((value) => new Option(`${value} (${counts[value]})`, value));
    choice.replaceChildren(choice.options[0], ...options);
    choose(choice, chosen[name] ?? "");
    choice.parentElement.hidden = values.length < 2 && !(name in chosen);
  }
  form.querySelector(".filters").hidden = choices.every((one) => one.parentElement.hidden);
}

// A result. The page's words are counted; anchors and hits are places among them.

async function cards(results) {
  return (await Promise.all(results.map((result) => result.data()))).map(card);
}

function card(page) {
  const anchors = [...page.anchors].sort((a, b) => a.location - b.location);
  const head = anchors.find((anchor) => anchor.id.startsWith("card=")); // it follows the title
  const times = anchors.filter((anchor) => anchor.id.startsWith("t="));
  const about = JSON.parse(decodeURIComponent(head.id.slice(5)));
  const link = new URL(about.link, root);
  const text = texts(page);
  const timed = times[0]?.location ?? Infinity;
  const hits = page.weighted_locations;

  const item = document.createElement("li");
  const title = made("a", text.title);
  title.href = link;
  const heading = made("h2", title);
  const kind = status.dataset[about.kind];
  const told = made("p", [kind, about.told].filter(Boolean).join(" · "));
  told.className = "quiet";
  item.append(heading, told, made("p", ...excerpt(text, hits, head.location, timed)));
  const spoken = moments(text, hits.filter((hit) => hit.location >= timed), times, link);
  item.append(...spoken);
  return item;
}

// The words from one place to another as nodes, hits marked.
function texts(page) {
  const joined = page.raw_content.includes("\u200B"); // the words of a script without spaces
  const words = joined
    ? page.raw_content.split("\u200B").map((word) => word.replace("&lt;", "<").replace("&gt;", ">"))
    : page.content.split(/\s+/);
  const hits = new Set(page.locations);
  const gap = joined ? "" : " ";

  function marked(words, start, end) {
    const nodes = document.createDocumentFragment();
    for (let place = start; place < Math.min(end, words.length); place++) {
      if (place > start) nodes.append(gap);
      nodes.append(hits.has(place) ? made("mark", words[place]) : words[place]);
    }
    return nodes;
  }
  const text = (start, end) => marked(words, start, end);
  // As it was written: in the text a full stop stands behind it.
  text.title = joined ? page.meta.title : marked(page.meta.title.split(/\s+/), 0, Infinity);
  text.word = (place) => bare(words[place] ?? "");
  text.end = words.length;
  return text;
}

function excerpt(text, hits, start, end) {
  const [best] = densest(text, hits.filter((hit) => hit.location >= start && hit.location < end), EXCERPT);
  const from = best ? Math.max(start, best.start - 6) : start;
  const to = Math.min(from + EXCERPT, end, text.end);
  return [from > start ? "… " : "", text(from, to), to < Math.min(end, text.end) ? " …" : ""];
}

// Where in the recording it is said: links to the second, the best ones first.
function moments(text, hits, times, link) {
  const found = densest(text, hits, 2 * asked().words.split(/\s+/).length + 6);
  const links = [];
  const taken = new Set();
  for (const { start, terms } of found) {
    const next = times.findIndex((time) => time.location > start);
    const number = (next < 0 ? times.length : next) - 1;
    const { id, location } = times[number];
    if (taken.has(id) || terms < found[0].terms / 2) continue;
    taken.add(id);
    const end = times[number + 1]?.location ?? text.end;
    links.push(moment(text, times[number], Math.max(location, start - 8), end, link));
  }
  if (!links.length) return [];
  const first = made("ul", ...links.slice(0, MOMENTS).map((one) => made("li", one)));
  const others = links.slice(MOMENTS);
  if (!others.length) return [first];
  const rest = document.createElement("details");
  const summary = counted("more", others.length);
  rest.append(made("summary", summary), made("ul", ...others.map((one) => made("li", one))));
  return [first, rest];
}

function moment(text, { id, element }, from, end, link) {
  // The title of a chapter ends where the next one begins; words that are spoken go on.
  const to = element === "b" ? end : from + EXCERPT / 2;
  const time = made("span", clock(Number(id.slice(2))));
  time.className = "at";
  const anchor = made("a", time, " ", text(from, to));
  anchor.href = `${link}#${id}`;
  return anchor;
}

// Where hits lie together, the best place first: as many of the words as can be, as close as can be.
function densest(text, hits, width) {
  const words = asked().words.split(/\s+/).map(bare).filter(Boolean);
  const spots = hits
    .map(({ location, balanced_score: score }) => {
      const said = text.word(location);
      const term = words.find((word) => said.startsWith(word) || word.startsWith(said)) ?? said;
      return { location, score, term };
    })
    .sort((a, b) => a.location - b.location);
  const windows = spots.map(({ location: start }, number) => {
    const best = new Map();
    let end = start;
    for (const spot of spots.slice(number, number + width)) {
      if (spot.location >= start + width) break;
      if (!best.has(spot.term)) end = spot.location;
      best.set(spot.term, Math.max(best.get(spot.term) ?? 0, spot.score));
    }
    const score = [...best.values()].reduce((sum, one) => sum + one, 0);
    return { start, end, score, terms: best.size };
  });
  windows.sort(
    (a, b) =>
      b.terms - a.terms || b.score - a.score || a.end - a.start - (b.end - b.start) || a.start - b.start,
  );
  const kept = [];
  for (const one of windows) {
    if (kept.every((other) => one.start > other.end || one.end < other.start)) kept.push(one);
  }
  return kept;
}

function bare(word) {
  return word.normalize("NFD").replace(/[^\p{L}\p{N}+#]/gu, "").toLowerCase();
}

function clock(seconds) {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, number) => (number ? String(part).padStart(2, "0") : part)).join(":");
}

function made(name, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

// Using it.

let pause;
box.addEventListener("focus", () => loaded().catch(() => {}), { once: true });
box.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    history.replaceState(null, "", address(asked()));
    search();
  }, 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  const url = address(asked());
  if (url.href !== location.href) history.pushState(null, "", url);
  search();
});
for (const choice of choices) choice.addEventListener("change", () => form.requestSubmit());

more.addEventListener("click", async () => {
  const mine = turn;
  const shown = await cards(waiting.slice(0, RESULTS));
  if (mine !== turn) return;
  waiting = waiting.slice(RESULTS);
  more.hidden = !waiting.length;
  list.append(...shown);
  shown[0].querySelector("a").focus(); // the button may be gone
});

// Arrows go through the links, Escape back to the box, and there it empties it.
place.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const inList = list.contains(event.target);
  if (event.key === "Escape" && (inList || event.target === box)) {
    event.preventDefault();
    if (inList) return box.focus();
    box.value = "";
    history.replaceState(null, "", address(asked()));
    search();
  } else if (step && (inList || event.target === box)) {
    const stops = [box, ...list.querySelectorAll("a, summary")].filter((one) => one.offsetParent);
    const next = stops[stops.indexOf(event.target) + step];
    if (next) event.preventDefault();
    next?.focus();
  }
});

addEventListener("popstate", () => {
  readAddress();
  search();
});
readAddress();
if (location.search) search();
