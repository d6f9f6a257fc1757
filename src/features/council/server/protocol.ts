import { pairOf } from '#features/documents/rules/pair-of.ts';
import { reading } from '#kernel/server/ask.ts';
import { protocol as contract } from '../contract.ts';
import { protocolLetter } from '../forms/protocol-letter.ts';
import { twinsMissing } from '../rules/protocol-data.ts';
import { findOtherNames } from './find-other-names.ts';
import { readProtocol } from './protocol-data.ts';

/** The protocol growing beside the hearing, and frozen once locked. */
export const protocol = reading({
  contract,
  read: async (tx, input) => {
    const found = await readProtocol(tx, input.meetingId);
    if (found === null) return null;
    const { data, meeting } = found;
    const isDraft = meeting.protocol === null || meeting.protocol.state === 'drafted';
    const letterIn = (lang: 'kk' | 'ru') => protocolLetter(data, lang, isDraft);
    return {
      state: meeting.protocol?.state ?? null,
      version: meeting.protocol?.version ?? null,
      number: data.number,
      hash: meeting.protocol?.hash ?? null,
      letter: input.language === 'pair' ? pairOf(letterIn('kk'), letterIn('ru')) : letterIn(input.language),
      otherNames: [...(await findOtherNames(tx, found.live))],
      twinsMissing: twinsMissing(data),
      cases: data.items.flatMap((item) => (item.caseId === null ? [] : [item.caseId])),
    };
  },
  openings: ({ cases }) => cases.map((id) => ({ kind: 'case', id, rows: 1 })),
});
