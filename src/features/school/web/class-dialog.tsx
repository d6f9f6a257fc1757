import { Button, Select, SimpleGrid, TextInput } from '@mantine/core';
import {
  school_web_class_add,
  school_web_class_grade,
  school_web_class_language,
  school_web_class_letter,
  school_web_class_saved,
  school_web_class_teacher,
  school_web_save,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { say } from '#ui/say.ts';
import { addClass, saveClass } from '../contract.ts';
import type { ClassRow } from './classes-panel.tsx';
import { PersonPick } from './person-pick.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

const teachingLanguages = ['kk', 'ru', 'mixed', 'ug', 'uz', 'tg'] as const;
const grades = Array.from({ length: 13 }, (_, grade) => String(grade));

type Props = { readonly row: ClassRow | null; readonly year: number; readonly onClose: () => void };
type Typed = {
  readonly grade: string;
  readonly letter: string;
  readonly language: string;
  readonly teacher: PickOption | null;
};

/** A new class, or a correction of grade, letter, language. */
export function ClassDialog({ row, year, onClose }: Props) {
  const onDone = (): void => {
    tellDone(school_web_class_saved());
    onClose();
  };
  const add = usePerform(addClass, { onDone });
  const save = usePerform(saveClass, { onDone });
  const failure = row === null ? add.failure : save.failure;
  const { values, set, errorOf, check } = useFields(typedClass(row), failure);
  const submit = (): void => {
    const common = { grade: Number(values.grade), letter: values.letter, language: values.language };
    if (row === null) {
      const input = check(addClass.input, { ...common, schoolYear: year, teacherId: values.teacher?.id ?? null });
      if (input !== null) void add.run(input);
      return;
    }
    const input = check(saveClass.input, { ...common, classId: row.id, version: row.version });
    if (input !== null) void save.run(input);
  };
  return (
    <Dialog title={row?.name ?? school_web_class_add()} onClose={onClose}>
      <Form className="tk-form" onSend={submit}>
        <ClassFields values={values} set={set} errorOf={errorOf} />
        {row === null ? (
          <PersonPick
            label={school_web_class_teacher()}
            value={values.teacher}
            onChange={(teacher) => set({ teacher })}
          />
        ) : null}
        <FailureNote failure={failure} />
        <div className="tk-form-end">
          <Button type="submit" loading={add.running || save.running}>
            {row === null ? school_web_class_add() : school_web_save()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function typedClass(row: ClassRow | null): Typed {
  if (row === null) return { grade: '1', letter: '', language: 'kk', teacher: null };
  return { grade: String(row.grade), letter: row.letter, language: row.language, teacher: null };
}

type ClassFieldsProps = {
  readonly values: Typed;
  readonly set: (part: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
};

function ClassFields({ values, set, errorOf }: ClassFieldsProps) {
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <Select
          label={school_web_class_grade()}
          required
          data={grades}
          value={values.grade}
          error={errorOf('grade')}
          onChange={(grade) => set({ grade: grade ?? '1' })}
        />
        <TextInput
          label={school_web_class_letter()}
          required
          maxLength={3}
          value={values.letter}
          error={errorOf('letter')}
          data-autofocus
          onChange={(event) => set({ letter: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Select
        label={school_web_class_language()}
        required
        value={values.language}
        error={errorOf('language')}
        data={teachingLanguages.map((language) => ({ value: language, label: say(`school_web_language_${language}`) }))}
        onChange={(language) => set({ language: language ?? 'kk' })}
      />
    </>
  );
}
