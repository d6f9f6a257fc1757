import { Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { classLetter, className } from '#features/school/rules/class-name.ts';
import { nameClass } from '#features/school/rules/name-class.ts';
import { ClassFields } from '#features/school/rules/year-fields.ts';
import { PersonPick } from '#features/school/web/person-pick.tsx';
import {
  school_web_class_add,
  school_web_class_grade,
  school_web_class_language,
  school_web_class_letter,
  school_web_class_teacher,
  school_web_save,
  ui_cancel,
} from '#messages';
import { Dialog } from '#ui/dialog.tsx';
import { Form } from '#ui/form.tsx';
import { say } from '#ui/say.ts';
import { putClass, type DraftClass, type PlanDraft } from '../rules/edit-plan.ts';

type Props = {
  readonly plan: PlanDraft;
  readonly wanted: DraftClass | null;
  readonly onChange: (plan: PlanDraft) => void;
  readonly onClose: () => void;
};

const grades = Array.from({ length: 13 }, (_, grade) => String(grade));
const newClass: Omit<DraftClass, 'key'> = {
  classId: null,
  grade: 1,
  letter: '',
  language: 'kk',
  teacherId: null,
  teacherName: null,
};

/** A class of the new year in the plan; nothing is written before the turn. */
export function NewClassDialog({ plan, wanted, onChange, onClose }: Props) {
  const [typed, setTyped] = useState<Omit<DraftClass, 'key'>>(wanted ?? newClass);
  const [error, setError] = useState<string | null>(null);
  const send = (): void => {
    const others = plan.classes.filter((one) => one.key !== wanted?.key);
    const named = nameClass(typed, others);
    if (!named.ok) {
      const { reason, facts } = named.refusal;
      setError(say(`refusal_${reason}`, { class: String(facts['class']), letter: String(facts['letter']) }));
      return;
    }
    onChange(putClass(plan, { ...typed, letter: named.value, key: wanted?.key ?? freeKey(plan, typed) }));
    onClose();
  };
  const set = (part: Partial<DraftClass>): void => {
    setTyped((before) => ({ ...before, ...part }));
    setError(null);
  };
  return (
    <Dialog title={wanted === null ? school_web_class_add() : className(wanted.grade, wanted.letter)} onClose={onClose}>
      <Form className="tk-form" onSend={send}>
        <Fields typed={typed} set={set} error={error} />
        <PersonPick
          label={school_web_class_teacher()}
          value={typed.teacherId === null ? null : { id: typed.teacherId, label: typed.teacherName ?? '' }}
          onChange={(person) => set({ teacherId: person?.id ?? null, teacherName: person?.label ?? null })}
        />
        <div className="tk-form-end">
          <Button type="submit">{wanted === null ? school_web_class_add() : school_web_save()}</Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

type FieldsProps = {
  readonly typed: Omit<DraftClass, 'key'>;
  readonly set: (part: Partial<DraftClass>) => void;
  readonly error: string | null;
};

/** A class that is there already keeps its name and language: they are changed among the classes. */
const Fields = ({ typed, set, error }: FieldsProps) => (
  <>
    <SimpleGrid cols={2} spacing="sm">
      <NativeSelect
        label={school_web_class_grade()}
        data={grades}
        disabled={typed.classId !== null}
        value={String(typed.grade)}
        onChange={(event) => set({ grade: Number(event.currentTarget.value) })}
      />
      <TextInput
        label={school_web_class_letter()}
        required
        maxLength={3}
        disabled={typed.classId !== null}
        value={typed.letter}
        error={error}
        onChange={(event) => set({ letter: event.currentTarget.value })}
      />
    </SimpleGrid>
    <NativeSelect
      label={school_web_class_language()}
      disabled={typed.classId !== null}
      value={typed.language}
      data={ClassFields.shape.language.options.map((one) => ({ value: one, label: say(`school_web_language_${one}`) }))}
      onChange={(event) => set({ language: ClassFields.shape.language.parse(event.currentTarget.value) })}
    />
  </>
);

/** A key no other class of the plan bears, also after its class was renamed. */
function freeKey(plan: PlanDraft, typed: Omit<DraftClass, 'key'>): string {
  const wanted = `${typed.grade}-${classLetter(typed.letter) ?? ''}`;
  const taken = new Set(plan.classes.map((one) => one.key));
  let key = wanted;
  for (let n = 2; taken.has(key); n += 1) key = `${wanted}-${n}`;
  return key;
}
