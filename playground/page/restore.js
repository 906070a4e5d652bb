/** A form that comes back into view starts with what was filled in, as in Slack, not with what the bot first gave. */
const STARTS = {
  value: "initial_value",
  selected_option: "initial_option",
  selected_options: "initial_options",
  selected_user: "initial_user",
  selected_users: "initial_users",
  selected_date: "initial_date",
  selected_time: "initial_time",
  files: "files",
};

/** The blocks, their fields starting with these `state.values`. */
export function asFilled(blocks, values) {
  return blocks.map((block) => {
    const filled = values[block.block_id];
    if (!filled) return block;
    const part = (it) => (it?.action_id in filled ? start(it, filled[it.action_id]) : it);
    const parts = {};
    for (const name of ["element", "accessory"]) if (block[name]) parts[name] = part(block[name]);
    if (block.elements) parts.elements = block.elements.map(part);
    return { ...block, ...parts };
  });
}

function start(it, { type, ...filled }) {
  const started = { ...it };
  for (const [name, value] of Object.entries(filled)) {
    delete started[STARTS[name]];
    if (value !== null) started[STARTS[name]] = value;
  }
  return started;
}
