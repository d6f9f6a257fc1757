import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseCard } from '#features/cases/contract.ts';
import { paperWord } from '#features/dossier/web/paper-words.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { pluralOf } from '#kernel/pure/plural.ts';
import {
  council_web_after_the_fact,
  overview_helpers,
  overview_helpers_none,
  overview_line_paper,
  overview_timeline,
  overview_timeline_all,
  overview_timeline_empty,
  overview_words_source,
} from '#messages';
import { Countdown } from '#ui/countdown.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Section } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { OwnWords, Timeline } from '#ui/timeline.tsx';
import type { casePage, TimelineEntry } from '../contract.ts';
import type { NextStep as Step } from '../rules/next-step.ts';

type CaseGlance = OutputOf<typeof casePage>;
type OverviewTabProps = { readonly card: CaseCard; readonly page: CaseGlance; readonly aside: ReactNode };

/** The next step, the child's own words first, the timeline of everything, who helps. */
export function OverviewTab({ card, page, aside }: OverviewTabProps) {
  const { ownWords } = page;
  return (
    <>
      {page.nextStep === null ? null : <StepBox card={card} step={page.nextStep} today={page.today} />}
      <div className="tk-columns">
        <div>
          {ownWords === null ? null : (
            <OwnWords
              source={overview_words_source({ name: card.pupil.shortName, day: longDay(ownWords.on, page.today) })}
            >
              {ownWords.words.text}
            </OwnWords>
          )}
          <Section title={overview_timeline()}>
            {page.timeline.length === 0 ? (
              <EmptyState title={overview_timeline_empty()} />
            ) : (
              <Timeline
                today={page.today}
                items={page.timeline.filter(isNew(ownWords)).map((entry) => itemOf(entry, card, page.today))}
              />
            )}
            {page.more ? (
              <Button component={Link} to={`/cases/${card.id}?tab=story`} variant="default" mt="sm">
                {overview_timeline_all()}
              </Button>
            ) : null}
          </Section>
        </div>
        <aside>
          <Panel title={overview_helpers()}>
            {page.helpers.length === 0 ? (
              <p className="tk-dim">{overview_helpers_none()}</p>
            ) : (
              <Fields>
                {page.helpers.map((helper) => (
                  <FieldRow key={helper.name} label={helper.name}>
                    {say(`overview_helps_${pluralOf(helper.measures, getLanguage())}`, { n: helper.measures })}
                  </FieldRow>
                ))}
              </Fields>
            )}
          </Panel>
          {aside}
        </aside>
      </div>
    </>
  );
}

/** The words quoted above are not told twice. */
const isNew =
  (ownWords: CaseGlance['ownWords']) =>
  ({ kind, on }: TimelineEntry): boolean =>
    kind !== 'words' || on !== ownWords?.on;

const placeOf: Readonly<Record<Step['step'], (caseId: string, meetingId: string | null) => string>> = {
  'complete-dossier': (id) => `/cases/${id}?tab=dossier`,
  'draft-plan': (id) => `/cases/${id}?tab=plan`,
  'put-on-agenda': () => '/council',
  'wait-for-meeting': (_id, meeting) => `/council/meetings/${meeting ?? ''}`,
  'sign-protocol': (_id, meeting) => `/council/meetings/${meeting ?? ''}/protocol`,
  'hand-over-copy': (id) => `/cases/${id}?tab=plan`,
  'decide-overdue-term': (id) => `/cases/${id}?tab=term`,
  'prepare-end-of-term': (id) => `/cases/${id}?tab=term`,
  'carry-out-plan': (id) => `/cases/${id}?tab=plan`,
  'make-plan': (id) => `/cases/${id}?tab=plan`,
};

function StepBox({
  card,
  step,
  today,
}: {
  readonly card: CaseCard;
  readonly step: Step;
  readonly today: CaseGlance['today'];
}) {
  const papers = step.codes.map((code) => paperWord(card.packId, code));
  return (
    <NextStep
      title={say(`overview_step_${step.step}`, {
        papers: papers.join(', '),
        day: step.on === null ? '' : longDay(step.on, today),
      })}
      detail={say(`overview_why_${step.step}`)}
      clause={step.clause}
      marks={step.on === null ? undefined : <Countdown due={step.on} today={today} />}
      action={
        <Button component={Link} to={placeOf[step.step](card.id, step.meetingId)}>
          {say(`overview_go_${step.step}`)}
        </Button>
      }
    />
  );
}

function itemOf(entry: TimelineEntry, { packId }: Pick<CaseCard, 'packId'>, today: CaseGlance['today']) {
  const ends = entry.endsOn === null ? '' : longDay(entry.endsOn, today);
  const sentence =
    entry.kind === 'paper'
      ? overview_line_paper({ paper: paperWord(packId, entry.code) })
      : say(`overview_line_${entry.kind}_${entry.code}`, { ends });
  return {
    id: entry.id,
    on: entry.on,
    text: entry.personName === null ? sentence : `${sentence} · ${entry.personName}`,
    marks: entry.afterTheFact ? <StatusBadge icon="edit">{council_web_after_the_fact()}</StatusBadge> : undefined,
    detail: entry.text === null ? undefined : entry.text.text,
  };
}
