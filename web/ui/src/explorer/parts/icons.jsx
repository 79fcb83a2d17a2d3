// Icons: for kinds of entity, and for what can be done. They stand beside words, so screen readers pass them over.
export { LinkIcon, ThemeIcon } from '../../playground/icons.jsx';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' };

/** The frame of an icon, of 20 units a side. */
export function Icon({ children, ...props }) {
  return <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" {...line} {...props}>{children}</svg>;
}

const KINDS = {
  Show: <><rect x="2.2" y="4.2" width="15.6" height="10" rx="2" /><path d="M7 17h6" /></>,
  Season: <><rect x="2.2" y="6.8" width="15.6" height="9.2" rx="2" /><path d="M4.5 4h11" /></>,
  Episode: <><rect x="2.2" y="4.5" width="15.6" height="11" rx="2" /><path d="m8.5 7.8 4 2.2-4 2.2Z" fill="currentColor" /></>,
  Person: <><circle cx="10" cy="6.6" r="3.3" /><path d="M3.8 17c.6-3.6 3-5.5 6.2-5.5s5.6 1.9 6.2 5.5" /></>,
  Character: <><path d="M3.5 4.5c4.3-1.4 8.7-1.4 13 0v5.3c0 3.7-2.6 6.2-6.5 7.7-3.9-1.5-6.5-4-6.5-7.7Z" /><path d="M6.8 8.3h1.8M11.4 8.3h1.8M7.5 12.2c1.6 1.2 3.4 1.2 5 0" /></>,
  Franchise: <><circle cx="10" cy="10" r="2.6" /><ellipse cx="10" cy="10" rx="8" ry="3.6" transform="rotate(-28 10 10)" /></>,
  Platform: <><path d="M10 11v6.5M6.5 17.5h7" /><circle cx="10" cy="8.5" r="1.7" fill="currentColor" /><path d="M6.3 12.2a5.2 5.2 0 0 1 0-7.4M13.7 12.2a5.2 5.2 0 0 0 0-7.4M3.9 14.6a8.6 8.6 0 0 1 0-12.2M16.1 14.6a8.6 8.6 0 0 0 0-12.2" /></>,
  Crossover: <path d="M3 5h2.5c5 0 4 10 9 10H17M3 15h2.5c5 0 4-10 9-10H17M15 3l2 2-2 2M15 13l2 2-2 2" />,
  Work: <><path d="M10 5c-2-1.5-4.5-1.8-7-1.5v12c2.5-.3 5 0 7 1.5 2-1.5 4.5-1.8 7-1.5v-12c-2.5-.3-5 0-7 1.5Z" /><path d="M10 5v12" /></>,
  Source: <path d="M4 3h12v14H4ZM7 7h6M7 10h6M7 13h3.5" />,
};

/** The icon of a kind of entity, by its `__typename`. */
export function KindIcon({ type }) {
  return <Icon className="kind-icon" data-kind={type}>{KINDS[type] ?? <circle cx="10" cy="10" r="4" />}</Icon>;
}

const plain = (content) => function PlainIcon() { return <Icon>{content}</Icon>; };

/** A cross, to close something. */
export const CloseIcon = plain(<path d="m5 5 10 10M15 5 5 15" />);
/** A question mark. */
export const HelpIcon = plain(<><circle cx="10" cy="10" r="7.5" /><path d="M7.8 7.7c.2-1.3 1.1-2 2.3-2 1.3 0 2.3.8 2.3 2 0 1.7-2.3 1.9-2.3 3.6M10.1 14.2v.1" /></>);
/** A magnifying glass. */
export const SearchIcon = plain(<><circle cx="8.8" cy="8.8" r="5.5" /><path d="m13 13 4.3 4.3" /></>);
/** Two braces, for a query. */
export const QueryIcon = plain(<path d="M7.5 3.5c-2.2 0-2.2 1-2.2 3S4.8 10 3.2 10c1.6 0 2.1 1.5 2.1 3.5s0 3 2.2 3M12.5 3.5c2.2 0 2.2 1 2.2 3s.5 3.5 2.1 3.5c-1.6 0-2.1 1.5-2.1 3.5s0 3-2.2 3" />);
/** Dots with lines between them. */
export const GraphIcon = plain(<><circle cx="5" cy="14.5" r="2.2" /><circle cx="10" cy="5" r="2.2" /><circle cx="15.5" cy="13" r="2.2" /><path d="m6 12.5 3-5.6M11.2 6.8l3.2 4.4" /></>);
/** Bars along a line. */
export const TimelineIcon = plain(<path d="M3 5.5h7M6 10h8M11 14.5h6" strokeWidth="2.6" />);
/** Lines of text. */
export const ListIcon = plain(<path d="M7 5h10M7 10h10M7 15h10M3.5 5h.1M3.5 10h.1M3.5 15h.1" />);
/** A plus. */
export const PlusIcon = plain(<path d="M10 4v12M4 10h12" />);
/** A minus. */
export const MinusIcon = plain(<path d="M4 10h12" />);
/** Four corners. */
export const FitIcon = plain(<path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4" />);
/** A way with a bend. */
export const PathIcon = plain(<><circle cx="4.5" cy="15.5" r="2" /><circle cx="15.5" cy="4.5" r="2" /><path d="M6.5 15.5H11c4 0 4-5.5 0-5.5H9c-4 0-4-5.5 0-5.5h4.5" /></>);
/** A quotation mark in a circle: who says so. */
export const SourcesIcon = plain(<path d="M4 4.5h12v9H9.5L6 17v-3.5H4ZM7.5 8h5M7.5 10.5h3" />);
