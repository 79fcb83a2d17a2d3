// What the address becomes when something is chosen, marked or expanded in a graph.

/** When a node is chosen: the other end of a path, if one end is marked; the choice otherwise. */
export function chosen(route, model, id) {
  const [one, two] = route.path ?? [];
  if (id && one && !two && id !== one && isEnd(model, id)) return { path: [one, id], selected: undefined };
  return walked(route, id);
}

/** When one goes on to a node by the arrow keys, which marks no end. */
export function walked({ path = [] }, id) {
  return { selected: id, ...(path.length === 2 && { path: undefined }) };
}

/** When a node is marked as an end of a path. */
export function marked(route, model, id) {
  if (!isEnd(model, id)) return {};
  const [one, two] = route.path ?? [];
  return one && !two && one !== id ? { path: [one, id], selected: undefined } : { path: [id], selected: id };
}

/** When what lies around a node is asked for, or put back. */
export function expanded({ expanded: now = [] }, id) {
  return { expanded: now.includes(id) ? now.filter((each) => each !== id) : [...now, id] };
}

/** When one goes back: out of a path, then out of the choice. */
export function back(route) {
  return route.path ? { path: undefined } : { selected: undefined };
}

/** Whether paths lead from and to a node. */
export function isEnd(model, id) {
  return ['Show', 'Person', 'Character'].includes(model.nodes.get(id)?.type);
}
