import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_take_off,
  council_web_take_off_do,
  council_web_take_off_text,
  council_web_take_off_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { removeItem } from '../contract.ts';
import type { ItemView } from '../rules/meeting-view.ts';
import { itemTitle } from './item-title.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';

/** Takes a question off the agenda; it waits again. */
export function RemoveItemButton({ item, me }: { readonly item: ItemView; readonly me: Me | undefined }) {
  const [asked, setAsked] = useState(false);
  const deed = usePerform(removeItem, { onDone: () => setAsked(false) });
  if (!mayDo(me, removeItem)) return null;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={council_web_take_off({ title: itemTitle(item) })}
        onClick={() => setAsked(true)}
      >
        <Icon name="close" />
      </ActionIcon>
      <ConfirmDialog
        opened={asked}
        title={council_web_take_off_title()}
        verb={council_web_take_off_do()}
        running={deed.running}
        onConfirm={() => void deed.run({ itemId: item.id, version: item.version })}
        onCancel={() => setAsked(false)}
      >
        <p>{council_web_take_off_text({ title: itemTitle(item) })}</p>
        <FailureNote failure={deed.failure} />
      </ConfirmDialog>
    </>
  );
}
