// Keeping an episode for where there is no network: its page, what that is made of, its recording.
// Each has a cache of its own, named by its path, so that shows of one host never meet.

import { say } from "./sharing.js";

const PREFIX = "podsite-saved:";
const name = PREFIX + location.pathname;
const page = location.href.split(/[?#]/)[0];
let breaking = null; // breaks off what is being saved

export async function toggle(button, media) {
  if (breaking) return breaking.abort();
  const { words, worker, ...told } = parts(button);
  try {
    if (await isKept(media)) await remove(worker);
    else {
      breaking = new AbortController();
      const saying = (share) => (words.textContent = told.saving.replace("{share}", share));
      saying(percent(0));
      await save(media, worker, breaking.signal, (share) => saying(percent(share)));
      say(told.done);
    }
  } catch (failure) {
    await remove(worker); // a part of it is of no use
    if (failure.name !== "AbortError") return (words.textContent = told.failed); // no room, no network
  } finally {
    breaking = null;
  }
  await show(words, told, media);
}

// A page that is kept is kept as it is now; a recording at another address is to be saved again.
export async function freshen(button, media) {
  const { words, ...told } = parts(button);
  await show(words, told, media);
  try {
    await keepPage(await caches.open(name), media);
  } catch {
    // There is no network: what was kept before is still there.
  }
}

function parts(button) {
  const { offline: worker, ...told } = button.dataset;
  return { words: button.querySelector("[data-words]"), worker, ...told };
}

async function show(words, told, media) {
  words.textContent = (await isKept(media)) ? told.remove : told.save;
}

async function isKept(media) {
  return Boolean(await caches.match(media.src, { cacheName: name }));
}

function percent(share) {
  return new Intl.NumberFormat(document.documentElement.lang, { style: "percent" }).format(share);
}

async function save(media, worker, signal, tell) {
  await navigator.serviceWorker.register(worker);
  await navigator.storage?.persist?.(); // or else a browser may throw it away when room is short
  const cache = await caches.open(name);
  await keepPage(cache, media);
  const answer = await fetch(media.src, { signal });
  if (!answer.ok) throw new Error(answer.statusText);
  const size = Number(answer.headers.get("Content-Length"));
  let had = 0;
  const counted = new TransformStream({
    transform(chunk, out) {
      had += chunk.length;
      if (size) tell(Math.min(1, had / size));
      out.enqueue(chunk);
    },
  });
  const headers = { "Content-Type": answer.headers.get("Content-Type") ?? "audio/mpeg" };
  await cache.put(media.src, new Response(answer.body.pipeThrough(counted), { headers }));
}

// The page and all of this site that it is made of, scripts that it loads only later included.
async function keepPage(cache, media) {
  const found = document.querySelectorAll("link[rel=stylesheet], script[src], img, track[src]");
  const addresses = [...found].map((one) => one.currentSrc || one.href || one.src).filter(Boolean);
  if (media.poster) addresses.push(media.poster);
  const waiting = new Set([page, ...addresses.filter((one) => new URL(one).origin === location.origin)]);
  for (const address of waiting) {
    const answer = await fetch(address);
    if (!answer.ok) continue; // an episode without one of its pictures is still one
    const text = /\.(js|css)$/.test(address) ? await answer.clone().text() : "";
    for (const [, other] of text.matchAll(/(?:\bfrom|\bimport|\burl)\s*\(?\s*["']?(\.[^"')\s]+)/g)) {
      waiting.add(new URL(other, address).href);
    }
    await cache.put(address, answer);
  }
  for (const { url } of await cache.keys()) {
    if (!waiting.has(url) && url !== media.src) await cache.delete(url); // of an earlier state
  }
}

async function remove(worker) {
  await caches.delete(name);
  const root = PREFIX + new URL(".", new URL(worker, page)).pathname;
  if ((await caches.keys()).some((one) => one.startsWith(root))) return;
  const registered = await navigator.serviceWorker.getRegistration(worker);
  await registered?.unregister();
}
