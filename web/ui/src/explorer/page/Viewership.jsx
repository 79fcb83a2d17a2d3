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
      {measure.provider.name !== (chart ?? measure.name) && <p className="faint">{measure.provider.name}</p>}
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

// Values upwards; of a chart the first place is above. A single figure needs no picture.
function Plot({ figures, name }) {
  const isRank = figures.every(({ value }) => value === null);
  const points = figures
    .map((figure) => ({ day: figure.windowStart ?? figure.publishedOn, size: isRank ? figure.rank : figure.value }))
    .filter(({ day, size }) => day && size !== null)
    .map(({ day, size }) => ({ day: numberOf(firstDay(day)), size }))
    .sort((a, b) => a.day - b.day);
  if (points.length < 3) return null;
  const [first, last] = [points[0].day, points.at(-1).day];
  const sizes = points.map(({ size }) => size);
  const [low, high] = isRank ? [Math.max(10, ...sizes), 1] : [0, Math.max(...sizes)];
  const x = (day) => 6 + ((day - first) / Math.max(last - first, 1)) * (WIDTH - 12);
  const y = (size) => HEIGHT - 8 - ((size - low) / (high - low || 1)) * (HEIGHT - 16);
  const line = points.map(({ day, size }, at) => `${at === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(size).toFixed(1)}`).join('');
  const said = `${name}: ${points.length} values, ${isRank ? `best place ${Math.min(...sizes)}` : `at most ${countInWords(Math.max(...sizes))}`}`;
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      <path className="base" d={`M0 ${HEIGHT - 8}H${WIDTH}`} />
      {!isRank && <path className="area" d={`${line}L${x(last)} ${HEIGHT - 8}L${x(first)} ${HEIGHT - 8}Z`} />}
      <path className="line" d={line} />
      {points.map(({ day, size }, at) => <circle key={at} cx={x(day)} cy={y(size)} r="2.6" />)}
    </svg>
  );
}
