// The framework reruns a page when r is pressed. A page of the board follows its address alone: nothing would change,
// and a run that is over before the browser hears of it would leave the page marked as going on.
addEventListener(
  "keydown",
  (event) => {
    const isTyped = event.target.closest?.("input, textarea, select, [contenteditable=true]");
    if (event.key.toLowerCase() === "r" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyped) event.stopImmediatePropagation();
  },
  true,
);
