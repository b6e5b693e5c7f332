// Copying and sharing: a link, the link to this moment, the code of a player. What it says to
// readers stands in the page, in their language (data-told, hidden buttons).

import { clock } from "./moments.js";

const media = document.querySelector(".player audio, .player video");
const here = document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0];

// The address of this page at a time of its recording.
const at = (time) => `${here}#t=${Math.floor(time)}`;

// Says something to readers who listen to the page, also when it is what was said before.
export function say(words) {
  const status = document.querySelector("[role=status].told");
  if (!status) return;
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50);
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard: pages that were not loaded securely, frames that were not allowed it.
    const had = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.style.position = "fixed"; // where nothing scrolls to it
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    had?.focus({ preventScroll: true });
    return done;
  }
}

async function copy(button) {
  const time = media?.currentTime ?? 0;
  const text = button.dataset.copy === "moment" ? at(time) : button.dataset.copy;
  if (!(await copied(text))) return say(document.querySelector(".told").dataset.failed);
  say(button.dataset.told.replace("{time}", clock(time)));
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 2000);
}

// `data-share` is the text to share; the page's own address where it is empty.
function share({ dataset }) {
  const what = dataset.share ? { text: dataset.share } : { title: document.title, url: here };
  navigator.share(what).catch(() => {}); // closed unused
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy], button[data-share]");
  if (button) "share" in button.dataset ? share(button) : copy(button);
});
for (const button of document.querySelectorAll("button[data-share]")) {
  button.hidden = !navigator.share;
}

// Quoting is loaded when somebody comes to the transcript.
const words = document.querySelector(".transcript");
const strip = document.querySelector(".quote");
if (words && strip) {
  let load = () => {
    load = () => {};
    import("./quoting.js").then(({ quoting }) => quoting(words, strip, at));
  };
  for (const coming of ["pointerover", "focusin"]) words.addEventListener(coming, () => load());
}
