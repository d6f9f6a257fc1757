import { Button } from '@mantine/core';
import { planSections } from '#features/procedure/rules/pack.ts';
import { plan_add_measure, plan_cause, plan_days, plan_expected, plan_responsible, plan_what } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { MeasureDraft, PlanBody, Section } from '../contract.ts';
import { addMeasures, changeMeasure, emptyMeasure, removeMeasure } from '../rules/edit-plan.ts';
import { MeasureRow } from './measure-row.tsx';
import { newRowId } from './new-row-id.ts';
import type { Kind } from './plan-words.ts';
import type { StaffOption } from './use-staff.ts';
import { useSteady } from './use-steady.ts';

export type MeasureGroupsProps = {
  readonly body: PlanBody;
  readonly kinds: readonly Kind[];
  readonly staff: readonly StaffOption[];
  readonly onChange: (body: PlanBody) => void;
};

/** The table in its four sections: the child, the family, the teachers, other bodies. */
export function MeasureGroups(props: MeasureGroupsProps) {
  return (
    <div className="pl-box">
      {planSections.map((section) => (
        <Group key={section} section={section} {...props} />
      ))}
    </div>
  );
}

function Group({ section, body, kinds, staff, onChange }: MeasureGroupsProps & { readonly section: Section }) {
  const change = useSteady((id: string, part: Partial<MeasureDraft>) => onChange(changeMeasure(body, id, part)));
  const remove = useSteady((id: string) => onChange(removeMeasure(body, id)));
  const rows = body.measures
    .map((measure, at) => ({ measure, number: at + 1 }))
    .filter(({ measure }) => measure.section === section);
  const kind = kinds.find((one) => one.section === section) ?? kinds[0];
  const add = (): void => {
    if (kind === undefined) return;
    const lang = getLanguage() === 'ru' ? 'ru' : 'kk';
    onChange(addMeasures(body, [emptyMeasure(body, { id: newRowId(), kind: kind.code, section, lang })]));
  };
  return (
    <section className="pl-group" aria-label={say(`plan_section_${section}`)}>
      <div className="tk-section-head">
        <h3>{say(`plan_section_${section}`)}</h3>
        <Button variant="default" size="compact-md" leftSection={<Icon name="plus" size={16} />} onClick={add}>
          {plan_add_measure()}
        </Button>
      </div>
      {rows.length === 0 ? null : (
        <ul className="pl-rows">
          <HeadRow />
          {rows.map(({ measure, number }) => (
            <MeasureRow
              key={measure.id}
              number={number}
              measure={measure}
              causes={body.causes}
              kinds={kinds}
              staff={staff}
              onChange={change}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

const HeadRow = () => (
  <li className="pl-head" aria-hidden="true">
    <span>№</span>
    <span>{plan_what()}</span>
    <span>{plan_cause()}</span>
    <span>{plan_days()}</span>
    <span>{plan_responsible()}</span>
    <span>{plan_expected()}</span>
    <span />
  </li>
);
