import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invite } from '#features/council/server/invite.ts';
import { answerFamily } from '#features/links/server/family/answer-family.ts';
import { linksOfCase } from '#features/links/server/family/of-case.ts';
import { makeFamilyLink } from '#features/links/server/family/make-family-link.ts';
import { linksOfMeeting } from '#features/links/server/of-meeting.ts';
import { renewLink } from '#features/links/server/renew-link.ts';
import { saidByFamily } from '#features/links/server/public.ts';
import { myDay } from '#features/overview/server/my-day.ts';
import { handOverCopy } from '#features/plan/server/hand-over-copy.ts';
import { planOfCase } from '#features/plan/server/of-case.ts';
import { limitGuardian } from '#features/pupils/server/limit-guardian.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { called, onAgenda } from '../../testing/council-school.ts';
import { familySchool, moved, planInForceOf } from '../../testing/family-school.ts';
import { addressOf, faceOf, visitor } from '../../testing/linked-school.ts';
import { done, type TestSchool } from '../../testing/test-school.ts';

type Made = Awaited<ReturnType<typeof familySchool>>;
let made: Made;
let school: TestSchool;
let app: FastifyInstance;
beforeEach(async () => {
  made = await familySchool();
  school = made.school;
  app = await faceOf(school);
});
afterEach(async () => {
  await app.close();
  await school.drop();
});

const flat = (markup: string): string => markup.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
const panel = async (caseId = made.first) => done(await school.as('social').ask(linksOfCase, { caseId }));
const planSeen = async () => done(await school.as('social').ask(planOfCase, { caseId: made.first }));
const refused = (reason: string) => ({ kind: 'refused', refusal: expect.objectContaining({ reason }) });

/** A meeting to which the guardian of the first child is invited for its case. */
async function invitedTo(caseId: string): Promise<{ meetingId: string; invitationId: string }> {
  const meetingId = await called(school, '2026-12-18');
  const itemId = await onAgenda(school, meetingId, caseId, 'revise-plan');
  const invited = done(await school.as('social').perform(invite, { itemId, guardianIds: [school.ids.guardian] }));
  return { meetingId, invitationId: invited.invitationIds[0] };
}

async function inside(link = made.mother) {
  const browser = visitor(app);
  await browser.enter(link);
  const open = async (room: string, lang = 'kk') => {
    const page = await browser.get(`${link.path}${room === '' ? '' : `/${room}`}?lang=${lang}`);
    return { ...page, text: flat(page.body) };
  };
  const say = (room: string, form: Readonly<Record<string, string>>, lang = 'kk') =>
    browser.say(`${link.path}/${room}?lang=${lang}`, form);
  return { browser, open, say };
}

describe("a family's own link leads to the pages of its child", () => {
  it('the first page says what waits: the plan to be read, then what they think of it, then nothing', async () => {
    const { open, say } = await inside();
    const first = await open('');
    expect(first.text).toContain('Айдарова Алма');
    expect(first.text).toContain('Айдаров Данияр');
    expect(first.text).toContain('Жоспар дайын. Оқып, алғаныңызды белгілеңіз');
    expect((await open('', 'ru')).text).toContain('План готов. Прочитайте и отметьте, что получили');
    await say('plan', { kind: 'plan-received', planId: made.plan });
    expect((await open('')).text).toContain('Жоспармен келісесіз бе?');
    await say('plan', { kind: 'agree', planId: made.plan });
    expect((await open('')).text).toContain('Қазір сізден ештеңе сұралмайды');
  });

  it('the plan in plain words: goal, what the school does and who, what it asks of the family, until when, results', async () => {
    await school.sql(
      `update plan_measures set outcome = 'done', done_on = '2026-11-30', result = '{"lang":"kk","text":"үйірмеге жазылды"}'
       where plan_id = $1 and section = 'child'`,
      [made.plan],
    );
    const { open } = await inside();
    const { text } = await open('plan');
    for (const part of [
      'Мақсаты сабаққа қайту',
      'Бекітілген күні 2026 жылғы 20 қараша',
      'Мерзімі 2027 жылғы 20 мамырға дейін',
      'Мектеп не істейді сабаққа қайту: кешкі үйірме 2027 жылғы 15 қаңтарға дейін',
      'Жауапты: Омарова Жанна Маратқызы',
      'Нәтижесі: орындалды, 2026 жылғы 30 қараша. үйірмеге жазылды',
      'Сізден не сұраймыз ұйқы уақытын бірге белгілеу апта сайын, 2027 жылғы 1 ақпанға дейін',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('түнде ойын');
    expect((await open('plan', 'ru')).text).toContain('О чем просим вас');
  });

  it('before the plan is approved there is none to read, and a draft is not shown', async () => {
    await school.sql(`update plan_plans set state = 'draft', approved_on = null where id = $1`, [made.plan]);
    const { open, browser } = await inside();
    expect((await open('plan')).text).toContain('Жоспар әлі бекітілген жоқ');
    expect((await open('plan')).text).not.toContain('сабаққа қайту');
    expect((await browser.get(`${made.mother.path}/copy`)).status).toBe(404);
  });

  it('the copy is paper 12, both languages in one PDF, and nothing of it is stored', async () => {
    const { browser } = await inside();
    const stored = async () => school.sql('select count(*)::int as n from documents_files');
    const before = await stored();
    const copy = await browser.get(`${made.mother.path}/copy`);
    expect([copy.status, copy.headers['content-type'], copy.headers['content-disposition']]).toEqual([
      200,
      'application/pdf',
      'inline; filename="plan.pdf"',
    ]);
    expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await stored()).toEqual(before);
  });
});

describe('clause 14: the copy taken through the link', () => {
  it('is the delivery of the copy, once, by nobody of the school', async () => {
    const { say, open } = await inside();
    expect((await planSeen()).duties).toContainEqual(expect.objectContaining({ duty: 'copy-not-delivered' }));
    expect((await say('plan', { kind: 'plan-received', planId: made.plan })).status).toBe(303);
    expect((await planSeen()).deliveries).toMatchObject([
      {
        planId: made.plan,
        guardianId: school.ids.guardian,
        outcome: 'handed',
        way: 'link',
        onDay: '2026-12-01',
        recordedByName: '',
      },
    ]);
    expect((await planSeen()).duties).not.toContainEqual(expect.objectContaining({ duty: 'copy-not-delivered' }));
    expect((await open('plan')).text).toContain('Жоспардың данасын алдыңыз: 2026 жылғы 1 желтоқсан');
    await say('plan', { kind: 'plan-received', planId: made.plan });
    expect((await planSeen()).deliveries).toHaveLength(1);
    expect(
      await school.as('social').perform(handOverCopy, {
        planId: made.plan,
        guardianId: school.ids.guardian,
        outcome: 'handed',
        onDay: '2026-12-01',
        way: 'in-person',
        witnesses: [],
        note: null,
        fileId: null,
      }),
    ).toMatchObject(refused('copy-already-handed'));
    const trail = await school.sql(
      `select verb, clause, person_id, case_id from trail_entries where verb in ('plan.take-copy', 'links.family-say') order by seq`,
    );
    const line = (verb: string) => ({ verb, clause: 14, person_id: null, case_id: made.first });
    expect(trail).toEqual([line('links.family-say'), line('plan.take-copy'), line('links.family-say')]);
  });

  it('is of one revision: a new plan waits again, and an answer to the former one is not taken for the new', async () => {
    const { say, open, browser } = await inside();
    await say('plan', { kind: 'plan-received', planId: made.plan });
    const page = await open('plan');
    const next = await planInForceOf(school, made.first, 'жаңа мақсат', 2);
    const once = /name="once" value="([^"]+)"/u.exec(page.body)?.[1] ?? '';
    const late = await browser.post(`${made.mother.path}/say?lang=ru`, {
      from: 'plan',
      once,
      kind: 'disagree',
      planId: made.plan,
      words: 'слишком много',
    });
    expect(late.status).toBe(400);
    expect(flat(late.body)).toContain('План изменился. Прочитайте новый');
    expect(late.body).toContain('слишком много');
    expect((await panel()).said.map(({ kind }: { kind: string }) => kind)).toEqual(['plan-received']);
    expect((await open('')).text).toContain('Жоспар дайын');
    expect((await planSeen()).duties).toContainEqual(expect.objectContaining({ duty: 'copy-not-delivered' }));
    expect((await say('plan', { kind: 'plan-received', planId: next })).status).toBe(303);
    expect((await planSeen()).deliveries).toHaveLength(2);
  });
});

describe('what a family says flows on to the school, and the answer back', () => {
  it('a question waits until it is answered, once; the family reads the answer', async () => {
    const { say, open } = await inside();
    expect((await say('words', { kind: 'question', words: 'Үйірме <b>неше</b> де?' })).status).toBe(303);
    const [asked] = (await panel()).said;
    expect(asked).toMatchObject({
      kind: 'question',
      words: { lang: 'kk', text: 'Үйірме <b>неше</b> де?' },
      guardianName: 'Айдарова Алма',
      reply: null,
    });
    expect((await open('words')).body).toContain('Үйірме &lt;b&gt;неше&lt;/b&gt; де?');
    expect((await open('words')).text).toContain('Жауап әлі жоқ');
    const answer = { saidId: asked.id, words: { lang: 'kk', text: 'Сағат 16:00-де.' } };
    expect((await school.as('classTeacher').perform(answerFamily, answer)).kind).toBe('forbidden');
    done(await school.as('deputy').perform(answerFamily, answer));
    expect(await school.as('social').perform(answerFamily, answer)).toMatchObject(refused('said-already-answered'));
    expect((await open('words')).text).toContain('Мектептің жауабы, 2026 жылғы 1 желтоқсан: Сағат 16:00-де.');
    expect((await open('')).text).toContain('Мектеп жауап берді. Оқыңыз');
  });

  it('disagreeing needs its because, which is kept while it is asked for; the later answer counts', async () => {
    const { say, open } = await inside();
    const empty = await say('plan', { kind: 'disagree', planId: made.plan, words: ' ' });
    expect([empty.status, flat(empty.body)]).toEqual([400, expect.stringContaining('Сөзіңізді жазыңыз')]);
    await say('plan', { kind: 'disagree', planId: made.plan, words: 'кешке жұмыс істейміз' });
    expect((await open('plan')).text).toContain('Пікіріңіз мектепке жетті: Келіспейміз, себебі… кешке жұмыс істейміз');
    await say('plan', { kind: 'agree', planId: made.plan });
    expect((await open('plan')).text).toContain('Пікіріңіз мектепке жетті: Келісеміз');
    const said = await inSchool(school.kernel, school.ids.school, (tx) => saidByFamily(tx, made.first));
    expect(said.map(({ kind, guardianId }) => [kind, guardianId])).toEqual([
      ['agree', school.ids.guardian],
      ['disagree', school.ids.guardian],
    ]);
  });

  it('help is refused only on the page that says what follows, with the mark set', async () => {
    const { say, open, browser } = await inside();
    const page = await open('refusal', 'ru');
    expect(page.text).toContain('пункт 17 приказа');
    expect(page.text).toContain('За сам отказ ни ребенка, ни семью не наказывают');
    for (const [room, form] of [
      ['words', { kind: 'refuse-help', words: 'керек емес' }],
      ['refusal', { kind: 'refuse-help', words: 'керек емес' }],
    ] as const) {
      const answer = await say(room, form);
      expect([answer.status, flat(answer.body)]).toEqual([400, expect.stringContaining('белгі қойыңыз')]);
    }
    expect((await panel()).said).toEqual([]);
    const sent = await say('refusal', { kind: 'refuse-help', words: 'өзіміз шешеміз', confirmed: 'yes' });
    expect([sent.status, sent.headers.location]).toEqual([303, `${made.mother.path}/words?lang=kk`]);
    expect((await browser.get(`${made.mother.path}/words`)).body).toContain('өзіміз шешеміз');
    expect((await panel()).said).toMatchObject([{ kind: 'refuse-help', words: { text: 'өзіміз шешеміз' } }]);
    const trail = await school.sql(`select clause from trail_entries where verb = 'links.family-say'`);
    expect(trail).toEqual([{ clause: 17 }]);
  });

  it("the child's own words are kept as said, and want no answer", async () => {
    const { say } = await inside();
    await say('words', { kind: 'child-words', words: 'Маған математика қиын' }, 'ru');
    const [told] = (await panel()).said;
    expect(told).toMatchObject({ kind: 'child-words', words: { lang: 'ru', text: 'Маған математика қиын' } });
    const answer = { saidId: told.id, words: { lang: 'kk', text: 'рақмет' } };
    expect(await school.as('social').perform(answerFamily, answer)).toMatchObject(refused('said-wants-no-reply'));
  });

  it('a form sent twice is said once, at the same moment too; without its token never', async () => {
    const { browser, open } = await inside();
    const { body } = await open('words');
    const once = /name="once" value="([^"]+)"/u.exec(body)?.[1] ?? '';
    const form = { from: 'words', once, kind: 'question', words: 'екі рет басылды' };
    const both = await Promise.all([1, 2, 3].map(() => browser.post(`${made.mother.path}/say`, form)));
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await panel()).said).toHaveLength(1);
    expect((await browser.post(`${made.mother.path}/say`, { ...form, once: '' })).status).toBe(400);
    expect((await panel()).said).toHaveLength(1);
  });

  it('five of a kind a day, the next day again; other kinds are not held back by it', async () => {
    const { say, browser } = await inside();
    const ask = (words: string) => say('words', { kind: 'question', words });
    const states = [];
    for (let n = 1; n <= 6; n += 1) states.push((await ask(`сұрақ ${n}`)).status);
    expect(states).toEqual([303, 303, 303, 303, 303, 400]);
    expect((await say('words', { kind: 'child-words', words: 'маған ұнайды' })).status).toBe(303);
    school.clock.set(new Date('2026-12-02T09:00:00+05:00'));
    await browser.enter(made.mother);
    expect((await ask('ертеңіне')).status).toBe(303);
  });
});

describe('what waits for the school stands on My day until it is answered', () => {
  const waiting = async (who: 'social' | 'deputy' | 'classTeacher' = 'social') =>
    done(await school.as(who).ask(myDay, {})).duties.filter(({ kind }: { kind: string }) => kind.startsWith('family-'));

  it('a question, a disagreement, a refusal; not what only informs, and not for others than the keepers', async () => {
    const { say } = await inside();
    await say('plan', { kind: 'plan-received', planId: made.plan });
    await say('words', { kind: 'child-words', words: 'жақсы' });
    expect(await waiting()).toEqual([]);
    await say('words', { kind: 'question', words: 'неше?' });
    await say('plan', { kind: 'disagree', planId: made.plan, words: 'көп' });
    await say('refusal', { kind: 'refuse-help', words: '', confirmed: 'yes' });
    const duty = (kind: string) => ({ kind, caseId: made.first, pupilName: 'Айдаров Данияр', on: '2026-12-01' });
    expect(await waiting()).toMatchObject([
      duty('family-refuse-help'),
      duty('family-disagree'),
      duty('family-question'),
    ]);
    expect(await waiting('deputy')).toHaveLength(3);
    expect(await waiting('classTeacher')).toEqual([]);
    const [refusal] = (await panel()).said;
    done(
      await school.as('social').perform(answerFamily, { saidId: refusal.id, words: { lang: 'kk', text: 'түсіндік' } }),
    );
    expect((await waiting()).map(({ kind }: { kind: string }) => kind)).toEqual(['family-disagree', 'family-question']);
    await moved(school, made.first, 'remove', null);
    expect(await waiting()).toEqual([]);
  });

  it('an answer to an invitation through the own link is its delivery, and stands beside the invitation', async () => {
    const { meetingId, invitationId } = await invitedTo(made.first);
    const { say, open } = await inside();
    expect((await open('')).text).toContain('Отырысқа шақыру бар');
    expect((await open('invitation')).text).toContain('Сізді отырысқа шақырамыз');
    await say('invitation', { kind: 'other-time', words: '17:00-ден кейін' });
    const view = done(await school.as('social').ask(linksOfMeeting, { meetingId }));
    expect(view.links).toEqual([]);
    expect(view.byFamily).toMatchObject([
      { invitationId, name: 'Айдарова Алма', said: [{ kind: 'other-time', words: { text: '17:00-ден кейін' } }] },
    ]);
    expect((await panel()).invitations).toMatchObject([
      { id: invitationId, outcome: 'received', deliveredOn: '2026-12-01' },
    ]);
    expect((await open('')).text).not.toContain('Отырысқа шақыру бар');
  });
});

describe('whom the link opens nothing to', () => {
  it('rights a court has limited: none is made, a former one stops at once, and opens again when they are restored', async () => {
    const { open } = await inside();
    const limit = (version: number, decision: string | null) =>
      school.as('social').perform(limitGuardian, {
        guardianId: school.ids.guardian,
        version,
        limit: decision === null ? null : { since: '2026-12-01', decision },
      });
    done(await limit(1, 'Қарағанды қ. соты, № 2-114, 25.11.2026'));
    expect((await open('plan')).status).toBe(410);
    expect((await open('plan')).text).not.toContain('сабаққа қайту');
    expect((await visitor(app).enter(made.mother)).status).toBe(410);
    const [guardian] = (await panel()).guardians;
    expect(guardian).toMatchObject({ limited: true, link: { state: 'revoked' } });
    expect(await school.as('social').perform(renewLink, { linkId: made.mother.id, version: 1 })).toMatchObject(
      refused('guardian-limited'),
    );
    await school.sql('delete from links_links where id = $1', [made.mother.id]);
    const making = () =>
      school.as('social').perform(makeFamilyLink, { caseId: made.first, guardianId: school.ids.guardian });
    expect(await making()).toMatchObject(refused('guardian-limited'));
    const copy = { outcome: 'handed', onDay: '2026-12-01', way: 'in-person', witnesses: [], note: null, fileId: null };
    expect(
      await school.as('social').perform(handOverCopy, { ...copy, planId: made.plan, guardianId: school.ids.guardian }),
    ).toMatchObject(refused('copy-guardian-limited'));
    done(await limit(2, null));
    expect((await making()).kind).toBe('done');
  });

  it('the parent of another child, a second one, a closed case', async () => {
    const make = (caseId: string, guardianId: string) =>
      school.as('social').perform(makeFamilyLink, { caseId, guardianId });
    expect(await make(made.first, school.ids.otherGuardian)).toMatchObject(refused('family-guardian-unknown'));
    expect(await make(made.first, school.ids.guardian)).toMatchObject(refused('link-exists'));
    await moved(school, made.second, 'remove', null);
    await school.sql('delete from links_links where id = $1', [made.father.id]);
    expect(await make(made.second, school.ids.otherGuardian)).toMatchObject(refused('family-case-closed'));
  });

  it('a sealed case: the link is closed with it, for whoever is inside too', async () => {
    const { open, say } = await inside();
    await moved(school, made.first, 'remove', null);
    expect((await open('')).status).toBe(410);
    expect((await say('words', { kind: 'question', words: 'енді ше?' })).status).toBe(410);
    expect((await visitor(app).enter(made.mother)).status).toBe(410);
    const kept = await inSchool(school.kernel, school.ids.school, (tx) => saidByFamily(tx, made.first));
    expect(kept).toEqual([]);
    expect((await school.as('social').ask(linksOfCase, { caseId: made.first })).kind).toBe('not-found');
  });

  it('lives until thirty days after the term, longer with its extension', async () => {
    const at = async (moment: string) => {
      school.clock.set(new Date(moment));
      return (await visitor(app).enter(made.mother)).status;
    };
    expect(await at('2027-06-19T23:50:00+05:00')).toBe(200);
    expect(await at('2027-06-20T00:10:00+05:00')).toBe(410);
    await moved(school, made.first, 'extend', '2027-08-20');
    expect(await at('2027-09-19T12:00:00+05:00')).toBe(200);
    expect(await at('2027-09-20T00:10:00+05:00')).toBe(410);
  });

  it('who represents the child no longer; renewed, the former address is dead', async () => {
    done(await school.as('social').perform(renewLink, { linkId: made.mother.id, version: 1 }));
    expect((await visitor(app).enter(made.mother)).status).toBe(404);
    const fresh = await addressOf(school, made.mother.id);
    expect((await visitor(app).enter(fresh)).status).toBe(200);
    await school.sql(`update pupils_guardians set ends_on = '2026-11-30' where id = $1`, [school.ids.guardian]);
    expect((await visitor(app).enter(fresh)).status).toBe(410);
  });
});
