import type { Paper } from '#features/documents/server/public.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { readProtocol } from '../server/protocol-data.ts';
import { protocolLetter, protocolWords } from './protocol-letter.ts';

type Data = { readonly data: ProtocolData; readonly isDraft: boolean; readonly lockedAt: Date | null };

/** Paper 10, by the id of the meeting: from the frozen content once it is locked. */
export const protocolPaper: Paper<Data> = {
  paper: 'protocol',
  words: protocolWords,
  number: 10,
  clause: 13,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: async (tx, id) => {
    const found = await readProtocol(tx, id);
    if (found === null) return null;
    const lockedAt = found.meeting.protocol?.lockedAt ?? null;
    return {
      data: found.data,
      isDraft: found.live !== null,
      lockedAt: lockedAt === null ? null : new Date(lockedAt),
    };
  },
  letter: ({ data, isDraft }, lang) => protocolLetter(data, lang, isDraft),
  about: ({ data }) => ({ kind: 'meeting', id: data.meetingId, meetingId: data.meetingId }),
  dateOf: ({ data }) => data.heldOn,
  lockedAt: ({ lockedAt }) => lockedAt,
};
