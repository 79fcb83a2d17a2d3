// Lists, sorted into groups, and rid of what stands there twice.

/** The members of a list, by the key that they are given. */
export function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return groups;
}

/** Entities, each once. */
export function namedOnce(entities) {
  return [...new Map(entities.filter(Boolean).map((entity) => [entity.id, entity])).values()];
}
