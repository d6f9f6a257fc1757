import { Button } from '@mantine/core';
import { planSections } from '#features/procedure/rules/pack.ts';
import { plan_add_measure } from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { MeasureDraft, PlanBody, Section } from '../contract.ts';
import { addMeasures, changeMeasure, emptyMeasure } from '../rules/edit-plan.ts';
import { MeasureRow } from './measure-row.tsx';
import { randomId } from '#ui/random-id.ts';
import type { Kind } from './plan-words.ts';
import type { StaffOption } from './use-staff.ts';
import { useSteady } from './use-steady.ts';

export type MeasureGroupsProps = {
  readonly body: PlanBody;
  readonly kinds: readonly Kind[];
  readonly staff: readonly StaffOption[];
  readonly onChange: (body: PlanBody) => void;
  readonly onRemove: (id: string) => void;
};

type AddProps = Pick<MeasureGroupsProps, 'body' | 'kinds' | 'onChange'>;

/** The measures as cards in their four sections: the child, the family, the teachers, other bodies. */
export function MeasureGroups(props: MeasureGroupsProps) {
  return (
    <div className="pl-box">
      {planSections.map((section) => (
        <Group key={section} section={section} {...props} />
      ))}
    </div>
  );
}

/** Under the table: one more measure of each section. */
export const AddMeasure = (props: AddProps) => (
  <div className="pl-tools" role="group" aria-label={plan_add_measure()}>
    <span>{plan_add_measure()}:</span>
    {planSections.map((section) => (
      <Button
        key={section}
        variant="default"
        size="compact-md"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => addTo(section, props)}
      >
        {say(`plan_section_${section}`)}
      </Button>
    ))}
  </div>
);

function addTo(section: Section, { body, kinds, onChange }: AddProps): void {
  const kind = kinds.find((one) => one.section === section) ?? kinds[0];
  if (kind === undefined) return;
  const lang = getLanguage() === 'ru' ? 'ru' : 'kk';
  onChange(addMeasures(body, [emptyMeasure(body, { id: randomId(), kind: kind.code, section, lang })]));
}

function Group({ section, ...props }: MeasureGroupsProps & { readonly section: Section }) {
  const { body, kinds, staff, onChange, onRemove } = props;
  const change = useSteady((id: string, part: Partial<MeasureDraft>) => onChange(changeMeasure(body, id, part)));
  const rows = body.measures
    .map((measure, at) => ({ measure, number: at + 1 }))
    .filter(({ measure }) => measure.section === section);
  return (
    <section className="pl-group" aria-label={say(`plan_section_${section}`)}>
      <div className="tk-section-head">
        <h3>{say(`plan_section_${section}`)}</h3>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => addTo(section, props)}
        >
          {plan_add_measure()}
        </Button>
      </div>
      {rows.length === 0 ? null : (
        <ul className="pl-rows">
          {rows.map(({ measure, number }) => (
            <MeasureRow
              key={measure.id}
              number={number}
              measure={measure}
              causes={body.causes}
              kinds={kinds}
              staff={staff}
              onChange={change}
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
