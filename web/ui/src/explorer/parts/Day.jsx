// Dates on the page.
import { dayInWords } from './days.js';

/** A date, or a dash where there is none. */
export function Day({ date, short }) {
  return date ? <time dateTime={date}>{dayInWords(date, { short })}</time> : <span aria-label="date not known">–</span>;
}
