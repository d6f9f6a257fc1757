import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_absence,
  council_web_absence_of,
  council_web_attendance,
  council_web_by_order,
  council_web_came,
  council_web_came_at,
  council_web_came_of,
  council_web_left_at,
  council_web_not_came,
  council_web_not_invited,
  council_web_not_recorded,
  council_web_parents,
  council_web_people,
  council_web_presiding,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { hourOf, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { markAttendance } from '../contract.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { inTwo, partWord } from './council-words.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';
import { ValidityLine } from './validity-line.tsx';

export type HearingSideProps = { readonly view: MeetingView; readonly item: ItemView | undefined; readonly me: Me };
type Person = MeetingView['people'][number];

/** Who is here: members and specialists, the parents of this child; whether the composition is as recommended. */
export function HearingSide({ view, item, me }: HearingSideProps) {
  const deed = usePerform(markAttendance);
  const marks = mayDo(me, markAttendance) && view.state === 'opened';
  const mark = (person: Person, present: boolean, absenceReason: string | null): void =>
    void deed.run({ meetingId: view.id, people: [{ personId: person.id, present, absenceReason }], visitors: [] });
  return (
    <aside className="cn-hearing-side" aria-label={council_web_people()}>
      <h2>
        {council_web_attendance({
          present: view.people.filter((one) => one.present === true).length,
          all: view.people.length,
        })}
      </h2>
      <ul className="cn-present">
        {view.people.map((person) => (
          <PersonHere
            key={person.id}
            person={person}
            part={partOf(view, person)}
            marks={marks}
            onMark={(present, why) => mark(person, present, why)}
          />
        ))}
      </ul>
      {item === undefined || item.guardians.length === 0 ? null : (
        <Parents
          item={item}
          marks={marks}
          onMark={(guardianId, present) =>
            void deed.run({ meetingId: view.id, people: [], visitors: [{ itemId: item.id, guardianId, present }] })
          }
        />
      )}
      <FailureNote failure={deed.failure} />
      {view.composition === null ? null : (
        <div className="cn-validity">
          <ValidityLine members={view.composition.members.length} departures={view.composition.departures} />
          <p className="tk-small tk-dim">
            {council_web_by_order({ number: view.composition.orderNumber, day: longDay(view.composition.orderOn) })}
          </p>
        </div>
      )}
    </aside>
  );
}

type ParentsProps = {
  readonly item: ItemView;
  readonly marks: boolean;
  readonly onMark: (guardianId: string, present: boolean) => void;
};

const Parents = ({ item, marks, onMark }: ParentsProps) => (
  <>
    <h2>{council_web_parents()}</h2>
    <ul className="cn-present">
      {item.guardians.map((one) => (
        <ParentHere
          key={one.id}
          guardian={one}
          item={item}
          marks={marks}
          onMark={(present) => onMark(one.id, present)}
        />
      ))}
    </ul>
  </>
);

function partOf(view: MeetingView, person: Person): string | null {
  if (person.id === view.presidingId) return council_web_presiding();
  if (person.id === view.secretaryId) return partWord('secretary');
  return person.part === 'guest' ? partWord('guest') : null;
}

type PersonHereProps = {
  readonly person: Person;
  readonly part: string | null;
  readonly marks: boolean;
  readonly onMark: (present: boolean, absenceReason: string | null) => void;
};

function PersonHere({ person, part, marks, onMark }: PersonHereProps) {
  const [reason, setReason] = useState(person.absenceReason ?? '');
  const comings = (person.comings ?? []).map(({ at, present }) =>
    present ? council_web_came_at({ time: hourOf(at) }) : council_web_left_at({ time: hourOf(at) }),
  );
  const detail = [
    ...(part === null ? [] : [part]),
    ...(person.post === null ? [] : [inTwo(person.post)]),
    ...comings,
  ].join(' · ');
  return (
    <li>
      <Checkbox
        size="sm"
        disabled={!marks}
        label={person.name}
        description={detail}
        checked={person.present === true}
        onChange={(event) => onMark(event.currentTarget.checked, null)}
      />
      {person.present === false ? (
        <TextInput
          size="xs"
          disabled={!marks}
          aria-label={council_web_absence_of({ name: person.name })}
          placeholder={council_web_absence()}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={() =>
            reason.trim() === (person.absenceReason ?? '')
              ? undefined
              : onMark(false, reason.trim() === '' ? null : reason)
          }
        />
      ) : null}
    </li>
  );
}

type Guardian = ItemView['guardians'][number];
type ParentHereProps = {
  readonly guardian: Guardian;
  readonly item: ItemView;
  readonly marks: boolean;
  readonly onMark: (present: boolean) => void;
};

function ParentHere({ guardian, item, marks, onMark }: ParentHereProps) {
  const invited = item.invitations.find((one) => one.guardianId === guardian.id);
  const how =
    invited === undefined
      ? council_web_not_invited()
      : invited.outcome === null
        ? council_web_not_recorded()
        : say(`council_web_outcome_${invited.outcome}`);
  const came = guardian.present === null ? '' : guardian.present ? 'came' : 'not';
  return (
    <li>
      <span>
        {guardian.name}
        <span className="tk-small tk-dim cn-block">
          {say(`council_web_kinship_${guardian.kinship}`)} ·{' '}
          <Icon name={invited?.outcome === 'received' ? 'check' : 'info'} size={14} /> {how}
        </span>
      </span>
      <SegmentedControl
        size="xs"
        disabled={!marks}
        aria-label={council_web_came_of({ name: guardian.name })}
        value={came}
        onChange={(chosen) => onMark(chosen === 'came')}
        data={[
          { value: 'came', label: council_web_came() },
          { value: 'not', label: council_web_not_came() },
        ]}
      />
    </li>
  );
}
