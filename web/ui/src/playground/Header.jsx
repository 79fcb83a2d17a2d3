// The head of the page: who we are, what can be opened at the side, and what can be taken along.
import { DocsIcon, HistoryIcon, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';

import { ExamplesIcon, LinkIcon, Mark, ThemeIcon } from './icons.jsx';
import { linkTo } from './link.js';
import { shortTitle } from './Panel.jsx';

const ICONS = { Examples: ExamplesIcon, Schema: DocsIcon, History: HistoryIcon };
const THEMES = [null, 'light', 'dark'];
const THEME_NAMES = ['as the system', 'light', 'dark'];

/** The header. */
export function Header({ plugins }) {
  const visible = useGraphiQL((state) => state.visiblePlugin);
  const { setVisiblePlugin } = useGraphiQLActions();
  return (
    <header className="head">
      <h1><Mark />showgraph</h1>
      <p>The knowledge graph of television. <em>Who says so</em> included.</p>
      <nav aria-label="Panels">
        {plugins.map((plugin) => {
          const title = shortTitle(plugin.title);
          const Icon = ICONS[title];
          const isOpen = plugin === visible;
          return (
            <button
              key={title}
              type="button"
              className="quiet"
              aria-expanded={isOpen}
              aria-controls="panel"
              onClick={() => setVisiblePlugin(isOpen ? null : plugin)}
            >
              <Icon aria-hidden="true" /><span>{title}</span>
            </button>
          );
        })}
      </nav>
      <CopyLink />
      <Theme />
    </header>
  );
}

function CopyLink() {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const [said, say] = useState('');
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => say(''), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const address = linkTo({ query: queryEditor?.getValue(), variables: variableEditor?.getValue() });
    try {
      await navigator.clipboard.writeText(address);
      say('Link copied');
    } catch {
      // Browsers keep the clipboard from pages that came without encryption; the address bar has the link as well.
      say('Copy it from the address bar');
    }
  };
  return (
    <div className="copy">
      <button type="button" className="quiet" onClick={copy} title="Copy a link to this query and its variables">
        <LinkIcon /><span>Copy link</span>
      </button>
      <p role="status" className={said ? 'said' : ''}>{said}</p>
    </div>
  );
}

function Theme() {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();
  const at = Math.max(THEMES.indexOf(theme), 0);
  const next = (at + 1) % THEMES.length;
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const show = () => {
      document.documentElement.dataset.theme = theme ?? (system.matches ? 'dark' : 'light');
      // The editor does not follow the system by itself.
      if (theme === null) setTheme(null);
    };
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [theme, setTheme]);
  const label = `Colours: ${THEME_NAMES[at]}. Change to ${THEME_NAMES[next]}`;
  return (
    <button type="button" className="quiet theme" aria-label={label} title={label} onClick={() => setTheme(THEMES[next])}>
      <ThemeIcon theme={THEMES[at]} />
    </button>
  );
}
