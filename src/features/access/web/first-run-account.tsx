import { Button, Radio, Stack } from '@mantine/core';
import { emptyName, nameInput, nameInputOrNull, PersonNameFields } from '#features/school/web/person-name-fields.tsx';
import { postKindWord } from '#features/school/web/post-words.tsx';
import { profileInput } from '#features/school/web/profile-draft.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import {
  access_web_back,
  access_web_first_run_admin,
  access_web_first_run_found,
  access_web_first_run_post,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { foundSchool } from '../contract.ts';
import { CredentialsFields, type Credentials } from './credentials-fields.tsx';
import type { FirstPost, FirstRun, FirstRunDraft } from './first-run-draft.ts';
import { useEnter } from './use-enter.ts';

const posts: readonly FirstPost[] = ['head', 'deputy', 'social-pedagogue'];
type Typed = FirstRun['person'] & Credentials;

const personInput = ({ name, nameRu, post }: Typed) => ({
  name: nameInput(name),
  nameRu: nameInputOrNull(nameRu ?? emptyName),
  post,
  title: null,
});

type PostChoiceProps = { readonly value: FirstPost; readonly onChange: (post: FirstPost) => void };

const PostChoice = ({ value, onChange }: PostChoiceProps) => (
  <Radio.Group
    label={access_web_first_run_post()}
    description={access_web_first_run_admin()}
    value={value}
    onChange={(chosen) => onChange(posts.find((one) => one === chosen) ?? 'deputy')}
  >
    <Stack gap="xs" mt="xs">
      {posts.map((post) => (
        <Radio key={post} value={post} label={postKindWord(post)} />
      ))}
    </Stack>
  </Radio.Group>
);

type FirstRunAccountProps = { readonly draft: FirstRunDraft; readonly onFounded: () => void };

/** Who begins: own name, post, login, password; then everything is founded at once. */
export function FirstRunAccount({ draft, onFounded }: FirstRunAccountProps) {
  const language = useLanguage();
  const enter = useEnter();
  const found = usePerform(foundSchool, {
    onDone: (done) => {
      draft.drop();
      onFounded();
      enter(done.language, '/setup');
    },
  });
  const { values, set, errorOf, check } = useFields<Typed>(
    { ...draft.value.person, login: draft.value.login, password: '' },
    found.failure,
  );
  const change = (part: Partial<Typed>): void => {
    set(part);
    const { name, nameRu, post, login } = { ...values, ...part };
    draft.set({ person: { name, nameRu, post }, login });
  };
  const submit = (): void => {
    const { setupCode } = draft.value;
    const input = check(foundSchool.input, {
      ...(setupCode === '' ? {} : { setupCode }),
      school: profileInput(draft.value.school),
      person: personInput(values),
      account: { login: values.login, password: values.password, language },
    });
    if (input !== null) void found.run(input);
  };
  return (
    <Form className="tk-form tk-panel" onSend={submit}>
      <PersonNameFields name={values.name} nameRu={values.nameRu} at="person." errorOf={errorOf} onChange={change} />
      <PostChoice value={values.post} onChange={(post) => change({ post })} />
      <CredentialsFields value={values} at="account." errorOf={errorOf} onChange={change} />
      <FailureNote failure={found.failure} />
      <div className="tk-form-end">
        <Button type="submit" size="md" loading={found.running}>
          {access_web_first_run_found()}
        </Button>
        <Button variant="default" size="md" onClick={() => draft.set({ step: 'school' })}>
          {access_web_back()}
        </Button>
      </div>
    </Form>
  );
}
