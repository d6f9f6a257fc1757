import './door.css';
import { useEffect, type ReactNode } from 'react';
import { LanguageSwitch } from '#app/web/language-switch.tsx';
import { DoorClauses } from '#features/procedure/web/door-clauses.tsx';
import { app_name } from '#messages';

export type DoorPageProps = {
  readonly title: string;
  readonly lede?: ReactNode;
  /** The first run: wide, and with clause chips, whose words it fetches. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** What stands round the pages before the door: the name, the languages, one thing to do. */
export function DoorPage({ title, lede, wide = false, children }: DoorPageProps) {
  useEffect(() => {
    document.title = `${title} - ${app_name()}`;
  }, [title]);
  return (
    <div className="tk-door">
      <header className="tk-door-top">
        <span className="tk-door-brand">
          <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20">
            <path d="M19 3v14H2z" fill="currentColor" />
          </svg>
          {app_name()}
        </span>
        <LanguageSwitch />
      </header>
      <main className={wide ? 'tk-door-body tk-door-wide' : 'tk-door-body'}>
        <h1>{title}</h1>
        {lede === undefined ? null : <p className="tk-door-lede">{lede}</p>}
        {wide ? <DoorClauses>{children}</DoorClauses> : children}
      </main>
    </div>
  );
}
