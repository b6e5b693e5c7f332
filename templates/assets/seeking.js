// Going to a time: at once, or as soon as the recording is known; and stopping where a shared range
// ends.

// `{seek, at}` for a recording; `unseekable` is called where it cannot be gone through.
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
