/** What this browser remembers between visits; without storage (private windows) it simply forgets. */
const PREFIX = "matters-arising/";

/** A remembered value, or the one given. */
export function recall(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Remembers a value that JSON can carry. */
export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    /* storage is full or forbidden: the page works without it */
  }
}

/** Forgets everything, as Reset does. */
export function forgetAll() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    /* nothing was kept */
  }
}
