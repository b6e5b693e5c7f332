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
