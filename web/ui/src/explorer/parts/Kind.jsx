// The kinds of entity: what they are called, and the mark that each has everywhere.
import { KindIcon } from './icons.jsx';

/** What a kind is called, alone and in the plural, by its `__typename`. */
export const KIND_NAMES = {
  Show: ['Show', 'Shows'],
  Season: ['Season', 'Seasons'],
  Episode: ['Episode', 'Episodes'],
  Person: ['Person', 'People'],
  Character: ['Character', 'Characters'],
  Franchise: ['Universe', 'Franchises'],
  Platform: ['Platform', 'Platforms'],
  Crossover: ['Crossover', 'Crossovers'],
  Work: ['Work', 'Works'],
  Source: ['Source', 'Sources'],
};

/** What an entity is, in one word: a franchise says whether it is a universe or a brand. */
export function kindName({ __typename: type, kind }) {
  if (type === 'Franchise' && kind === 'BRAND') return 'Brand';
  return KIND_NAMES[type]?.[0] ?? type;
}

/** The icon of an entity's kind in its colour, with the word beside it or, with `bare`, for screen readers alone. */
export function Kind({ entity, bare = false }) {
  return (
    <span className="kind" data-kind={entity.__typename}>
      <KindIcon type={entity.__typename} />
      <span className={bare ? 'unseen' : undefined}>{kindName(entity)}</span>
    </span>
  );
}
