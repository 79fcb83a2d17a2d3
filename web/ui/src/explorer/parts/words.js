// Values of enums and numbers, in words.
import { dayInWords } from './days.js';

/** The value of an enum as words: "To be determined". */
export function inWords(value) {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

const RUNS = { NOT_STARTED: 'Not out yet', AIRING: 'On now', BETWEEN_SEASONS: 'Between seasons', FINISHED: 'Finished' };
const OUTLOOKS = {
  IN_DEVELOPMENT: 'more in development',
  ORDERED: 'ordered',
  RENEWED: 'renewed',
  FINAL_SEASON: 'final season',
  CANCELLED: 'cancelled',
  CONCLUDED: 'concluded',
  ABANDONED: 'abandoned',
};

/** Where a show stands: "Between seasons, renewed". */
export function statusInWords({ run, outlook }) {
  if (run === 'NOT_STARTED' && outlook === 'IN_DEVELOPMENT') return 'In development';
  return [RUNS[run], OUTLOOKS[outlook]].filter(Boolean).join(', ');
}

// What the later show is to the earlier one, what it is by itself, and what the earlier one is to it.
const RELATIONS = {
  SPINOFF: ['spinoff of', 'spinoff', 'has the spinoff'],
  SEQUEL: ['sequel to', 'sequel', 'has the sequel'],
  PREQUEL: ['prequel to', 'prequel', 'has the prequel'],
  REVIVAL: ['revival of', 'revival', 'was revived as'],
  REMAKE: ['remake of', 'remake', 'was remade as'],
  REBOOT: ['reboot of', 'reboot', 'was rebooted as'],
  LOCAL_VERSION: ['local version of', 'local version', 'has the local version'],
  CROSSOVER: ['crossover with', 'crossover', 'crossover with'],
  SHARED_SETTING: ['shares its setting with', 'shared setting', 'shares its setting with'],
};

/** What the later show is to the earlier one: "spinoff of and sequel to". */
export function relationInWords(kinds) {
  return relation(kinds, 0).join(' and ');
}

/** What the later show is, seen from the earlier one: "spinoff, sequel". */
export function offspringInWords(kinds) {
  return relation(kinds, 1).join(', ');
}

/** What stands on the line between two shows: "spinoff + sequel". */
export function relationLabel(kinds) {
  return relation(kinds, 1).join(' + ');
}

/** What the earlier show is to the later one: "has the spinoff and has the sequel". */
export function originInWords(kinds) {
  return relation(kinds, 2).join(' and ');
}

function relation(kinds, side) {
  return kinds.map((kind) => RELATIONS[kind]?.[side] ?? inWords(kind).toLowerCase());
}

/** A large number, as one says it: "2.5 billion", "619 million", "14,840". */
export function countInWords(value) {
  for (const [size, name] of [[1e9, 'billion'], [1e6, 'million']]) {
    if (value >= size) return `${(value / size).toLocaleString('en', { maximumFractionDigits: 2 })} ${name}`;
  }
  return value.toLocaleString('en');
}

/** A number with its noun: "1 show", "12 shows". */
export function counted(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Words in a row: "one, two and three". */
export function listed(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join('');
}

/** A note that stands within a line: a single sentence loses its full stop there. */
export function unstopped(note) {
  return /[.!?]\s/.test(note) ? note : note.replace(/\.$/, '');
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** A country by its code: "United States". */
export function regionInWords(code) {
  return code === 'WORLD' ? 'worldwide' : named(REGIONS, code);
}

/** A language by its tag: "Brazilian Portuguese". */
export function languageInWords(tag) {
  return named(LANGUAGES, tag);
}

// What is no code at all stands as it is.
function named(names, code) {
  try {
    return names.of(code);
  } catch {
    return code;
  }
}

/** An offer in words: "with advertising, US, since 6 May 2022". */
export function offerInWords({ offer, region, since, until, observedOn, isOriginal }) {
  return [
    { ADS: 'with advertising', SUBSCRIPTION: 'by subscription', BROADCAST: 'broadcast' }[offer] ?? inWords(offer).toLowerCase(),
    isOriginal && 'an original',
    region && regionInWords(region),
    since && `since ${dayInWords(since, { short: true })}`,
    until && `until ${dayInWords(until, { short: true })}`,
    !since && observedOn && `seen ${dayInWords(observedOn, { short: true })}`,
  ].filter(Boolean).join(', ');
}
