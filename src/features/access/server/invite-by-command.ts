import { insertPerson, insertPosts } from '#features/school/server/public.ts';
import { defaultTitles, type PostKind } from '#features/school/rules/posts.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { codeOf, makeInvitation } from './invitation-store.ts';

/** Stands for the command line where a person would be named. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Adds a person with a post from today on and invites them; the code is returned once, to be printed. */
export async function inviteByCommand(
  kernel: Kernel,
  schoolId: string,
  wanted: { readonly name: PersonName; readonly post: PostKind },
): Promise<{ readonly code: string; readonly path: string }> {
  return inSchool(kernel, schoolId, async (tx) => {
    const personId = await insertPerson(tx, {
      name: wanted.name,
      nameRu: null,
      iin: null,
      phone: null,
      email: null,
      external: false,
    });
    const dates = { startsOn: tx.today, endsOn: null };
    await insertPosts(tx, personId, [{ kind: wanted.post, title: defaultTitles[wanted.post], dates }]);
    const invitationId = await makeInvitation(kernel, tx, personId, nobody);
    const about = { kind: 'person', id: personId };
    await writeTrail(tx, null, [
      { verb: 'school.add-person', clause: null, about, text: { name: wanted.name, post: wanted.post } },
      { verb: 'access.invite', clause: null, about, text: { invitationId } },
    ]);
    const code = codeOf(kernel, schoolId, invitationId);
    return { code, path: `/join/${code}` };
  });
}
