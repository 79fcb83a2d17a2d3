// The graph of a universe.

/** The picture. */
export default function GraphView({ universe }) {
  return <p className="loading">{universe.nodes.totalCount} nodes</p>;
}
