import './staff.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { readStaffRows } from '#features/school/rules/staff-rows.ts';
import { tellDone } from '#features/school/web/tell-done.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import {
  access_staff_added,
  access_staff_count,
  access_staff_drop,
  access_staff_drop_hint,
  access_staff_empty,
  access_staff_more,
  access_staff_post_missing,
  access_staff_save,
  invalid_too_small,
  refusal_staff_twice,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { SheetDrop } from '#ui/import/sheet-drop.tsx';
import { SavedMark } from '#ui/saved-mark.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { addStaff } from '../rules/staff-contract.ts';
import {
  emptyLine,
  isEmpty,
  peopleOf,
  ReadStaff,
  StaffDraft,
  twiceIn,
  withRead,
  type StaffLine,
} from './staff-draft.ts';
import { StaffLineRow } from './staff-line.tsx';

const begin = (): StaffDraft => ({ lines: [emptyLine()] });

/** The table being typed, and what is done with it. */
function useStaffTable(onAdded: () => void) {
  const draft = useDraft('staff-table:new', StaffDraft, begin());
  const [asked, setAsked] = useState(false);
  const { lines } = draft.value;
  const { check } = useFields({});
  const add = usePerform(addStaff, {
    onDone: ({ added }) => {
      draft.drop();
      draft.set(begin());
      setAsked(false);
      tellDone(access_staff_added({ n: added }));
      onAdded();
    },
  });
  const setLines = (next: readonly StaffLine[]): void => {
    add.clear();
    draft.set({ lines: [...next] });
  };
  const submit = (): void => {
    setAsked(true);
    const input = check(addStaff.input, { people: peopleOf(lines) });
    if (input !== null && twiceIn(lines).size === 0) void add.run(input);
  };
  const take = (value: unknown): void => {
    const read = ReadStaff.safeParse(value);
    if (read.success) setLines(withRead(lines, read.data.people, lines.length));
  };
  return { draft, lines, asked, add, setLines, submit, take };
}

/** Many people at once: typed, pasted from a spreadsheet, or read from a file; kept until they are added. */
export function StaffTable({ onAdded }: { readonly onAdded: () => void }) {
  const { draft, lines, asked, add, setLines, submit, take } = useStaffTable(onAdded);
  return (
    <>
      <SheetDrop
        door="access.upload-staff"
        label={access_staff_drop()}
        hint={access_staff_drop_hint()}
        quiet
        onTaken={take}
      />
      <Form className="tk-staff" onSend={submit}>
        <Lines lines={lines} asked={asked} onChange={setLines} />
        <FailureNote failure={add.failure} />
        {asked && lines.every(isEmpty) ? <p role="alert">{access_staff_empty()}</p> : null}
        <div className="tk-form-end">
          <Button type="submit" loading={add.running}>
            {access_staff_save()}
          </Button>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => setLines([...lines, emptyLine()])}
          >
            {access_staff_more()}
          </Button>
          <span className="tk-dim tk-small">
            {access_staff_count({ n: lines.filter((line) => !isEmpty(line)).length })}
          </span>
          <SavedMark state={draft.state} restored={draft.restored} />
        </div>
      </Form>
    </>
  );
}

type LinesProps = {
  readonly lines: readonly StaffLine[];
  /** The table was sent once: what is missing shows. */
  readonly asked: boolean;
  readonly onChange: (lines: readonly StaffLine[]) => void;
};

function Lines({ lines, asked, onChange }: LinesProps) {
  const twice = twiceIn(lines);
  const paste = (text: string, at: number): void => {
    const rows = text.split(/\r?\n/u).map((row, place) => ({ row: place + 1, cells: row.split('\t') }));
    onChange(withRead(lines, readStaffRows(rows), at));
  };
  return (
    <ol className="tk-staff-lines">
      {lines.map((line, at) => (
        <StaffLineRow
          key={line.id}
          line={line}
          number={at + 1}
          errorOf={(part) => errorOf(line, part, { asked, twice: twice.has(line.id) })}
          onChange={(part) => onChange(lines.map((one) => (one.id === line.id ? { ...one, ...part } : one)))}
          onRemove={() => onChange(lines.length === 1 ? [emptyLine()] : lines.filter((one) => one.id !== line.id))}
          onPaste={(text) => paste(text, at)}
        />
      ))}
    </ol>
  );
}

function errorOf(
  line: StaffLine,
  part: 'family' | 'given' | 'posts',
  { asked, twice }: { readonly asked: boolean; readonly twice: boolean },
): string | undefined {
  if (twice && part === 'family') return refusal_staff_twice({ names: `${line.family} ${line.given}` });
  if (!asked || isEmpty(line)) return undefined;
  if (part === 'posts') return line.posts.length === 0 ? access_staff_post_missing() : undefined;
  return line[part].trim() === '' ? invalid_too_small() : undefined;
}
