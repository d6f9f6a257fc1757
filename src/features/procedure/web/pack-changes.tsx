import { List } from '@mantine/core';
import { procedure_web_changes, procedure_web_faultless, procedure_web_no_changes } from '#messages';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import { packDifferences, type Difference } from '../rules/pack-differences.ts';
import type { Pack } from '../rules/pack.ts';
import { packInUse } from './packs.ts';

/** What a faultless file would change against the pack in force, in plain words. */
export function PackChanges({ pack }: { readonly pack: Pack }) {
  const differences = packDifferences(packInUse(), pack);
  return (
    <>
      <p role="status">{procedure_web_faultless({ name: pack.names[getLanguage()] })}</p>
      {differences.length === 0 ? (
        <p>{procedure_web_no_changes()}</p>
      ) : (
        <>
          <h4>{procedure_web_changes({ name: packInUse().names[getLanguage()] })}</h4>
          <List mb="md">
            {differences.map((one) => (
              <List.Item key={one.what}>{say(`procedure_diff_${one.what}`, wordsOf(one))}</List.Item>
            ))}
          </List>
        </>
      )}
    </>
  );
}

function wordsOf(difference: Difference): Record<string, string | number> {
  const language = getLanguage();
  if ('names' in difference) return { names: difference.names.map((words) => words[language]).join('; ') };
  if ('count' in difference) return { count: difference.count };
  const { was, now } = difference;
  return {
    was: typeof was === 'number' ? was : was[language],
    now: typeof now === 'number' ? now : now[language],
  };
}
