import { lazy, Suspense, useState } from 'react';
import type { Me } from './frame.tsx';
import { PersonButton } from './person-button.tsx';

const PersonMenuOpen = lazy(async () => ({ default: (await import('./person-menu-open.tsx')).PersonMenuOpen }));

/** The button of the person; its menu is fetched when first opened. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const [pressed, setPressed] = useState(false);
  const button = <PersonButton me={me} aria-haspopup="menu" aria-expanded={false} onClick={() => setPressed(true)} />;
  return pressed ? (
    <Suspense fallback={button}>
      <PersonMenuOpen me={me} />
    </Suspense>
  ) : (
    button
  );
}
