import { council_web_step_hand_out, council_web_step_read, council_web_step_sign } from '#messages';
import type { ProtocolState } from '../rules/meeting-view.ts';
import { Icon } from '#ui/icon.tsx';

const doneAt: Readonly<Record<ProtocolState, number>> = { drafted: 0, locked: 1, 'signed-by-one': 1, signed: 2 };

/** Read through and lock, sign by both, hand out: where the protocol stands. */
export function ProtocolSteps({ state }: { readonly state: ProtocolState }) {
  const words = [council_web_step_read(), council_web_step_sign(), council_web_step_hand_out()];
  return (
    <ol className="cn-steps">
      {words.map((word, place) => (
        <li
          key={word}
          aria-current={place === doneAt[state] ? 'step' : undefined}
          className={place < doneAt[state] ? 'cn-step-done' : undefined}
        >
          <span className="cn-step-no">{place < doneAt[state] ? <Icon name="check" size={15} /> : place + 1}</span>{' '}
          {word}
        </li>
      ))}
    </ol>
  );
}
