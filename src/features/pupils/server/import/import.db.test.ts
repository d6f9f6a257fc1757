import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rosterSheet } from '../../../../testing/roster-sheet.ts';
import { done } from '../../../../testing/test-school.ts';
import { house } from '../../../../app/server/features.ts';
import { rosterSchool, type RosterSchool } from './testing/roster-school.ts';

let roster: RosterSchool;
beforeEach(async () => {
  roster = await rosterSchool();
});
afterEach(() => roster.school.drop());

const head = 'ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Жынысы;Сыныбы;Анасы;Анасының тел.;Мекенжайы\n';
const aliya =
  '130504600124;Әлиева;Әлия;Ерікқызы;04.05.2013;қыз;7 «Ә»;Әлиева Гүлнар Болатқызы;87011234567;Абай көшесі, 5\n';
const bolat = ';Болатов;Нұрлан;;12.03.2012;ұл;8 А;;;\n';

const pupilsOf = (family: string) =>
  roster.school.sql(
    `select p.*, k.grade || k.letter as class, e.starts_on::text from pupils_pupils p
     left join pupils_enrolments e on e.pupil_id = p.id and (e.ends_on is null or e.ends_on >= '2026-11-16')
     left join school_classes k on k.id = e.class_id where p.school_id = $1 and p.family = $2`,
    [roster.school.ids.school, family],
  );
const count = async (table: string): Promise<number> =>
  (
    await roster.school.sql(`select count(*)::int as n from ${table} where school_id = $1`, [roster.school.ids.school])
  )[0].n;
const undo = async () => {
  const deed = house.deeds.find(({ contract }) => contract.name === 'pupils.undo-import')!;
  return roster.school.as('deputy').perform(deed, { importId: (await roster.pending()).id });
};

describe('a list of pupils', () => {
  it('waits as a draft: recognised, checked, nothing in the record', async () => {
    const before = await count('pupils_pupils');
    done(await roster.upload(head + aliya + bolat));
    expect(await roster.pending()).toMatchObject({
      state: 'open',
      rows: 3,
      headerRow: 1,
      summary: { add: 2, faulty: 0, change: 0, warnings: 1, codes: { 'no-iin': 1 }, strange: [] },
    });
    expect(await count('pupils_pupils')).toBe(before);
    expect(await count('trail_entries')).toBe(0);
  });

  it('is taken over whole: cards, classes, guardians; one entry in the trail names every pupil; the draft is gone', async () => {
    done(await roster.upload(head + aliya + bolat));
    expect(await roster.apply()).toBe('applied');
    expect(await pupilsOf('Әлиева')).toMatchObject([
      {
        given: 'Әлия',
        iin: '130504600124',
        class: '7Ә',
        starts_on: '2026-09-01',
        address: 'Абай көшесі, 5',
        version: 1,
      },
    ]);
    expect(await pupilsOf('Болатов')).toMatchObject([
      { class: '8А', no_iin_reason: 'В списке не указан', language: 'ru' },
    ]);
    const [guardian] = await roster.school.sql(`select * from pupils_guardians where family = 'Әлиева'`);
    expect(guardian).toMatchObject({ kinship: 'mother', phone: '+77011234567', is_primary: true });
    const trail = await roster.school.sql(
      'select e.verb, t.body from trail_entries e join trail_texts t using (school_id, seq)',
    );
    expect(trail.map(({ verb }) => verb)).toEqual(['pupils.apply-import']);
    expect(trail[0].body.added).toHaveLength(2);
    expect(await count('pupils_import_blocks')).toBe(0);
    expect(await count('pupils_import_findings')).toBe(0);
  });

  it('brought again changes nothing; brought with news it changes that and doubles nobody', async () => {
    done(await roster.upload(head + aliya + bolat));
    await roster.apply();
    const before = await count('pupils_pupils');
    done(await roster.upload(head + aliya + bolat));
    expect(await roster.pending()).toMatchObject({ summary: { add: 0, change: 0, same: 2 } });
    expect(await roster.start()).toMatchObject({ kind: 'refused', refusal: { reason: 'import-changes-nothing' } });
    done(
      await roster.upload(head + aliya.replace('7 «Ә»', '8А').replace('4567', '4568') + bolat.replace(';ұл', ';ұл')),
    );
    const [row] = await roster.found('change');
    expect(row.changes).toEqual([
      { field: 'class', from: '7Ә', to: '8А' },
      {
        field: 'guardian',
        from: 'Әлиева Гүлнар Болатқызы, mother, +77011234567',
        to: 'Әлиева Гүлнар Болатқызы, mother, +77011234568',
      },
    ]);
    expect(await roster.apply()).toBe('applied');
    expect(await count('pupils_pupils')).toBe(before);
    expect(await pupilsOf('Әлиева')).toMatchObject([{ class: '8А', starts_on: '2026-11-16', version: 2 }]);
  });

  it('finds a child without a number by name and birthday and gives the number', async () => {
    done(await roster.upload(head + bolat));
    await roster.apply();
    done(await roster.upload(head + bolat.replace(';Болатов', '120312500122;Болатов')));
    expect((await roster.found('change'))[0].changes).toEqual([{ field: 'iin', from: '', to: '120312500122' }]);
    await roster.apply();
    expect(await pupilsOf('Болатов')).toMatchObject([{ iin: '120312500122', no_iin_reason: null, version: 2 }]);
  });

  it('with errors is held back: each is told by row and column, fixed in place or left out', async () => {
    const wrong =
      head + aliya.replace('130504600124', '130504600123') + bolat.replace('12.03.2012', '31.02.2012') + bolat;
    done(await roster.upload(wrong + bolat));
    const rows = await roster.found('error');
    expect(
      rows.map((row: any) => [row.row, row.findings[0].column, row.findings[0].code, row.findings[0].text]),
    ).toEqual([
      [2, 'A', 'iin-check-digit', '130504600123'],
      [3, 'E', 'born-unreadable', '31.02.2012'],
      [5, '', 'pupil-twice', ''],
    ]);
    expect(await roster.start()).toMatchObject({ refusal: { reason: 'import-has-errors', facts: { rows: 3 } } });
    done(await roster.fix({ row: 2, cells: { iin: '130504600124' } }));
    done(await roster.fix({ row: 3, skip: true }));
    done(await roster.fix({ skipFaulty: true }));
    expect(await roster.pending()).toMatchObject({ summary: { add: 2, faulty: 0, skipped: 2 } });
    expect((await roster.found('skipped')).map((row: any) => [row.row, row.name])).toEqual([
      [3, 'Болатов Нұрлан'],
      [5, 'Болатов Нұрлан'],
    ]);
    expect(await roster.apply()).toBe('applied');
    expect(await pupilsOf('Болатов')).toHaveLength(1);
  });

  it('with classes the school lacks asks what they are: made new, or taken for another', async () => {
    done(await roster.upload(head + aliya.replace('7 «Ә»', '5 «Б»') + bolat.replace('8 А', 'сегізінші')));
    const { summary, choices } = await roster.pending();
    expect(summary.strange).toEqual([
      { key: '5Б', rows: 1, readable: true },
      { key: 'сегізінші', rows: 1, readable: false },
    ]);
    done(await roster.map({ choices: { ...choices, classes: { '5Б': 'new', сегізінші: { take: '8А' } } } }));
    expect(await roster.apply()).toBe('applied');
    expect(await pupilsOf('Әлиева')).toMatchObject([{ class: '5Б' }]);
    expect(await pupilsOf('Болатов')).toMatchObject([{ class: '8А' }]);
  });

  it('takes a spelling for the class it was taken for before, as long as that class is there; a new class is asked anew', async () => {
    const odd = head + aliya.replace('7 «Ә»', '5 «Б»') + bolat.replace('8 А', 'сегізінші');
    done(await roster.upload(odd));
    const classes = { '5Б': 'new', сегізінші: { take: '8А' } };
    done(await roster.map({ choices: { ...(await roster.pending()).choices, classes } }));
    // Only what was taken over is remembered.
    done(await roster.upload(odd));
    expect((await roster.pending()).choices).toMatchObject({ classes: {}, asBefore: [] });
    done(await roster.map({ choices: { ...(await roster.pending()).choices, classes } }));
    expect(await roster.apply()).toBe('applied');
    await roster.school.sql(`update school_classes set grade = 6 where grade = 5 and letter = 'Б'`, []);
    const next = odd.replace('Болатов', 'Бекенов');
    done(await roster.upload(next));
    const { summary, choices } = await roster.pending();
    expect(choices).toMatchObject({ classes: { сегізінші: { take: '8А' } }, asBefore: ['сегізінші'] });
    expect(summary.strange).toEqual([{ key: '5Б', rows: 1, readable: true }]);
    await roster.school.sql(`update school_classes set letter = 'Ю' where grade = 8 and letter = 'А'`, []);
    done(await roster.upload(next));
    expect((await roster.pending()).choices).toMatchObject({ classes: {}, asBefore: [] });
  });

  it('under headings of the school’s own is mapped once and remembered', async () => {
    const own = head.replace('Тегі', 'Кім') + aliya;
    done(await roster.upload(own));
    const { columns } = await roster.pending();
    expect(columns[1]).toMatchObject({ heading: 'Кім', field: null, samples: ['Әлиева'] });
    done(await roster.map({ columns: columns.map((one: any) => (one.heading === 'Кім' ? 'family' : one.field)) }));
    expect(await roster.pending()).toMatchObject({ summary: { add: 1, faulty: 0 } });
    done(await roster.upload(own));
    expect((await roster.pending()).columns[1]).toMatchObject({ field: 'family' });
  });
});

describe('while a list is taken over', () => {
  it('it can be stopped, and nothing of it remains', async () => {
    const before = await count('pupils_pupils');
    done(await roster.upload(head + aliya + bolat));
    done(await roster.start());
    done(await roster.cancel());
    await roster.run();
    expect(await roster.pending()).toMatchObject({ state: 'open', refusal: { reason: 'import-cancelled' } });
    expect(await count('pupils_pupils')).toBe(before);
    expect(await count('trail_entries')).toBe(0);
  });

  it('no second list comes in between, and a stopped server lets it start again', async () => {
    done(await roster.upload(head + aliya));
    done(await roster.start());
    expect(await roster.upload(head + bolat)).toMatchObject({ refusal: { reason: 'import-running' } });
    expect(await roster.start()).toMatchObject({ refusal: { reason: 'import-not-open' } });
    roster.school.clock.set(new Date('2026-11-16T09:05:00+05:00'));
    expect(await roster.pending()).toMatchObject({ stalled: true });
    expect(await roster.apply()).toBe('applied');
  });

  it('a pupil added by hand in between stops it whole, with the reason', async () => {
    done(await roster.upload(head + aliya + bolat));
    done(await roster.start());
    await roster.school.sql(`update pupils_pupils set iin = '130504600124', no_iin_reason = null where id = $1`, [
      roster.school.ids.pupil,
    ]);
    await roster.run();
    expect(await roster.pending()).toMatchObject({ state: 'open', refusal: { reason: 'import-changed-meanwhile' } });
    expect(await pupilsOf('Болатов')).toEqual([]);
  });
});

describe('the last list is taken back', () => {
  it('whole: added pupils and new classes are gone, changed ones are as before, with the trail', async () => {
    done(await roster.upload(head + bolat));
    await roster.apply();
    const [before] = await pupilsOf('Болатов');
    done(
      await roster.upload(
        head +
          aliya.replace('7 «Ә»', '5 Б') +
          bolat.replace('8 А', '7Ә').replace(';;;\n', ';Болатова Анар;;Жаңа көше\n'),
      ),
    );
    const { choices } = await roster.pending();
    done(await roster.map({ choices: { ...choices, classes: { '5Б': 'new' } } }));
    await roster.apply();
    expect(await pupilsOf('Болатов')).toMatchObject([{ class: '7Ә', address: 'Жаңа көше' }]);
    expect(done(await undo())).toEqual({ removed: 1, restored: 1 });
    expect(await pupilsOf('Әлиева')).toEqual([]);
    expect(await pupilsOf('Болатов')).toMatchObject([{ class: '8А', address: null, starts_on: before.starts_on }]);
    expect(await roster.school.sql(`select 1 from pupils_guardians where family = 'Болатова'`)).toEqual([]);
    expect(await roster.school.sql(`select 1 from school_classes where grade = 5`)).toEqual([]);
    expect(await roster.pending()).toMatchObject({ state: 'undone' });
    expect(await undo()).toMatchObject({ refusal: { reason: 'import-not-applied' } });
  });

  it.each([
    ['the card', `update pupils_pupils set version = 2 where family = 'Әлиева'`],
    ['a guardian', `update pupils_guardians set version = 2 where family = 'Әлиева'`],
    [
      'the class',
      `update pupils_enrolments set ends_on = '2026-12-01' where pupil_id = (select id from pupils_pupils where family = 'Әлиева')`,
    ],
    [
      'an appeal',
      `insert into referral_appeals (school_id, id, pupil_id, author_id, recorded_by, state, sent_at, grounds, facts, danger, file_ids, version, pack_id)
       select school_id, gen_random_uuid(), id, $1, $1, 'sent', '2026-11-16', '{absence}', '{"lang":"kk","text":"т"}', '{}', '{}', 1, 'order-61-2023' from pupils_pupils where family = 'Әлиева'`,
    ],
  ])('not once somebody has touched %s, and says whose', async (what, sql) => {
    done(await roster.upload(head + aliya + bolat));
    await roster.apply();
    await roster.school.sql(sql, what === 'an appeal' ? [roster.school.ids.people.deputy] : []);
    expect(await undo()).toMatchObject({
      refusal: { reason: 'import-touched-since', facts: { count: 1, names: ['Әлиева Әлия Ерікқызы'] } },
    });
    expect(await pupilsOf('Болатов')).toHaveLength(1);
  });
});

describe('a whole school', () => {
  it.each(['kk', 'ru'] as const)(
    'of 600 comes from a workbook in %s with every child, class and parent',
    async (language) => {
      await roster.school.sql(
        'delete from pupils_guardians; delete from pupils_enrolments; delete from council_members; delete from school_class_teachers; delete from pupils_words; delete from pupils_pupils; delete from school_classes',
      );
      const list = rosterSheet({ pupils: 600, classes: 24, seed: 7, language });
      done(await roster.upload(await list.xlsx()));
      expect(await roster.pending()).toMatchObject({ headerRow: 2, summary: { add: 600, faulty: 0, warnings: 0 } });
      expect(await roster.apply()).toBe('applied');
      expect([await count('pupils_pupils'), await count('pupils_guardians'), await count('school_classes')]).toEqual([
        600, 1200, 24,
      ]);
      done(await roster.upload(list.csv('rk1048')));
      expect(await roster.pending()).toMatchObject({ encoding: 'rk1048', summary: { same: 600, change: 0, add: 0 } });
    },
  );
});
