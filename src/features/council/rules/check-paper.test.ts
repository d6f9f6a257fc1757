import { describe, expect, test } from 'vitest';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { checkPaper, PaperProtocol, type PaperFacts } from './check-paper.ts';

const [chair, keeper, file] = [
  '019f0000-0000-7000-8000-000000000001',
  '019f0000-0000-7000-8000-000000000002',
  '019f0000-0000-7000-8000-000000000003',
];
const day = (on: string): PlainDate => PlainDate.parse(on);
const free: PaperFacts = { today: day('2026-11-16'), holder: null, leadersKnown: true, scanFound: true };
const ofPaper = { heldOn: day('2026-10-02'), fromPaper: true } as const;

describe('clause 13: a protocol of paper life keeps its number and day', () => {
  test.each<readonly [string, Record<string, unknown>, Partial<PaperFacts>, string | null]>([
    ['everything known', { presidingId: chair, secretaryId: keeper, fileId: file }, {}, null],
    ['only number and day known', {}, {}, null],
    ['held today', { heldOn: '2026-11-16' }, {}, null],
    ['held tomorrow', { heldOn: '2026-11-17' }, {}, 'after-the-fact-in-future'],
    ['one more child of the same paper', {}, { holder: ofPaper }, null],
    [
      'the number is of another day',
      {},
      { holder: { heldOn: day('2026-10-05'), fromPaper: true } },
      'protocol-number-taken',
    ],
    ['the number is of a meeting held here', {}, { holder: { ...ofPaper, fromPaper: false } }, 'protocol-number-taken'],
    ['a stranger presides', { presidingId: chair }, { leadersKnown: false }, 'person-unknown'],
    ['one person in both parts', { presidingId: chair, secretaryId: chair }, {}, 'presiding-is-secretary'],
    ['a scan that is not there', { fileId: file }, { scanFound: false }, 'scan-missing'],
    ['no scan yet', { fileId: null }, { scanFound: false }, null],
  ])('%s', (_name, paper, facts, reason) => {
    const checked = checkPaper(PaperProtocol.parse({ number: 4, heldOn: '2026-10-02', ...paper }), {
      ...free,
      ...facts,
    });
    expect(checked.ok ? null : checked.refusal.reason).toBe(reason);
    if (checked.ok) expect(checked.departures).toEqual([]);
  });
});
