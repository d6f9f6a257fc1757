import type { Paper } from '#features/documents/server/public.ts';
import type { ProtocolData } from '../rules/protocol-data.ts';
import { readProtocol } from '../server/protocol-data.ts';
import { protocolLetter } from './protocol-letter.ts';

type Data = { readonly data: ProtocolData; readonly isDraft: boolean };

/** Paper 10, by the id of the meeting: from the frozen content once it is locked. */
export const protocolPaper: Paper<Data> = {
  paper: 'protocol',
  number: 10,
  clause: 13,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: async (tx, id) => {
    const found = await readProtocol(tx, id);
    return found === null ? null : { data: found.data, isDraft: found.live !== null };
  },
  letter: ({ data, isDraft }, lang) => protocolLetter(data, lang, isDraft),
  about: ({ data }) => ({ kind: 'meeting', id: data.meetingId, meetingId: data.meetingId }),
  dateOf: ({ data }) => data.heldOn,
};
