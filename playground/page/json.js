/** JSON laid out for reading, each kind of value in its own colour. */
import { h } from "./element.js";

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The nodes of a value, two spaces a level. */
export function colouredJson(value) {
  const text = JSON.stringify(value, null, 2);
  const out = [];
  let from = 0;
  for (const found of text.matchAll(TOKEN)) {
    out.push(text.slice(from, found.index), token(found));
    from = found.index + found[0].length;
  }
  return [...out, text.slice(from)].flat();
}

function token([whole, words, colon]) {
  if (colon) return [h("span", { class: "json-key" }, words), colon];
  return h("span", { class: words ? "json-text" : "json-value" }, whole);
}
