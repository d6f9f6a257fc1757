import { Button } from '@mantine/core';
import { askLineAgain } from '#features/dossier/rules/lines-contract.ts';
import {
  council_web_lines,
  council_web_lines_again,
  council_web_lines_again_of,
  council_web_lines_reminded,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import type { LinesLine } from '../rules/lines-line.ts';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';

/** Two lines of each subject teacher: how many there are, who still owes them, one click to ask again. */
export function LinesReady({ lines }: { readonly lines: LinesLine }) {
  const me = useMe();
  const deed = usePerform(askLineAgain);
  return (
    <>
      <p className="cn-ready-line">
        <Icon name={lines.waiting.length === 0 ? 'check' : 'clock'} size={16} />{' '}
        {council_web_lines({ written: lines.written, asked: lines.asked })}
      </p>
      {lines.waiting.length === 0 ? null : (
        <ul className="cn-papers tk-small">
          {lines.waiting.map((one) => (
            <li key={one.id}>
              {one.subject}: {one.name}
              {one.reminders === 0 ? '' : ` · ${council_web_lines_reminded({ n: one.reminders })}`}{' '}
              {mayDo(me, askLineAgain) ? (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={council_web_lines_again_of({ name: one.name })}
                  loading={deed.running}
                  onClick={() => void deed.run({ lineId: one.id, version: one.version })}
                >
                  {council_web_lines_again()}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <FailureNote failure={deed.failure} />
    </>
  );
}
