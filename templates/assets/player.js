// The player: what the browser's own controls lack. Without script they play just as well. What is
// of use only once something plays is loaded then.

import * as memory from "./memory.js";
import { asked, clicked, clock, seeker, span } from "./moments.js";

const section = document.querySelector(".player");
const media = section?.querySelector("audio, video");
if (media) begin();

function begin() {
  const episode = section.dataset.episode;
  const { seek, at } = seeker(media, () => tell("unseekable"));
  const chapters = [...document.querySelectorAll(".chapters a[href^='#t=']")].map((link) => ({
    link,
    start: span(link.hash)?.start ?? 0,
    title: link.dataset.title ?? link.textContent.trim(),
  }));
  const chapterAt = (time) => chapters.findLastIndex((one) => one.start <= time + 0.25);
  const resume = section.querySelector("[data-do=resume]");

  const moved = (start) => seek(start, { play: !media.paused });
  const doing = {
    back: () => moved(at() - 15),
    forward: () => moved(at() + 30),
    previous: () => {
      const here = chapterAt(at());
      const far = here >= 0 && at() - chapters[here].start > 3;
      moved(chapters[Math.max(0, far ? here : here - 1)]?.start ?? 0);
    },
    next: () => {
      const after = chapters[chapterAt(at()) + 1];
      if (after) moved(after.start);
    },
    toggle: () => (media.paused ? media.play().catch(() => {}) : media.pause()),
    mute: () => (media.muted = !media.muted),
    resume: () => {
      seek(memory.place(episode) ?? 0);
      media.focus(); // before the button goes, which has the focus
      resume.hidden = true;
    },
  };
  section.addEventListener("click", (event) => {
    doing[event.target.closest("[data-do]")?.dataset.do]?.();
  });

  // Letters work only while the player has the focus (WCAG 2.1.4), and never with others' keys.
  // The page lists them below the player.
  const keys = { j: "back", l: "forward", k: "toggle", m: "mute", p: "previous", n: "next" };
  section.addEventListener("keydown", (event) => {
    const other = event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select");
    const told = keys[event.key.toLowerCase()];
    if (other || !told) return;
    event.preventDefault();
    if (!event.repeat || told === "back" || told === "forward") doing[told]();
  });

  const speed = section.querySelector(".speed select");
  media.playbackRate = media.defaultPlaybackRate = memory.speed();
  if (speed) {
    const show = () => (speed.value = String(media.playbackRate));
    show();
    speed.addEventListener("change", () => {
      media.playbackRate = media.defaultPlaybackRate = Number(speed.value);
      memory.keepSpeed(Number(speed.value));
    });
    media.addEventListener("ratechange", show); // the browser's own menu has it too
  }

  // Links to times: in chapters, notes, references and transcript, and in the page's own address.
  document.addEventListener("click", (event) => {
    const wanted = clicked(event);
    if (!wanted) return;
    event.preventDefault();
    history.replaceState(history.state, "", event.target.closest("a").getAttribute("href"));
    seek(wanted.start, wanted);
  });
  addEventListener("hashchange", () => {
    const wanted = span(location.hash);
    if (wanted) seek(wanted.start, wanted);
  });
  const wanted = asked(location);
  if (wanted) {
    // Nobody who reads another page wants its frames to begin by themselves.
    seek(wanted.start, { ...wanted, play: self === top });
    toWords(wanted.start);
    import("./dock.js").then(({ dock }) => dock(section, media));
  } else if (resume && memory.place(episode) !== null) {
    resume.textContent = resume.dataset.form.replace("{time}", clock(memory.place(episode)));
    resume.hidden = false;
  }

  // `?t=75` and `#t=1:15` name no id, so the words spoken then are looked up.
  function toWords(start) {
    if (document.querySelector(":target")) return;
    const cues = [...document.querySelectorAll(".transcript .cue[id]")];
    cues.findLast((cue) => span(`#${cue.id}`)?.start <= start)?.scrollIntoView({ block: "center" });
  }

  const now = section.querySelector(".now");
  const played = section.querySelector(".timeline .played");
  let shown = -1;
  media.addEventListener("timeupdate", () => {
    played?.setAttribute("width", String((1000 * media.currentTime) / (media.duration || Infinity)));
    const here = chapterAt(media.currentTime);
    if (here === shown) return;
    chapters[shown]?.link.removeAttribute("aria-current");
    chapters[here]?.link.setAttribute("aria-current", "true");
    if (now) now.textContent = chapters[here]?.title ?? "";
    shown = here;
  });

  // What was only looked at keeps the place where it was left before.
  const remember = () => media.played.length && memory.keepPlace(episode, media);
  let saved = 0;
  media.addEventListener("timeupdate", () => {
    if (Math.abs(media.currentTime - saved) < 5) return;
    saved = media.currentTime;
    remember();
  });
  for (const one of ["pause", "ended"]) media.addEventListener(one, remember);
  addEventListener("pagehide", remember);

  function tell(what) {
    const trouble = section.querySelector(".trouble");
    if (!trouble) return;
    trouble.textContent = trouble.dataset[what];
    trouble.hidden = false;
  }
  media.addEventListener("error", () => tell("failed"));

  const begun = async () => {
    if (resume?.contains(document.activeElement)) media.focus();
    if (resume) resume.hidden = true;
    const [{ announce }, { follow }, { dock }, { alone }] = await Promise.all([
      import("./session.js"),
      import("./follow.js"),
      import("./dock.js"),
      import("./alone.js"),
    ]);
    alone(media);
    const here = () => chapterAt(media.currentTime);
    announce(media, section.dataset, doing, moved, chapters, here);
    follow(media);
    dock(section, media);
  };
  media.addEventListener("play", begun, { once: true });

  const saving = section.querySelector("button[data-offline]");
  if (saving) offer(saving);
}

// Keeping it for where there is no network: nothing of that is loaded before somebody wants it.
async function offer(button) {
  const load = () => import("./offline.js");
  try {
    // A browser that keeps nothing at all refuses the question, and is offered nothing.
    const kept = await caches.has(`podsite-saved:${location.pathname}`);
    button.hidden = !navigator.serviceWorker;
    button.addEventListener("click", async () => (await load()).toggle(button, media));
    if (kept) (await load()).freshen(button, media);
  } catch {
    button.hidden = true;
  }
}
