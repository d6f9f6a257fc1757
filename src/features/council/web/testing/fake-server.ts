import { vi } from 'vitest';
import { calledMeeting, compositionsAnswer, me, meetingsAnswer, staffAnswer, waitsAnswer } from './meeting-fixture.ts';
import type { MeetingView } from '../../rules/meeting-view.ts';

type Sent = { readonly path: string; readonly input: Record<string, unknown> };
type Answer = { readonly status: number; readonly body: unknown };

const protocolAnswer = (otherNames: readonly string[] = []) => ({
  state: 'drafted',
  version: 1,
  number: 5,
  hash: null,
  otherNames,
  twinsMissing: 1,
  cases: [],
  letter: {
    paper: 'protocol',
    language: 'kk',
    title: 'Хаттама',
    letterhead: null,
    blocks: [
      { kind: 'heading', level: 1, runs: [{ text: 'ХАТТАМА № 5' }], align: 'center' },
      { kind: 'paragraph', runs: [{ text: 'Тыңдалды: ', bold: true }, { text: 'ұсыныс баяндалды.' }] },
    ],
  },
});

/** Answers questions from the made-up school and keeps what was sent; `deeds` answer by path. */
export function fakeServer(
  view: MeetingView = calledMeeting,
  options: {
    readonly otherNames?: readonly string[];
    /** Answers to further questions, by path. */
    readonly answers?: Readonly<Record<string, unknown>>;
    readonly deeds?: Readonly<Record<string, (input: Record<string, unknown>) => Answer>>;
  } = {},
) {
  const sent: Sent[] = [];
  const state = { view };
  const year = { schoolYear: 2026, weekDays: 5, year: null, days: [], known: [2026] };
  const questions: Readonly<Record<string, () => unknown>> = {
    '/api/council/work-plan': () => ({ id: null, schoolYear: 2026, rows: [] }),
    '/api/council/notices-of-me': () => ({ rows: [] }),
    '/api/council/my-feed': () => ({ feed: null }),
    '/api/session/who-am-i': () => me,
    '/api/council/meeting': () => state.view,
    '/api/council/meetings': () => meetingsAnswer,
    '/api/council/compositions': () => compositionsAnswer,
    '/api/council/what-waits': () => waitsAnswer,
    '/api/council/annotations': () => ({
      annotations: [
        {
          id: '00000000-0000-4000-8000-0000000000b1',
          question: 1,
          text: { lang: 'kk', text: 'Read: class 8' },
          reason: { lang: 'kk', text: 'A slip of the pen' },
          personName: 'Nurlanova Gulnar',
          at: '2026-11-28T05:00:00.000Z',
        },
      ],
      cancelled: [
        {
          number: 3,
          meetingId: '00000000-0000-4000-8000-000000000010',
          reason: 'Wrong day',
          personName: 'Nurlanova Gulnar',
          at: '2026-11-27T05:00:00.000Z',
        },
      ],
    }),
    '/api/council/cancelled-numbers': () => ({ rows: [] }),
    '/api/council/protocol': () => protocolAnswer(options.otherNames),
    '/api/school/people': () => staffAnswer,
    '/api/school/calendar': () => year,
  };
  const answer = async (url: string, init?: RequestInit): Promise<Response> => {
    const path = url.split('?')[0] ?? '';
    const answered = options.answers?.[path];
    if (init?.method !== 'POST' && answered !== undefined) return respond({ status: 200, body: { value: answered } });
    if (init?.method !== 'POST')
      return respond(
        path in questions
          ? { status: 200, body: { value: questions[path]?.() } }
          : { status: 404, body: { kind: 'not-found' } },
      );
    const { input } = JSON.parse(init?.body as string) as { input: Record<string, unknown> };
    if (!path.includes('/draft')) sent.push({ path, input });
    return respond(
      options.deeds?.[path]?.(input) ?? { status: 200, body: { value: { version: 99, decisions: [], draft: null } } },
    );
  };
  vi.stubGlobal('fetch', vi.fn(answer));
  return { sent, state };
}

const respond = ({ status, body }: Answer): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
