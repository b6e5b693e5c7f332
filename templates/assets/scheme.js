// Light or dark by choice. Read before the page is drawn, so that it never flashes.
(() => {
  const NAME = "podsite-scheme";
  const root = document.documentElement;
  const choose = (scheme) => {
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    try {
      if (scheme) localStorage.setItem(NAME, scheme);
      else localStorage.removeItem(NAME);
    } catch {
      // A browser that keeps nothing chooses anew on each page.
    }
  };
  try {
    const kept = localStorage.getItem(NAME);
    if (kept === "light" || kept === "dark") root.dataset.scheme = kept;
  } catch {
    // As above.
  }
  const dark = () =>
    (root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) ===
    "dark";
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".scheme");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(dark()));
    button.addEventListener("click", () => {
      const wanted = dark() ? "light" : "dark";
      const usual = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      choose(wanted === usual ? null : wanted);
      show();
    });
    // The preference may change with the evening, the choice in another tab.
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    addEventListener("storage", (event) => {
      if (event.key !== NAME) return;
      if (event.newValue) root.dataset.scheme = event.newValue;
      else delete root.dataset.scheme;
      show();
    });
    show();
  });
})();
