import type { ReactNode } from 'react';
import { planSections } from '#features/procedure/rules/pack.ts';
import { say } from '#ui/say.ts';
import type { LibraryMeasure } from '../rules/library-measure.ts';

type MeasureSectionsProps = {
  readonly measures: readonly LibraryMeasure[];
  readonly children: (measure: LibraryMeasure) => ReactNode;
};

/** Measures under the headings a plan has (clause 14): child, family, teachers, other bodies. */
export function MeasureSections({ measures, children }: MeasureSectionsProps) {
  return planSections.map((section) => {
    const here = measures.filter((one) => one.section === section);
    return here.length === 0 ? null : (
      <section key={section}>
        <h3>{say(`plan_section_${section}`)}</h3>
        <ul className="lb-list">
          {here.map((one) => (
            <li key={one.id}>{children(one)}</li>
          ))}
        </ul>
      </section>
    );
  });
}
