import { sql } from 'kysely';
import { z } from 'zod';
import type { Paper } from '#features/documents/server/public.ts';
import {
  fields,
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
  type Run,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { sentence } from '#features/documents/rules/wording/sentence.ts';
import { nameFor, toWhom } from '#features/cases/rules/paper-person.ts';
import { Kinship } from '#features/pupils/contract.ts';
import { sexOfKinship } from '#features/pupils/rules/sex-of-kinship.ts';
import { packById } from '#features/procedure/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { longDate, onDate } from '#kernel/pure/long-date.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text, type Names, type PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PaperPerson, ProtocolData } from '../rules/protocol-data.ts';
import { namedOf, NameRow } from '../server/name-row.ts';
import { paperPerson } from '../server/paper-person.ts';
import { letterheadOf } from '../server/protocol-data.ts';
import { letterheadFrom } from './paper-head.ts';
import { invitationWords as words } from './invitation-words.ts';

type Data = {
  readonly invitationId: string;
  readonly itemId: string;
  readonly meetingId: string;
  readonly caseId: string | null;
  readonly letterhead: ProtocolData['letterhead'];
  readonly addressee: PaperPerson;
  /** The addressee in the dative: «Нұрланова Гүлнарға», «Нурлановой Гульнаре». */
  readonly toWhom: Names;
  readonly isParent: boolean;
  readonly pupil: PaperPerson | null;
  readonly madeOn: PlainDate;
  readonly heldOn: PlainDate;
  readonly startsAt: string;
  readonly place: Text;
  readonly councilOf: Names;
  readonly kindName: Names;
  readonly papers: readonly Names[];
  readonly noConsequences: Names;
};

/** Paper 9 (clauses 8, 9): when, where and what about, what the parents may read and do, with a tear-off answer. */
export const invitationPaper: Paper<Data> = {
  paper: 'invitation',
  words,
  number: 9,
  clause: 9,
  may: ['head', 'deputy', 'social-pedagogue'],
  read: readInvitation,
  letter: invitationLetter,
  about: ({ itemId, caseId, meetingId }) => ({ kind: 'council-item', id: itemId, caseId, meetingId }),
  dateOf: ({ madeOn }) => madeOn,
};

function invitationLetter(data: Data, lang: PaperLanguage): Letter {
  return {
    paper: 'invitation',
    language: lang,
    title: words.title[lang],
    letterhead: letterheadFrom(data.letterhead),
    numberAndDate: { date: runsOf(longDate(data.madeOn, lang)), number: runsOf('№ ', value(null)) },
    blocks: [
      line('right', data.toWhom[lang]),
      heading(1, words.heading[lang]),
      paragraph(opening(data, lang)),
      fields(
        [words.day[lang], `${longDate(data.heldOn, lang)}, ${data.startsAt}`],
        [words.place[lang], textRuns(data.place, lang)],
        [words.question[lang], data.kindName[lang]],
        ...(data.pupil === null ? [] : [[words.child[lang], data.pupil.full[lang]] as const]),
        [words.contact[lang], value(data.letterhead.phone)],
      ),
      ...(data.isParent ? rightsOf(data, lang) : []),
      space,
      line('center', words.tearOff[lang]),
      paragraph(`${data.addressee.full[lang]}: `, words.answers[lang]),
      signatures({ post: words.signature[lang], name: data.addressee.initials[lang] }),
    ],
  };
}

const opening = ({ councilOf, heldOn, isParent }: Data, lang: PaperLanguage): Run =>
  sentence(words[isParent ? 'opening' : 'openingToStaff'][lang], {
    day: onDate(heldOn, lang),
    councilOf: councilOf[lang],
  });

function rightsOf(data: Data, lang: PaperLanguage) {
  return [
    heading(2, words.papers[lang]),
    numbered(...data.papers.map((one) => one[lang])),
    heading(2, words.rights[lang]),
    numbered(...words.rightsList[lang]),
    note(data.noConsequences[lang]),
  ];
}

const Row = z.object({
  itemId: z.string(),
  meetingId: z.string(),
  caseId: z.string().nullable(),
  kind: z.string(),
  packId: z.string().nullable(),
  madeOn: PlainDate,
  heldOn: PlainDate,
  startsAt: z.string(),
  place: Text,
  isParent: z.boolean(),
  addressee: NameRow,
  kinship: Kinship.nullable(),
  pupil: NameRow.nullable(),
});

async function readInvitation(tx: Tx, id: string): Promise<Data | null> {
  const found = await sql<Record<string, unknown>>`
    select i.id as "itemId", m.id as "meetingId", i.case_id as "caseId", i.kind, c.pack_id as "packId", v.made_on as "madeOn",
      m.held_on as "heldOn", m.starts_at as "startsAt", m.place, v.guardian_id is not null as "isParent",
      jsonb_build_object('family', n.family, 'given', n.given, 'patronymic', n.patronymic, 'nameRu', n.name_ru) as addressee, n.kinship,
      case when p.id is null then null else
        jsonb_build_object('family', p.family, 'given', p.given, 'patronymic', p.patronymic, 'nameRu', p.name_ru) end as pupil
    from council_invitations v
    join council_items i on i.school_id = v.school_id and i.id = v.item_id
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state <> 'cancelled'
    join lateral (
      select family, given, patronymic, name_ru, kinship from pupils_guardians where school_id = v.school_id and id = v.guardian_id
      union all
      select family, given, patronymic, name_ru, null from school_people where school_id = v.school_id and id = v.person_id
    ) n on true
    left join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
    left join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    where v.school_id = ${tx.schoolId} and v.id = ${id}`.execute(tx.db);
  const row = found.rows[0] === undefined ? null : Row.parse(found.rows[0]);
  if (row === null) return null;
  const school = await schoolOf(tx, row.heldOn);
  const pack = await packById(tx, row.packId ?? school.packId);
  const { vocabulary } = pack;
  return {
    ...row,
    invitationId: id,
    letterhead: letterheadOf(school),
    addressee: paperPerson(row.addressee, null),
    toWhom: toWhomOf(row),
    pupil: row.pupil === null ? null : paperPerson(row.pupil, null),
    councilOf: vocabulary.councilOf,
    kindName: pack.agendaKinds.find((one) => one.code === row.kind)?.names ?? { kk: row.kind, ru: row.kind },
    papers: pack.papers.dossier.filter((one) => one.byRole !== 'psychologist').map((one) => one.names),
    noConsequences: vocabulary.noConsequences,
  };
}

function toWhomOf({ addressee, kinship }: z.infer<typeof Row>): Names {
  const { kk, ru } = namedOf(addressee);
  const person = { name: kk, nameRu: ru, sex: kinship === null ? null : sexOfKinship(kinship) };
  return { kk: nameFor(person, 'kk', toWhom), ru: nameFor(person, 'ru', toWhom) };
}
