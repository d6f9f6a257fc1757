import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { unprintableIn } from '#features/documents/rules/unprintable-in.ts';
import { pairOf } from '#features/documents/rules/pair-of.ts';
import type { AnyPaper, MadeLetter } from '#features/documents/server/public.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { closeMeeting } from '../server/close-meeting.ts';
import { decideItem } from '../server/decide-item.ts';
import { hearItem } from '../server/hear-item.ts';
import { lockProtocol } from '../server/lock-protocol.ts';
import { markAttendance } from '../server/mark-attendance.ts';
import { signProtocol } from '../server/sign-protocol.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import {
  called,
  councilSchool,
  invited,
  meetingDay,
  onAgenda,
  opened,
  placing,
  placingReasons,
  reasonsFor,
  scan,
  text,
} from '../../../testing/council-school.ts';
import { councilPapers } from './papers.ts';

let school: TestSchool;
let meetingId: string;
let one: string;
let two: string;

const paper = (slug: string): AnyPaper => {
  const found = councilPapers.find((form) => form.paper === slug);
  if (found === undefined) throw new Error(slug);
  return found;
};
const make = (slug: string, id: string): Promise<MadeLetter | null> =>
  inSchool(school.kernel, school.ids.school, (tx) =>
    paper(slug).make(tx, id, {
      accountId: school.ids.accounts.social,
      personId: school.ids.people.social,
      schoolId: school.ids.school,
      language: 'kk',
      roles: ['social-pedagogue'],
      classIds: [],
    }),
  );
const made = async (slug: string, id: string): Promise<MadeLetter> => {
  const letter = await make(slug, id);
  if (letter === null) throw new Error(`no ${slug}`);
  return letter;
};

/** Two children heard on one meeting: Данияр is placed, Ерасыл too; the protocol is locked. */
beforeEach(async () => {
  const ready = await councilSchool();
  school = ready.school;
  meetingId = await called(school);
  one = await onAgenda(school, meetingId, ready.first);
  two = await onAgenda(school, meetingId, ready.second);
  await invited(school, one, school.ids.guardian);
  await opened(school, meetingId);
  const social = school.as('social');
  done(
    await social.perform(markAttendance, {
      meetingId,
      visitors: [{ itemId: one, guardianId: school.ids.guardian, present: true }],
    }),
  );
  done(
    await social.perform(hearItem, {
      itemId: one,
      version: 1,
      heard: text('Бір айда 23 сабақ босатты.'),
      speeches: [{ who: 'Анасы', text: text('Таңертең тұрғыза алмаймын.') }],
      childWords: text('Математика қиын.'),
    }),
  );
  done(
    await social.perform(
      decideItem,
      { itemId: one, version: 2, decisions: [placing(school, ready.plan)] },
      placingReasons,
    ),
  );
  done(
    await social.perform(hearItem, {
      itemId: two,
      version: 1,
      heard: text('Сыныпта жиі ұрысады.'),
      wording: text('Психологқа жолдансын.'),
    }),
  );
  const later = { ...placing(school, ready.plan), planId: null, planFollowsOn: '2026-12-04' };
  done(
    await social.perform(
      decideItem,
      { itemId: two, version: 2, decisions: [later] },
      reasonsFor('dossier-paper-missing', 'parents-not-invited', 'placed-without-plan'),
    ),
  );
  done(await social.perform(closeMeeting, { meetingId, version: 2, endsAt: '16:20' }));
  done(await social.perform(lockProtocol, { meetingId, version: 1 }));
});
afterEach(() => school.drop());

async function signBoth(): Promise<void> {
  const social = school.as('social');
  done(
    await social.perform(signProtocol, {
      meetingId,
      version: 2,
      part: 'presiding',
      signedOn: meetingDay,
      fileId: await scan(school, 'social'),
    }),
  );
  done(
    await social.perform(signProtocol, {
      meetingId,
      version: 3,
      part: 'secretary',
      signedOn: meetingDay,
      fileId: await scan(school, 'social'),
    }),
  );
}

describe('clause 13, paper 11: an extract tells of one child', () => {
  test('nothing of the other child stands in either extract, in any language or in the pair', async () => {
    await signBoth();
    const words = {
      first: ['Данияр', 'Айдаров', 'Математика қиын', '23 сабақ', '7 «Ә»', '20.05.2013'],
      second: ['Ерасыл', 'Талғатов', 'ұрысады', 'Психологқа', '8 «А»', '11.02.2012'],
    };
    for (const [item, others] of [
      [one, words.second],
      [two, words.first],
    ] as const) {
      const { letters, about, date } = await made('extract', item);
      const all = JSON.stringify([letters, pairOf(letters.kk, letters.ru)]);
      for (const word of others) expect(all).not.toContain(word);
      expect(all).not.toContain(item === one ? two : one);
      expect(date).toBe(meetingDay);
      expect(about.meetingId).toBe(meetingId);
    }
    const first = plainTextOf((await made('extract', one)).letters.kk);
    expect(first).toContain('1. 7 «Ә» сыныбының білім алушысы Айдаров Данияр Серікұлын МЕА-ға қою туралы');
    expect(first).toContain('мектепішілік есепке қойылсын; мерзімі: 6 ай, 2027 жылғы 27 мамырға дейін');
    expect(first).toContain('құқықтық салдар әкелмейді');
  });

  test('its title and slug carry no name, and what was said at the hearing stays in the protocol', async () => {
    await signBoth();
    const { letters } = await made('extract', one);
    for (const letter of [letters.kk, letters.ru]) {
      expect(`${letter.title} ${letter.paper}`).not.toMatch(/Данияр|Айдаров/u);
      expect(JSON.stringify(letter)).not.toContain('23 сабақ');
    }
  });

  test('before both have signed there is no extract and no notice', async () => {
    expect(await make('extract', one)).toBeNull();
    expect(await make('notice', one)).toBeNull();
  });
});

describe('clause 13, paper 10: the protocol', () => {
  test('in both languages: participants with posts, agenda, heard, spoke, decided, departures, two signatures', async () => {
    const { letters } = await made('protocol', meetingId);
    const kk = plainTextOf(letters.kk);
    for (const word of [
      'ХАТТАМА',
      'Профилактикалық кеңестің отырысы',
      'Қатысқандар: 5',
      'Қатыспағандар: 2',
      'КҮН ТӘРТІБІ',
      'ТЫҢДАЛДЫ',
      'СӨЗ СӨЙЛЕДІ',
      'ШЕШІМ ҚАБЫЛДАДЫ',
      'Анасы: ',
      'Баланың өз сөзі: Математика қиын.',
      'Айдарова Алма',
      '16:20',
      '2026 жылғы 27 қараша',
      'жеке жоспар бекітуге ұсынылсын: 2026 жылғы 4 желтоқсанға дейін',
      'Психологқа жолдансын.',
      '(9-тармақ, 2-мәселе): сынақ үшін себеп',
    ])
      expect(kk).toContain(word);
    expect(kk).not.toContain('ЖОБА');
    const ru = plainTextOf(letters.ru);
    for (const word of [
      'ПРОТОКОЛ',
      'заседания Совета профилактики',
      'поставить на внутришкольный учет; срок: 6 месяцев, до 27 мая 2027 года',
      'Нұрланова',
    ])
      expect(ru).toContain(word);
    expect(ru).toContain('(оригинал на казахском языке)');
    expect(letters.kk.blocks.length).toBe(letters.ru.blocks.length);
  });

  test('once locked it is printed from the frozen content, whatever is renamed afterwards', async () => {
    await school.sql(`update pupils_pupils set given = 'Басқа' where id = $1`, [school.ids.pupil]);
    expect(plainTextOf((await made('protocol', meetingId)).letters.kk)).toContain('Айдаров Данияр');
  });
});

describe('clause 22, paper 14: the notice to the parents', () => {
  test('says what was decided, until when, who helps, and that there are no legal consequences', async () => {
    await signBoth();
    const { letters } = await made('notice', one);
    const [kk, ru] = [plainTextOf(letters.kk), plainTextOf(letters.ru)];
    for (const word of [
      'Айдарова Алмаға\n',
      'мектепішілік есепке қойылсын',
      '2027 жылғы 27 мамырға дейін',
      'Нұрланова Гүлнар Ерікқызы',
      'құқықтық салдар',
    ])
      expect(kk).toContain(word);
    for (const word of [
      'Айдаровой Алме\n',
      'поставить на внутришкольный учет',
      'до 27 мая 2027 года',
      'никаких правовых последствий',
    ])
      expect(ru).toContain(word);
    expect(kk + ru).not.toMatch(/Ерасыл|Талғатов/u);
  });
});

describe('clause 6, paper 7: the order on the composition', () => {
  test('cites its clause, names everybody with post and part, and to whom the protocol is entrusted', async () => {
    const { letters, date } = await made('composition-order', school.ids.composition);
    const [kk, ru] = [plainTextOf(letters.kk), plainTextOf(letters.ru)];
    for (const word of [
      '№ 61 бұйрығының 6-тармағына сәйкес',
      'Профилактикалық кеңестің құрамы 2026 жылғы 1 қыркүйектен осы бұйрықтағы тізімге сәйкес бекітілсін.',
      'әлеуметтік педагог Нұрланова Гүлнар Ерікқызына жүктелсін.',
      'Хатшы болмаған кезде оның міндетін ________________ атқарады.',
    ])
      expect(kk).toContain(word);
    for (const word of [
      'В соответствии с пунктом 6 приказа Министра просвещения',
      'Утвердить с 1 сентября 2026 года состав Совета профилактики',
      'возложить на социального педагога Нұрланову Гүлнар Ерікқызы.',
      '\tпредседатель',
      '\tсекретарь',
    ])
      expect(ru).toContain(word);
    expect(date).toBe('2026-09-01');
    expect(ru.match(/\tчлен Совета/gu)).toHaveLength(5);
  });
});

describe('clause 5, paper 8: the decision to hold a meeting', () => {
  test('says when and where, and the agenda', async () => {
    const { letters, about } = await made('meeting-decision', meetingId);
    const [kk, ru] = [plainTextOf(letters.kk), plainTextOf(letters.ru)];
    expect(kk).toContain('Профилактикалық кеңестің отырысы 2026 жылғы 27 қарашада сағат 15:00-де өткізілсін.');
    expect(ru).toContain('Провести заседание Совета профилактики 27 ноября 2026 года в 15:00.');
    expect(ru).toContain('1. О постановке на ВШУ обучающегося 7 «Ә» класса Айдарова Данияра Серікұлы');
    expect(kk).not.toContain('23 сабақ');
    expect(about).toMatchObject({ kind: 'meeting', meetingId });
  });
});

describe('clause 9, paper 9: the invitation', () => {
  test('names day, hour, place, question, rights, and has a tear-off answer', async () => {
    const [invitation] = await school.sql('select id from council_invitations where item_id = $1', [one]);
    const { letters } = await made('invitation', invitation.id);
    const kk = plainTextOf(letters.kk);
    for (const word of [
      'ШАҚЫРУ',
      'Айдарова Алмаға\n',
      '2026 жылғы 27 қараша, 15:00',
      'мәжіліс залы',
      'Сіздің құқықтарыңыз',
      '□ келеміз',
      'құқықтық салдар',
    ])
      expect(kk).toContain(word);
    expect(plainTextOf(letters.ru)).toContain('Айдаровой Алме\n');
    expect(plainTextOf(letters.ru)).toContain('просим другое время');
  });

  test('every character of the four papers can be printed', async () => {
    await signBoth();
    const [invitation] = await school.sql('select id from council_invitations where item_id = $1', [one]);
    for (const [slug, id] of [
      ['invitation', invitation.id],
      ['protocol', meetingId],
      ['extract', one],
      ['notice', one],
    ] as const) {
      const { letters } = await made(slug, id);
      expect([slug, unprintableIn(plainTextOf(letters.kk) + plainTextOf(letters.ru))]).toEqual([slug, []]);
    }
  });

  test('the four papers answer nothing to another school', async () => {
    const foreign = await inSchool(school.kernel, school.other.school, (tx) =>
      paper('protocol').make(tx, meetingId, {
        accountId: '',
        personId: school.other.people.head,
        schoolId: school.other.school,
        language: 'kk',
        roles: ['head'],
        classIds: [],
      }),
    );
    expect(foreign).toBeNull();
  });
});
