// The head of every view: who we are, the search, the colours and the help.
import { Mark } from '../playground/icons.jsx';
import { Help } from './Help.jsx';
import { ThemeIcon } from './parts/icons.jsx';
import { Link } from './parts/Link.jsx';
import { Search } from './search/Search.jsx';
import { useTheme } from './theme.js';

const THEMES = [null, 'light', 'dark'];
const THEME_NAMES = ['as the system', 'light', 'dark'];

/** The header. The home page has a search of its own, so there is none here. */
export function Header({ isHome }) {
  return (
    <header className="head">
      <Link to="/" className="brand"><Mark /><span>showgraph</span></Link>
      {isHome ? <span className="gap" /> : <Search />}
      <nav aria-label="Tools">
        <a className="quiet" href="/graphql"><span>Playground</span></a>
        <Help />
        <Theme />
      </nav>
    </header>
  );
}

function Theme() {
  const [chosen, , choose] = useTheme();
  const at = THEMES.indexOf(chosen);
  const next = (at + 1) % THEMES.length;
  const label = `Colours: ${THEME_NAMES[at]}. Change to ${THEME_NAMES[next]}`;
  return (
    <button type="button" className="quiet" aria-label={label} title={label} onClick={() => choose(THEMES[next])}>
      <ThemeIcon theme={THEMES[at]} />
    </button>
  );
}
