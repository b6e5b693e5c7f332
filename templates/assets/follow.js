// The transcript follows the recording: the words spoken now are marked, and kept in sight until
// the reader scrolls; not at all where motion is not wanted.

import { span } from "./moments.js";

export function follow(media) {
  const words = document.querySelector(".transcript");
  const cues = [...(words?.querySelectorAll(".cue[id]") ?? [])];
  if (!cues.length) return;
  const starts = cues.map((cue) => span(`#${cue.id}`)?.start ?? 0);
  const choice = words.querySelector(".follow input");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  if (choice) choice.checked = !still.matches;

  // The reader's own scrolling ends it; ours is no wheel, no touch and no key.
  const leave = () => choice && (choice.checked = false);
  addEventListener("wheel", leave, { passive: true });
  addEventListener("touchmove", leave, { passive: true });
  addEventListener("keydown", (event) => {
    const scrolls = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];
    if (scrolls.includes(event.key) && !event.target.closest(".player, input, select")) leave();
  });

  let now = -1;
  media.addEventListener("timeupdate", () => {
    const here = starts.findLastIndex((start) => start <= media.currentTime + 0.05);
    if (here === now) return;
    cues[now]?.removeAttribute("aria-current");
    now = here;
    cues[now]?.setAttribute("aria-current", "true");
    if (media.paused || !choice?.checked || still.matches || !inSight(words)) return;
    cues[now]?.scrollIntoView({ block: "center", behavior: "smooth" });
  });
}

// Who reads the notes or the references is not carried off to the transcript.
function inSight(words) {
  const box = words.getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0;
}
