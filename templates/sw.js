// Answers for what a listener has saved for offline; registered only when somebody saves something.
// What the network has goes first, so that nothing is ever stale while there is one.

// Shows that share a host each have caches and a worker of their own.
const KEPT = `podsite-saved:${new URL(self.registration.scope).pathname}`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.headers.has("range") ? part(request) : whole(request));
});

async function saved(request) {
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
  const options = { ignoreSearch: request.mode === "navigate", ignoreVary: true };
  for (const cacheName of names) {
    const found = await caches.match(request.url.split("#")[0], { ...options, cacheName });
    if (found) return found;
  }
}

async function whole(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await saved(request);
    if (kept) return kept;
    throw failure;
  }
}

// A player asks for parts of a recording; a saved one is whole, so the part is cut out of it.
async function part(request) {
  const kept = await saved(request);
  if (!kept) return fetch(request);
  const content = await kept.blob();
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range"));
  const [, first, last] = asked ?? ["", "0", ""];
  // `-500` are the last 500 bytes.
  const start = first ? Number(first) : Math.max(0, content.size - Number(last));
  const end = first && last ? Math.min(Number(last), content.size - 1) : content.size - 1;
  if (start > end) {
    const headers = { "Content-Range": `bytes */${content.size}` };
    return new Response(null, { status: 416, headers });
  }
  return new Response(content.slice(start, end + 1), {
    status: 206,
    headers: {
      "Content-Type": kept.headers.get("Content-Type") ?? "audio/mpeg",
      "Content-Length": String(end - start + 1),
      "Content-Range": `bytes ${start}-${end}/${content.size}`,
      "Accept-Ranges": "bytes",
    },
  });
}
