// Filters the findings and switches the language. The page is complete without it; it reads the page and changes nothing but
// what is shown.
(() => {
  "use strict";
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  root.classList.add("js");

  // -- language

  const speak = () => {
    root.lang = byId("in-ko").checked ? "ko" : "en";
    for (const element of [document.querySelector("title"), ...all("option[data-en]")]) {
      element.textContent = element.dataset[root.lang];
    }
    count();
  };

  // -- findings

  const groups = all(".group").map((element) => ({
    element,
    type: element.dataset.type,
    file: element.dataset.file,
    heading: element.querySelector("h3"),
    rows: all("li", element),
  }));
  const boxes = all(".filter input[type=checkbox]");
  const choices = byId("choices");
  let shown = 0;

  const count = () => {
    const output = byId("shown");
    if (!output) return;
    const number = (value) => Number(value).toLocaleString("en-US");
    output.textContent = output.dataset[root.lang]
      .replace("{shown}", number(shown))
      .replace("{all}", number(output.dataset.all));
    byId("nothing").hidden = shown > 0;
  };

  const textOf = (row, group) => {
    // made when somebody searches for the first time: large reports open faster
    row.words ??= `${group.heading.textContent} ${row.textContent}`.toLowerCase();
    return row.words;
  };

  const apply = () => {
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const [code, type, file] = ["code", "type", "file"].map((id) => byId(id)?.value ?? "");
    const words = byId("search").value.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
    shown = 0;
    for (const group of groups) {
      let any = false;
      const fits = (!type || group.type === type) && (!file || group.file === file);
      for (const row of group.rows) {
        const wanted =
          fits &&
          severities.has(row.className) &&
          (!code || row.dataset.code === code) &&
          words.every((word) => textOf(row, group).includes(word));
        row.hidden = !wanted;
        any ||= wanted;
        shown += wanted;
      }
      group.element.hidden = !any;
    }
    count();
  };

  const reset = () => {
    for (const box of boxes) box.checked = true;
    for (const field of all("select, input[type=search]", choices)) field.value = "";
    apply();
  };

  const only = (code) => {
    reset();
    byId("code").value = code;
    apply();
    const heading = byId("findings");
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  };

  for (const radio of all("input[name=language]")) radio.addEventListener("change", speak);
  if (choices) {
    choices.hidden = false;
    let waiting = 0;
    byId("search").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 150);
    });
    for (const field of [...boxes, ...all("select", choices)]) field.addEventListener("change", apply);
    byId("reset").addEventListener("click", reset);
    document.querySelector(".filter").addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
    for (const button of all("[data-only]")) {
      button.hidden = false;
      button.addEventListener("click", () => only(button.dataset.only));
    }
    apply();
  }
  speak();

  // -- paper shows what is folded away on the screen

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const element of opened) element.open = true;
  });
  addEventListener("afterprint", () => {
    for (const element of opened) element.open = false;
  });
})();
