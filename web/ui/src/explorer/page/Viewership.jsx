// How much a show was watched: a small plot for each measure of which there are several values, and the values in words.
import { Day } from '../parts/Day.jsx';
import { dayInWords, firstDay, numberOf } from '../parts/days.js';
import { groupBy } from '../parts/group.js';
import { Sources } from '../parts/Sources.jsx';
import { countInWords, inWords, regionInWords } from '../parts/words.js';
import { joined, Section, Some } from './Page.jsx';

/** The figures by measure: values of two measures do not compare. */
export function Viewership({ viewership, show }) {
  if (viewership.nodes.length === 0) return null;
  const groups = [...groupBy(viewership.nodes, ({ measure, chart }) => `${measure.id} ${chart ?? ''}`).values()];
  return (
    <Section id="viewership" title="Viewership" count={viewership.totalCount}>
      <div className="viewership">
        {groups.map((figures) => <Measure key={figures[0].id} figures={figures} show={show} />)}
      </div>
    </Section>
  );
}

function Measure({ figures, show }) {
  const { measure, chart } = figures[0];
  return (
    <div className="measure">
      <h3>{chart ?? measure.name}</h3>
      <p className="faint">
        {joined([
          measure.provider.name !== (chart ?? measure.name) && measure.provider.name,
          measure.quantity !== 'CHART_RANK' && inWords(measure.quantity).toLowerCase(),
        ])}
      </p>
      <Plot figures={figures} name={chart ?? measure.name} />
      <Some list={figures} first={4} what="figures">
        {(shown) => (
          <table>
            <caption className="unseen">{chart ?? measure.name}</caption>
            <thead className="unseen"><tr><th scope="col">When</th><th scope="col">How much</th><th scope="col">Sources</th></tr></thead>
            <tbody>{shown.map((figure) => <Figure key={figure.id} figure={figure} show={show} />)}</tbody>
          </table>
        )}
      </Some>
    </div>
  );
}

function Figure({ figure, show }) {
  const { value, rank, measure, region, weeksInChart, windowStart, windowEnd, publishedOn, note, subject } = figure;
  const when = windowStart ?? windowEnd ?? publishedOn;
  return (
    <tr>
      <th scope="row">
        {windowStart && !windowEnd && 'since '}
        {when ? <Day date={when} short /> : 'Undated'}
        {windowStart && windowEnd && windowEnd !== windowStart && <> – {dayInWords(windowEnd, { short: true })}</>}
      </th>
      <td>
        {[rank !== null && `No. ${rank}`, value !== null && `${countInWords(value)} ${measure.unit}`].filter(Boolean).join(', ')}
        <small>{joined([
          subject.id !== show.id && subject.name,
          region && regionInWords(region),
          weeksInChart && `week ${weeksInChart}`,
          !windowStart && !windowEnd && publishedOn && 'as published',
          note,
        ])}</small>
      </td>
      <td><Sources id={figure.id} of={`${measure.name}${value === null ? '' : `, ${countInWords(value)} ${inWords(measure.unit).toLowerCase()}`}`} isDisputed={figure.isDisputed} /></td>
    </tr>
  );
}

const [WIDTH, HEIGHT] = [320, 64];

// A stem for each figure, where it stands in time: what lies between two of them nobody counted. Of a chart the first
// place is the longest. One or two figures need no picture.
function Plot({ figures, name }) {
  const isRank = figures.every(({ value }) => value === null);
  const points = figures
    .map((figure) => ({ date: figure.windowStart ?? figure.publishedOn, size: isRank ? figure.rank : figure.value }))
    .filter(({ date, size }) => date && size !== null)
    .map(({ date, size }) => ({ date, day: numberOf(firstDay(date)), size }))
    .sort((a, b) => a.day - b.day);
  if (points.length < 3) return null;
  const [first, last] = [points[0], points.at(-1)];
  const sizes = points.map(({ size }) => size);
  const [low, high] = isRank ? [Math.max(10, ...sizes) + 1, 1] : [0, Math.max(...sizes)];
  const x = (day) => 5 + ((day - first.day) / Math.max(last.day - first.day, 1)) * (WIDTH - 10);
  const y = (size) => HEIGHT - 2 - ((size - low) / (high - low || 1)) * (HEIGHT - 8);
  const best = isRank ? `best place ${Math.min(...sizes)}` : `at most ${countInWords(Math.max(...sizes))}`;
  return (
    <figure className="plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${name}: ${points.length} values, ${best}`}>
        <path className="base" d={`M0 ${HEIGHT - 2}H${WIDTH}`} />
        {points.map(({ day, size }, at) => (
          <g key={at}><path className="stem" d={`M${x(day).toFixed(1)} ${HEIGHT - 2}V${y(size).toFixed(1)}`} /><circle cx={x(day)} cy={y(size)} r="2.2" /></g>
        ))}
      </svg>
      <figcaption className="faint" aria-hidden="true">
        <span>{dayInWords(first.date, { short: true })}</span><span>{best}</span><span>{dayInWords(last.date, { short: true })}</span>
      </figcaption>
    </figure>
  );
}
