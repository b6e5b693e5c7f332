// The player: what the browser's own controls lack. Without script they play just as well.

import { follow } from "./follow.js";
import * as memory from "./memory.js";
import { asked, clock, span } from "./moments.js";
import { announce } from "./session.js";

const section = document.querySelector(".player");
const media = section?.querySelector("audio, video");
if (media) begin();

function begin() {
  let until = null; // where a shared range ends
  const chapters = [...document.querySelectorAll(".chapters a[href^='#t=']")].map((link) => ({
    link,
    start: span(link.hash)?.start ?? 0,
    title: link.dataset.title ?? link.textContent.trim(),
  }));

  // Once its length is known, and at once where it is.
  function known(then) {
    if (media.readyState > 0) return then();
    media.addEventListener("loadedmetadata", then, { once: true });
    media.preload = "metadata";
    media.load();
  }

  function seek(start, { end = null, play = true } = {}) {
    known(() => {
      media.currentTime = Math.min(Math.max(0, start), media.duration || start);
      until = end;
      // A browser may want a click first: then the place is kept, and play goes on from there.
      if (play) media.play().catch(() => {});
    });
  }

  function chapterAt(time) {
    return chapters.findLastIndex((chapter) => chapter.start <= time + 0.25);
  }

  const doing = {
    back: () => seek(media.currentTime - 15, { play: !media.paused }),
    forward: () => seek(media.currentTime + 30, { play: !media.paused }),
    previous: () => {
      const here = chapterAt(media.currentTime);
      const far = here >= 0 && media.currentTime - chapters[here].start > 3;
      seek(chapters[Math.max(0, far ? here : here - 1)]?.start ?? 0, { play: !media.paused });
    },
    next: () => {
      const after = chapters[chapterAt(media.currentTime) + 1];
      if (after) seek(after.start, { play: !media.paused });
    },
    toggle: () => (media.paused ? media.play().catch(() => {}) : media.pause()),
    mute: () => (media.muted = !media.muted),
    resume: () => {
      seek(memory.place(section.dataset.episode) ?? 0);
      section.querySelector(".resume").hidden = true;
      media.focus();
    },
  };
  section.addEventListener("click", (event) => {
    doing[event.target.closest("[data-do]")?.dataset.do]?.();
  });

  // Letters work only while the player has the focus (WCAG 2.1.4), and never with others' keys.
  const keys = { j: "back", l: "forward", k: "toggle", m: "mute", "[": "previous", "]": "next" };
  section.addEventListener("keydown", (event) => {
    const told = event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select");
    if (told || !keys[event.key]) return;
    event.preventDefault();
    doing[keys[event.key]]();
  });

  const speed = section.querySelector(".speed select");
  media.playbackRate = media.defaultPlaybackRate = memory.speed();
  if (speed) {
    speed.value = String(memory.speed());
    speed.addEventListener("change", () => {
      media.playbackRate = media.defaultPlaybackRate = Number(speed.value);
      memory.keepSpeed(Number(speed.value));
    });
  }

  // Links to times: in chapters, notes, references and transcript, and in the page's own address.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#t=']");
    const wanted = link && !event.ctrlKey && !event.metaKey && !event.shiftKey && span(link.hash);
    if (!wanted) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    seek(wanted.start, wanted);
  });
  addEventListener("hashchange", () => {
    const wanted = span(location.hash);
    if (wanted) seek(wanted.start, wanted);
  });
  const wanted = asked(location);
  if (wanted) {
    seek(wanted.start, wanted);
    toWords(wanted.start);
  } else offerResume();

  function offerResume() {
    const at = memory.place(section.dataset.episode);
    const offer = section.querySelector(".resume");
    if (at === null || !offer) return;
    offer.querySelector("[data-at]").textContent = clock(at);
    offer.hidden = false;
    media.addEventListener("play", () => (offer.hidden = true), { once: true });
  }

  // `?t=75` and `#t=1:15` name no id, so the words spoken then are looked up.
  function toWords(start) {
    if (document.getElementById(decodeURIComponent(location.hash.slice(1)))) return;
    const cues = [...document.querySelectorAll(".transcript .cue[id]")];
    cues.findLast((cue) => span(`#${cue.id}`)?.start <= start)?.scrollIntoView({ block: "center" });
  }

  let told = -1;
  media.addEventListener("timeupdate", () => {
    if (until !== null && media.currentTime >= until) {
      until = null;
      media.pause();
    }
    const here = chapterAt(media.currentTime);
    if (here !== told) {
      chapters[told]?.link.removeAttribute("aria-current");
      chapters[here]?.link.setAttribute("aria-current", "true");
      const now = section.querySelector(".now");
      if (now) now.textContent = chapters[here]?.title ?? "";
      told = here;
    }
    section.querySelector(".timeline .played")?.setAttribute(
      "width",
      String((1000 * media.currentTime) / (media.duration || Infinity)),
    );
  });
  section.querySelector(".timeline")?.addEventListener("click", (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const left = (event.clientX - box.left) / box.width;
    known(() => seek(left * media.duration)); // from left to right in every script, as browsers do
  });

  const remember = () => media.currentTime > 0 && memory.keepPlace(section.dataset.episode, media);
  let saved = 0;
  media.addEventListener("timeupdate", () => {
    if (Math.abs(media.currentTime - saved) < 5) return;
    saved = media.currentTime;
    remember();
  });
  for (const one of ["pause", "ended"]) media.addEventListener(one, remember);
  addEventListener("pagehide", remember);

  announce(media, section.dataset, doing, seek, () => chapters[chapterAt(media.currentTime)]?.title);
  follow(media);
  dock();

  // Once it has played, the player stays in sight; what it covers is kept free by scroll padding.
  function dock() {
    const inner = section.querySelector(".dock");
    if (!inner || media.tagName === "VIDEO") return;
    let played = false;
    let away = false;
    const settle = () => {
      const docked = played && away;
      section.style.minBlockSize = docked ? `${section.offsetHeight}px` : "";
      section.classList.toggle("docked", docked);
      document.documentElement.style.setProperty("--dock", docked ? `${inner.offsetHeight}px` : "");
    };
    new IntersectionObserver(([entry]) => {
      away = !entry.isIntersecting;
      settle();
    }).observe(section);
    media.addEventListener("play", () => {
      played = true;
      settle();
    });
  }
}
