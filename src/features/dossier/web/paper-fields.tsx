import { BriefFields } from './brief-fields.tsx';
import { CharacteristicFields } from './characteristic-fields.tsx';
import { LivingFields } from './living-fields.tsx';
import type { PaperDraft } from './paper-draft.ts';
import type { PaperFieldsProps } from './paper-field.tsx';
import { PsychologicalFields } from './psychological-fields.tsx';
import { RemovalFields } from './removal-fields.tsx';

/** The fields of the paper's kind. */
export function PaperFields({ value, onChange, errors }: PaperFieldsProps<PaperDraft>) {
  switch (value.kind) {
    case 'characteristic':
      return <CharacteristicFields value={value} onChange={onChange} errors={errors} />;
    case 'psychological-conclusion':
      return <PsychologicalFields value={value} onChange={onChange} errors={errors} />;
    case 'living-conditions-act':
      return <LivingFields value={value} onChange={onChange} errors={errors} />;
    case 'brief-information':
      return <BriefFields value={value} onChange={onChange} errors={errors} />;
    case 'characteristic-positive':
    case 'psychological-characteristic-positive':
      return <RemovalFields value={value} onChange={onChange} errors={errors} />;
  }
}
