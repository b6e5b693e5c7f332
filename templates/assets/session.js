// The lock screen, the headset and the car: what plays, and what their buttons do.

export function announce(media, about, doing, seek, chapters, chapterAt) {
  const session = navigator.mediaSession;
  if (!session) return;

  const artwork = about.artwork ? [{ src: about.artwork }] : [];
  const tell = () => {
    session.metadata = new MediaMetadata({
      title: about.title,
      artist: about.by || about.show,
      album: chapters[chapterAt()]?.title ?? about.show,
      artwork,
      chapterInfo: chapters.map(({ title, start }) => ({ title, startTime: start, artwork })),
    });
  };
  const place = () => {
    if (!Number.isFinite(media.duration)) return;
    const { duration, playbackRate, currentTime } = media;
    session.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
  };

  let told = chapterAt();
  media.addEventListener("timeupdate", () => {
    if (chapterAt() === told) return;
    told = chapterAt();
    tell();
  });
  for (const one of ["play", "seeked", "ratechange", "durationchange"]) {
    media.addEventListener(one, place);
  }
  tell();
  place();

  const actions = {
    play: () => media.play().catch(() => {}),
    pause: () => media.pause(),
    seekbackward: ({ seekOffset }) => seek(media.currentTime - (seekOffset || 15)),
    seekforward: ({ seekOffset }) => seek(media.currentTime + (seekOffset || 30)),
    seekto: ({ seekTime }) => seek(seekTime),
    ...(chapters.length > 1 && { previoustrack: doing.previous, nexttrack: doing.next }),
  };
  for (const [name, act] of Object.entries(actions)) {
    try {
      session.setActionHandler(name, act);
    } catch {
      // A browser that does not know this button has none.
    }
  }
}
