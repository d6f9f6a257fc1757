import { sql } from 'kysely';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packsById } from '#features/procedure/server/public.ts';
import { peopleByIds, schoolOf, type School } from '#features/school/server/public.ts';
import { fullName, initialsName } from '#kernel/pure/person-name.ts';
import { dayOfMoment, timeOfMoment } from '#kernel/server/clock.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { ProtocolData, type PaperPerson } from '../rules/protocol-data.ts';
import { paperItem } from './paper-item.ts';
import { paperPerson } from './paper-person.ts';
import { readItems, type ItemRow } from './read-items.ts';
import { readMeeting, type MeetingRow } from './read-meeting.ts';
import { readPeople, votersOf, type PersonRow } from './read-people.ts';

export type ProtocolRead = {
  readonly meeting: MeetingRow;
  readonly data: ProtocolData;
  /** What the data was made of; null once it is frozen, or the transcript of a signed paper. */
  readonly live: { readonly items: readonly ItemRow[]; readonly people: readonly PersonRow[] } | null;
};

/**
 * What a meeting's protocol says: the frozen content once locked, else as it stands now. The transcript of a paper is made
 * anew: its lasting form is the original, or its scan.
 */
export async function readProtocol(tx: Tx, meetingId: string): Promise<ProtocolRead | null> {
  const meeting = await readMeeting(tx, meetingId);
  if (meeting === null) return null;
  const content = meeting.protocol?.content ?? null;
  if (content !== null) return { meeting, data: ProtocolData.parse(content), live: null };
  const people = await readPeople(tx, meetingId);
  const items = await readItems(tx, meetingId);
  const live = meeting.protocol?.state === 'signed' ? null : { items, people };
  return { meeting, data: await liveData(tx, meeting, people, items), live };
}

async function liveData(
  tx: Tx,
  meeting: MeetingRow,
  people: readonly PersonRow[],
  items: readonly ItemRow[],
): Promise<ProtocolData> {
  const school = await schoolOf(tx, meeting.held_on);
  const packs = await packsById(tx, [school.packId, ...items.flatMap(({ subject }) => subject?.packId ?? [])]);
  const papers = await paperPeople(tx, people, items);
  const named = (id: string | null): PaperPerson | null => (id === null ? null : (papers.get(id) ?? null));
  const { vocabulary } = packOf(packs, school.packId);
  return {
    meetingId: meeting.id,
    letterhead: letterheadOf(school),
    words: { council: vocabulary.council, councilOf: vocabulary.councilOf, noConsequences: vocabulary.noConsequences },
    number: meeting.protocol?.number ?? null,
    heldOn: meeting.held_on,
    startsAt:
      meeting.opened_at !== null && dayOfMoment(meeting.opened_at) === meeting.held_on
        ? timeOfMoment(meeting.opened_at)
        : meeting.starts_at,
    endsAt:
      meeting.closed_at !== null && dayOfMoment(meeting.closed_at) === meeting.held_on
        ? timeOfMoment(meeting.closed_at)
        : null,
    place: meeting.place,
    format: meeting.format,
    calledBy: calledBy(meeting),
    presiding: named(meeting.presiding_id),
    secretary: named(meeting.secretary_id),
    present: people.filter(wasThere).map(presentPerson),
    absent: people
      .filter((one) => !wasThere(one) && (one.present === false || (one.present === null && one.part !== 'guest')))
      .map((one) => Object.assign(paperPerson(one, one.post), { reason: one.absenceReason })),
    items: items.map((item) =>
      paperItem(item, {
        pack: packOf(packs, item.subject?.packId ?? school.packId),
        people: papers,
        voters: votersAt(item, people),
      }),
    ),
    departures: await departuresOf(tx, meeting.id, items),
    afterTheFact: meeting.after_the_fact,
    ...(meeting.protocol?.fromPaper === true ? { fromPaper: true } : {}),
  };
}

/** Whoever came late or left before the end was there too. */
const wasThere = (one: PersonRow): boolean => one.present === true || one.comings.length > 0;

function presentPerson(one: PersonRow): ProtocolData['present'][number] {
  const comings = one.comings.map(({ at, present }) => ({ at: timeOfMoment(at), present }));
  return { ...paperPerson(one, one.post), ...(comings.length === 0 ? {} : { comings }) };
}

/** Members in the room when the question was decided; before that, those who are there now. */
const votersAt = ({ present_ids: ids }: ItemRow, people: readonly PersonRow[]) =>
  votersOf(people.filter((one) => (ids === null ? one.present === true : ids.includes(one.id))));

/** The decision of the administration (clause 5), where it is known. */
const calledBy = ({ decision_number: number, decision_on: on }: MeetingRow): ProtocolData['calledBy'] =>
  number === null || on === null ? null : { number, on };

function packOf(packs: ReadonlyMap<string, Pack>, id: string): Pack {
  const pack = packs.get(id);
  if (pack === undefined) throw new Error(`No rule pack stands under the id ${id}`);
  return pack;
}

export const letterheadOf = (school: School): ProtocolData['letterhead'] => ({
  ...school.names,
  bin: school.bin,
  address: school.address,
  phone: school.phone,
});

/** Participants with their posts of the meeting day, and who else answers for a decision. */
async function paperPeople(
  tx: Tx,
  people: readonly PersonRow[],
  items: readonly ItemRow[],
): Promise<ReadonlyMap<string, PaperPerson>> {
  const known = new Map(people.map((one) => [one.id, paperPerson(one, one.post)]));
  const wanted = items.flatMap((item) => [
    item.speaker?.id ?? null,
    ...item.decisions.map((one) => ('responsibleId' in one ? one.responsibleId : null)),
  ]);
  const missing = [...new Set(wanted)].filter((id) => id !== null).filter((id) => !known.has(id));
  for (const person of (await peopleByIds(tx, missing)).values()) {
    const ru = person.nameRu ?? person.name;
    known.set(person.id, {
      full: { kk: fullName(person.name), ru: fullName(ru) },
      initials: { kk: initialsName(person.name), ru: initialsName(ru) },
      post: person.posts[0]?.title ?? null,
    });
  }
  return known;
}

/** Departures the meeting concerns (clause 2); of a question decided again only those of its last decision. */
async function departuresOf(tx: Tx, meetingId: string, items: readonly ItemRow[]): Promise<ProtocolData['departures']> {
  const found = await sql<{ what: string; clause: number; reason: string; subject_id: string }>`
    select d.what, d.clause, d.reason, d.subject_id from departures d
    where d.school_id = ${tx.schoolId} and d.meeting_id = ${meetingId}
      and (d.verb <> 'council.decide-item' or d.at = (select max(t.at) from trail_entries t
        where t.school_id = d.school_id and t.subject_id = d.subject_id and t.verb = 'council.decide-item'))
    order by d.at, d.id`.execute(tx.db);
  return found.rows.map((row) => ({
    what: row.what,
    clause: row.clause,
    reason: row.reason,
    question: items.find((item) => item.id === row.subject_id)?.position ?? null,
  }));
}
