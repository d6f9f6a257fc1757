import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Language } from '#kernel/pure/text.ts';
import { setLanguage } from '#ui/language.ts';

/** Goes in after the door has opened: the account's language, fresh answers, and the page that was asked for. */
export function useEnter(): (language: Language, to?: string) => void {
  const client = useQueryClient();
  const router = useRouter();
  return (language, to) => {
    const next = to ?? nextPath();
    client.clear();
    router.history.replace(next);
    setLanguage(language);
  };
}

/** Only a path of this site. */
function nextPath(): string {
  const next = new URLSearchParams(globalThis.location.search).get('next') ?? '/';
  return /^\/(?![/\\])/u.test(next) ? next : '/';
}
