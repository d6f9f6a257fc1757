import { Button } from '@mantine/core';
import { useState } from 'react';
import { textFor } from '#features/council/web/council-words.ts';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { links_family_answer, links_family_answered, links_family_waits } from '#messages';
import { dayOfMoment, hourOf, longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { answerFamily, type FamilyWord } from '../contract.ts';
import { wantsReply } from '../rules/family-said.ts';
import { AnswerFamilyDialog } from './answer-family-dialog.tsx';

type FamilyWordsProps = { readonly said: readonly FamilyWord[]; readonly isOpen: boolean };

/** What the guardians said, the latest first; what waits for an answer says so. */
export function FamilyWords({ said, isOpen }: FamilyWordsProps) {
  const [asked, setAsked] = useState<FamilyWord | null>(null);
  const answers = mayDo(useMe(), answerFamily) && isOpen;
  return (
    <>
      <ul className="lk-list lk-said">
        {said.map((word) => (
          <li key={word.id}>
            <OneWord word={word} waits={isOpen && waits(word)} />
            {answers && waits(word) ? (
              <p>
                <Button size="compact-md" onClick={() => setAsked(word)}>
                  {links_family_answer()}
                </Button>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === null ? null : <AnswerFamilyDialog word={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

const waits = ({ kind, repliedAt }: FamilyWord): boolean => repliedAt === null && wantsReply(kind);

function OneWord({ word, waits: waiting }: { readonly word: FamilyWord; readonly waits: boolean }) {
  const { guardianName, kind, words, saidAt, reply, repliedAt, repliedByName } = word;
  return (
    <>
      <b>{say(`links_family_said_${kind}`)}</b>{' '}
      {waiting ? <StatusBadge tone="due">{links_family_waits()}</StatusBadge> : null}
      <div className="tk-small tk-dim">
        {guardianName}, {longDay(dayOfMoment(saidAt))}, {hourOf(saidAt)}
      </div>
      {words === null ? null : <p className="lk-words">{textFor(words)}</p>}
      {reply === null || repliedAt === null ? null : (
        <p className="lk-reply">
          {links_family_answered({
            day: longDay(dayOfMoment(repliedAt)),
            name: repliedByName ?? '',
            words: textFor(reply),
          })}
        </p>
      )}
    </>
  );
}
