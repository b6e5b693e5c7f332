// One thing plays at a time: on this page, and in all its tabs.

export function alone(media) {
  let tabs = null; // open only while it plays: an open channel keeps a page out of the back cache

  function begins(event) {
    for (const other of document.querySelectorAll("audio, video")) {
      if (other !== event.target) other.pause();
    }
    if (!tabs) {
      tabs = new BroadcastChannel("podsite-playing");
      tabs.onmessage = () => media.pause();
    }
    tabs.postMessage("begins");
  }

  document.addEventListener("play", begins, true); // it does not bubble
  media.addEventListener("pause", () => {
    tabs?.close();
    tabs = null;
  });
  if (!media.paused) begins({ target: media });
}
