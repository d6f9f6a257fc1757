import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

export type GridPlace = { readonly row: string; readonly column: number };

export type GridDeeds = {
  readonly addAfter: (row: string) => void;
  readonly move: (row: string, step: 1 | -1) => void;
  readonly remove: (row: string) => void;
};

export type Grid = {
  readonly place: GridPlace | null;
  readonly editing: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A cell focused from outside is the one moved on from. */
  readonly onFocus: (event: FocusEvent) => void;
  /** Opens the fields of a cell. */
  readonly edit: (place: GridPlace) => void;
  readonly goTo: (place: GridPlace) => void;
};

type Where = { readonly place: GridPlace | null; readonly editing: boolean };

/**
 * A table one moves in by keyboard: arrows between cells, Enter opens the fields of a cell, Escape leaves them, Tab goes to
 * the next. Only one cell can be tabbed to, so that the table is one stop on the way through the page.
 */
export function useGrid(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly string[],
  columns: number,
  deeds: GridDeeds,
): Grid {
  const [where, setWhere] = useState<Where>({ place: null, editing: false });
  const wanted = useRef(false);
  const place = keptPlace(where.place, rows);
  const go = useCallback((next: Where): void => {
    wanted.current = true;
    setWhere(next);
  }, []);
  useLayoutEffect(() => {
    if (!wanted.current || place === null) return;
    const cell = cellOf(box.current, place);
    if (cell === null) return;
    wanted.current = false;
    focusCell(cell, where.editing);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (place === null || !(event.target instanceof HTMLElement) || box.current?.contains(event.target) !== true)
      return;
    const step = stepOf(event, event.target, where.editing);
    if (step === null) return;
    event.preventDefault();
    perform(step, { place, rows, columns, deeds, go });
  };
  return {
    place,
    editing: where.editing,
    onKeyDown,
    onFocus: ({ target }) => {
      const here = placeOf(target);
      if (here !== null && (here.row !== place?.row || here.column !== place.column))
        setWhere({ place: here, editing: false });
    },
    edit: (next) => go({ place: next, editing: true }),
    goTo: (next) => go({ place: next, editing: false }),
  };
}

/** A row that is gone gives its place to the first. */
function keptPlace(place: GridPlace | null, rows: readonly string[]): GridPlace | null {
  if (place !== null && rows.includes(place.row)) return place;
  const first = rows[0];
  return first === undefined ? null : { row: first, column: place?.column ?? 0 };
}

type Step =
  | { readonly kind: 'go'; readonly down: number; readonly right: number; readonly editing: boolean }
  | { readonly kind: 'edge'; readonly column: 'first' | 'last'; readonly row: 'same' | 'first' | 'last' }
  | { readonly kind: 'edit' | 'leave' | 'add' | 'remove' }
  | { readonly kind: 'move'; readonly step: 1 | -1 };

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'> & { readonly control: boolean };

const arrow =
  (down: number, right: number) =>
  ({ altKey }: Pressed): Step | null => {
    if (!altKey) return { kind: 'go', down, right, editing: false };
    return down === 0 ? null : { kind: 'move', step: down > 0 ? 1 : -1 };
  };

/** What a key does while a cell, and none of its fields, has the focus. */
const keysInTable: Readonly<Record<string, (pressed: Pressed) => Step | null>> = {
  ArrowUp: arrow(-1, 0),
  ArrowDown: arrow(1, 0),
  ArrowLeft: arrow(0, -1),
  ArrowRight: arrow(0, 1),
  Enter: ({ control }) => ({ kind: control ? 'add' : 'edit' }),
  F2: () => ({ kind: 'edit' }),
  Delete: () => ({ kind: 'remove' }),
  Home: ({ control }) => ({ kind: 'edge', column: 'first', row: control ? 'first' : 'same' }),
  End: ({ control }) => ({ kind: 'edge', column: 'last', row: control ? 'last' : 'same' }),
};

/** The same while one types: a list that is open keeps its own keys, and a button its Enter. */
const keysInFields: Readonly<Record<string, (pressed: Pressed, field: HTMLElement) => Step | null>> = {
  Escape: (_pressed, field) => (isOpenList(field) ? null : { kind: 'leave' }),
  Enter: ({ control, shiftKey }, field) => {
    if (control) return { kind: 'add' };
    if (shiftKey || isOpenList(field) || field.tagName === 'BUTTON') return null;
    return { kind: 'go', down: 1, right: 0, editing: false };
  },
  Tab: ({ shiftKey }, field) => {
    const fields = fieldsIn(field.closest<HTMLElement>('[data-cell]'));
    const edge = shiftKey ? fields[0] : fields.at(-1);
    return edge === field ? { kind: 'go', down: 0, right: shiftKey ? -1 : 1, editing: true } : null;
  },
};

const isOpenList = (field: HTMLElement): boolean => field.getAttribute('aria-expanded') === 'true';

function stepOf(event: KeyboardEvent, field: HTMLElement, editing: boolean): Step | null {
  const { key, altKey, shiftKey } = event;
  const pressed = { key, altKey, shiftKey, control: event.ctrlKey || event.metaKey };
  const inFields = editing && field.getAttribute('role') !== 'gridcell';
  return (inFields ? keysInFields[key]?.(pressed, field) : keysInTable[key]?.(pressed)) ?? null;
}

type Standing = {
  readonly place: GridPlace;
  readonly rows: readonly string[];
  readonly columns: number;
  readonly deeds: GridDeeds;
  readonly go: (next: Where) => void;
};

function perform(step: Step, { place, rows, columns, deeds, go }: Standing): void {
  switch (step.kind) {
    case 'edit':
    case 'leave':
      return go({ place, editing: step.kind === 'edit' });
    case 'add':
      return deeds.addAfter(place.row);
    case 'remove':
      deeds.remove(place.row);
      return go({ place: { ...place, row: neighbourOf(place.row, rows) }, editing: false });
    case 'move':
      deeds.move(place.row, step.step);
      return go({ place, editing: false });
    case 'go':
      return go({ place: stepped(place, step, rows, columns), editing: step.editing });
    case 'edge':
      return go({ place: edgeOf(place, step, rows, columns), editing: false });
  }
}

function stepped(
  { row, column }: GridPlace,
  { down, right }: { readonly down: number; readonly right: number },
  rows: readonly string[],
  columns: number,
): GridPlace {
  const flat = column + right;
  const turned = flat < 0 ? -1 : flat >= columns ? 1 : 0;
  const at = rows.indexOf(row) + down + turned;
  const next = rows[at];
  if (next === undefined) return { row, column };
  return { row: next, column: (flat + columns) % columns };
}

function edgeOf(
  place: GridPlace,
  { column, row }: { readonly column: 'first' | 'last'; readonly row: 'same' | 'first' | 'last' },
  rows: readonly string[],
  columns: number,
): GridPlace {
  const end = row === 'last' ? rows.at(-1) : rows[0];
  return { row: row === 'same' ? place.row : (end ?? place.row), column: column === 'first' ? 0 : columns - 1 };
}

const neighbourOf = (row: string, rows: readonly string[]): string =>
  rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1] ?? row;

const cellOf = (box: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ?? null;

function placeOf(target: EventTarget): GridPlace | null {
  const [row, column] = target instanceof HTMLElement ? (target.dataset['cell'] ?? '').split(':') : [];
  return row === undefined || column === undefined ? null : { row, column: Number(column) };
}

const fieldsIn = (cell: HTMLElement | null): readonly HTMLElement[] =>
  cell === null
    ? []
    : [...cell.querySelectorAll<HTMLElement>('input:not([type="hidden"]), textarea, button')].filter(
        (field) => field.tabIndex >= 0 && !field.hasAttribute('disabled'),
      );

function focusCell(cell: HTMLElement, editing: boolean): void {
  const field = editing ? fieldsIn(cell)[0] : undefined;
  (field ?? cell).focus();
  cell.scrollIntoView?.({ block: 'nearest' });
}
