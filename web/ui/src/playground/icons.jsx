// The few icons that GraphiQL does not have. They stand beside words, so they are hidden from screen readers.

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' };

function Icon({ children, ...props }) {
  return <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" {...line} {...props}>{children}</svg>;
}

/** Our mark: what grew out of what. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M9 21.5 16 10l7 11.5" />
      <circle cx="16" cy="9.5" r="3.6" /><circle cx="8.8" cy="22" r="3.1" /><circle cx="23.2" cy="22" r="3.1" />
    </svg>
  );
}

/** A stack of cards. */
export function ExamplesIcon() {
  return <Icon><rect x="2.5" y="7.5" width="15" height="9.5" rx="2" /><path d="M4.5 4.8h11M6.5 2.2h7" /></Icon>;
}

/** Two links of a chain. */
export function LinkIcon() {
  return <Icon><path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.7-2.7a3.5 3.5 0 0 0-5-5L10 5M11.5 8.500a3.5 3.5 0 0 0-5 0L3.8 11.200a3.5 3.5 0 0 0 5 5L10 15" /></Icon>;
}

/** A sun, a moon, or both in one for the choice of the system. */
export function ThemeIcon({ theme }) {
  if (theme === 'light') {
    return <Icon><circle cx="10" cy="10" r="3.6" /><path d="M10 1.800v2M10 16.200v2M1.8 10h2M16.2 10h2M4.2 4.200l1.4 1.400M14.4 14.400l1.4 1.400M4.2 15.800l1.4-1.400M14.4 5.600l1.4-1.4" /></Icon>;
  }
  if (theme === 'dark') return <Icon><path d="M16.5 12.300A7.2 7.2 0 0 1 7.7 3.500a7.2 7.2 0 1 0 8.8 8.800Z" /></Icon>;
  return <Icon><circle cx="10" cy="10" r="7.2" /><path d="M10 2.800a7.2 7.2 0 0 1 0 14.400Z" fill="currentColor" /></Icon>;
}
