import { Chip, Group } from '@mantine/core';
import { useState } from 'react';
import { Pages } from '#features/cases/web/pages.tsx';
import { paperWord } from '#features/dossier/web/paper-words.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  overview_story_groups,
  overview_story_none,
  overview_story_none_text,
  overview_story_print,
  overview_story_print_hint,
  overview_story_words,
  overview_tab_story,
  overview_words_source,
} from '#messages';
import { EmptyState } from '#ui/empty-state.tsx';
import { getLanguage, useLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { OwnWords, Timeline } from '#ui/timeline.tsx';
import { StoryGroup, storyGroups, type StoryEntry, type storyOfCase } from '../rules/story-contract.ts';
import { storySentence } from '../rules/story-sentence.ts';
import { useStory } from './use-story.ts';

type StoryPage = OutputOf<typeof storyOfCase>;
type StoryPanelProps = { readonly caseId: string; readonly packId: string };

/** Everything that happened in a case: the child's own words first, then day by day towards the past. */
export function StoryPanel({ caseId, packId }: StoryPanelProps) {
  useLanguage();
  const [groups, setGroups] = useState<readonly StoryGroup[]>([]);
  const ask = useStory(caseId, groups);
  const choose = (chosen: readonly string[]): void =>
    setGroups(chosen.flatMap((one) => StoryGroup.safeParse(one).data ?? []));
  return (
    <>
      <Chip.Group multiple value={[...groups]} onChange={choose}>
        <Group gap="xs" role="group" aria-label={overview_story_groups()}>
          {storyGroups.map((one) => (
            <Chip key={one} value={one} size="sm">
              {say(`overview_story_group_${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Pages ask={ask}>{(pages) => <Story caseId={caseId} packId={packId} pages={pages} />}</Pages>
    </>
  );
}

function Story({ caseId, packId, pages }: StoryPanelProps & { readonly pages: readonly StoryPage[] }) {
  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows);
  if (first === undefined) return null;
  return (
    <>
      <ChildWords page={first} />
      <Section
        title={overview_tab_story()}
        actions={first.mayPrint ? <PaperButtons paper="story" id={caseId} label={overview_story_print()} /> : null}
      >
        {first.mayPrint ? <p className="tk-small tk-dim">{overview_story_print_hint()}</p> : null}
        {rows.length === 0 ? (
          <EmptyState title={overview_story_none()} text={overview_story_none_text()} />
        ) : (
          <Timeline today={first.today} items={rows.map((row) => itemOf(row, packId))} />
        )}
      </Section>
    </>
  );
}

function ChildWords({ page }: { readonly page: StoryPage }) {
  if (page.childWords.length === 0) return null;
  return (
    <Section title={overview_story_words()}>
      {page.childWords.map((entry) => (
        <OwnWords
          key={entry.id}
          source={overview_words_source({ name: page.pupilName, day: longDay(entry.on, page.today) })}
        >
          {entry.texts.map(shownText).join(' · ')}
        </OwnWords>
      ))}
    </Section>
  );
}

/** In the reader's language where it has a twin; the screens in English show what was typed. */
const shownText = ({ lang, text, other }: Text): string =>
  lang === getLanguage() || other === undefined || other === '' || getLanguage() === 'en' ? text : other;

function itemOf(entry: StoryEntry, packId: string) {
  const sentence = storySentence(entry, getLanguage(), (code) => paperWord(packId, code));
  const detail = entry.texts.map(shownText).join(' · ');
  return {
    id: `${entry.kind} ${entry.id}`,
    on: entry.on,
    text: entry.byName === null ? sentence : `${sentence} · ${entry.byName}`,
    detail: detail === '' ? undefined : detail,
  };
}
