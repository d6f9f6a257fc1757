import './import.css';

export type ImportSum = { readonly label: string; readonly count: number; readonly due?: boolean };

/** The sums of a dry run, in one line. */
export function ImportSums({ sums }: { readonly sums: readonly ImportSum[] }) {
  return (
    <dl className="tk-import-sums">
      {sums.map(({ label, count, due = false }) => (
        <div key={label} data-due={due && count > 0}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
