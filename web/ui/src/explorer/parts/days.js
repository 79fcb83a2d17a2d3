// Dates as precise as they are known: `2026`, `2026-10` or `2026-10-04`; and days as numbers, to measure with.
const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAY = 86_400_000;

/** A date in words: "4 October 2026", "October 2026", "2026"; with `short` months of three letters. */
export function dayInWords(date, { short = false } = {}) {
  const [year, month, day] = date.split('-');
  const name = month && (short ? LONG[month - 1].slice(0, 3) : LONG[month - 1]);
  return [day && Number(day), name, year].filter(Boolean).join(' ');
}

/** The first day of a date. */
export function firstDay(date) {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day of a date: from this day on, what happened "in 2026" has happened. */
export function lastDay(date) {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Today, in UTC as everywhere. */
export function today() {
  return new Date().toISOString().slice(0, 10);
}

/** A full date as a number of days. */
export function numberOf(day) {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The full date of a number of days. */
export function dayOf(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** The years of something: "2014–2021", "2022–", "2025"; nothing where no date is known. */
export function yearsOf(since, until) {
  const [from, to] = [since?.slice(0, 4), until?.slice(0, 4)];
  if (!from) return to ? `–${to}` : '';
  return from === to ? from : `${from}–${to ?? ''}`;
}
