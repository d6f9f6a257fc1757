import {
  records_web_imports,
  records_web_imports_by,
  records_web_imports_cases,
  records_web_taken_back,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { imports, type ImportLine } from '../rules/import-contract.ts';
import { UndoImport, type UndoImportProps } from './undo-import.tsx';

/** Lists entered before, each with its way back; nothing while there are none. */
export function ImportsBefore({ onUndone }: Pick<UndoImportProps, 'onUndone'>) {
  const lines = useAsk(imports, {}).data?.imports ?? [];
  if (lines.length === 0) return null;
  return (
    <Queue title={records_web_imports()}>
      {lines.map((line) => (
        <QueueRow
          key={line.id}
          title={records_web_imports_cases({ n: line.cases })}
          detail={records_web_imports_by({ name: line.enteredBy, moment: momentOf(line.at) })}
          marks={line.takenBackAt === null ? undefined : <StatusBadge>{takenBack(line, line.takenBackAt)}</StatusBadge>}
          action={
            line.takenBackAt === null ? (
              <UndoImport importId={line.id} cases={line.cases} onUndone={onUndone} />
            ) : undefined
          }
        />
      ))}
    </Queue>
  );
}

const momentOf = (at: string): string => `${longDay(dayOfMoment(at))}, ${hourOf(at)}`;

const takenBack = ({ takenBackBy }: ImportLine, at: string): string =>
  records_web_taken_back({ name: takenBackBy ?? '', moment: momentOf(at) });
