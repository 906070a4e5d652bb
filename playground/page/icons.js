/** The few line icons of the page, and our mark: a page with a folded corner and a tick. */
const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  chevron: "M5 8l5 5 5-5",
  home: "M3 9.5L10 4l7 5.5M5 8.5V16h10V8.5M8.5 16v-4h3v4",
  lock: "M5.5 9.5h9V16h-9zM7.5 9.5V7a2.5 2.5 0 015 0v2.5",
  hash: "M8 4L6.5 16M13.5 4L12 16M4 8h12.5M3.5 12H16",
  clock: "M10 3.5a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM10 6.5V10l2.5 1.5",
  eye: "M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 110 4 2 2 0 010-4z",
  send: "M3.5 10L16.5 4l-4 12.5-3-5.5zM9.5 11l7-7",
  tick: "M4.5 10.5l3.5 3.5 7.5-8",
  close: "M5 5l10 10M15 5L5 15",
  menu: "M3.5 6h13M3.5 10h13M3.5 14h13",
  reset: "M4.5 10a5.5 5.5 0 105.5-5.5H5.5M8 2L5.2 4.5 8 7",
  braces:
    "M7.5 4C5.5 4 6 6 6 7.5S5.5 10 4 10c1.5 0 2 1 2 2.5S5.5 16 7.5 16M12.5 4C14.5 4 14 6 14 7.5s.5 2.5 2 2.5c-1.5 0-2 1-2 2.5S14.5 16 12.5 16",
  thread: "M4 4.5h12v8H9L5.5 15.5v-3H4z",
  copy: "M7 7h9v9H7zM4 13V4h9",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  people:
    "M7.5 9.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM2.5 16c0-2.5 2-4.5 5-4.5s5 2 5 4.5M13 5a2.3 2.3 0 010 4.3M14 11.7c2.2.3 3.5 2 3.5 4.3",
  clip: "M15.5 9.5l-5.6 5.6a3.5 3.5 0 01-5-5l6-6a2.3 2.3 0 013.3 3.3l-5.9 5.9a1.1 1.1 0 01-1.6-1.6l5.3-5.3",
  file: "M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15M7.5 10h5M7.5 13h5",
  down: "M10 4v12M5 11l5 5 5-5",
};

function svg(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/** A 20-unit line icon in the colour of the text around it; hidden from screen readers. */
export function icon(name) {
  const root = svg("svg", { viewBox: "0 0 20 20", class: `icon icon-${name}`, "aria-hidden": "true" });
  root.append(svg("path", { d: PATHS[name] }));
  return root;
}

/** Our mark, also the bot's face. */
export function mark() {
  const root = svg("svg", { viewBox: "0 0 32 32", class: "mark", "aria-hidden": "true" });
  root.append(svg("path", { class: "mark-page", d: "M8 4h11l6 6v16a2 2 0 01-2 2H8a2 2 0 01-2-2V6a2 2 0 012-2z" }));
  root.append(svg("path", { class: "mark-fold", d: "M19 4l6 6h-4a2 2 0 01-2-2z" }));
  root.append(svg("path", { class: "mark-tick", d: "M10.5 18.5l3.7 3.7 7.3-8" }));
  return root;
}
