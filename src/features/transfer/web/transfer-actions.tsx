import { Button } from '@mantine/core';
import { useState } from 'react';
import { transfer_letter_goes, transfer_note_lost, transfer_send_again } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DialogForm } from '#ui/dialog-form.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { noteLost, say as sayDeed, sendAgain } from '../contract.ts';
import { moveTransfer, type TransferMove } from '../rules/move-transfer.ts';
import type { TransferView } from '../rules/transfer-view.ts';

type Props = { readonly transfer: TransferView };
type What = 'ask' | 'answer' | 'decline' | 'withdraw';

const whats: readonly What[] = ['answer', 'ask', 'decline', 'withdraw'];

/** What the table of moves allows this school now; the rest is not shown. */
export function TransferActions({ transfer }: Props) {
  const { side, state, id, version } = transfer;
  const [saying, setSaying] = useState<What | null>(null);
  const lost = usePerform(noteLost);
  const again = usePerform(sendAgain);
  const may = (move: TransferMove): boolean => moveTransfer(side, state, move).ok;
  const ref = { transferId: id, version };
  return (
    <>
      <div className="tk-page-actions">
        {whats.filter(may).map((what) => (
          <Button key={what} variant="default" onClick={() => setSaying(what)}>
            {say(`transfer_${what}`)}
          </Button>
        ))}
        {may('note-lost') ? (
          <Button variant="default" loading={lost.running} onClick={() => void lost.run(ref)}>
            {transfer_note_lost()}
          </Button>
        ) : null}
        {may('send-again') ? (
          <Button variant="default" loading={again.running} onClick={() => void again.run(ref)}>
            {transfer_send_again()}
          </Button>
        ) : null}
      </div>
      <FailureNote failure={lost.failure ?? again.failure} />
      {saying === null ? null : <SayDialog transfer={transfer} what={saying} onClose={() => setSaying(null)} />}
    </>
  );
}

const shortest = 5;

type SayProps = Props & { readonly what: What; readonly onClose: () => void };

function SayDialog({ transfer, what, onClose }: SayProps) {
  const [words, setWords] = useState(emptyText(getLanguage()));
  const deed = usePerform(sayDeed, { onDone: onClose });
  return (
    <DialogForm
      title={say(`transfer_${what}`)}
      verb={say(`transfer_${what}`)}
      deed={deed}
      wide
      disabled={words.text.trim().length < shortest}
      onSend={() => void deed.run({ transferId: transfer.id, version: transfer.version, what, words })}
      onClose={onClose}
    >
      <TextInTwo label={say(`transfer_words_${what}`)} value={words} required onChange={setWords} />
      <p className="tk-small tk-dim">{transfer_letter_goes()}</p>
    </DialogForm>
  );
}
