// While a queue is shown: whether it is still as it is shown, asked now and then; said once when it is not.
//
// What is shown stays as it is under the hands of whoever works with it, who asks for it again. Nothing is asked while
// nobody sees the page, and to ask is no use of the session: it ends as if nobody asked.

const EVERY = 30000; // milliseconds
const PATIENCE = 20000; // milliseconds for an answer
const told = document.querySelector("[data-follows]");

let asking = 0;

function stop() {
  clearInterval(asking);
  document.removeEventListener("visibilitychange", ask);
}

function say() {
  stop();
  told.append(told.querySelector("template").content.cloneNode(true));
}

async function ask() {
  if (document.visibilityState !== "visible") return;
  const { follows, mark } = told.dataset;
  const answer = await fetch(follows, {
    headers: { "If-None-Match": mark }, redirect: "manual", signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (answer?.type === "opaqueredirect") stop(); // signed out
  if (answer?.status === 204) say();
}

if (told) {
  asking = setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
}
