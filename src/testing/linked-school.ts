import type { FastifyInstance } from 'fastify';
import { house } from '#app/server/features.ts';
import { httpApp } from '#app/server/http-app.ts';
import { invite } from '#features/council/server/invite.ts';
import { makeFamilyLink } from '#features/links/server/family/make-family-link.ts';
import { linkAddress } from '#features/links/server/link-address.ts';
import { makeLink } from '#features/links/server/make-link.ts';
import { called, councilSchool, onAgenda } from './council-school.ts';
import { done, type TestSchool } from './test-school.ts';

export type Link = { readonly id: string; readonly path: string; readonly code: string };

/** The address and code of a link, as the secretary reads them. */
export async function addressOf(school: TestSchool, linkId: string): Promise<Link> {
  const { url, code } = done(await school.as('social').ask(linkAddress, { linkId }));
  return { id: linkId, path: new URL(url).pathname, code };
}

async function linkFor(
  school: TestSchool,
  itemId: string,
  whom: { readonly guardianIds?: readonly string[]; readonly personIds?: readonly string[] },
): Promise<Link & { readonly invitationId: string }> {
  const made = done(await school.as('social').perform(invite, { itemId, ...whom }));
  const invitationId: string = made.invitationIds[0];
  const { linkId } = done(await school.as('social').perform(makeLink, { invitationId }));
  return { ...(await addressOf(school, linkId)), invitationId };
}

/** A guardian's own link to the pages of a case. */
export async function familyLink(school: TestSchool, caseId: string, guardianId: string): Promise<Link> {
  const { linkId } = done(await school.as('social').perform(makeFamilyLink, { caseId, guardianId }));
  return addressOf(school, linkId);
}

/** One meeting with two children; for the first a medical worker and the mother have links, for the second the father. */
export async function linkedSchool() {
  const made = await councilSchool();
  const { school, first, second } = made;
  const meetingId = await called(school);
  const itemId = await onAgenda(school, meetingId, first);
  const otherItemId = await onAgenda(school, meetingId, second);
  const guest = await linkFor(school, itemId, { personIds: [school.ids.people.medic] });
  const mother = await linkFor(school, itemId, { guardianIds: [school.ids.guardian] });
  const father = await linkFor(school, otherItemId, { guardianIds: [school.ids.otherGuardian] });
  return { ...made, meetingId, itemId, otherItemId, guest, mother, father };
}

/** The whole HTTP face over this school, without a port. */
export const faceOf = (school: TestSchool): Promise<FastifyInstance> =>
  httpApp({
    kernel: school.kernel,
    house,
    live: { addRoute: () => undefined, close: async () => undefined },
    setClock: null,
    publicUrl: null,
    tls: null,
    backupsFolder: school.kernel.filesFolder,
  });

/** A browser without scripts at one address: keeps the cookie of links, sends forms. */
export function visitor(app: FastifyInstance, from = '10.1.1.1') {
  const jar = { cookie: '' };
  const send = async (method: 'GET' | 'POST', url: string, form: Readonly<Record<string, string>> = {}) => {
    const response = await app.inject({
      method,
      url,
      remoteAddress: from,
      headers: {
        ...(jar.cookie === '' ? {} : { cookie: jar.cookie }),
        ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(method === 'POST' ? { payload: new URLSearchParams(form).toString() } : {}),
    });
    const set = response.cookies.find(({ name }) => name === 'tirek_link');
    if (set !== undefined) jar.cookie = `tirek_link=${set.value}`;
    return {
      status: response.statusCode,
      body: response.body,
      bytes: response.rawPayload,
      headers: response.headers,
      set,
    };
  };
  return {
    get: (url: string) => send('GET', url),
    post: (url: string, form: Readonly<Record<string, string>>) => send('POST', url, form),
    /** Opens a page and sends a form of it, with the token and the place it was sent from, as a browser does. */
    say: async (page: string, form: Readonly<Record<string, string>>) => {
      const { body } = await send('GET', page);
      const [path = '', query = ''] = page.split('?');
      const [, , token = '', from = 'start'] = path.split('/');
      const once = /name="once" value="([^"]+)"/u.exec(body)?.[1] ?? '';
      return send('POST', `/l/${token}/say${query === '' ? '' : `?${query}`}`, { from, once, ...form });
    },
    /** Types the code; the page that follows. */
    enter: async ({ path, code }: Pick<Link, 'path' | 'code'>) => {
      const answer = await send('POST', path, { code });
      return answer.status === 303 ? send('GET', String(answer.headers.location)) : answer;
    },
    jar,
  };
}
