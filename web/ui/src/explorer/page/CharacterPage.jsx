// The page of a character.

/** The page of the character in the address: `route.key` is its slug or id. */
export default function CharacterPage({ route }) {
  return <h1>{route.key}</h1>;
}
