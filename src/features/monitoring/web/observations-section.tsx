import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  monitoring_observations,
  monitoring_observations_none,
  monitoring_observe,
  monitoring_show_all,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { phraseWord, readable, type SupportAnswer } from './support-words.ts';

const atFirst = 8;

/** Short facts of those who help the child, the latest first. */
export function ObservationsSection({ answer }: { readonly answer: SupportAnswer }) {
  const [all, setAll] = useState(false);
  const rows = all ? answer.observations : answer.observations.slice(0, atFirst);
  const tools = answer.mayWrite ? (
    <Button component={Link} to={`/support/observe?pupil=${answer.pupilId}`} variant="default">
      {monitoring_observe()}
    </Button>
  ) : undefined;
  return (
    <Section title={monitoring_observations()} {...(tools === undefined ? {} : { actions: tools })}>
      {rows.length === 0 ? (
        <p className="tk-dim">{monitoring_observations_none()}</p>
      ) : (
        <ul className="tk-queue">
          {rows.map(({ id, on, phrase, words, byName }) => (
            <QueueRow
              key={id}
              title={<b>{phraseWord(phrase)}</b>}
              detail={[readable(words), longDay(on, answer.today), byName].filter((part) => part !== '').join(' · ')}
            />
          ))}
        </ul>
      )}
      {answer.observations.length > rows.length ? (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {monitoring_show_all({ n: answer.observations.length })}
        </Button>
      ) : null}
    </Section>
  );
}
