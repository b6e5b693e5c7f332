// The transcript follows the recording: the words spoken now are marked, and kept in sight until
// the reader scrolls. Where motion is not wanted, only who asks for it is followed, without any.

import { span } from "./moments.js";

const SCROLLING = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "];

export function follow(media) {
  const words = document.querySelector(".transcript");
  const cues = [...(words?.querySelectorAll(".cue[id]") ?? [])];
  if (!cues.length) return;
  const starts = cues.map((cue) => span(`#${cue.id}`)?.start ?? 0);
  const choice = words.querySelector(".follow input");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  if (choice && still.matches && !choice.dataset.chosen) choice.checked = false;

  // The reader's own scrolling ends it; ours is no wheel, no touch, no key and no scroll bar.
  const leave = () => choice && (choice.checked = false);
  addEventListener("wheel", leave, { passive: true });
  addEventListener("touchmove", leave, { passive: true });
  addEventListener("pointerdown", (event) => {
    if (event.clientX >= document.documentElement.clientWidth) leave();
  });
  addEventListener("keydown", (event) => {
    const elsewhere = event.target.closest(".player, button, input, select, textarea, summary");
    if (SCROLLING.includes(event.key) && !elsewhere) leave();
  });

  let now = -1;
  const mark = () => {
    const here = starts.findLastIndex((start) => start <= media.currentTime + 0.05);
    if (here === now) return;
    cues[now]?.removeAttribute("aria-current");
    now = here;
    cues[now]?.setAttribute("aria-current", "true");
    if (!media.paused) keepInSight();
  };
  const keepInSight = () => {
    if (!choice?.checked || !inSight(words)) return;
    cues[now]?.scrollIntoView({ block: "center", behavior: still.matches ? "instant" : "smooth" });
  };
  media.addEventListener("timeupdate", mark);
  choice?.addEventListener("change", keepInSight);
  mark();
}

// Who reads the notes or the references is not carried off to the transcript.
function inSight(words) {
  const box = words.getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0;
}
