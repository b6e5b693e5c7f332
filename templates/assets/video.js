// A video of another site is not asked for before somebody wants to see it: until then there is its
// picture, from this site, and a link.

import { asked, clicked } from "./moments.js";

// How each service's player is told the second to begin at.
const BEGIN = {
  YouTube: (address, second) => address.searchParams.set("start", second),
  Vimeo: (address, second) => (address.hash = `t=${second}s`),
  PeerTube: (address, second) => address.searchParams.set("start", second),
};

const facade = document.querySelector(".facade[data-embed]");
if (facade) begin();

function begin() {
  const button = facade.querySelector("button");
  const frame = document.createElement("iframe");
  frame.title = facade.dataset.title;
  frame.allow = "autoplay; encrypted-media; picture-in-picture; fullscreen";
  frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays for no unknown page

  function play(start = 0) {
    for (const other of document.querySelectorAll("audio, video")) other.pause();
    const address = new URL(facade.dataset.embed);
    address.searchParams.set("autoplay", "1");
    if (start >= 1) BEGIN[facade.dataset.service](address, String(Math.floor(start)));
    frame.src = address.href;
    if (!frame.isConnected) facade.append(frame);
    frame.focus();
    button.hidden = true; // only now, so that the focus is never nowhere
  }

  button.hidden = false;
  button.addEventListener("click", () => play(asked(location)?.start));
  // Where there is no recording of our own, times lead into the video.
  if (document.querySelector(".player audio, .player video")) return;
  document.addEventListener("click", (event) => {
    const wanted = clicked(event);
    if (!wanted) return;
    event.preventDefault();
    play(wanted.start);
    facade.scrollIntoView({ block: "nearest" });
  });
}
