import { UnstyledButton } from '@mantine/core';
import { council_web_agenda_word, council_web_dossier_short, council_web_own_question } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { ItemView } from '../rules/meeting-view.ts';
import { itemKindWord, itemTitle } from './item-title.ts';
import { packFor } from '#features/procedure/web/packs.ts';
import { decisionWord } from './pack-for.ts';
import type { HearingState } from './use-hearing.ts';

export type HearingAgendaProps = {
  readonly hearing: Pick<HearingState, 'items' | 'item' | 'choose'>;
  /** Why nothing is added any more; null where the paper may still say more. */
  readonly locked: string | null;
};

/** The questions in order; what is decided says how. */
export function HearingAgenda({ hearing, locked }: HearingAgendaProps) {
  const { items, item: current, choose } = hearing;
  return (
    <nav className="cn-hearing-agenda" aria-label={council_web_agenda_word()}>
      <h2>{council_web_agenda_word()}</h2>
      <ol>
        {items.map((item, place) => (
          <li key={item.id}>
            <UnstyledButton
              className="cn-hearing-question"
              aria-current={item.id === current?.id ? 'step' : undefined}
              onClick={() => choose(item.id)}
            >
              <span className="cn-hearing-name">
                {place + 1}. {item.decisions.length > 0 ? <Icon name="check" size={15} /> : null} {itemTitle(item)}
              </span>
              <span className="tk-small tk-dim cn-block">{statusOf(item)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {locked === null ? null : <p className="tk-small tk-dim cn-gap">{locked}</p>}
    </nav>
  );
}

function statusOf(item: ItemView): string {
  const pack = packFor(item.packId);
  if (item.decisions.length > 0) return item.decisions.map((one) => decisionWord(pack, one.kind)).join('; ');
  const late = item.dossier !== null && item.dossier.ready < item.dossier.expected;
  const kind = item.pupil === null && item.question !== null ? council_web_own_question() : itemKindWord(item);
  return late
    ? `${kind} · ${council_web_dossier_short({ ready: item.dossier?.ready ?? 0, expected: item.dossier?.expected ?? 0 })}`
    : kind;
}
