// What a show grew out of and led to, what it rests on, and what is like it.
import { EntityLink } from '../parts/Link.jsx';
import { yearsOfShow } from '../parts/lives.js';
import { Sources } from '../parts/Sources.jsx';
import { inWords, offspringInWords, relationInWords } from '../parts/words.js';
import { joined, Section } from './Page.jsx';

/** The relations of a show to others, sorted by what they mean. */
export function Relations({ show }) {
  const { relations, basedOn, franchises } = show;
  const isLineage = ({ relation }) => relation.families.includes('LINEAGE');
  const groups = [
    ['Grew out of', relations.edges.filter((edge) => isLineage(edge) && edge.end === 'EARLIER'), relationInWords],
    ['Led to', relations.edges.filter((edge) => isLineage(edge) && edge.end === 'LATER'), offspringInWords],
    ['Touches', relations.edges.filter((edge) => !isLineage(edge)), offspringInWords],
  ].filter(([, edges]) => edges.length > 0);
  if (groups.length + basedOn.edges.length + franchises.edges.length === 0) return null;
  return (
    <Section id="relations" title="Relations">
      {groups.map(([title, edges, words]) => (
        <div key={title} className="relations">
          <h3>{title}</h3>
          <ul>
            {edges.map(({ node, relation }) => (
              <li key={relation.id}>
                <div>
                  <EntityLink entity={node} className="who" /> <small>{yearsOfShow(node)}</small>
                  <p className="faint">{joined([words(relation.kinds), ...relation.plantedIn.map(planted), relation.note])}</p>
                </div>
                <Sources id={relation.id} of={`${show.name} and ${node.name}`} isDisputed={relation.isDisputed} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {basedOn.edges.length > 0 && (
        <div className="relations">
          <h3>Rests on</h3>
          <ul>
            {basedOn.edges.map(({ node, basedOn: record }) => (
              <li key={record.id}>
                <div>
                  <span className="who">{node.name}</span>
                  <p className="faint">
                    {joined([
                      inWords(node.kind).toLowerCase(),
                      node.author && <>by <EntityLink entity={node.author} /></>,
                      inWords(record.kind).toLowerCase(),
                      record.note,
                    ])}
                  </p>
                </div>
                <Sources id={record.id} of={`${show.name} and ${node.name}`} isDisputed={record.isDisputed} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {franchises.edges.length > 0 && (
        <div className="relations">
          <h3>Belongs to</h3>
          <ul>
            {franchises.edges.map(({ node, membership }) => (
              <li key={membership.id}>
                <div>
                  <EntityLink entity={node} className="who" />
                  <p className="faint">
                    {joined([
                      node.kind === 'BRAND' ? 'brand' : 'universe',
                      membership.role !== 'MAIN' && inWords(membership.role).toLowerCase(),
                      membership.note,
                    ])}
                  </p>
                </div>
                <Sources id={membership.id} of={`${show.name} in ${node.name}`} isDisputed={membership.isDisputed} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function planted({ name, number, season }) {
  const place = season?.number && number ? ` (${season.number}×${String(number).padStart(2, '0')})` : '';
  return `planted in “${name}”${place}`;
}

/** Shows that share people or characters with it, and what they share. */
export function Similar({ similar }) {
  if (similar.edges.length === 0) return null;
  return (
    <Section id="similar" title="Similar shows">
      <ul className="similar">
        {similar.edges.map(({ node, people, characters, genres }) => (
          <li key={node.id}>
            <EntityLink entity={node} className="who" /> <small>{yearsOfShow(node)}</small>
            <p className="faint">{shared([...characters, ...people].map(({ name }) => name), genres)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function shared(names, genres) {
  const once = [...new Set(names)];
  const words = once.length > 3 ? [...once.slice(0, 3), `${once.length - 3} more`] : once;
  return (words.length > 0 ? words : genres).join(', ');
}
