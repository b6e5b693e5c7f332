// Times in a recording as people and programs write them in addresses, and times in words.

const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/i;
const CLOCK = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)$/;

// Seconds of `75`, `75.5`, `1:15`, `1:02:03`, `1m15s`, `1h2m3s`; null for anything else.
export function seconds(text) {
  const found = CLOCK.exec(text) ?? UNITS.exec(text);
  if (!found || !text) return null;
  const [hours, minutes, rest] = found.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + rest;
}

// `{start, end}` of `t=75`, `t=1:15,1:30`, `t=npt:75`, `t=,90` in a query or a fragment; null where
// there is none. `end` is null where the recording just goes on (W3C Media Fragments URI 1.0).
export function span(text) {
  const found = /(?:^|[#?&])(?:t|time|start)=(?:npt:)?([^&#]*)/i.exec(text);
  if (!found) return null;
  // A colon and a comma may be escaped; of all other escapes none stands in a time.
  const [first, last] = found[1].replace(/%3A/gi, ":").replace(/%2C/gi, ",").split(",");
  const start = first ? seconds(first) : 0;
  const end = last ? seconds(last) : null;
  if (start === null || (first === "" && end === null)) return null;
  return { start, end: end !== null && end > start ? end : null };
}

// The span that the address of a page names: its fragment goes before its query.
export function asked(address) {
  return span(address.hash) ?? span(address.search);
}

// The span that a click means; null where it means none, or something else than to play it here.
export function clicked(event) {
  const link = event.target.closest("a[href^='#t=']");
  const other = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  // In the drawing of the chapters a link has no `hash`.
  return link && !other && !event.defaultPrevented ? span(link.getAttribute("href")) : null;
}

// `1:02:03`, or `12:34` below an hour.
export function clock(time) {
  const whole = Math.max(0, Math.floor(time));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = `${String(rest).padStart(2, "0")}`;
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

// Going to a time: at once, or as soon as the recording is known; and stopping where a shared range
// ends. `{seek, at}` for a recording; `unseekable` is called where it cannot be gone through.
export function seeker(media, unseekable) {
  let wanted = null; // where to go once the recording is known
  let until = null; // where to stop
  let own = null; // where we went ourselves

  function seek(start, { end = null, play = true } = {}) {
    wanted = { start: Math.max(0, start), end };
    if (media.readyState > 0) go();
    if (!play) return fetchHead();
    // Asked for at once, for browsers allow it only in answer to a click. One that refuses keeps
    // the place, and the listener's own click goes on from there.
    media.play().catch((refusal) => refusal.name === "NotAllowedError" && fetchHead());
  }

  function fetchHead() {
    if (media.readyState > 0 || media.networkState === HTMLMediaElement.NETWORK_LOADING) return;
    media.preload = "metadata";
    media.load();
  }

  function go() {
    const { start, end } = wanted;
    wanted = null;
    const time = Number.isFinite(media.duration) ? Math.min(start, media.duration) : start;
    // Servers that send no parts: a browser would go to the beginning instead.
    if (!reachable(time)) return unseekable();
    own = time;
    media.currentTime = time;
    until = end;
  }

  function reachable(time) {
    const { seekable } = media;
    for (let one = 0; one < seekable.length; one++) {
      if (time >= seekable.start(one) - 0.5 && time <= seekable.end(one) + 0.5) return true;
    }
    return false;
  }

  media.addEventListener("loadedmetadata", () => wanted && go());
  // Who goes elsewhere by the browser's own controls is no longer held to the range.
  media.addEventListener("seeking", () => {
    if (own === null || Math.abs(media.currentTime - own) > 0.5) until = null;
  });
  media.addEventListener("timeupdate", () => {
    if (until === null || media.currentTime < until) return;
    until = null;
    media.pause();
  });

  return { seek, at: () => wanted?.start ?? media.currentTime };
}
