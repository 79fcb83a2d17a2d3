// The facts of an entity, each with who says so, and with what others say instead.
import { byField, differ, valueInWords, valuesOf } from '../parts/claims.js';
import { Sources } from '../parts/Sources.jsx';
import { Section } from './Page.jsx';

/**
 * A list of facts. Each of `facts` is `{ label, value, field }` with the name of the field in the schema, or
 * `{ label, value, id }` where a record of its own says it. Facts without a value are left out.
 */
export function Facts({ entity, facts }) {
  const claims = byField(entity.claims);
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  if (known.length === 0) return null;
  return (
    <Section id="facts" title="Facts">
      <dl className="facts">
        {known.map(({ label, value, field, id }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="value">{value}</span>
              {(field ? claims.has(field) : id) && (
                <Sources id={id ?? entity.id} field={field} of={`${label} of ${entity.name}`} isDisputed={field ? differ(claims.get(field)) : false} />
              )}
              {field && claims.has(field) && differ(claims.get(field)) && <Differing claims={claims.get(field)} />}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The different values of one field side by side, each with those who say so. */
export function Differing({ claims }) {
  const isWhole = claims.every(({ field }) => field === null);
  return (
    <ul className="differing" aria-label="What each source says">
      {valuesOf(claims).map(({ value, rank, reason, stance, sources }) => (
        <li key={`${value} ${rank} ${stance}`} data-rank={rank} data-stance={stance}>
          <strong>{value === null && isWhole ? (stance === 'DENIES' ? 'It is not so' : 'It is so') : valueInWords(value, claims[0].field)}</strong>
          <span>{sources.join(', ')}</span>
          {stance === 'DENIES' && value !== null && <em>denies it</em>}
          {rank === 'PREFERRED' && <em>preferred{reason && `: ${reason}`}</em>}
          {rank === 'DEPRECATED' && <em>outdated{reason && `: ${reason}`}</em>}
        </li>
      ))}
    </ul>
  );
}

/** The ids that other catalogues give, as facts. */
export function catalogueFacts({ externalIds }) {
  return externalIds.length > 0 && [{
    label: 'In catalogues',
    value: <ul className="ids">{externalIds.map(({ provider, label, value }) => <li key={`${provider} ${value}`}><span>{label ?? NAMES[provider]}</span> <code>{value}</code></li>)}</ul>,
  }];
}

const NAMES = { IMDB: 'IMDb', TMDB: 'TMDB', THETVDB: 'TheTVDB', TVMAZE: 'TVmaze', TVRAGE: 'TVRage', WIKIDATA: 'Wikidata', EIDR: 'EIDR', OTHER: 'Other' };
