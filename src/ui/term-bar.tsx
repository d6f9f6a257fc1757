import { daysBetween, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ui_term_end, ui_term_from, ui_term_label, ui_today } from '#messages';
import { useLanguage } from './language.ts';
import { longDay } from './long-day.ts';

export type TermMark = { readonly on: PlainDate; readonly word: string };
export type TermBarProps = {
  readonly from: PlainDate;
  readonly today: PlainDate;
  readonly end: PlainDate;
  /** Reviews and meetings within the term. */
  readonly marks?: readonly TermMark[];
};

const noMarks: readonly TermMark[] = [];

/** The term as a bar: from, today, end, reviews and meetings; the same is said in words below it. */
export function TermBar({ from, today, end, marks = noMarks }: TermBarProps) {
  useLanguage();
  const length = Math.max(1, daysBetween(from, end));
  const placeOf = (day: PlainDate): number => Math.min(100, Math.max(0, (daysBetween(from, day) / length) * 100));
  const passed = placeOf(today);
  return (
    <div className="tk-term">
      <div
        className="tk-term-bar"
        role="img"
        aria-label={ui_term_label({ from: longDay(from), today: longDay(today), end: longDay(end) })}
      >
        <span className="tk-term-passed" style={{ width: `${passed}%` }} />
        {marks.map((mark) => (
          <span key={`${mark.on} ${mark.word}`} className="tk-term-mark" style={{ left: `${placeOf(mark.on)}%` }} />
        ))}
        <span className="tk-term-today" style={{ left: `${passed}%` }} />
      </div>
      <ol className="tk-term-words">
        <TermWord day={from} word={ui_term_from()} />
        {withToday(today, marks, [from, end]).map((mark) => (
          <TermWord key={`${mark.on} ${mark.word}`} day={mark.on} word={mark.word} now={mark.on === today} />
        ))}
        <TermWord day={end} word={ui_term_end()} />
      </ol>
    </div>
  );
}

function TermWord({
  day,
  word,
  now = false,
}: {
  readonly day: PlainDate;
  readonly word: string;
  readonly now?: boolean;
}) {
  return (
    <li className={now ? 'tk-term-now' : undefined}>
      <span className="tk-term-word">{word}</span> <time dateTime={day}>{longDay(day)}</time>
    </li>
  );
}

/** Today takes its place among the marks, unless the term has not begun or is over. */
function withToday(today: PlainDate, marks: readonly TermMark[], [from, end]: readonly [PlainDate, PlainDate]) {
  const words = [...marks, ...(today > from && today < end ? [{ on: today, word: ui_today() }] : [])];
  return words.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
