import { peopleByIds, schoolOf } from '#features/school/server/public.ts';
import { fullName, shortName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';

export const whoAmI = reading({
  contract: contract.whoAmI,
  read: async (tx, _input, actor) => {
    const school = await schoolOf(tx);
    const person = (await peopleByIds(tx, [actor.personId])).get(actor.personId);
    const account = await tx.db
      .selectFrom('access_accounts')
      .select('login')
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    if (person === undefined) return null;
    return {
      accountId: actor.accountId,
      personId: actor.personId,
      name: fullName(person.name),
      shortName: shortName(person.name),
      login: account.login,
      roles: [...actor.roles],
      posts: [...person.posts],
      classIds: [...actor.classIds],
      language: actor.language,
      schoolNames: school.names,
      shortSchoolNames: school.shortNames,
      calendarToday: tx.today,
      idleMinutes: school.settings.idleMinutes,
      papersFirst: school.settings.papersFirst,
    };
  },
});
