import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LanguageSwitch } from '#app/web/language-switch.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { named } from '#features/school/web/named.ts';
import { tellDone } from '#features/school/web/tell-done.ts';
import { useFields } from '#features/school/web/use-fields.ts';
import {
  access_web_everywhere,
  access_web_everywhere_text,
  access_web_everywhere_title,
  access_web_login,
  access_web_me_language,
  access_web_me_language_text,
  access_web_me_posts,
  access_web_me_title,
  access_web_password_change,
  access_web_password_changed,
  access_web_password_current,
  access_web_password_title,
  access_web_password_text,
  school_web_no_posts,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { wipeDrafts } from '#ui/draft-store.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { changePassword, signOutEverywhere, whoAmI } from '../contract.ts';
import { NewPassword } from './credentials-fields.tsx';
import { OwnSessions } from './own-sessions.tsx';
import './door.css';
import '#features/school/web/school.css';

/** The own account: language, password, sessions. */
export function MePage() {
  const ask = useAsk(whoAmI, {});
  return (
    <Answered ask={ask} lines={6}>
      {(me) => <Me me={me} />}
    </Answered>
  );
}

function Me({ me }: { readonly me: OutputOf<typeof whoAmI> }) {
  return (
    <Page title={me.name} lede={access_web_me_title()}>
      <div style={{ maxWidth: 760, marginTop: 20 }}>
        <Panel>
          <Fields>
            <FieldRow label={access_web_me_posts()}>
              {me.posts.length === 0
                ? school_web_no_posts()
                : me.posts.map((post) => <div key={post.title.kk}>{named(post.title)}</div>)}
            </FieldRow>
            <FieldRow label={access_web_login()}>{me.login}</FieldRow>
            <FieldRow label={access_web_me_language()}>
              <LanguageSwitch signedIn />
              <p className="tk-small tk-dim">{access_web_me_language_text()}</p>
            </FieldRow>
          </Fields>
        </Panel>
        <Panel title={access_web_password_title()}>
          <ChangePassword />
        </Panel>
        <Panel title={access_web_everywhere_title()}>
          <OwnSessions />
          <Everywhere />
        </Panel>
      </div>
    </Page>
  );
}

function ChangePassword() {
  const empty = { current: '', next: '' };
  const change = usePerform(changePassword);
  const { values, set, errorOf, check } = useFields(empty, change.failure);
  const submit = async (): Promise<void> => {
    const input = check(changePassword.input, values);
    if (input === null || (await change.run(input)) === null) return;
    set(empty);
    tellDone(access_web_password_changed());
  };
  return (
    <form
      className="tk-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="tk-dim">{access_web_password_text()}</p>
      <PasswordInput
        label={access_web_password_current()}
        required
        autoComplete="current-password"
        value={values.current}
        error={errorOf('current')}
        onChange={(event) => set({ current: event.currentTarget.value })}
      />
      <NewPassword value={values.next} error={errorOf('next')} onChange={(next) => set({ next })} />
      <FailureNote failure={change.failure} />
      <div className="tk-form-end">
        <Button type="submit" loading={change.running} disabled={values.current === '' || values.next === ''}>
          {access_web_password_change()}
        </Button>
      </div>
    </form>
  );
}

function Everywhere() {
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const out = usePerform(signOutEverywhere, {
    onDone: () => {
      wipeDrafts();
      void navigate({ to: '/sign-in', replace: true }).then(() => client.clear());
    },
  });
  return (
    <>
      <p className="tk-dim" style={{ marginBottom: 12 }}>
        {access_web_everywhere_text()}
      </p>
      <Button variant="default" onClick={() => setAsked(true)}>
        {access_web_everywhere()}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={access_web_everywhere_title()}
        verb={access_web_everywhere()}
        running={out.running}
        onCancel={() => setAsked(false)}
        onConfirm={() => void out.run({})}
      >
        <p>{access_web_everywhere_text()}</p>
        <FailureNote failure={out.failure} />
      </ConfirmDialog>
    </>
  );
}
