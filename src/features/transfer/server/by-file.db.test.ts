import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councilPapers } from '#features/council/forms/papers.ts';
import { readFileBytes } from '#features/documents/server/public.ts';
import { overviewPapers } from '#features/overview/forms/papers.ts';
import { planPapers } from '#features/plan/forms/papers.ts';
import { receiveSheet } from '#kernel/server/sheet/sheet-door.ts';
import { tokenHash } from '../../../app/server/leak/token-hash.ts';
import { seedCase, text } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { accept } from './accept.ts';
import { cards } from './cards.ts';
import { dropParcel } from './drop-parcel.ts';
import { confirmCard } from './confirm-card.ts';
import { transferList } from './list.ts';
import { offer as offerWith } from './offer.ts';
import { openParcel } from './open-parcel.ts';
import { ownCard } from './own-card.ts';
import { takeCard } from './take-card.ts';
import { takeIn } from './take-in.ts';
import { transferOf } from './transfer.ts';

const offer = offerWith([...planPapers, ...councilPapers, ...overviewPapers]);
const farBin = '050140000001';
const homeBin = '120140000007';

/** Two installations with databases and keys of their own, and a third that nobody writes to. */
let home: TestSchool;
let far: TestSchool;
let third: TestSchool;
let caseId: string;
beforeAll(async () => {
  [home, far, third] = await Promise.all([testSchool(), testSchool(), testSchool()]);
  await far.sql('update school_schools set bin = $1 where school_id = $2', [farBin, far.ids.school]);
  await third.sql('update school_schools set bin = $1 where school_id = $2', ['050140000001', third.ids.school]);
  caseId = await seedCase(home, home.ids.pupil, 1, 'on-record', '2026-12-01');
});
afterAll(() => Promise.all([home.drop(), far.drop(), third.drop()]));

const by = (of: TestSchool) => of.as('deputy');
const cardOf = async (of: TestSchool) => done(await by(of).ask(ownCard, {}));
const carry = (of: TestSchool, bytes: Uint8Array) =>
  receiveSheet(of.kernel, takeIn, tokenHash(of.tokenOf('deputy')), { name: 'a.tirek', bytes });
const carryAndOpen = async (of: TestSchool, bytes: Uint8Array) => {
  const { parcelId } = done<any>(await carry(of, bytes));
  return by(of).perform(openParcel, { parcelId });
};
const sealedFile = async (transferId: string): Promise<Buffer> => {
  const rows = await home.sql(
    `select f.address from transfer_transfers t join documents_files f on f.school_id = t.school_id and f.id = t.file_id where t.id = $1`,
    [transferId],
  );
  return readFileBytes(home.kernel, home.ids.school, rows[0].address);
};
const lettersOut = async (of: TestSchool, transferId: string): Promise<Buffer[]> => {
  const { messages } = done(await by(of).ask(transferOf, { transferId }));
  return messages.filter((one: any) => one.way === 'out').map((one: any) => Buffer.from(one.sealed, 'base64'));
};

describe('clause 20: between two installations, by file, without a network', () => {
  let transferId: string;
  let sealed: Buffer;

  it('the card of the receiver comes first; its fingerprint is the one that school reads out', async () => {
    expect(await by(home).perform(offer, { caseId, toBin: farBin, language: 'ru' })).toMatchObject({
      refusal: { reason: 'transfer-school-unknown' },
    });
    const { text: card, fingerprint } = await cardOf(far);
    expect(done(await by(home).perform(takeCard, { text: card }))).toEqual({ bin: farBin, what: 'new' });
    expect(done(await by(home).perform(takeCard, { text: card }))).toEqual({ bin: farBin, what: 'same' });
    const [known] = done(await by(home).ask(cards, {})).cards;
    expect(known).toMatchObject({ bin: farBin, fingerprint, confirmed: false, formerFingerprint: null });
    const wrong = await by(home).perform(confirmCard, { bin: farBin, fingerprint: '00000', version: 1 });
    expect(wrong).toMatchObject({ refusal: { reason: 'transfer-fingerprint-changed' } });
    done(await by(home).perform(confirmCard, { bin: farBin, fingerprint, version: 1 }));
    expect(done(await by(home).ask(cards, {})).cards[0].confirmed).toBe(true);
    expect(await by(home).perform(takeCard, { text: (await cardOf(home)).text })).toMatchObject({
      refusal: { reason: 'transfer-card-own' },
    });
  });

  it('is opened there, answered there, and the signed letters are carried back', async () => {
    const sent = done(await by(home).perform(offer, { caseId, toBin: farBin, language: 'ru', words: text('сәлем') }));
    expect(sent.partner).toMatchObject({ here: false, confirmed: true });
    ({ transferId } = sent);
    sealed = await sealedFile(transferId);
    expect(sealed.includes(Buffer.from('Айдаров'))).toBe(false);

    expect(done(await carryAndOpen(far, sealed))).toEqual({ transferId, known: false });
    const came = done(await by(far).ask(transferOf, { transferId }));
    // The sender is not known there yet: its card waits to be compared by telephone.
    expect(came.partner).toMatchObject({ bin: homeBin, here: false, confirmed: false });
    expect(came.partner.fingerprint).toBe((await cardOf(home)).fingerprint);

    const [received] = await lettersOut(far, transferId);
    expect(done(await carryAndOpen(home, received ?? Buffer.alloc(0)))).toEqual({ transferId, known: false });
    expect(done(await by(home).ask(transferOf, { transferId })).state).toBe('received');
    expect(done(await carryAndOpen(home, received ?? Buffer.alloc(0)))).toEqual({ transferId, known: true });

    done(await by(far).perform(accept, { transferId, version: 1, pupilId: far.ids.pupil }));
    const accepted = (await lettersOut(far, transferId)).at(-1) ?? Buffer.alloc(0);
    done(await carryAndOpen(home, accepted));
    expect(done(await by(home).ask(transferOf, { transferId })).state).toBe('accepted');
    // The first letter once more, after the answer: nothing goes back.
    done(await carryAndOpen(home, received ?? Buffer.alloc(0)));
    expect(done(await by(home).ask(transferOf, { transferId })).state).toBe('accepted');
  });

  it('the same file a second time does nothing twice, opened or not', async () => {
    const [one, two] = [done<any>(await carry(far, sealed)), done<any>(await carry(far, sealed))];
    expect(one.parcelId).toBe(two.parcelId);
    expect(done(await by(far).perform(openParcel, { parcelId: one.parcelId }))).toEqual({ transferId, known: true });
    expect(done(await by(far).ask(transferList, {}))).toMatchObject({ parcels: [], rows: [{ id: transferId }] });
  });

  it('a wrong receiver cannot open it, not even one with the same BIN; nor can anybody open their own', async () => {
    expect(await carry(third, sealed)).toMatchObject({
      refusal: { reason: 'transfer-not-for-us', facts: { bin: farBin } },
    });
    expect(await carry(home, sealed)).toMatchObject({ refusal: { reason: 'transfer-not-for-us' } });
  });

  it('damaged, shortened, foreign and oversized files are refused, each with what is wrong', async () => {
    const flipped = Buffer.from(sealed);
    flipped[sealed.byteLength - 500] = (flipped[sealed.byteLength - 500] ?? 0) ^ 1;
    expect(await carry(far, flipped)).toMatchObject({ refusal: { reason: 'transfer-file-damaged' } });
    expect(await carry(far, sealed.subarray(0, 5000))).toMatchObject({ refusal: { reason: 'transfer-file-damaged' } });
    expect(await carry(far, randomBytes(5000))).toMatchObject({ refusal: { reason: 'transfer-file-unknown' } });
    expect(await carry(far, Buffer.alloc(25 * 1024 * 1024))).toMatchObject({
      refusal: { reason: 'transfer-file-too-large', facts: { largest: 24 } },
    });
  });

  it('somebody posing as a known school is refused loudly, and a changed card needs a plain yes', async () => {
    // A third installation has taken the BIN of the sender and writes to the receiver.
    await third.sql('update school_schools set bin = $1 where school_id = $2', [homeBin, third.ids.school]);
    const thirdCase = await seedCase(third, third.ids.pupil, 1, 'on-record', '2026-12-01');
    done(await by(third).perform(takeCard, { text: (await cardOf(far)).text }));
    const posing = done(await by(third).perform(offer, { caseId: thirdCase, toBin: farBin, language: 'ru' }));
    const rows = await third.sql('select address from documents_files where id = $1', [posing.fileId]);
    const bytes = await readFileBytes(third.kernel, third.ids.school, rows[0].address);
    const [was, is] = [(await cardOf(home)).fingerprint, (await cardOf(third)).fingerprint];
    expect(await carryAndOpen(far, bytes)).toMatchObject({
      refusal: { reason: 'transfer-key-changed', facts: { bin: homeBin, was, is } },
    });
    const [waiting] = done(await by(far).ask(transferList, {})).parcels;
    expect(waiting).toMatchObject({ kind: 'package', fromBin: homeBin });
    done(await by(far).perform(dropParcel, { parcelId: waiting.id }));
    expect(done(await by(far).ask(transferList, {})).parcels).toEqual([]);
    const card = (await cardOf(third)).text;
    expect(await by(far).perform(takeCard, { text: card })).toMatchObject({
      refusal: { reason: 'transfer-key-changed', facts: { was, is } },
    });
    done(await by(far).perform(takeCard, { text: card, replace: true }));
    expect(done(await by(far).ask(cards, {})).cards[0]).toMatchObject({
      fingerprint: is,
      formerFingerprint: was,
      confirmed: false,
    });
    // A letter about the first transfer, signed by the other keys, moves nothing.
    done(await carryAndOpen(far, bytes));
    expect(done(await by(far).ask(transferOf, { transferId })).partner).toMatchObject({
      fingerprint: was,
      confirmed: false,
    });
  });

  it('a letter about a transfer that is not ours is refused', async () => {
    const [letter] = await lettersOut(far, transferId);
    await home.sql('delete from transfer_messages');
    await home.sql('delete from transfer_steps');
    await home.sql('delete from transfer_transfers');
    expect(await carryAndOpen(home, letter ?? Buffer.alloc(0))).toMatchObject({
      refusal: { reason: 'transfer-unknown' },
    });
  });
});
