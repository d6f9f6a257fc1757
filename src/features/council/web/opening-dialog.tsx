import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  council_web_open_do,
  council_web_open_title,
  council_web_presiding,
  council_web_presiding_missing,
  council_web_secretary,
  council_web_secretary_missing,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { openMeeting } from '../contract.ts';
import { checkOpening } from '../rules/check-opening.ts';
import type { MeetingView, MemberPart } from '../rules/meeting-view.ts';
import { proposeLeads } from '../rules/propose-leads.ts';
import { AttendanceList, type Coming } from './attendance-list.tsx';
import { inTwo } from './council-words.ts';
import { DeedButton } from './deed-button.tsx';
import { DeparturesAhead } from './departures-ahead.tsx';
import { hearingPath } from './meeting-path.ts';
import { capital } from './pack-for.ts';
import { holdersOf, staffOption, useStaff, type StaffRow } from './use-staff.ts';
import { whyNot } from './why-not.ts';

export type OpeningDialogProps = {
  readonly view: MeetingView;
  readonly today: PlainDate;
  readonly onClose: () => void;
};
type Person = MeetingView['people'][number];

/** Presiding person, secretary, who came (clauses 7, 13): then the meeting goes on. */
export function OpeningDialog({ view, today, onClose }: OpeningDialogProps) {
  const navigate = useNavigate();
  const staff = useStaff();
  const [chosen, choose] = useState<Chosen>({});
  const [people, setPeople] = useState<readonly Coming[]>(() =>
    view.people.map((one) => ({ personId: one.id, present: one.part !== 'guest', absenceReason: '' })),
  );
  const deed = usePerform(openMeeting, { onDone: () => void navigate({ to: hearingPath(view.id) }) });
  const opening = openingOf(view, staff);
  const options = [...view.people.flatMap((one) => optionOf(one) ?? []), ...actingOptions(view, staff)];
  const { presiding, secretary } = leadsOf(opening, { options, people, chosen });
  const coming = withLead(people, presiding);
  const checked =
    presiding === null || secretary === null
      ? null
      : checkOpening({
          ...opening,
          today,
          presidingId: presiding.id,
          secretaryId: secretary.id,
          presentIds: coming.filter((one) => one.present).map((one) => one.personId),
        });
  const missing = presiding === null ? council_web_presiding_missing() : council_web_secretary_missing();
  const why = checked === null ? missing : whyNot(checked);
  const open = (): void => {
    if (presiding === null || secretary === null) return;
    const who = { presidingId: presiding.id, secretaryId: secretary.id, people: coming.map(attendanceOf) };
    void deed.run({ meetingId: view.id, version: view.version, ...who });
  };
  return (
    <Dialog title={council_web_open_title()} onClose={onClose} wide>
      <div className="cn-form">
        <LeadPicks options={options} presiding={presiding} secretary={secretary} chosen={chosen} onChoose={choose} />
        <AttendanceList people={view.people} coming={people} onChange={setPeople} />
        {checked?.ok === true ? <DeparturesAhead ahead={checked.departures} /> : null}
        <FailureNote failure={deed.failure} />
        <DeedButton why={why} loading={deed.running} onClick={open}>
          {council_web_open_do()}
        </DeedButton>
      </div>
    </Dialog>
  );
}

type LeadPicksProps = {
  readonly options: readonly PickOption[];
  readonly presiding: PickOption | null;
  readonly secretary: PickOption | null;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
};

const LeadPicks = ({ options, presiding, secretary, chosen, onChoose: choose }: LeadPicksProps) => (
  <div className="cn-fields">
    <Pick
      label={capital(council_web_presiding())}
      required
      options={options}
      value={presiding}
      onChange={(option) => choose({ ...chosen, presiding: option })}
    />
    <Pick
      label={council_web_secretary()}
      required
      options={options}
      value={secretary}
      onChange={(option) => choose({ ...chosen, secretary: option })}
    />
  </div>
);

/** What was chosen by hand; the rest is proposed, and follows who is there. */
type Chosen = { readonly presiding?: PickOption | null; readonly secretary?: PickOption | null };
type Leading = {
  readonly options: readonly PickOption[];
  readonly people: readonly Coming[];
  readonly chosen: Chosen;
};

function leadsOf(opening: ReturnType<typeof openingOf>, { options, people, chosen }: Leading) {
  const absentIds = people.filter((one) => !one.present).map((one) => one.personId);
  const proposed = proposeLeads({ ...opening, absentIds });
  const optionFor = (id: string | null): PickOption | null => options.find((one) => one.id === id) ?? null;
  return {
    presiding: chosen.presiding === undefined ? optionFor(proposed.presidingId) : chosen.presiding,
    secretary: chosen.secretary === undefined ? optionFor(proposed.secretaryId) : chosen.secretary,
  };
}

/** Whoever acts as head may preside without being a member (clause 7). */
const actingOptions = (view: MeetingView, staff: readonly StaffRow[]): readonly PickOption[] =>
  staff
    .filter((row) => holdersOf(staff, 'head').includes(row.id) && !view.people.some((one) => one.id === row.id))
    .map(staffOption);

/** A presiding person who is no member is there too. */
const withLead = (people: readonly Coming[], presiding: PickOption | null): readonly Coming[] =>
  presiding === null || people.some((one) => one.personId === presiding.id)
    ? people
    : [...people, { personId: presiding.id, present: true, absenceReason: '' }];

/** What the rule of opening needs to know of the meeting and the staff. */
export const openingOf = (view: MeetingView, staff: readonly StaffRow[]) => ({
  state: view.state,
  heldOn: view.heldOn,
  afterTheFact: view.afterTheFact,
  items: view.items.length,
  members: view.people.flatMap((one) =>
    one.part === 'guest' ? [] : [{ personId: one.id, part: one.part satisfies MemberPart }],
  ),
  headIds: holdersOf(staff, 'head'),
  socialPedagogueIds: holdersOf(staff, 'social-pedagogue'),
  quorum: view.settings.quorum,
});

/** A reason is kept only for who is absent. */
export const attendanceOf = ({ personId, present, absenceReason }: Coming) => ({
  personId,
  present,
  absenceReason: present || absenceReason.trim() === '' ? null : absenceReason,
});

/** A participant to choose from. */
export function optionOf(person: Person | undefined): PickOption | null {
  if (person === undefined) return null;
  return person.post === null
    ? { id: person.id, label: person.name }
    : { id: person.id, label: person.name, detail: inTwo(person.post) };
}
