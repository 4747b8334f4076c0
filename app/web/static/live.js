// While somebody types: what was typed is kept as a draft, and what the server says beside the form is exchanged.
//
// A form that is marked `data-live` is sent as it would be by its button "Save", quietly. An answer without a body says in
// its headers as what it was kept; an answer with one is the page as it would be shown, of which the parts marked
// `data-live` are put in the place of those here. Nothing that somebody is in is touched, and without this file
// everything works by buttons.

const PAUSE = 1200; // milliseconds after the last key
const PATIENCE = 5000; // milliseconds for an answer
const LOST = "Not saved at the moment. What you typed stays on this page.";
const form = document.querySelector("form[data-live]");
const saved = document.querySelector("[data-saved]");

let waiting = 0;
let changed = false;
let looks = false;
let beside = ""; // what is said of another tab, from then on
let sending = null; // the answer that is waited for

function carried(name) {
  return form.querySelector(`input[type=hidden][name="${name}"]`);
}

function say(text) {
  if (saved && saved.textContent !== text) saved.textContent = text;
}

function exchange(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of page.querySelectorAll("[data-live][id]")) {
    const here = document.getElementById(part.id);
    if (here && here !== form && !here.contains(document.activeElement)) here.replaceChildren(...part.childNodes);
  }
}

function keep(revision, key) {
  if (revision) carried("draft").value = revision;
  if (key) carried("key").value = key;
}

async function sent(body) {
  const answer = await fetch(form.getAttribute("action"), {
    method: "POST", body, redirect: "error", signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status === 401 || answer.status === 409) return "You are signed out. Sign in in another tab: what you typed stays here.";
  if (!answer.ok) return LOST;
  const { headers } = answer;
  keep(headers.get("Draft-Revision"), headers.get("Draft-Key"));
  if (answer.status === 200) exchange(await answer.text());
  const at = headers.get("Draft-Saved");
  if (headers.get("Draft-Elsewhere")) beside = " as a draft of its own: another tab has saved this form too";
  return at ? `Saved ${at}${beside}` : "";
}

async function send() {
  if (sending) return;
  const body = new URLSearchParams(new FormData(form));
  body.set("save", looks ? "looking" : "quietly");
  changed = looks = false;
  sending = sent(body).catch(() => LOST);
  say(await sending);
  sending = null;
  if (changed) wait();
}

function wait() {
  clearTimeout(waiting);
  waiting = setTimeout(send, PAUSE);
}

function typed(event) {
  changed = true;
  if (event.target.closest("[data-looks]")) looks = true;
  wait();
}

// What is being kept is kept before the form goes: else it would come as if from another tab. Recording does not wait.
function going(event) {
  clearTimeout(waiting);
  changed = false;
  const by = event.submitter;
  if (sending && by?.name) {
    event.preventDefault();
    sending.then(() => setTimeout(() => form.requestSubmit(by)));
  }
}

if (form) {
  form.addEventListener("input", typed);
  form.addEventListener("submit", going);
}
