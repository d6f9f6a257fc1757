import type { ReactNode } from 'react';

/** A list of facts: name left, value right; stacked on a phone. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <dl className="tk-fields">{children}</dl>;
}

export function FieldRow({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="tk-field">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
