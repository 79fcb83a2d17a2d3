// A brand: a franchise whose shows share a name and no world, so that there is no picture to draw.
import { useAnswer } from '../ask.js';
import BRAND from '../documents/brand.graphql';
import { Link } from '../parts/Link.jsx';
import { yearsOfShow } from '../parts/lives.js';
import { Answer, Nothing } from '../parts/Outcome.jsx';
import { ShowTheQuery } from '../parts/ShowTheQuery.jsx';
import { Sources } from '../parts/Sources.jsx';
import { addressOf, addressOfEntity, universeLookupOf } from '../route.js';

/** The page of the brand in the address, or the word that nothing is there. */
export function Brand({ route }) {
  const variables = universeLookupOf(route.key);
  const answer = useAnswer(BRAND, variables);
  return (
    <Answer answer={answer}>
      {({ franchise, node }) => {
        const brand = franchise ?? node;
        if (!brand?.shows) return <Nothing what="universe" name={route.key} />;
        return (
          <div className="brand-page">
            <title>{`${brand.name} · showgraph`}</title>
            <p className="over">Brand</p>
            <h1>{brand.name}<Sources id={brand.id} of={brand.name} /></h1>
            {brand.summary && <p className="summary">{brand.summary}</p>}
            <p className="faint">Its shows share a name, and no world: each has a universe of its own.</p>
            <ul>{brand.shows.nodes.map((show) => <li key={show.id}><Member show={show} /></li>)}</ul>
            <ShowTheQuery document={BRAND} variables={variables} />
          </div>
        );
      }}
    </Answer>
  );
}

function Member({ show }) {
  return (
    <>
      <Link to={addressOfEntity(show)}>{show.name}</Link>
      <span className="faint">{[show.countries.join(', '), yearsOfShow(show)].filter(Boolean).join(' · ')}</span>
      <Link to={addressOf({ view: 'universe', key: show.slug })} className="quiet">Its universe</Link>
    </>
  );
}
