// Bars along the years, one under the other: where somebody was, and when.
import { firstDay, lastDay, numberOf } from '../parts/days.js';

/**
 * `rows` are `{ key, from, to, label, note, hue, isOpen, isGuest, isVague }`, with dates as strings; without `from` a row has no
 * bar. It is a picture of the list that its rows are, so the words are there for everybody.
 */
export function Strip({ rows, today }) {
  const days = rows.filter(({ from }) => from).flatMap(({ from, to }) => [numberOf(firstDay(from)), numberOf(lastDay(to ?? today))]);
  const years = spanOf(days);
  const ticks = days.length > 0 ? ticksOf(years) : [];
  return (
    <ol className="strip" data-bare={days.length === 0}>
      {rows.map((row) => <Row key={row.key} row={row} years={years} ticks={ticks} today={today} />)}
      {days.length > 0 && (
        <li className="strip-years" aria-hidden="true">
          <span className="years">
            {ticks.map((year) => <i key={year} data-edge={edgeOf(share(year, years))} style={{ left: `${share(year, years)}%` }}>{year}</i>)}
          </span>
        </li>
      )}
    </ol>
  );
}

function Row({ row, years, ticks, today }) {
  return (
    <li>
      <div className="strip-words">{row.label}{row.note && <small>{row.note}</small>}</div>
      <span className="strip-line" aria-hidden="true">
        {ticks.map((year) => <b key={year} style={{ left: `${share(year, years)}%` }} />)}
        {row.from && <Bar row={row} years={years} today={today} />}
      </span>
    </li>
  );
}

function Bar({ row, years, today }) {
  const from = yearOf(numberOf(firstDay(row.from)));
  const to = yearOf(numberOf(lastDay(row.to ?? today)));
  const left = share(from, years);
  const style = { left: `${left}%`, width: `${Math.max(share(to, years) - left, 0)}%`, '--hue': row.hue };
  return <i className="strip-bar" data-open={row.isOpen} data-guest={row.isGuest} data-vague={row.isVague} style={style} />;
}

function spanOf(days) {
  if (days.length === 0) return { from: 0, to: 1 };
  return { from: Math.floor(yearOf(Math.min(...days))), to: Math.ceil(yearOf(Math.max(...days))) };
}

function ticksOf({ from, to }) {
  const step = [1, 2, 5, 10, 20, 50].find((size) => (to - from) / size <= 6) ?? 100;
  const ticks = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  return ticks;
}

// A year at the edge of the picture stands beside its line.
function edgeOf(place) {
  if (place < 3) return 'left';
  return place > 97 ? 'right' : undefined;
}

function yearOf(day) {
  return 1970 + day / 365.2425;
}

function share(year, { from, to }) {
  return ((year - from) / (to - from)) * 100;
}
