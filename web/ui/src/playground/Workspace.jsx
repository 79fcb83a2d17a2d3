// Where one works: the tabs, the query with what belongs to it, and the answer.
import {
  CloseIcon, HeaderEditor, pick, PlusIcon, PrettifyIcon, QueryEditor, ResponseEditor, Spinner, useDragResize,
  useGraphiQL, useGraphiQLActions, useMonaco, VariableEditor,
} from '@graphiql/react';
import { useEffect, useState } from 'react';

import { Outcome } from './Outcome.jsx';
import { Run } from './Run.jsx';

const FONT = 'ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace';

/** Tabs, editors and answer. */
export function Workspace() {
  const hasMonaco = useMonaco((state) => Boolean(state.monaco));
  const { firstRef, dragBarRef, secondRef } = useDragResize({ direction: 'horizontal', storageKey: 'editors' });
  useEditorOptions();
  return (
    <div className="workspace">
      <Tabs />
      <div className="desk" id="desk" role="tabpanel" aria-label="Query and answer">
        <div className="ask" ref={firstRef}>
          <section className="query" aria-label="Query">
            {hasMonaco ? <QueryEditor {...editor('Query')} /> : <Spinner />}
          </section>
          <Bar />
          <Tools />
        </div>
        <div className="divider" ref={dragBarRef} />
        <section className="answer" ref={secondRef} aria-label="Answer">
          <Outcome />
          <div className="response"><ResponseEditor /></div>
        </section>
      </div>
    </div>
  );
}

function Tabs() {
  const { addTab, changeTab, closeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  return (
    <div className="tabs">
      <ul role="tablist" aria-label="Queries">
        {tabs.map((tab, index) => (
          <li key={tab.id} role="presentation" data-active={index === activeTabIndex}>
            <button
              type="button"
              role="tab"
              aria-selected={index === activeTabIndex}
              aria-controls="desk"
              onClick={() => changeTab(index)}
            >
              {name(tab)}
            </button>
            {tabs.length > 1 && (
              <button type="button" className="shut" aria-label={`Close ${name(tab)}`} onClick={() => closeTab(index)}>
                <CloseIcon aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" aria-label="New tab" title="New tab" onClick={addTab}>
        <PlusIcon aria-hidden="true" />
      </button>
    </div>
  );
}

function Bar() {
  const { prettifyEditors } = useGraphiQLActions();
  return (
    <div className="bar" role="toolbar" aria-label="Query">
      <Run />
      <button type="button" className="quiet" onClick={prettifyEditors} title="Lay the query out evenly (Shift-Ctrl-P)">
        <PrettifyIcon aria-hidden="true" /><span>Tidy</span>
      </button>
    </div>
  );
}

/** Variables and headers, folded away until there is something in them. */
function Tools() {
  const variables = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.variables);
  const [open, setOpen] = useState(null);
  const hasVariables = Boolean(variables?.trim());
  useEffect(() => setOpen((now) => (hasVariables ? now ?? 'variables' : now)), [hasVariables]);
  const Choice = ({ tool, children }) => (
    <button type="button" aria-expanded={open === tool} onClick={() => setOpen(open === tool ? null : tool)}>
      {children}
    </button>
  );
  return (
    <section className="tools" data-open={open ?? ''} aria-label="Variables and headers">
      <div className="choice">
        <Choice tool="variables">Variables</Choice>
        <Choice tool="headers">Headers</Choice>
      </div>
      <VariableEditor {...editor('Variables')} className={open === 'variables' ? '' : 'hidden'} />
      <HeaderEditor {...editor('Headers')} className={open === 'headers' ? '' : 'hidden'} />
    </section>
  );
}

/** GraphiQL sets its editors up by itself; a font that is there and a name have to be added. */
function useEditorOptions() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'),
  );
  useEffect(() => {
    const named = { Query: queryEditor, Variables: variableEditor, Headers: headerEditor, Answer: responseEditor };
    for (const [ariaLabel, editor] of Object.entries(named)) {
      editor?.updateOptions({ ariaLabel, fontFamily: FONT, fontSize: 13.5, lineHeight: 21, tabFocusMode: false });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
}

/** Enter goes into an editor, Escape comes out again, so that Tab leads on and nobody is caught. */
function editor(name) {
  return {
    role: 'group',
    'aria-label': `${name}: Enter edits, Escape leaves`,
    // Before the editor sees it, since the editor takes every Escape for itself. What it has open, Escape closes first.
    onKeyDownCapture: (event) => {
      const isOpen = event.currentTarget.querySelector('.suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible');
      if (event.key === 'Escape' && !isOpen) event.currentTarget.focus();
    },
  };
}

function name(tab) {
  return tab.title === '<untitled>' ? 'Untitled' : tab.title;
}
