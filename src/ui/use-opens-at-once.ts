import { useRef, useState } from 'react';

/**
 * For a button that takes the place of a plain one when that was pressed: it takes the focus and opens, once. Spread
 * `target` on the button; the focus comes back to it when what it opened is closed.
 */
export function useOpensAtOnce() {
  const [opened, setOpened] = useState(false);
  const isNew = useRef(true);
  const onFocus = (): void => {
    if (isNew.current) setOpened(true);
    isNew.current = false;
  };
  return { opened, setOpened, target: { autoFocus: true, onFocus } };
}
