import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { unlockScreen } from '#features/access/contract.ts';
import {
  app_lock_open,
  app_lock_other,
  app_lock_other_text,
  app_lock_password,
  app_lock_text,
  app_lock_title,
} from '#messages';
import { leaveSignedOut, stayWhenSignedOut } from '#ui/api/signed-out.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { tellTabs } from '#ui/tabs.ts';
import { useCover } from './use-cover.ts';
import { useLeave } from './use-leave.ts';

type LockCoverProps = { readonly name: string; readonly onOpen: () => void };

/** Nobody was there for a while: the work stays under the cover, and the password of its owner brings it back. */
export function LockCover({ name, onOpen }: LockCoverProps) {
  const cover = useRef<HTMLDivElement>(null);
  const [password, setPassword] = useState('');
  const { signOut } = useLeave();
  const open = () => {
    tellTabs('unlocked');
    onOpen();
  };
  const unlock = usePerform(unlockScreen, { onDone: open });
  useCover(cover);
  useEffect(() => {
    if (unlock.failure?.kind !== 'signed-out') return;
    stayWhenSignedOut(false);
    leaveSignedOut();
  }, [unlock.failure]);
  const submit = (): void => {
    if (password !== '') void unlock.run({ password }).then((done) => (done === null ? setPassword('') : undefined));
  };
  return createPortal(
    <div ref={cover} className="tk-cover" role="dialog" aria-modal="true" aria-labelledby="tk-lock-title">
      <Form className="tk-lock" onSend={submit}>
        <h1 id="tk-lock-title">{app_lock_title()}</h1>
        <p className="tk-dim">{app_lock_text({ name })}</p>
        <PasswordInput
          label={app_lock_password()}
          autoComplete="current-password"
          autoFocus
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FailureNote failure={unlock.failure} />
        <Button type="submit" size="md" fullWidth loading={unlock.running}>
          {app_lock_open()}
        </Button>
        <Button variant="default" loading={signOut.running} onClick={() => void signOut.run({})}>
          {app_lock_other()}
        </Button>
        <p className="tk-small tk-dim">{app_lock_other_text()}</p>
      </Form>
    </div>,
    document.body,
  );
}
