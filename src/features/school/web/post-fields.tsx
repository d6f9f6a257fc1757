import { Button, Group, Select, SimpleGrid } from '@mantine/core';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Names } from '#kernel/pure/text.ts';
import {
  school_web_post_from,
  school_web_post_kind,
  school_web_post_title,
  school_web_post_title_hint,
  school_web_post_until,
  school_web_post_until_hint,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { say } from '#ui/say.ts';
import { defaultTitles, PostKind, postKinds, titlesOfStaff } from '../rules/posts.ts';
import { named } from './named.ts';
import { emptyNames, NamesInput } from './names-input.tsx';
import { postKindWord } from './post-words.tsx';

/** A post as being typed. */
export type PostDraft = {
  readonly kind: PostKind | null;
  readonly title: Names;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
};

export const emptyPost = (today: PlainDate): PostDraft => ({
  kind: null,
  title: emptyNames,
  startsOn: today,
  endsOn: null,
});

export const postInput = ({ kind, title, startsOn, endsOn }: PostDraft) => ({
  kind,
  title,
  dates: { startsOn, endsOn },
});

export type PostFieldsProps = {
  readonly value: PostDraft;
  readonly onChange: (part: Partial<PostDraft>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly at?: string;
};

/** Which post, under which title, from when, until when. */
export function PostFields({ value, onChange, errorOf, at = '' }: PostFieldsProps) {
  const choose = (chosen: string | null): void => {
    const kind = postKinds.find((one) => one === chosen) ?? null;
    onChange({ kind, title: kind === null ? value.title : defaultTitles[kind] });
  };
  return (
    <div className="tk-form-part">
      <Select
        label={school_web_post_kind()}
        required
        data={postKinds.map((kind) => ({ value: kind, label: postKindWord(kind) }))}
        description={value.kind === null ? undefined : say(`school_web_gives_${value.kind}`)}
        value={value.kind}
        error={errorOf(`${at}kind`)}
        onChange={choose}
      />
      <NamesInput
        label={school_web_post_title()}
        description={school_web_post_title_hint()}
        path={`${at}title`}
        required
        max={400}
        value={value.title}
        errorOf={errorOf}
        onChange={(title) => onChange({ title })}
      />
      {value.kind === 'staff' ? <StaffTitles onChoose={(title) => onChange({ title })} /> : null}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DayInput
          label={school_web_post_from()}
          required
          value={value.startsOn}
          error={errorOf(`${at}dates.startsOn`)}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <DayInput
          label={school_web_post_until()}
          description={school_web_post_until_hint()}
          value={value.endsOn}
          error={errorOf(`${at}dates.endsOn`)}
          onChange={(endsOn) => onChange({ endsOn })}
        />
      </SimpleGrid>
    </div>
  );
}

/** Clause 8 names these besides the school's own posts. */
const StaffTitles = ({ onChoose }: { readonly onChoose: (title: Names) => void }) => (
  <Group gap={8}>
    {titlesOfStaff.map((title) => (
      <Button key={title.ru} className="tk-wrap" size="compact-sm" variant="default" onClick={() => onChoose(title)}>
        {named(title)}
      </Button>
    ))}
  </Group>
);
