// Puts the framework's own English into Chinese as it appears. Only exact phrases and patterns of the table are
// touched; the board's own texts, code, drawings and what people type are left alone.
(() => {
  const texts = __TEXTS__;
  const words = new Map(Object.entries(texts.words));
  const patterns = texts.patterns.map(([pattern, words]) => [new RegExp(pattern), words]);
  const attributes = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt", "data-title"];
  const skipped = "pre, code, script, style, textarea, [contenteditable], [data-own]";

  // null: nothing to change
  const translated = (text) => {
    const bare = text.trim();
    if (bare.length > 200 || !/[A-Za-z]{2}/.test(bare)) return null;
    if (words.has(bare)) return text.replace(bare, () => words.get(bare));
    for (const [pattern, replacement] of patterns) if (pattern.test(bare)) return bare.replace(pattern, replacement);
    return null;
  };
  const onText = (node) => {
    if (node.parentElement?.closest(skipped)) return;
    const text = translated(node.nodeValue);
    if (text !== null && text !== node.nodeValue) node.nodeValue = text;
  };
  const onAttributes = (element) => {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      const text = value && translated(value);
      if (text && text !== value) element.setAttribute(name, text);
    }
  };
  const onNode = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return onText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    onAttributes(node);
    if (!node.namespaceURI.endsWith("svg")) node.childNodes.forEach(onNode);
  };
  const onChange = (change) => {
    if (change.type === "childList") change.addedNodes.forEach(onNode);
    else if (change.type === "characterData") onText(change.target);
    else onAttributes(change.target);
  };
  new MutationObserver((changes) => changes.forEach(onChange)).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes,
  });
})();
