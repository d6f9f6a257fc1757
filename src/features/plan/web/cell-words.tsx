import { GapWord } from './gap-word.tsx';
import { cellGap, type CellName, type CellProps } from './measure-cells.tsx';
import { daysWord, kindWord, outsiderWord, readable } from './plan-words.ts';

/** A cell as it reads while nobody types in it; what the order asks for and is missing says so. */
export function CellWords({ name, ...props }: CellProps & { readonly name: CellName }) {
  const gap = cellGap(name, props.gaps);
  return (
    <div className={gap === undefined ? 'pl-cell' : 'pl-cell pl-gap'}>
      {name === 'what' ? <b>{kindWord(props.kinds, props.measure.kind)}</b> : null}
      <span className="pl-words">{wordsOf[name](props)}</span>
      {gap === undefined ? null : <GapWord {...gap} />}
    </div>
  );
}

const wordsOf: Readonly<Record<CellName, (props: CellProps) => string>> = {
  what: ({ measure }) => readable(measure.words),
  form: ({ measure }) => readable(measure.form),
  cause: ({ measure, causes }) => {
    const at = causes.findIndex(({ id }) => id === measure.causeId);
    const cause = causes[at];
    return cause === undefined ? '' : `${at + 1}. ${readable(cause.words)}`;
  },
  days: ({ measure }) => (measure.dueOn === null && measure.frequency === null ? '' : daysWord(measure)),
  who: ({ measure, staff }) =>
    [
      ...measure.responsibleIds.map((id) => staff.find(({ value }) => value === id)?.label ?? '…'),
      ...measure.outsiders.map(outsiderWord),
    ].join('; '),
  expected: ({ measure }) => readable(measure.expected),
};
