import './import.css';
import { Button, Progress } from '@mantine/core';
import { ui_import_progress } from '#messages';

export type ImportProgressProps = {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly stop: string;
  readonly stopping: boolean;
  readonly onStop: () => void;
};

/** How far a list has been taken over, and the way to stop it. */
export function ImportProgress({ title, done, total, stop, stopping, onStop }: ImportProgressProps) {
  return (
    <section className="tk-panel" role="status">
      <h3>{title}</h3>
      <Progress value={total === 0 ? 0 : (100 * done) / total} animated aria-label={title} my="sm" />
      <p className="tk-dim">{ui_import_progress({ done, total })}</p>
      <Button variant="default" mt="sm" loading={stopping} onClick={onStop}>
        {stop}
      </Button>
    </section>
  );
}
