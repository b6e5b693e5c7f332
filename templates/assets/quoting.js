// Words of the transcript as a quote that opens at its second: those that are selected, or, for who
// goes from link to link, the paragraph of the link that has the focus.

import { span } from "./moments.js";

const LEAST = 3; // letters that are worth quoting

// `at` gives the address of a time.
export function quoting(words, strip, at) {
  const [copy, share] = strip.querySelectorAll("button");

  // The strip stands behind the words in the order of the keyboard, and at the bottom to the eye.
  function offer(parts) {
    const text = parts.map((part) => part.text).join(" ");
    if (text.length < LEAST) return withdraw();
    const cues = parts.map((part) => part.cue);
    const who = speakers(cues);
    const quote = strip.dataset.form.replace("{q}", () => text);
    const from = at(span(cues[0].getAttribute("href")).start);
    copy.dataset.copy = share.dataset.share = `${[quote, ...who].join(" – ")}\n${from}`;
    cues.at(-1).closest("p").after(strip);
    strip.hidden = false;
    document.documentElement.style.setProperty("--strip", `${strip.offsetHeight}px`);
  }
  function withdraw() {
    strip.hidden = true;
    document.documentElement.style.removeProperty("--strip");
  }

  function selected() {
    if (strip.contains(document.activeElement)) return; // it is being pressed
    const chosen = getSelection();
    if (chosen.isCollapsed) return words.contains(document.activeElement) || withdraw();
    const range = chosen.getRangeAt(0);
    const touched = [...words.querySelectorAll(".cue")].filter((cue) => range.intersectsNode(cue));
    offer(touched.map((cue) => ({ cue, text: within(range, cue) })).filter((part) => part.text));
  }
  function focused(target) {
    if (!target.matches(".cue:focus-visible") || !getSelection().isCollapsed) return;
    const cues = [...target.closest("p").querySelectorAll(".cue")];
    offer(cues.map((cue) => ({ cue, text: tidy(cue.textContent) })));
  }

  document.addEventListener("selectionchange", selected);
  words.addEventListener("focusin", (event) => focused(event.target));
  words.addEventListener("focusout", ({ relatedTarget: next }) => {
    const stays = strip.contains(next) || next?.matches(".transcript .cue");
    if (!stays && getSelection().isCollapsed) withdraw();
  });

  // Words that are links can be selected like others: dragging selects, and then does not play.
  // Firefox wants this for it, others what style.css says.
  words.addEventListener("pointerdown", ({ target }) => {
    const cue = target.closest(".cue");
    if (cue) cue.draggable = false;
  });
  strip.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
  words.addEventListener(
    "click",
    (event) => {
      const dragged = event.detail > 0 && !getSelection().isCollapsed;
      if (dragged && event.target.closest(".cue")) event.preventDefault();
    },
    true,
  );
  selected(); // what happened while this was loaded
  focused(document.activeElement);
}

// The words of a cue that lie in a range.
function within(range, cue) {
  const part = document.createRange();
  part.selectNodeContents(cue);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (part.comparePoint(startContainer, startOffset) === 0) part.setStart(startContainer, startOffset);
  if (part.comparePoint(endContainer, endOffset) === 0) part.setEnd(endContainer, endOffset);
  return tidy(part.toString());
}

function tidy(text) {
  return text.trim().replace(/\s+/g, " ");
}

// Who says these words, where it is one; a paragraph without a name goes on with the one before.
function speakers(cues) {
  const found = new Set();
  for (const paragraph of new Set(cues.map((cue) => cue.closest("p")))) {
    let one = paragraph;
    while (one && !one.querySelector(":scope > .speaker")) one = one.previousElementSibling;
    found.add(tidy(one?.querySelector(":scope > .speaker").textContent ?? ""));
  }
  return found.size === 1 ? [...found].filter(Boolean) : [];
}
