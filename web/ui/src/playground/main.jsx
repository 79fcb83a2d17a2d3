// Starts the playground: the editor's workers and themes first, since GraphiQL takes them as it finds them.
import './monaco.js';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import './style/theme.css';
import './style/layout.css';
import './style/parts.css';
import './style/narrow.css';

import { createRoot } from 'react-dom/client';

import { App } from './App.jsx';
import { loadGallery } from './gallery.js';
import { takeLink } from './link.js';

const gallery = await loadGallery();
createRoot(document.getElementById('root')).render(<App gallery={gallery} link={takeLink()} />);
