import './upkeep.css';
import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { whoAmI } from '#features/access/contract.ts';
import { upkeep_due_none, upkeep_due_no_phrase, upkeep_due_old, upkeep_due_open } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Icon } from '#ui/icon.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { backups } from '../contract.ts';
import type { Upkeep } from './backup-page.tsx';

/** On the head's day: nobody else can bring the school back if its computer breaks. Nothing while all is well. */
export function BackupNotice() {
  const me = useAsk(whoAmI, {});
  const isHead = me.data?.roles.includes('head') === true;
  const ask = useAsk(backups, {}, { enabled: isHead });
  if (ask.data === undefined || ask.data.due === null) return null;
  return (
    <Alert color="due" variant="light" icon={<Icon name="alert" />} className="tk-upkeep-notice">
      <p>{wordsOf(ask.data)}</p>
      <Button component={Link} to="/settings/backup" variant="default" mt="xs">
        {upkeep_due_open()}
      </Button>
    </Alert>
  );
}

function wordsOf({ due, lastDoneAt }: Upkeep): string {
  if (due === 'no-phrase') return upkeep_due_no_phrase();
  if (due === 'none' || lastDoneAt === null) return upkeep_due_none();
  return upkeep_due_old({ day: longDay(dayOfMoment(lastDoneAt)) });
}
