// Answers for what a listener has saved for offline; registered only when somebody saves something.
// What the network has goes first, so that nothing is ever stale while there is one.

const KEPT = "podsite-saved";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.headers.has("range") ? part(request) : whole(request));
});

async function saved(request) {
  const cache = await caches.open(KEPT);
  return cache.match(request.url.split("#")[0], { ignoreSearch: request.mode === "navigate" });
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
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range")) ?? [];
  if (!kept || first === undefined) return fetch(request);
  const content = await kept.blob();
  const start = Number(first);
  const end = last ? Math.min(Number(last), content.size - 1) : content.size - 1;
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
