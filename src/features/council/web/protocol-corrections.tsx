import { Link } from '@tanstack/react-router';
import { Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  council_web_appendix,
  council_web_cancelled_number,
  council_web_cancelled_numbers,
  council_web_correct,
  council_web_correct_do,
  council_web_correct_missing,
  council_web_correct_reason,
  council_web_correct_text,
  council_web_correct_what,
  council_web_correct_words,
  council_web_correction_by,
  council_web_correction_of,
  council_web_correction_of_all,
  council_web_correction_reason,
  council_web_corrections,
  council_web_take_back_protocol,
  council_web_take_back_protocol_missing,
  council_web_take_back_protocol_text,
  council_web_take_back_protocol_why,
  ui_cancel,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import type { Failure } from '#ui/api/failure.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { Panel } from '#ui/panel.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { annotateProtocol, annotations, cancelledNumbers, cancelProtocol } from '../rules/protocol-life.ts';
import { textFor } from './council-words.ts';
import { DeedButton } from './deed-button.tsx';
import { protocolPath } from './meeting-path.ts';
import type { ProtocolPanelProps } from './lock-panel.tsx';
import { OtherNames } from './other-names.tsx';
import { mayDo } from '#features/cases/web/use-me.ts';

const shortest = 5;
const isShort = (text: string): boolean => text.trim().length < shortest;

/** Beside the protocol: what corrects a signed one, how a locked one is taken back, the numbers it bore before. */
export function ProtocolCorrections({ view, protocol, me }: ProtocolPanelProps) {
  const beside = useAsk(annotations, { meetingId: view.id }, { enabled: mayDo(me, annotateProtocol) }).data;
  if (beside === undefined) return null;
  const corrects = protocol.state === 'signed';
  const takesBack = protocol.state === 'locked' && !protocol.fromPaper;
  if (!corrects && !takesBack && beside.cancelled.length === 0) return null;
  return (
    <Panel title={council_web_corrections()} aside={<ClauseChip clause={13} />}>
      {beside.cancelled.map((one) => (
        <p key={one.number} className="tk-small">
          {council_web_cancelled_number({ number: one.number, reason: one.reason })}
        </p>
      ))}
      {beside.annotations.map((one) => (
        <Annotation key={one.id} annotation={one} />
      ))}
      {beside.annotations.length === 0 ? null : (
        <PaperButtons paper="protocol-appendix" id={view.id} label={council_web_appendix()} />
      )}
      {corrects ? <Correct view={view} /> : null}
      {takesBack ? <TakeBack view={view} protocol={protocol} /> : null}
    </Panel>
  );
}

type Beside = OutputOf<typeof annotations>;

const Annotation = ({ annotation }: { readonly annotation: Beside['annotations'][number] }) => (
  <div className="cn-gap">
    <b>
      {annotation.question === null
        ? council_web_correction_of_all()
        : council_web_correction_of({ n: annotation.question })}
    </b>
    <p>{textFor(annotation.text)}</p>
    <p className="tk-small">{council_web_correction_reason({ reason: textFor(annotation.reason) })}</p>
    <p className="tk-small tk-dim">
      {council_web_correction_by({ name: annotation.personName, day: longDay(dayOfMoment(annotation.at)) })}
    </p>
  </div>
);

function Correct({ view }: Pick<ProtocolPanelProps, 'view'>) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <DeedButton variant="default" why={null} fullWidth onClick={() => setOpened(true)}>
        {council_web_correct()}
      </DeedButton>
      {opened ? <CorrectDialog view={view} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

function CorrectDialog({ view, onClose }: Pick<ProtocolPanelProps, 'view'> & { readonly onClose: () => void }) {
  const [question, setQuestion] = useState('');
  const [text, setText] = useState<Text>(() => emptyText(getLanguage()));
  const [reason, setReason] = useState<Text>(() => emptyText(getLanguage()));
  const deed = usePerform(annotateProtocol, { onDone: onClose });
  const names = useNamesFound(deed.failure);
  const record = (): void =>
    void deed.run({
      meetingId: view.id,
      question: question === '' ? null : Number(question),
      text,
      reason,
      confirmedNames: [...names.confirmed],
    });
  return (
    <Modal opened onClose={onClose} title={council_web_correct()} closeButtonProps={{ 'aria-label': ui_cancel() }}>
      <div className="cn-form">
        <p>{council_web_correct_text()}</p>
        <NativeSelect
          label={council_web_correct_what()}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          data={[
            { value: '', label: council_web_correction_of_all() },
            ...view.items.map((_, at) => ({ value: String(at + 1), label: council_web_correction_of({ n: at + 1 }) })),
          ]}
        />
        <TextInTwo label={council_web_correct_words()} required value={text} onChange={setText} />
        <TextInTwo label={council_web_correct_reason()} required minRows={2} value={reason} onChange={setReason} />
        <FailureNote failure={deed.failure} />
        {names.found.length === 0 ? null : (
          <OtherNames names={names.found} confirmed={names.confirmed} onChange={names.confirm} />
        )}
        <DeedButton
          why={isShort(text.text) || isShort(reason.text) ? council_web_correct_missing() : null}
          loading={deed.running}
          onClick={record}
        >
          {council_web_correct_do()}
        </DeedButton>
      </div>
    </Modal>
  );
}

/** Names of other children the server found in the words, until they are confirmed or taken out. */
function useNamesFound(failure: Failure | null) {
  const [confirmed, confirm] = useState<readonly string[]>([]);
  const facts =
    failure?.kind === 'refused' && failure.refusal.reason === 'other-names-found' ? failure.refusal.facts : {};
  const found = Array.isArray(facts['names']) ? facts['names'].map(String) : [];
  return { found: [...new Set([...confirmed, ...found])], confirmed, confirm };
}

function TakeBack({ view, protocol }: Pick<ProtocolPanelProps, 'view' | 'protocol'>) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const deed = usePerform(cancelProtocol, { onDone: () => setOpened(false) });
  return (
    <>
      <DeedButton variant="default" why={null} fullWidth onClick={() => setOpened(true)}>
        {council_web_take_back_protocol()}
      </DeedButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={council_web_take_back_protocol()}
        closeButtonProps={{ 'aria-label': ui_cancel() }}
      >
        <div className="cn-form">
          <p>{council_web_take_back_protocol_text({ number: protocol.number })}</p>
          <Textarea
            label={council_web_take_back_protocol_why()}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FailureNote failure={deed.failure} />
          <DeedButton
            why={isShort(reason) ? council_web_take_back_protocol_missing() : null}
            loading={deed.running}
            onClick={() => void deed.run({ meetingId: view.id, version: protocol.version, reason })}
          >
            {council_web_take_back_protocol()}
          </DeedButton>
        </div>
      </Modal>
    </>
  );
}

/** Numbers no protocol bears any more, with the reason each was taken back; nothing while there are none. */
export function CancelledNumbers() {
  const rows = useAsk(cancelledNumbers, {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={council_web_cancelled_numbers()}>
      <ul className="cn-plain">
        {rows.map((one) => (
          <li key={`${one.schoolYear}-${one.number}`}>
            <Link to={protocolPath(one.meetingId)}>
              {council_web_cancelled_number({ number: one.number, reason: one.reason })}
            </Link>{' '}
            <span className="tk-small tk-dim">
              {council_web_correction_by({ name: one.personName, day: longDay(dayOfMoment(one.at)) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
