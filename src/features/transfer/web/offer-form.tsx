import { Button, SegmentedControl, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import {
  transfer_offer_kk,
  transfer_offer_language,
  transfer_offer_leaves,
  transfer_offer_letter,
  transfer_offer_not,
  transfer_offer_papers,
  transfer_offer_ru,
  transfer_offer_send,
  transfer_offer_send_why,
  transfer_offer_unconfirmed,
  transfer_offer_words,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { getLanguage } from '#ui/language.ts';
import { Panel } from '#ui/panel.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { say } from '#ui/say.ts';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { cards, offer, type readyToSend } from '../contract.ts';
import { PickSchool } from './pick-school.tsx';

type Ready = OutputOf<typeof readyToSend>;

/** Who it goes to and what is said with it; sealed when sent. */
export function OfferForm({ caseId, ready }: { readonly caseId: string; readonly ready: Ready }) {
  const navigate = useNavigate();
  const [school, setSchool] = useState<PickOption | null>(null);
  const [language, setLanguage] = useState<'kk' | 'ru'>(getLanguage() === 'ru' ? 'ru' : 'kk');
  const [leavesOn, setLeavesOn] = useState<PlainDate | null>(null);
  const [words, setWords] = useState(emptyText(getLanguage()));
  const deed = usePerform(offer, { onDone: ({ transferId }) => void navigate({ to: `/transfers/${transferId}` }) });
  const send = (toBin: string): void => {
    const said = words.text.trim() === '' ? null : words;
    void deed.run({ caseId, toBin, language, words: said, leavesOn });
  };
  return (
    <Form onSend={() => (school === null ? undefined : send(school.id))}>
      <Stack>
        <GoesIn papers={ready.papers} />
        <PickSchool value={school} onChange={setSchool} />
        {school === null ? null : <NotCompared bin={school.id} />}
        <SegmentedControl
          aria-label={transfer_offer_language()}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'ru' ? 'ru' : 'kk')}
          data={[
            { value: 'kk', label: transfer_offer_kk() },
            { value: 'ru', label: transfer_offer_ru() },
          ]}
        />
        <DayInput label={transfer_offer_leaves()} value={leavesOn} onChange={setLeavesOn} />
        <TextInTwo label={transfer_offer_words()} value={words} onChange={setWords} />
        <FailureNote failure={deed.failure} />
        {school === null ? <p className="tk-small tk-dim">{transfer_offer_send_why()}</p> : null}
        <div className="tk-page-actions">
          <Button type="submit" loading={deed.running} disabled={school === null}>
            {transfer_offer_send()}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

const GoesIn = ({ papers }: Pick<Ready, 'papers'>) => (
  <Panel title={transfer_offer_papers()}>
    <ul>
      <li>{transfer_offer_letter()}</li>
      {papers.map(({ paper, count }) => (
        <li key={paper}>{say(`transfer_offer_paper_${paper}`, { count })}</li>
      ))}
    </ul>
    <p className="tk-small tk-dim">{transfer_offer_not()}</p>
  </Panel>
);

function NotCompared({ bin }: { readonly bin: string }) {
  const known = useAsk(cards, {}).data?.cards.find((card) => card.bin === bin);
  if (known === undefined || known.confirmed) return null;
  return (
    <p role="status">
      {transfer_offer_unconfirmed()} <strong>{known.fingerprint}</strong>
    </p>
  );
}
