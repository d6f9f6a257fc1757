import { ActionIcon, MultiSelect, TextInput } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { postKinds } from '#features/school/rules/posts.ts';
import { postKindWord } from '#features/school/web/post-words.tsx';
import {
  access_staff_line,
  access_staff_posts,
  access_staff_remove,
  school_web_name_family,
  school_web_name_given,
  school_web_name_patronymic,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { StaffLine } from './staff-draft.ts';

export type StaffLineRowProps = {
  readonly line: StaffLine;
  readonly number: number;
  /** The sentence under a field of this line, if any. */
  readonly errorOf: (part: 'family' | 'given' | 'posts') => string | undefined;
  readonly onChange: (part: Partial<StaffLine>) => void;
  readonly onRemove: () => void;
  /** Several cells were pasted: the text of the clipboard. */
  readonly onPaste: (text: string) => void;
};

/** One person of the table: name in three parts, posts. */
export function StaffLineRow({ line, number, errorOf, onChange, onRemove, onPaste }: StaffLineRowProps) {
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  };
  const part = (name: 'family' | 'given' | 'patronymic', label: string) => (
    <TextInput
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      maxLength={100}
      value={line[name]}
      error={name === 'patronymic' ? undefined : errorOf(name)}
      onPaste={paste}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <li className="tk-staff-line" aria-label={access_staff_line({ n: number })}>
      <span className="tk-staff-number tk-dim tk-small" aria-hidden="true">
        {number}
      </span>
      {part('family', school_web_name_family())}
      {part('given', school_web_name_given())}
      {part('patronymic', school_web_name_patronymic())}
      <MultiSelect
        aria-label={access_staff_posts()}
        {...(line.posts.length === 0 ? { placeholder: access_staff_posts() } : {})}
        data={postKinds.map((kind) => ({ value: kind, label: postKindWord(kind) }))}
        value={line.posts}
        maxValues={4}
        error={errorOf('posts')}
        onChange={(chosen) => onChange({ posts: postKinds.filter((kind) => chosen.includes(kind)) })}
      />
      <ActionIcon
        className="tk-staff-remove"
        variant="subtle"
        size="lg"
        aria-label={access_staff_remove({ n: number })}
        onClick={onRemove}
      >
        <Icon name="close" />
      </ActionIcon>
    </li>
  );
}
