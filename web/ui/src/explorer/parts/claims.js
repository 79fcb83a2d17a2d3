// What several sources say of one fact: which of them differ, and how a value is read.
import { dayInWords } from './days.js';
import { inWords, languageInWords, regionInWords } from './words.js';

/** The claims by their field, those that hold first. */
export function byField(claims) {
  const fields = new Map();
  for (const claim of claims) {
    if (!fields.has(claim.field)) fields.set(claim.field, []);
    fields.get(claim.field).push(claim);
  }
  return fields;
}

/** The different values that claims give to one field, each with the names of those who say so. */
export function valuesOf(claims) {
  const values = [];
  for (const claim of claims) {
    const { rank, reason, stance } = claim;
    const same = values.find((one) => one.value === claim.value && one.rank === rank && one.stance === stance);
    if (same) same.sources.push(claim.source.name);
    else values.push({ value: claim.value, rank, reason, stance, sources: [claim.source.name] });
  }
  return values.map((one) => ({ ...one, sources: [...new Set(one.sources)] }));
}

/** Whether claims about one field disagree: a year and a day in it do not, and what is deprecated does not count. */
export function differ(claims) {
  const counted = claims.filter(({ rank, value }) => rank !== 'DEPRECATED' && value !== null);
  return counted.some((one) => counted.some((other) => !agrees(one.value, other.value)));
}

function agrees(one, other) {
  const isDate = /^\d{4}(-\d\d){0,2}$/;
  if (isDate.test(one) && isDate.test(other)) return one.startsWith(other) || other.startsWith(one);
  return one === other;
}

/** Citations, each once. */
export function citedOnce(citations) {
  return [...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values()];
}

const FIELDS = {
  name: 'Name',
  startDate: 'Start',
  endDate: 'End',
  windowEnd: 'Counted until',
  windowStart: 'Counted from',
  catalogueStatus: 'Status in catalogues',
  summaryLicence: 'Licence of the summary',
};

/** The name of a field of the schema, as words: "Runtime minutes". */
export function fieldInWords(field) {
  return field === null ? 'The whole' : FIELDS[field] ?? inWords(field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`));
}

// Fields whose values are codes, and how one reads such a code.
const CODES = { country: regionInWords, countries: regionInWords, region: regionInWords, language: languageInWords, languages: languageInWords };

/** A value as a claim has it, as words; with its `field` codes of countries and languages are words too. */
export function valueInWords(value, field = null) {
  if (value === null) return 'not given';
  if (value.startsWith('[')) return list(value, CODES[field]);
  if (CODES[field]) return CODES[field](value);
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return dayInWords(value);
  if (/^[A-Z][A-Z_]+$/.test(value) && value.length > 2) return inWords(value);
  return value;
}

function list(text, read = (code) => code) {
  try {
    const parts = JSON.parse(text).map((one) => (typeof one === 'string' ? read(one) : partInWords(one)));
    return parts.map((part) => (/^[A-Z][A-Z_]+$/.test(part) && part.length > 2 ? inWords(part) : part)).join(', ');
  } catch {
    return text;
  }
}

function partInWords({ format, name, since, until }) {
  const days = [since && `from ${dayInWords(since)}`, until && `until ${dayInWords(until)}`].filter(Boolean).join(' ');
  return [format ? inWords(format) : name, days].filter(Boolean).join(' ');
}
