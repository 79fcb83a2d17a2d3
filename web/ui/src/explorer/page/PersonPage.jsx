// The page of a person.

/** The page of the person in the address: `route.key` is its slug or id. */
export default function PersonPage({ route }) {
  return <h1>{route.key}</h1>;
}
