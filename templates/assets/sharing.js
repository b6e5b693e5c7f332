// Copying and sharing: a link, the link to this moment, a quote with the second it was spoken.
// What it says to readers stands in the page, in their language (data-told, hidden buttons).

import { clock, span } from "./moments.js";

const media = document.querySelector(".player audio, .player video");
const here = document.querySelector("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0];
const at = (time) => `${here}#t=${Math.floor(time)}`;

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy"); // where there is no clipboard: pages that were not loaded securely
    field.remove();
    button.focus();
  }
  const status = document.querySelector("[role=status].told");
  if (status) {
    status.textContent = "";
    status.textContent = button.dataset.told;
  }
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 2000);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy], button[data-share]");
  if (!button) return;
  if ("share" in button.dataset) {
    navigator.share({ title: document.title, url: here }).catch(() => {}); // closed unused
    return;
  }
  const moment = button.dataset.copy === "moment";
  copy(moment ? at(media?.currentTime ?? 0) : button.dataset.copy, button);
});

for (const button of document.querySelectorAll("button[data-share]")) {
  button.hidden = !navigator.share;
}

const moment = document.querySelector("button[data-copy=moment] [data-at]");
media?.addEventListener("timeupdate", () => {
  if (moment) moment.textContent = clock(media.currentTime);
});

// A selection within the transcript can be shared as a quote that opens at its second.
const words = document.querySelector(".transcript");
const quote = document.querySelector(".quote");
if (words && quote) {
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    const text = chosen.toString().trim().replace(/\s+/g, " ");
    const node = chosen.rangeCount ? chosen.getRangeAt(0).startContainer : null;
    const cue = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".cue[id]");
    quote.hidden = !(cue && text.length > 10 && words.contains(cue));
    if (quote.hidden) return;
    const button = quote.querySelector("button");
    const said = button.dataset.quoted.replace("{q}", () => text);
    button.dataset.copy = `${said}\n${at(span(`#${cue.id}`).start)}`;
  });
}
