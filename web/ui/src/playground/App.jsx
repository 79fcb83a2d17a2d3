// The playground as a whole: GraphiQL's state, and our own rooms around its editors.
import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider, Tooltip, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useMemo, useRef } from 'react';

import { ask } from './ask.js';
import { Examples, GalleryContext } from './Examples.jsx';
import { Header } from './Header.jsx';
import { keepLink, readLink } from './link.js';
import { editorTheme } from './monaco.js';
import { onlyReads, read, useOpen } from './open.js';
import { Panel } from './Panel.jsx';
import { isNarrow } from './screen.js';
import { Workspace } from './Workspace.jsx';

const EXAMPLES_PLUGIN = { title: 'Examples', icon: () => null, content: Examples };
const PLUGINS = [EXAMPLES_PLUGIN, DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];
const EMPTY = '{\n  shows {\n    nodes {\n      name\n    }\n  }\n}\n';

/** The page. `link` is the query that its address asked for. */
export function App({ gallery, link }) {
  const first = gallery.examples[0] ?? { query: EMPTY, variables: '' };
  return (
    <GalleryContext value={gallery}>
      <GraphiQLProvider
        fetcher={ask}
        plugins={PLUGINS}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        visiblePlugin={isNarrow() ? undefined : EXAMPLES_PLUGIN}
        editorTheme={editorTheme}
        defaultTabs={link ? undefined : [first]}
        initialQuery={link?.query}
        initialVariables={link?.variables}
        defaultQuery=""
        onTabChange={({ tabs, activeTabIndex }) => keepLink(tabs[activeTabIndex])}
        schemaDescription
        inputValueDeprecation
      >
        <HistoryStore maxHistoryLength={50}>
          <DocExplorerStore>
            <Tooltip.Provider>
              <Start isLinked={Boolean(link)} first={first} />
              <Header plugins={PLUGINS} />
              <main className="rooms graphiql-container">
                <Panel />
                <Workspace />
              </main>
            </Tooltip.Provider>
          </DocExplorerStore>
        </HistoryStore>
      </GraphiQLProvider>
    </GalleryContext>
  );
}

/** What happens by itself: a linked query and the very first one are answered, and a pasted link is opened. */
function Start({ isLinked, first }) {
  const { run, setOperationFacts } = useGraphiQLActions();
  const isReady = useGraphiQL((state) => Boolean(state.queryEditor && state.variableEditor && state.responseEditor));
  const query = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  const examples = useMemo(() => [first], [first]);
  const open = useRef(null);
  open.current = useOpen(examples);

  useEffect(() => {
    if (!isReady || !(isLinked || query === first.query)) return;
    const facts = read(query);
    setOperationFacts(facts);
    if (onlyReads(facts)) run();
    // Only once, when the editors are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady]);

  useEffect(() => {
    const follow = () => {
      const link = readLink();
      if (link) open.current(link);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return null;
}
