import { dossierOf, linesOf } from '#features/dossier/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { schoolOf, type School } from '#features/school/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { departure } from '#kernel/pure/result.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { meeting as contract } from '../contract.ts';
import { compositionDepartures, compositionKept } from '../rules/check-composition.ts';
import { purposeOf } from '../rules/check-item.ts';
import type { MeetingView } from '../rules/meeting-view.ts';
import { siblingsOn, type FamilyFacts } from '../rules/siblings.ts';
import { namedOf } from './name-row.ts';
import { readNotices } from './notice-store.ts';
import { readItems, type ItemRow } from './read-items.ts';
import { readMeeting, type MeetingRow } from './read-meeting.ts';
import { readPeople, votersOf, type PersonRow } from './read-people.ts';
import { viewItem, type Dossiers } from './view-item.ts';

/** One meeting; a council member reads it while it is prepared and held (process, People). */
export const meeting = reading({
  contract,
  read: async (tx, input, actor) => {
    const row = await readMeeting(tx, input.meetingId);
    if (row === null) return null;
    const people = await readPeople(tx, row.id);
    if (!mayRead(row, people, actor)) return null;
    const items = await readItems(tx, row.id);
    const school = await schoolOf(tx, row.held_on);
    const pack = await packById(tx, school.packId);
    const dossiers = await dossiersOf(tx, items);
    const context = {
      dossiers,
      today: tx.today,
      packId: school.packId,
      voters: votersOf(people),
      lines: await linesOf(
        tx,
        items.flatMap((item) => (item.kind === 'place' && item.subject !== null ? [item.subject.id] : [])),
      ),
      siblings: siblingsOn(familiesOf(items)),
      ended: row.after_the_fact || row.state === 'closed' || row.state === 'cancelled',
    };
    const notices = await readNotices(tx, row.id);
    return { ...viewOf(row, people, { school, pack }), notices, items: items.map((item) => viewItem(item, context)) };
  },
  openings: (view) =>
    view.items.flatMap((item) => (item.caseId === null ? [] : [{ kind: 'case', id: item.caseId, rows: 1 }])),
});

function mayRead(row: MeetingRow, people: readonly PersonRow[], actor: Actor): boolean {
  if (reachOf(actor).wholeSchool) return true;
  const isMember = people.some((one) => one.id === actor.personId && one.part !== 'guest');
  return isMember && (row.state === 'called' || row.state === 'opened');
}

const familiesOf = (items: readonly ItemRow[]): readonly FamilyFacts[] =>
  items.flatMap(({ id, subject, guardians }) =>
    subject === null ? [] : [{ itemId: id, pupilId: subject.pupil.id, guardians }],
  );

async function dossiersOf(tx: Tx, items: readonly ItemRow[]): Promise<Dossiers> {
  const idsFor = (purpose: 'placing' | 'removal'): readonly string[] =>
    items.flatMap((item) =>
      item.subject !== null && purposeOf(item.kind, item.petition?.kind ?? null) === purpose ? [item.subject.id] : [],
    );
  const [placing, removal] = [idsFor('placing'), idsFor('removal')];
  return {
    placing: placing.length === 0 ? new Map() : await dossierOf(tx, placing, 'placing'),
    removal: removal.length === 0 ? new Map() : await dossierOf(tx, removal, 'removal'),
  };
}

type Rules = { readonly school: School; readonly pack: Pack };

function viewOf(
  row: MeetingRow,
  people: readonly PersonRow[],
  { school, pack }: Rules,
): Omit<MeetingView, 'items' | 'notices'> {
  const { settings } = school;
  const isCalled = row.state === 'called' && !row.after_the_fact;
  return {
    id: row.id,
    number: row.number,
    schoolYear: row.school_year,
    state: row.state,
    version: row.version,
    decisionNumber: row.decision_number,
    decisionOn: row.decision_on,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    place: row.place,
    format: row.format,
    link: row.link,
    endsBy: row.ends_by,
    afterTheFact: row.after_the_fact,
    cancelReason: row.cancel_reason,
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    presidingId: row.presiding_id,
    secretaryId: row.secretary_id,
    composition: compositionOf(row, people, pack),
    people: people.map((one) => ({
      id: one.id,
      name: fullName(namedOf(one).kk),
      post: one.post,
      part: one.part,
      present: one.present,
      absenceReason: one.absenceReason,
      comings: one.comings.map(({ at, present }) => ({ at: at.toISOString(), present })),
    })),
    protocol: row.protocol === null ? null : { ...protocolLine(row.protocol), signatures: row.signatures },
    settings: {
      quorum: settings.quorum,
      votesCounted: settings.votesCounted,
      leadDays: settings.leadDays ?? pack.leadDays,
      termEndOnWorkingDay: settings.termEndOnWorkingDay,
      phrases: settings.phrases,
    },
    ahead: isCalled && row.composition === null ? [departure('no-composition', 6, { heldOn: row.held_on })] : [],
  };
}

function protocolLine(protocol: NonNullable<MeetingRow['protocol']>) {
  const { id, number, state, version, lockedAt, signedOn, fromPaper, scanId, originalAt } = protocol;
  return { id, number, state, version, lockedAt, signedOn, fromPaper, scanId, originalAt };
}

function compositionOf(row: MeetingRow, people: readonly PersonRow[], pack: Pack): MeetingView['composition'] {
  if (row.composition === null) return null;
  const members = people.flatMap((one) =>
    one.part === 'guest'
      ? []
      : [
          {
            id: one.id,
            personId: one.id,
            name: fullName(namedOf(one).kk),
            post: one.post,
            part: one.part,
            external: one.external,
            posts: one.postKinds,
          },
        ],
  );
  return {
    ...row.composition,
    members: members.map(({ id, name, post, part, external }) => ({ id, name, post, part, external })),
    departures: [...compositionDepartures(pack, members)],
    kept: [...compositionKept(pack, members)],
  };
}
