import { Button } from '@mantine/core';
import { useState } from 'react';
import { className } from '#features/school/rules/class-name.ts';
import {
  school_web_class_add,
  school_web_class_edit,
  school_web_remove,
  year_web_class_empty,
  year_web_class_there,
  year_web_classes,
  year_web_no_teacher,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { Section } from '#ui/page.tsx';
import { dropClass, isUsed, sizesOf, type DraftClass } from '../rules/edit-plan.ts';
import { NewClassDialog } from './new-class-dialog.tsx';
import type { PlanPart } from './plan-panel.tsx';
import { pupilsWords } from './pupils-words.ts';

/** The classes of the new year: how many pupils they would have, who leads them. */
export function NewClasses({ told, plan, onChange }: PlanPart) {
  const [opened, setOpened] = useState<DraftClass | 'add' | null>(null);
  const sizes = sizesOf(plan, told.sources);
  return (
    <Section
      title={year_web_classes()}
      actions={
        <Button variant="default" size="compact-md" leftSection={<Icon name="plus" />} onClick={() => setOpened('add')}>
          {school_web_class_add()}
        </Button>
      }
    >
      <ul className="tk-queue">
        {plan.classes.map((one) => (
          <ClassRow
            key={one.key}
            one={one}
            pupils={sizes.byKey.get(one.key) ?? 0}
            onEdit={() => setOpened(one)}
            onDrop={one.classId === null && !isUsed(plan, one.key) ? () => onChange(dropClass(plan, one.key)) : null}
          />
        ))}
      </ul>
      {opened === null ? null : (
        <NewClassDialog
          plan={plan}
          wanted={opened === 'add' ? null : opened}
          onChange={onChange}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}

type ClassRowProps = {
  readonly one: DraftClass;
  readonly pupils: number;
  readonly onEdit: () => void;
  /** Null: somebody is sent there, or the class is there already. */
  readonly onDrop: (() => void) | null;
};

function ClassRow({ one, pupils, onEdit, onDrop }: ClassRowProps) {
  const name = className(one.grade, one.letter);
  return (
    <QueueRow
      title={<b>{name}</b>}
      detail={detailOf(one, pupils)}
      action={
        <div className="tk-form-end">
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${name}: ${school_web_class_edit()}`}
            onClick={onEdit}
          >
            <Icon name="edit" />
          </Button>
          {onDrop === null ? null : (
            <Button variant="subtle" size="compact-md" aria-label={`${name}: ${school_web_remove()}`} onClick={onDrop}>
              {school_web_remove()}
            </Button>
          )}
        </div>
      }
    />
  );
}

const detailOf = (one: DraftClass, pupils: number): string =>
  [
    pupils === 0 ? year_web_class_empty() : pupilsWords(pupils),
    one.teacherName ?? year_web_no_teacher(),
    say(`school_web_language_${one.language}`),
    ...(one.classId === null ? [] : [year_web_class_there()]),
  ].join(' · ');
