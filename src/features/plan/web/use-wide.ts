import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether there is room for the table where the plan stands; a page may be wide and its column narrow. */
export function useWide(box: RefObject<HTMLElement | null>, least: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => setWide(element.clientWidth >= least);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, least]);
  return wide;
}
