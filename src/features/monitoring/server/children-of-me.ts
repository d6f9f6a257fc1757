import { sql } from 'kysely';
import { classJoin, nameSql } from '#features/cases/server/public.ts';
import { reading } from '#kernel/server/ask.ts';
import { childrenOfMe as contract } from '../rules/observation-contract.ts';
import { helpedBy, isOpen } from './helped-cases.ts';
import { phrasesOf, readObservations } from './observation-store.ts';

const mostChildren = 300;
const mostNoted = 20;

/** A name and a class, no case: who has one measure learns nothing else. */
export const childrenOfMe = reading({
  contract,
  read: async (tx, _input, actor) => {
    const found = await sql<{ pupilId: string; name: string; className: string }>`
      select c.pupil_id as "pupilId", ${nameSql('p')} as name, coalesce(k.name, '') as "className"
      from cases_cases c join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      ${classJoin(tx.today)}
      where c.school_id = ${tx.schoolId} and ${isOpen} and ${helpedBy(tx, actor)}
      order by p.family, p.given, c.id limit ${mostChildren}`.execute(tx.db);
    const own = await readObservations(
      tx,
      sql<boolean>`x.author_id = ${actor.personId} and ${isOpen} and ${helpedBy(tx, actor)}`,
      mostNoted,
    );
    return {
      today: tx.today,
      children: found.rows,
      phrases: await phrasesOf(tx),
      mine: own.map(({ id, on, phrase, words, pupilName }) => ({ id, on, phrase, words, pupilName })),
    };
  },
  openings: (value) => [{ kind: 'register', id: null, rows: value.children.length }],
});
