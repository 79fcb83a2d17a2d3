// From a view to the query that it was made from.
import { linkTo } from '../../playground/link.js';
import { QueryIcon } from './icons.jsx';

/** A link that opens the playground with a document and its variables. */
export function ShowTheQuery({ document, variables = {} }) {
  const to = linkTo({ query: document.text.trim(), variables: JSON.stringify(variables, null, 2) }, '/graphql');
  return (
    <a className="quiet show-the-query" href={to}>
      <QueryIcon /><span>Show the query</span>
    </a>
  );
}
