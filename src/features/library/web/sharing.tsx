import { Button, FileButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { saveAsFile } from '#features/procedure/web/save-as-file.ts';
import {
  library_fault_at,
  library_fault_whole,
  library_share,
  library_share_file,
  library_share_take,
  library_share_text,
  library_taken,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Section } from '#ui/page.tsx';
import { say } from '#ui/say.ts';
import { takeFile } from '../contract.ts';
import type { LibraryMeasure } from '../rules/library-measure.ts';
import { largestLibraryFile, readLibraryFile, type CheckedFile, type FileFault } from '../rules/read-library-file.ts';

type SharingProps = { readonly pack: Pack; readonly measures: readonly LibraryMeasure[] };

/** Our own measures as a file for another school, and a file of theirs for us; no child is ever in it. */
export function Sharing({ pack, measures }: SharingProps) {
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const [taken, setTaken] = useState<string | null>(null);
  const take = usePerform(takeFile, { onDone: ({ added, known }) => setTaken(library_taken({ added, known })) });
  const own = measures.filter((one) => one.own !== null);
  const reset = useRef<() => void>(null);
  const read = async (file: File): Promise<void> => {
    setTaken(null);
    take.clear();
    const checked = await checkedFile(file, pack);
    reset.current?.();
    setFaults(checked.ok ? [] : checked.faults);
    if (checked.ok) await take.run({ measures: [...checked.measures] });
  };
  return (
    <Section title={library_share()}>
      <p className="tk-dim">{library_share_text()}</p>
      <div className="lb-own">
        {own.length === 0 ? null : (
          <Button variant="default" onClick={() => saveAsFile('tirek-measures.json', fileOf(own))}>
            {library_share_file({ n: own.length })}
          </Button>
        )}
        <FileButton
          accept=".json,application/json"
          onChange={(file) => (file === null ? undefined : void read(file))}
          resetRef={reset}
        >
          {(props) => (
            <Button variant="default" loading={take.running} {...props}>
              {library_share_take()}
            </Button>
          )}
        </FileButton>
      </div>
      <ul className="lb-faults" role="alert">
        {faults.map((fault) => (
          <li key={`${String(fault.at)} ${fault.field} ${fault.reason}`}>{faultWord(fault)}</li>
        ))}
      </ul>
      <FailureNote failure={take.failure} />
      {taken === null ? null : <p role="status">{taken}</p>}
    </Section>
  );
}

/** A file beyond the limit is not read at all. */
async function checkedFile(file: File, pack: Pack): Promise<CheckedFile> {
  if (file.size > largestLibraryFile) return { ok: false, faults: [{ at: null, field: '', reason: 'too-large' }] };
  return readLibraryFile(await file.text(), pack);
}

const faultWord = ({ at, field, reason }: FileFault): string =>
  at === null
    ? library_fault_whole({ why: say(`library_fault_${reason}`) })
    : library_fault_at({ number: at, field, why: say(`library_fault_${reason}`) });

const fileOf = (own: readonly LibraryMeasure[]) => ({
  tirek: 'measures',
  version: 1,
  measures: own.map(({ kind, grounds, ages, words, form, frequency, withinDays, expected }) => ({
    kind,
    grounds,
    ages,
    words,
    form,
    frequency,
    withinDays,
    expected,
  })),
});
