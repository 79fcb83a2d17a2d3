// The example queries, which the server hands out as one list.

/** The examples, or an empty list with what went wrong. */
export async function loadGallery() {
  try {
    const answer = await fetch('/ui/gallery.json');
    if (!answer.ok) throw new Error(`the server answered with status ${answer.status}`);
    return { examples: await answer.json() };
  } catch (error) {
    return { examples: [], problem: `The examples cannot be loaded: ${error.message}.` };
  }
}

/** The examples by group, in the order of the list. */
export function grouped(examples) {
  const groups = new Map();
  for (const example of examples) {
    groups.set(example.group, [...(groups.get(example.group) ?? []), example]);
  }
  return [...groups];
}
