// What a browser remembers for one listener: the speed for the whole site, the place in each
// recording. Nothing leaves the browser, and a browser that keeps nothing is served as well.

const SPEED = "podsite-speed";
const PLACE = "podsite-place:";
const WORTH = 15; // seconds from either end: who is nearer to one begins anew

function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Private windows and full stores: then the place is not kept.
  }
}

export function speed() {
  const found = Number(kept(SPEED));
  return found >= 0.25 && found <= 4 ? found : 1;
}

export function keepSpeed(value) {
  keep(SPEED, value === 1 ? null : String(value));
}

// Where this recording was left, in seconds; null at its beginning and once it was heard.
export function place(episode) {
  const found = Number(kept(PLACE + episode));
  return found > 0 ? found : null;
}

export function keepPlace(episode, media) {
  const { currentTime: at, duration } = media;
  const midst = at > WORTH && !(duration - at < WORTH);
  keep(PLACE + episode, midst ? String(Math.floor(at)) : null);
}
