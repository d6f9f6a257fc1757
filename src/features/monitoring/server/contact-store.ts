import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { nameSql } from '#features/cases/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { dayOfMoment } from '#kernel/server/clock.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { ContactBody, type Contact } from '../rules/contact-contract.ts';
import { mayReadEntry } from '../rules/may-read-support.ts';
import { lockSupportCase, readSupportCase, type SupportCase } from './support-case.ts';

const Row = ContactBody.extend({
  id: z.string(),
  caseId: z.string(),
  version: z.number(),
  guardianName: z.string().nullable(),
  authorId: z.string(),
  byName: z.string(),
  recordedAt: z.date(),
  returnWords: Text.nullable(),
  returnedBy: z.string().nullable(),
  returnedAt: z.date().nullable(),
  withdrawnWhy: Text.nullable(),
});

export type StoredContact = Contact & { readonly caseId: string };

const contactOf = ({
  recordedAt,
  returnWords,
  returnedBy,
  returnedAt,
  ...row
}: z.infer<typeof Row>): StoredContact => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
  returned:
    returnWords === null || returnedAt === null
      ? null
      : { words: returnWords, byName: returnedBy ?? '', on: dayOfMoment(returnedAt) },
});

async function readWhere(tx: Tx, condition: RawBuilder<boolean>): Promise<StoredContact[]> {
  const found = await sql<unknown>`
    select x.id, x.case_id as "caseId", x.version, x.kind, x.on_day as "on", x.with_whom as "withWhom", x.guardian_id as "guardianId",
      ${nameSql('g')} as "guardianName", x.outsider, x.words, x.offers_help as "offersHelp", x.answer, x.restricted,
      x.photo_consent as "photoConsent", x.file_ids as "fileIds", x.return_on as "returnOn", x.return_words as "returnWords",
      ${nameSql('r')} as "returnedBy", x.returned_at as "returnedAt", x.withdrawn_why as "withdrawnWhy",
      x.author_id as "authorId", coalesce(${nameSql('a')}, '') as "byName", x.recorded_at as "recordedAt"
    from monitoring_contacts x
    left join pupils_guardians g on g.school_id = x.school_id and g.id = x.guardian_id
    left join school_people a on a.school_id = x.school_id and a.id = x.author_id
    left join school_people r on r.school_id = x.school_id and r.id = x.returned_by
    where x.school_id = ${tx.schoolId} and ${condition} order by x.on_day desc, x.recorded_at desc, x.id desc`.execute(
    tx.db,
  );
  return found.rows.map((row) => contactOf(Row.parse(row)));
}

/** The contacts of a case, the latest first; whether they may be read is the caller's question. */
export const contactsOfCase = (tx: Tx, caseId: string): Promise<StoredContact[]> =>
  readWhere(tx, sql<boolean>`x.case_id = ${caseId}`);

export type ContactInCase = { readonly contact: StoredContact; readonly ofCase: SupportCase };

/** A contact this caller may read, with its case; null otherwise. `lock` holds its case until the transaction ends. */
export async function findContact(tx: Tx, id: string, actor: Actor, lock = false): Promise<ContactInCase | null> {
  const [row] = await readWhere(tx, sql<boolean>`x.id = ${id}`);
  if (row === undefined) return null;
  const ofCase = await (lock ? lockSupportCase : readSupportCase)(tx, row.caseId, actor);
  if (ofCase === null || !mayReadEntry(row, ofCase.reader)) return null;
  if (!lock) return { contact: row, ofCase };
  const [contact] = await readWhere(tx, sql<boolean>`x.id = ${id}`);
  return contact === undefined ? null : { contact, ofCase };
}

/** The columns a contact's words go to, on recording and on correcting. */
export const columnsOf = (body: ContactBody) => ({
  kind: body.kind,
  on_day: body.on,
  with_whom: body.withWhom,
  guardian_id: body.guardianId,
  outsider: body.withWhom === 'other' ? body.outsider : null,
  words: json(body.words),
  offers_help: body.offersHelp,
  answer: body.answer,
  restricted: body.restricted,
  photo_consent: body.photoConsent,
  file_ids: [...body.fileIds],
  return_on: body.returnOn,
});

type Closing = { readonly contactId: string; readonly words: Text; readonly personId: string };

/** The promise to come back is kept, or closed with a word. */
export async function closeReturnOf(tx: Tx, { contactId, words, personId }: Closing): Promise<void> {
  await tx.db
    .updateTable('monitoring_contacts')
    .set((row) => ({
      return_words: jsonOrNull(words),
      returned_by: personId,
      returned_at: tx.now,
      version: row('version', '+', 1),
    }))
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', contactId)
    .execute();
}

export const EarlierContact = z.object({
  version: z.number(),
  body: ContactBody,
  replacedBy: z.string(),
  replacedOn: PlainDate,
});

/** What a contact said before each correction, the latest first. */
export async function earlierOf(tx: Tx, contactId: string): Promise<z.infer<typeof EarlierContact>[]> {
  const found = await sql<{ version: number; body: unknown; name: string | null; at: Date }>`
    select v.version, v.body, ${nameSql('p')} as name, v.replaced_at as at from monitoring_contact_versions v
    left join school_people p on p.school_id = v.school_id and p.id = v.replaced_by
    where v.school_id = ${tx.schoolId} and v.contact_id = ${contactId} order by v.version desc`.execute(tx.db);
  return found.rows.map(({ version, body, name, at }) =>
    EarlierContact.parse({ version, body, replacedBy: name ?? '', replacedOn: dayOfMoment(at) }),
  );
}
