/** A pop-up menu under a button, worked by mouse or by arrows, Home, End, letters and Escape. */
import { h } from "./element.js";

let open = null;

/** Opens a menu of {label, detail, before, after, checked, testid, pick}; pressing its button again closes it. */
export function openMenu(anchor, items, { label, title } = {}) {
  const again = open?.anchor === anchor;
  closeMenu();
  if (again) return;
  const entries = items.map((it) => entry(it));
  const menu = h(
    "div",
    { class: "menu", role: "menu", "aria-label": label, onkeydown: (event) => onKey(event, entries) },
    title && h("p", { class: "menu-title", "aria-hidden": "true" }, title),
    entries,
  );
  (anchor.closest("dialog") ?? document.body).append(menu);
  open = { anchor, menu };
  anchor.setAttribute("aria-expanded", "true");
  stand(menu, anchor);
  (entries.find((it) => it.getAttribute("aria-checked") === "true") ?? entries[0])?.focus();
  setTimeout(() => document.addEventListener("pointerdown", onOutside));
}

/** Closes the menu that is open, if any. */
function closeMenu({ refocus = false } = {}) {
  if (!open) return;
  const { anchor, menu } = open;
  open = null;
  menu.remove();
  anchor.setAttribute("aria-expanded", "false");
  document.removeEventListener("pointerdown", onOutside);
  if (refocus) anchor.focus();
}

function entry(it) {
  return h(
    "button",
    {
      type: "button",
      class: "menu-item",
      tabindex: "-1",
      role: it.checked === undefined ? "menuitem" : "menuitemradio",
      "aria-checked": it.checked === undefined ? null : String(it.checked),
      data: { testid: it.testid ?? "menu-item" },
      onclick: () => {
        closeMenu({ refocus: true });
        it.pick();
      },
    },
    it.before,
    h("span", { class: "menu-text" }, h("span", {}, it.label), it.detail && h("small", {}, it.detail)),
    it.after,
  );
}

function onKey(event, entries) {
  const at = entries.indexOf(document.activeElement);
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (step !== undefined) entries.at(step % entries.length).focus();
  else if (event.key === "Escape") closeMenu({ refocus: true });
  else if (event.key === "Tab") return closeMenu({ refocus: true });
  else if (/^\p{L}$/u.test(event.key)) startingWith(event.key, entries, at)?.focus();
  else return undefined;
  event.preventDefault();
  return event.stopPropagation();
}

function startingWith(letter, entries, at) {
  const round = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return round.find((it) => it.querySelector(".menu-text").textContent.toLowerCase().startsWith(letter.toLowerCase()));
}

function onOutside(event) {
  if (!open?.menu.contains(event.target) && !open?.anchor.contains(event.target)) closeMenu();
}

function stand(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
  const below = at.bottom + 4 + height <= innerHeight - 8;
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
}
