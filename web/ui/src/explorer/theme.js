// Light or dark: as the system has it, until one chooses. The playground remembers its choice in the same place.
import { useSyncExternalStore } from 'react';

const KEY = 'graphiql:theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

let chosen = stored();
apply();
system.addEventListener('change', apply);

/** `[chosen, shown, choose]`: the choice (null for as the system), what is shown, and how to choose. */
export function useTheme() {
  const shown = useSyncExternalStore(subscribe, () => `${chosen ?? ''} ${document.documentElement.dataset.theme}`);
  const [now, theme] = shown.split(' ');
  return [now || null, theme, choose];
}

function choose(theme) {
  chosen = theme;
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser may keep its storage from us; then the choice lasts as long as the page.
  }
  apply();
}

function apply() {
  document.documentElement.dataset.theme = chosen ?? (system.matches ? 'dark' : 'light');
  for (const listener of listeners) listener();
}

function stored() {
  try {
    const theme = localStorage.getItem(KEY);
    return ['light', 'dark'].includes(theme) ? theme : null;
  } catch {
    return null;
  }
}

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
