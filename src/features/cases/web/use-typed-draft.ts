import { useMemo, useState } from 'react';
import { z, type ZodType } from 'zod';
import { useDraft, type Draft } from '#ui/use-draft.ts';

const Json = z.json();

/** A draft of any form: kept as JSON, given back as the form's own type; what no longer fits begins anew. */
export function useTypedDraft<T>(key: string, schema: ZodType<T>, initial: T): Draft<T> {
  const [first] = useState(() => ({ json: jsonOf(initial), value: initial }));
  const draft = useDraft(key, Json, first.json);
  const [typed, setTyped] = useState(first);
  const kept = useMemo(() => schema.safeParse(draft.value), [schema, draft.value]);
  const found = kept.success ? kept.data : first.value;
  // While typing the form's own value stands: reading it back would trim the space just typed.
  const value = typed.json === draft.value ? typed.value : found;
  const set = (next: T): void => {
    const json = jsonOf(next);
    setTyped({ json, value: next });
    draft.set(json);
  };
  return { ...draft, value, set };
}

const jsonOf = (value: unknown): z.infer<typeof Json> => Json.parse(JSON.parse(JSON.stringify(value)));
