import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { Dialog } from '#ui/dialog.tsx';
import { longDay } from '#ui/long-day.ts';
import type { Window } from '../rules/measures-contract.ts';
import { WindowMarkForm } from './window-mark-form.tsx';

type WindowDialogProps = {
  readonly measureId: string;
  readonly window: Window;
  readonly title: string;
  readonly today: PlainDate;
  readonly onClose: () => void;
};

/** The window of these days, from the reader's own list. */
export const WindowDialog = ({ measureId, window, title, today, onClose }: WindowDialogProps) => (
  <Dialog title={`${title}, ${spanWord(window)}`} onClose={onClose}>
    <WindowMarkForm measureId={measureId} window={{ ...window, mark: null }} today={today} onClose={onClose} />
  </Dialog>
);

export const spanWord = ({ from, to }: Pick<Window, 'from' | 'to'>): string =>
  from === to ? longDay(from) : `${longDay(from)} – ${longDay(to)}`;
