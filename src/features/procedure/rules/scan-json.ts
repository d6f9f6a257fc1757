import { fault, type PackFault } from './pack-fault.ts';

const mostDepth = 8;
const mostRows = 300;
const mostCharacters = 5000;
const mostFaults = 200;
const unsafeKeys = ['__proto__', 'constructor', 'prototype'];

/** Letters, digits and signs that every paper can print; a pack with others would stop the papers of its cases for ever. */
const printable = /^[\n\u0020-\u007E\u00A0-\u024F\u0400-\u052F\u2010-\u2026\u2030\u20B8\u2116]*$/u;
const unprintable = /[^\n\u0020-\u007E\u00A0-\u024F\u0400-\u052F\u2010-\u2026\u2030\u20B8\u2116]/gu;

type Place = { readonly value: unknown; readonly path: string; readonly depth: number };

/** What is hostile or unusable in any JSON value, before its shape is looked at: depth, length, unsafe keys, characters. */
export function scanJson(root: unknown): readonly PackFault[] {
  const faults: PackFault[] = [];
  const waiting: Place[] = [{ value: root, path: '', depth: 0 }];
  while (waiting.length > 0 && faults.length < mostFaults) {
    const place = waiting.pop();
    if (place === undefined) break;
    const found = faultsAt(place);
    faults.push(...found);
    if (found.length === 0) waiting.push(...insideOf(place));
  }
  return faults;
}

function faultsAt({ value, path, depth }: Place): readonly PackFault[] {
  if (typeof value === 'string') return faultsOfText(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= mostDepth) return [fault(path, 'too-deep', { most: mostDepth })];
  const keys = Object.keys(value);
  if (keys.length > mostRows) return [fault(path, 'too-many', { most: mostRows })];
  return keys.filter((key) => unsafeKeys.includes(key)).map((key) => fault(pathTo(path, key), 'unsafe-key'));
}

function faultsOfText(text: string, path: string): readonly PackFault[] {
  if (text.length > mostCharacters) return [fault(path, 'too-long', { most: mostCharacters })];
  if (printable.test(text)) return [];
  const characters = [...new Set(text.match(unprintable))].slice(0, 10).map(shown);
  return [fault(path, 'unprintable', { characters })];
}

/** «U+1F600»: what cannot be printed can hardly be shown either. */
const shown = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function insideOf({ value, path, depth }: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, inner]) => ({ value: inner, path: pathTo(path, key), depth: depth + 1 }));
}

const pathTo = (path: string, key: string): string => [path, key.slice(0, 60)].filter((part) => part !== '').join('.');
