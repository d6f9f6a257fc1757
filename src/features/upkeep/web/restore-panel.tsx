import { upkeep_restore_after, upkeep_restore_text, upkeep_restore_title } from '#messages';
import { Panel } from '#ui/panel.tsx';

/** The way back: done on the other machine, since this one is then gone. */
export const RestorePanel = () => (
  <Panel title={upkeep_restore_title()}>
    <p className="tk-upkeep-lede">{upkeep_restore_text()}</p>
    <pre className="tk-upkeep-command">npm run tirek -- restore FILE --data data</pre>
    <p className="tk-small tk-dim tk-upkeep-lede">{upkeep_restore_after()}</p>
  </Panel>
);
