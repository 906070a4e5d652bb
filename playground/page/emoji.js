/** The emoji that a bot of this kind writes, by Slack's short names; any other stays as it was written. */
const NAMES = {
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", no_entry: "⛔", warning: "⚠️",
  red_circle: "🔴", large_red_circle: "🔴", large_orange_circle: "🟠", large_yellow_circle: "🟡", large_green_circle: "🟢",
  large_blue_circle: "🔵", white_circle: "⚪", black_circle: "⚫", large_orange_diamond: "🔶", small_blue_diamond: "🔹",
  large_red_square: "🟥", large_green_square: "🟩", large_orange_square: "🟧", large_blue_square: "🟦", white_large_square: "⬜",
  calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️", alarm_clock: "⏰", hourglass: "⌛", hourglass_flowing_sand: "⏳",
  bell: "🔔", no_bell: "🔕", zzz: "💤", clipboard: "📋", memo: "📝", pencil: "📝", pencil2: "✏️", page_facing_up: "📄",
  inbox_tray: "📥", outbox_tray: "📤", email: "✉️", envelope: "✉️", link: "🔗", paperclip: "📎", pushpin: "📌", mag: "🔍",
  bust_in_silhouette: "👤", busts_in_silhouette: "👥", wave: "👋", "+1": "👍", thumbsup: "👍", pray: "🙏", tada: "🎉",
  point_right: "👉", arrow_right: "➡️", arrows_counterclockwise: "🔄", repeat: "🔁", leftwards_arrow_with_hook: "↩️",
  double_vertical_bar: "⏸️", bulb: "💡", information_source: "ℹ️", question: "❓", exclamation: "❗", lock: "🔒", star: "⭐",
  speech_balloon: "💬", chart_with_upwards_trend: "📈", bar_chart: "📊", fire: "🔥", eyes: "👀", wastebasket: "🗑️",
};

/** The character for a short name, or the name in its colons. */
export function emoji(name, unicode) {
  if (unicode) return String.fromCodePoint(...unicode.split("-").map((code) => parseInt(code, 16)));
  return NAMES[name] ?? `:${name}:`;
}

/** Plain words with their known emoji names replaced. */
export function withEmoji(words) {
  return words.replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
}
