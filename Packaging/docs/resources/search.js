"use strict";

// Search over the documentation. Every page works without this file; the list is read when somebody begins to search.

const LIMIT = 12;
const [TITLE, KIND, OWNER, PLACE, SENTENCE] = [0, 1, 2, 3, 4];
const root = document.body.dataset.root;

/** How well a row answers: the exact title first, then titles that begin so, then those that have it, then sentences. */
function rank(row, words) {
  const title = row[TITLE].toLowerCase();
  const named = `${row[OWNER]} ${title}`.toLowerCase();
  const all = `${named} ${row[SENTENCE]}`.toLowerCase();
  if (!words.every((word) => all.includes(word))) return 0;
  const whole = words.join(" ");
  const base = title === whole || title.endsWith(` ${whole}`) || title.endsWith(`.${whole}`) ? 8
    : title.startsWith(whole) ? 6
    : words.every((word) => title.includes(word)) ? 4
    : words.every((word) => named.includes(word)) ? 3 : 1;
  return base + (row[SENTENCE] ? 1.5 : 0) - Math.min(title.length, 90) / 100;
}

function found(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return window.filmlabSearch.map((row) => [rank(row, words), row]).filter(([points]) => points > 0)
    .sort((a, b) => b[0] - a[0]).slice(0, LIMIT).map(([, row]) => row);
}

/** The field and its list, in the head of the page. */
function makeForm() {
  const form = document.createElement("form");
  form.className = "site-search has-suggestions";
  form.setAttribute("role", "search");
  form.innerHTML = `<label class="visually-hidden" for="words">Search the documentation</label>
    <input id="words" type="search" placeholder="Search  /" autocomplete="off" role="combobox" aria-expanded="false"
      aria-controls="found" aria-autocomplete="list" maxlength="100">
    <div id="found" class="suggestions" role="listbox" aria-label="Found" hidden></div>
    <p class="visually-hidden" role="status"></p>`;
  document.querySelector(".site-head").append(form);
  return form;
}

const form = makeForm();
const field = form.querySelector("input");
const list = form.querySelector(".suggestions");
const spoken = form.querySelector("[role=status]");
let current = -1;

/** Reads the list of everything once, from a script, since a page of a file may fetch nothing else. */
function readList() {
  if (document.querySelector("#search-list")) return;
  const script = document.createElement("script");
  script.id = "search-list";
  script.src = `${root}search-list.js`;
  script.onload = show;
  document.head.append(script);
}

function option(row, place) {
  const link = document.createElement("a");
  link.id = `found-${place}`;
  link.href = root + row[PLACE].replace(/[^#]+/, encodeURI);
  link.setAttribute("role", "option");
  link.tabIndex = -1;
  const title = document.createElement("b");
  title.textContent = row[TITLE];
  const note = document.createElement("span");
  note.className = "suggestion-note";
  note.textContent = [row[KIND], row[OWNER] && `of ${row[OWNER]}`].filter(Boolean).join(" ") +
    (row[SENTENCE] ? ` · ${row[SENTENCE]}` : "");
  link.append(title, note);
  return link;
}

function show() {
  if (!window.filmlabSearch) return;
  const rows = found(field.value);
  list.replaceChildren(...rows.map(option));
  if (field.value.trim() && !rows.length) list.textContent = "Nothing is called so, or says so.";
  spoken.textContent = field.value.trim() ? `${rows.length} found` : "";
  open(Boolean(field.value.trim()));
  choose(rows.length ? 0 : -1);
}

function open(isOpen) {
  list.hidden = !isOpen;
  field.setAttribute("aria-expanded", String(isOpen));
}

function choose(place) {
  const options = list.querySelectorAll("[role=option]");
  current = options.length ? (place + options.length) % options.length : -1;
  options.forEach((each, index) => each.setAttribute("aria-selected", String(index === current)));
  if (current < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", options[current].id);
  options[current].scrollIntoView({ block: "nearest" });
}

field.addEventListener("focus", readList);
field.addEventListener("input", show);
field.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(current + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Escape") {
    open(false);
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelectorAll("[role=option]")[current]?.click();
});
form.addEventListener("focusout", (event) => {
  if (!form.contains(event.relatedTarget)) open(false);
});
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", () => open(false));
document.addEventListener("keydown", (event) => {
  const isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    field.focus();
  }
});
