/** The sample letter: read by the newcomer, or put into the bot's import form with one click. */
import { command } from "./server.js";
import { putIntoModal } from "./modal.js";
import { channelOf, goToTheLog, here, refresh, watch, who } from "./state.js";
import { toEnd } from "./timeline.js";
import { attempt } from "./toast.js";

const NAME = "northshire-annual-conversation.txt";
export const LETTER = `/letters/${NAME}`;
const PATIENCE = 5000;
let letter = null;
let until = 0;

/** Fills the form in as it comes, which may be a little after the answer: it is never seen without its file. */
export const startLetter = () =>
  watch(({ modal }) => {
    if (!modal || performance.now() > until) return;
    if (!modal.blocks.some((it) => it.element?.type === "file_input")) return;
    until = 0;
    putIntoModal(letter);
  });

/** Asks the bot to import, as whoever is here, where they are, with the letter at hand. */
export async function importLetter() {
  if (!channelOf(here.place)?.is_member) goToTheLog();
  await attempt(askWithLetter());
  await refresh();
  toEnd();
}

async function askWithLetter() {
  letter ??= await fetchLetter();
  until = performance.now() + PATIENCE;
  await command(who(), here.place, "/action import");
}

async function fetchLetter() {
  const response = await fetch(LETTER);
  if (!response.ok) throw new Error("The sample letter is missing.");
  return new File([await response.blob()], NAME, { type: "text/plain" });
}
