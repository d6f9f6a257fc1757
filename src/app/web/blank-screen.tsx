import { useEffect, useRef, useState, type ReactNode } from 'react';
import { app_blank, app_blank_back } from '#messages';

const betweenMs = 700;

/** Esc twice hides what stands on the screen from whoever came up to the desk; nothing is lost. */
export function BlankScreen({ children }: { readonly children: ReactNode }) {
  const [blank, setBlank] = useState(false);
  const lastEscape = useRef(-betweenMs);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat) return;
      const soon = event.timeStamp - lastEscape.current < betweenMs;
      lastEscape.current = soon || blank ? -betweenMs : event.timeStamp;
      setBlank(soon && !blank);
    };
    globalThis.addEventListener('keydown', press, true);
    return () => globalThis.removeEventListener('keydown', press, true);
  }, [blank]);

  return (
    <>
      <div className={blank ? 'tk-hidden' : undefined} inert={blank}>
        {children}
      </div>
      {blank ? (
        <button type="button" className="tk-blank" onClick={() => setBlank(false)}>
          <b>{app_blank()}</b>
          <span>{app_blank_back()}</span>
        </button>
      ) : null}
    </>
  );
}
