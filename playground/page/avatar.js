/** Faces: a person's initials on their colour, the bot's mark on its own. */
import { h } from "./element.js";
import { mark } from "./icons.js";

/** A face; it is decoration, the name stands beside it. */
export function avatar(person, size = "") {
  if (!person || person.is_bot) return h("span", { class: `avatar avatar-bot ${size}`, "aria-hidden": "true" }, mark());
  const colour = person.colour ?? "#4a5f5a";
  return h(
    "span",
    { class: `avatar ${size}`, "aria-hidden": "true", vars: { "--face": colour, "--on-face": inkOn(colour) } },
    person.initials ?? person.name.slice(0, 1),
  );
}

/** Black or white, whichever reads better on the colour (relative luminance, WCAG 2). */
function inkOn(colour) {
  const light = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? "#fff" : "#111";
}
