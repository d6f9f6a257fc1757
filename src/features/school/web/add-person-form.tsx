import './school.css';
import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_people_add,
  school_web_person_added,
  school_web_post_first,
  school_web_post_later,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { addPerson } from '../contract.ts';
import { emptyPerson, personInput, type PersonDraft } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { emptyPost, postInput, type PostDraft } from './post-fields.tsx';
import { PostsFields } from './posts-fields.tsx';
import { tellDone } from './tell-done.ts';
import { useFields } from './use-fields.ts';

type Typed = PersonDraft & { readonly posts: readonly PostDraft[] };

/** A new member of staff with the first posts; without a post a person sees nothing. */
export function AddPersonForm({ today }: { readonly today: PlainDate }) {
  const navigate = useNavigate();
  const [withPost, setWithPost] = useState(true);
  const add = usePerform(addPerson, {
    onDone: ({ personId }) => {
      tellDone(school_web_person_added());
      void navigate({ to: `/settings/people/${personId}` });
    },
  });
  const { values, set, errorOf, check } = useFields<Typed>({ ...emptyPerson, posts: [emptyPost(today)] }, add.failure);
  const submit = (): void => {
    const posts = withPost ? values.posts.map(postInput) : [];
    const input = check(addPerson.input, { ...personInput(values), posts });
    if (input !== null) void add.run(input);
  };
  return (
    <Form className="tk-form tk-panel" style={{ marginTop: 20 }} onSend={submit}>
      <PersonFields value={values} onChange={set} errorOf={errorOf} />
      <div className="tk-form-part">
        <h3>{school_web_post_first()}</h3>
        <Checkbox
          label={school_web_post_later()}
          checked={!withPost}
          onChange={(event) => setWithPost(!event.currentTarget.checked)}
        />
        {withPost ? (
          <PostsFields value={values.posts} today={today} errorOf={errorOf} onChange={(posts) => set({ posts })} />
        ) : null}
      </div>
      <FailureNote failure={add.failure} />
      <div className="tk-form-end">
        <Button type="submit" loading={add.running}>
          {school_web_people_add()}
        </Button>
      </div>
    </Form>
  );
}
