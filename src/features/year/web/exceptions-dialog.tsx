import { NativeSelect } from '@mantine/core';
import { LeaveReason } from '#features/pupils/contract.ts';
import { className } from '#features/school/rules/class-name.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { year_web_apart_text, year_web_has_case, year_web_leaves, year_web_with_class } from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Dialog } from '#ui/dialog.tsx';
import { say } from '#ui/say.ts';
import { rolloverPupils } from '../contract.ts';
import { sendPupil, type PlanDraft } from '../rules/edit-plan.ts';
import type { PlanPart } from './plan-panel.tsx';
import { classOptions } from './target-select.tsx';

type Props = PlanPart & { readonly classId: string; readonly onClose: () => void };
type PupilRow = OutputOf<typeof rolloverPupils>['rows'][number];

const withClass = 'with-class';
const leaving = 'leave:';

/** Who of a class goes elsewhere: repeats, changes class, leaves. Each choice holds at once. */
export function ExceptionsDialog({ told, plan, onChange, classId, onClose }: Props) {
  const ask = useAsk(rolloverPupils, { schoolYear: told.schoolYear, classId });
  const source = told.sources.find((one) => one.classId === classId);
  return (
    <Dialog title={source?.name ?? ''} onClose={onClose} wide>
      <p className="tk-dim">{year_web_apart_text()}</p>
      <Answered ask={ask} lines={8}>
        {({ rows }) => (
          <ul className="tk-year-pupils">
            {rows.map((row) => (
              <Pupil key={row.pupilId} row={row} plan={plan} classId={classId} onChange={onChange} />
            ))}
          </ul>
        )}
      </Answered>
    </Dialog>
  );
}

type PupilProps = Pick<Props, 'plan' | 'onChange' | 'classId'> & { readonly row: PupilRow };

function Pupil({ row, plan, classId, onChange }: PupilProps) {
  const choose = (value: string): void => {
    onChange(sendPupil(plan, row.pupilId, exceptionOf(value, row.pupilId, classId)));
  };
  return (
    <li>
      <span>
        {row.name}
        {row.openCase ? <span className="tk-small tk-dim"> · {year_web_has_case()}</span> : null}
      </span>
      <NativeSelect
        aria-label={row.name}
        value={valueOf(plan, row.pupilId)}
        data={optionsOf(plan, classId)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </li>
  );
}

function optionsOf(plan: PlanDraft, classId: string) {
  const to = plan.sources.find((one) => one.classId === classId)?.to ?? null;
  const target = plan.classes.find((one) => one.key === to);
  const where = target === undefined ? year_web_leaves() : className(target.grade, target.letter);
  return [
    { value: withClass, label: year_web_with_class({ where }) },
    ...classOptions(plan).filter((one) => one.value !== to),
    ...LeaveReason.options.map((reason) => ({
      value: `${leaving}${reason}`,
      label: `${year_web_leaves()}: ${say(`pupils_web_leave_${reason}`)}`,
    })),
  ];
}

function valueOf(plan: PlanDraft, pupilId: string): string {
  const exception = plan.exceptions.find((one) => one.pupilId === pupilId);
  if (exception === undefined) return withClass;
  return exception.to ?? `${leaving}${exception.reason ?? 'other'}`;
}

function exceptionOf(value: string, pupilId: string, from: string): PlanDraft['exceptions'][number] | null {
  if (value === withClass) return null;
  if (!value.startsWith(leaving)) return { pupilId, from, to: value, reason: null };
  return { pupilId, from, to: null, reason: LeaveReason.parse(value.slice(leaving.length)) };
}
