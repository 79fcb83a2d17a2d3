// The timeline of a universe.

/** The picture. `universe` is as `Universe.jsx` has it: its `start` has the id to ask with. */
export default function Timeline() {
  return <p className="loading">The timeline is being drawn.</p>;
}
