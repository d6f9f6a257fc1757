import { Link, useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { person } from '#features/school/contract.ts';
import { AddPersonForm } from '#features/school/web/add-person-form.tsx';
import { PersonPanel } from '#features/school/web/person-panel.tsx';
import { postsLine } from '#features/school/web/post-words.tsx';
import type { Reader } from '#features/school/web/reader.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import {
  access_web_back_to_people,
  access_web_invite,
  access_web_invite_text,
  access_web_person_access,
  school_web_people_add,
  school_web_people_add_lede,
  school_web_no_posts,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { invite } from '../contract.ts';
import { InvitationSlip } from './invitation-slip.tsx';
import { mayKeep, NotForYou } from './settings-page.tsx';
import { WithReader } from './with-reader.tsx';

const Back = () => (
  <Link className="tk-quiet-link" to="/settings/people">
    {access_web_back_to_people()}
  </Link>
);

/** One member of staff, with the way to let the person in. */
export function PersonPage() {
  const { personId = '' }: { readonly personId?: string } = useParams({ strict: false });
  return (
    <WithReader>
      {(reader) => (mayKeep(reader) ? <PersonOf personId={personId} reader={reader} /> : <NotForYou />)}
    </WithReader>
  );
}

function PersonOf({ personId, reader }: { readonly personId: string; readonly reader: Reader }) {
  const ask = useAsk(person, { personId });
  return (
    <Answered ask={ask} lines={8}>
      {(stored) => {
        const today = stored.posts.filter(
          (post) => post.startsOn <= reader.today && (post.endsOn === null || post.endsOn >= reader.today),
        );
        return (
          <Page
            title={fullName(stored.name)}
            lede={today.length === 0 ? school_web_no_posts() : postsLine(today)}
            back={<Back />}
          >
            <PersonPanel stored={stored} reader={reader} aside={<LetIn personId={personId} />} />
          </Page>
        );
      }}
    </Answered>
  );
}

function LetIn({ personId }: { readonly personId: string }) {
  const [slip, setSlip] = useState<string | null>(null);
  const deed = usePerform(invite, { onDone: ({ invitationId }) => setSlip(invitationId) });
  return (
    <Panel title={access_web_person_access()}>
      <p className="tk-small tk-dim" style={{ marginBottom: 12 }}>
        {access_web_invite_text()}
      </p>
      <Button variant="default" loading={deed.running} onClick={() => void deed.run({ personId })}>
        {access_web_invite()}
      </Button>
      <FailureNote failure={deed.failure} />
      {slip === null ? null : <InvitationSlip invitationId={slip} onClose={() => setSlip(null)} />}
    </Panel>
  );
}

/** A new member of staff. */
export function NewPersonPage() {
  return (
    <Page title={school_web_people_add()} lede={school_web_people_add_lede()} back={<Back />}>
      <WithReader>{(reader) => (mayKeep(reader) ? <AddPersonForm today={reader.today} /> : <NotForYou />)}</WithReader>
    </Page>
  );
}
