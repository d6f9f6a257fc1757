import { plan_paste_doubts, plan_paste_none, plan_paste_preview } from '#messages';
import { say } from '#ui/say.ts';
import { Chip } from '#ui/status-badge.tsx';
import type { PasteDoubt, PastedRow } from '../rules/read-paste.ts';
import { daysWord, kindWord, outsiderWord, readable, type Kind } from './plan-words.ts';
import type { StaffOption } from './use-staff.ts';

type PastePreviewProps = {
  readonly rows: readonly PastedRow[];
  readonly kinds: readonly Kind[];
  readonly staff: readonly StaffOption[];
};

/** How the pasted lines would stand in the plan; what was not matched is marked. */
export function PastePreview({ rows, kinds, staff }: PastePreviewProps) {
  if (rows.length === 0) return <p className="tk-dim">{plan_paste_none()}</p>;
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0).length;
  return (
    <>
      {doubtful === 0 ? null : <p role="status">{plan_paste_doubts({ n: doubtful })}</p>}
      <ol className="pl-preview" aria-label={plan_paste_preview()}>
        {numbered(rows).map(({ row, key }) => (
          <li key={key} className={row.doubts.length === 0 ? undefined : 'pl-gap'}>
            <b>{kindWord(kinds, row.kind)}</b> {readable(row.words)}
            <p className="tk-small tk-dim">{detailOf(row, staff)}</p>
            <Doubts doubts={row.doubts} />
          </li>
        ))}
      </ol>
    </>
  );
}

const Doubts = ({ doubts }: { readonly doubts: readonly PasteDoubt[] }) => (
  <>
    {doubts.map((doubt) => (
      <Chip key={doubt}>{say(`plan_paste_doubt_${doubt}`)}</Chip>
    ))}
  </>
);

const detailOf = (row: PastedRow, staff: readonly StaffOption[]): string =>
  [
    row.cause,
    readable(row.form),
    row.dueOn === null && row.frequency === null ? '' : daysWord(row),
    ...row.responsibleIds.map((id) => staff.find(({ value }) => value === id)?.label ?? ''),
    ...row.outsiders.map(outsiderWord),
    readable(row.expected),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Lines have no name of their own. */
const numbered = (rows: readonly PastedRow[]) => rows.map((row, at) => ({ row, key: String(at) }));
