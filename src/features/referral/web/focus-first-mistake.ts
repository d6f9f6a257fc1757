/** Leads the writer to the first field that is not right: on a phone it may be far above the button. */
export function focusFirstMistake(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-mistake]')?.focus());
}
