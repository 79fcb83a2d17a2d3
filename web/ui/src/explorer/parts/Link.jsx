// Links within the explorer.
import { addressOfEntity, go } from '../route.js';

/** A link to an address of the explorer, followed without loading the page anew. */
export function Link({ to, children, ...props }) {
  const follow = (event) => {
    // What opens elsewhere is the browser's business.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a href={to} onClick={follow} {...props}>{children}</a>;
}

/** The name of an entity, as a link to its page where it has one. It needs `__typename`, `name` and `slug` or `id`. */
export function EntityLink({ entity, children = entity.name, ...props }) {
  const to = addressOfEntity(entity);
  return to ? <Link to={to} {...props}>{children}</Link> : <span {...props}>{children}</span>;
}

/** The names of entities as links, with commas between them. */
export function EntityLinks({ entities }) {
  return entities.map((entity, at) => <span key={entity.id}>{at > 0 && ', '}<EntityLink entity={entity} /></span>);
}
