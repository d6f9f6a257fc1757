import { useLayoutEffect, type RefObject } from 'react';
import { app_name } from '#messages';

/**
 * While a cover stands, everything else of the page is hidden from eyes, keys and screen readers, dialogs that open under
 * it too; the title of the window, which may hold a name, says only what program it is.
 */
export function useCover(cover: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = cover.current;
    const former = document.activeElement;
    const hidden = new Set<HTMLElement>();
    const title = hideTitle();
    const hide = (): void => {
      for (const one of document.body.children) {
        if (!(one instanceof HTMLElement) || one === own || one.inert) continue;
        one.inert = true;
        one.classList.add('tk-hidden');
        hidden.add(one);
      }
    };
    hide();
    const watch = new MutationObserver(hide);
    watch.observe(document.body, { childList: true });
    return () => {
      watch.disconnect();
      title.show();
      for (const one of hidden) {
        one.inert = false;
        one.classList.remove('tk-hidden');
      }
      if (former instanceof HTMLElement) former.focus();
    };
  }, [cover]);
}

/** A page that comes to its answer under the cover sets its title; it is kept for later. */
function hideTitle(): { readonly show: () => void } {
  const program = app_name();
  let real = document.title;
  const hide = (): void => {
    if (document.title === program) return;
    real = document.title;
    document.title = program;
  };
  hide();
  const watch = new MutationObserver(hide);
  watch.observe(document.head, { childList: true, subtree: true, characterData: true });
  return {
    show: () => {
      watch.disconnect();
      document.title = real;
    },
  };
}
