import './school.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  school_web_class_add,
  school_web_class_edit,
  school_web_class_no_teacher,
  school_web_class_set_teacher,
  school_web_classes_empty,
  school_web_classes_empty_text,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import { classes } from '../contract.ts';
import { schoolYearOf } from '../rules/school-year-of.ts';
import { ClassDialog } from './class-dialog.tsx';
import { ClassTeacherDialog } from './class-teacher-dialog.tsx';
import type { Reader } from './reader.ts';
import { YearSwitch } from './year-switch.tsx';

export type ClassRow = OutputOf<typeof classes>['rows'][number];
type Opened = { readonly what: 'add' } | { readonly what: 'edit' | 'teacher'; readonly row: ClassRow } | null;

/** The classes of one school year with their class teachers. */
export function ClassesPanel({ reader }: { readonly reader: Reader }) {
  const [year, setYear] = useState(schoolYearOf(reader.today));
  const [opened, setOpened] = useState<Opened>(null);
  const ask = useAsk(classes, { schoolYear: year }, { keepFormer: true });
  const close = (): void => setOpened(null);
  return (
    <>
      <div className="tk-tools">
        <YearSwitch year={year} onChange={setYear} />
        <Button leftSection={<Icon name="plus" />} onClick={() => setOpened({ what: 'add' })}>
          {school_web_class_add()}
        </Button>
      </div>
      <Answered ask={ask} lines={6}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="pupils" title={school_web_classes_empty()} text={school_web_classes_empty_text()} />
          ) : (
            <ul className="tk-queue">
              {rows.map((row) => (
                <QueueRow
                  key={row.id}
                  title={<b>{row.name}</b>}
                  detail={`${row.teacher?.name ?? school_web_class_no_teacher()} · ${say(`school_web_language_${row.language}`)}`}
                  action={
                    <div className="tk-form-end">
                      <Button variant="default" size="compact-md" onClick={() => setOpened({ what: 'teacher', row })}>
                        {school_web_class_set_teacher()}
                      </Button>
                      <Button
                        variant="subtle"
                        size="compact-md"
                        aria-label={`${school_web_class_edit()} ${row.name}`}
                        onClick={() => setOpened({ what: 'edit', row })}
                      >
                        <Icon name="edit" />
                      </Button>
                    </div>
                  }
                />
              ))}
            </ul>
          )
        }
      </Answered>
      <Dialogs opened={opened} year={year} reader={reader} onClose={close} />
    </>
  );
}

type DialogsProps = {
  readonly opened: Opened;
  readonly year: number;
  readonly reader: Reader;
  readonly onClose: () => void;
};

function Dialogs({ opened, year, reader, onClose }: DialogsProps) {
  if (opened === null) return null;
  if (opened.what === 'teacher') return <ClassTeacherDialog row={opened.row} today={reader.today} onClose={onClose} />;
  return <ClassDialog row={opened.what === 'edit' ? opened.row : null} year={year} onClose={onClose} />;
}
