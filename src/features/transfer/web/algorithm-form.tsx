import { Button, FileButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { saveAsFile } from '#features/procedure/web/save-as-file.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Refusal } from '#kernel/pure/result.ts';
import {
  transfer_algorithm_add,
  transfer_algorithm_kk,
  transfer_algorithm_load,
  transfer_algorithm_ru,
  transfer_algorithm_save,
  transfer_algorithm_save_file,
  transfer_algorithm_source,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Form } from '#ui/form.tsx';
import { Panel } from '#ui/panel.tsx';
import { randomId } from '#ui/random-id.ts';
import { say } from '#ui/say.ts';
import { saveAlgorithm, type algorithm } from '../contract.ts';
import { Algorithm, readAlgorithm, type AlgorithmStep } from '../rules/algorithm.ts';
import { AlgorithmStepFields } from './algorithm-step-fields.tsx';

type Props = { readonly inUse: OutputOf<typeof algorithm> };

const newStep: AlgorithmStep = { side: 'sending', days: 1, paper: null, words: { kk: '', ru: '' }, closes: null };

type Row = { readonly id: string; readonly step: AlgorithmStep };

const rowsOf = (steps: readonly AlgorithmStep[]): readonly Row[] => steps.map((step) => ({ id: randomId(), step }));

/** Typed or loaded from the file of the region; every version stays, and what runs keeps its own. */
export function AlgorithmForm({ inUse }: Props) {
  const [source, setSource] = useState(inUse.algorithm.source);
  const [rows, setRows] = useState(() => rowsOf(inUse.algorithm.steps));
  const [refused, setRefused] = useState<Refusal | null>(null);
  const deed = usePerform(saveAlgorithm);
  const typed: Algorithm = { ...inUse.algorithm, source, steps: rows.map(({ step }) => step) };
  const isWhole = Algorithm.safeParse(typed).success;
  const setStep = (id: string, step: AlgorithmStep | null): void =>
    setRows(rows.flatMap((row) => (row.id !== id ? [row] : step === null ? [] : [{ id, step }])));
  const load = (text: string): void => {
    const read = readAlgorithm(text);
    setRefused(read.ok ? null : read.refusal);
    if (!read.ok) return;
    setSource(read.value.source);
    setRows(rowsOf(read.value.steps));
  };
  return (
    <Form className="tr-steps" onSend={() => void deed.run({ number: inUse.number, algorithm: typed })}>
      <Panel title={transfer_algorithm_source()}>
        <Source source={source} onChange={setSource} />
      </Panel>
      {rows.map(({ id, step }, at) => (
        <AlgorithmStepFields key={id} number={at + 1} step={step} onChange={(next) => setStep(id, next)} />
      ))}
      {refused === null ? null : <p role="alert">{say(`refusal_${refused.reason}`, refused.facts)}</p>}
      <FailureNote failure={deed.failure} />
      <div className="tk-page-actions">
        <Button type="submit" loading={deed.running} disabled={!isWhole}>
          {transfer_algorithm_save()}
        </Button>
        <Button variant="default" onClick={() => setRows([...rows, { id: randomId(), step: newStep }])}>
          {transfer_algorithm_add()}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(load)}>
          {(props) => (
            <Button variant="default" {...props}>
              {transfer_algorithm_load()}
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={() => saveAsFile('tirek-transfer-algorithm.json', typed)}>
          {transfer_algorithm_save_file()}
        </Button>
      </div>
    </Form>
  );
}

type SourceProps = {
  readonly source: Algorithm['source'];
  readonly onChange: (source: Algorithm['source']) => void;
};

const Source = ({ source, onChange }: SourceProps) => (
  <>
    <TextInput
      label={transfer_algorithm_kk()}
      maxLength={300}
      value={source.kk}
      onChange={(event) => onChange({ ...source, kk: event.currentTarget.value })}
    />
    <TextInput
      label={transfer_algorithm_ru()}
      maxLength={300}
      value={source.ru}
      onChange={(event) => onChange({ ...source, ru: event.currentTarget.value })}
    />
  </>
);
