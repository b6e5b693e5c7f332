// Times in the page (#t=75) play the recording from there; without script they lead to the words.
const recording = document.querySelector(".player audio, .player video");

function playFrom(hash) {
  const found = /^#t=([\d.]+)/.exec(hash);
  if (!found || !recording) return;
  const seconds = Number(found[1]);
  const start = () => {
    recording.currentTime = seconds;
    recording.play().catch(() => {}); // a browser may want a click first; the place is kept
  };
  if (recording.readyState > 0) {
    start();
  } else {
    recording.addEventListener("loadedmetadata", start, { once: true });
    recording.load();
  }
}

addEventListener("hashchange", () => playFrom(location.hash));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#t="]');
  // The same time twice changes no hash, so the second click would do nothing.
  if (link && link.hash === location.hash) playFrom(link.hash);
});
const asked = new URLSearchParams(location.search).get("t"); // as search engines link to a chapter
playFrom(location.hash || (asked ? `#t=${asked}` : ""));
