import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { maxDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import {
  procedure_web_add,
  procedure_web_add_title,
  procedure_web_added,
  procedure_web_choose,
  procedure_web_file_hint,
  procedure_web_use_from,
  procedure_web_use_from_hint,
} from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { addPack } from '../contract.ts';
import type { CheckedPack } from '../rules/check-pack.ts';
import type { Pack } from '../rules/pack.ts';
import { fault } from '../rules/pack-fault.ts';
import { largestPackFile, readPackFile } from '../rules/read-pack-file.ts';
import { PackChanges } from './pack-changes.tsx';
import { PackFaults } from './pack-faults.tsx';

type Chosen = { readonly name: string; readonly text: string; readonly checked: CheckedPack };

/** A file is checked here at once, by the rule the server decides with; only a faultless one can be put into use. */
export function PackFile({ today }: { readonly today: PlainDate }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const add = usePerform(addPack, {
    onDone: (_value, { usableFrom }) => {
      setChosen(null);
      setAdded(procedure_web_added({ day: longDay(usableFrom, today) }));
    },
  });
  const take = async (file: File): Promise<void> => {
    setAdded(null);
    add.clear();
    setChosen(await readFile(file));
  };
  return (
    <Section title={procedure_web_add_title()}>
      <p className="tk-dim">{procedure_web_file_hint()}</p>
      <FileChoice onFile={(file) => void take(file)} />
      {added === null ? null : <p role="status">{added}</p>}
      {chosen === null ? null : (
        <>
          <h3 style={{ marginTop: 20 }}>{chosen.name}</h3>
          {chosen.checked.ok ? (
            <PutIntoUse
              pack={chosen.checked.pack}
              today={today}
              running={add.running}
              failure={add.failure}
              onAdd={(usableFrom) => void add.run({ text: chosen.text, usableFrom })}
            />
          ) : (
            <PackFaults faults={chosen.checked.errors} />
          )}
        </>
      )}
    </Section>
  );
}

type PutIntoUseProps = {
  readonly pack: Pack;
  readonly today: PlainDate;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly onAdd: (usableFrom: PlainDate) => void;
};

/** What it changes, and from which day; never before its act takes effect. */
function PutIntoUse({ pack, today, running, failure, onAdd }: PutIntoUseProps) {
  const [from, setFrom] = useState<PlainDate | null>(null);
  return (
    <>
      <PackChanges pack={pack} />
      <DayInput
        label={procedure_web_use_from()}
        description={procedure_web_use_from_hint()}
        value={from}
        min={maxDate(pack.effectiveOn, today)}
        onChange={setFrom}
        required
      />
      <FailureNote failure={failure} />
      <Button
        mt="md"
        disabled={from === null}
        loading={running}
        onClick={() => (from === null ? undefined : onAdd(from))}
      >
        {procedure_web_add({ name: pack.names[getLanguage()] })}
      </Button>
    </>
  );
}

/** A file beyond the limit is not read at all. */
async function readFile(file: File): Promise<Chosen> {
  if (file.size > largestPackFile) {
    return { name: file.name, text: '', checked: { ok: false, errors: [fault('', 'too-large', { most: '1 MB' })] } };
  }
  const text = await file.text();
  return { name: file.name, text, checked: readPackFile(text) };
}

function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className="tk-drop"
      style={{ marginTop: 12 }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      <Button variant="default" id={id} onClick={() => input.current?.click()}>
        {procedure_web_choose()}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-labelledby={id}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
