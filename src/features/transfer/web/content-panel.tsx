import {
  transfer_born,
  transfer_content,
  transfer_content_note,
  transfer_content_own,
  transfer_grounds,
  transfer_measure_open,
  transfer_measures,
  transfer_words,
} from '#messages';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import type { TransferContent } from '../rules/transfer-file.ts';
import type { TransferView } from '../rules/transfer-view.ts';
import { nameShown, wordsShown } from './school-name.ts';

/** What the file says, read-only. */
export function ContentPanel({ transfer: { side, content } }: { readonly transfer: TransferView }) {
  const { pupil, letter, plan } = content;
  return (
    <Panel title={side === 'sent' ? transfer_content_own() : transfer_content()}>
      {side === 'sent' ? null : <p className="tk-dim">{transfer_content_note()}</p>}
      <Fields>
        <FieldRow label={transfer_born()}>{longDay(pupil.bornOn)}</FieldRow>
        <FieldRow label={transfer_grounds()}>
          {content.case.grounds.map(({ code, names, facts }) => (
            <p key={code}>
              <strong>{nameShown(names)}</strong>. {wordsShown(facts)}
            </p>
          ))}
        </FieldRow>
        {letter.words === null ? null : <FieldRow label={transfer_words()}>{wordsShown(letter.words)}</FieldRow>}
        {plan === null ? null : (
          <FieldRow label={transfer_measures()}>
            <Measures plan={plan} />
          </FieldRow>
        )}
      </Fields>
    </Panel>
  );
}

const Measures = ({ plan }: { readonly plan: NonNullable<TransferContent['plan']> }) => (
  <ol>
    {plan.measures.map(({ kind, names, words, dueOn, outcome, result }) => (
      <li key={`${kind} ${dueOn ?? ''} ${words.text}`}>
        {nameShown(names)}
        {words.text === '' ? '' : `. ${wordsShown(words)}`} –{' '}
        {outcome === null ? transfer_measure_open() : say(`transfer_outcome_${outcome}`)}
        {result === null || result.text === '' ? '' : `. ${wordsShown(result)}`}
      </li>
    ))}
  </ol>
);
