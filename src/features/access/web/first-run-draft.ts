import { useState } from 'react';
import { z } from 'zod';
import { emptyProfile, ProfileDraft } from '#features/school/web/profile-draft.ts';
import { emptyName } from '#features/school/web/person-name-fields.tsx';

const storageKey = 'tirek-first-run';
const TypedNameSchema = z.object({ family: z.string(), given: z.string(), patronymic: z.string() });

export const firstRunSteps = ['language', 'school', 'account'] as const;
const FirstPost = z.enum(['head', 'deputy', 'social-pedagogue']);
export type FirstPost = z.infer<typeof FirstPost>;

const FirstRun = z.object({
  step: z.enum(firstRunSteps),
  school: ProfileDraft,
  person: z.object({ name: TypedNameSchema, nameRu: TypedNameSchema, post: FirstPost }),
  login: z.string(),
  /** Of the server's console, where it was asked. */
  setupCode: z.string().default(''),
});
export type FirstRun = z.infer<typeof FirstRun>;

const start: FirstRun = {
  step: 'language',
  school: emptyProfile,
  person: { name: emptyName, nameRu: emptyName, post: 'deputy' },
  login: '',
  setupCode: '',
};

export type FirstRunDraft = {
  readonly value: FirstRun;
  readonly set: (part: Partial<FirstRun>) => void;
  readonly drop: () => void;
};

/** The first run as typed so far, kept on this machine only and without the password: there is no account yet. */
export function useFirstRunDraft(): FirstRunDraft {
  const [value, setValue] = useState(stored);
  const set = (part: Partial<FirstRun>): void => {
    const next = { ...value, ...part };
    setValue(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // A full or forbidden storage must not stop the typing.
    }
  };
  return { value, set, drop: () => localStorage.removeItem(storageKey) };
}

function stored(): FirstRun {
  try {
    const parsed = FirstRun.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
    return parsed.success ? parsed.data : start;
  } catch {
    return start;
  }
}
