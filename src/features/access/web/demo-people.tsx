import { UnstyledButton } from '@mantine/core';
import type { Demo } from '#kernel/pure/demo.ts';
import { access_web_demo_text, access_web_demo_title } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { signIn } from '../contract.ts';
import { useEnter } from './use-enter.ts';

/** In a demonstration everybody signs in from a list; the language of the screen stays with the visitor. */
export function DemoPeople({ demo }: { readonly demo: Demo }) {
  const language = useLanguage();
  const enter = useEnter();
  const enterDeed = usePerform(signIn, { onDone: () => enter(language) });
  return (
    <section className="tk-door-card tk-demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{access_web_demo_title()}</h2>
      <p className="tk-small tk-dim">{access_web_demo_text()}</p>
      <FailureNote failure={enterDeed.failure} />
      <ul>
        {demo.people.map(({ login, name, post }) => (
          <li key={login}>
            <UnstyledButton
              className="tk-demo-person"
              disabled={enterDeed.running}
              onClick={() => void enterDeed.run({ login, password: demo.password, shared: false })}
            >
              <span>{post[language === 'kk' ? 'kk' : 'ru']}</span>
              <span className="tk-small tk-dim">{name}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
