// The page of a platform.

/** The page of the platform in the address: `route.key` is its slug or id. */
export default function PlatformPage({ route }) {
  return <h1>{route.key}</h1>;
}
