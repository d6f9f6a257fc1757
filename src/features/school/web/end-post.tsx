import { Button } from '@mantine/core';
import { useState } from 'react';
import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import {
  school_web_post_end,
  school_web_post_end_text,
  school_web_post_ended,
  school_web_post_hand_over,
  school_web_post_last_day,
  school_web_post_leads,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { DialogForm } from '#ui/dialog-form.tsx';
import { endPost } from '../contract.ts';
import { classesLeftBehind } from '../rules/classes-left-behind.ts';
import type { Led, PostShown } from '../rules/person-fields.ts';
import { ClassTeacherDialog } from './class-teacher-dialog.tsx';
import { named } from './named.ts';
import { tellDone } from './tell-done.ts';

type Props = {
  readonly post: PostShown;
  readonly posts: readonly PostShown[];
  readonly leads: readonly Led[];
  readonly today: PlainDate;
  readonly onClose: () => void;
};

/** Sets the last day of a post; whoever still leads a class is told so before, and may hand it over at once. */
export function EndPost({ post, posts, leads, today, onClose }: Props) {
  const end = usePerform(endPost, {
    onDone: () => {
      tellDone(school_web_post_ended());
      onClose();
    },
  });
  const [lastDay, setLastDay] = useState<PlainDate | null>(today < post.startsOn ? post.startsOn : today);
  const [handing, setHanding] = useState<Led | null>(null);
  const left = lastDay === null ? [] : classesLeftBehind({ post, lastDay, posts, leads });
  if (handing !== null && lastDay !== null) {
    const row = { id: handing.classId, name: handing.name, version: handing.version, teacher: null };
    return <ClassTeacherDialog row={row} today={addDays(lastDay, 1)} onClose={() => setHanding(null)} />;
  }
  return (
    <DialogForm
      title={named(post.title)}
      verb={school_web_post_end()}
      deed={end}
      disabled={lastDay === null}
      onSend={() => (lastDay === null ? undefined : void end.run({ postId: post.id, endsOn: lastDay }))}
      onClose={onClose}
    >
      <p>{school_web_post_end_text()}</p>
      <DayInput label={school_web_post_last_day()} required value={lastDay} min={post.startsOn} onChange={setLastDay} />
      {left.length === 0 ? null : (
        <div role="status" className="tk-setting-ahead">
          <p>{school_web_post_leads()}</p>
          <div className="tk-form-end">
            {left.map((one) => (
              <Button key={one.classId} variant="default" onClick={() => setHanding(one)}>
                {school_web_post_hand_over({ class: one.name })}
              </Button>
            ))}
          </div>
        </div>
      )}
    </DialogForm>
  );
}
