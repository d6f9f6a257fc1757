import { describe, expect, it } from 'vitest';
import { mergeNotes } from './merge-notes.ts';
import type { Notes } from './notes.ts';

const text = (words: string) => ({ lang: 'kk' as const, text: words });
const base: Notes = { heard: text('А'), speeches: [], childWords: null, wording: null, votes: null };

describe('notes two screens write', () => {
  it('takes over a field only the other changed and keeps mine', () => {
    const merged = mergeNotes({
      base,
      mine: { ...base, heard: text('А мен') },
      sent: [],
      theirs: { ...base, childWords: text('Мұғалім жақсы') },
    });
    expect(merged).toEqual({
      mine: { ...base, heard: text('А мен'), childWords: text('Мұғалім жақсы') },
      conflicts: [],
    });
  });

  it('names the field both changed and keeps mine in it', () => {
    const merged = mergeNotes({
      base,
      mine: { ...base, heard: text('А мен') },
      sent: [],
      theirs: { ...base, heard: text('А ол') },
    });
    expect(merged).toEqual({ mine: { ...base, heard: text('А мен') }, conflicts: ['heard'] });
  });

  it("what I sent myself is no other person's when it comes back", () => {
    const sent = { ...base, heard: text('А мен') };
    expect(
      mergeNotes({ base, mine: { ...base, heard: text('А мен тағы') }, sent: [sent], theirs: sent }).conflicts,
    ).toEqual([]);
  });

  it('trailing spaces and empty texts are no change', () => {
    const merged = mergeNotes({
      base,
      mine: { ...base, heard: text('А ') },
      sent: [],
      theirs: { ...base, heard: text('А ол') },
    });
    expect(merged).toEqual({ mine: { ...base, heard: text('А ол') }, conflicts: [] });
  });
});
