import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  monitoring_child_declined,
  monitoring_child_heard,
  monitoring_child_words,
  monitoring_child_write,
  monitoring_effect,
  monitoring_review_due,
  monitoring_review_hold,
  monitoring_review_none,
  monitoring_review_on,
  monitoring_reviews,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { Countdown } from '#ui/countdown.tsx';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { Chip } from '#ui/status-badge.tsx';
import { reviews, type ChildWords, type Effect, type Review } from '../rules/review-contract.ts';
import { readable } from './support-words.ts';

const ReviewDialog = lazy(async () => ({ default: (await import('./review-dialog.tsx')).ReviewDialog }));
const ChildWordsDialog = lazy(async () => ({ default: (await import('./child-words-dialog.tsx')).ChildWordsDialog }));

export type ReviewsAnswer = OutputOf<typeof reviews>;

/** Every six weeks: how the plan helps, the child heard first. */
export function ReviewsSection({ caseId }: { readonly caseId: string }) {
  const answer = useAsk(reviews, { caseId }).data;
  const [opened, setOpened] = useState<'review' | 'words' | null>(null);
  if (answer === undefined) return null;
  const Opened = opened === 'review' ? ReviewDialog : ChildWordsDialog;
  return (
    <Section title={monitoring_reviews()} actions={<Tools answer={answer} onOpen={setOpened} />}>
      {answer.dueOn === null ? null : (
        <p>
          {monitoring_review_due({ day: longDay(answer.dueOn, answer.today) })}{' '}
          <Countdown due={answer.dueOn} today={answer.today} />
        </p>
      )}
      {answer.effect === null ? null : <EffectLine effect={answer.effect} />}
      {answer.reviews.length === 0 ? <p className="tk-dim">{monitoring_review_none()}</p> : null}
      {answer.reviews.map((review) => (
        <ReviewPanel key={review.id} review={review} answer={answer} />
      ))}
      <HeardElsewhere answer={answer} />
      {opened === null ? null : (
        <Suspense fallback={null}>
          <Opened answer={answer} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </Section>
  );
}

type ToolsProps = { readonly answer: ReviewsAnswer; readonly onOpen: (what: 'review' | 'words') => void };

const Tools = ({ answer, onOpen }: ToolsProps) => (
  <div className="mo-tools">
    {answer.mayReview ? <Button onClick={() => onOpen('review')}>{monitoring_review_hold()}</Button> : null}
    {answer.mayWrite ? (
      <Button variant="default" onClick={() => onOpen('words')}>
        {monitoring_child_write()}
      </Button>
    ) : null}
  </div>
);

/** Facts, never a score. */
const EffectLine = ({ effect: { before, since, days } }: { readonly effect: Effect }) => (
  <p>{monitoring_effect({ before, since, days })}</p>
);

function ReviewPanel({ review, answer }: { readonly review: Review; readonly answer: ReviewsAnswer }) {
  return (
    <Panel title={monitoring_review_on({ day: longDay(review.on, answer.today), name: review.heldBy })}>
      <Heard words={review.childWords} />
      {(['family', 'specialists'] as const).map((who) =>
        review[who] === null ? null : (
          <p key={who}>
            <b>{say(`monitoring_review_${who}`)}:</b> {readable(review[who])}
          </p>
        ),
      )}
      <ul className="mo-phrases">
        {review.lines.map((line) => (
          <li key={line.subjectId}>
            {readable(line.words)} <Chip>{say(`monitoring_verdict_${line.verdict}`)}</Chip>{' '}
            {line.word === null ? '' : readable(line.word)}
          </li>
        ))}
      </ul>
      {review.effect === null ? null : <EffectLine effect={review.effect} />}
      <p>
        {say(`monitoring_leads_${review.leadsTo}`)} <Onward leadsTo={review.leadsTo} caseId={answer.caseId} />
      </p>
    </Panel>
  );
}

/** The deed a review leads to is done in its own tab. */
function Onward({ leadsTo, caseId }: { readonly leadsTo: Review['leadsTo']; readonly caseId: string }) {
  if (leadsTo === 'keep') return null;
  const tab = leadsTo === 'revise' ? 'plan' : 'term';
  return <Link to={`/cases/${caseId}?tab=${tab}`}>{say(`monitoring_onward_${leadsTo}`)}</Link>;
}

function Heard({ words }: { readonly words: ChildWords }) {
  return (
    <div>
      <b>{monitoring_child_words()}:</b> {words.declined ? monitoring_child_declined() : null}
      {(['hard', 'helps', 'wants'] as const).map((part) =>
        words[part] === null ? null : (
          <p key={part} className="mo-words">
            {say(`monitoring_child_${part}`)}: {readable(words[part])}
          </p>
        ),
      )}
      <PaperButtons paper="child-words" id={words.id} />
    </div>
  );
}

/** Words heard outside a review, as at the placing. */
function HeardElsewhere({ answer }: { readonly answer: ReviewsAnswer }) {
  const inReview = new Set(answer.reviews.map(({ childWords }) => childWords.id));
  return answer.childWords
    .filter(({ id }) => !inReview.has(id))
    .map((words) => (
      <Panel
        key={words.id}
        title={monitoring_child_heard({ day: longDay(words.on, answer.today), name: words.heardBy })}
      >
        <Heard words={words} />
      </Panel>
    ));
}
