// The marks of a timeline, around 0/0.

const SHAPES = {
  word: <path d="M0-5.5 5.5 0 0 5.5-5.5 0Z" />,
  chart: <path d="M-5 5V0h2.6v5ZM-1.3 5v-9.5h2.6V5ZM2.4 5v-7H5v7Z" />,
  review: <circle r="4.2" className="ring" />,
  release: <path d="M-3.6-4.8 5 0-3.6 4.8Z" />,
};

/** The shape of a group of marks. */
export function Glyph({ group }) {
  return <g className="glyph" data-group={group}>{SHAPES[group]}</g>;
}
