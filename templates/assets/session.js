// The lock screen, the headset and the car: what plays, and what their buttons do.

export function announce(media, about, doing, seek, chapter) {
  const session = navigator.mediaSession;
  if (!session) return;

  let told = null;
  const tell = () => {
    const part = chapter() ?? "";
    if (told === part) return;
    told = part;
    const artwork = about.artwork ? [{ src: about.artwork }] : [];
    session.metadata = new MediaMetadata({
      title: part && part !== about.title ? `${about.title}: ${part}` : about.title,
      artist: about.by,
      album: about.show,
      artwork,
    });
  };
  const place = () => {
    if (!Number.isFinite(media.duration)) return;
    const { duration, playbackRate, currentTime } = media;
    session.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
  };

  media.addEventListener("play", () => {
    tell();
    place();
  });
  for (const one of ["seeked", "ratechange", "durationchange"]) media.addEventListener(one, place);
  media.addEventListener("timeupdate", () => !media.paused && tell());

  const actions = {
    play: () => media.play().catch(() => {}),
    pause: () => media.pause(),
    seekbackward: ({ seekOffset }) => seek(media.currentTime - (seekOffset ?? 15)),
    seekforward: ({ seekOffset }) => seek(media.currentTime + (seekOffset ?? 30)),
    seekto: ({ seekTime }) => seek(seekTime, { play: !media.paused }),
    previoustrack: doing.previous,
    nexttrack: doing.next,
  };
  for (const [name, act] of Object.entries(actions)) {
    try {
      session.setActionHandler(name, act);
    } catch {
      // A browser that does not know this button has none.
    }
  }
}
