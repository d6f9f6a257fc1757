import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { ui_close, upkeep_confirmed, upkeep_phrase_title, upkeep_sheet_next, upkeep_sheet_print } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { makePhrase } from '../contract.ts';
import { ConfirmPhrase } from './confirm-phrase.tsx';
import { PhraseSheet } from './phrase-sheet.tsx';

export type NewPhrase = OutputOf<typeof makePhrase>;

type Props = { readonly phrase: NewPhrase; readonly onClose: () => void };

/** First the sheet to print, then two groups typed back from it: only then is the phrase in force. */
export function PhraseDialog({ phrase, onClose }: Props) {
  const [isPrinted, setPrinted] = useState(false);
  const done = (): void => {
    tellDone(upkeep_confirmed());
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={upkeep_phrase_title()}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui_close() }}
    >
      {isPrinted ? (
        <ConfirmPhrase numbers={phrase.ask} onDone={done} onBack={() => setPrinted(false)} />
      ) : (
        <>
          <PhraseSheet groups={phrase.groups} madeOn={phrase.madeOn} />
          <div className="tk-form-end tk-sheet-tools">
            <Button leftSection={<Icon name="print" />} onClick={() => globalThis.print()}>
              {upkeep_sheet_print()}
            </Button>
            <Button variant="default" onClick={() => setPrinted(true)}>
              {upkeep_sheet_next()}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
