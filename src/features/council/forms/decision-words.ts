import { runsOf, type Inline, type Runs } from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import { countWords } from '#kernel/pure/plural.ts';
import { untilDate } from '#kernel/pure/long-date.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { PaperDecision } from '../rules/protocol-data.ts';

const words = {
  term: { kk: 'мерзімі', ru: 'срок' },
  responsible: { kk: 'жауапты', ru: 'ответственный' },
  reason: { kk: 'негізі', ru: 'основание' },
  planFollows: { kk: 'жеке жоспар бекітуге ұсынылсын:', ru: 'индивидуальный план представить на утверждение:' },
} as const;

const months = { kk: { other: 'ай' }, ru: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' } } as const;

/** One decision as a protocol, an extract or a notice says it, its parts one after another. */
export function decisionRuns(decision: PaperDecision, lang: PaperLanguage): Runs {
  const parts: Inline[] = [decision.wording[lang]];
  if (decision.endsOn !== null) parts.push(`${words.term[lang]}: ${termOf(decision, lang)}`);
  if (decision.until !== null) parts.push(untilDate(decision.until, lang));
  if (decision.reason !== null) parts.push(`${words.reason[lang]}: ${decision.reason[lang]}`);
  if (decision.note !== null && decision.note.text !== '') parts.push([...textRuns(decision.note, lang)]);
  if (decision.planWording !== null) parts.push(decision.planWording[lang]);
  if (decision.planFollowsOn !== null)
    parts.push(`${words.planFollows[lang]} ${untilDate(decision.planFollowsOn, lang)}`);
  if (decision.responsible !== null)
    parts.push(`${words.responsible[lang]}: ${responsibleOf(decision.responsible, lang)}`);
  return runsOf(...parts.flatMap((part, at) => (at === 0 ? [part] : ['; ', part])), '.');
}

/** «6 ай, 2027 жылғы 27 мамырға дейін», «6 месяцев, до 27 мая 2027 года». */
export function termOf(
  { months: count, endsOn }: Pick<PaperDecision, 'months' | 'endsOn'>,
  lang: PaperLanguage,
): string {
  const until = endsOn === null ? '' : untilDate(endsOn, lang);
  return count === null ? until : `${countWords(count, lang, months[lang])}, ${until}`;
}

const responsibleOf = ({ initials, post }: NonNullable<PaperDecision['responsible']>, lang: PaperLanguage): string =>
  post === null ? initials[lang] : `${initials[lang]}, ${post[lang]}`;
