// A video of another site is not asked for before somebody wants to see it: until then there is its
// picture, from this site, and a link.

import { asked, span } from "./moments.js";

const facade = document.querySelector(".facade[data-embed]");
if (facade) {
  const link = facade.querySelector("a");
  const play = (start = 0) => {
    const frame = facade.querySelector("iframe") ?? document.createElement("iframe");
    const address = new URL(facade.dataset.embed);
    address.searchParams.set(facade.dataset.start, String(Math.floor(start)));
    address.searchParams.set("autoplay", "1");
    frame.src = address.href;
    frame.title = facade.dataset.title;
    frame.allow = "autoplay; encrypted-media; picture-in-picture; fullscreen";
    frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays for no unknown page
    if (!frame.isConnected) {
      link.hidden = true;
      facade.append(frame);
    }
    frame.focus();
  };
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    play(asked(location)?.start);
  });
  // Where there is no recording of our own, times lead into the video.
  if (!document.querySelector(".player audio, .player video")) {
    document.addEventListener("click", (event) => {
      const time = event.target.closest("a[href^='#t=']");
      if (!time) return;
      event.preventDefault();
      play(span(time.hash)?.start);
      facade.scrollIntoView({ block: "center" });
    });
  }
}
