import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { WithReader } from '#features/access/web/with-reader.tsx';
import {
  pupils_import_lede,
  pupils_import_title,
  pupils_import_to_pupils,
  pupils_web_not_for_you,
  pupils_web_not_for_you_text,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { pendingImport } from '../../rules/roster-contract.ts';
import { keepsPupils } from '../may.ts';
import { ImportApplied } from './import-applied.tsx';
import { ImportOpen } from './import-open.tsx';
import { ImportRunning } from './import-running.tsx';
import { NewList } from './new-list.tsx';

/** A list of pupils from a file: chosen, checked, mended, brought in, taken back; left and come back to at any step. */
export function ImportPage() {
  return (
    <WithReader>
      {(reader) => (
        <Page
          title={pupils_import_title()}
          lede={pupils_import_lede()}
          actions={
            <Button component={Link} to="/pupils" variant="default">
              {pupils_import_to_pupils()}
            </Button>
          }
        >
          {keepsPupils(reader) ? (
            <div style={{ marginTop: 20 }}>
              <Import />
            </div>
          ) : (
            <EmptyState icon="lock" title={pupils_web_not_for_you()} text={pupils_web_not_for_you_text()} />
          )}
        </Page>
      )}
    </WithReader>
  );
}

/** While a list is being taken over it is asked for every second; otherwise the live channel tells. */
function Import() {
  const first = useAsk(pendingImport, {});
  const running = first.data?.pending?.state === 'applying' || first.data?.pending?.state === 'reading';
  const ask = useAsk(pendingImport, {}, running ? { everyMs: 1000 } : {});
  return (
    <Answered ask={ask} lines={6}>
      {({ pending }) => {
        if (pending === null) return <NewList onTaken={() => void ask.refetch()} />;
        if (pending.state === 'open')
          return <ImportOpen key={pending.id} pending={pending} onTaken={() => void ask.refetch()} />;
        if (pending.state === 'applying' || pending.state === 'reading') return <ImportRunning pending={pending} />;
        return <ImportApplied pending={pending} onTaken={() => void ask.refetch()} />;
      }}
    </Answered>
  );
}
