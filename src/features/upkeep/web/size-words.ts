import { getLanguage } from '#ui/language.ts';

/** «2,4 MB» in the reader's language. */
export function sizeWords(bytes: number): string {
  const unit = bytes >= 1024 ** 3 ? 'gigabyte' : 'megabyte';
  const amount = bytes / (unit === 'gigabyte' ? 1024 ** 3 : 1024 ** 2);
  return new Intl.NumberFormat(getLanguage(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    Math.max(0.1, amount),
  );
}
