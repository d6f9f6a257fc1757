import { Checkbox, TextInput } from '@mantine/core';
import { council_web_absence, council_web_absence_of, council_web_attendance } from '#messages';
import type { MeetingView } from '../rules/meeting-view.ts';
import { inTwo, partWord } from './council-words.ts';

export type Coming = { readonly personId: string; readonly present: boolean; readonly absenceReason: string };
export type AttendanceListProps = {
  readonly people: MeetingView['people'];
  readonly coming: readonly Coming[];
  readonly onChange: (coming: readonly Coming[]) => void;
};

/** Who came; whoever did not has a reason that the protocol prints (clause 13). */
export function AttendanceList({ people, coming, onChange }: AttendanceListProps) {
  const set = (personId: string, some: Partial<Coming>): void =>
    onChange(coming.map((one) => (one.personId === personId ? { ...one, ...some } : one)));
  const present = coming.filter((one) => one.present).length;
  return (
    <fieldset className="cn-fieldset">
      <legend className="tk-label">{council_web_attendance({ present, all: people.length })}</legend>
      {people.map((person) => {
        const one = coming.find((row) => row.personId === person.id);
        if (one === undefined) return null;
        const detail = [
          ...(person.part === 'member' ? [] : [partWord(person.part)]),
          ...(person.post === null ? [] : [inTwo(person.post)]),
        ].join(' · ');
        return (
          <div key={person.id} className="cn-coming">
            <Checkbox
              label={person.name}
              description={detail}
              checked={one.present}
              onChange={(event) => set(person.id, { present: event.currentTarget.checked })}
            />
            {one.present ? null : (
              <TextInput
                size="sm"
                aria-label={council_web_absence_of({ name: person.name })}
                placeholder={council_web_absence()}
                value={one.absenceReason}
                onChange={(event) => set(person.id, { absenceReason: event.currentTarget.value })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
