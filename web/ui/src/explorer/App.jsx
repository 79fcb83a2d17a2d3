// The explorer as a whole: a head that is always there, and below it the view that the address names.
//
// Where things are: `route.js` turns addresses into views and back, `ask.js` asks the server with the documents in
// `documents/`, `parts/` has what several views share, `style/tokens.css` the colours and sizes. Each view has a folder
// of its own: `home/`, `universe/` (the frame of the two pictures), `graph/`, `timeline/`, `page/`.
import { lazy, Suspense, useEffect, useRef } from 'react';

import { Header } from './Header.jsx';
import { Home } from './home/Home.jsx';
import { Boundary, Failure, Loading } from './parts/Outcome.jsx';
import { useRoute } from './route.js';

// A view is loaded when it is first looked at, so that the home page does not wait for the drawing of graphs.
const VIEWS = {
  universe: lazy(() => import('./universe/Universe.jsx')),
  show: lazy(() => import('./page/ShowPage.jsx')),
  person: lazy(() => import('./page/PersonPage.jsx')),
  character: lazy(() => import('./page/CharacterPage.jsx')),
  platform: lazy(() => import('./page/PlatformPage.jsx')),
};

/** The page. */
export function App() {
  const route = useRoute();
  const main = useRef(null);
  const place = `${route.view}/${route.key ?? ''}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    // Whoever hears the page, or walks it by keyboard, goes on where the new view begins.
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <>
      <a className="skip" href="#main">Skip to the content</a>
      <Header isHome={route.view === 'home'} />
      <main id="main" ref={main} tabIndex={-1} data-view={route.view}>
        <Boundary key={place}>
          <Suspense fallback={<Loading />}>
            <View route={route} />
          </Suspense>
        </Boundary>
      </main>
    </>
  );
}

function View({ route }) {
  if (route.view === 'home') return <Home />;
  const Chosen = VIEWS[route.view];
  // `key` is the slug or id in the address; a view starts afresh for another one.
  if (Chosen) return <Chosen key={route.key} route={route} />;
  return (
    <>
      <title>Nothing here · showgraph</title>
      <Failure problem={{ message: 'There is no page at this address.' }} />
    </>
  );
}
