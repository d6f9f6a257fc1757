import type { OutputOf } from '#kernel/pure/contract.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { Me } from '#features/cases/web/use-me.ts';
import type { compositions, meetings, whatWaits } from '../../contract.ts';
import type { ItemView, MeetingView } from '../../rules/meeting-view.ts';

/** A made-up meeting of a made-up school, for screens. */
const id = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const idOf = id;

const post = (kk: string, ru: string) => ({ kk, ru });
const people: MeetingView['people'] = [
  {
    id: id(1),
    name: 'Ахметова Сәуле Болатқызы',
    post: post('директор', 'директор'),
    part: 'chair',
    present: true,
    absenceReason: null,
  },
  {
    id: id(2),
    name: 'Серікқызы Айгүл',
    post: post('директордың тәрбие ісі жөніндегі орынбасары', 'заместитель директора по воспитательной работе'),
    part: 'member',
    present: true,
    absenceReason: null,
  },
  {
    id: id(3),
    name: 'Нұрланова Гүлнар Ерікқызы',
    post: post('әлеуметтік педагог', 'социальный педагог'),
    part: 'secretary',
    present: true,
    absenceReason: null,
  },
  {
    id: id(4),
    name: 'Қасымова Динара',
    post: post('педагог-психолог', 'педагог-психолог'),
    part: 'member',
    present: true,
    absenceReason: null,
  },
  {
    id: id(5),
    name: 'Омарова Жанна Маратқызы',
    post: post('сынып жетекшісі', 'классный руководитель'),
    part: 'member',
    present: true,
    absenceReason: null,
  },
  {
    id: id(6),
    name: 'Жұмабек Раушан',
    post: post('медицина қызметкері', 'медицинский работник'),
    part: 'member',
    present: false,
    absenceReason: 'ауырып қалды',
  },
];

const nothing: Pick<
  ItemView,
  | 'question'
  | 'speaker'
  | 'rolledFrom'
  | 'planRowId'
  | 'minutes'
  | 'outcome'
  | 'heard'
  | 'childWords'
  | 'speeches'
  | 'wording'
  | 'votes'
  | 'decisions'
  | 'dossier'
  | 'plan'
  | 'petition'
  | 'guardians'
  | 'invitations'
  | 'ties'
  | 'siblings'
  | 'lines'
  | 'ahead'
  | 'placedOn'
  | 'endsOn'
  | 'responsibleId'
  | 'grounds'
> = {
  question: null,
  speaker: null,
  rolledFrom: null,
  planRowId: null,
  minutes: null,
  outcome: null,
  heard: null,
  childWords: null,
  speeches: [],
  wording: null,
  votes: null,
  decisions: [],
  dossier: null,
  plan: null,
  petition: null,
  guardians: [],
  invitations: [],
  ties: [],
  siblings: [],
  lines: null,
  ahead: [],
  placedOn: null,
  endsOn: null,
  responsibleId: null,
  grounds: [],
};

const placing: ItemView = {
  ...nothing,
  id: id(21),
  position: 1,
  version: 1,
  kind: 'place',
  packId: 'order-61-2023',
  caseId: id(31),
  caseState: 'submitted',
  pupil: {
    id: id(41),
    name: 'Талғатов Ерасыл Талғатұлы',
    shortName: 'Талғатов Е.',
    className: '8 «А»',
    bornOn: plainDate('2012-02-11'),
  },
  responsibleId: id(3),
  grounds: ['absence', 'academic-failure'],
  heard: {
    lang: 'kk',
    text: 'Директордың тәрбие ісі жөніндегі орынбасары ұсынысты баяндады: қазан айында 23 сабақ дәлелсіз қалдырылған.',
  },
  dossier: {
    purpose: 'placing',
    dueOn: plainDate('2026-11-24'),
    ready: 3,
    expected: 4,
    papers: [
      { kind: 'characteristic', state: 'received', positive: null, byRole: 'class-teacher', by: 'Омарова Жанна' },
      {
        kind: 'psychological-conclusion',
        state: 'written',
        positive: null,
        byRole: 'psychologist',
        by: 'Қасымова Динара',
      },
      { kind: 'living-conditions-act', state: 'not-needed', positive: null, byRole: 'social-pedagogue', by: null },
      { kind: 'brief-information', state: 'asked', positive: null, byRole: 'class-teacher', by: 'Омарова Жанна' },
    ],
  },
  plan: { id: id(51), version: 3, revision: 1, measures: 7, incomplete: 0 },
  guardians: [{ id: id(61), name: 'Талғатова Алма', kinship: 'mother', isPrimary: true, present: true }],
  invitations: [
    {
      id: id(71),
      version: 1,
      guardianId: id(61),
      personId: null,
      name: 'Талғатова Алма',
      madeOn: plainDate('2026-11-20'),
      deliveredOn: plainDate('2026-11-21'),
      way: 'in-person',
      outcome: 'received',
      newDayUntold: false,
    },
  ],
};

const endOfTerm: ItemView = {
  ...nothing,
  id: id(22),
  position: 2,
  version: 1,
  kind: 'end-of-term',
  packId: 'order-61-2023',
  caseId: id(32),
  caseState: 'on-record',
  pupil: {
    id: id(42),
    name: 'Нұрпейіс Айша Қайратқызы',
    shortName: 'Нұрпейіс А.',
    className: '6 «В»',
    bornOn: plainDate('2014-09-02'),
  },
  placedOn: plainDate('2026-06-02'),
  endsOn: plainDate('2026-12-02'),
  responsibleId: id(3),
  grounds: ['absence'],
  guardians: [{ id: id(62), name: 'Нұрпейіс Марат', kinship: 'father', isPrimary: true, present: null }],
  ahead: [{ what: 'dossier-paper-late', clause: 19, facts: { papers: ['characteristic-positive'], caseId: id(32) } }],
};

const other: ItemView = {
  ...nothing,
  id: id(23),
  position: 3,
  version: 1,
  kind: 'other',
  packId: 'order-61-2023',
  caseId: null,
  caseState: null,
  pupil: null,
  question: { lang: 'kk', text: 'Қысқы каникулдағы бос уақытты ұйымдастыру' },
};

export const openedMeeting: MeetingView = {
  id: id(10),
  number: 5,
  schoolYear: 2026,
  state: 'opened',
  version: 4,
  decisionNumber: '14',
  decisionOn: plainDate('2026-11-20'),
  heldOn: plainDate('2026-11-27'),
  startsAt: '15:00',
  place: { lang: 'kk', text: 'Мәжіліс залы' },
  format: 'in-person',
  link: null,
  endsBy: null,
  notices: [],
  afterTheFact: false,
  cancelReason: null,
  openedAt: '2026-11-27T10:02:00.000Z',
  closedAt: null,
  presidingId: id(1),
  secretaryId: id(3),
  composition: {
    id: id(11),
    orderNumber: '112',
    orderOn: plainDate('2026-09-01'),
    startsOn: plainDate('2026-09-01'),
    endsOn: null,
    fileId: null,
    afterTheFact: false,
    version: 1,
    members: people.flatMap((one) =>
      one.part === 'guest' ? [] : [{ id: one.id, name: one.name, post: one.post, part: one.part, external: false }],
    ),
    departures: [],
    kept: [],
  },
  people,
  items: [placing, endOfTerm, other],
  protocol: null,
  ahead: [],
  settings: {
    quorum: null,
    votesCounted: false,
    leadDays: 3,
    termEndOnWorkingDay: true,
    phrases: [{ kk: 'Анасы сөз сөйледі.', ru: 'Выступила мать.' }],
  },
};

export const calledMeeting: MeetingView = {
  ...openedMeeting,
  state: 'called',
  openedAt: null,
  presidingId: null,
  secretaryId: null,
  people: people.map((one) => ({ ...one, present: null, absenceReason: null })),
};

export const closedMeeting: MeetingView = {
  ...openedMeeting,
  state: 'closed',
  closedAt: '2026-11-27T11:40:00.000Z',
  items: [
    {
      ...placing,
      outcome: 'heard',
      decisions: [
        {
          kind: 'place',
          months: 3,
          endsOn: plainDate('2027-03-01'),
          responsibleId: id(3),
          planId: id(51),
          planVersion: 3,
          planFollowsOn: null,
        },
      ],
    },
    { ...endOfTerm, outcome: 'rolled-over' },
  ],
  protocol: {
    id: id(12),
    number: 5,
    state: 'drafted',
    version: 1,
    lockedAt: null,
    signedOn: null,
    fromPaper: false,
    scanId: null,
    originalAt: null,
    signatures: [],
  },
};

export const me: Me = {
  accountId: id(90),
  personId: id(3),
  name: 'Нұрланова Гүлнар Ерікқызы',
  shortName: 'Г. Нұрланова',
  login: 'gulnar',
  roles: ['social-pedagogue', 'council-member', 'deputy'],
  posts: [{ kind: 'social-pedagogue', title: post('әлеуметтік педагог', 'социальный педагог') }],
  classIds: [],
  language: 'kk',
  schoolNames: post('«Тұран» мектебі', 'Школа «Туран»'),
  shortSchoolNames: post('«Тұран» мектебі', 'Школа «Туран»'),
  calendarToday: plainDate('2026-11-27'),
  idleMinutes: 10,
  papersFirst: 'pair',
};

export const staffAnswer = {
  rows: people.map((one) => ({
    id: one.id,
    name: one.name,
    external: false,
    classes: [],
    posts:
      one.post === null
        ? []
        : [
            {
              kind: one.part === 'chair' ? 'head' : one.part === 'secretary' ? 'social-pedagogue' : 'staff',
              title: one.post,
            },
          ],
  })),
  next: null,
};

const { number, schoolYear, state, heldOn, startsAt, place, format, afterTheFact } = openedMeeting;
const line = {
  id: openedMeeting.id,
  number,
  schoolYear,
  state,
  heldOn,
  startsAt,
  place,
  format,
  afterTheFact,
  items: 3,
  undecided: 3,
  protocol: null,
};

export const meetingsAnswer: OutputOf<typeof meetings> = {
  meetings: [
    line,
    {
      ...line,
      id: id(13),
      number: 4,
      state: 'closed',
      heldOn: plainDate('2026-11-06'),
      protocol: { number: 4, state: 'signed-by-one' },
    },
    {
      ...line,
      id: id(14),
      number: 3,
      state: 'closed',
      heldOn: plainDate('2026-10-23'),
      protocol: { number: 3, state: 'signed' },
    },
    { ...line, id: id(15), number: 2, state: 'cancelled', heldOn: plainDate('2026-10-09') },
  ],
  next: null,
};

export const compositionsAnswer: OutputOf<typeof compositions> = {
  compositions: openedMeeting.composition === null ? [] : [openedMeeting.composition],
  inForceId: id(11),
};

export const waitsAnswer: OutputOf<typeof whatWaits> = {
  rows: [
    {
      why: 'submitted',
      kind: 'place',
      packId: 'order-61-2023',
      caseId: id(33),
      pupilName: 'Айдаров Данияр',
      className: '7 «Ә»',
      on: plainDate('2026-11-23'),
      endsOn: null,
      rolledFrom: null,
      adjournedTo: null,
      question: null,
      planRowId: null,
    },
    {
      why: 'term-ends',
      kind: 'end-of-term',
      packId: 'order-61-2023',
      caseId: id(34),
      pupilName: 'Сәбит Алина',
      className: '9 «В»',
      on: plainDate('2026-12-08'),
      endsOn: plainDate('2026-12-08'),
      rolledFrom: null,
      adjournedTo: null,
      question: null,
      planRowId: null,
    },
  ],
};
