import { sql } from 'kysely';
import { z } from 'zod';
import { initialsIn, nameFor, toWhom } from '#features/cases/rules/paper-person.ts';
import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import {
  heading,
  line,
  note,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Letter,
} from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { guardianNamed, type NamedGuardian } from '#features/pupils/server/public.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { slipWords as words } from './slip-words.ts';

type Data = Pick<PaperGround, 'letterhead'> & {
  readonly guardianId: string;
  readonly caseId: string;
  readonly guardian: NamedGuardian;
  readonly pack: Pack;
  readonly madeOn: PlainDate;
};

/**
 * The slip a guardian takes home, beside the 25 papers: the way to the family's pages (added by `withLink` while a link is
 * open), and lines to answer on without the internet. The id is that of the guardian; it names no child, for slips get lost.
 */
export const familySlip: Paper<Data> = {
  paper: 'family-slip',
  words,
  number: 27,
  clause: 14,
  may: wholeSchoolRoles,
  read: readSlip,
  letter: slipLetter,
  about: ({ guardianId, caseId }) => ({ kind: 'guardian', id: guardianId, caseId }),
  dateOf: ({ madeOn }) => madeOn,
};

function slipLetter({ letterhead, guardian, pack, madeOn }: Data, lang: PaperLanguage): Letter {
  return {
    paper: 'family-slip',
    language: lang,
    title: words.title[lang],
    letterhead,
    numberAndDate: { date: runsOf(longDate(madeOn, lang)), number: runsOf('№ ', value(null)) },
    blocks: [
      line('right', nameFor(guardian, lang, toWhom)),
      heading(1, words.heading[lang]),
      paragraph(words.opening[lang]),
      numbered(...words.ways[lang]),
      note(pack.vocabulary.noConsequences[lang]),
      space,
      line('center', words.tearOff[lang]),
      numbered(...words.answers[lang]),
      line('left', runsOf(`${words.own[lang]}: `, value(null, 60))),
      line('left', value(null, 78)),
      signatures({ post: words.signature[lang], name: initialsIn(guardian, lang) }),
    ],
  };
}

const Row = z.object({ caseId: z.string(), pupilId: z.string(), packId: z.string() });

/** A guardian of today with an open case of the child; nobody whose rights a court has limited. */
async function readSlip(tx: Tx, guardianId: string): Promise<Data | null> {
  const found = await sql<unknown>`
    select c.id as "caseId", c.pupil_id as "pupilId", c.pack_id as "packId" from pupils_guardians g
    join cases_cases c on c.school_id = g.school_id and c.pupil_id = g.pupil_id and c.state in ('submitted', 'on-record')
    where g.school_id = ${tx.schoolId} and g.id = ${guardianId} and g.starts_on <= ${tx.today}
      and (g.ends_on is null or g.ends_on >= ${tx.today})
      and (g.rights_limited_on is null or g.rights_limited_on > ${tx.today})`.execute(tx.db);
  if (found.rows[0] === undefined) return null;
  const { caseId, pupilId, packId } = Row.parse(found.rows[0]);
  const guardian = await guardianNamed(tx, guardianId);
  if (guardian === null) return null;
  const { letterhead } = await paperGround(tx, pupilId, []);
  return { letterhead, guardianId, caseId, guardian, pack: await packById(tx, packId), madeOn: tx.today };
}
