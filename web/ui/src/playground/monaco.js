// The editor: its workers, which the bundler has to see as such, and its colours.
import { editor } from 'monaco-graphql/esm/monaco-editor.js';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

const workers = { json: JsonWorker, graphql: GraphQLWorker };

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    return new (workers[label] ?? EditorWorker)();
  },
};

/** The names of our colours for the editor, by theme. */
export const editorTheme = { light: 'showgraph-light', dark: 'showgraph-dark' };

define('light', 'vs', {
  sheet: '#fffefb', ink: '#22252b', faint: '#646a73', line: '#d9d5ca', accent: '#0b6158', tint: '#0b615816',
  text: '#8a4b08', number: '#7a3e9d', type: '#1f5fa8', name: '#22252b',
});
define('dark', 'vs-dark', {
  sheet: '#1c2025', ink: '#e6e3db', faint: '#a0a6ae', line: '#343a42', accent: '#6fd0bf', tint: '#6fd0bf1f',
  text: '#e0b37c', number: '#c9a5e8', type: '#8fbdf0', name: '#e6e3db',
});

function define(theme, base, colour) {
  const rule = (token, value, fontStyle) => ({ token, foreground: value.slice(1), fontStyle });
  editor.defineTheme(editorTheme[theme], {
    base,
    inherit: true,
    rules: [
      rule('', colour.ink),
      rule('delimiter', colour.faint),
      rule('comment', colour.faint, 'italic'),
      rule('keyword', colour.accent),
      rule('string', colour.text),
      rule('number', colour.number),
      rule('type.identifier', colour.type),
      rule('key.identifier', colour.name),
      rule('argument.identifier', colour.number),
      rule('string.key.json', colour.accent),
      rule('string.value.json', colour.text),
      rule('keyword.json', colour.number),
    ],
    colors: {
      'editor.background': '#ffffff00',
      'editor.foreground': colour.ink,
      'editorLineNumber.foreground': `${colour.faint}99`,
      'editorLineNumber.activeForeground': colour.faint,
      'editorIndentGuide.background1': `${colour.line}88`,
      'editorIndentGuide.activeBackground1': colour.line,
      'editorCursor.foreground': colour.accent,
      'editor.selectionBackground': colour.tint,
      'editorWidget.background': colour.sheet,
      'editorWidget.border': colour.line,
      'editorHoverWidget.background': colour.sheet,
      'editorSuggestWidget.background': colour.sheet,
      'editorSuggestWidget.selectedBackground': colour.tint,
      'editorSuggestWidget.selectedForeground': colour.ink,
      'editorSuggestWidget.highlightForeground': colour.accent,
      'list.hoverBackground': colour.tint,
      'menu.background': colour.sheet,
      'quickInput.background': colour.sheet,
      'scrollbar.shadow': '#ffffff00',
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`editorBracketHighlight.foreground${depth}`, colour.faint])),
      focusBorder: colour.accent,
      'textLink.foreground': colour.accent,
    },
  });
}
