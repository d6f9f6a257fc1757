import { lockCase, isOpenTo } from '#features/cases/server/public.ts';
import { keepFile, type AnyPaper } from '#features/documents/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { ok } from '#kernel/pure/result.ts';
import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed, type AnyDeed } from '#kernel/server/perform.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { offer as contract } from '../contract.ts';
import { checkOffer } from '../rules/check-offer.ts';
import { TransferContent } from '../rules/transfer-file.ts';
import { contentOf, runningTransfer, type Gathered } from './content-of.ts';
import { packageBytes, contentWith } from './package-bytes.ts';
import { packPapers, partsOf } from './pack-papers.ts';
import { findPartner, type Partner } from './partner.ts';
import { postFile } from './post-file.ts';
import { keysOf } from './school-keys.ts';
import { digestOf, sealFile } from './sealed-file.ts';
import { insertTransfer } from './transfer-store.ts';

const mediaType = 'application/vnd.tirek.transfer';

type Ready = Pick<Gathered, 'pupilId'> & {
  readonly transferId: string;
  readonly partner: Partner;
  readonly content: TransferContent;
  readonly sealed: Buffer;
  readonly size: number;
};

/** The papers are rendered before the deed begins, so that no transaction waits for them. Refuses as `checkOffer`. */
export const offer = (papers: readonly AnyPaper[]): AnyDeed => ({
  contract,
  perform: async (kernel, call) => offerOf(kernel, await prepare(kernel, papers, call)).perform(kernel, call),
});

type Call = { readonly tokenHash: Buffer | null; readonly input: unknown };

/** Null wherever the deed will say why: not signed in, not allowed, not found, not known. */
async function prepare(kernel: Kernel, papers: readonly AnyPaper[], call: Call): Promise<Ready | null> {
  const { tokenHash } = call;
  const actor =
    tokenHash === null ? null : await kernel.db.transaction().execute((db) => actorOf(kernel, db, tokenHash));
  const parsed = contract.input.safeParse(call.input);
  if (actor === null || !mayCall(contract.may, actor) || !parsed.success) return null;
  const input: InputOf<typeof contract> = parsed.data;
  const read = await inSchool(kernel, actor.schoolId, async (tx) => {
    const partner = await findPartner(tx, kernel, input.toBin);
    const transferId = newId(tx.now.getTime());
    const gathered = partner === null ? null : await contentOf(tx, kernel, { ...input, transferId, partner }, actor);
    if (partner === null || gathered === null) return null;
    return { partner, gathered, parts: await partsOf(tx, papers, input.caseId, actor), madeOn: tx.today, transferId };
  });
  if (read === null) return null;
  const { partner, gathered, parts, madeOn, transferId } = read;
  const { content: open, pdf } = await packPapers(gathered, parts, madeOn);
  const content = contentWith(open, pdf);
  const from = { bin: content.from.bin, keys: keysOf(kernel, actor.schoolId) };
  const to = { bin: partner.bin, keys: partner.keys };
  const sealed = sealFile({ kind: 'package', transferId, from, to }, packageBytes(content, pdf));
  return { pupilId: gathered.pupilId, transferId, partner, content, sealed, size: sealed.byteLength };
}

const offerOf = (kernel: Kernel, ready: Ready | null): AnyDeed =>
  deed({
    contract,
    load: async (tx, { caseId }, actor) => {
      const locked = await lockCase(tx, caseId, reachOf(actor));
      if (locked === null || !(await isOpenTo(tx, caseId, actor))) return null;
      return { caseState: locked.state, runningId: await runningTransfer(tx, caseId) };
    },
    decide: ({ state }) => {
      const checked = checkOffer(state, ready);
      return checked.ok ? ok(checked.value) : checked;
    },
    save: async (tx, { transferId, partner, content, pupilId, sealed }, { input, actor }) => {
      const about = { kind: 'transfer', id: transferId };
      const name = `transfer-${transferId.slice(-8)}.tirek`;
      const fileId = await keepFile(tx, kernel, { bytes: sealed, name, mediaType, about, personId: actor.personId });
      const digest = digestOf(sealed);
      const { caseId } = input;
      const { personId } = actor;
      const made = {
        id: transferId,
        side: 'sent',
        partner,
        pupilId,
        caseId,
        content,
        fileId,
        digest,
        personId,
      } as const;
      await insertTransfer(tx, made);
      await postFile(tx, { toBin: partner.bin, kind: 'package', transferId }, sealed);
      const { keys: _keys, ...shown } = partner;
      return { value: { transferId, partner: shown, fileId }, about: { ...about, caseId } };
    },
  });
