"use strict";
// Decoration only: every page and every form works without it.

const isTyping = (element) =>
  element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

const folds = () => document.querySelectorAll(".menu-fold[open], .person[open]");

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target)) {
    const search = document.getElementById("tim");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.method === "post") {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === "Escape") {
    for (const fold of folds()) {
      fold.open = false;
      fold.querySelector("summary").focus();
    }
  }
});

// Of what the keyboard reaches in a table browsers may leave all but an edge outside its frame.
document.addEventListener("focusin", (event) => {
  if (event.target.matches(".frame :focus-visible")) event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

// What was unfolded over the page goes away where one works on beside it.
document.addEventListener("click", (event) => {
  for (const fold of folds()) if (!(fold.closest(".menu") ?? fold).contains(event.target)) fold.open = false;
});

// A page of work that is under way opens itself anew, once the server answers.
const pause = Number(document.querySelector('meta[name="refresh"]')?.content);

const openAnew = async () => {
  try {
    await fetch(document.querySelector('link[rel="icon"]').href, { cache: "no-store" });
    location.reload();
  } catch {
    let told = document.getElementById("cho-may-chu");
    if (!told) {
      told = document.createElement("p");
      told.id = "cho-may-chu";
      told.className = "notice warning";
      told.setAttribute("role", "status");
      document.querySelector("main").append(told);
    }
    told.textContent = "Máy chủ chưa trả lời. Trang này chờ và tự mở lại khi máy chủ chạy lại.";
    setTimeout(openAnew, 2000);
  }
};

if (pause) setTimeout(openAnew, pause * 1000);

// A form is sent once. The buttons come back, since the answer may be a file or no answer at all.
const sent = new Set();

const release = (form) => {
  sent.delete(form);
  for (const button of form.querySelectorAll("button[data-words]")) {
    button.textContent = button.dataset.words;
    button.removeAttribute("aria-disabled");
    delete button.dataset.words;
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (sent.has(form)) return event.preventDefault();
  sent.add(form);
  const button = event.submitter;
  if (button?.tagName === "BUTTON") {
    button.dataset.words = button.textContent;
    button.textContent = "Đang gửi …";
    button.setAttribute("aria-disabled", "true");
  }
  setTimeout(release, 15000, form);
});

window.addEventListener("pageshow", () => sent.forEach(release));

// Filters that were left empty do not make the address longer.
document.addEventListener("formdata", (event) => {
  if (event.target.method !== "get") return;
  const empty = [...event.formData.entries()].filter(([, value]) => value === "").map(([name]) => name);
  for (const name of empty) if (event.formData.getAll(name).every((value) => value === "")) event.formData.delete(name);
});

// Long forms: what was typed is not lost by a wrong click.
const isLong = (form) => form.querySelectorAll("input:not([type=hidden]), select, textarea").length >= 6;
const changed = new Set();

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("form.form[method=post]") && isLong(form)) changed.add(form);
});
window.addEventListener("beforeunload", (event) => {
  if ([...changed].some((form) => !sent.has(form))) event.preventDefault();
});

document.getElementById("can-sua")?.focus();

// While the code or name of another record is typed: those that may be meant. Without this the form says so when it comes back.
let asking;
document.addEventListener("input", (event) => {
  const field = event.target;
  const written = field.value?.trim();
  if (!field.dataset?.suggest || written.length < 2) return;
  clearTimeout(asking);
  asking = setTimeout(async () => {
    const answer = await fetch(`${field.dataset.suggest}?tim=${encodeURIComponent(written)}`);
    if (!answer.ok || field.value.trim() !== written) return;
    field.list.replaceChildren(...(await answer.json()).map((words) => new Option(words, words)));
  }, 250);
});

// Which files were chosen, in words of ours beside the button.
const tellFiles = (field) => {
  const words = field.parentElement.querySelector(".file-names");
  if (words) words.textContent = [...field.files].map((file) => file.name).join(", ") || "chưa chọn tệp nào";
};
document.addEventListener("change", (event) => {
  if (event.target.type === "file") tellFiles(event.target);
});
window.addEventListener("pageshow", () => document.querySelectorAll(".file > input").forEach(tellFiles));

// What is to be handed over is copied by a button; without this it is marked and copied by hand.
for (const button of document.querySelectorAll("button[data-copies]")) button.hidden = false;
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copies]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copies);
  field.select();
  const isCopied = await (navigator.clipboard?.writeText(field.value).then(() => true, () => false) ?? document.execCommand("copy"));
  button.textContent = isCopied ? "Đã chép" : "Hãy bấm Ctrl+C";
});
