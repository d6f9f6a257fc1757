import { sql } from 'kysely';
import {
  fields,
  heading,
  line,
  numbered,
  paragraph,
  runsOf,
  signatures,
  space,
  value,
  type Letter,
  type Run,
} from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { sentence } from '#features/documents/rules/wording/sentence.ts';
import { kinshipWords } from '#features/pupils/rules/kinship-words.ts';
import { guardianNamed, pupilWithin, type NamedGuardian } from '#features/pupils/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { fullNameIn, initialsIn, type SentenceCase } from '../rules/paper-person.ts';
import { pupilFor } from '../rules/paper-pupil.ts';
import { paperGround, type PaperGround } from '../server/paper-ground.ts';
import { consentWords as words } from './consent-words.ts';

type Data = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly guardianId: string;
  readonly guardian: NamedGuardian;
  readonly madeOn: PlainDate;
};

/** Paper 24: consent of a parent or other legal representative to the processing of personal data; the id is that of the guardian. */
export const consentPaper: Paper<Data> = {
  paper: 'consent',
  words,
  number: 24,
  clause: null,
  may: ['head', 'deputy', 'social-pedagogue', 'class-teacher'],
  read: readConsent,
  letter: consentLetter,
  about: ({ guardianId }) => ({ kind: 'guardian', id: guardianId }),
  dateOf: ({ madeOn }) => madeOn,
};

function consentLetter(data: Data, lang: PaperLanguage): Letter {
  const { letterhead } = data;
  return {
    paper: 'consent',
    language: lang,
    title: words.title[lang],
    letterhead,
    blocks: [
      heading(1, words.heading[lang]),
      line('center', words.about[lang]),
      paragraph(opening(data, lang)),
      fields(
        [words.operator[lang], letterhead[lang]],
        [words.bin[lang], value(letterhead.bin)],
        [words.address[lang], value(letterhead.address?.[lang])],
      ),
      heading(2, words.purpose[lang]),
      paragraph(words.purposeText[lang]),
      heading(2, words.data[lang]),
      numbered(...words.dataList[lang]),
      heading(2, words.conditions[lang]),
      numbered(...words.conditionsList[lang]),
      space,
      signatures({ post: words.signature[lang], name: initialsIn(data.guardian, lang) }),
      line('left', runsOf(`${words.day[lang]}: `, value(null, 20))),
    ],
  };
}

const whose = { kk: 'genitive', ru: 'genitive' } as const satisfies SentenceCase;

/** «Мен, Айдарова Алма, 7 «Ә» сыныбының білім алушысы Айдаров Даниярдың анасы, …», «Я, Айдарова Алма, мать обучающегося …» */
const opening = ({ guardian, pupil }: Data, lang: PaperLanguage): Run =>
  sentence(words.opening[lang], {
    name: fullNameIn(guardian, lang),
    child: pupilFor(pupil, lang, whose),
    kin: kinshipWords[guardian.kinship][lang],
  });

/** A guardian of today of a pupil within reach. */
async function readConsent(tx: Tx, id: string, actor: Actor): Promise<Data | null> {
  const found = await sql<{ pupil_id: string }>`
    select g.pupil_id from pupils_guardians g
    join pupils_pupils p on p.school_id = g.school_id and p.id = g.pupil_id
    where g.school_id = ${tx.schoolId} and g.id = ${id} and (g.ends_on is null or g.ends_on >= ${tx.today})
      and ${pupilWithin(reachOf(actor), tx.today)}`.execute(tx.db);
  const pupilId = found.rows[0]?.pupil_id;
  const guardian = pupilId === undefined ? null : await guardianNamed(tx, id);
  if (pupilId === undefined || guardian === null) return null;
  const { letterhead, pupil } = await paperGround(tx, pupilId, []);
  return { letterhead, pupil, guardianId: id, guardian, madeOn: tx.today };
}
