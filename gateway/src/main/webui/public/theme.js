// Before the first paint: night mode as it was left, else as the phone has it.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem("theme");
  } catch (unavailable) {
    kept = null;
  }
  var dark = kept ? kept === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
