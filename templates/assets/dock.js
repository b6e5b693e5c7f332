// Once it has played, or a link led to a time in it, the player stays in sight. What it covers is
// kept free by the scroll padding of style.css, which knows its height from `--dock`.

const docking = new WeakSet();

export function dock(section, media) {
  const inner = section.querySelector(".dock");
  if (!inner || media.tagName === "VIDEO" || docking.has(section)) return;
  docking.add(section);
  const close = section.querySelector("[data-undock]");
  let away = false;
  let unwanted = false;

  const settle = () => {
    const docked = away && !unwanted;
    if (docked === section.classList.contains("docked")) return;
    // Where it was, its place is kept, so that nothing moves.
    section.style.minBlockSize = docked ? `${section.offsetHeight}px` : "";
    // The browser may have drawn the button's focus: never leave it on what is not shown.
    if (!docked && document.activeElement === close) media.focus({ preventScroll: true });
    section.classList.toggle("docked", docked);
    measure();
  };
  const measure = () => {
    const height = section.classList.contains("docked") ? `${inner.offsetHeight}px` : "";
    document.documentElement.style.setProperty("--dock", height);
  };

  new IntersectionObserver(([entry]) => {
    away = !entry.isIntersecting;
    settle();
  }).observe(section);
  new ResizeObserver(measure).observe(inner);
  close?.addEventListener("click", () => {
    unwanted = true;
    settle();
  });
  media.addEventListener("play", () => {
    unwanted = false;
    settle();
  });
}
