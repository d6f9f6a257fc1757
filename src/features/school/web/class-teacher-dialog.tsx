import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_class_teacher,
  school_web_class_teacher_from,
  school_web_class_teacher_none,
  school_web_class_teacher_saved,
  school_web_class_teacher_text,
  school_web_class_set_teacher,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { setClassTeacher } from '../contract.ts';
import type { ClassRow } from './classes-panel.tsx';
import { PersonPick } from './person-pick.tsx';
import { tellDone } from './tell-done.ts';

type Props = {
  readonly row: Pick<ClassRow, 'id' | 'name' | 'version' | 'teacher'>;
  /** The day offered to begin with. */
  readonly today: PlainDate;
  readonly onClose: () => void;
};

/** Names the class teacher from a day on. */
export function ClassTeacherDialog({ row, today, onClose }: Props) {
  const name = usePerform(setClassTeacher, {
    onDone: () => {
      tellDone(school_web_class_teacher_saved());
      onClose();
    },
  });
  const [who, setWho] = useState<PickOption | null>(
    row.teacher === null ? null : { id: row.teacher.personId, label: row.teacher.name },
  );
  const [from, setFrom] = useState<PlainDate | null>(today);
  const send = (personId: string | null): void => {
    if (from !== null) void name.run({ classId: row.id, version: row.version, personId, from });
  };
  return (
    <Dialog title={`${row.name}: ${school_web_class_teacher()}`} onClose={onClose}>
      <div className="tk-form">
        <p className="tk-dim">{school_web_class_teacher_text()}</p>
        <PersonPick label={school_web_class_teacher()} value={who} onChange={setWho} required />
        <DayInput label={school_web_class_teacher_from()} required value={from} onChange={setFrom} />
        <FailureNote failure={name.failure} />
        <div className="tk-form-end">
          <Button loading={name.running} disabled={who === null || from === null} onClick={() => send(who?.id ?? null)}>
            {school_web_class_set_teacher()}
          </Button>
          {row.teacher === null ? null : (
            <Button variant="default" disabled={from === null} onClick={() => send(null)}>
              {school_web_class_teacher_none()}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
