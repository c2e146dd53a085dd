// Everything here only helps: each page is right and complete without it. It keeps no case data in the browser.
import { initAll } from "./govuk-frontend.js";

// The page carries the server's time (a demo's may be moved), so clocks tick from there and not from this device.
const loaded = performance.now();
const servedAt = Date.parse(document.body.dataset.now ?? "");
const now = () => (Number.isNaN(servedAt) ? Date.now() : servedAt + (performance.now() - loaded));
const clockTime = (instant) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" }).format(instant);

// --- clocks: the same words as `look::clock` in Rust -------------------------------------------------------------
const span = (minutes) => {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${minutes} min`;
};

const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

const tick = () => {
  for (const element of document.querySelectorAll("[data-since]")) {
    const minutes = Math.floor((now() - Date.parse(element.dataset.since)) / 60000);
    if (minutes >= 0) setText(element, span(minutes));
  }
  for (const element of document.querySelectorAll("[data-until]")) {
    const left = Date.parse(element.dataset.until) - now();
    const minutes = Math.floor(Math.abs(left) / 60000);
    setText(element, left >= 0 ? `${span(minutes)} left` : `${span(minutes)} late`);
    const frame = element.closest(".lantern-clock");
    frame?.classList.toggle("lantern-clock--late", left < 0);
    frame?.classList.toggle("lantern-clock--soon", left >= 0 && left <= Number(element.dataset.soon ?? 0) * 60000);
  }
};

// --- drafts: what is typed is kept every five seconds, also when the session has ended -----------------------------
const DRAFT_EVERY = 5000;

const keepDraft = (form) => {
  const status = form.querySelector("[data-draft-status]");
  const fields = () => new URLSearchParams(new FormData(form)).toString();
  let kept = fields();
  let sending = false;

  const send = async () => {
    const current = fields();
    if (sending || current === kept) return;
    sending = true;
    try {
      const answer = await fetch(form.dataset.draftUrl, {
        method: "POST",
        body: current,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        credentials: "same-origin",
      });
      if (!answer.ok) throw new Error(String(answer.status));
      kept = current;
      if (status) setText(status, status.dataset.kept.replace("{time}", clockTime(now())));
    } catch {
      if (status) setText(status, status.dataset.notKept);
    } finally {
      sending = false;
    }
  };

  setInterval(send, DRAFT_EVERY);
  const leave = () => {
    const current = fields();
    if (current === kept) return;
    const body = new Blob([current], { type: "application/x-www-form-urlencoded" });
    if (navigator.sendBeacon(form.dataset.draftUrl, body)) kept = current;
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
  form.addEventListener("submit", () => { kept = fields(); });
};

// --- live parts of a page: the event says only "changed"; what changed comes by the ordinary, audited route --------
const LISTEN_AGAIN = 15000;

const keepLive = (part) => {
  const status = document.querySelector("[data-live-status]");
  const pause = document.querySelector("[data-live-pause]");
  let source = null;
  let paused = false;
  let read = status?.textContent.match(/\d\d:\d\d/)?.[0] ?? "when the page opened";

  const stale = () => status && setText(status, `Cannot refresh. What you see is from ${read}`);

  const refresh = async () => {
    if (document.visibilityState === "hidden" || paused) return;
    try {
      const answer = await fetch(part.dataset.fragmentUrl, { credentials: "same-origin", redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
      const open = [...part.querySelectorAll("details[open][id]")].map((element) => element.id);
      part.innerHTML = html;
      for (const id of open) document.getElementById(id)?.setAttribute("open", "");
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
      tick();
      read = clockTime(now());
      if (status) setText(status, `Last refreshed ${read}`);
    } catch {
      stale();
    }
  };

  const stop = () => {
    source?.close();
    source = null;
  };
  const start = () => {
    if (source || paused || document.visibilityState === "hidden") return;
    source = new EventSource(part.dataset.eventsUrl);
    source.addEventListener("changed", refresh);
    // Whatever changed while nobody was listening is read as soon as somebody listens again.
    source.addEventListener("open", refresh);
    source.addEventListener("error", () => {
      stale();
      if (source?.readyState !== EventSource.CLOSED) return;
      stop();
      setTimeout(start, LISTEN_AGAIN);
    });
  };

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") stop();
    else start();
  });
  if (pause) {
    pause.hidden = false;
    pause.addEventListener("click", () => {
      paused = !paused;
      setText(pause, paused ? "Start refreshing again" : "Stop refreshing");
      if (paused) stop();
      else start();
    });
  }
  start();
};

// --- a moment shows how its time was read, before it is sent ---------------------------------------------------------
const readTime = (text) => {
  const found = text.trim().toLowerCase().match(/^(\d{1,2})(?:[:.\s]?(\d{2}))?\s*(am|pm)?$/);
  if (!found) return null;
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (!found[2] && !found[3]) return null;
  if (found[3]) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (found[3] === "pm" ? 12 : 0);
  }
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null;
};

const echoTime = (input) => {
  const echo = document.getElementById(input.dataset.readIn);
  input.addEventListener("input", () => {
    const read = readTime(input.value);
    if (echo) setText(echo, read ? `Read as ${read}` : input.value.trim() ? "Not read as a time yet" : "");
  });
};

// --- the bar that stays on top never covers what has the focus (WCAG 2.4.11) -------------------------------------------
const uncover = (bar) => {
  document.addEventListener("focusin", ({ target }) => {
    const follows = bar.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!follows || bar.contains(target) || getComputedStyle(bar).position !== "sticky") return;
    const covered = bar.getBoundingClientRect().bottom + 8 - target.getBoundingClientRect().top;
    if (covered > 0) scrollBy(0, -covered);
  });
};

// --- a long form's summary repeats what has been answered --------------------------------------------------------------
const answerOf = (form, name) => {
  const fields = [...form.elements].filter((field) => field.name === name && field.checkVisibility());
  return fields
    .filter((field) => !["radio", "checkbox"].includes(field.type) || field.checked)
    .map((field) => {
      if (field.type === "radio" || field.type === "checkbox") return field.labels[0]?.textContent.trim();
      return field.tagName === "SELECT" ? (field.value && field.selectedOptions[0]?.textContent.trim()) : field.value.trim();
    })
    .filter(Boolean)
    .join(", ");
};

const summarise = (summary) => {
  const form = document.getElementById(summary.dataset.summaryOf);
  if (!form) return;
  const show = () => {
    for (const place of summary.querySelectorAll("[data-answer]")) {
      setText(place, answerOf(form, place.dataset.answer) || place.dataset.empty || "");
    }
  };
  form.addEventListener("input", show);
  show();
};

// --- a warning before the session ends; what was typed is kept either way ------------------------------------------------
const warnOfTimeout = (banner) => {
  const { extendUrl, seconds, warnAt } = banner.dataset;
  const left = banner.querySelector("[data-timeout-left]");
  let end = performance.now() + Number(seconds) * 1000;

  const look = () => {
    const minutes = Math.ceil((end - performance.now()) / 60000);
    banner.hidden = end - performance.now() > Number(warnAt) * 1000;
    if (left && !banner.hidden) setText(left, minutes > 0 ? `in ${minutes} min` : "now");
  };
  setInterval(look, 15000);
  banner.querySelector("button")?.addEventListener("click", async () => {
    const answer = await fetch(extendUrl, {
      method: "POST",
      body: new URLSearchParams({ _token: banner.dataset.token }),
      credentials: "same-origin",
    }).catch(() => null);
    if (answer?.ok) {
      end = performance.now() + Number(answer.headers.get("session-seconds") ?? seconds) * 1000;
      look();
    } else if (left) {
      setText(left, "soon, and it could not be put off. Save now");
    }
  });
  look();
};

// --- passkeys: the question comes from the server, the device answers, and the server says where to go on --------------
const askPasskey = (part) => {
  const { passkey: kind, question, answer } = part.dataset;
  const button = part.querySelector("button");
  const trouble = part.querySelector("[data-passkey-trouble]");
  const known = globalThis.PublicKeyCredential?.[kind === "create" ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON"];
  if (!button || !known) return;
  part.querySelector("[data-passkey-words]")?.remove();
  button.hidden = false;
  const send = async (url, body) => {
    const got = await fetch(url, { method: "POST", body, headers: { "Content-Type": "application/json" }, credentials: "same-origin" });
    if (got.redirected) return { to: got.url };
    const said = await got.json().catch(() => null);
    if (!got.ok) throw new Error(said?.detail ?? "It did not work. Open this page again and try once more.");
    return said;
  };
  button.addEventListener("click", async () => {
    button.disabled = true;
    setText(trouble, "");
    try {
      const asked = await send(question, "{}");
      if (asked.to) return location.assign(asked.to);
      const publicKey = known.call(PublicKeyCredential, asked.publicKey);
      const given = await navigator.credentials[kind]({ publicKey });
      location.assign((await send(answer, JSON.stringify(given.toJSON()))).to);
    } catch (error) {
      const stopped = error.name === "NotAllowedError" || error.name === "AbortError";
      setText(trouble, stopped ? "You stopped, or this device has no passkey for Lantern." : error.message);
      button.disabled = false;
    }
  });
};

initAll();
tick();
setInterval(tick, 10000);
document.querySelectorAll("form[data-draft-url]").forEach(keepDraft);
document.querySelectorAll("[data-fragment-url]").forEach(keepLive);
document.querySelectorAll("input[data-read-in]").forEach(echoTime);
document.querySelectorAll("[data-summary-of]").forEach(summarise);
document.querySelectorAll(".lantern-identity").forEach(uncover);
document.querySelectorAll("[data-timeout]").forEach(warnOfTimeout);
document.querySelectorAll("[data-passkey]").forEach(askPasskey);
