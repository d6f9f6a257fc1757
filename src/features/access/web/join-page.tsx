import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  access_web_join,
  access_web_join_gone,
  access_web_join_gone_text,
  access_web_join_lede,
  access_web_join_title,
  access_web_join_welcome,
} from '#messages';
import { named } from '#features/school/web/named.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import { Waiting } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { setLanguage, useLanguage } from '#ui/language.ts';
import { acceptInvitation, invitation } from '../contract.ts';
import { CredentialsFields, type Credentials } from './credentials-fields.tsx';
import { DoorPage } from './door-page.tsx';
import { useEnter } from './use-enter.ts';

/** The invited person chooses login and password and is in. */
export function JoinPage() {
  const { code = '' }: { readonly code?: string } = useParams({ strict: false });
  // An invitation that was used is gone: once it is being used, it is not asked for again.
  const [used, setUsed] = useState(false);
  const ask = useAsk(invitation, { code }, { enabled: !used });
  if (ask.data !== undefined) return <JoinForm code={code} invited={ask.data} onUse={() => setUsed(true)} />;
  return (
    <DoorPage title={access_web_join_title()}>
      {ask.isPending ? (
        <Waiting lines={4} />
      ) : (
        <EmptyState icon="info" title={access_web_join_gone()} text={access_web_join_gone_text()} />
      )}
    </DoorPage>
  );
}

type JoinFormProps = {
  readonly code: string;
  readonly invited: OutputOf<typeof invitation>;
  readonly onUse: () => void;
};

function JoinForm({ code, invited, onUse }: JoinFormProps) {
  const language = useLanguage();
  useEffect(() => setLanguage(invited.language), [invited.language]);
  const enter = useEnter();
  const accept = usePerform(acceptInvitation, { onDone: (done) => enter(done.language) });
  const { values, set, errorOf, check } = useFields<Credentials>({ login: '', password: '' }, accept.failure);
  const submit = (): void => {
    const input = check(acceptInvitation.input, { ...values, code, language });
    if (input === null) return;
    onUse();
    void accept.run(input);
  };
  return (
    <DoorPage
      title={access_web_join_welcome({ name: invited.name })}
      lede={access_web_join_lede({ school: named(invited.schoolNames) })}
    >
      <Form className="tk-door-card" onSend={submit}>
        <CredentialsFields value={values} onChange={set} errorOf={errorOf} />
        <FailureNote failure={accept.failure} />
        <Button type="submit" size="md" fullWidth loading={accept.running}>
          {access_web_join()}
        </Button>
      </Form>
    </DoorPage>
  );
}
