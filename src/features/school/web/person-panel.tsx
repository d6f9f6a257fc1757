import './school.css';
import { Button } from '@mantine/core';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { ReactNode } from 'react';
import { school_web_person_card, school_web_save, school_web_saved } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { savePerson, type person } from '../contract.ts';
import { personDraft, personInput } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { PersonPosts } from './person-posts.tsx';
import type { Reader } from './reader.ts';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

export type PersonPanelProps = {
  readonly stored: OutputOf<typeof person>;
  readonly reader: Reader;
  /** What other rooms know of the person, e.g. the account. */
  readonly aside?: ReactNode;
};

/** One member of staff: what is kept, and the posts, past and to come. */
export function PersonPanel({ stored, reader, aside }: PersonPanelProps) {
  return (
    <div className="tk-columns">
      <div>
        <PersonPosts personId={stored.id} posts={stored.posts} leads={stored.leads} reader={reader} />
        <PersonForm key={stored.version} stored={stored} />
      </div>
      <aside>{aside}</aside>
    </div>
  );
}

function PersonForm({ stored }: { readonly stored: OutputOf<typeof person> }) {
  const save = usePerform(savePerson, { onDone: () => tellDone(school_web_saved()) });
  const { values, set, errorOf, check } = useFields(personDraft(stored), save.failure);
  const submit = (): void => {
    const input = check(savePerson.input, { ...personInput(values), personId: stored.id, version: stored.version });
    if (input !== null) void save.run(input);
  };
  return (
    <Form className="tk-form tk-panel" onSend={submit}>
      <h3>{school_web_person_card()}</h3>
      <PersonFields value={values} onChange={set} errorOf={errorOf} />
      <FailureNote failure={save.failure} />
      <div className="tk-form-end">
        <Button type="submit" variant="default" loading={save.running}>
          {school_web_save()}
        </Button>
      </div>
    </Form>
  );
}
