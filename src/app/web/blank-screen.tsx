import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { app_blank, app_blank_back } from '#messages';
import { useCover } from './use-cover.ts';

const betweenMs = 700;
const closable = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Esc twice hides what stands on the screen from whoever came up to the desk; nothing is lost. */
export function BlankScreen() {
  const [blank, setBlank] = useState(false);
  const shown = useRef(false);
  const lastEscape = useRef(-betweenMs);

  useEffect(() => {
    const turn = (next: boolean): void => {
      shown.current = next;
      lastEscape.current = -betweenMs;
      setBlank(next);
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (shown.current) {
        // Not for the dialog that lies under the cover: it would close, and what was typed there be lost.
        event.stopImmediatePropagation();
        if (!event.repeat) turn(false);
        return;
      }
      if (event.repeat || closesSomething()) return;
      if (event.timeStamp - lastEscape.current < betweenMs) turn(true);
      else lastEscape.current = event.timeStamp;
    };
    globalThis.addEventListener('keydown', press, true);
    return () => globalThis.removeEventListener('keydown', press, true);
  }, []);

  const comeBack = (): void => {
    shown.current = false;
    setBlank(false);
  };
  return blank ? <BlankCover onBack={comeBack} /> : null;
}

/** An Esc that closes a dialog, a menu or a list means that, and does not count. */
const closesSomething = (): boolean => [...document.querySelectorAll(closable)].some((one) => one.checkVisibility());

function BlankCover({ onBack }: { readonly onBack: () => void }) {
  const cover = useRef<HTMLButtonElement>(null);
  useCover(cover);
  useEffect(() => cover.current?.focus(), []);
  return createPortal(
    <button type="button" ref={cover} className="tk-cover" onClick={onBack}>
      <b>{app_blank()}</b>
      <span>{app_blank_back()}</span>
    </button>,
    document.body,
  );
}
