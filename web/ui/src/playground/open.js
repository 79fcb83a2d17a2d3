// Opens a query in the editor.
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, OperationTypeNode, parse } from 'graphql';

/** A function that opens a query with its variables, and runs it if it does nothing but read. */
export function useOpen(examples) {
  const { addTab, changeTab, run, setOperationFacts, stop, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  return (content) => {
    stop();
    const there = tabs.findIndex((tab) => isSame(tab, content));
    if (there >= 0) {
      if (there !== activeTabIndex) changeTab(there);
    } else if (!isDisposable(tabs[activeTabIndex], examples)) {
      addTab();
    }
    queryEditor.setValue(content.query);
    variableEditor.setValue(content.variables);
    const facts = read(content.query);
    // The editor finds this out by itself, but not before it has come to rest.
    setOperationFacts(facts);
    updateActiveTabValues({ ...content, operationName: facts.operationName ?? null });
    if (onlyReads(facts)) run();
  };
}

/** Whether a document can be run without being asked to: it parses, and all that it holds are queries. */
export function onlyReads({ operations = [] }) {
  return operations.length > 0 && operations.every(({ operation }) => operation === OperationTypeNode.QUERY);
}

/** What the editor knows of a document. */
export function read(query) {
  try {
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return { documentAST, operations, operationName: operations[0]?.name?.value };
  } catch {
    return {};
  }
}

/** A tab makes room for the next query if it is empty or shows an example as it came. */
function isDisposable(tab, examples) {
  return !tab?.query?.trim() || examples.some((example) => isSame(tab, example));
}

/** Whether a tab shows just this query with just these variables. */
export function isSame(tab, { query, variables }) {
  return (tab?.query ?? '').trim() === query.trim() && (tab?.variables ?? '').trim() === variables.trim();
}
