// The slider that sets "as of": the picture as it was on that day.
import { useId } from 'react';

import { dayInWords, dayOf, numberOf, today } from './days.js';

/**
 * A slider from the day `since` to the day `until` (today where absent). `value` is the chosen day, undefined for all
 * that is known; `onChange` is called with a day, or with undefined when the slider is let go at its end.
 */
export function AsOf({ since, until = today(), value, onChange }) {
  const id = useId();
  const [from, to] = [numberOf(since), Math.max(numberOf(until), numberOf(since) + 1)];
  const at = value ? Math.min(Math.max(numberOf(value), from), to) : to;
  const said = at >= to ? 'all that is known' : dayInWords(dayOf(at));
  const set = (next) => onChange(next >= to ? undefined : dayOf(next));
  const step = (event) => {
    // A month by the arrows up and down, a year by the page keys; a day to the sides is what the slider does by itself.
    const by = { PageUp: 365, PageDown: -365, ArrowUp: 30, ArrowDown: -30 }[event.key];
    if (!by) return;
    event.preventDefault();
    set(Math.min(Math.max(at + by, from), to));
  };
  return (
    <div className="as-of" data-set={at < to}>
      <label htmlFor={id}>As of</label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        value={at}
        aria-valuetext={said}
        style={{ '--at': `${((at - from) / (to - from)) * 100}%` }}
        onChange={(event) => set(Number(event.target.value))}
        onKeyDown={step}
      />
      <output htmlFor={id}>{said}</output>
      {at < to && <button type="button" className="quiet" onClick={() => onChange(undefined)}>Now</button>}
    </div>
  );
}
