/** Dates and times as people here read them: in full, day first, in the reader's own zone. */

function parts(when, zone, options) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone || "Europe/London", hourCycle: "h23", ...options });
  return Object.fromEntries(format.formatToParts(new Date(when)).map(({ type, value }) => [type, value]));
}

/** "Tuesday 24 November 2026" */
export function dayInFull(when, zone) {
  const at = parts(when, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return `${at.weekday} ${at.day} ${at.month} ${at.year}`;
}

/** "24 Nov 2026" */
export function dayInShort(when, zone) {
  const at = parts(when, zone, { day: "numeric", month: "short", year: "numeric" });
  return `${at.day} ${at.month} ${at.year}`;
}

/** "14:05" */
export function timeOfDay(when, zone) {
  const at = parts(when, zone, { hour: "2-digit", minute: "2-digit" });
  return `${at.hour}:${at.minute}`;
}

const LONG = new Set(["date_long", "date_long_full", "date_long_pretty", "date_full"]);

/** Fills Slack's date tokens, such as "{date_long} at {time}"; seconds since 1970. */
export function fillDateTokens(template, seconds, zone) {
  const when = seconds * 1000;
  return template.replace(/\{(\w+)\}/g, (token, name) => {
    if (LONG.has(name)) return dayInFull(when, zone);
    if (name.startsWith("date") || name === "day_divider_pretty") return dayInShort(when, zone);
    return name.startsWith("time") ? timeOfDay(when, zone) : token;
  });
}
