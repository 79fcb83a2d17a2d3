// The gallery: what one can ask, for three kinds of reader.
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createContext, use } from 'react';

import { grouped } from './gallery.js';
import { isSame, useOpen } from './open.js';
import { isNarrow } from './screen.js';

/** The examples, as `loadGallery` gave them. */
export const GalleryContext = createContext({ examples: [] });

/** The list of examples; choosing one opens it. */
export function Examples() {
  const { examples, problem } = use(GalleryContext);
  const { setVisiblePlugin } = useGraphiQLActions();
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const open = useOpen(examples);
  const choose = (example) => {
    open({ query: example.query, variables: example.variables });
    if (isNarrow()) setVisiblePlugin(null);
  };
  return (
    <>
      {problem && <p className="problem" role="alert">{problem}</p>}
      {grouped(examples).map(([group, members]) => (
        <section className="group" key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul>
            {members.map((example) => (
              <li key={example.name}>
                <button
                  type="button"
                  className="card"
                  data-example={example.name}
                  aria-current={isSame(tabs[activeTabIndex], example)}
                  onClick={() => choose(example)}
                >
                  <strong>{example.title}</strong>
                  <span>{example.sentence}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
