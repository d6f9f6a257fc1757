import { pupils_import_drop, pupils_import_drop_hint } from '#messages';
import { SheetDrop } from '#ui/import/sheet-drop.tsx';

/** Takes a file with pupils. */
export const NewList = ({ quiet = false, onTaken }: { readonly quiet?: boolean; readonly onTaken: () => void }) => (
  <SheetDrop
    door="pupils.upload-roster"
    label={pupils_import_drop()}
    hint={pupils_import_drop_hint()}
    quiet={quiet}
    onTaken={onTaken}
  />
);
