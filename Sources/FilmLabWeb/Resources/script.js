"use strict";

// Every page works without this file. It saves waiting: suggestions and verdicts while one types, and answers to
// small forms and filters that leave the reader where they were.

/** Waits until calls have paused for so many milliseconds, so that a fast typist costs the server one request. */
function afterPause(milliseconds, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

/** A function that fetches, and drops its request before: an old answer must never overwrite a newer one. */
function latestFetch() {
  let running;
  return async (address, options = {}) => {
    running?.abort();
    running = new AbortController();
    const answer = await fetch(address, { ...options, signal: running.signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer;
  };
}

const parsed = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
const address = () => location.pathname + location.search;
const isAborted = (error) => error.name === "AbortError";

// MARK: What is said to screen readers

/** One region for the whole page: one that is put in together with its text is often not read. */
const spoken = document.createElement("p");
spoken.className = "visually-hidden";
spoken.setAttribute("role", "status");

const say = (sentence) => {
  spoken.textContent = sentence ?? "";
};
/** A verdict that changes with each word would be read over and over. */
const sayLater = afterPause(1200, say);

// MARK: What stays when a part of the page is replaced

/** Names a control in the old page and in the new one; the elements themselves differ. */
function nameOf(control) {
  if (control.id) return control.id;
  const form = control.form?.elements;
  const choice = !form ? control.textContent
    : control.type === "radio" || control.name === "entry" ? control.value : "";
  return [sectionOf(control), control.form?.getAttribute("action"), form?.film?.value, control.name, choice].join("|");
}

const sectionOf = (element) => element.closest("section[id]")?.id ?? "";

const nameOfDetails = (details) =>
  [details.closest("[id]")?.id, details.className, details.querySelector("summary")?.textContent].join("|");

/** Puts `fresh` in the place of `old`; what was open stays open, what was written stays, and so does the focus. */
function exchange(old, fresh) {
  const opened = new Map([...old.querySelectorAll("details")].map((details) => [nameOfDetails(details), details.open]));
  const drafts = new Map(
    [...old.querySelectorAll("textarea")].filter((area) => area.value !== area.defaultValue)
      .map((area) => [nameOf(area), area.value]));
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const before = focused && [nameOf(focused), sectionOf(focused), focused.getBoundingClientRect().top];

  old.replaceWith(fresh);
  for (const details of fresh.querySelectorAll("details")) {
    details.open = opened.get(nameOfDetails(details)) ?? details.open;
  }
  for (const area of fresh.querySelectorAll("textarea")) area.value = drafts.get(nameOf(area)) ?? area.value;
  if (before) focusAgain(fresh, ...before);
}

/** Focuses the control of that name at the height where it was; where it is gone, its section. */
function focusAgain(fresh, name, section, top) {
  const controls = [...fresh.querySelectorAll("a, button, input, select, textarea, summary")];
  const control = controls.find((each) => nameOf(each) === name && (each.checkVisibility?.() ?? true));
  if (control) {
    control.focus({ preventScroll: true });
    scrollBy({ top: control.getBoundingClientRect().top - top, behavior: "instant" });
    return;
  }
  const place = (section && document.getElementById(section)) || fresh;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

// MARK: Search

/** Suggestions below a search box, after the combobox pattern of ARIA. */
function suggest(box, number) {
  const list = document.createElement("ul");
  const ask = latestFetch();
  // In the search a suggestion is opened; elsewhere, as in the comparison, it is written into the field.
  const isSearch = box.form.getAttribute("action") === "/search";
  let active = -1;

  list.id = `suggestions-${number}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  box.parentElement.classList.add("has-suggestions");
  box.after(list);
  box.autocomplete = "off";
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) box.setAttribute(name, value);

  const close = () => {
    active = -1;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  };

  /** Written into a field, a title needs its year: there may be several films of that title. */
  const titleAndYear = ({ name, note }) => (/^\d{4}$/.test(note) ? `${name} (${note})` : name);

  const option = (suggestion, at) => {
    const item = document.createElement("li");
    const note = document.createElement("span");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = suggestion.address;
    item.dataset.name = suggestion.field;
    note.className = "suggestion-note";
    note.textContent = suggestion.note ?? "";
    item.append(suggestion.name, " ", note);
    return item;
  };

  const show = (suggestions) => {
    const names = suggestions.map(titleAndYear);
    // Of two films of one title and year only their addresses tell which is meant.
    const isTwin = (at) => names.indexOf(names[at]) !== at || names.lastIndexOf(names[at]) !== at;
    const field = ({ address }, at) => {
      const slug = isSearch ? "" : decodeURIComponent(address.slice("/film/".length));
      return isTwin(at) || slug.includes("~") ? slug : names[at];
    };
    list.replaceChildren(...suggestions.map((each, at) => option({ ...each, field: field(each, at) }, at)));
    if (suggestions.length === 0) return close();
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    mark(-1);
    say(suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`);
  };

  const look = afterPause(120, async () => {
    const words = box.value.trim();
    if (words === "") return close();
    try {
      const answer = await ask(`/search/suggestions?q=${encodeURIComponent(words)}`);
      const { suggestions } = await answer.json();
      // An address of another site is not followed, wherever it came from.
      const wanted = isSearch ? /^\/(?![/\\])/ : /^\/film\//;
      if (document.activeElement === box) show(suggestions.filter((each) => wanted.test(each.address)));
    } catch (error) {
      if (!isAborted(error)) close();
    }
  });

  const follow = (item) => {
    close();
    if (isSearch) location.assign(item.dataset.address);
    else box.value = item.dataset.name;
  };

  box.addEventListener("input", look);
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.children.length;
    if (event.key === "ArrowDown") mark(active + 1 < count ? active + 1 : -1);
    else if (event.key === "ArrowUp") mark(active < 0 ? count - 1 : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) follow(list.children[active]);
    else return;
    event.preventDefault();
  });
  // The box would lose the focus, and the list go, before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) follow(item);
  });
}

/** "/" goes to the search box, but not out of a field that is being written in. */
function focusSearch(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=radio]), textarea, select, [contenteditable]")) return;
  const box = document.querySelector("form[action='/search'] input[name=q]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

// MARK: Try a review

/** The verdict follows the words while they are typed; the server has rendered and escaped all of it. */
function tryWhileTyping(form) {
  const ask = latestFetch();
  const judge = afterPause(150, async () => {
    const body = new URLSearchParams({ text: form.elements.text.value });
    try {
      const page = await parsed(await ask("/try/part", { method: "POST", body }));
      const fresh = page.getElementById("try-result");
      const old = document.getElementById("try-result");
      if (!fresh || !old) return;
      exchange(old, fresh);
      sayLater(fresh.querySelector(".try-sentence")?.textContent);
    } catch (error) {
      // The button still asks for the whole page, and that says what is wrong.
      if (!isAborted(error)) say("The verdict could not be fetched. Use the button.");
    }
  });
  form.elements.text.addEventListener("input", judge);
}

// MARK: Filters of reviews

const askForReviews = latestFetch();
let shownAddress = address();

/** Shows the reviews of another address of this page; the reader stays where they are. */
async function showReviews(target) {
  document.getElementById("reviews").setAttribute("aria-busy", "true");
  try {
    const page = await parsed(await askForReviews(target));
    const fresh = page.getElementById("reviews");
    if (!fresh) return location.assign(target);
    exchange(document.getElementById("reviews"), fresh);
    document.title = page.title;
    shownAddress = address();
    const counts = [...fresh.querySelectorAll(".review-group > h3, .band-body > .empty")];
    say(counts.map((each) => each.textContent.trim()).join(", "));
  } catch (error) {
    if (!isAborted(error)) location.assign(target);
  }
}

function followFilter(event) {
  const link = event.target.closest("#reviews .filters a");
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.pathname !== location.pathname) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  showReviews(address());
}

function followHistory() {
  // A step to another place of the same page changes nothing that is shown.
  if (address() === shownAddress) return;
  if (document.getElementById("reviews")) showReviews(address());
  else location.reload();
}

// MARK: One's own stars, reviews and watchlist

let posts = 0;

/** Posts a small form, and shows the page that the server answers with, where the reader is. */
async function post(form, button) {
  const turn = ++posts;
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body }).catch(() => null);
  if (!answer?.ok) return postPlainly(form, button);
  // Of two quick changes the page after the second is shown.
  if (turn !== posts) return;
  const { pathname } = new URL(answer.url);
  if (pathname === "/sign-in") return askToSignIn(form, answer.url);
  if (pathname !== location.pathname) return location.assign(answer.url);
  const fresh = (await parsed(answer)).querySelector("main");
  if (!fresh) return location.reload();
  // What was being edited is kept now.
  form.closest("details")?.removeAttribute("open");
  exchange(document.querySelector("main"), fresh);
  say(fresh.querySelector(".notice p")?.textContent);
}

/** The session has ended: what was written stays where it is, to be sent once the reader has signed in beside it. */
function askToSignIn(form, address) {
  form.querySelector(".sign-in-again")?.remove();
  const told = document.createElement("p");
  const link = document.createElement("a");
  told.className = "is-error sign-in-again";
  told.setAttribute("role", "alert");
  link.href = address;
  link.target = "_blank";
  link.textContent = "Sign in in another tab";
  told.append("You are no longer signed in, and nothing was saved. ", link, ", then press the button again.");
  form.append(told);
  link.focus();
}

/** Lets the browser post it, so that the reader sees what the server says. */
function postPlainly(form, button) {
  if (button?.name) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = button.name;
    field.value = button.value;
    form.append(field);
  }
  form.submit();
}

function handleSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  const told = form.querySelector(".file-told");
  if (told) told.textContent = "The file is being read …";
  if (!/\/mine\/(rate|review|watchlist|delete|undo)$/.test(form.action)) return;
  event.preventDefault();
  // The filters may have changed the address since the page came.
  if (form.elements.back) form.elements.back.value = address();
  post(form, event.submitter);
}

/** "Write a review" leads to a folded form: it is opened, and the cursor is in it. */
function openForm(event) {
  const link = event.target.closest("a[href^='#']");
  const details = link && document.getElementById(link.hash.slice(1))?.querySelector(":scope > details");
  if (!details) return;
  details.open = true;
  setTimeout(() => details.querySelector("textarea")?.focus());
}

/** A choice of stars is kept at once; the arrow keys pass over many, and the last one counts. */
const keepStars = afterPause(400, (form) => form.isConnected && form.requestSubmit());

function handleChange(event) {
  const field = event.target;
  if (field.type === "radio" && field.name === "stars") keepStars(field.form);
  if (field.type === "file") checkFile(field);
}

/** The stars under the pointer in words, behind the heading of the row; the style sheet writes them. */
function previewStars(event) {
  const row = event.target.closest?.(".rate-stars");
  const legend = row?.closest("fieldset").querySelector("legend");
  if (!legend) return;
  const label = event.type === "pointerover" ? event.target.closest("label") : null;
  legend.dataset.preview = label ? `: ${label.textContent.trim()}` : "";
}

// MARK: Upload

/** Of 2²⁰ bytes, as the page says its limit. */
const megabytes = (bytes) =>
  `${new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 }).format(bytes / 1048576)} MB`;

/** Says which file was chosen, and refuses one that the server would refuse after minutes of sending. */
function checkFile(field) {
  const file = field.files[0];
  const told = field.form.querySelector(".file-told");
  const limit = Number(field.form.dataset.limit) || Infinity;
  const isTooLarge = file !== undefined && file.size > limit;
  const sentence = isTooLarge
    ? `${file.name} has ${megabytes(file.size)}; at most ${megabytes(limit)} are taken.`
    : file ? `${file.name}, ${file.size < 100000 ? "under 0.1 MB" : megabytes(file.size)}` : "";
  field.setCustomValidity(isTooLarge ? sentence : "");
  field.setAttribute("aria-invalid", String(isTooLarge));
  told.classList.toggle("is-error", isTooLarge);
  told.textContent = sentence;
}

// MARK: Start

document.documentElement.classList.add("has-script");
document.body.append(spoken);
document.querySelectorAll("form[action='/search'] input[name=q], form[action='/compare'] input:not([type=hidden])")
  .forEach(suggest);
document.querySelectorAll("form[action='/try']").forEach(tryWhileTyping);
document.addEventListener("keydown", focusSearch);
document.addEventListener("click", followFilter);
document.addEventListener("click", openForm);
document.addEventListener("submit", handleSubmit);
document.addEventListener("change", handleChange);
document.addEventListener("pointerover", previewStars);
document.addEventListener("pointerout", previewStars);
addEventListener("popstate", followHistory);
