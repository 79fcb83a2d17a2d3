// The drawing itself: what `layout.js` has placed, as SVG. It knows nothing of time.
import { memo } from 'react';

import { Glyph } from './Glyph.jsx';

/** Everything but what can be looked at one by one: years, arrows, threads. */
export const Ground = memo(function Ground({ layout }) {
  const { width, height, foot, ticks, arrows, threads } = layout;
  const bottom = height - foot + 4;
  return (
    <g aria-hidden="true">
      {ticks.map(({ day, label, x }) => (
        <g key={day} className="tick">
          <path d={`M${x} 24V${bottom}`} />
          <text x={x} y="16">{label}</text>
          {foot > 0 && <text x={x} y={height - 8}>{label}</text>}
        </g>
      ))}
      <path className="axis" d={foot > 0 ? `M0 24H${width}M0 ${bottom}H${width}` : `M0 24H${width}`} />
      {arrows.map(({ id, path, tip, kinds }) => (
        <g key={id} className="arrow" data-earlier={kinds.includes('PREQUEL')}>
          <path className="halo" d={path} />
          <path d={path} />
          <path className="tip" d={`M${tip.x} ${tip.y}l-7-4.5v9Z`} />
        </g>
      ))}
      {threads.map(({ id, links, stints }, at) => (
        <g key={id} className="thread" style={{ '--hue': `var(--t${at})` }}>
          {links.map(({ path, isVague, isPassing }) => <path key={path} className="link" d={path} data-vague={isVague} data-passing={isPassing} />)}
          {stints.flatMap(({ row, y, pieces, isGuest, isPassing }) => pieces.map(({ x, to, isVague }) => (
            <path key={`${row} ${x}`} d={`M${x} ${y}H${to}`} data-guest={isGuest} data-vague={isVague} data-passing={isPassing} />
          )))}
        </g>
      ))}
    </g>
  );
});

/** What stands above the bars: crossovers, and the names of threads. */
export const Over = memo(function Over({ layout }) {
  return (
    <g aria-hidden="true" className="over-bars">
      {layout.crossovers.map(({ id, x, y, bottom, dots }) => (
        <g key={id} className="crossover">
          <path d={`M${x} ${y}V${bottom}`} />
          {dots.map((dot) => <circle key={dot} cx={x} cy={dot} r="3.5" />)}
        </g>
      ))}
      {layout.threads.map((thread, at) => (
        <g key={thread.id} className="thread-name" style={{ '--hue': `var(--t${at})` }}>
          {thread.stints.filter((stint, nth) => nth === 0 || stint.to - stint.x > thread.name.length * 6.5 + 40).map((stint) => (
            <text key={stint.row} x={stint.x + 9} y={stint.y + 3.5}>{thread.name}</text>
          ))}
        </g>
      ))}
    </g>
  );
});

/** One thing to look at: a season, a mark, a crossover, or a character who comes on. */
export function Item({ item, layout, platforms }) {
  if (item.kind === 'segment') return <Segment segment={item.segment} show={item.show} platforms={platforms} />;
  if (item.kind === 'mark') return <Mark mark={item.mark} />;
  if (item.kind === 'crossover') return <Crossover crossover={item.crossover} />;
  const at = layout.threads.findIndex(({ id }) => id === item.thread.id);
  return (
    <g className="stint" style={{ '--hue': `var(--t${at})` }} data-recast={Boolean(item.stint.recastOf)} data-vague={item.stint.isVague}>
      <circle className="reach" cx={item.stint.x} cy={item.stint.y} r="8" />
      <circle cx={item.stint.x} cy={item.stint.y} r="3.6" />
    </g>
  );
}

function Segment({ segment, show, platforms }) {
  const { x, y, width, height, platform, movesTo, season, isFirst, isLast } = segment;
  const { ending, isSketch } = show.bar;
  const colour = (of) => (of ? `var(--p${platforms.get(of.id).colour % 8})` : 'var(--p-none)');
  const gradient = movesTo && `tl-${segment.from}-${movesTo.id}`;
  const label = season && (season.title && season.title.length * 7 < width - 10 ? season.title : season.number);
  return (
    <g className="segment" data-sketch={isSketch} style={{ '--c': colour(platform) }}>
      {gradient && (
        <linearGradient id={gradient}>
          <stop offset="0.15" style={{ stopColor: colour(platform) }} />
          <stop offset="0.85" style={{ stopColor: colour(movesTo) }} />
        </linearGradient>
      )}
      <path className="body" d={outline(segment, ending)} style={gradient && { fill: `url(#${gradient})` }} />
      {isLast && ending === 'unsure' && [0, 1, 2].map((at) => (
        <rect key={at} x={x + width + 1.5 + at * 5} y={y} width="3.5" height={height} className="body" opacity={0.5 - at * 0.16} />
      ))}
      {label !== null && label !== undefined && width > String(label).length * 7 + 4 && (
        <text x={x + (isFirst ? 9 : 6)} y={y + height / 2 + 4}>{label}</text>
      )}
    </g>
  );
}

// A bar is round where it begins and ends, pointed where it goes on, and straight between two seasons.
function outline({ x, y, width, height, isFirst, isLast }, ending) {
  const left = isFirst ? Math.min(6, width / 2) : 0;
  const right = isLast && ending === 'known' ? Math.min(6, width / 2) : 0;
  const [end, bottom] = [x + width, y + height];
  const start = `M${x + left} ${y}`;
  const back = `H${x + left}Q${x} ${bottom} ${x} ${bottom - left}V${y + left}Q${x} ${y} ${x + left} ${y}Z`;
  if (isLast && ending === 'open') return `${start}H${end}L${end + 8} ${y + height / 2}L${end} ${bottom}${back}`;
  return `${start}H${end - right}Q${end} ${y} ${end} ${y + right}V${bottom - right}Q${end} ${bottom} ${end - right} ${bottom}${back}`;
}

// Where it can be pointed at; `Over` draws it, above the bars of all its shows.
function Crossover({ crossover }) {
  return (
    <g className="crossover">
      <path className="reach" d={`M${crossover.x} ${crossover.y}V${crossover.bottom}`} />
    </g>
  );
}

function Mark({ mark }) {
  return (
    <g className="tl-mark" transform={`translate(${mark.x} ${mark.y})`}>
      <rect className="reach" x="-9" y="-9" width={mark.marks.length > 1 ? 30 : 18} height="18" rx="4" />
      <Glyph group={mark.group} />
      {mark.marks.length > 1 && <text x="8" y="4">{mark.marks.length}</text>}
    </g>
  );
}
