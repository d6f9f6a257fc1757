import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { referral_web_withdraw, referral_web_withdraw_text } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { withdrawAppeal, type AppealView } from '../contract.ts';
import { moveAppeal } from '../rules/move-appeal.ts';

/** Taking one's own appeal back, as long as the table of moves allows it. */
export function OwnActions({ view }: { readonly view: AppealView }) {
  const [opened, dialog] = useDisclosure(false);
  const withdraw = usePerform(withdrawAppeal, { onDone: dialog.close });
  if (!moveAppeal(view.state, 'withdraw').ok) return null;
  return (
    <div className="rf-actions">
      <Button variant="default" onClick={dialog.open}>
        {referral_web_withdraw()}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={referral_web_withdraw()}
        verb={referral_web_withdraw()}
        running={withdraw.running}
        onConfirm={() => void withdraw.run({ appealId: view.id, version: view.version })}
        onCancel={dialog.close}
      >
        <p>{referral_web_withdraw_text()}</p>
        <FailureNote failure={withdraw.failure} />
      </ConfirmDialog>
    </div>
  );
}
