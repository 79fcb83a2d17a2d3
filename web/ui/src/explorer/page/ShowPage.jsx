// The page of a show.

/** The page of the show in the address: `route.key` is its slug or id. */
export default function ShowPage({ route }) {
  return <h1>{route.key}</h1>;
}
