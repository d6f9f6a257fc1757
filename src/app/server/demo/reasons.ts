import type { Reason } from '#kernel/pure/explain-departures.ts';
import type { Departure } from '#kernel/pure/result.ts';

/** What a deputy writes where the order's recommendation was not followed (clause 2). */
const reasons: Readonly<Record<string, string>> = {
  'dossier-paper-missing':
    'Құжаттың иесі еңбекке жарамсыздық парағында болды; мәжілісті кейінге қалдыру бала мүддесіне сай емес.',
  'dossier-paper-late':
    'Документ сдан позже срока: специалист работал на двух площадках, члены Совета успели ознакомиться.',
  'meeting-called-late': 'Решение требовалось до каникул, все члены Совета согласились собраться раньше.',
  'parents-not-invited': 'Ата-анасымен телефон арқылы сөйлесілді, жазбаша шақыру үлгерілмеді.',
  'invitation-not-recorded': 'Приглашение передано через ребёнка, расписка ещё не возвращена.',
  'plan-not-approved': 'Жоспар келесі аптада нақтыланып бекітіледі.',
};

const otherwise = 'Мән-жайлар мәжілісте талқыланды, шешім бала мүддесіне сай қабылданды.';

export const reasonsOf = (departures: readonly Departure[]): Reason[] =>
  departures.map(({ what }) => ({ what, reason: reasons[what] ?? otherwise }));
