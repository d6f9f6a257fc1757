import { Button } from '@mantine/core';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  transfer_card_bin,
  transfer_card_changed,
  transfer_card_confirm,
  transfer_cards,
  transfer_cards_none,
  transfer_digits_done,
  transfer_digits_open,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { cards, confirmCard } from '../contract.ts';
import { nameShown } from './school-name.ts';

type Card = OutputOf<typeof cards>['cards'][number];

/** The cards of others: digits in groups to compare, and loudly where they have changed. */
export function CardsPanel() {
  const ask = useAsk(cards, {});
  return (
    <Answered ask={ask}>
      {({ cards: known }) =>
        known.length === 0 ? (
          <EmptyState icon="register" title={transfer_cards_none()} />
        ) : (
          <Queue title={transfer_cards()} count={known.length}>
            {known.map((card) => (
              <CardRow key={card.bin} card={card} />
            ))}
          </Queue>
        )
      }
    </Answered>
  );
}

function CardRow({ card }: { readonly card: Card }) {
  const deed = usePerform(confirmCard);
  const { bin, names, fingerprint, confirmed, formerFingerprint, version } = card;
  return (
    <QueueRow
      title={nameShown(names)}
      detail={
        <>
          {transfer_card_bin({ bin })}
          <br />
          <strong>{fingerprint}</strong>
          {formerFingerprint === null ? null : (
            <p role="alert">
              <StatusBadge tone="due">{transfer_card_changed({ was: formerFingerprint })}</StatusBadge>
            </p>
          )}
          {confirmed ? null : <p>{transfer_digits_open()}</p>}
          <FailureNote failure={deed.failure} />
        </>
      }
      marks={confirmed ? <StatusBadge tone="done">{transfer_digits_done()}</StatusBadge> : null}
      action={
        confirmed ? null : (
          <Button loading={deed.running} onClick={() => void deed.run({ bin, fingerprint, version })}>
            {transfer_card_confirm()}
          </Button>
        )
      }
    />
  );
}
