/** So much of one text stands on a page of 100 kB at most, were a plan ever so long. */
const most = 300;

/** A text cut at a length a telephone can show; `cut` says that there is more. */
export function shortened(text: string, length: number = most): { readonly text: string; readonly cut: boolean } {
  const signs = [...text];
  return signs.length <= length ? { text, cut: false } : { text: `${signs.slice(0, length).join('')}…`, cut: true };
}
