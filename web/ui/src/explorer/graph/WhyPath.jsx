// The way between two entities as a chain that can be read, each step with its reason.
import { CloseIcon } from '../parts/icons.jsx';
import { Kind } from '../parts/Kind.jsx';
import { EntityLink } from '../parts/Link.jsx';
import { Answer } from '../parts/Outcome.jsx';
import { ShowTheQuery } from '../parts/ShowTheQuery.jsx';
import { Sources } from '../parts/Sources.jsx';
import { EndSearch } from './EndSearch.jsx';

/** The chain, or the question for its other end. */
export function WhyPath({ route, way, change }) {
  const [one, two] = way.ends;
  const close = () => change({ path: undefined }, { replace: true });
  return (
    <section className="why" aria-labelledby="why-title">
      <div className="top">
        <p className="over">Why-path</p>
        <button type="button" className="quiet" aria-label="Close the path" onClick={close}><CloseIcon /></button>
      </div>
      <h2 id="why-title">{one?.name ?? '…'} <span className="faint">and</span> {two?.name ?? '…'}</h2>
      {route.path.length < 2
        ? <><p>Choose the other end in the graph, or look for it:</p><EndSearch onChoose={(id) => change({ path: [route.path[0], id], selected: undefined }, { replace: true })} /></>
        : <Answer answer={way.answer} what="Looking for the way">{() => <Ways way={way} />}</Answer>}
    </section>
  );
}

function Ways({ way }) {
  const { ways, document, variables } = way;
  if (ways.length === 0) return <p>There is no way between them: nobody who worked on one leads to the other.</p>;
  const [first, ...others] = ways;
  return (
    <div role="status">
      <p className="faint">{stepsOf(first)}</p>
      <Chain way={first} />
      {others.map((each, at) => (
        <details key={at}>
          <summary>{each.isClosest ? 'Over closer company' : 'Another way'} <span className="faint">· {stepsOf(each)}</span></summary>
          <Chain way={each} />
        </details>
      ))}
      {variables && <ShowTheQuery document={document} variables={variables} />}
    </div>
  );
}

function stepsOf({ steps }) {
  return steps.length === 1 ? 'One step' : `${steps.length} steps`;
}

function Chain({ way: { nodes, steps } }) {
  return (
    <ol className="chain">
      {nodes.map((node, at) => (
        <li key={node.id} data-kind={node.__typename}>
          <span className="link"><Kind entity={node} bare /><EntityLink entity={node} /></span>
          {steps[at] && <span className="reason">{steps[at].reason}<CreditSources step={steps[at]} /></span>}
        </li>
      ))}
    </ol>
  );
}

function CreditSources({ step }) {
  const credit = step.credits?.edges?.[0]?.credit;
  return credit ? <Sources id={credit.id} of={step.reason} /> : null;
}
