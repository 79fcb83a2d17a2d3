// From when to when a show ran, as far as a page needs it.

/** The last day that is known of a show; undefined where it goes on. */
export function endOf(show, seasons = []) {
  if (show.status.run !== 'FINISHED') return undefined;
  const last = [...seasons.flatMap(({ finale, premiereDate }) => [finale?.nodes[0]?.date, premiereDate]), show.releases?.nodes[0]?.date, show.premiereDate]
    .filter(Boolean)
    .sort()
    .at(-1);
  // A finale within the year that a catalogue gives is the better word.
  if (show.endDate && !(last && last >= show.endDate)) return show.endDate;
  return last;
}

/** When a show began, as well as anybody says. */
export function startOf(show) {
  return show.premiereDate ?? show.startDate;
}

/** Entities, each once. */
export function namedOnce(entities) {
  return [...new Map(entities.filter(Boolean).map((entity) => [entity.id, entity])).values()];
}
