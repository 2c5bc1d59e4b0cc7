// Small conveniences. Every page works without them, and all listeners sit on the document,
// so parts that htmx swaps in need no second start.
(() => {
  const root = document.documentElement;
  const english = root.lang.startsWith("en");

  // Text size and contrast: links that the server understands; here they only spare a page load.
  const shown = () => ({ text: root.dataset.text || "normal", contrast: root.dataset.contrast || "normal" });
  const code = ({ text, contrast }) => `${text}.${contrast}`;

  function show(display) {
    for (const key of ["text", "contrast"]) {
      if (display[key] === "normal") delete root.dataset[key];
      else root.dataset[key] = display[key];
    }
    for (const link of document.querySelectorAll("a[data-display]")) {
      const [key, value] = link.dataset.display.split(":");
      if (display[key] === value) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      const url = new URL(link.href);
      url.searchParams.set("display", code({ ...display, [key]: value }));
      link.href = url.href;
    }
    const secure = location.protocol === "https:" ? ";secure" : "";
    document.cookie = `display=${code(display)};path=/;max-age=31536000;samesite=lax${secure}`;
  }

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[data-display]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [key, value] = link.dataset.display.split(":");
    show({ ...shown(), [key]: value });
  });

  // Menus made of <details>: one open at a time, closed by Escape and by a click elsewhere.
  const openMenus = () => document.querySelectorAll("details[data-menu][open]");

  document.addEventListener("click", event => {
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("focusin", event => {
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.isComposing) return;
    for (const menu of openMenus()) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    }
  });

  // Characters as readers count them: a syllable or an emoji is one. The value is never touched.
  const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(root.lang || "ko", { granularity: "grapheme" }) : null;
  const lengthOf = text => (segmenter ? [...segmenter.segment(text)].length : [...text].length);
  const grouped = number => number.toLocaleString("en-US");

  function count(field) {
    const counter = document.getElementById(field.dataset.counter);
    if (!counter) return;
    const length = lengthOf(field.value.normalize("NFC"));
    const limit = Number(field.dataset.limit);
    const over = length > limit;
    counter.textContent = over
      ? (english ? `${grouped(length - limit)} too many (${grouped(length)} / ${grouped(limit)})` : `${grouped(length - limit)}자 넘음 (${grouped(length)} / ${grouped(limit)}자)`)
      : (english ? `${grouped(length)} / ${grouped(limit)}` : `${grouped(length)} / ${grouped(limit)}자`);
    counter.classList.toggle("counter--over", over);
  }

  // 16500 (만원) → 1억 6,500만원; in English ₩165,000,000.
  function wonInWords(won) {
    if (english) return `₩${grouped(won)}`;
    const units = [[10n ** 12n, "조"], [10n ** 8n, "억"], [10n ** 4n, "만"], [1n, ""]];
    const parts = [];
    let rest = won;
    for (const [size, name] of units) {
      const part = rest / size;
      rest %= size;
      if (part > 0n) parts.push(grouped(part) + name);
    }
    return `${parts.join(" ") || "0"}원`;
  }

  // "1억 6,500만원", "5천만원", "50,000,000": what the server reads as well; anything else is left to it.
  function wonOf(text) {
    const typed = text.normalize("NFKC").replace(/[,\s₩원]/g, "");
    if (/^\d{1,15}$/.test(typed)) return BigInt(typed);
    const parts = /^(?:(\d{1,6})억)?(?:(\d{1,4})(천)?만)?(\d{1,4})?$/.exec(typed);
    if (!parts || !typed) return null;
    return BigInt(parts[1] || 0) * 10n ** 8n + BigInt(parts[2] || 0) * (parts[3] ? 10n ** 7n : 10n ** 4n) + BigInt(parts[4] || 0);
  }

  function echo(field) {
    const slot = document.getElementById(field.dataset.echo);
    if (!slot) return;
    const won = wonOf(field.value);
    slot.textContent = won === null ? "" : `= ${wonInWords(won)}`;
  }

  function refresh(field) {
    if (field.dataset?.counter) count(field);
    if (field.dataset?.echo) echo(field);
  }

  const refreshAll = () => document.querySelectorAll("[data-counter],[data-echo]").forEach(refresh);
  document.addEventListener("input", event => refresh(event.target));
  document.addEventListener("htmx:after:swap", refreshAll);
  refreshAll();

  // An address that is there to be copied is marked as a whole.
  document.addEventListener("focusin", event => {
    if (event.target.matches?.("input[data-copy]")) event.target.select();
  });

  // After a refused form the summary is read first.
  document.querySelector(".error-summary[tabindex]")?.focus();
})();
