import { randomUUID } from 'node:crypto';
import { takeIn } from '#features/transfer/server/take-in.ts';
import { contentWith, packageBytes } from '#features/transfer/server/package-bytes.ts';
import { ReceivingCard } from '#features/transfer/rules/receiving-card.ts';
import { ourAlgorithm } from '#features/transfer/rules/algorithm.ts';
import { TransferContent } from '#features/transfer/rules/transfer-file.ts';
import { keysOf } from '#features/transfer/server/school-keys.ts';
import { sealFile } from '#features/transfer/server/sealed-file.ts';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import type { Attempt, Known } from './known.ts';
import type { Side } from './prepared-side.ts';
import { tokenHash } from './token-hash.ts';

export type Transferred = {
  /** The work of 7 «Ә» on its way to a school of another installation. */
  readonly transferSent: string;
  /** What that school sent about the third child. */
  readonly transferCame: string;
  /** Two more files of it that nobody opened. */
  readonly transferParcel: string;
  readonly transferSpare: string;
};

const farBin = '050140000001';
const farKeys = keysOf({ masterKey: Buffer.alloc(32, 5) }, 'far');
const kk = (text: string) => ({ lang: 'kk' as const, text });

/** Clause 20, both ways, with a school elsewhere: its card, a file to it, a file from it that was opened and one that was not. */
export async function passWorkOn(side: Side, caseId: string): Promise<Transferred> {
  const far = ReceivingCard.parse({
    schema: 'tirek-receiving-card',
    version: 1,
    bin: farBin,
    names: { kk: '«Алыс» мектебі', ru: 'Школа «Далекая»' },
    ...farKeys.public,
  });
  await side.do('social', 'transfer.take-card', { text: JSON.stringify(far) });
  const sent = await side.do('deputy', 'transfer.offer', { caseId, toBin: farBin, language: 'kk' });
  const [row] = await side.school.sql('select content from transfer_transfers where school_id = $1 and id = $2', [
    side.ids.school,
    sent.transferId,
  ]);
  const own = TransferContent.parse(row.content);
  const files = [fileFrom(far, own), fileFrom(far, own), fileFrom(far, own)];
  const parcels = await Promise.all(files.map((file) => carry(side, file)));
  const came = await side.do('social', 'transfer.open-parcel', { parcelId: parcels[0] });
  await side.do('head', 'transfer.save-algorithm', { number: 0, algorithm: ourAlgorithm });
  const [, transferParcel = '', transferSpare = ''] = parcels;
  return { transferSent: sent.transferId, transferCame: came.transferId, transferParcel, transferSpare };
}

/** What the far school writes to this one, about a child of the name and birthday of the third child here. */
function fileFrom(far: ReceivingCard, own: TransferContent): Buffer {
  const pdf = Buffer.from('%PDF-1.4 far');
  const name = { family: 'Нұрпейіс', given: 'Айша', patronymic: 'Қайратқызы' };
  const transferId = randomUUID();
  const content = contentWith(
    {
      ...own,
      transferId,
      from: far,
      to: { bin: own.from.bin, names: own.from.names },
      pupil: { ...own.pupil, name, nameRu: null, bornOn: TransferContent.shape.pupil.shape.bornOn.parse('2013-09-02') },
      plan: null,
    },
    pdf,
  );
  const to = { bin: own.from.bin, keys: own.from };
  const from = { bin: farBin, keys: farKeys };
  return sealFile({ kind: 'package', transferId, from, to }, packageBytes(content, pdf));
}

async function carry(side: Side, bytes: Uint8Array): Promise<string> {
  const answer: any = await receiveSheet(side.school.kernel, takeIn, tokenHash(side.tokenOf('social')), {
    name: 'far.tirek',
    bytes,
  });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value.parcelId;
}

/** Every deed of a transfer with the transfer, case or parcel of another school. */
export function transferSubjects({ made, ids }: Known): readonly Attempt[] {
  const sent = { transferId: made.transferSent, version: 1 };
  const came = { transferId: made.transferCame, version: 1 };
  const none = 'not-found';
  return [
    ['transfer.mark-step', 'head', { ...sent, position: 0 }, none],
    ['transfer.send-again', 'head', sent, none],
    ['transfer.note-lost', 'head', sent, none],
    ['transfer.say', 'head', { ...came, what: 'ask', words: kk('бала қалай оқыды') }, none],
    ['transfer.accept', 'head', { ...came, pupilId: ids.classmate }, none],
    ['transfer.open-parcel', 'head', { parcelId: made.transferParcel }, none],
    ['transfer.drop-parcel', 'head', { parcelId: made.transferSpare }, none],
    ['transfer.offer', 'head', { caseId: made.seven.caseId, toBin: farBin, language: 'kk' }, none],
  ];
}

/** Own transfer, pupil of another school. */
export const transferStrangers = (own: Known, f: Known): readonly Attempt[] => [
  [
    'transfer.accept',
    'head',
    { transferId: own.made.transferCame, version: 1, pupilId: f.ids.pupil },
    'transfer-pupil-not-admitted',
  ],
];
