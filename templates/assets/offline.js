// Keeping an episode for where there is no network: its page, what that is made of, its recording.

const KEPT = "podsite-saved";
const button = document.querySelector("button[data-offline]");
const media = document.querySelector(".player audio, .player video");
const page = location.href.split(/[?#]/)[0];
const able = "serviceWorker" in navigator && "caches" in globalThis;
if (button && media && able && new URL(media.src).origin === location.origin) begin();

async function begin() {
  const cache = await caches.open(KEPT);
  const words = button.querySelector("[data-words]");
  const show = (kept) => {
    button.setAttribute("aria-pressed", String(kept));
    words.textContent = kept ? button.dataset.remove : button.dataset.save;
  };
  show(Boolean(await cache.match(media.src)));
  button.hidden = false;

  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const kept = await cache.match(media.src);
      await (kept ? remove(cache) : save(cache, (share) => (words.textContent = share)));
      show(!kept);
    } catch {
      words.textContent = button.dataset.failed; // no room, or the network went away
    }
    button.disabled = false;
  });
}

async function save(cache, tell) {
  await navigator.serviceWorker.register(button.dataset.offline);
  const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src], main img, .top img")];
  const addresses = parts.map((one) => one.href ?? one.currentSrc ?? one.src).filter(Boolean);
  const own = addresses.filter((one) => new URL(one).origin === location.origin);
  await cache.addAll([page, ...new Set(own)]);
  const answer = await fetch(media.src);
  if (!answer.ok) throw new Error(answer.statusText);
  const size = Number(answer.headers.get("Content-Length"));
  let had = 0;
  const counted = new TransformStream({
    transform(chunk, out) {
      had += chunk.length;
      if (size) tell(`${Math.floor((100 * had) / size)} %`);
      out.enqueue(chunk);
    },
  });
  const headers = { "Content-Type": answer.headers.get("Content-Type") ?? "audio/mpeg" };
  await cache.put(media.src, new Response(answer.body.pipeThrough(counted), { headers }));
}

async function remove(cache) {
  await cache.delete(media.src);
  await cache.delete(page);
  const left = await cache.keys();
  if (left.some((one) => /\.(mp3|m4a|mp4|m4v|ogg|opus|flac|wav)$/i.test(new URL(one.url).pathname))) return;
  await caches.delete(KEPT);
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
}
